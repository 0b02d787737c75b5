package model;

public record Span(String from, String to) {
    public String text() {
        return from + "-" + to;
    }
}
