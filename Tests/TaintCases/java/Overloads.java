import static gateway.Gateway.*;

import java.util.List;

/** Methods of one name. */
public class Overloads {
    // case: chosen by the number of arguments
    void byNumber() {
        sink(join("a", source()));
        sink(join(source()));  // finding
    }

    private static String join(String a) {
        return "[" + a + "]";
    }

    private static String join(String a, String b) {
        return "[" + a + "]";
    }

    // case: chosen by type: the text is used, the number isn't
    void byType() {
        sink(text(source()));  // finding
        sink(text(source().length()));
    }

    private static String text(String value) {
        return value;
    }

    private static String text(int value) {
        return "number";
    }

    // case: the overload for objects forgets its argument
    void stringOrObject() {
        Object o = source();
        sink(describe(o));  // todo: ok (overloads are told by the number of arguments alone)
        sink(describe(source()));  // finding
    }

    private static String describe(Object value) {
        return "object";
    }

    private static String describe(String value) {
        return value;
    }

    // case: sinks in overloads by number
    void sinkByNumber() {
        write(source());
        write(1, source());
    }

    private static void write(String text) {
        sink("a");
    }

    private static void write(int level, String text) {
        sink(text);  // finding
    }

    // case: variable arguments are the last choice
    void varargsLast() {
        sink(pick(source()));  // todo: ok (this operation on a collection is not modelled)
        sink(pick(source(), "a", "b"));  // finding
    }

    private static String pick(String a) {
        return "one";
    }

    private static String pick(String... all) {
        return all[0];
    }

    // case: a default by way of another overload
    void defaults() {
        sink(label("a"));
        sink(label("a", source()));  // finding
        sink(tagged("a"));  // finding
    }

    private static String label(String a) {
        return label(a, "default");
    }

    private static String label(String a, String b) {
        return a + b;
    }

    private static String tagged(String a) {
        return label(a, source());
    }

    // case: a list or its only element
    void listOrElement() {
        sink(first(List.of(source())));  // finding
        sink(first(source()));  // todo: ok (this operation on a collection is not modelled)
    }

    private static String first(List<String> list) {
        return list.get(0);
    }

    private static String first(String only) {
        return "only";
    }

    // case: overloaded constructors
    static class Name {
        final String text;

        Name(String text) {
            this.text = text;
        }

        Name(String text, boolean anonymous) {
            this.text = "anonymous";
        }
    }

    void constructors() {
        sink(new Name(source()).text);  // finding
        sink(new Name(source(), true).text);
    }
}
