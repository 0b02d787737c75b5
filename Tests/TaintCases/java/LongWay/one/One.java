package one;

import two.Two;

public class One {
    public static String pass(String text) {
        return Two.pass("1" + text);
    }

    public static String lose(String text) {
        return Two.lose(text);
    }

    public static void sinkDown(String text) {
        Two.sinkDown(text);
    }
}
