import static gateway.Gateway.*;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Base64;
import java.util.Objects;
import java.util.Scanner;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Library code that knows nothing of sinks: what goes in comes out. */
public class LibraryStrings {
    // case: Base64 there and back
    void base64() {
        String encoded = Base64.getEncoder().encodeToString(source().getBytes());
        String decoded = new String(Base64.getDecoder().decode(encoded));
        sink(decoded);  // finding
    }

    // case: Base64 of a constant
    void base64Safe() {
        String encoded = Base64.getEncoder().encodeToString("a".getBytes());
        sink(new String(Base64.getDecoder().decode(encoded)));
    }

    // case: URL encoding there and back
    void url() {
        String encoded = URLEncoder.encode(source(), StandardCharsets.UTF_8);
        sink(URLDecoder.decode(encoded, StandardCharsets.UTF_8));  // finding
        sink(URLDecoder.decode("a%20b", StandardCharsets.UTF_8));
    }

    // case: a group of a match
    void group() {
        Matcher m = Pattern.compile("(.)(.*)", Pattern.DOTALL).matcher(source());
        if (m.find()) {
            sink(m.group(1));  // finding
            sink(m.group());  // finding
            sink(m.start());  // todo: ok (a result that holds no text is not known by this name)
        }
    }

    // case: a group of a match in a constant
    void groupSafe() {
        Matcher m = Pattern.compile("(.)").matcher("a");
        if (m.find()) {
            sink(m.group(1));
        }
    }

    // case: a matcher replaces
    void matcherReplace() {
        Pattern p = Pattern.compile("a");
        sink(p.matcher(source()).replaceAll("b"));  // finding
        sink(p.matcher("abc").replaceAll(source()));  // finding
        sink(p.matcher("abc").replaceAll("d"));
    }

    // case: a pattern splits
    void patternSplit() {
        sink(Pattern.compile(",").split(source())[0]);  // finding
        sink(Pattern.compile(",").split("a,b")[0]);
    }

    // case: a tokenizer
    void tokenizer() {
        StringTokenizer t = new StringTokenizer(source(), ",");
        while (t.hasMoreTokens()) {
            sink(t.nextToken());  // finding
        }
        StringTokenizer u = new StringTokenizer("a,b", ",");
        while (u.hasMoreTokens()) {
            sink(u.nextToken());
        }
    }

    // case: a scanner over text
    void scanner() {
        Scanner s = new Scanner(source());
        sink(s.nextLine());  // finding
        sink(new Scanner("a").nextLine());
    }

    // case: a reader over text
    void reader() throws IOException {
        BufferedReader r = new BufferedReader(new StringReader(source()));
        sink(r.readLine());  // finding
        BufferedReader s = new BufferedReader(new StringReader("a"));
        sink(s.readLine());
    }

    // case: a file's name
    void file() {
        File f = new File("base", source());
        sink(f.getPath());  // finding
        sink(f);  // finding
        sink(f.exists());
        sink(new File("base", "a").getPath());
    }

    // case: a path
    void path() {
        Path p = Paths.get("base").resolve(source());
        sink(p.toString());  // finding
        sink(p.normalize().getFileName());  // finding
        sink(Paths.get("base").resolve("a").toString());
    }

    // case: a URI
    void uri() {
        URI u = URI.create(URLEncoder.encode(source(), StandardCharsets.UTF_8));
        sink(u.toString());  // finding
        sink(URI.create("http://localhost/a").getHost());
    }

    // case: Objects.toString and requireNonNull hand on
    void objects() {
        sink(Objects.toString(source()));  // finding
        sink(Objects.requireNonNull(source()));  // finding
        sink(Objects.requireNonNullElse(source(), "a"));  // finding
        sink(Objects.requireNonNullElse(null, source()));  // finding
        sink(Objects.toString("a"));
        sink(Objects.equals(source(), "a"));
        sink(Objects.isNull(source()));
    }

    // case: text in the environment of the program is not the source of this rule
    void otherInput() {
        sink(System.getProperty("line.separator"));
        sink(System.lineSeparator());
    }

    // case: the default of a property
    void property() {
        sink(System.getProperty("no.such.property", source()));  // finding
        sink(System.getProperty("no.such.property", "a"));
    }
}
