package util;

public class Texts {
    public static String quoted(String text) {
        return "'" + text + "'";
    }

    public static String silenced(String text) {
        return "";
    }
}
