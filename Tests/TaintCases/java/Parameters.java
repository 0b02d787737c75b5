import static gateway.Gateway.*;

/** Arguments arrive in the parameter of their place. */
public class Parameters {
    // case: the argument reaches a sink in the callee
    void intoSink() {
        show(source());
    }

    private void show(String text) {
        sink(text);  // finding
    }

    // case: a safe argument reaches a sink in the callee
    void safeIntoSink() {
        showSafe("a");
    }

    private void showSafe(String text) {
        sink(text);
    }

    // case: by place
    void byPlace() {
        pair("a", source());
    }

    private void pair(String first, String second) {
        sink(first);
        sink(second);  // finding
    }

    // case: two callers, one of them with taint
    void twoCallers() {
        shared("a");
        shared(source());
    }

    private void shared(String text) {
        sink(text);  // finding
    }

    // case: a cleaned argument
    void cleaned() {
        cleanedArgument(clean(source()));
    }

    private void cleanedArgument(String text) {
        sink(text);
    }

    // case: the callee overwrites its parameter
    void overwritten() {
        overwrites(source());
    }

    private void overwrites(String text) {
        text = "a";
        sink(text);
    }

    // case: what the callee does to its parameter doesn't reach the caller's variable
    void callersVariable() {
        String x = "a";
        assigns(x);
        sink(x);
        String y = source();
        empties(y);
        sink(y);  // finding
    }

    private void assigns(String text) {
        text = source();
    }

    private void empties(String text) {
        text = "";
    }

    // case: through two calls
    void twoCalls() {
        outer(source());
    }

    private void outer(String text) {
        inner(text + "a");
    }

    private void inner(String text) {
        sink(text);  // finding
    }

    // case: through many calls
    void manyCalls() {
        one(source());
    }

    private void one(String a) {
        two(a);
    }

    private void two(String b) {
        three("x", b);
    }

    private void three(String unused, String c) {
        four(c, unused);
    }

    private void four(String d, String unused) {
        five(d);
        sink(unused);
    }

    private void five(String e) {
        sink(e);  // finding
    }

    // case: a static callee
    static void staticCallee() {
        staticShow(source(), 1);
    }

    private static void staticShow(String text, int number) {
        sink(text);  // finding
        sink(number);
    }

    // case: called by the class's name
    void byClassName() {
        Parameters.namedShow(source());
        Parameters.namedShowSafe("a");
    }

    static void namedShow(String text) {
        sink(text);  // finding
    }

    static void namedShowSafe(String text) {
        sink(text);
    }

    // case: called with this
    void withThis() {
        this.thisShow(source());
    }

    private void thisShow(String text) {
        sink(text);  // finding
    }

    // case: variable arguments
    void varargs() {
        all("a", "b", source());
    }

    private void all(String first, String... rest) {
        sink(first);
        sink(rest[0]);
        sink(rest[1]);  // finding
        for (String x : rest) {
            sink(x);  // finding
        }
    }

    // case: safe variable arguments
    void varargsSafe() {
        allSafe("a", "b", "c");
    }

    private void allSafe(String first, String... rest) {
        for (String x : rest) {
            sink(x);
        }
    }

    // case: an array for the variable arguments
    void varargsArray() {
        String[] a = {"a", source()};
        spread(a);
    }

    private void spread(String... parts) {
        sink(parts[0]);  // todo: ok (this operation on a collection is not modelled)
        sink(parts[1]);  // todo: finding (this operation on a collection is not modelled)
    }

    // case: a field of the argument
    static class Message {
        String title;
        String body;
    }

    void fieldOfArgument() {
        Message m = new Message();
        m.title = "a";
        m.body = source();
        print(m);
    }

    private void print(Message m) {
        sink(m.title);
        sink(m.body);  // finding
    }

    // case: an element of a list argument
    void listArgument() {
        printAll(java.util.List.of(source()));
        printAllSafe(java.util.List.of("a"));
    }

    private void printAll(java.util.List<String> list) {
        for (String x : list) {
            sink(x);  // finding
        }
    }

    private void printAllSafe(java.util.List<String> list) {
        for (String x : list) {
            sink(x);
        }
    }

    // case: a flag decides within the callee
    void flagArgument() {
        maybe(source(), true);
        never(source(), false);
    }

    private void maybe(String text, boolean use) {
        if (use) {
            sink(text);  // finding
        }
    }

    private void never(String text, boolean use) {
        sink(use ? "a" : "b");
    }

    // case: a parameter of a method that nobody calls is not a source
    void uncalled(String text) {
        sink(text);
    }

    // case: only the length of the argument is used
    void lengthOnly() {
        measure(source());
    }

    private void measure(String text) {
        sink(text.length());
        sink("of " + text.length());
    }
}
