import static gateway.Gateway.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Newer forms of the language. */
public class ModernForms {
    // case: var
    void var() {
        var x = source();
        sink(x);  // finding
        var y = "a";
        sink(y);
    }

    // case: var in loops
    void varLoops() {
        for (var x : List.of("a", source())) {
            sink(x);  // finding
        }
        for (var i = 0; i < 2; i++) {
            sink(i);
        }
    }

    // case: var for a list
    void varList() {
        var list = new ArrayList<String>();
        list.add("a");
        list.add(source());
        sink(list.get(0));
        sink(list.get(1));  // finding
    }

    // case: var in a lambda
    void varLambda() {
        BiFunction<String, String, String> f = (var x, var y) -> x + y;
        sink(f.apply("a", source()));  // finding
        sink(f.apply("a", "b"));
    }

    // case: var for a resource
    void varResource() throws Exception {
        try (var r = new java.io.BufferedReader(new java.io.StringReader(source()))) {
            sink(r.readLine());  // finding
        }
    }

    // case: a text block
    void textBlock() {
        String x = """
            a "quoted" word // finding nothing
            """;
        sink(x);
        sink(x + source());  // finding
    }

    // case: a text block with what looks like code
    void codeInBlock() {
        String x = """
            String y = source();
            sink(y);
            """;
        sink(x);
    }

    // case: instanceof with a name
    void pattern() {
        Object o = source();
        if (o instanceof String s) {
            sink(s);  // finding
        }
        Object p = "a";
        if (p instanceof String s) {
            sink(s);
        }
    }

    // case: instanceof with a name and a condition
    void patternAnd() {
        Object o = source();
        if (o instanceof String s && !s.isEmpty()) {
            sink(s);  // finding
        }
    }

    // case: instanceof with a name that holds after a return
    void patternAfter() {
        Object o = source();
        if (!(o instanceof String s)) {
            return;
        }
        sink(s);  // finding
    }

    // case: instanceof with a name and equality
    void patternGuard() {
        Object o = source();
        if (o instanceof String s && s.equals("a")) {
            sink(s);
        }
    }

    // case: an enhanced for over a map's entries with var
    void varEntries() {
        var map = Map.of("k", source());
        for (var e : map.entrySet()) {
            sink(e.getKey());
            sink(e.getValue());  // finding
        }
    }

    // case: private methods of interfaces
    interface Page {
        default String show(String text) {
            return frame(text);
        }

        private String frame(String text) {
            return "[" + text + "]";
        }
    }

    void privateMethod() {
        Page p = new Page() {};
        sink(p.show(source()));  // finding
        sink(p.show("a"));
    }

    // case: diamonds with classes without a name
    void diamond() {
        var list = new ArrayList<>(List.of(source())) {};
        sink(list.get(0));  // todo: finding (this operation on a collection is not modelled)
    }

    // case: a nested generic chain
    void chain() {
        var result = List.of(source()).stream().map(String::strip).findFirst().map(x -> x + "a").orElse("b");
        sink(result);  // finding
        var safe = List.of("a").stream().map(String::strip).findFirst().map(x -> x + "a").orElse("b");
        sink(safe);
    }
}
