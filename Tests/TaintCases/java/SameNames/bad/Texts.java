package bad;

public class Texts {
    public static String show(String text) {
        return "<" + text + ">";
    }
}
