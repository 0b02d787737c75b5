import static gateway.Gateway.*;

/** Conditions whose outcome is known: only one way is taken. */
public class ConstantConditions {
    // case: if true
    void ifTrue() {
        String x = "a";
        if (true) {
            x = source();
        }
        sink(x);  // finding
    }

    // case: if false
    void ifFalse() {
        String x = "a";
        if (false) {
            x = source();
        }
        sink(x);
    }

    // case: the other branch of if true
    void elseOfTrue() {
        String x;
        if (1 < 2) {
            x = "a";
        } else {
            x = source();
        }
        sink(x);
    }

    // case: the other branch of if false
    void elseOfFalse() {
        String x;
        if (1 > 2) {
            x = "a";
        } else {
            x = source();
        }
        sink(x);  // finding
    }

    // case: arithmetic on a constant local, true
    void arithmetic() {
        int n = 30;
        String x;
        if ((9 * 11) - n > 50) {
            x = source();
        } else {
            x = "a";
        }
        sink(x);  // finding
    }

    // case: arithmetic on a constant local, false
    void arithmeticSafe() {
        int n = 60;
        String x;
        if ((9 * 11) - n > 50) {
            x = source();
        } else {
            x = "a";
        }
        sink(x);
    }

    // case: division, rest and sign
    void arithmeticMore() {
        int n = 7;
        String x = "a";
        if (n / 2 == 4 || n % 2 == 0 || -n > 0) {
            x = source();
        }
        sink(x);  // todo: ok (this operation on constants is not worked out)
        if (n / 2 == 3 && n % 2 == 1 && -n < 0) {
            x = source();
        }
        sink(x);  // finding
    }

    // case: bits and shifts
    void bits() {
        int n = 6;
        String x = "a";
        if ((n & 1) != 0 || n >> 1 != 3 || (n ^ 2) != 4 || (n | 1) != 7) {
            x = source();
        }
        sink(x);  // todo: ok (this operation on constants is not worked out)
    }

    // case: a ternary with a constant condition
    void ternary() {
        int n = 5;
        String x = n > 3 ? "a" : source();
        sink(x);
        String y = n > 3 ? source() : "a";
        sink(y);  // finding
    }

    // case: a ternary in arithmetic
    void ternaryArithmetic() {
        int n = 40;
        String x = 25 * 3 + n > 100 ? "a" : source();
        sink(x);
        String y = 25 * 3 + n < 100 ? "a" : source();
        sink(y);  // finding
    }

    // case: a ternary within a ternary
    void ternaryNested() {
        int n = 2;
        String x = n == 1 ? source() : n == 2 ? "a" : source();
        sink(x);
        String y = n == 1 ? "a" : n == 2 ? source() : "b";
        sink(y);  // finding
    }

    // case: boolean logic
    void logic() {
        boolean yes = true;
        boolean no = false;
        String x = "a";
        if (yes && no) {
            x = source();
        }
        sink(x);
        if (yes || no) {
            x = source();
        }
        sink(x);  // finding
    }

    // case: negation
    void negation() {
        boolean yes = true;
        String x = "a";
        if (!yes) {
            x = source();
        }
        sink(x);
        if (!!yes) {
            x = source();
        }
        sink(x);  // finding
    }

    // case: a known part decides in spite of an unknown one
    void shortCircuit(boolean flag) {
        boolean no = false;
        String x = "a";
        if (no && flag) {
            x = source();
        }
        sink(x);
        if (!no || flag) {
            x = source();
        }
        sink(x);  // finding
    }

    // case: an unknown part leaves both ways open
    void unknownPart(boolean flag) {
        boolean yes = true;
        String x = "a";
        if (yes && flag) {
            x = source();
        }
        sink(x);  // finding
    }

    static final boolean DEBUG = false;
    static final boolean RELEASE = !DEBUG;

