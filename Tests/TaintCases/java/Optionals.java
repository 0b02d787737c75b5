import static gateway.Gateway.*;

import java.util.Optional;

/** Optional values. */
public class Optionals {
    // case: of and get
    void get() {
        sink(Optional.of(source()).get());  // finding
        sink(Optional.of("a").get());
    }

    // case: orElse after a tainted value
    void orElse() {
        sink(Optional.ofNullable(source()).orElse("a"));  // finding
    }

    // case: a tainted alternative
    void orElseTainted() {
        Optional<String> none = Optional.empty();
        sink(none.orElse(source()));  // finding
        sink(none.orElse("a"));
    }

    // case: an alternative from a lambda
    void orElseGet() {
        Optional<String> none = Optional.empty();
        sink(none.orElseGet(() -> source()));  // finding
        sink(none.orElseGet(() -> "a"));
    }

    // case: map
    void map() {
        sink(Optional.of(source()).map(x -> x.trim()).get());  // finding
        sink(Optional.of(source()).map(x -> "a").get());
        sink(Optional.of(source()).map(x -> clean(x)).get());
    }

    // case: flatMap
    void flatMap() {
        sink(Optional.of(source()).flatMap(x -> Optional.of(x + "a")).get());  // finding
        sink(Optional.of(source()).flatMap(x -> Optional.of("a")).get());
    }

    // case: ifPresent
    void ifPresent() {
        Optional.of(source()).ifPresent(x -> sink(x));  // finding
        Optional.of("a").ifPresent(x -> sink(x));
    }

    // case: ifPresentOrElse
    void ifPresentOrElse() {
        String other = source();
        Optional<String> none = Optional.empty();
        none.ifPresentOrElse(x -> sink("a"), () -> sink(other));  // finding
    }

    // case: whether there is a value
    void isPresent() {
        Optional<String> o = Optional.of(source());
        sink(o.isPresent());
        if (o.isPresent()) {
            sink(o.get());  // finding
        }
    }

    // case: orElseThrow
    void orElseThrow() {
        sink(Optional.of(source()).orElseThrow());  // finding
        sink(Optional.of("a").orElseThrow(() -> new IllegalStateException(source())));  // todo: ok (what leaves by way of an exception is followed in simple forms only)
    }

    // case: filter
    void filter() {
        sink(Optional.of(source()).filter(x -> !x.isBlank()).orElse("a"));  // finding
        sink(Optional.of("a").filter(x -> !x.isBlank()).orElse("b"));
    }

    // case: an optional that a helper returns
    void helper() {
        sink(find(true).orElse("b"));  // finding
        sink(findSafe().orElse("b"));
    }

    private static Optional<String> find(boolean flag) {
        return flag ? Optional.of(source()) : Optional.empty();
    }

    private static Optional<String> findSafe() {
        return Optional.of("a");
    }
}
