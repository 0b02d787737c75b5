package app;

import static gateway.Gateway.sink;
import static gateway.Gateway.source;
import static util.Constants.*;
import static util.Texts.quoted;
import static util.Texts.silenced;

/** Methods and fields by static import. */
public class Main {
    // case: a method by its name
    void method() {
        sink(quoted(source()));  // finding
        sink(silenced(source()));
    }

    // case: fields of a class that is imported as a whole
    void fields() {
        sink(TAINTED);  // todo: finding
        sink(SAFE);
    }

    // case: a method of a class that is imported as a whole
    void wildcardMethod() {
        sink(joined("a", source()));  // finding
        sink(joined("a", "b"));
    }

    // case: a method here hides the imported one
    void hidden() {
        sink(joined(source()));
    }

    private static String joined(String only) {
        return "only";
    }

    private static String joined(String a, String b) {
        return util.Constants.joined(a, b);
    }
}
