import static gateway.Gateway.*;

import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Lambdas, method references and functional interfaces. */
public class Lambdas {
    // case: a lambda sees the locals around it
    void captured() {
        String x = source();
        Runnable r = () -> sink(x);  // finding
        r.run();
    }

    // case: safe locals around a lambda
    void capturedSafe() {
        String x = "a";
        Runnable r = () -> sink(x);
        r.run();
    }

    // case: a lambda with a block
    void block() {
        String x = source();
        Runnable r = () -> {
            String y = "a" + x;
            sink(y);  // finding
            y = "b";
            sink(y);
        };
        r.run();
    }

    // case: the argument of a lambda
    void argument() {
        Consumer<String> c = x -> sink(x);  // finding
        c.accept(source());
    }

    // case: a safe argument of a lambda
    void argumentSafe() {
        Consumer<String> c = x -> sink(x);
        c.accept("a");
    }

    // case: what a lambda returns
    void returned() {
        Supplier<String> s = () -> source();
        sink(s.get());  // finding
        Supplier<String> t = () -> "a";
        sink(t.get());
    }

    // case: what a lambda makes of its argument
    void function() {
        Function<String, String> f = x -> x + "a";
        sink(f.apply(source()));  // finding
        sink(f.apply("a"));
    }

    // case: a lambda that forgets its argument
    void forgetful() {
        Function<String, String> f = x -> "a";
        sink(f.apply(source()));
    }

    // case: a lambda that cleans
    void cleaning() {
        UnaryOperator<String> f = x -> clean(x);
        sink(f.apply(source()));
    }

    // case: two arguments by place
    void twoArguments() {
        BiFunction<String, String, String> f = (x, y) -> y;
        sink(f.apply("a", source()));  // finding
        sink(f.apply(source(), "a"));
    }

    // case: compose and andThen
    void composed() {
        Function<String, String> f = x -> x + "a";
        Function<String, String> g = x -> "b";
        sink(f.andThen(x -> x.trim()).apply(source()));  // finding
        sink(f.andThen(g).apply(source()));  // todo: ok (references to functions are not resolved to what they call)
    }

    // case: a predicate gives a boolean
    void predicate() {
        Predicate<String> p = x -> x.isEmpty();
        sink(p.test(source()));
    }

    // case: a reference to a static method
    void staticReference() {
        Function<String, String> f = Lambdas::quoted;
        sink(f.apply(source()));  // finding
        Function<String, String> g = Lambdas::constant;
        sink(g.apply(source()));  // todo: ok (references to functions are not resolved to what they call)
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    private static String constant(String text) {
        return "a";
    }

    // case: a reference to a method of this
    void instanceReference() {
        Consumer<String> c = this::show;
        c.accept(source());
        Consumer<String> d = this::showSafe;
        d.accept("a");
    }

    private void show(String text) {
        sink(text);  // todo: finding (references to functions are not resolved to what they call)
    }

    private void showSafe(String text) {
        sink(text);
    }

    // case: a reference to a method of the argument
    void unboundReference() {
        Function<String, String> f = String::trim;
        sink(f.apply(source()));  // finding
        Function<String, Integer> g = String::length;
        sink(g.apply(source()));  // todo: ok (references to functions are not resolved to what they call)
    }

    // case: a reference to a method of a tainted object
    void boundReference() {
        Supplier<String> s = source()::trim;
        sink(s.get());  // finding
        Supplier<String> t = "a"::trim;
        sink(t.get());
    }

    // case: a reference to a constructor
    void constructorReference() {
        Function<String, StringBuilder> f = StringBuilder::new;
        sink(f.apply(source()).toString());  // finding
        sink(f.apply("a").toString());
    }

    // case: a lambda handed to a helper that calls it
    void handedOver() {
        call(x -> sink(x), source());  // todo: finding (what a function handed over gives back is not told from what it is given)
        call(x -> sink("a"), source());
    }

    private static void call(Consumer<String> c, String text) {
        c.accept(text);
    }

    // case: a lambda handed to a helper that uses its value
    void valueUsed() {
        sink(ask(() -> source()));  // finding
        sink(ask(() -> "a"));
    }

    private static String ask(Supplier<String> s) {
        return s.get().trim();
    }

    // case: a helper applies a function
    void applied() {
        sink(apply(x -> x + "a", source()));  // finding
        sink(apply(x -> "b", source()));  // todo: ok (what a function handed over gives back is not told from what it is given)
        sink(apply(x -> clean(x), source()));  // todo: ok (what a function handed over gives back is not told from what it is given)
    }

    private static String apply(Function<String, String> f, String text) {
        return f.apply(text);
    }

    // case: a lambda that a helper returns
    void returnedLambda() {
        sink(prefixer("a").apply(source()));  // finding
        sink(prefixer(source()).apply("a"));  // finding
        sink(prefixer("a").apply("b"));
    }

    private static Function<String, String> prefixer(String prefix) {
        return x -> prefix + x;
    }

    // case: a lambda in a field
    private final Function<String, String> echo = x -> x;
    private final Function<String, String> mute = x -> "";

    void inField() {
        sink(echo.apply(source()));  // finding
        sink(mute.apply(source()));
    }

    // case: a lambda in a map
    void inMap() {
        java.util.Map<String, Function<String, String>> map = new java.util.HashMap<>();
        map.put("echo", x -> x);
        sink(map.get("echo").apply(source()));  // finding
    }

    // case: a lambda as a Callable
    void callable() throws Exception {
        Callable<String> c = () -> source();
        sink(c.call());  // finding
        Callable<String> d = () -> "a";
        sink(d.call());
    }

    // case: a lambda that gives a lambda
    void curried() {
        Function<String, Function<String, String>> f = x -> y -> x + y;
        sink(f.apply("a").apply(source()));  // finding
        sink(f.apply("a").apply("b"));
    }

    // case: the lambda writes to an array around it
    void writesOutside() {
        String[] box = {"a"};
        Runnable r = () -> box[0] = source();
        r.run();
        sink(box[0]);  // finding
    }

    // case: the lambda writes to a field
    private String field = "a";

    void writesField() {
        field = "a";
        Runnable r = () -> field = source();
        sink(field);  // todo: ok (lambdas and values that arrive later are followed in simple forms only)
        r.run();
        sink(field);  // finding
    }

    // case: one's own functional interface
    interface Shape {
        String draw(String text, int times);
    }

    void ownInterface() {
        Shape s = (text, times) -> text.repeat(times);
        sink(s.draw(source(), 2));  // finding
        Shape t = (text, times) -> "n" + times;
        sink(t.draw(source(), 2));
    }

    // case: a default method of a functional interface
    interface Named {
        String name();

        default String title() {
            return "Title: " + name();
        }
    }

    void defaultMethod() {
        Named n = () -> source();
        sink(n.title());  // finding
        Named m = () -> "a";
        sink(m.title());
    }

    // case: Function.identity
    void identity() {
        sink(Function.<String>identity().apply(source()));  // finding
        sink(Function.<String>identity().apply("a"));
    }

    // case: a captured local doesn't mix with the parameter
    void parameterNames() {
        String x = source();
        Function<String, String> f = y -> y;
        sink(f.apply("a"));
        sink(f.apply(x));  // finding
    }
}
