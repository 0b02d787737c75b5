package app;

import static gateway.Gateway.clean;

public class Careful extends Page {
    public Careful(String text) {
        super(text);
    }

    @Override
    protected String body() {
        return clean(super.body());
    }
}
