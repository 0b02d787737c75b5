import static gateway.Gateway.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Classes and methods with type parameters. */
public class Generics {
    static class Box<T> {
        private T value;

        Box(T value) {
            this.value = value;
        }

        T get() {
            return value;
        }

        void set(T value) {
            this.value = value;
        }

        <R> Box<R> map(Function<T, R> f) {
            return new Box<>(f.apply(value));
        }
    }

    // case: a box gives what was put in
    void box() {
        Box<String> b = new Box<>(source());
        sink(b.get());  // finding
    }

    // case: a safe box
    void boxSafe() {
        Box<String> b = new Box<>("a");
        sink(b.get());
    }

    // case: the box gets something else
    void boxSet() {
        Box<String> b = new Box<>(source());
        b.set("a");
        sink(b.get());
        b.set(source());
        sink(b.get());  // finding
    }

    // case: two boxes
    void twoBoxes() {
        Box<String> b = new Box<>(source());
        Box<String> c = new Box<>("a");
        sink(b.get());  // finding
        sink(c.get());
    }

    // case: a box in a box
    void nested() {
        Box<Box<String>> b = new Box<>(new Box<>(source()));
        sink(b.get().get());  // finding
        sink(new Box<>(new Box<>("a")).get().get());
    }

    // case: a function over the box
    void mapped() {
        sink(new Box<>(source()).map(x -> x + "a").get());  // finding
        sink(new Box<>(source()).map(x -> "a").get());  // todo: ok (what a function handed over gives back is not told from what it is given)
        sink(new Box<>(source()).map(x -> x.length()).get());  // todo: ok (what a function handed over gives back is not told from what it is given)
    }

    // case: a box of a number
    void number() {
        Box<Integer> b = new Box<>(source().length());
        sink(b.get());
    }

    static class Pair<A, B> {
        final A first;
        final B second;

        Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }

        static <X, Y> Pair<X, Y> of(X x, Y y) {
            return new Pair<>(x, y);
        }

        Pair<B, A> swap() {
            return new Pair<>(second, first);
        }
    }

    // case: a pair
    void pair() {
        Pair<String, String> p = Pair.of(source(), "a");
        sink(p.first);  // finding
        sink(p.second);
    }

    // case: a pair turned round
    void swapped() {
        Pair<String, String> p = Pair.of(source(), "a").swap();
        sink(p.first);
        sink(p.second);  // finding
    }

    // case: a generic method
    void method() {
        sink(same(source()));  // finding
        sink(same("a"));
        sink(Generics.<String>same(source()));  // finding
    }

    private static <T> T same(T value) {
        return value;
    }

    // case: a generic method over a list
    void overList() {
        List<String> list = new ArrayList<>();
        list.add(source());
        sink(firstOf(list));  // finding
        sink(firstOf(List.of("a")));
    }

    private static <T> T firstOf(List<? extends T> list) {
        return list.get(0);
    }

    // case: a bounded type
    void bounded() {
        sink(text(new StringBuilder(source())));  // finding
        sink(text(new StringBuilder("a")));
    }

    private static <T extends CharSequence> String text(T value) {
        return value.toString();
    }

    interface Store<T> {
        T load();
    }

    static class TextStore implements Store<String> {
        @Override
        public String load() {
            return source();
        }
    }

    static class FixedStore implements Store<String> {
        @Override
        public String load() {
            return "a";
        }
    }

    // case: implementations of a generic interface
    void implementations() {
        Store<String> s = new TextStore();
        sink(s.load());  // finding
        Store<String> t = new FixedStore();
        sink(t.load());
    }

    // case: a generic method that takes the interface
    void anyStore() {
        sink(read(new TextStore()));  // finding
    }

    private static <T> T read(Store<T> store) {
        return store.load();
    }
}
