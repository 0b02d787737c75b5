package app;

public class Plain extends Page {
    public Plain(String text) {
        super(text);
    }

    String raw() {
        return text;
    }
}
