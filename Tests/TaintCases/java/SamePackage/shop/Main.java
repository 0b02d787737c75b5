package shop;

import static gateway.Gateway.*;

/** A class of the same package needs no import. */
public class Main {
    // case: a helper in another file hands on
    void handsOn() {
        sink(Texts.quoted(source()));  // finding
        sink(Texts.quoted("a"));
    }

    // case: a helper in another file forgets
    void forgets() {
        sink(Texts.constant(source()));
    }

    // case: a helper in another file has the source
    void hasSource() {
        sink(Texts.load());  // finding
    }

    // case: a helper in another file has the sink
    void hasSink() {
        Texts.show(source());
        Texts.showSafe("a");
    }

    // case: an object of a class in another file
    void object() {
        Item item = new Item(source(), "a");
        sink(item.name());  // finding
        sink(item.note());
        sink(item.note);
    }
}
