import static gateway.Gateway.*;

/** Objects that come from methods. */
public class Factories {
    interface Codec {
        String encode(String text);
    }

    static class Raw implements Codec {
        @Override
        public String encode(String text) {
            return text;
        }
    }

    static class Safe implements Codec {
        @Override
        public String encode(String text) {
            return clean(text);
        }
    }

    // case: the factory makes the one that hands on
    void raw() {
        sink(makeRaw().encode(source()));  // finding
    }

    // case: the factory makes the one that cleans
    void safe() {
        sink(makeSafe().encode(source()));
    }

    private static Codec makeRaw() {
        return new Raw();
    }

    private static Codec makeSafe() {
        return new Safe();
    }

    // case: the factory chooses by a constant
    void byConstant() {
        sink(make("raw").encode(source()));  // finding
        sink(makeAlwaysSafe("any").encode(source()));
    }

    private static Codec make(String kind) {
        if (kind.equals("raw")) {
            return new Raw();
        }
        return new Safe();
    }

    private static Codec makeAlwaysSafe(String kind) {
        return switch (kind) {
            case "raw" -> new Safe();
            default -> new Safe();
        };
    }

    // case: a single object
    static class Settings {
        private static final Settings INSTANCE = new Settings();
        private String path = "a";

        static Settings instance() {
            return INSTANCE;
        }

        String path() {
            return path;
        }

        void path(String path) {
            this.path = path;
        }
    }

    void singleObject() {
        Settings.instance().path(source());
        sink(Settings.instance().path());  // todo: finding (variables that outlive calls are followed in simple forms only)
    }

    // case: a single object with a safe value
    void singleObjectSafe() {
        Settings.instance().path(source());
        Settings.instance().path("a");
        sink(Settings.instance().path());
    }

    // case: made when first asked for
    static class Lazy {
        private static Lazy instance;
        private final String text = source();

        static Lazy instance() {
            if (instance == null) {
                instance = new Lazy();
            }
            return instance;
        }
    }

    void lazyObject() {
        sink(Lazy.instance().text);  // finding
    }

    static class Label {
        private final String text;

        private Label(String text) {
            this.text = text;
        }

        static Label of(String text) {
            return new Label(text);
        }

        static Label cleaned(String text) {
            return new Label(clean(text));
        }

        static Label empty() {
            return new Label("");
        }

        String text() {
            return text;
        }
    }

    // case: static methods that make objects
    void staticMethods() {
        sink(Label.of(source()).text());  // finding
        sink(Label.of("a").text());
        sink(Label.cleaned(source()).text());
        sink(Label.empty().text());
    }

    // case: a factory as an object
    static class LabelMaker {
        private final String prefix;

        LabelMaker(String prefix) {
            this.prefix = prefix;
        }

        Label make(String text) {
            return Label.of(prefix + text);
        }
    }

    void factoryObject() {
        sink(new LabelMaker("a").make(source()).text());  // finding
        sink(new LabelMaker(source()).make("a").text());  // finding
        sink(new LabelMaker("a").make("b").text());
    }

    // case: a cache in a static map
    private static final java.util.Map<String, Label> CACHE = new java.util.HashMap<>();

    void cached() {
        CACHE.put("k", Label.of(source()));
        sink(CACHE.get("k").text());  // finding
    }
}
