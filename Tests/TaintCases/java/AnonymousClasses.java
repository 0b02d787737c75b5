import static gateway.Gateway.*;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;

/** Classes without a name, inner, nested and local classes. */
public class AnonymousClasses {
    interface Reader {
        String read();
    }

    abstract static class Template {
        abstract String part();

        String whole() {
            return "<" + part() + ">";
        }
    }

    // case: a class without a name sees the locals around it
    void captured() {
        String x = source();
        new Thread(new Runnable() {
            @Override
            public void run() {
                sink(x);  // finding
            }
        }).run();
    }

    // case: safe locals around a class without a name
    void capturedSafe() {
        String x = "a";
        new Runnable() {
            @Override
            public void run() {
                sink(x);
            }
        }.run();
    }

    // case: what its method returns
    void returned() {
        Reader r = new Reader() {
            @Override
            public String read() {
                return source();
            }
        };
        sink(r.read());  // finding
    }

    // case: what its method returns, safe
    void returnedSafe() {
        Reader r = new Reader() {
            @Override
            public String read() {
                return "a";
            }
        };
        sink(r.read());
    }

    // case: its argument
    void argument() {
        Function<String, String> f = new Function<>() {
            @Override
            public String apply(String text) {
                return text;
            }
        };
        sink(f.apply(source()));  // finding
        sink(f.apply("a"));
    }

    // case: its own field
    void ownField() {
        Reader r = new Reader() {
            private final String text = source();

            @Override
            public String read() {
                return text;
            }
        };
        sink(r.read());  // finding
    }

    // case: the part of a template
    void template() {
        Template t = new Template() {
            @Override
            String part() {
                return source();
            }
        };
        sink(t.whole());  // todo: finding (a method of the superclass is followed without knowing the class of its object)
        Template u = new Template() {
            @Override
            String part() {
                return "a";
            }
        };
        sink(u.whole());
    }

    // case: an argument of the constructor of the class it extends
    static class Note {
        final String text;

        Note(String text) {
            this.text = text;
        }
    }

    void superArgument() {
        Note n = new Note(source()) {};
        sink(n.text);  // todo: finding (classes and blocks within one another are followed in simple forms only)
        Note m = new Note("a") {};
        sink(m.text);
    }

    // case: a helper returns one
    void fromHelper() {
        sink(reader(source()).read());  // finding
        sink(reader("a").read());
    }

    private static Reader reader(String text) {
        return new Reader() {
            @Override
            public String read() {
                return text;
            }
        };
    }

    // case: handed to a helper
    void handedOver() {
        print(new Reader() {
            @Override
            public String read() {
                return source();
            }
        });
    }

    private static void print(Reader r) {
        sink(r.read());  // finding
    }

    private String outer = "a";

    // case: an inner class reads a field of the outer object
    class Inner {
        String read() {
            return outer;
        }

        void write(String text) {
            AnonymousClasses.this.outer = text;
        }
    }

    void innerReads() {
        outer = source();
        sink(new Inner().read());  // finding
        outer = "a";
        sink(new Inner().read());  // todo: ok (classes and blocks within one another are followed in simple forms only)
    }

    // case: an inner class writes a field of the outer object
    void innerWrites() {
        Inner i = new Inner();
        i.write(source());
        sink(outer);  // finding
        i.write("a");
        sink(outer);  // todo: ok (classes and blocks within one another are followed in simple forms only)
    }

    // case: a nested class with its own field of that name
    static class Nested {
        private String outer = "b";

        String read() {
            return outer;
        }
    }

    void nestedReads() {
        outer = source();
        sink(new Nested().read());
    }

    // case: a local class
    void local() {
        class Local {
            private final String text;

            Local(String text) {
                this.text = text;
            }

            String upper() {
                return text.toUpperCase();
            }
        }
        sink(new Local(source()).upper());  // finding
        sink(new Local("a").upper());
    }

    // case: a local class sees the locals around it
    void localCaptures() {
        String x = source();
        class Local {
            String read() {
                return x;
            }
        }
        sink(new Local().read());  // finding
    }

    // case: the outer class reads a private field of the nested one
    static class Safe {
        private String secret;
    }

    void privateField() {
        Safe s = new Safe();
        s.secret = source();
        sink(s.secret);  // finding
    }

    // case: a supplier without a name within a lambda
    void mixed() {
        String x = source();
        Supplier<Supplier<String>> s = () -> new Supplier<>() {
            @Override
            public String get() {
                return x;
            }
        };
        sink(s.get().get());  // finding
    }

    // case: a comparison gives a number
    void comparator() {
        Comparator<String> c = new Comparator<>() {
            @Override
            public int compare(String a, String b) {
                return a.length() - b.length();
            }
        };
        sink(c.compare(source(), "a"));
    }
}
