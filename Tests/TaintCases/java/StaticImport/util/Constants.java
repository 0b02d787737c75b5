package util;

import static gateway.Gateway.source;

public class Constants {
    public static final String TAINTED = read();
    public static final String SAFE = "a";

    private static String read() {
        return source();
    }

    public static String joined(String a, String b) {
        return a + "," + b;
    }
}
