import static gateway.Gateway.*;

/** Switch statements in the old form. */
public class Switches {
    // case: a tainted branch
    void branch(int n) {
        String x = "a";
        switch (n) {
            case 1:
                x = source();
                break;
            default:
                x = "b";
                break;
        }
        sink(x);  // finding
    }

    // case: safe branches only
    void safeBranches(int n) {
        String x = source();
        switch (n) {
            case 1:
                x = "a";
                break;
            default:
                x = "b";
                break;
        }
        sink(x);
    }

    // case: without default the old value may stay
    void noDefault(int n) {
        String x = source();
        switch (n) {
            case 1:
                x = "a";
                break;
            case 2:
                x = "b";
                break;
        }
        sink(x);  // finding
    }

    // case: falls through to the next branch
    void fallsThrough(int n) {
        String x = "a";
        switch (n) {
            case 1:
                x = source();
            case 2:
                sink(x);  // finding
                break;
            case 3:
                sink(x);
                break;
        }
    }

    // case: falls through into a new value
    void fallsIntoSafe(int n) {
        String x = "a";
        switch (n) {
            case 1:
                x = source();
            default:
                x = "b";
        }
        sink(x);
    }

    // case: break keeps branches apart
    void breakApart(int n) {
        String x = "a";
        switch (n) {
            case 1:
                x = source();
                break;
            case 2:
                sink(x);
                break;
        }
    }

    // case: a constant number chooses the safe branch
    void constantSafe() {
        int n = 2;
        String x;
        switch (n) {
            case 1:
                x = source();
                break;
            case 2:
                x = "a";
                break;
            default:
                x = source();
        }
        sink(x);
    }

    // case: a constant number chooses the tainted branch
    void constantTainted() {
        int n = 1;
        String x;
        switch (n) {
            case 1:
                x = source();
                break;
            case 2:
                x = "a";
                break;
            default:
                x = "b";
        }
        sink(x);  // finding
    }

    // case: a constant number falls through
    void constantFallsThrough() {
        int n = 1;
        String x = "a";
        switch (n) {
            case 1:
                x = "b";
            case 2:
                x = source();
                break;
            default:
                x = "c";
        }
        sink(x);  // finding
    }

    // case: a constant chooses the default
    void constantDefault() {
        int n = 9;
        String x;
        switch (n) {
            case 1:
                x = source();
                break;
            default:
                x = "a";
        }
        sink(x);
    }

    // case: the default in the first place
    void defaultFirst(int n) {
        String x = "a";
        switch (n) {
            default:
                x = source();
            case 1:
                sink(x);  // finding
                break;
            case 2:
                sink(x);
        }
    }

    // case: a character of a constant string chooses the safe branch
    void characterSafe() {
        char c = "north".charAt(2);
        String x;
        switch (c) {
            case 'n':
            case 'o':
                x = source();
                break;
            case 'r':
                x = "a";
                break;
            default:
                x = source();
        }
        sink(x);
    }

    // case: a character of a constant string chooses the tainted branch
    void characterTainted() {
        String word = "north";
        String x;
        switch (word.charAt(word.length() - 1)) {
            case 'n':
            case 'o':
                x = "a";
                break;
            case 'h':
                x = source();
                break;
            default:
                x = "b";
        }
        sink(x);  // finding
    }

    // case: a constant string
    void constantString() {
        String mode = "read";
        String x;
        switch (mode) {
            case "write":
                x = source();
                break;
            case "read":
                x = "a";
                break;
            default:
                x = source();
        }
        sink(x);
    }

    // case: tainted text chooses among constants
    void chosenByTaint() {
        String x;
        switch (source()) {
            case "a":
                x = "1";
                break;
            default:
                x = "2";
        }
        sink(x);
    }

    // case: within a branch the chosen text is the constant
    void knownWithin() {
        String x = source();
        switch (x) {
            case "a":
            case "b":
                sink(x);
                break;
            default:
                sink(x);  // finding
        }
    }

    // case: all but the allowed words leave
    void allowed() {
        String x = source();
        switch (x) {
            case "asc":
            case "desc":
                break;
            default:
                throw new IllegalArgumentException();
        }
        sink(x);
    }

    // case: the default leaves nothing behind
    void refused() {
        String x = source();
        switch (x) {
            case "asc":
                return;
            default:
                break;
        }
        sink(x);  // finding
    }

    // case: each branch returns
    void helper(int n) {
        sink(choose(n));  // finding
        sink(chooseSafe(n));
    }

    private static String choose(int n) {
        switch (n) {
            case 1:
                return source();
            default:
                return "a";
        }
    }

    private static String chooseSafe(int n) {
        switch (n) {
            case 1:
                return "b";
            default:
                return "a";
        }
    }

    enum Color { RED, GREEN }

    // case: an enum's constants
    void enumConstants() {
        Color c = Color.GREEN;
        String x;
        switch (c) {
            case RED:
                x = source();
                break;
            default:
                x = "a";
        }
        sink(x);  // todo: ok (constants of enumerations are not objects with fields of their own)
    }

    // case: a switch in a switch, break leaves the inner one
    void nested(int n, int m) {
        String x = "a";
        switch (n) {
            case 1:
                switch (m) {
                    case 1:
                        x = source();
                        break;
                    default:
                        x = "b";
                }
                sink(x);  // finding
                break;
            default:
                sink(x);
        }
    }
}
