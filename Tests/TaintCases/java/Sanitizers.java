import static gateway.Gateway.*;

/** What is cleaned, and what only looks so. */
public class Sanitizers {
    // case: the result is used
    void used() {
        sink(clean(source()));
    }

    // case: the result is kept
    void kept() {
        String x = clean(source());
        sink(x);
    }

    // case: the variable is overwritten by its clean form
    void overwritten() {
        String x = source();
        x = clean(x);
        sink(x);
    }

    // case: the result is ignored
    void ignored() {
        String x = source();
        clean(x);
        sink(x);  // finding
    }

    // case: the result is kept, the original used
    void original() {
        String x = source();
        String y = clean(x);
        sink(x);  // finding
        sink(y);
    }

    // case: cleaned in one branch
    void oneBranch(boolean flag) {
        String x = source();
        if (flag) {
            x = clean(x);
        }
        sink(x);  // finding
    }

    // case: cleaned in every branch
    void everyBranch(boolean flag) {
        String x = source();
        if (flag) {
            x = clean(x);
        } else {
            x = clean(x + "a");
        }
        sink(x);
    }

    // case: cleaned and tainted again
    void again() {
        String x = clean(source());
        x += source();
        sink(x);  // finding
    }

    // case: cleaned after the sink
    void tooLate() {
        String x = source();
        sink(x);  // finding
        x = clean(x);
        sink(x);
    }

    // case: one of two parts is cleaned
    void onePart() {
        String x = source();
        String y = source();
        sink(clean(x) + y);  // finding
        sink(clean(x) + clean(y));
    }

    // case: cleaned after it was put together
    void together() {
        String x = "a" + source() + "b" + source();
        sink(clean(x));
    }

    // case: put together after it was cleaned
    void afterwards() {
        String x = clean(source());
        sink("select '" + x.trim() + "'");
    }

    // case: cleaned in a helper
    void helper() {
        sink(tidy(source()));
    }

    private static String tidy(String text) {
        String result = clean(text);
        return result.trim();
    }

    // case: a helper that cleans sometimes
    void helperSometimes(boolean flag) {
        sink(tidySometimes(source(), flag));  // finding
    }

    private static String tidySometimes(String text, boolean flag) {
        return flag ? clean(text) : text;
    }

    // case: a helper with the name of a cleaner that doesn't clean
    void helperPretends() {
        sink(sanitize(source()));  // finding
    }

    private static String sanitize(String text) {
        return text.replace("a", "b");
    }

    // case: cleaned in a loop
    void loop() {
        StringBuilder sb = new StringBuilder();
        for (String part : source().split(",")) {
            sb.append(clean(part)).append(',');
        }
        sink(sb.toString());
    }

    // case: the field is cleaned
    private String field;

    void field() {
        field = source();
        field = clean(field);
        sink(field);
        field = source();
        sink(field);  // finding
    }

    // case: an element is cleaned
    void element() {
        String[] a = {source(), source()};
        a[0] = clean(a[0]);
        sink(a[0]);
        sink(a[1]);  // finding
    }

    // case: a copy made before the cleaning
    void copyBefore() {
        String x = source();
        String y = x;
        x = clean(x);
        sink(x);
        sink(y);  // finding
    }

    // case: cleaned in try, which may fail before
    void inTry() {
        String x = source();
        try {
            x = clean(x);
            sink(x);
        } catch (IllegalStateException e) {
            System.err.println("failed");
        }
    }

    // case: cleaned twice
    void twice() {
        sink(clean(clean(source())));
    }

    // case: cleaned inside the lambda
    void lambda() {
        String x = source();
        Runnable r = () -> sink(clean(x));
        r.run();
    }
}
