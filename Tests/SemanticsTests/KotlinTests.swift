import Languages
import Semantics
import SourceText
import Testing

@Suite struct KotlinNameTests {
    @Test(arguments: [
        Case(
            "import a.b.C\nfun m() { «C»(1); «C.of»(); val x: «C» = y }", "a.b.C", "a.b.C.of",
            "a.b.C"),
        Case("import a.b.C as D\nfun m() { «D»(1); «C»(1) }", "a.b.C", "-"),
        Case("import a.b.f\nfun m() { «f»(1) }", "a.b.f"),
        Case("import a.b.*\nfun m() { «f»(1) }", "-"),
        Case("import a.C\nclass C\nfun m() { «C»() }", "declared"),
        Case("import a.C\nfun m(C: Int) { «C».x() }", "declared"),
        Case("import a.C\nfun m() { run { val C = 1; «C».x() }; «C».x() }", "declared", "a.C"),
        Case("import a.C\n@«C» class X : «C»(1)", "a.C", "a.C"),
        Case("fun m() { «n»() }\nfun n() {}", "declared"),
        Case("fun m() { x.map { «it».y() }; «it» }", "declared", "-"),
        Case("fun m() { x.map { z -> «it».y() } }", "-"),
        Case(
            "class A {\n  companion object {\n    const val Z = 1\n  }\n  fun m() { «Z»; «A.Z» }\n}",
            "declared", "declared"),
    ])
    func `names resolve`(example: Case) throws { try expectNames(example, .kotlin) }

    @Test(arguments: [
        Case("class A(val «p»: Int) {\n  fun m() { «p»; «this.p» }\n}", "1", "1", "1"),
        Case(
            "fun m(«a»: Int) {\n  val («b», «c») = «a»\n  «b»; «c»\n}", "1", "2", "3", "1", "2", "3"
        ),
        Case("fun m() {\n  for ((«k», «v») in x) { «k»; «v» }\n  «k»\n}", "1", "2", "1", "2", "-"),
        Case("fun m() {\n  val «f» = 1\n  «f»(2)\n}", "1", "1"),
        Case("fun m() {\n  x.fold(1) { («p», «q»), «r» -> «p» + «r» }\n}", "1", "2", "3", "1", "3"),
        Case(
            "fun m() {\n  when (val «y» = g()) {\n    1 -> «y»\n    else -> «y»\n  }\n}", "1", "1",
            "1"),
        Case("fun m() {\n  try { } catch («e»: E) { «e» }\n}", "1", "1"),
        Case("val «x» = 1\nfun m() {\n  «x»\n  val «x» = 2\n  «x»\n}", "1", "1", "2", "2"),
        Case("fun m() { x.map { y.map { «it» }; «it» } }", "1", "2"),
    ])
    func `one declaration is one entity`(example: Case) throws {
        try expectIdentities(example, .kotlin)
    }

    @Test func `default imports are wildcard imports`() throws {
        let code = try MarkedCode("import a.b.*\nfun m() {}", .kotlin)
        #expect(code.facts.wildcardImports.contains(QualifiedName("a.b")))
        #expect(code.facts.wildcardImports.contains(QualifiedName("kotlin.io")))
        #expect(!code.facts.isSnippet)
        #expect(try MarkedCode("fun m() {}", .kotlin).facts.isSnippet)
    }
}

@Suite struct KotlinConstantTests {
    @Test(arguments: [
        Case(
            "fun m() {\n  val s = \"a\"\n  f(«s», «\"$s-${s}b\"», «\"$x\"», «s + 1»)\n}", #""a""#,
            #""a-ab""#, "-", #""a1""#),
        Case("fun m() {\n  var s = \"a\"\n  if (c) { s = \"b\" }\n  f(«s»)\n}", "string"),
        Case("fun m() {\n  var s = \"a\"\n  x.forEach { s = \"b\" }\n  f(«s»)\n}", "-"),
        Case("fun m() {\n  val s = \"a\"\n  x.forEach { f(«s») }\n}", #""a""#),
        Case("fun m() {\n  val s = if (c) \"a\" else \"a\"\n  f(«s»)\n}", #""a""#),
        Case(
            "fun m() {\n  val s = when (c) {\n    1 -> \"a\"\n    else -> \"b\"\n  }\n  f(«s»)\n}",
            "string"),
        Case("fun m() {\n  val s = x ?: return\n  f(«s», «\"a\" ?: y»)\n}", "-", #""a""#),
        Case(
            "const val K = \"a\"\nval L = K + \"b\"\nvar M = \"c\"\nprivate var N = \"d\"\nfun m() { f(«K», «L», «M», «N») }",
            #""a""#, #""ab""#, "-", #""d""#),
        Case(
            "class A {\n  val k = \"a\"\n  var l = \"b\"\n  fun m() { f(«k», «this.k», «l») }\n}",
            #""a""#, #""a""#, "-"),
        Case(
            "class A {\n  val k by lazy { \"a\" }\n  val l: String\n    get() = \"a\"\n  fun m() { f(«k», «l») }\n}",
            "-", "-"),
        Case(
            "class A {\n  companion object {\n    const val K = \"a\"\n  }\n  fun m() { f(«K», «A.K») }\n}",
            #""a""#, #""a""#),
        Case("fun m(a: String = \"a\") { f(«a») }", "-"),
        Case("fun m() {\n  val (a, b) = p\n  f(«a»)\n}", "-"),
        Case(
            "fun m() { f(«1_000», «10L», «\"\"\"raw\"\"\"», «x as String», «\"a\"!!») }", "1000",
            "10", #""raw""#, "-", #""a""#),
        Case("fun m() {\n  when (x) {\n    1 -> { s = 1 }\n    else -> f(«s»)\n  }\n}", "-"),
    ])
    func `values are known`(example: Case) throws { try expectConstants(example, .kotlin) }
}

@Suite struct KotlinTypeTests {
    @Test(arguments: [
        Case(
            "fun m() {\n  val x = Foo(1)\n  val y: Bar? = z()\n  val w = z()\n  f(«x», «y», «w»)\n}",
            "Foo", "Bar", "-"),
        Case(
            "fun m() { f(«\"a\"», «1», «1L», «1.0», «1f», «true», «'c'») }", "String", "Int",
            "Long", "Double", "Float", "Boolean", "Char"),
        Case(
            "fun m(a: A, vararg b: B) { f(«a», «b», «a as C», «a is C», «a == b», «a!!», «!a») }",
            "A", "B[]", "C", "Boolean", "Boolean", "A", "Boolean"),
        Case(
            "class K(val a: A) {\n  val b = B()\n  fun m() { f(«a», «b», «this.b», «this») }\n}",
            "A", "B", "B", "K"),
        Case("fun n(): N = x\nfun m() { f(«n()», «q()», «x.Q()») }", "N", "-", "x.Q"),
        Case(
            "fun m() {\n  val l: List<String> = x\n  for (i: Int in l) f(«i», «l»)\n}", "Int",
            "List"),
        Case("fun m() {\n  val x = Foo(1)\n  y.map { f(«x») }\n}", "Foo"),
        Case("fun m() {\n  try { } catch (e: E) { f(«e») }\n}", "E"),
        Case("fun m() {\n  val «q» = Foo<Bar>()\n}", "Foo"),
        Case("fun m() { f(«1 + 2», «a + 1», «if (c) 1 else 2») }", "Int", "-", "-"),
    ])
    func `types are known by name`(example: Case) throws { try expectTypes(example, .kotlin) }
}
