package util;

public record Outcome<V, P>(V value, P problem) {
    public static <V, P> Outcome<V, P> success(V value) {
        return new Outcome<>(value, null);
    }

    public static <V, P> Outcome<V, P> failure(P problem) {
        return new Outcome<>(null, problem);
    }
}
