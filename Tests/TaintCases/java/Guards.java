import static gateway.Gateway.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that make text safe because it isn't used otherwise, and checks that don't. */
public class Guards {
    private static final Set<String> ALLOWED = Set.of("asc", "desc");
    private static final List<String> COLUMNS = List.of("name", "age");
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    // case: only members of a constant set pass
    void allowed() {
        String x = source();
        if (ALLOWED.contains(x)) {
            sink(x);
        }
    }

    // case: those that are no members
    void notAllowed() {
        String x = source();
        if (!ALLOWED.contains(x)) {
            sink(x);  // finding
        }
    }

    // case: both branches of a membership test
    void bothBranches() {
        String x = source();
        if (ALLOWED.contains(x)) {
            sink(x);
        } else {
            sink(x);  // finding
        }
    }

    // case: return unless a member
    void returnUnless() {
        String x = source();
        if (!ALLOWED.contains(x)) {
            return;
        }
        sink(x);
    }

    // case: throw unless a member
    void throwUnless() {
        String x = source();
        if (!COLUMNS.contains(x)) {
            throw new IllegalArgumentException();
        }
        sink(x);
    }

    // case: the check has no consequence
    void noConsequence() {
        String x = source();
        if (!COLUMNS.contains(x)) {
            System.err.println("not allowed");
        }
        sink(x);  // finding
    }

    // case: a member gets the default, the rest passes
    void wrongWayRound() {
        String x = source();
        if (ALLOWED.contains(x)) {
            return;
        }
        sink(x);  // finding
    }

    // case: anything else gets a default
    void defaulted() {
        String x = source();
        if (!ALLOWED.contains(x)) {
            x = "asc";
        }
        sink(x);
    }

    // case: a default in a ternary
    void ternary() {
        String x = source();
        String y = ALLOWED.contains(x) ? x : "asc";
        sink(y);
        String z = ALLOWED.contains(x) ? "asc" : x;
        sink(z);  // finding
    }

    // case: a list made on the spot
    void onTheSpot() {
        String x = source();
        if (Set.of("a", "b").contains(x)) {
            sink(x);
        }
        if (Arrays.asList("a", "b").contains(x)) {
            sink(x);
        }
    }

    // case: the list of allowed words is itself from a source
    void taintedList() {
        String x = source();
        List<String> allowed = List.of(source());
        if (allowed.contains(x)) {
            sink(x);  // finding
        }
    }

    // case: another variable was checked
    void otherVariable() {
        String x = source();
        String y = source();
        if (ALLOWED.contains(y)) {
            sink(x);  // finding
            sink(y);
        }
    }

    // case: the variable changes after the check
    void changedAfter() {
        String x = source();
        if (ALLOWED.contains(x)) {
            x = source();
            sink(x);  // finding
        }
    }

    // case: equal to a constant
    void equalsConstant() {
        String x = source();
        if (x.equals("a")) {
            sink(x);
        }
        if ("a".equals(x)) {
            sink(x);
        }
        if (Objects.equals(x, "a")) {
            sink(x);  // todo: ok (this form of a check is not recognised)
        }
    }

    // case: not equal to a constant
    void notEqual() {
        String x = source();
        if (!x.equals("a")) {
            sink(x);  // finding
        }
        if (x.equals("a")) {
            return;
        }
        sink(x);  // finding
    }

    // case: equal to one of two constants
    void equalsEither() {
        String x = source();
        if (x.equals("a") || x.equals("b")) {
            sink(x);
        }
    }

    // case: equal to a constant or something else
    void equalsOrElse(boolean flag) {
        String x = source();
        if (x.equals("a") || flag) {
            sink(x);  // finding
        }
    }

    // case: equal to a constant and something else
    void equalsAndAlso(boolean flag) {
        String x = source();
        if (flag && x.equals("a")) {
            sink(x);
        }
    }

    // case: neither of two constants leaves
    void neither() {
        String x = source();
        if (!x.equals("a") && !x.equals("b")) {
            return;
        }
        sink(x);
    }

    // case: equal to other tainted text
    void equalsTainted() {
        String x = source();
        String y = source();
        if (x.equals(y)) {
            sink(x);  // finding
        }
    }

    // case: matches a narrow expression
    void matches() {
        String x = source();
        if (x.matches("[a-zA-Z0-9_]+")) {
            sink(x);
        }
        if (!x.matches("[0-9]{1,8}")) {
            return;
        }
        sink(x);
    }

    // case: doesn't match
    void matchesNot() {
        String x = source();
        if (!x.matches("[a-z]+")) {
            sink(x);  // finding
        }
    }

    // case: an expression that lets everything pass
    void matchesAnything() {
        String x = source();
        if (x.matches("(?s).*")) {
            sink(x);  // finding
        }
    }

