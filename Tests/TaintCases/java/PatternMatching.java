import static gateway.Gateway.*;

/** Patterns in switches and of records. */
public class PatternMatching {
    record Point(String x, String y) {}

    record Line(Point from, Point to) {}

    sealed interface Shape permits Circle, Square {}

    record Circle(String name) implements Shape {}

    record Square(String name, String color) implements Shape {}

    // case: the components of a record by pattern
    void recordPattern() {
        Object o = new Point(source(), "a");
        if (o instanceof Point(String x, String y)) {
            sink(x);  // finding
            sink(y);  // todo: ok (patterns bind the whole value instead of its parts)
        }
    }

    // case: a record pattern with var
    void recordPatternVar() {
        Object o = new Point("a", source());
        if (o instanceof Point(var x, var y)) {
            sink(x);  // todo: ok (patterns bind the whole value instead of its parts)
            sink(y);  // finding
        }
    }

    // case: a pattern in a pattern
    void nestedPattern() {
        Object o = new Line(new Point("a", source()), new Point("b", "c"));
        if (o instanceof Line(Point(var a, var b), var to)) {
            sink(a);  // todo: ok (patterns bind the whole value instead of its parts)
            sink(b);  // finding
            sink(to.x());  // todo: ok (patterns bind the whole value instead of its parts)
        }
    }

    // case: types in a switch
    void typeSwitch() {
        Object o = source();
        switch (o) {
            case Integer i -> sink(i);
            case String s -> sink(s);  // finding
            default -> sink("a");
        }
    }

    // case: types in a switch as a value
    void typeSwitchValue(boolean flag) {
        Shape s = flag ? new Circle(source()) : new Square("a", "b");
        String x = switch (s) {
            case Circle c -> c.name();
            case Square q -> q.name();
        };
        sink(x);  // finding
        String y = switch (s) {
            case Circle c -> "circle";
            case Square q -> q.color();
        };
        sink(y);
    }

    // case: records in a switch
    void recordSwitch(boolean flag) {
        Shape s = flag ? new Circle("a") : new Square(source(), "b");
        String x = switch (s) {
            case Circle(String name) -> name;
            case Square(String name, String color) -> color;
        };
        sink(x);
        String y = switch (s) {
            case Circle(String name) -> "a";
            case Square(String name, String color) -> name;
        };
        sink(y);  // todo: finding (patterns bind the whole value instead of its parts)
    }

    // case: a condition at a pattern
    void whenClause() {
        Object o = source();
        String x = switch (o) {
            case String s when s.equals("a") -> s;
            case String s -> "other";
            default -> "none";
        };
        sink(x);  // todo: ok (patterns bind the whole value instead of its parts)
        String y = switch (o) {
            case String s when s.length() > 3 -> s;
            default -> "none";
        };
        sink(y);  // finding
    }

    // case: null in a switch
    void nullCase() {
        String x = switch (source()) {
            case null -> "null";
            case "a" -> "b";
            case String s -> s;
        };
        sink(x);  // finding
    }
}
