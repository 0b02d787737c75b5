import Languages
import Semantics
import SourceText
import Testing

/// A method's code in a class of its own.
private func body(_ code: String) -> String { "class C { void m() { \(code) } }" }

@Suite struct JavaNameTests {
    @Test(arguments: [
        Case(
            "import a.b.C;\nclass X { void m() { new «C»(); «C.of»(); «c.of»(); } }", "a.b.C",
            "a.b.C.of", "-"),
        Case(
            "import a.b.C;\nclass X { «C» f; «C.D» g; «C»[] h; List<«C»> i; }", "a.b.C", "a.b.C.D",
            "a.b.C", "a.b.C"),
        Case(
            "import a.b.C;\nclass X extends «C» { «C» m(«C» p) throws «C» { return («C») p; } }",
            "a.b.C", "a.b.C", "a.b.C", "a.b.C", "a.b.C"),
        Case("import static a.B.c;\nclass X { int y = «c»(1) + «c»; }", "a.B.c", "a.B.c"),
        Case("import a.b.*;\nclass X { «C» f; }", "-"),
        Case("import a.b.C;\n@«C» class X { @«C»(1) int f; }", "a.b.C", "a.b.C"),
        Case("import a.C;\nclass X { class C {} «C» f; }", "declared"),
        Case("import a.C;\nclass X { <C> void m(«C» x) {} «C» f; }", "declared", "a.C"),
        Case("import a.C;\nclass X { void m(int C) { «C».x(); new «C»(); } }", "declared", "a.C"),
        Case(
            "import a.C;\nclass X { void m() { { int C = 1; «C».x(); } «C».x(); } }", "declared",
            "a.C"),
        Case(
            "import a.C;\nclass X { void m() { «C».x(); int C = 1; «C».x(); } }", "a.C", "declared"),
        Case("import a.C;\nclass X { int C; void m() { «C».x(); «this».C(); } }", "declared", "-"),
        Case(
            "import a.C;\nclass X { void m() { try {} catch («C» C) { «C».x(); } «C».x(); } }",
            "a.C", "declared", "a.C"),
        Case(
            "import a.C;\nclass X { void m() { for («C» C : «C».x()) { «C».x(); } } }", "a.C",
            "a.C", "declared"),
        Case(
            "class X { void m() { «y»(1); } void y(int a) {} int «z» = «y»; }", "declared",
            "declared", "-"),
        Case("class X { void m() { a.b.«C».d(); «a».b.C.d(); } }", "-", "-"),
        Case("class X { enum E { R } void m() { «E.R»; «E».x(); } }", "declared", "declared"),
        Case("class X { void m() { Runnable r = () -> «n»(); } void n() {} }", "declared"),
    ])
    func `names resolve`(example: Case) throws { try expectNames(example, .java) }

    @Test(arguments: [
        Case(
            "class X { int «f»; void m() { «f» = 1; «this.f» = 2; int «f» = 3; «f» = 4; } }", "1",
            "1", "1", "2", "2"),
        Case(
            "class X { void m() { int «i» = 0; { int «j» = «i»; } for (int «k» = 0; «k» < 1; «k»++) {} } }",
            "1", "2", "1", "3", "3", "3"),
        Case("class X { void m() { for (int «i» = 0;;) {} for (int «i» = 0;;) {} } }", "1", "2"),
        Case(
            "class X { int «f»; int «f»() { return «f»; } void m() { «f»(); } }", "1", "2", "1", "2"
        ),
        Case("class X { void m(Object o) { if (o instanceof String «s») «s».x(); } }", "1", "1"),
        Case(
            "class X { void m(int o) { switch (o) { case 1: int «x»; case 2: «x» = 1; } } }", "1",
            "1"),
        Case(
            "class X { void m(Object o) { switch (o) { case A «x» -> f(«x»); case B «x» -> f(«x»); } } }",
            "1", "1", "2", "2"),
        Case("class X { void m() { try (R «r» = f()) { «r».x(); } «r».x(); } }", "1", "1", "-"),
        Case("class X { void m() { F g = («a», «b») -> «a» + «b»; } }", "1", "2", "1", "2"),
        Case("class X { static int «f»; void m() { «X.f» = 1; } }", "1", "1"),
        Case("record P(int «a») { int m() { return «a» + «this.a»; } }", "1", "1", "1"),
        Case("class X { int «f»; class Y { int m() { return «f»; } } }", "1", "1"),
        Case(
            "class X { int «f»; void m() { new Y() { int «f»; int n() { return «f»; } }; } }", "1",
            "2", "2"),
    ])
    func `one declaration is one entity`(example: Case) throws {
        try expectIdentities(example, .java)
    }

