package app;

import static gateway.Gateway.source;

public class Reading extends Page {
    public Reading() {
        super("");
    }

    @Override
    protected String body() {
        return source();
    }
}
