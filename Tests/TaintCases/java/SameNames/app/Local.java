package app;

public class Local {
    static String show(String text) {
        return text;
    }
}
