import static gateway.Gateway.*;

/** Enums. */
public class Enums {
    enum Field {
        NAME("name"),
        AGE("age");

        private final String column;

        Field(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }

        static Field byName(String name) {
            for (Field f : values()) {
                if (f.column.equals(name)) {
                    return f;
                }
            }
            return NAME;
        }
    }

    // case: a constant's field
    void field() {
        sink(Field.NAME.column());
        sink(Field.AGE.column);
    }

    // case: a constant found by tainted text
    void byName() {
        sink(Field.byName(source()).column());
    }

    // case: valueOf gives one of the constants or fails
    void valueOf(boolean flag) {
        try {
            Field f = Field.valueOf(source());
            sink(f.name());
            sink(f.column());
            sink(f.toString());
        } catch (IllegalArgumentException e) {
            System.err.println("no such field");
        }
    }

    // case: an enum's constant whose value is from a source
    enum Setting {
        FIXED("a"),
        READ(source());

        final String value;

        Setting(String value) {
            this.value = value;
        }
    }

    void taintedConstant() {
        sink(Setting.READ.value);  // todo: finding (constants of enumerations are not objects with fields of their own)
        sink(Setting.FIXED.value);
    }

    // case: constants with a method of their own
    enum Operation {
        ECHO {
            @Override
            String apply(String text) {
                return text;
            }
        },
        MUTE {
            @Override
            String apply(String text) {
                return "";
            }
        };

        abstract String apply(String text);
    }

    void ownMethods() {
        sink(Operation.ECHO.apply(source()));  // finding
        sink(Operation.MUTE.apply(source()));
    }

    // case: a constant that isn't known
    void unknownConstant(boolean flag) {
        Operation o = flag ? Operation.ECHO : Operation.MUTE;
        sink(o.apply(source()));  // finding
    }

    // case: a single object as an enum
    enum Registry {
        INSTANCE;

        private String value = "a";

        void set(String value) {
            this.value = value;
        }

        String get() {
            return value;
        }
    }

    void single() {
        Registry.INSTANCE.set(source());
        sink(Registry.INSTANCE.get());  // finding
        Registry.INSTANCE.set("a");
        sink(Registry.INSTANCE.get());
    }

    // case: ordinal and comparison
    void numbers() {
        sink(Field.byName(source()).ordinal());
        sink(Field.byName(source()) == Field.AGE);
    }

    // case: a map from constants
    void map() {
        java.util.Map<Field, String> map = new java.util.EnumMap<>(Field.class);
        map.put(Field.NAME, source());
        map.put(Field.AGE, "a");
        sink(map.get(Field.NAME));  // finding
        sink(map.get(Field.AGE));  // todo: ok (constants of enumerations are not objects with fields of their own)
    }

    // case: a method that all constants share
    enum Quote {
        SINGLE("'"),
        DOUBLE("\"");

        private final String mark;

        Quote(String mark) {
            this.mark = mark;
        }

        String around(String text) {
            return mark + text + mark;
        }
    }

    void shared() {
        sink(Quote.SINGLE.around(source()));  // finding
        sink(Quote.DOUBLE.around("a"));
    }
}
