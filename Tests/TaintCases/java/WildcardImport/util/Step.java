package util;

public interface Step {
    String apply(String text);
}
