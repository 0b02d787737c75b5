package ring;

import static gateway.Gateway.*;

/** Classes that call one another in a circle. */
public class First {
    // case: round the circle and back
    void round() {
        sink(First.step(source(), 5));  // finding
    }

    // case: round the circle, and one of them forgets
    void roundSafe() {
        sink(First.quiet(source(), 5));  // todo: ok (this operation on a collection is not modelled)
    }

    // case: the sink at the far side of the circle
    void farSink() {
        Second.carry(source(), 5);
    }

    static String step(String text, int n) {
        return n == 0 ? text : Second.step(text, n - 1);
    }

    static String quiet(String text, int n) {
        return n <= 0 ? "a" : Second.quiet(text, n - 1);
    }

    static void carry(String text, int n) {
        if (n > 0) {
            Second.carry(text, n - 1);
        }
    }
}
