import static gateway.Gateway.*;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.UUID;

/** Numbers and booleans made from text carry nothing of it. */
public class Conversions {
    // case: parsed as whole numbers
    void whole() {
        String x = source().replaceAll("(?s).*", "1").substring(0, 1);
        sink(Integer.parseInt(x));
        sink(Long.parseLong(x));
        sink(Short.parseShort(x));
        sink(Byte.parseByte(x));
    }

    // case: parsed as fractions
    void fractions() {
        String x = source().replaceAll("(?s).*", "1").substring(0, 1);
        sink(Double.parseDouble(x));
        sink(Float.parseFloat(x));
    }

    // case: parsed as a boolean
    void bool() {
        sink(Boolean.parseBoolean(source()));
        sink(Boolean.valueOf(source()));  // todo: ok (a result that holds no text is not known by this name)
    }

    // case: boxed numbers
    void boxed() {
        String x = source().replaceAll("(?s).*", "1").substring(0, 1);
        sink(Integer.valueOf(x));  // todo: ok (a result that holds no text is not known by this name)
        sink(Long.valueOf(x));  // todo: ok (a result that holds no text is not known by this name)
    }

    // case: a number as text again
    void textAgain() {
        int n = source().length();
        sink("n = " + n);
        sink(String.valueOf(n));
        sink(Integer.toString(n));
    }

    // case: a number in a variable of a wider type
    void widened() {
        long n = source().length();
        Object o = n;
        sink(n);
        sink(o);
    }

    // case: a comparison in a variable
    void comparison() {
        String x = source();
        boolean b = x.equals("a");
        boolean c = x == null;
        boolean d = x.length() > 3;
        sink(b);
        sink(c);
        sink(d);
        sink(x instanceof String);
    }

    // case: a parsed number in a text
    void parsedInText() {
        String x = source().replaceAll("(?s).*", "1").substring(0, 1);
        int id = Integer.parseInt(x);
        sink("select * from t where id = " + id);
        sink("select * from t where id = " + x + " or id = " + source());  // finding
    }

    // case: a character is text
    void character() {
        char c = source().charAt(0);
        sink(c);  // finding
        sink("" + c);  // finding
        sink(String.valueOf(c));  // finding
        sink(Character.valueOf(c));  // finding
    }

    // case: the number of a character
    void numeric() {
        sink(Character.getNumericValue(source().charAt(0)));
    }

    // case: an object and back
    void object() {
        Object o = source();
        sink(o);  // finding
        sink(o.toString());  // finding
        sink((String) o);  // finding
        sink(String.class.cast(o));  // finding
    }

    // case: a hash is a number
    void hash() {
        sink(java.util.Objects.hash(source()));
        sink(source().hashCode());
    }

    // case: Math over lengths
    void math() {
        sink(Math.max(source().length(), 3));
        sink(Math.abs(source().compareTo("a")));
    }

    // case: random and time come from elsewhere
    void elsewhere() {
        sink(UUID.randomUUID().toString());
        sink(LocalDate.now().toString());
        sink(System.currentTimeMillis());
    }

    // case: a number type for large values
    void large() {
        sink(BigInteger.valueOf(source().length()));
        sink(BigInteger.valueOf(source().length()).toString());
    }
}
