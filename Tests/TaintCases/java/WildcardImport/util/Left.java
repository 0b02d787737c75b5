package util;

public class Left {
    public static String pick(String a, String b) {
        return a;
    }
}
