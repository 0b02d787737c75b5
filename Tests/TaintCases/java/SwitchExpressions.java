import static gateway.Gateway.*;

/** Switches with arrows, as statements and as values. */
public class SwitchExpressions {
    // case: a value from one of the arrows
    void value(int n) {
        String x = switch (n) {
            case 1 -> source();
            default -> "a";
        };
        sink(x);  // finding
    }

    // case: all arrows give constants
    void valueSafe(int n) {
        String x = switch (n) {
            case 1, 2 -> "a";
            default -> "b";
        };
        sink(x);
    }

    // case: a constant chooses the safe arrow
    void constantSafe() {
        int n = 2;
        String x = switch (n) {
            case 1 -> source();
            case 2 -> "a";
            default -> source();
        };
        sink(x);
    }

    // case: a constant chooses the tainted arrow
    void constantTainted() {
        int n = 1;
        String x = switch (n) {
            case 1 -> source();
            default -> "a";
        };
        sink(x);  // finding
    }

    // case: several labels at one arrow, chosen by a constant
    void severalLabels() {
        char c = "xyz".charAt(2);
        String x = switch (c) {
            case 'x', 'y' -> source();
            case 'z', 'w' -> "a";
            default -> source();
        };
        sink(x);
    }

    // case: yield
    void yields(int n) {
        String x = switch (n) {
            case 1 -> {
                String t = source();
                yield t.trim();
            }
            default -> {
                yield "a";
            }
        };
        sink(x);  // todo: finding (classes and blocks within one another are followed in simple forms only)
    }

    // case: yield of something else than what the block computed
    void yieldsSafe(int n) {
        String x = switch (n) {
            case 1 -> {
                String t = source();
                yield "b";
            }
            default -> "a";
        };
        sink(x);
    }

    // case: yield in the old form
    void yieldsOld(int n) {
        String x = switch (n) {
            case 1:
                yield source();
            default:
                yield "a";
        };
        sink(x);  // todo: finding (classes and blocks within one another are followed in simple forms only)
    }

    // case: arrows as statements don't fall through
    void statements(int n) {
        String x = "a";
        switch (n) {
            case 1 -> x = source();
            case 2 -> sink(x);
            default -> sink(x);
        }
        sink(x);  // finding
    }

    // case: an enhanced switch as allow-list
    void allowList() {
        String x = switch (source()) {
            case "name" -> "name";
            case "age", "years" -> "age";
            default -> "id";
        };
        sink(x);
    }

    // case: an allow-list whose default lets everything through
    void leakyAllowList() {
        String input = source();
        String x = switch (input) {
            case "name" -> "name";
            default -> input;
        };
        sink(x);  // finding
    }

    // case: an arrow that throws gives nothing
    void throwing(int n) {
        String x = switch (n) {
            case 1 -> "a";
            default -> throw new IllegalStateException(source());
        };
        sink(x);
    }

    // case: the switch stands in the argument
    void argument(int n) {
        sink(switch (n) { case 1 -> "a"; default -> source(); });  // finding
        sink(switch (n) { case 1 -> "a"; default -> "b"; });
    }

    // case: a returned switch
    void returned(int n) {
        sink(choose(n));  // finding
        sink(chooseSafe(n));
    }

    private static String choose(int n) {
        return switch (n) {
            case 1 -> "a";
            default -> source();
        };
    }

    private static String chooseSafe(int n) {
        return switch (n) {
            case 1 -> "a";
            default -> "b";
        };
    }

    enum Level { LOW, HIGH }

    // case: a switch over an enum without default
    void exhaustive(boolean flag) {
        Level level = flag ? Level.LOW : Level.HIGH;
        String x = switch (level) {
            case LOW -> source();
            case HIGH -> "a";
        };
        sink(x);  // finding
    }

    // case: an enum constant chooses
    void enumConstant() {
        Level level = Level.HIGH;
        String x = switch (level) {
            case LOW -> source();
            case HIGH -> "a";
        };
        sink(x);  // todo: ok (this operation on constants is not worked out)
    }
}
