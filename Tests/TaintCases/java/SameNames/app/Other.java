package app;

import static gateway.Gateway.*;

import bad.Texts;

/** Another file imports the other class of that name. */
public class Other {
    // case: the class that this file imports hands on
    void imported() {
        sink(Texts.show(source()));  // finding
    }
}
