package util.text;

public class Texts {
    public String value;
    public String other;

    public static String upper(String text) {
        return text.toUpperCase();
    }
}
