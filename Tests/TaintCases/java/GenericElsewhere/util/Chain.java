package util;

import java.util.function.Function;

public class Chain<T> {
    private final T value;

    private Chain(T value) {
        this.value = value;
    }

    public static <T> Chain<T> of(T value) {
        return new Chain<>(value);
    }

    public <R> Chain<R> then(Function<? super T, ? extends R> f) {
        return new Chain<>(f.apply(value));
    }

    public T end() {
        return value;
    }
}
