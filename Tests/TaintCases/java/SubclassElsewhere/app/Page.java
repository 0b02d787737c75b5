package app;

import static gateway.Gateway.*;

public abstract class Page {
    protected final String text;

    protected Page(String text) {
        this.text = text;
    }

    protected String body() {
        return text;
    }

    String shown() {
        return "<p>" + body() + "</p>";
    }

    void print() {
        sink(body());  // todo: finding (a method of the superclass is followed without knowing the class of its object)
    }
}
