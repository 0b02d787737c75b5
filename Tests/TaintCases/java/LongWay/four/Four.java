package four;

import static gateway.Gateway.sink;

public class Four {
    public static String keep(String text) {
        return text;
    }

    public static String drop(String text) {
        return "dropped";
    }

    public static void bottom(String text) {
        sink(text);  // todo: finding
    }
}
