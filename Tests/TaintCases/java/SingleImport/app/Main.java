package app;

import static gateway.Gateway.*;

import util.Texts;

/** A class of another package by its import. */
public class Main {
    // case: an imported class hands on
    void handsOn() {
        sink(Texts.trimmed(source()));  // finding
    }

    // case: an imported class cleans
    void cleans() {
        sink(Texts.tidy(source()));
    }

    // case: an imported class as an object
    void object() {
        Texts t = new Texts(source());
        sink(t.shown());  // finding
        sink(new Texts("a").shown());
    }
}
