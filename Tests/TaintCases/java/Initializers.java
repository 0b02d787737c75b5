import static gateway.Gateway.*;

/** Blocks and first values that run before any method. */
public class Initializers {
    // case: an instance block writes to a field
    static class Block {
        private final String name;

        {
            name = source();
        }

        void show() {
            sink(name);  // finding
        }
    }

    // case: an instance block with a constant
    static class SafeBlock {
        private final String name;

        {
            name = "a";
        }

        void show() {
            sink(name);
        }
    }

    // case: a static block writes to a constant
    static class StaticBlock {
        private static final String NAME;

        static {
            NAME = source();
        }

        void show() {
            sink(NAME);  // finding
        }
    }

    // case: a static block overwrites the tainted first value
    static class Replaced {
        private static String first = source();
        private static final String NAME;

        static {
            first = "a";
            NAME = first;
        }

        void show() {
            sink(NAME);
        }
    }

    // case: a field's first value is another field
    static class Chain {
        private final String first = source();
        private final String second = first;
        private final String third = "a";
        private final String fourth = third;

        void show() {
            sink(second);  // finding
            sink(fourth);
        }
    }

    // case: a field's first value comes from a helper
    static class Helper {
        private final String first = load();
        private final String second = constant();

        private static String load() {
            return source();
        }

        private static String constant() {
            return "a";
        }

        void show() {
            sink(first);  // finding
            sink(second);
        }
    }

    // case: a sink within an instance block
    static class SinkInBlock {
        private final String name = source();
        private final String safe = "a";

        {
            sink(name);  // finding
            sink(safe);
        }
    }

    // case: a sink as part of a field's first value
    static class SinkInValue {
        private final boolean done = report(source());
        private final boolean dull = ignore("a");

        private static boolean report(String text) {
            sink(text);  // finding
            return true;
        }

        private static boolean ignore(String text) {
            sink(text);
            return true;
        }
    }

    // case: the constructor runs after the instance block
    static class Order {
        private final String name;
        private String text;

        {
            text = source();
        }

        Order() {
            text = "a";
            name = text;
        }

        void show() {
            sink(name);
        }
    }

    // case: blocks run in their order
    static class TwoBlocks {
        private String text;

        {
            text = source();
        }

        {
            text = "a";
        }

        {
            sink(text);
            text = source();
            sink(text);  // finding
        }
    }

    // case: an object that is filled where it is made
    void doubleBrace() {
        java.util.List<String> list = new java.util.ArrayList<>() {{
            add(source());
        }};
        sink(list.get(0));  // todo: finding (this operation on a collection is not modelled)
        java.util.List<String> safe = new java.util.ArrayList<>() {{
            add("a");
        }};
        sink(safe.get(0));
    }
}