    // case: a compiled expression
    void compiled() {
        String x = source();
        if (WORD.matcher(x).matches()) {
            sink(x);
        }
        if (!Pattern.matches("[a-z]+", x)) {
            throw new IllegalArgumentException();
        }
        sink(x);
    }

    // case: null checks guard nothing
    void nullCheck() {
        String x = source();
        if (x != null) {
            sink(x);  // finding
        }
        if (x == null) {
            return;
        }
        sink(x);  // finding
    }

    // case: null itself is safe
    void isNull() {
        String x = source();
        if (x == null) {
            sink(x);  // todo: ok (this form of a check is not recognised)
        }
    }

    // case: the length guards nothing
    void length() {
        String x = source();
        if (!x.isEmpty() && x.length() < 100) {
            sink(x);  // finding
        }
    }

    // case: a list of forbidden parts isn't complete
    void denied() {
        String x = source();
        if (x.contains("'")) {
            return;
        }
        sink(x);  // finding
    }

    // case: a prefix says nothing of the rest
    void prefix() {
        String x = source();
        if (!x.startsWith("--")) {
            sink(x);  // finding
        }
    }

    // case: a helper that throws
    void helperThrows() {
        String x = source();
        requireAllowed(x);
        sink(x);
    }

    private static void requireAllowed(String text) {
        if (!ALLOWED.contains(text)) {
            throw new IllegalArgumentException();
        }
    }

    // case: a helper that looks as if it threw
    void helperWarns() {
        String x = source();
        warnUnlessAllowed(x);
        sink(x);  // finding
    }

    private static void warnUnlessAllowed(String text) {
        if (!ALLOWED.contains(text)) {
            System.err.println("not allowed");
        }
    }

    // case: a helper that answers
    void helperAnswers() {
        String x = source();
        if (isAllowed(x)) {
            sink(x);
        } else {
            sink(x);  // finding
        }
    }

    private static boolean isAllowed(String text) {
        return ALLOWED.contains(text);
    }

    // case: a helper that answers by a loop over constants
    void helperLoops() {
        String x = source();
        if (!isColumn(x)) {
            return;
        }
        sink(x);  // todo: ok (this form of a check is not recognised)
    }

    private static boolean isColumn(String text) {
        for (String column : COLUMNS) {
            if (column.equals(text)) {
                return true;
            }
        }
        return false;
    }

    // case: a helper that always agrees
    void helperAgrees() {
        String x = source();
        if (agrees(x)) {
            sink(x);  // finding
        }
    }

    private static boolean agrees(String text) {
        return text.length() >= 0;
    }

    // case: the answer is kept in a variable
    void answerKept() {
        String x = source();
        boolean ok = ALLOWED.contains(x);
        if (ok) {
            sink(x);
        }
        if (!ok) {
            sink(x);  // finding
        }
    }

    // case: the constant with the same text is used
    void lookedUp() {
        String x = source();
        for (String column : COLUMNS) {
            if (column.equals(x)) {
                sink(column);
            }
        }
    }

    // case: a map from allowed words to constants
    void mapped() {
        Map<String, String> columns = Map.of("n", "name", "a", "age");
        sink(columns.get(source()));
        sink(columns.getOrDefault(source(), "name"));
        String x = source();
        sink(columns.getOrDefault(x, x));  // finding
    }

    // case: parsed as a number
    void number() {
        String x = source();
        int n = Integer.parseInt(x.replace(x, "1"));
        sink(n);
        sink("a" + n);
    }

    // case: an enum's name
    enum Order { ASC, DESC }

    void enumName() {
        Order o = source().isEmpty() ? Order.ASC : Order.DESC;
        sink(o.name());
    }

    // case: the loop goes on with the next element unless allowed
    void continues() {
        for (String x : source().split(",")) {
            if (!ALLOWED.contains(x)) {
                continue;
            }
            sink(x);
        }
    }

    // case: the loop checks and uses all the same
    void continuesNot() {
        for (String x : source().split(",")) {
            if (!ALLOWED.contains(x)) {
                System.err.println("not allowed");
            }
            sink(x);  // finding
        }
    }

    // case: an assertion may be switched off
    void assertion() {
        String x = source();
        assert ALLOWED.contains(x);
        sink(x);  // finding
    }

    // case: the guard of an object's getter
    static class Request {
        private final String order = source();

        String order() {
            return order;
        }
    }

    void getter() {
        Request r = new Request();
        if (ALLOWED.contains(r.order())) {
            sink(r.order());  // todo: ok (this form of a check is not recognised)
        }
    }

    // case: a set that isn't changed after it was filled with constants
    void filledSet() {
        Set<String> set = new java.util.HashSet<>();
        set.add("a");
        set.add("b");
        String x = source();
        if (set.contains(x)) {
            sink(x);
        }
    }
}
