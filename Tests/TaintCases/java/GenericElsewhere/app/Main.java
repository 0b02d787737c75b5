package app;

import static gateway.Gateway.*;

import util.Box;
import util.Chain;
import util.Outcome;

/** Generic classes of other files. */
public class Main {
    // case: a box
    void box() {
        sink(new Box<>(source()).get());  // finding
        sink(new Box<>("a").get());
    }

    // case: one of two fields of an outcome
    void outcome() {
        Outcome<String, String> o = Outcome.success(source());
        sink(o.value());  // finding
        sink(o.problem());
        Outcome<String, String> p = Outcome.failure(source());
        sink(p.value());
        sink(p.problem());  // finding
    }

    // case: a chain of functions
    void chain() {
        sink(Chain.of(source()).then(x -> x + "a").end());  // finding
        sink(Chain.of(source()).then(x -> "a").end());  // todo: ok (what a function handed over gives back is not told from what it is given)
        sink(Chain.of(source()).then(x -> clean(x)).end());  // todo: ok (what a function handed over gives back is not told from what it is given)
    }
}