    // case: constant fields
    void constantFields() {
        String x = "a";
        if (DEBUG) {
            x = source();
        }
        sink(x);
        if (RELEASE) {
            x = source();
        }
        sink(x);  // finding
    }

    static boolean verbose = false;

    // case: a static field that somebody may change
    void mutableField() {
        String x = "a";
        if (verbose) {
            x = source();
        }
        sink(x);  // finding
    }

    static void setVerbose(boolean value) {
        verbose = value;
    }

    static final int LIMIT = 10;

    // case: a constant field in arithmetic
    void constantFieldArithmetic() {
        String x = "a";
        if (LIMIT * 2 > 20) {
            x = source();
        }
        sink(x);
        if (LIMIT * 2 >= 20) {
            x = source();
        }
        sink(x);  // finding
    }

    // case: comparison of constant strings
    void strings() {
        String mode = "safe";
        String x = "a";
        if (mode.equals("unsafe")) {
            x = source();
        }
        sink(x);
        if ("safe".equals(mode)) {
            x = source();
        }
        sink(x);  // finding
    }

    // case: facts about constant strings
    void stringFacts() {
        String mode = "safe";
        String x = "a";
        if (mode.length() > 4 || mode.isEmpty() || mode.startsWith("u") || mode.contains("x")) {
            x = source();
        }
        sink(x);  // todo: ok (this operation on constants is not worked out)
    }

    // case: a character of a constant string
    void character() {
        String x = "a";
        if ("pqr".charAt(1) == 'p') {
            x = source();
        }
        sink(x);
        if ("pqr".charAt(1) == 'q') {
            x = source();
        }
        sink(x);  // finding
    }

    // case: the local changes before the condition
    void changed() {
        int n = 1;
        n = 5;
        String x = "a";
        if (n == 1) {
            x = source();
        }
        sink(x);
        n += 5;
        n++;
        if (n == 11) {
            x = source();
        }
        sink(x);  // finding
    }

    // case: the local has one of two values
    void twoValues(boolean flag) {
        int n = flag ? 1 : 2;
        String x = "a";
        if (n == 1) {
            x = source();
        }
        sink(x);  // finding
    }

    // case: the sink stands in a branch that is never taken
    void deadSink() {
        String x = source();
        if (2 + 2 == 5) {
            sink(x);
        } else {
            sink(x);  // finding
        }
    }

    // case: the cleaning stands in a branch that is never taken
    void deadCleaning() {
        String x = source();
        if (2 + 2 == 5) {
            x = clean(x);
        }
        sink(x);  // finding
    }

    // case: the cleaning stands in a branch that is always taken
    void certainCleaning() {
        String x = source();
        if (2 + 2 == 4) {
            x = clean(x);
        }
        sink(x);
    }

    // case: a helper that always says no
    void helperSaysNo() {
        String x = "a";
        if (never()) {
            x = source();
        }
        sink(x);
        if (always()) {
            x = source();
        }
        sink(x);  // finding
    }

    private static boolean never() {
        return false;
    }

    private static boolean always() {
        return true;
    }

    // case: a helper's number
    void helperNumber() {
        String x = "a";
        if (two() + 1 > 3) {
            x = source();
        }
        sink(x);
    }

    private static int two() {
        return 2;
    }

    // case: code after a return that is always taken
    void afterReturn() {
        String x = source();
        if (3 > 2) {
            return;
        }
        sink(x);
    }

    // case: null comparison of a constant
    void nullness() {
        String a = null;
        String b = "b";
        String x = "a";
        if (a != null || b == null) {
            x = source();
        }
        sink(x);
    }

    // case: numbers of other types
    void otherTypes() {
        long n = 5L;
        double d = 2.5;
        String x = "a";
        if (n > 6L || d < 2.0) {
            x = source();
        }
        sink(x);  // todo: ok (this operation on constants is not worked out)
        if (n < 6L && d > 2.0) {
            x = source();
        }
        sink(x);  // finding
    }
}
