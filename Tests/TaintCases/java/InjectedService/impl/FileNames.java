package impl;

import static gateway.Gateway.*;

import api.Names;

public class FileNames implements Names {
    @Override
    public String decorate(String name) {
        return "* " + name;
    }

    @Override
    public String first() {
        return source();
    }

    @Override
    public void store(String name) {
        sink(name);  // finding
    }

    @Override
    public void storeSafe(String name) {
        sink(name);
    }
}
