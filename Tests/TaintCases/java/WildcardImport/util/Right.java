package util;

public class Right {
    public static String pick(String a, String b) {
        return b;
    }
}
