import Languages
import Semantics
import Testing

@Suite struct JavaTaintTests {
    @Test(arguments: TaintCase.all(.java, cases))
    func `tainted data is found where it arrives and nowhere else`(example: TaintCase) throws {
        #expect(try example.findingLines() == example.expectedLines, "\(example.code)")
    }

    static let cases = #"""
        === locals
        class A { void m() {
            String x = source();
            sink(x); // finding
            x = "a";
            sink(x);
            String y;
            y = "a" + source() + 1;
            sink(y); // finding
            y = null;
            y += source();
            sink(y); // finding
            final String z = c ? source() : "b";
            sink(z); // finding
            sink(z.isEmpty() ? 1 : 2);
        } }
        === fields and constants
        class A {
            String f = source();
            static final String G = source();
            private final String H = source();
            static String S = source();
            {
                sink(f); // finding
                sink(this.f); // finding
            }
            A() {
                sink(f);
            }
            void m() {
                sink(f);
                sink(G); // finding
                sink(H); // finding
                sink(this.H); // finding
                sink(S);
            }
            void n(String G) {
                sink(G);
                this.name = source();
                sink(name); // finding
                sink(this.name); // finding
                sink(this);
            }
        }
        === getters and setters
        class A { void m() {
            O o = new O();
            o.setFoo(source());
            sink(o.getFoo()); // finding
            sink(o.foo); // finding
            sink(o.getBar());
            O p = o;
            sink(p.getFoo()); // finding
        } }
        === calls and conversions
        class A { void m() {
            String x = source();
            sink((String) x); // finding
            sink(x instanceof String); // finding
            sink(new Foo(x)); // finding
            sink(x.length()); // finding
            sink(String.format("a", x)); // finding
            sink(Integer.parseInt(x)); // finding
            sink(x == null); // finding
            StringBuilder sb = new StringBuilder();
            sb.append(x);
            sink(sb.toString());
            sink(new StringBuilder().append(x)); // finding
        } }
        === arrays
        class A { void m() {
            String[] a = new String[] { source() };
            sink(a[0]); // finding
            String[] c = { "a", source() };
            sink(c[1]); // finding
            c[0] = "x";
            sink(c[1]);
        } }
        === lambdas and classes within
        class A { void m() {
            String loc = source();
            Runnable r = () -> sink(loc); // finding
            Runnable r2 = () -> {
                String t = loc;
                sink(t); // finding
            };
            sink(() -> source());
            loc.forEach(x -> sink(x));
            new Thread(new Runnable() { public void run() {
                sink(loc);
            } });
        } }
        === statements
        class A { void m() {
            switch (source()) {
                case "a": sink("a");
                default: x = source();
            }
            sink(x); // finding
            try (R rr = open(source())) {
                sink(rr); // finding
            } catch (E e) {
                sink(e);
            }
            for (String s : source()) sink(s); // finding
            for (int q = 0; q < 3; q++) {
                sink(w); // finding
                w = source();
            }
            do {
                sink(v); // finding
                v = source();
            } while (c);
            synchronized (x) {
                sink(x); // finding
            }
            label: while (true) {
                u = source();
                break label;
            }
            sink(u); // finding
            throw new E(sink(source())); // finding
        } }
        === arrows do not fall through
        class A { void m() {
            String x = "";
            switch (k) {
                case 1 -> x = source();
                case 2 -> sink(x);
                default -> sink(x);
            }
            sink(x); // finding
        } }
        === scopes of blocks
        class A { void m() {
            {
                String x = source();
                sink(x); // finding
            }
            {
                String x = "a";
                sink(x);
            }
        } }
        """#
}
