package shop;

import static gateway.Gateway.*;

class Texts {
    static String quoted(String text) {
        return "'" + text + "'";
    }

    static String constant(String text) {
        return "a";
    }

    static String load() {
        return source();
    }

    static void show(String text) {
        sink(text);  // finding
    }

    static void showSafe(String text) {
        sink(text);
    }
}
