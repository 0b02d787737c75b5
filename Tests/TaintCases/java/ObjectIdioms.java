import static gateway.Gateway.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Idioms of object-oriented code: decorators, visitors, observers, templates, caches. */
public class ObjectIdioms {
    interface Text {
        String get();
    }

    static class Plain implements Text {
        private final String value;

        Plain(String value) {
            this.value = value;
        }

        @Override
        public String get() {
            return value;
        }
    }

    static class Bold implements Text {
        private final Text inner;

        Bold(Text inner) {
            this.inner = inner;
        }

        @Override
        public String get() {
            return "<b>" + inner.get() + "</b>";
        }
    }

    static class Cleaned implements Text {
        private final Text inner;

        Cleaned(Text inner) {
            this.inner = inner;
        }

        @Override
        public String get() {
            return clean(inner.get());
        }
    }

    // case: a decorator hands on
    void decorated() {
        sink(new Bold(new Plain(source())).get());  // finding
        sink(new Bold(new Plain("a")).get());
    }

    // case: a decorator cleans
    void decoratedClean() {
        sink(new Bold(new Cleaned(new Plain(source()))).get());  // todo: ok (decorators are not applied to what they decorate)
        sink(new Cleaned(new Bold(new Plain(source()))).get());
    }

    interface Visitor {
        void visit(Leaf leaf);
    }

    static class Leaf {
        final String value;

        Leaf(String value) {
            this.value = value;
        }

        void accept(Visitor v) {
            v.visit(this);
        }
    }

    static class Collecting implements Visitor {
        String last = "";

        @Override
        public void visit(Leaf leaf) {
            last = leaf.value;
        }
    }

    // case: a visitor keeps what it saw
    void visitor() {
        Collecting c = new Collecting();
        new Leaf(source()).accept(c);
        sink(c.last);  // finding
        Collecting d = new Collecting();
        new Leaf("a").accept(d);
        sink(d.last);
    }

    // case: a visitor has the sink
    void visitorSink() {
        new Leaf(source()).accept(leaf -> sink(leaf.value));  // todo: finding (what a function handed over gives back is not told from what it is given)
        new Leaf("a").accept(leaf -> sink(leaf.value));
    }

    interface Left {
        default String name() {
            return source();
        }
    }

    interface Right {
        default String name() {
            return "right";
        }
    }

    static class Both implements Left, Right {
        @Override
        public String name() {
            return Right.super.name();
        }

        String other() {
            return Left.super.name();
        }
    }

    // case: one of two inherited default methods by its interface
    void defaultOfOne() {
        sink(new Both().name());
        sink(new Both().other());  // todo: finding (a method of the superclass is followed without knowing the class of its object)
    }

    abstract static class Builder<T extends Builder<T>> {
        protected String name = "";

        abstract T self();

        T name(String name) {
            this.name = name;
            return self();
        }
    }

    static class CarBuilder extends Builder<CarBuilder> {
        private String color = "";

        @Override
        CarBuilder self() {
            return this;
        }

        CarBuilder color(String color) {
            this.color = color;
            return this;
        }

        String build() {
            return color + " " + name;
        }

        String color() {
            return color;
        }
    }

    // case: a builder that knows its subclass
    void selfType() {
        sink(new CarBuilder().name(source()).color("red").build());  // todo: finding (a method of the superclass is followed without knowing the class of its object)
        sink(new CarBuilder().name(source()).color("red").color());
        sink(new CarBuilder().name("a").color("red").build());
    }

    static class Cache {
        private final Map<String, String> entries = new LinkedHashMap<>();

        String get(String key) {
            if (!entries.containsKey(key)) {
                entries.put(key, load(key));
            }
            return entries.get(key);
        }

        private String load(String key) {
            return source();
        }
    }

    // case: a cache loads what it doesn't have
    void cache() {
        sink(new Cache().get("k"));  // finding
    }

    static class Counter {
        private final List<String> seen = new ArrayList<>();

        int add(String text) {
            seen.add(text);
            return seen.size();
        }
    }

    // case: an object that answers with a number
    void counter() {
        sink(new Counter().add(source()));
    }

    static class Parent {
        private final String text = source();

        class Child {
            String read() {
                return text;
            }

            String own() {
                return "child";
            }
        }

        Child child() {
            return new Child();
        }
    }

    // case: the object of an inner class reads its outer object
    void innerOfOther() {
        sink(new Parent().child().read());  // finding
        sink(new Parent().new Child().read());  // todo: finding (classes and blocks within one another are followed in simple forms only)
        sink(new Parent().child().own());
    }

    static class State {
        private Text current = new Plain("a");

        void set(Text text) {
            current = text;
        }

        String show() {
            return current.get();
        }
    }

    // case: an object whose part is exchanged
    void exchanged() {
        State s = new State();
        sink(s.show());
        s.set(new Plain(source()));
        sink(s.show());  // finding
        s.set(new Cleaned(new Plain(source())));
        sink(s.show());  // todo: ok (followed by rule of thumb)
    }

    static class Copyable implements Cloneable {
        String text;

        Copyable copy() {
            Copyable c = new Copyable();
            c.text = text;
            return c;
        }
    }

    // case: a copy and its original
    void copied() {
        Copyable a = new Copyable();
        a.text = source();
        Copyable b = a.copy();
        a.text = "a";
        sink(a.text);
        sink(b.text);  // finding
    }

    static class Registry {
        private static final List<Text> TEXTS = new ArrayList<>();

        static void register(Text text) {
            TEXTS.add(text);
        }
    }

    // case: an object registered in one place and used in another
    void registered() {
        Registry.register(new Plain(source()));
        for (Text t : Registry.TEXTS) {
            sink(t.get());  // todo: finding (functions that are kept in one place and called in another are not followed)
        }
    }

    // case: two methods of one object that hand on to one another
    static class Steps {
        private String value;

        Steps read() {
            value = source();
            return this;
        }

        Steps trim() {
            value = value.trim();
            return this;
        }

        Steps clear() {
            value = "";
            return this;
        }

        String value() {
            return value;
        }
    }

    void steps() {
        sink(new Steps().read().trim().value());  // finding
        sink(new Steps().read().trim().clear().value());  // todo: ok (followed by rule of thumb)
    }
}
