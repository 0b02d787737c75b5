import Languages
import Testing

@Suite struct JavaPatternTests {
    @Test(arguments: [
        PatternCase("foo($X)", in: "class A { void f() { «foo(1)»; foo(1, 2); } }"),
        PatternCase("$O.foo(...)", in: "class A { void f() { «a.foo()»; «b().foo(1)»; foo(); } }"),
        PatternCase(
            "foo(..., 2)",
            in: "class A { void f() { «foo(1, 2)»; «foo(2)»; foo(2, 1); } }"),
        PatternCase(
            "new Foo(...)",
            in: "class A { void f() { x = «new Foo(1)»; new Bar(); new Foo() { }; } }"),
        PatternCase(
            "new Foo(...) { ... }",
            in: "class A { void f() { «new Foo() { int x; }»; new Foo(); } }"),
        PatternCase(
            "new ArrayList(...)",
            in: "class A { void f() { x = «new ArrayList<>(1)»; y = «new ArrayList<String>()»; } }"),
        PatternCase("new ArrayList<>()", in: "class A { void f() { x = «new ArrayList<>()»; } }"),
        PatternCase(
            "new Foo<$E>($X, ...)",
            in: "class A { void f() { x = «new Foo<Bar>(1)»; new Foo(1); } }"),
        PatternCase(
            "new byte[$N]",
            in: "class A { void f() { x = «new byte[16]»; new int[16]; } }"),
        PatternCase("new byte[]{...}", in: "class A { void f() { x = «new byte[]{1, 2}»; } }"),
        PatternCase(
            "$X.f(1, $...R)",
            in: "class A { void f() { «a.f(1, 2, 3)»; «a.f(1)»; a.f(2); } }"),
        PatternCase("A.g(...)", in: "class A { void f() { «A.<String>g(1)»; «A.g()»; } }"),
        PatternCase("$X.class", in: "class A { void f() { x = «A.class»; } }"),
        PatternCase("foo($C::bar)", in: "class A { void f() { «foo(A::bar)»; foo(A::baz); } }"),
        PatternCase("(String) $X", in: "class A { void f() { x = «(String) y»; z = (int) y; } }"),
        PatternCase("foo($X)", in: "class A { void f() { «foo((String) o)»; } }"),
        PatternCase("$X instanceof $T", in: "class A { void f() { b = «a instanceof B»; } }"),
    ])
    func `calls match where they should`(example: PatternCase) throws {
        try expectMatches(example, .java)
    }

