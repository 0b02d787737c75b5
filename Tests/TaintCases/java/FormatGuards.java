import static gateway.Gateway.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks of another kind: by parsing, by enum, by character, by key. */
public class FormatGuards {
    enum Sort { ASC, DESC }

    private static final Map<String, String> NAMES = Map.of("n", "name", "a", "age");

    // case: text that was parsed as a number, or the method ended
    void parsed() {
        String x = source();
        try {
            Integer.parseInt(x);
        } catch (NumberFormatException e) {
            return;
        }
        sink(x);  // todo: ok (a result that holds no text is not known by this name)
    }

    // case: text whose parsing failed goes on
    void parsedIgnored() {
        String x = source();
        try {
            Integer.parseInt(x);
        } catch (NumberFormatException e) {
            System.err.println("no number");
        }
        sink(x);  // finding
    }

    // case: the parsed number is used
    void parsedUsed() {
        String x = source();
        int n;
        try {
            n = Integer.parseInt(x);
        } catch (NumberFormatException e) {
            n = 0;
        }
        sink("n = " + n);
    }

    // case: a constant of an enum by that name, or the method ended
    void enumeration() {
        String x = source();
        try {
            Sort s = Sort.valueOf(x);
            sink(s.name());
        } catch (IllegalArgumentException e) {
            sink("none");
        }
    }

    // case: every character is looked at
    void characters() {
        String x = source();
        for (char c : x.toCharArray()) {
            if (!Character.isLetterOrDigit(c)) {
                return;
            }
        }
        sink(x);  // todo: ok (this form of a check is not recognised)
    }

    // case: every character is looked at, without consequence
    void charactersIgnored() {
        String x = source();
        for (char c : x.toCharArray()) {
            if (!Character.isLetterOrDigit(c)) {
                System.err.println("odd character");
            }
        }
        sink(x);  // finding
    }

    // case: a key of a constant map
    void key() {
        String x = source();
        if (NAMES.containsKey(x)) {
            sink(x);
            sink(NAMES.get(x));
        }
        if (!NAMES.containsKey(x)) {
            sink(x);  // finding
        }
    }

    // case: null unless the map knows the key
    void lookedUp() {
        String name = NAMES.get(source());
        if (name == null) {
            name = "id";
        }
        sink(name);
    }

    // case: any of constants by a stream
    void anyMatch() {
        String x = source();
        if (Stream.of("a", "b").anyMatch(y -> y.equals(x))) {
            sink(x);  // todo: ok (this form of a check is not recognised)
        }
        if (Stream.of("a", "b").noneMatch(y -> y.equals(x))) {
            sink(x);  // finding
        }
    }

    // case: the matching constant by a stream
    void found() {
        String x = source();
        String y = Stream.of("a", "b").filter(z -> z.equals(x)).findFirst().orElse("c");
        sink(y);
        String v = Stream.of("a", "b").filter(z -> z.equals(x)).findFirst().orElse(x);
        sink(v);  // finding
    }

    // case: an optional that keeps allowed words
    void optional() {
        Set<String> allowed = Set.of("a", "b");
        sink(Optional.of(source()).filter(allowed::contains).orElse("a"));  // todo: ok (references to functions are not resolved to what they call)
        sink(Optional.of(source()).filter(x -> x.length() < 99).orElse("a"));  // finding
    }

    // case: a set of constants kept in another order
    void treeSet() {
        Set<String> allowed = new TreeSet<>(Set.of("a", "b"));
        String x = source();
        if (allowed.contains(x)) {
            sink(x);
        }
    }

    // case: a set that gets tainted text later
    void spoiledSet() {
        Set<String> allowed = new TreeSet<>(Set.of("a", "b"));
        allowed.add(source());
        String x = source();
        if (allowed.contains(x)) {
            sink(x);  // finding
        }
    }

    // case: equality in any case of letters
    void ignoreCase() {
        String x = source();
        if (x.equalsIgnoreCase("asc") || x.equalsIgnoreCase("desc")) {
            sink(x);
        } else {
            sink(x);  // finding
        }
    }

    // case: names of an enum's constants
    void enumNames() {
        String x = source();
        for (Sort s : EnumSet.allOf(Sort.class)) {
            if (s.name().equals(x)) {
                sink(s.name());
                sink(x);  // todo: ok (constants of enumerations are not objects with fields of their own)
            }
        }
        sink(x);  // finding
    }

    // case: a check of a part says nothing of the whole
    void part() {
        String x = source();
        if (x.substring(0, 1).matches(".")) {
            sink(x);  // finding
        }
    }

    // case: a part was checked, and only the part is used
    void partUsed() {
        String x = source();
        String first = x.substring(0, 1);
        if (first.equals("a")) {
            sink(first);
        }
    }

    // case: the check is of the trimmed text
    void trimmed() {
        String x = source();
        String y = x.trim();
        if (y.equals("a")) {
            sink(y);
        } else {
            sink(y);  // finding
        }
    }

    // case: the check stands in a condition with an early end
    void earlyEnd() {
        String x = source();
        if (x == null || !x.equals("a")) {
            return;
        }
        sink(x);
    }

    // case: the check counts on one way only
    void oneWay(boolean flag) {
        String x = source();
        if (flag && !x.equals("a")) {
            return;
        }
        sink(x);  // finding
    }
}
