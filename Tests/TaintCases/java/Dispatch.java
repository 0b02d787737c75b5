import static gateway.Gateway.*;

import java.util.List;

/** Which method runs is decided by the object. */
public class Dispatch {
    interface Filter {
        String apply(String text);
    }

    static class Echo implements Filter {
        @Override
        public String apply(String text) {
            return text;
        }
    }

    static class Mute implements Filter {
        @Override
        public String apply(String text) {
            return "";
        }
    }

    static class Cleaner implements Filter {
        @Override
        public String apply(String text) {
            return clean(text);
        }
    }

    // case: the object's class is known: it hands on
    void known() {
        Filter f = new Echo();
        sink(f.apply(source()));  // finding
    }

    // case: the object's class is known: it forgets
    void knownSafe() {
        Filter f = new Mute();
        sink(f.apply(source()));
    }

    // case: the object's class is known: it cleans
    void knownCleans() {
        Filter f = new Cleaner();
        sink(f.apply(source()));
    }

    // case: one of two classes
    void either(boolean flag) {
        Filter f = flag ? new Echo() : new Mute();
        sink(f.apply(source()));  // finding
    }

    // case: one of two safe classes
    void eitherSafe(boolean flag) {
        Filter f = flag ? new Cleaner() : new Mute();
        sink(f.apply(source()));
    }

    // case: the variable gets another object
    void replaced() {
        Filter f = new Echo();
        f = new Mute();
        sink(f.apply(source()));
        f = new Echo();
        sink(f.apply(source()));  // finding
    }

    // case: any implementation may be meant
    void parameter() {
        run(new Echo());
        run(new Mute());
    }

    private static void run(Filter f) {
        sink(f.apply(source()));  // finding
    }

    // case: a list of implementations
    void list() {
        String x = source();
        for (Filter f : List.of(new Echo(), new Mute())) {
            sink(f.apply(x));  // finding
        }
    }

    interface Loader {
        String load();
    }

    static class OnlyLoader implements Loader {
        @Override
        public String load() {
            return source();
        }
    }

    // case: the only implementation is meant
    void onlyImplementation(Loader loader) {
        if (loader == null) {
            loader = new OnlyLoader();
        }
        sink(loader.load());  // finding
    }

    interface Namer {
        String name();
    }

    static class FixedNamer implements Namer {
        @Override
        public String name() {
            return "a";
        }
    }

    // case: the only implementation is safe
    void onlySafeImplementation(Namer namer) {
        if (namer == null) {
            namer = new FixedNamer();
        }
        sink(namer.name());
    }

    interface Printer {
        void print(String text);
    }

    static class Loud implements Printer {
        @Override
        public void print(String text) {
            sink(text);  // finding
        }
    }

    static class Quiet implements Printer {
        @Override
        public void print(String text) {
            sink(text.length());
        }
    }

    static class Unused implements Printer {
        @Override
        public void print(String text) {
            sink(text);
        }
    }

    // case: the sink in the implementation
    void sinkInImplementation() {
        Printer p = new Loud();
        p.print(source());
        Printer q = new Quiet();
        q.print(source());
        Printer r = new Unused();
        r.print("a");
    }

    interface WithDefault {
        String raw();

        default String shown() {
            return "[" + raw() + "]";
        }
    }

    static class Plain implements WithDefault {
        @Override
        public String raw() {
            return source();
        }
    }

    static class Careful implements WithDefault {
        @Override
        public String raw() {
            return source();
        }

        @Override
        public String shown() {
            return "[]";
        }
    }

    // case: a default method, taken over and replaced
    void defaultMethod() {
        sink(new Plain().shown());  // todo: finding (a method of the superclass is followed without knowing the class of its object)
        sink(new Careful().shown());
    }

    interface Maker {
        static String make(String text) {
            return "made of " + text;
        }

        static String makeNothing(String text) {
            return "nothing";
        }
    }

    // case: static methods of an interface
    void staticMethod() {
        sink(Maker.make(source()));  // finding
        sink(Maker.makeNothing(source()));
    }

    // case: instanceof tells the class
    void instanceOf(boolean flag) {
        Filter f = flag ? new Echo() : new Mute();
        if (f instanceof Mute) {
            sink(f.apply(source()));  // todo: ok (a check of the type does not narrow what a value may be)
        } else {
            sink(f.apply(source()));  // finding
        }
    }

    // case: a cast doesn't change what runs
    void cast() {
        Object o = new Mute();
        sink(((Filter) o).apply(source()));
        Object p = new Echo();
        sink(((Filter) p).apply(source()));  // finding
    }

    sealed interface Shape permits Circle, Square {}

    record Circle(String name) implements Shape {}

    record Square(String name) implements Shape {}

    // case: classes of a sealed interface
    void sealedInterface(boolean flag) {
        Shape s = flag ? new Circle(source()) : new Square("a");
        if (s instanceof Circle c) {
            sink(c.name());  // finding
        } else if (s instanceof Square q) {
            sink(q.name());  // todo: ok (a check of the type does not narrow what a value may be)
        }
    }
}