    @Test(arguments: [
        PatternCase(
            "A. ... .build()",
            in: "class A { void f() { «A.b().c(1).build()»; B.build(); } }"),
        PatternCase("R.$F($P). ...", in: "class A { void f() { x = «R.ok(1)»; } }"),
        PatternCase(
            #"$B.start().add("k", $V)"#,
            in: #"class A { void f() { «b.start().add("k", x)»; b.add("k", x); } }"#),
        PatternCase("f(<... $X.g() ...>)", in: "class A { void f() { «f(a + b.g())»; f(g); } }"),
    ])
    func `chains match where they should`(example: PatternCase) throws {
        try expectMatches(example, .java)
    }

    @Test(arguments: [
        PatternCase(
            #"foo("...")"#,
            in: #"class A { void f() { «foo("a")»; «foo("a" + "b")»; foo(x); foo("a" + x); } }"#),
        PatternCase(#"foo("=~/^ab/")"#, in: #"class A { void f() { «foo("abc")»; foo("xab"); } }"#),
        PatternCase("foo(null)", in: "class A { void f() { «foo(null)»; foo(0); } }"),
        PatternCase("foo('a')", in: "class A { void f() { «foo('a')»; foo('b'); } }"),
        PatternCase(#"foo("$X" + ...)"#, in: #"class A { void f() { «foo("a" + b)»; foo(b); } }"#),
        PatternCase(#""$S" + ..."#, in: #"class A { void f() { x = «"a" + b»; } }"#),
        PatternCase("0x10", in: "class A { void f() { x = «16»; } }"),
        PatternCase("true", in: "class A { void f() { x = «true»; y = false; } }"),
    ])
    func `literals match where they should`(example: PatternCase) throws {
        try expectMatches(example, .java)
    }

    @Test(arguments: [
        PatternCase("foo(...);", in: "class A { void f() { «foo(1);» «x = foo(2);» } }"),
        PatternCase("foo(...);", in: "class A { void f() { «return foo(1);» } }"),
        PatternCase("foo(...);", in: "class A { void f() { try («R r = foo(1)») { } } }"),
        PatternCase(
            """
            a();
            ...
            b();
            """,
            in: "class A { void f() { «a(); x(); b();» c(); } }"),
        PatternCase(
            """
            a();
            ...
            b();
            """,
            in: "class A { void f() { «a(); if (x) { b(); }» } }"),
        PatternCase(
            """
            $T $X = foo(...);
            ...
            $X.g();
            """,
            in: "class A { void f() { «R r = foo(1); h(); r.g();» } }"),
        PatternCase("$X = foo(...);", in: "class A { void f() { «x = foo(1);» } }"),
        PatternCase(
            "String $X = ...;",
            in: #"class A { void f() { «String s = "a";» int i = 1; } }"#),
        PatternCase("$T $X;", in: "class A { void f() { «int a;» int b = 1; } }"),
        PatternCase(
            "byte[] $X = {...};",
            in: "class A { void f() { «byte[] a = {1, 2};» int[] b = {1}; } }"),
        PatternCase("return $X;", in: "class A { void f() { «return 1;» } }"),
        PatternCase("return;", in: "class A { void f() { if (x) «return;» return 1; } }"),
        PatternCase("throw $X;", in: "class A { void f() { «throw e;» } }"),
        PatternCase(
            "if ($C) { ... }",
            in: "class A { void f() { «if (a) { b(); }» «if (a) c();» } }"),
        PatternCase(
            "if ($C) { ... } else { ... }",
            in: "class A { void f() { if (a) { } «if (b) { } else { }» } }"),
        PatternCase(
            "for (...) { ... }",
            in: "class A { void f() { «for (int i = 0; i < 1; i++) { }» «for (A a : b) { }» } }"),
        PatternCase(
            "for ($T $X : $E) { ... }",
            in: "class A { void f() { «for (A a : b) { }» for (;;) { } } }"),
        PatternCase("while ($C) { ... }", in: "class A { void f() { «while (a) { b(); }» } }"),
        PatternCase(
            "try { ... } catch ($T $E) { ... }",
            in: "class A { void f() { «try { a(); } catch (B b) { }» } }"),
        PatternCase(
            "try { ... } catch ($T $E) { ... }",
            in: "class A { void f() { try (R r = f()) { a(); } catch (B b) { } } }"),
        PatternCase(
            "try (...) { ... }",
            in: "class A { void f() { «try (R r = f()) { a(); }» try { } finally { } } }"),
        PatternCase(
            "try { ... } catch (Exception $E) { ... } finally { ... }",
            in:
                "class A { void f() { «try { } catch (Exception e) { } finally { }» try { } catch (Exception e) { } } }"
        ),
        PatternCase(
            "synchronized ($X) { ... }",
            in: "class A { void f() { «synchronized (this) { a(); }» } }"),
        PatternCase("{ ... }", in: "class A { void f() «{ a(); }» }"),
        PatternCase(
            "switch ($X) { ... }",
            in: "class A { void f() { «switch (a) { case 1: b(); break; }» } }"),
        PatternCase(
            "switch ($X) { case 2: ... }",
            in: "class A { void f() { «switch (a) { case 1: b(); case 2: c(); d(); }» } }"),
        PatternCase(
            "switch ($X) { case 2: ... }",
            in: "class A { void f() { switch (a) { case 1: b(); case 3: c(); } } }"),
        PatternCase(
            "void $F(...) throws E",
            in: "class A { «void f(int a) throws D, E» { a(); } void g() throws D { } }"),
        PatternCase(
            "($T[] $A).length",
            in: "class A { void f(String[] a, B b) { int n = «a.length» + b.length; } }"),
    ])
    func `statements match where they should`(example: PatternCase) throws {
        try expectMatches(example, .java)
    }

    @Test(arguments: [
        PatternCase(
            "$T $M(...) { ... }",
            in: "class A { «int f() { return 1; }» A() { } «abstract void g();» }"),
        PatternCase("$M(...) { ... }", in: "class A { «int f() { return 1; }» «A() { }» }"),
        PatternCase(
            "void $M(...) { ... }",
            in: "class A { int f() { return 1; } «public void g() { }» }"),
        PatternCase(
            "public void $M(...) { ... }",
            in: "class A { void f() { } «@B public static void g() { }» }"),
        PatternCase(
            "$T $M(..., String $X, ...) { ... }",
            in: "class A { «void f(int a, String b) { }» void g(int a) { } }"),
        PatternCase(
            "$T $M(..., $X, ...) { ... }",
            in: "class A { «void f(int a) { }» void g() { } }"),
        PatternCase(
            "$T $M(..., @P $TY $X, ...) { ... }",
            in: "class A { «void f(@P String a) { }» void g(String a) { } }"),
        PatternCase(
            "$T $M(..., @P(...) $TY $X, ...) { ... }",
            in: #"class A { «void f(@P("x") String a) { }» void g(String a) { } }"#),
        PatternCase(
            """
            @B
            $T $M(...) { ... }
            """,
            in: "class A { «@B void f() { }» «@C @B int g() { return 1; }» void h() { } }"),
        PatternCase(
            """
            @B(...)
            $T $M(...) { ... }
            """,
            in: "class A { «@B(1) void f() { }» «@B void g() { }» void h() { } }"),
        PatternCase(
            """
            @B(..., k = $X, ...)
            $T $M(...) { ... }
            """,
            in: "class A { «@B(j = 1, k = 2) void f() { }» @B(j = 1) void g() { } }"),
        PatternCase(
            "class $C { ... }",
            in: """
                «class A { }»
                «@B public class D extends A { int x; }»
                """),
        PatternCase(
            "class $C extends A { ... }",
            in: """
                class A { }
                «class D extends A { }»
                """),
        PatternCase(
            "class $C implements I { ... }",
            in: """
                «class A implements J, I { }»
                class B implements J { }
                """),
        PatternCase(
            "class $C { ... $T $M(...) { ... foo(...); ... } ... }",
            in: """
                «class A { int x; void f() { a(); foo(1); b(); } }»
                class B { void f() { } }
                """),
        PatternCase(
            "private String $F = $V;",
            in: #"class A { «private final String a = "x";» String b = "y"; }"#),
        PatternCase("$T $F;", in: "class A { «int a;» int b = 1; }"),
        PatternCase(
            "(...) -> { ... }",
            in: "class A { void f() { x = «() -> { a(); }»; y = «a -> b»; } }"),
        PatternCase("() -> $X", in: "class A { void f() { x = «() -> a»; } }"),
        PatternCase(
            "interface $I { ... }",
            in: """
                «interface A { }»
                class B { }
                """),
    ])
    func `definitions match where they should`(example: PatternCase) throws {
        try expectMatches(example, .java)
    }

    @Test(arguments: [
        PatternCase(
            "new java.io.File(...)",
            in: """
                import java.io.File;
                class A { File f = «new File(1)»; }
                """),
        PatternCase(
            "new java.io.File(...)",
            in: """
                import java.io.*;
                class A { File f = «new File(1)»; }
                """),
        PatternCase(
            "File.of(...)",
            in: """
                import java.io.File;
                class A { Object f = «File.of(1)»; Object g = java.io.File.of(1); }
                """),
        PatternCase(
            "java.io.File.of(...)",
            in: """
                import java.io.File;
                class A { Object f = «File.of(1)»; Object g = «java.io.File.of(1)»; }
                """),
        PatternCase(
            "import java.util.List;",
            in: """
                «import java.util.List;»
                import java.util.Set;
                """),
        PatternCase(
            "import java.util.$X;",
            in: """
                «import java.util.List;»
                import java.io.File;
                """),
        PatternCase("import java.util.*;", in: "«import java.util.*;»"),
        PatternCase(
            "(String $X).foo()",
            in: "class A { void f(String s, int i) { «s.foo()»; i.foo(); } }"),
        PatternCase(
            "foo((int $X))",
            in: "class A { void f(String s, int i) { foo(s); «foo(i)»; «foo(1)»; } }"),
        PatternCase(
            "(java.io.File $F).g()",
            in: """
                import java.io.File;
                class A { File f; void h() { «f.g()»; «this.f.g()»; } }
                """),
        PatternCase(
            "(Map<String, String> $M).put(...)",
            in:
                "class A { void f(Map<String, String> m, Map<String, Integer> n) { «m.put(1)»; n.put(2); } }"
        ),
        PatternCase("@B", in: "«@B» class A { }"),
        PatternCase(
            #"foo("a")"#,
            in: #"class A { private static final String K = "a"; void f() { «foo(K)»; } }"#),
        PatternCase(
            #"foo("...")"#,
            in: #"class A { void f(String p) { String s = "a"; «foo(s)»; foo(p); } }"#),
    ])
    func `names and types match where they should`(example: PatternCase) throws {
        try expectMatches(example, .java)
    }

    @Test(arguments: [
        PatternCase("$X.equals($Y)", in: "class A { void f() { x = «a.equals(b)»; } }"),
        PatternCase("$A.$B($C, ...)", in: "class A { void f() { «a.b(1, 2)»; b(1); } }"),
        PatternCase("$X == null", in: "class A { void f() { x = «a == null»; } }"),
        PatternCase("$X + $X", in: "class A { void f() { x = «a + a»; y = a + b; } }"),
        PatternCase("!$X", in: "class A { void f() { x = «!a»; } }"),
        PatternCase("$X ? $Y : $Z", in: "class A { void f() { x = «a ? b : c»; } }"),
        PatternCase("$X[$I]", in: "class A { void f() { x = «a[0]»; } }"),
        PatternCase("new $T[]{$X, ...}", in: "class A { void f() { x = «new int[]{1, 2}»; } }"),
        PatternCase("$X = $Y + $Z;", in: "class A { void f() { «x = a + b;» } }"),
        PatternCase("$X += $Y", in: "class A { void f() { «x += a»; } }"),
        PatternCase("$X++", in: "class A { void f() { «i++»; } }"),
        PatternCase("int $X = $Y;", in: "class A { void f() { «int a = 1;» long b = 2; } }"),
        PatternCase(
            "final String $X = $Y;",
            in: #"class A { void f() { «final String a = "x";» String b = "y"; } }"#),
        PatternCase(
            "if ($X == null) return;",
            in: "class A { void f() { «if (a == null) return;» } }"),
        PatternCase(
            "if ($C) { return $X; }",
            in: "class A { void f() { «if (a) { return 1; }» } }"),
        PatternCase(
            "while (true) { ... $X(); ... }",
            in: "class A { void f() { «while (true) { a(); b(); }» } }"),
        PatternCase(
            "do { ... } while ($C);",
            in: "class A { void f() { «do { a(); } while (b);» } }"),
        PatternCase(
            "for (int $I = 0; $I < $N; $I++) { ... }",
            in: "class A { void f() { «for (int i = 0; i < 3; i++) { a(); }» } }"),
        PatternCase(
            "try { ... } finally { ... }",
            in: "class A { void f() { «try { a(); } finally { b(); }» } }"),
        PatternCase("catch ($T $E) { ... }", in: "class A { }"),
        PatternCase("assert $X;", in: "class A { void f() { «assert a;» } }"),
        PatternCase(
            "System.out.println(...)",
            in: #"class A { void f() { «System.out.println("a")»; } }"#),
        PatternCase(
            "$S.execute($Q + ...)",
            in: "class A { void f() { «s.execute(q + a)»; s.execute(q); } }"),
        PatternCase(
            #"String.format("...", ...)"#,
            in: #"class A { void f() { x = «String.format("%s", a)»; String.format(f, a); } }"#),
        PatternCase(
            "class $C { $T $F = $V; }",
            in: """
                «class A { int x = 1; void f() { } }»
                class B { int y; }
                """),
        PatternCase("enum $E { ... }", in: "«enum A { X, Y }»"),
        PatternCase(
            "public class $C { ... }",
            in: """
                class A { }
                «public class B { }»
                """),
        PatternCase(
            "@Test public void $M() { ... }",
            in: "class A { «@Test public void a() { }» public void b() { } }"),
        PatternCase(
            "$T $M($A $X, $B $Y) { ... }",
            in: "class A { «int f(int a, String b) { return 1; }» int g(int a) { return 1; } }"),
        PatternCase(
            "$T $M() { return $X; }",
            in: "class A { «int f() { return 1; }» int g() { a(); return 1; } }"),
        PatternCase(
            "$T $M(...) { ... return $X; ... }",
            in: "class A { «int f() { a(); return 1; }» void g() { } }"),
        PatternCase(
            "$T $M(...) throws Exception { ... }",
            in: "class A { «int f() throws Exception { }» int g() { } }"),
        PatternCase("static { ... }", in: "class A { «static { a(); }» }"),
        PatternCase(
            "package a.b;",
            in: """
                «package a.b;»
                class A { }
                """),
        PatternCase(
            "import static a.B.$X;",
            in: """
                «import static a.B.c;»
                import a.B;
                """),
        PatternCase(
            "(HttpServletRequest $R).getParameter(...)",
            in:
                #"class A { void f(HttpServletRequest r, Object o) { «r.getParameter("a")»; o.getParameter("b"); } }"#
        ),
        PatternCase(
            "foo((List<$T> $X))",
            in: "class A { void f(List<String> l, String s) { «foo(l)»; foo(s); } }"),
        PatternCase("$X -> $Y", in: "class A { void f() { g(«a -> b»); } }"),
        PatternCase("($X) -> { ... }", in: "class A { void f() { g(«a -> { b(); }»); } }"),
        PatternCase(
            #"$R.put(..., "k", ...)"#,
            in: #"class A { void f() { «r.put("k", 1)»; r.put("j", 1); } }"#),
        PatternCase("this.$F = $V", in: "class A { void f() { «this.a = b»; c = d; } }"),
        PatternCase("super.$M(...)", in: "class A { void f() { «super.f(1)»; } }"),
        PatternCase("$X.length", in: "class A { void f() { x = «a.length»; } }"),
        PatternCase("A.B", in: "class A { void f() { x = «A.B»; } }"),
        PatternCase(
            """
            @A(b = "$X")
            class $C { ... }
            """,
            in: """
                «@A(b = "c") class D { }»
                @A(e = "c") class F { }
                """),
        PatternCase(
            """
            @A({...})
            class $C { ... }
            """,
            in: #"«@A({"c", "d"}) class D { }»"#),
    ])
    func `further constructs match where they should`(example: PatternCase) throws {
        try expectMatches(example, .java)
    }
}
