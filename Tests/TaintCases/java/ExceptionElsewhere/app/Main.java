package app;

import static gateway.Gateway.*;

import problems.Refused;
import problems.Rules;

/** Exceptions of other files. */
public class Main {
    // case: thrown in another file with the text
    void thrown() {
        try {
            Rules.refuse(source());
        } catch (Refused e) {
            sink(e.getMessage());  // todo: finding (what leaves by way of an exception is followed in simple forms only)
            sink(e.code());
        }
    }

    // case: thrown in another file without the text
    void thrownSafe() {
        try {
            Rules.refuseQuietly(source());
        } catch (Refused e) {
            sink(e.getMessage());
        }
    }
}
