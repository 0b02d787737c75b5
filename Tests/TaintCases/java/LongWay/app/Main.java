package app;

import static gateway.Gateway.*;

import one.One;

/** A way through many files. */
public class Main {
    // case: in at one end, out at the other
    void through() {
        sink(One.pass(source()));  // finding
    }

    // case: one of many forgets
    void forgets() {
        sink(One.lose(source()));  // todo: ok
    }

    // case: the sink at the end of the way
    void down() {
        One.sinkDown(source());
    }
}
