import static gateway.Gateway.*;

/** What classes take over from others, and what they replace. */
public class Inheritance {
    static class Base {
        protected String text = "a";

        void set(String text) {
            this.text = text;
        }

        String get() {
            return text;
        }

        String shown() {
            return "<" + get() + ">";
        }

        static String twice(String text) {
            return text + text;
        }
    }

    static class Same extends Base {}

    static class Fixed extends Base {
        @Override
        String get() {
            return "fixed";
        }
    }

    static class Clean extends Base {
        @Override
        String get() {
            return clean(super.get());
        }
    }

    static class Loud extends Base {
        @Override
        String get() {
            return super.get().toUpperCase();
        }
    }

    // case: methods taken over
    void takenOver() {
        Same s = new Same();
        s.set(source());
        sink(s.get());  // finding
        Same t = new Same();
        t.set("a");
        sink(t.get());
    }

    // case: a replaced method
    void replaced() {
        Fixed f = new Fixed();
        f.set(source());
        sink(f.get());
    }

    // case: a replaced method that cleans
    void replacedCleans() {
        Base b = new Clean();
        b.set(source());
        sink(b.get());
    }

    // case: a replaced method that asks super
    void asksSuper() {
        Base b = new Loud();
        b.set(source());
        sink(b.get());  // finding
    }

    // case: a method taken over calls the replaced one
    void callsReplaced() {
        Base b = new Fixed();
        b.set(source());
        sink(b.shown());  // todo: ok (a method of the superclass is followed without knowing the class of its object)
        Base c = new Loud();
        c.set(source());
        sink(c.shown());  // finding
    }

    // case: the field taken over
    void field() {
        Same s = new Same();
        s.text = source();
        sink(s.get());  // finding
        sink(s.text);  // finding
    }

    // case: a static method by the name of the subclass
    void staticMethod() {
        sink(Same.twice(source()));  // finding
        sink(Same.twice("a"));
    }

    abstract static class Report {
        abstract String title();

        String page() {
            return "# " + title();
        }

        void print() {
            sink(page());  // todo: finding (a method of the superclass is followed without knowing the class of its object)
        }
    }

    static class UserReport extends Report {
        @Override
        String title() {
            return source();
        }
    }

    static class EmptyReport extends Report {
        @Override
        String title() {
            return "none";
        }
    }

    // case: an abstract class whose part comes from the subclass
    void abstractClass() {
        sink(new UserReport().page());  // todo: finding (a method of the superclass is followed without knowing the class of its object)
        sink(new EmptyReport().page());
        new UserReport().print();
    }

    static class Animal {
        final String name;

        Animal(String name) {
            this.name = name;
        }
    }

    static class Dog extends Animal {
        Dog(String name) {
            super(name);
        }

        Dog(int number) {
            super("dog " + number);
        }
    }

    static class Stray extends Animal {
        Stray(String ignored) {
            super("stray");
        }
    }

    // case: a constructor calls super's
    void superConstructor() {
        sink(new Dog(source()).name);  // finding
        sink(new Dog(source().length()).name);
    }

    // case: a constructor passes something else to super's
    void superConstructorSafe() {
        sink(new Stray(source()).name);
    }

    static class Hiding extends Base {
        protected String text = "b";

        String own() {
            return text;
        }
    }

    // case: a field of the same name in the subclass
    void hiddenField() {
        Hiding h = new Hiding();
        h.set(source());
        sink(h.own());  // todo: ok (a method of the superclass is followed without knowing the class of its object)
        sink(h.get());  // finding
    }

    static class First {
        String value() {
            return source();
        }
    }

    static class Second extends First {}

    static class Third extends Second {
        String both() {
            return value() + super.value();
        }

        String mine() {
            return "third";
        }
    }

    // case: over two levels
    void twoLevels() {
        sink(new Third().value());  // finding
        sink(new Third().both());  // finding
        sink(new Third().mine());
    }

    static class Hook {
        String run(String text) {
            return after(before(text));
        }

        protected String before(String text) {
            return text;
        }

        protected String after(String text) {
            return text;
        }
    }

    static class CleaningHook extends Hook {
        @Override
        protected String before(String text) {
            return clean(text);
        }
    }

    static class TaintingHook extends Hook {
        @Override
        protected String after(String text) {
            return text + source();
        }
    }

    // case: steps that subclasses replace
    void steps() {
        sink(new Hook().run(source()));  // finding
        sink(new CleaningHook().run(source()));  // todo: ok (a method of the superclass is followed without knowing the class of its object)
        sink(new TaintingHook().run("a"));  // todo: finding (a method of the superclass is followed without knowing the class of its object)
        sink(new Hook().run("a"));
    }

    // case: the class of a library
    static class Names extends java.util.ArrayList<String> {
        String firstName() {
            return get(0);
        }
    }

    void libraryClass() {
        Names n = new Names();
        n.add(source());
        sink(n.firstName());  // todo: finding (this operation on a collection is not modelled)
        Names m = new Names();
        m.add("a");
        sink(m.firstName());
    }

    // case: a private method isn't replaced
    static class Open {
        private String part() {
            return source();
        }

        String whole() {
            return part();
        }
    }

    static class Closed extends Open {
        String part() {
            return "a";
        }
    }

    void privateMethod() {
        sink(new Closed().whole());  // finding
        sink(new Closed().part());
    }
}
