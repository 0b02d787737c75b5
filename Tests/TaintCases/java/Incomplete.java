import static gateway.Gateway.*;

import no.such.Thing;

/** Code that doesn't compile is still looked at. */
public class Incomplete extends Missing {
    // case: a type that nobody knows
    void unknownType() {
        Thing t = new Thing(source());
        sink(t.value());  // finding
        sink(new Thing("a").value());
    }

    // case: a method that nobody knows
    void unknownMethod() {
        sink(inherited(source()));  // finding
        sink(inherited("a"));
    }

    // case: a variable that nobody declared
    void undeclared() {
        x = source();
        sink(x);  // finding
        x = "a";
        sink(x);
    }

    // case: an import that is missing
    void missingImport() {
        List<String> list = new ArrayList<>();
        list.add(source());
        sink(list.get(0));  // finding
    }

    // case: a semicolon that is missing
    void missingSemicolon() {
        String x = source()
        sink(x);  // todo: finding (followed by rule of thumb)
    }

    // case: an argument that is missing
    void missingArgument() {
        String x = source();
        other(x, );
        sink(x);  // finding
    }

    // case: a method without a body
    void noBody(String x);

    // case: a method after one without a body
    void afterNoBody() {
        sink(source());  // finding
        sink("a");
    }

    // case: too few arguments for the method
    void tooFew() {
        sink(two(source()));  // finding
    }

    String two(String a, String b) {
        return a;
    }

    // case: a return value of a void method
    void noValue() {
        String x = nothing(source());
        sink("a");
    }

    void nothing(String a) {}

    // case: a brace that is missing
    void missingBrace() {
        String x = source();
        if (x != null) {
            sink(x);  // finding
