import static gateway.Gateway.*;

/** Locals: what a name holds at a line is what was written to it last. */
public class Assignment {
    // case: a variable carries what it was given
    void given() {
        String x = source();
        sink(x);  // finding
    }

    // case: a literal is safe
    void literal() {
        String x = "a";
        sink(x);
    }

    // case: a source straight in the sink
    void direct() {
        sink(source());  // finding
    }

    // case: a new value takes the place of the tainted one
    void overwritten() {
        String x = source();
        x = "a";
        sink(x);
    }

    // case: a tainted value takes the place of the safe one
    void overwrittenByTaint() {
        String x = "a";
        sink(x);
        x = source();
        sink(x);  // finding
    }

    // case: a copy keeps its value when the original changes
    void copyKept() {
        String x = source();
        String y = x;
        x = "a";
        sink(x);
        sink(y);  // finding
    }

    // case: a copy taken before the taint stays safe
    void copyBefore() {
        String x = "a";
        String y = x;
        x = source();
        sink(y);
        sink(x);  // finding
    }

    // case: a chained assignment writes to both
    void chained() {
        String x;
        String y;
        x = y = source();
        sink(x);  // finding
        sink(y);  // finding
    }

    // case: a chain of safe values
    void chainedSafe() {
        String x = source();
        String y = source();
        x = y = "a";
        sink(x);
        sink(y);
    }

    // case: an assignment is itself a value
    void valueOfAssignment() {
        String x;
        sink(x = source());  // finding
        sink(x = "a");
    }

    // case: swapping two variables swaps what they hold
    void swapped() {
        String x = source();
        String y = "a";
        String t = x;
        x = y;
        y = t;
        sink(x);
        sink(y);  // finding
    }

    // case: variables of the same name in two blocks are two variables
    void blocks() {
        {
            String x = source();
            sink(x);  // finding
        }
        {
            String x = "a";
            sink(x);
        }
    }

    // case: a local hides the field of its name
    String hidden = "a";

    void localHides() {
        String hidden = source();
        sink(hidden);  // finding
        sink(this.hidden);
    }

    // case: compound assignment adds to what was there
    void compound() {
        String x = "a";
        x += source();
        sink(x);  // finding
    }

    // case: compound assignment of a constant doesn't clean
    void compoundConstant() {
        String x = source();
        x += "a";
        sink(x);  // finding
    }

    // case: compound assignment of safe parts
    void compoundSafe() {
        String x = "a";
        x += "b";
        x += 1;
        sink(x);
    }

    // case: null takes the place of a tainted value
    void nulled() {
        String x = source();
        x = null;
        sink(x);
    }

    // case: several declared in one statement
    void severalDeclared() {
        String a = "a", b = source(), c = b, d = a;
        sink(a);
        sink(b);  // finding
        sink(c);  // finding
        sink(d);
    }

    // case: a final local that is written later
    void finalLater(boolean flag) {
        final String x;
        if (flag) {
            x = source();
        } else {
            x = "a";
        }
        sink(x);  // finding
    }

    // case: self-assignment changes nothing
    void self() {
        String x = source();
        x = x;
        sink(x);  // finding
    }

    // case: parentheses and casts change nothing
    void castAndParentheses() {
        Object x = ((Object) (source()));
        sink((String) x);  // finding
        sink(((CharSequence) ((x))));  // finding
    }
}
