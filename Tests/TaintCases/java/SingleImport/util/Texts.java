package util;

import static gateway.Gateway.clean;

public class Texts {
    private final String text;

    public Texts(String text) {
        this.text = text;
    }

    public String shown() {
        return "[" + text + "]";
    }

    public static String trimmed(String text) {
        return text.trim();
    }

    public static String tidy(String text) {
        return clean(text);
    }
}