    @Test func `wildcard imports and packages`() throws {
        let code = try MarkedCode("import a.b.*;\nimport static c.D.*;\nclass X {}", .java)
        let expected = ["java.lang", "a.b", "c.D"].map { QualifiedName($0) }
        #expect(code.facts.wildcardImports == expected)
        #expect(!code.facts.isSnippet)
        #expect(try !MarkedCode("package a;\nclass X {}", .java).facts.isSnippet)
        #expect(try MarkedCode("class X {}", .java).facts.isSnippet)
    }
}

@Suite struct JavaConstantTests {
    @Test(arguments: [
        Case(body(#"String s = "a"; f(«s», «"b" + s + 1 + 'c'»);"#), #""a""#, "-"),
        Case(body(#"String s = "a"; f(«"b" + s + 1»);"#), #""ba1""#),
        Case(body(#"String s; if (c) s = "a"; else s = "b"; f(«s»);"#), "string"),
        Case(body(#"String s; if (c) { s = "a"; } else { s = "a"; } f(«s»);"#), #""a""#),
        Case(body(#"String s = "a"; for (int i = 0; i < 3; i++) { s += «i»; } f(«s»);"#), "-", "-"),
        Case(body(#"int i = 1; i++; f(«i»); i = 2; f(«i»); f(«-i»);"#), "-", "2", "-2"),
        Case(
            body(#"String s = null; f(«s»); f(«(String) "a"»); f(«true && !false»);"#), "null",
            #""a""#, "true"),
        Case(
            body(#"String s; switch (x) { case 1: s = "a"; break; default: s = "b"; } f(«s»);"#),
            "string"),
        Case(
            body(#"String s; switch (x) { case 1: s = "a"; break; default: s = "a"; } f(«s»);"#),
            #""a""#),
        Case(body(#"String s = g(); switch (x) { case 1: s = "a"; break; } f(«s»);"#), "-"),
        Case(
            body(
                #"String s = "b"; switch (x) { case 1: s = "a"; case 2: f(«s»); s = "b"; } f(«s»);"#
            ), "string", #""b""#),
        Case(
            body(#"String s; switch (x) { case 1 -> s = "a"; default -> s = "a"; } f(«s»);"#),
            #""a""#),
        Case(body(#"String s = switch (x) { case 1 -> "a"; default -> "a"; }; f(«s»);"#), #""a""#),
        Case(
            body(#"String s = "a"; try { s = "b"; g(); } catch (E e) { return; } f(«s»);"#), #""b""#
        ),
        Case(body(#"String s = "a"; Runnable r = () -> f(«s»);"#), #""a""#),
        Case(body(#"String s; do { s = "a"; } while (c); f(«s»);"#), "-"),
        Case(body(#"f(«10L», «1.5f», «0xFF», «'c'»);"#), "10", "1.5", "255", "-"),
        Case(body(#"int n = 106; f(«(7 * 42) - n > 200»);"#), "false"),
        Case(
            #"class C { static final String K = "a"; void m() { f(«K», «C.K», «this.K»); } }"#,
            #""a""#, #""a""#, #""a""#),
        Case(#"class C { private String k = "a"; void m() { f(«k»); } }"#, #""a""#),
        Case(
            #"class C { private String k = "a"; void m() { f(«k»); } void n() { k = "b"; } }"#, "-"),
        Case(
            #"class C { private String k = "a"; void m() { f(«k»); } void n() { this.k = "b"; } }"#,
            "-"),
        Case(#"class C { String k = "a"; void m() { f(«k»); } }"#, "-"),
        Case(#"class C { final String k; C() { this.k = "a"; } void m() { f(«k»); } }"#, #""a""#),
        Case(#"class C { final String k; C(String x) { this.k = x; } void m() { f(«k»); } }"#, "-"),
        Case(#"interface I { String K = "a"; default void m() { f(«K»); } }"#, #""a""#),
        Case(
            #"class C { private static final String A = "a", B = A + "b"; void m() { f(«B»); } }"#,
            #""ab""#),
        Case(#"class C { void m(String p) { f(«p»); p = "a"; f(«p»); } }"#, "-", #""a""#),
    ])
    func `values are known`(example: Case) throws { try expectConstants(example, .java) }
}

@Suite struct JavaTypeTests {
    @Test(arguments: [
        Case(body("String s = f(); g(«s»);"), "String"),
        Case(body("String «s» = f();"), "String"),
        Case(
            body(#"g(«"a"», «1», «1L», «1.0», «1f», «true», «'c'», «0x1F», «null»);"#), "String",
            "int", "long", "double", "float", "boolean", "char", "int", "-"),
        Case(
            body("g(«new A.B(1)», «new int[3]», «new int[] {1}», «(D) x»);"), "A.B", "int[]",
            "int[]", "D"),
        Case(
            body(
                "g(«1 + 2», «a == b», «!x», «a && b», «1 + x», «s + \"x\"», «x.y()», «x.length», «o instanceof P»);"
            ), "int", "boolean", "boolean", "boolean", "-", "-", "-", "int", "boolean"),
        Case(body("Map.Entry<K, V> e; g(«e»);"), "Map.Entry"),
        Case(body("var x = new Foo(); g(«x»); var y = z(); g(«y»);"), "Foo", "-"),
        Case(
            body("for (String s : xs) g(«s»); try (R r = f()) { g(«r»); } catch (E e) { g(«e»); }"),
            "String", "R", "E"),
        Case(body("try {} catch (A | B e) { g(«e»); }"), "-"),
        Case(body("String[] a; g(«a», «a[0]», «a.length»);"), "String[]", "String", "int"),
        Case(
            body("if (o instanceof A x) { g(«x»); } else if (o instanceof B x) { g(«x»); }"), "A",
            "B"),
        Case(
            "class C { File f; void m(String p, int... q) { g(«f», «this.f», «p», «q», «this»); } }",
            "File", "File", "String", "int[]", "C"),
        Case(
            "class C { String n() {} void m() { g(«n()», «this.n()», «o()», «x.n()»); } }",
            "String", "String", "-", "-"),
        Case("class C { enum E { R } void m() { g(«E.R»); } }", "E"),
        Case(body("F l = (String a, b) -> g(«a», «b»);"), "String", "-"),
        Case(body("x = c ? «1» : 2; g(«c ? 1 : 2», «c ? 1 : x»);"), "int", "int", "-"),
    ])
    func `types are known by name`(example: Case) throws { try expectTypes(example, .java) }

    @Test func `types have full names through imports and declarations`() throws {
        let code = try MarkedCode(
            """
            package p; import a.b.F; import c.*;
            class X { class Y {} void m(F f, F.G g, Y y, Z z) { n(«f», «g», «y», «z»); } }
            """, .java)
        let found = code.marked.map { code.facts.type(of: $0)?.resolved }
        let names = ["a.b.F", "a.b.F.G", "p.X.Y"].map { QualifiedName($0) }
        #expect(found == names + [nil])
    }
}
