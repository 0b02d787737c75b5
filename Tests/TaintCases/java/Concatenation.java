import static gateway.Gateway.*;

/** Strings put together with operators and methods. */
public class Concatenation {
    // case: plus on the left
    void left() {
        sink(source() + "a");  // finding
    }

    // case: plus on the right
    void right() {
        sink("a" + source());  // finding
    }

    // case: in the middle of a long chain
    void middle() {
        String x = "select " + 1 + ", '" + source() + "' from t" + 'c';
        sink(x);  // finding
    }

    // case: a long chain of constants
    void constants() {
        String x = "select " + 1 + ", '" + null + "' from t" + 'c' + true;
        sink(x);
    }

    // case: a chain over several statements
    void statements() {
        String x = source();
        String y = "a" + x;
        String z = y + "b";
        sink(z);  // finding
    }

    // case: a chain whose tainted part was overwritten
    void overwrittenPart() {
        String x = source();
        x = "a";
        String y = "b" + x;
        sink(y);
    }

    // case: concat with a tainted argument
    void concatArgument() {
        sink("a".concat(source()));  // finding
    }

    // case: concat on a tainted receiver
    void concatReceiver() {
        sink(source().concat("a"));  // finding
    }

    // case: concat without use of its value changes nothing
    void concatIgnored() {
        String x = "a";
        x.concat(source());
        sink(x);
    }

    // case: concat of constants
    void concatSafe() {
        sink("a".concat("b").concat("c"));
    }

    // case: join with a tainted element
    void join() {
        sink(String.join(",", "a", source()));  // finding
    }

    // case: join with a tainted separator
    void joinSeparator() {
        sink(String.join(source(), "a", "b"));  // finding
    }

    // case: join of constants
    void joinSafe() {
        sink(String.join(",", "a", "b"));
    }

    // case: join over a list
    void joinList() {
        sink(String.join(",", java.util.List.of("a", source())));  // finding
        sink(String.join(",", java.util.List.of("a", "b")));
    }

    // case: the length of a tainted string in a chain is a number
    void lengthOnly() {
        String x = source();
        sink("length: " + x.length());
    }

    // case: a comparison in a chain is a boolean
    void comparisonOnly() {
        String x = source();
        sink("empty: " + (x == null));
        sink("equal: " + x.equals("a"));
    }

    // case: StringJoiner
    void joiner() {
        java.util.StringJoiner j = new java.util.StringJoiner(",");
        j.add("a");
        j.add(source());
        sink(j.toString());  // finding
        java.util.StringJoiner k = new java.util.StringJoiner(",", "[", "]");
        k.add("a").add("b");
        sink(k.toString());
    }
}
