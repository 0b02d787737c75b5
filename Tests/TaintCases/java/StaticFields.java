import static gateway.Gateway.*;

/** Fields of classes. */
public class StaticFields {
    static final String TAINTED = source();
    static final String SAFE = "a";
    static final String BUILT = "a" + TAINTED;
    static final String BUILT_SAFE = SAFE + "b";

    // case: a constant that comes from a source
    static void constantTainted() {
        sink(TAINTED);  // finding
        sink(StaticFields.TAINTED);  // finding
    }

    // case: a constant that is one
    static void constantSafe() {
        sink(SAFE);
        sink(StaticFields.SAFE);
    }

    // case: a constant built from a tainted constant
    static void built() {
        sink(BUILT);  // finding
    }

    // case: a constant built from safe constants
    static void builtSafe() {
        sink(BUILT_SAFE);
    }

    static String shared;
    static String tidy;

    // case: written and read in one method
    static void written() {
        shared = source();
        sink(StaticFields.shared);  // finding
        StaticFields.shared = "a";
        sink(shared);  // todo: ok (this operation on a collection is not modelled)
    }

    // case: a helper writes to a static field
    static void helperWrites() {
        fill();
        sink(shared);  // finding
    }

    private static void fill() {
        shared = source();
    }

    // case: a helper makes a static field safe
    static void helperCleans() {
        tidy = source();
        empty();
        sink(tidy);  // todo: ok (variables that outlive calls are followed in simple forms only)
    }

    private static void empty() {
        tidy = "";
    }

    // case: a helper reads a static field
    static String drawer;

    static void helperReads() {
        drawer = source();
        show();
    }

    private static void show() {
        sink(drawer);  // finding
    }

    // case: a helper reads a static field that is safe at the time
    static String shelf;

    static void helperReadsSafe() {
        shelf = source();
        shelf = "a";
        showShelf();
    }

    private static void showShelf() {
        sink(shelf);
    }

    static class Settings {
        static String name = "a";
        static String path = "a";
    }

    // case: a static field of a nested class
    static void nestedClass() {
        Settings.name = source();
        sink(Settings.name);  // finding
    }

    // case: the other static field of a nested class
    static void nestedClassOther() {
        Settings.path = "b";
        Settings.name = source();
        sink(Settings.path);
    }

    // case: a local hides the static field
    static void hidden() {
        String TAINTED = "a";
        sink(TAINTED);
    }

    interface Limits {
        String FIRST = source();
        String LAST = "z";
    }

    // case: fields of interfaces are constants
    static void ofInterface() {
        sink(Limits.FIRST);  // finding
        sink(Limits.LAST);
    }
}
