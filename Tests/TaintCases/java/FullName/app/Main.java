package app;

import static gateway.Gateway.*;

/** Classes by their full names. */
public class Main {
    // case: a static method
    void method() {
        sink(util.text.Texts.upper(source()));  // finding
        sink(util.text.Texts.upper("a"));
    }

    // case: a new object
    void object() {
        util.text.Texts t = new util.text.Texts();
        t.value = source();
        sink(t.value);  // finding
        sink(t.other);
    }
}
