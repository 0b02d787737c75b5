import static gateway.Gateway.*;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.Formatter;
import java.util.Locale;

/** Text from formats. */
public class Formatting {
    // case: format with a tainted argument
    void format() {
        sink(String.format("a %s b", source()));  // finding
    }

    // case: format with safe arguments
    void formatSafe() {
        sink(String.format("a %s b %d", "c", 1));
    }

    // case: a tainted format
    void formatItself() {
        sink(String.format(source(), 1));  // finding
    }

    // case: format with a locale
    void locale() {
        sink(String.format(Locale.ROOT, "%s %s", "a", source()));  // finding
        sink(String.format(Locale.ROOT, "%s %s", "a", "b"));
    }

    // case: an array of arguments
    void argumentArray() {
        Object[] arguments = {"a", source()};
        sink(String.format("%s %s", arguments));  // finding
        Object[] safe = {"a", 1};
        sink(String.format("%s %s", safe));
    }

    // case: numbers made from tainted text in a format
    void numbers() {
        sink(String.format("%d", source().length()));
    }

    // case: formatted
    void formatted() {
        sink("a %s".formatted(source()));  // finding
        sink("a %s".formatted("b"));
    }

    // case: formatted on a text block
    void formattedBlock() {
        String x = """
            <p>%s</p>
            """.formatted(source());
        sink(x);  // finding
        String y = """
            <p>%s</p>
            """.formatted("a");
        sink(y);
    }

    // case: MessageFormat
    void messageFormat() {
        sink(MessageFormat.format("{0} b", source()));  // finding
        sink(MessageFormat.format("{0} b", "a"));
        sink(new MessageFormat("{0}").format(new Object[] {source()}));  // finding
    }

    // case: StringWriter
    void stringWriter() {
        StringWriter w = new StringWriter();
        w.write("a");
        w.write(source());
        sink(w.toString());  // finding
        StringWriter v = new StringWriter();
        v.write("a");
        sink(v.toString());
    }

    // case: a PrintWriter over a StringWriter
    void printWriter() {
        StringWriter w = new StringWriter();
        PrintWriter p = new PrintWriter(w);
        p.print(source());
        p.flush();
        sink(w.toString());  // finding
    }

    // case: a Formatter that writes to a builder
    void formatter() {
        StringBuilder sb = new StringBuilder();
        new Formatter(sb).format("%s", source());
        sink(sb.toString());  // finding
        Formatter f = new Formatter();
        f.format("%s", source());
        sink(f.toString());  // todo: finding (conversions to text written by hand are not called)
        Formatter g = new Formatter();
        g.format("%s", "a");
        sink(g.toString());
    }
}
