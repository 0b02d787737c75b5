package api;

public interface Clock {
    String now(String zone);
}
