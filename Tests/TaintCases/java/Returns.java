import static gateway.Gateway.*;

/** What helpers give back. */
public class Returns {
    // case: a source
    void ofSource() {
        sink(load());  // finding
    }

    private String load() {
        return source();
    }

    // case: a constant
    void constant() {
        sink(name());
    }

    private String name() {
        return "a";
    }

    // case: its argument
    void argument() {
        sink(same(source()));  // finding
        sink(same("a"));
    }

    private String same(String text) {
        return text;
    }

    // case: a constant in spite of its argument
    void ignoresArgument() {
        sink(ignore(source()));
    }

    private String ignore(String text) {
        return "a";
    }

    // case: the first of two arguments
    void firstOfTwo() {
        sink(first(source(), "a"));  // finding
        sink(first("a", source()));
    }

    private String first(String a, String b) {
        return a;
    }

    // case: something made of its argument
    void madeOf() {
        sink(quoted(source()));  // finding
        sink(quoted("a"));
    }

    private String quoted(String text) {
        String result = "'" + text + "'";
        return result;
    }

    // case: a number about its argument
    void number() {
        sink(size(source()));
    }

    private int size(String text) {
        return text.length();
    }

    // case: a boolean about its argument
    void yesOrNo() {
        sink(isShort(source()));
    }

    private boolean isShort(String text) {
        return text.length() < 5;
    }

    // case: one of several returns
    void severalReturns(boolean flag) {
        sink(several(source(), flag));  // finding
    }

    private String several(String text, boolean flag) {
        if (flag) {
            return "a";
        }
        return text;
    }

    // case: a constant condition in the helper
    void constantCondition() {
        sink(decided(source()));
        sink(decidedTainted(source()));  // finding
    }

    private String decided(String text) {
        int n = 3;
        if (n > 2) {
            return "a";
        }
        return text;
    }

    private String decidedTainted(String text) {
        int n = 3;
        if (n < 2) {
            return "a";
        }
        return text;
    }

    // case: the value of a helper is ignored
    void ignored() {
        String x = "a";
        load();
        same(source());
        sink(x);
    }

    // case: a helper of a helper
    void chain() {
        sink(quoted(same(load())));  // finding
        sink(quoted(same(ignore(load()))));
    }

    // case: a helper that builds a list and takes the safe element
    void throughList() {
        sink(pickSafe(source()));
        sink(pickTainted(source()));  // finding
    }

    private String pickSafe(String text) {
        java.util.List<String> list = new java.util.LinkedList<>(java.util.List.of("x", "y"));
        list.add(1, text);
        list.remove(0);
        return list.get(1);
    }

    private String pickTainted(String text) {
        java.util.List<String> list = new java.util.LinkedList<>(java.util.List.of("x", "y"));
        list.add(1, text);
        list.remove(0);
        return list.get(0);
    }

    // case: a helper that goes by way of a map
    void throughMap() {
        sink(mapSafe(source()));
        sink(mapTainted(source()));  // finding
    }

    private String mapSafe(String text) {
        java.util.Map<String, Object> map = new java.util.HashMap<>();
        map.put("one", "a");
        map.put("two", text);
        String x = (String) map.get("two");
        x = (String) map.get("one");
        return x;
    }

    private String mapTainted(String text) {
        java.util.Map<String, Object> map = new java.util.HashMap<>();
        map.put("one", "a");
        map.put("two", text);
        return (String) map.get("two");
    }

    // case: an array
    void array() {
        sink(both(source())[1]);  // finding
        sink(both(source())[0]);
    }

    private String[] both(String text) {
        return new String[] {"a", text};
    }

    // case: an object with fields
    static class Parts {
        String head;
        String tail;
    }

    void object() {
        Parts p = split(source());
        sink(p.head);
        sink(p.tail);  // finding
    }

    private Parts split(String text) {
        Parts p = new Parts();
        p.head = "a";
        p.tail = text;
        return p;
    }

    // case: a helper for the same text in two calls
    void twoCalls() {
        String x = same("a");
        String y = same(source());
        sink(x);
        sink(y);  // finding
    }

    // case: a helper whose result decides nothing
    void condition() {
        String x = "a";
        if (same(source()) != null) {
            x = "b";
        }
        sink(x);
    }

    // case: a helper that throws instead
    void throwing() {
        sink(refuse(source()));
    }

    private String refuse(String text) {
        throw new UnsupportedOperationException();
    }

    // case: the argument or a default
    void orDefault() {
        sink(orElse(null, source()));  // finding
        sink(orElse("a", "b"));
    }

    private String orElse(String a, String b) {
        return a != null ? a : b;
    }
}
