import static gateway.Gateway.*;

import java.util.Locale;

/** Methods of strings: slices and variants of tainted text are tainted, facts about it are not. */
public class StringMethods {
    // case: substring
    void substring() {
        sink(source().substring(1));  // finding
        sink(source().substring(0, 3));  // finding
    }

    // case: substring of a constant
    void substringSafe() {
        sink("abc".substring(1));
    }

    // case: trim and strip
    void trim() {
        String x = source();
        sink(x.trim());  // finding
        sink(x.strip());  // finding
        sink(x.stripLeading());  // finding
    }

    // case: upper and lower case
    void cases() {
        String x = source();
        sink(x.toLowerCase());  // finding
        sink(x.toUpperCase(Locale.ROOT));  // finding
    }

    // case: replace keeps the rest of the text
    void replace() {
        String x = source();
        sink(x.replace("'", "''"));  // finding
        sink(x.replace('a', 'b'));  // finding
        sink(x.replaceAll("<", "&lt;"));  // finding
        sink(x.replaceFirst("a", ""));  // finding
    }

    // case: tainted text replaces part of a constant
    void replacement() {
        sink("Hello NAME".replace("NAME", source()));  // finding
        sink("Hello NAME".replaceAll("NAME", source()));  // finding
    }

    // case: replacements among constants
    void replaceSafe() {
        sink("Hello NAME".replace("NAME", "you"));
    }

    // case: a part of split
    void split() {
        String[] parts = source().split(",");
        sink(parts[0]);  // finding
        for (String part : parts) {
            sink(part);  // finding
        }
    }

    // case: a part of a constant's split
    void splitSafe() {
        String[] parts = "a,b".split(",");
        sink(parts[1]);
    }

    // case: a character
    void charAt() {
        String x = source();
        sink(x.charAt(0));  // finding
        sink("abc".charAt(1));
    }

    // case: repeat
    void repeat() {
        sink(source().repeat(2));  // finding
        sink("ab".repeat(2));
    }

    // case: intern and toString
    void intern() {
        sink(source().intern());  // finding
        sink(source().toString());  // finding
    }

    // case: valueOf and copyValueOf
    void valueOf() {
        String x = source();
        sink(String.valueOf(x));  // finding
        sink(String.valueOf(x.toCharArray()));  // finding
        sink(String.copyValueOf(x.toCharArray(), 0, 2));  // finding
    }

    // case: valueOf a constant
    void valueOfSafe() {
        sink(String.valueOf(12));
        sink(String.valueOf(new char[] {'a'}));
    }

    // case: new String
    void constructed() {
        sink(new String(source()));  // finding
        sink(new String("a"));
    }

    // case: numbers about the text
    void numbers() {
        String x = source();
        sink(x.length());
        sink(x.indexOf("a"));
        sink(x.lastIndexOf('a'));
        sink(x.compareTo("a"));
        sink(x.hashCode());
    }

    // case: yes or no about the text
    void booleans() {
        String x = source();
        sink(x.isEmpty());
        sink(x.isBlank());
        sink(x.contains("a"));
        sink(x.startsWith("a"));
        sink(x.endsWith("a"));
        sink(x.equalsIgnoreCase("a"));
        sink(x.matches("a"));
    }

    // case: a constant cut at a place that tainted text decides
    void constantCut() {
        String x = source();
        sink("constant".substring(0, x.isEmpty() ? 0 : 1));
    }

    // case: a chain of methods
    void chain() {
        sink(source().trim().toLowerCase().substring(1).replace("a", "b"));  // finding
        sink("abc".trim().toLowerCase().substring(1).replace("a", "b"));
    }

    // case: a method's value that nobody uses
    void ignored() {
        String x = "a";
        String y = source();
        y.replace("a", x);
        x.replace("a", y);
        sink(x);
    }

    // case: lines
    void lines() {
        source().lines().forEach(line -> sink(line));  // finding
        "a\nb".lines().forEach(line -> sink(line));
    }

    // case: indent and translated escapes
    void layout() {
        sink(source().indent(2));  // finding
        sink(source().translateEscapes());  // finding
        sink("a".indent(2));
    }

    // case: transform
    void transform() {
        String x = source().transform(s -> s + "a");
        sink(x);  // finding
        String y = source().transform(s -> "a");
        sink(y);  // todo: ok (followed by rule of thumb)
    }

    // case: subSequence
    void subSequence() {
        CharSequence x = source().subSequence(0, 1);
        sink(x);  // finding
        sink("abc".subSequence(0, 1));
    }
}
