package app;

import static gateway.Gateway.*;

import codec.Codec;
import codec.Codecs;

/** An interface, its implementations and their factory, each in a file of its own. */
public class Main {
    // case: the factory gives the one that hands on
    void raw() {
        Codec c = Codecs.raw();
        sink(c.encode(source()));  // finding
    }

    // case: the factory gives the one that cleans
    void safe() {
        Codec c = Codecs.safe();
        sink(c.encode(source()));  // todo: ok (names that are handed on from file to file are followed in simple forms only)
    }

    // case: the factory decides by its argument
    void either(boolean flag) {
        Codec c = Codecs.either(flag);
        sink(c.encode(source()));  // finding
    }

    // case: a chain from the factory
    void chain() {
        sink(Codecs.raw().encode(source()));  // finding
        sink(Codecs.safe().encode(source()));  // todo: ok (names that are handed on from file to file are followed in simple forms only)
    }

    // case: the factory as an object
    void factoryObject() {
        sink(new Codecs().make().encode(source()));  // finding
    }
}
