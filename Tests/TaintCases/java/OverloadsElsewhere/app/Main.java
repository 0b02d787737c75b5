package app;

import static gateway.Gateway.*;

import util.Writer;

/** Overloads of a class in another file. */
public class Main {
    // case: chosen by number
    void byNumber() {
        sink(Writer.line(source()));  // finding
        sink(Writer.line(source(), 3));
    }

    // case: chosen by type
    void byType() {
        sink(Writer.field(source()));  // finding
        sink(Writer.field(source().length()));
        sink(Writer.field(source().toCharArray()));  // todo: ok (this operation on a collection is not modelled)
    }

    // case: variable arguments
    void varargs() {
        sink(Writer.all("a", "b", source()));  // finding
        sink(Writer.all("a", "b", "c"));
    }
}
