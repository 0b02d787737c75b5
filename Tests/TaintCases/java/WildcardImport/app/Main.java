package app;

import static gateway.Gateway.*;

import util.*;

/** Classes of a package that is imported as a whole. */
public class Main {
    // case: a class of the imported package
    void handsOn() {
        sink(Left.pick(source(), "a"));  // finding
        sink(Left.pick("a", source()));
    }

    // case: another class of the imported package
    void another() {
        sink(Right.pick(source(), "a"));
        sink(Right.pick("a", source()));  // finding
    }

    // case: an interface of the imported package, made here
    void interfaceHere() {
        Step s = text -> text + "!";
        sink(s.apply(source()));  // finding
    }
}
