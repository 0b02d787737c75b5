package app;

import static gateway.Gateway.*;

/** A subclass that stands in another file. */
public class Main {
    // case: the subclass takes over what hands on
    void takenOver() {
        sink(new Plain(source()).shown());  // finding
        sink(new Plain("a").shown());
    }

    // case: the subclass replaces a method and cleans
    void replaced() {
        Page p = new Careful(source());
        sink(p.shown());  // todo: ok (a method of the superclass is followed without knowing the class of its object)
    }

    // case: the subclass fills in the source
    void fillsIn() {
        Page p = new Reading();
        sink(p.shown());  // todo: finding (a method of the superclass is followed without knowing the class of its object)
    }

    // case: the superclass has the sink
    void sinkAbove() {
        new Reading().print();
    }

    // case: a protected field of the superclass
    void field() {
        sink(new Plain(source()).raw());  // finding
        sink(new Plain("a").raw());
    }
}
