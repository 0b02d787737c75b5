import static gateway.Gateway.*;

/** StringBuilder and StringBuffer. */
public class Builders {
    // case: append
    void append() {
        StringBuilder sb = new StringBuilder();
        sb.append("a");
        sb.append(source());
        sink(sb.toString());  // finding
    }

    // case: append of constants
    void appendSafe() {
        StringBuilder sb = new StringBuilder("a");
        sb.append("b").append(1).append('c');
        sink(sb.toString());
    }

    // case: the builder itself
    void itself() {
        StringBuilder sb = new StringBuilder();
        sb.append(source());
        sink(sb);  // finding
    }

    // case: StringBuffer
    void buffer() {
        StringBuffer sb = new StringBuffer();
        sb.append(source());
        sink(sb.toString());  // finding
        StringBuffer safe = new StringBuffer();
        safe.append("a");
        sink(safe.toString());
    }

    // case: a constructor's argument
    void constructed() {
        StringBuilder sb = new StringBuilder(source());
        sink(sb.toString());  // finding
    }

    // case: a chain from the constructor
    void chain() {
        String x = new StringBuilder().append("a").append(source()).append("b").toString();
        sink(x);  // finding
    }

    // case: a chain of constants from the constructor
    void chainSafe() {
        String x = new StringBuilder().append("a").append(2).append("b").toString();
        sink(x);
    }

    // case: a chain on a variable changes the variable
    void chainOnVariable() {
        StringBuilder sb = new StringBuilder();
        sb.append("a").append(source()).append("b");
        sink(sb.toString());  // finding
    }

    // case: insert
    void insert() {
        StringBuilder sb = new StringBuilder("ab");
        sb.insert(1, source());
        sink(sb.toString());  // finding
        StringBuilder safe = new StringBuilder("ab");
        safe.insert(1, "c");
        sink(safe.toString());
    }

    // case: replace puts tainted text in
    void replace() {
        StringBuilder sb = new StringBuilder("abc");
        sb.replace(0, 1, source());
        sink(sb.toString());  // todo: finding (conversions to text written by hand are not called)
    }

    // case: reverse
    void reverse() {
        StringBuilder sb = new StringBuilder(source());
        sink(sb.reverse().toString());  // finding
        sink(new StringBuilder("ab").reverse().toString());
    }

    // case: deleteCharAt and delete leave the rest
    void delete() {
        StringBuilder sb = new StringBuilder(source());
        sb.deleteCharAt(0);
        sink(sb.toString());  // finding
        sb.delete(0, 1);
        sink(sb.toString());  // finding
    }

    // case: setLength(0) empties
    void emptied() {
        StringBuilder sb = new StringBuilder();
        sb.append(source());
        sb.setLength(0);
        sb.append("a");
        sink(sb.toString());
    }

    // case: delete of everything empties
    void deletedWhole() {
        StringBuilder sb = new StringBuilder();
        sb.append(source());
        sb.delete(0, sb.length());
        sink(sb.toString());
    }

    // case: a new builder in the variable
    void renewed() {
        StringBuilder sb = new StringBuilder();
        sb.append(source());
        sb = new StringBuilder();
        sink(sb.toString());
    }

    // case: slices of a builder
    void slices() {
        StringBuilder sb = new StringBuilder(source());
        sink(sb.substring(1));  // finding
        sink(sb.charAt(0));  // finding
        sink(sb.length());
        sink(sb.indexOf("a"));
    }

    // case: one builder appended to another
    void builderInBuilder() {
        StringBuilder a = new StringBuilder(source());
        StringBuilder b = new StringBuilder();
        b.append(a);
        sink(b.toString());  // finding
        StringBuilder c = new StringBuilder("a");
        StringBuilder d = new StringBuilder();
        d.append(c);
        sink(d.toString());
    }

    // case: two builders apart
    void apart() {
        StringBuilder a = new StringBuilder();
        StringBuilder b = new StringBuilder();
        a.append(source());
        b.append("a");
        sink(a.toString());  // finding
        sink(b.toString());
    }

    // case: append returns the builder itself
    void returned() {
        StringBuilder a = new StringBuilder();
        StringBuilder b = a.append("a");
        b.append(source());
        sink(a.toString());  // finding
    }

    // case: a string taken before the taint
    void takenBefore() {
        StringBuilder sb = new StringBuilder("a");
        String before = sb.toString();
        sb.append(source());
        sink(before);
        sink(sb.toString());  // finding
    }

    // case: append of a slice of an array
    void appendSlice() {
        char[] chars = source().toCharArray();
        StringBuilder sb = new StringBuilder();
        sb.append(chars, 0, 1);
        sink(sb.toString());  // finding
    }

    // case: setCharAt with a character of tainted text
    void setCharAt() {
        StringBuilder sb = new StringBuilder("abc");
        sb.setCharAt(1, source().charAt(0));
        sink(sb.toString());  // todo: finding (conversions to text written by hand are not called)
    }

    // case: the length of tainted text appended
    void appendLength() {
        StringBuilder sb = new StringBuilder();
        sb.append(source().length());
        sink(sb.toString());
    }

    // case: filled in a loop
    void loop() {
        StringBuilder sb = new StringBuilder();
        for (String part : source().split(",")) {
            sb.append(part).append(',');
        }
        sink(sb.toString());  // finding
    }

    // case: filled by a helper
    void helper() {
        StringBuilder sb = new StringBuilder();
        fill(sb, source());
        sink(sb.toString());  // finding
        StringBuilder safe = new StringBuilder();
        fill(safe, "a");
        sink(safe.toString());
    }

    private void fill(StringBuilder target, String text) {
        target.append("[").append(text).append("]");
    }
}
