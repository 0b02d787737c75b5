package checks;

import static gateway.Gateway.clean;

import java.util.regex.Pattern;

public final class Checks {
    private static final Pattern WORD = Pattern.compile("^[a-z]{1,20}$");

    public static boolean isWord(String text) {
        return text != null && WORD.matcher(text).matches();
    }

    public static void requireWord(String text) {
        if (!isWord(text)) {
            throw new IllegalArgumentException("not a word");
        }
    }

    public static void warnUnlessWord(String text) {
        if (!isWord(text)) {
            System.err.println("not a word");
        }
    }

    public static String checked(String text) {
        requireWord(text);
        return text;
    }

    public static String pretended(String text) {
        warnUnlessWord(text);
        return text;
    }

    public static String maybeClean(String text, boolean flag) {
        return flag ? clean(text) : text;
    }
}
