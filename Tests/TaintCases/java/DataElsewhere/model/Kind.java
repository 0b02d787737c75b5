package model;

public enum Kind {
    PRIVATE("private"),
    BUSINESS("business");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Kind parse(String text) {
        return text.equals("business") ? BUSINESS : PRIVATE;
    }
}
