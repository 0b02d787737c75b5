package api;

public interface Names {
    String decorate(String name);

    String first();

    void store(String name);

    void storeSafe(String name);
}
