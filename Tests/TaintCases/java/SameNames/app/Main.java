package app;

import static gateway.Gateway.*;

import good.Texts;

/** Two classes of one simple name: the import decides. */
public class Main {
    // case: the imported class cleans
    void imported() {
        sink(Texts.show(source()));
    }

    // case: the other class by its full name hands on
    void fullName() {
        sink(bad.Texts.show(source()));  // finding
    }

    // case: a class in the file comes before one of the package
    static class Local {
        static String show(String text) {
            return "local";
        }
    }

    void nestedFirst() {
        sink(Local.show(source()));
        sink(app.Local.show(source()));  // finding
    }
}
