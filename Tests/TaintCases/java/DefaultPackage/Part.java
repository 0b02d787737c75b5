public class Part {
    String text;

    static Part of(String text) {
        Part p = new Part();
        p.text = text;
        return p;
    }

    static String around(String text) {
        return "(" + text + ")";
    }
}
