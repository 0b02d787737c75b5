package app;

import static gateway.Gateway.*;

import checks.Checks;

/** Checks and cleaners in another file. */
public class Main {
    // case: a check that throws
    void throwing() {
        String x = source();
        Checks.requireWord(x);
        sink(x);
    }

    // case: a check that only logs
    void logging() {
        String x = source();
        Checks.warnUnlessWord(x);
        sink(x);  // finding
    }

    // case: a check that answers
    void answering() {
        String x = source();
        if (!Checks.isWord(x)) {
            return;
        }
        sink(x);
    }

    // case: the answer is ignored
    void ignored() {
        String x = source();
        Checks.isWord(x);
        sink(x);  // finding
    }

    // case: a check that hands the checked text back
    void checked() {
        sink(Checks.checked(source()));
    }

    // case: a check without consequence hands the text back all the same
    void pretended() {
        sink(Checks.pretended(source()));  // finding
    }

    // case: a cleaner that cleans under a condition
    void maybe(boolean flag) {
        sink(Checks.maybeClean(source(), flag));  // finding
    }
}
