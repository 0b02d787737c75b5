package app;

import static gateway.Gateway.*;

import api.Clock;
import api.Names;

/** Interfaces with a single implementation, handed in from outside. */
public class Page {
    private final Names names;
    private final Clock clock;

    public Page(Names names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    // case: the only implementation hands on
    void handsOn() {
        sink(names.decorate(source()));  // finding
    }

    // case: the only implementation has the source
    void hasSource() {
        sink(names.first());  // todo: finding
    }

    // case: the only implementation is safe
    void safe() {
        sink(clock.now(source()));
    }

    // case: the only implementation has the sink
    void hasSink() {
        names.store(source());
        names.storeSafe("a");
    }
}
