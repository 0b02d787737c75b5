package problems;

public class Refused extends Exception {
    private final String code;

    public Refused(String message, String code) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
