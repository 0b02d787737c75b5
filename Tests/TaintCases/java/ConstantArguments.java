import static gateway.Gateway.*;

import java.util.function.Supplier;

/** Constants that the caller hands over decide what the callee does. */
public class ConstantArguments {
    // case: a flag chooses between argument and constant
    void flag() {
        sink(choose(true, source()));  // finding
        sink(choose(false, source()));  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
    }

    private static String choose(boolean use, String text) {
        return use ? text : "a";
    }

    // case: a number chooses between two arguments
    void number() {
        sink(nth(1, source(), "a"));  // finding
        sink(nth(2, source(), "a"));  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
    }

    private static String nth(int n, String first, String second) {
        if (n == 1) {
            return first;
        }
        return second;
    }

    // case: a word chooses in a switch
    void word() {
        sink(byMode("raw", source()));  // finding
        sink(byMode("safe", source()));  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
        sink(byMode("none", source()));  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
    }

    private static String byMode(String mode, String text) {
        switch (mode) {
            case "raw":
                return text;
            case "safe":
                return clean(text);
            default:
                return "";
        }
    }

    // case: the sink in the callee is reached under one flag only
    void sinkUnderFlag() {
        printWhen(true, "a");
        printWhen(false, source());
    }

    private static void printWhen(boolean print, String text) {
        if (print) {
            sink(text);  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
        }
    }

    // case: the sink in the callee is reached under the flag
    void sinkUnderFlagTainted() {
        printUnless(false, source());
    }

    private static void printUnless(boolean quiet, String text) {
        if (quiet) {
            return;
        }
        sink(text);  // finding
    }

    // case: a constant handed on twice
    void twice() {
        sink(outer(1, source()));  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
        sink(outer(2, source()));  // finding
    }

    private static String outer(int n, String text) {
        return inner(n * 10, text);
    }

    private static String inner(int n, String text) {
        return n > 15 ? text : "a";
    }

    // case: a key handed over
    void key() {
        java.util.Map<String, String> map = new java.util.HashMap<>();
        put(map, "k", source());
        put(map, "l", "a");
        sink(map.get("k"));  // finding
        sink(map.get("l"));  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
    }

    private static void put(java.util.Map<String, String> map, String key, String value) {
        map.put(key, value);
    }

    // case: a place handed over
    void place() {
        String[] a = {"a", source()};
        sink(at(a, 0));  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
        sink(at(a, 1));  // finding
    }

    private static String at(String[] a, int i) {
        return a[i];
    }

    // case: a lambda that isn't called under this flag
    void lambda() {
        sink(call(true, () -> source()));  // finding
        sink(call(false, () -> source()));  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
    }

    private static String call(boolean really, Supplier<String> s) {
        return really ? s.get() : "a";
    }

    // case: a flag in a field that the constructor was given
    static class Printer {
        private final boolean cleans;

        Printer(boolean cleans) {
            this.cleans = cleans;
        }

        String text(String text) {
            return cleans ? clean(text) : text;
        }
    }

    void flagInField() {
        sink(new Printer(true).text(source()));  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
        sink(new Printer(false).text(source()));  // finding
    }

    // case: the length of a constant
    void length() {
        sink(shortOnly("abc", source()));  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
        sink(shortOnly("a", source()));  // finding
    }

    private static String shortOnly(String name, String text) {
        return name.length() > 2 ? "long" : text;
    }

    // case: null instead of text
    void nothing() {
        sink(orElse(null, source()));  // finding
        sink(orElse("a", source()));  // todo: ok (a function is followed once for all callers, whatever constants they hand over)
    }

    private static String orElse(String a, String b) {
        return a != null ? a : b;
    }
}
