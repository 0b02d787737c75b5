import static gateway.Gateway.*;

import java.util.List;

/** Records. */
public class Records {
    record Point(String x, String y) {}

    // case: a component
    void component() {
        Point p = new Point(source(), "a");
        sink(p.x());  // finding
    }

    // case: the other component
    void otherComponent() {
        Point p = new Point(source(), "a");
        sink(p.y());
    }

    // case: the record as text
    void asText() {
        sink(new Point("a", source()).toString());  // finding
        sink("" + new Point("a", source()));  // finding
        sink(new Point("a", "b").toString());
    }

    record Trimmed(String text) {
        Trimmed {
            text = text.trim();
        }
    }

    // case: a compact constructor that changes the text
    void compact() {
        sink(new Trimmed(source()).text());  // finding
        sink(new Trimmed("a").text());
    }

    record Cleaned(String text) {
        Cleaned {
            text = clean(text);
        }
    }

    // case: a compact constructor that cleans
    void compactCleans() {
        sink(new Cleaned(source()).text());
    }

    record Checked(String text) {
        Checked {
            if (!text.matches("[a-z]{1,9}")) {
                throw new IllegalArgumentException();
            }
        }
    }

    // case: a compact constructor that checks
    void compactChecks() {
        sink(new Checked(source()).text());
    }

    record Wrapped(String text) {
        @Override
        public String text() {
            return "wrapped";
        }
    }

    // case: an accessor of one's own
    void ownAccessor() {
        sink(new Wrapped(source()).text());
    }

    record Range(String from, String to) {
        Range(String only) {
            this(only, "end");
        }

        static Range upTo(String to) {
            return new Range("start", to);
        }

        String both() {
            return from + "-" + to;
        }

        int length() {
            return from.length() + to.length();
        }
    }

    // case: a second constructor
    void secondConstructor() {
        Range r = new Range(source());
        sink(r.from());  // finding
        sink(r.to());
    }

    // case: a static method
    void factory() {
        Range r = Range.upTo(source());
        sink(r.from());
        sink(r.to());  // finding
    }

    // case: a method of the record
    void method() {
        sink(new Range("a", source()).both());  // finding
        sink(new Range("a", "b").both());
        sink(new Range("a", source()).length());
    }

    record Line(Point from, Point to) {}

    // case: a record in a record
    void nested() {
        Line l = new Line(new Point("a", source()), new Point("b", "c"));
        sink(l.from().y());  // finding
        sink(l.from().x());
        sink(l.to().y());
    }

    record Box<T>(T value) {}

    // case: a record with a type parameter
    void generic() {
        sink(new Box<>(source()).value());  // finding
        sink(new Box<>("a").value());
        sink(new Box<>(List.of(source())).value().get(0));  // finding
    }

    // case: a local record
    void local() {
        record Entry(String key, String value) {}
        Entry e = new Entry("k", source());
        sink(e.value());  // finding
        sink(e.key());
    }

    // case: two records under a condition
    void either(boolean flag) {
        Point p = flag ? new Point(source(), "a") : new Point("b", "c");
        sink(p.x());  // finding
        sink(p.y());
    }

    // case: equality gives a boolean
    void equality() {
        sink(new Point(source(), "a").equals(new Point("b", "c")));
        sink(new Point(source(), "a").hashCode());
    }
}
