package util;

public class Writer {
    public static String line(String text) {
        return text + "\n";
    }

    public static String line(String text, int number) {
        return "line " + number;
    }

    public static String field(String text) {
        return text;
    }

    public static String field(int number) {
        return "#" + number;
    }

    public static String field(char[] secret) {
        return "***";
    }

    public static String all(String... parts) {
        return String.join(",", parts);
    }
}
