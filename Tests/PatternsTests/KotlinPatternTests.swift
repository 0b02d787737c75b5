import Languages
import Testing

@Suite struct KotlinPatternTests {
    @Test(arguments: [
        PatternCase(
            "@A(...)\nfun $F(...) { ... }",
            in: """
                package p

                «@A("x")
                fun f(a: Int) { g() }»

                «@A("y") fun h(a: Int) { g() }»
                @B("y")
                fun i(a: Int) { g() }
                class C {
                    «@A("z")
                    fun j() { g() }»
                }
                """),
        PatternCase(
            "@A(...)\nfun $F(...) = $E",
            in: """
                «@A("x")
                fun f(a: Int) = g()»
                """),
        PatternCase(
            "class $C : $B(...) {\n  ...\n}",
            in: """
                «class A : B(1), C { val x = 1 }»
                «class D : B()»
                class E : C
                """),
        PatternCase(#""abc""#, in: #"val a = "«abc»${x}""#),
    ])
    func `declarations match with what stands before and behind`(example: PatternCase) throws {
        try expectMatches(example, .kotlin)
    }

    @Test(arguments: [
        PatternCase(
            "foo($X)",
            in: """
                fun f() {
                «foo(1)»
                foo(1, 2)
                }
                """),
        PatternCase(
            "foo(...)",
            in: """
                fun f() {
                «foo()»
                «foo(1) { a() }»
                «foo { a() }»
                }
                """),
        PatternCase(
            "$X.foo()",
            in: """
                fun f() {
                «a.foo()»
                a?.foo()
                }
                """),
        PatternCase(
            "$X.foo()",
            in: """
                fun f() {
                «a!!.foo()»
                }
                """),
        PatternCase(
            "foo(..., x = 1)",
            in: """
                fun f() {
                «foo(2, x = 1)»
                «foo(x = 1)»
                foo(y = 1)
                }
                """),
        PatternCase(
            "$A to $B",
            in: """
                fun f() {
                x = «1 to 2»
                }
                """),
        PatternCase(
            "A(...)",
            in: """
                fun f() {
                val x = «A(1)»
                }
                """),
        PatternCase(
            "foo($X) { ... }",
            in: """
                fun f() {
                «foo(1) { a() }»
                foo(1)
                }
                """),
        PatternCase(
            "$X as String",
            in: """
                fun f() {
                val x = «a as String»
                val y = a as? String
                }
                """),
        PatternCase(
            "$A ?: $B",
            in: """
                fun f() {
                val x = «a ?: b»
                }
                """),
        PatternCase(
            "$A[$B]",
            in: """
                fun f() {
                val x = «a["k"]»
                }
                """),
        PatternCase(
            "A. ... .build()",
            in: """
                fun f() {
                val x = «A.b().c(1).build()»
                }
                """),
    ])
    func `calls match where they should`(example: PatternCase) throws {
        try expectMatches(example, .kotlin)
    }

    @Test(arguments: [
        PatternCase(
            #"foo("...")"#,
            in: #"""
                fun f() {
                «foo("a")»
                foo("$x")
                «foo("""a""")»
                }
                """#),
        PatternCase(
            #"foo("${$X}")"#,
            in: """
                fun f() {
                «foo("$a")»
                «foo("${a.b}")»
                foo("x$a")
                }
                """),
        PatternCase(
            #"foo("...${$X}...")"#,
            in: """
                fun f() {
                «foo("x${a}y")»
                «foo("$a")»
                foo("x")
                }
                """),
        PatternCase(
            #"foo("$X")"#,
            in: """
                fun f() {
                «foo("ab")»
                foo("a$b")
                }
                """),
        PatternCase(
            #"foo("none")"#,
            in: """
                const val N = "none"
                fun f() {
                «foo(N)»
                val x = "none"
                «foo(x)»
                }
                """),
        PatternCase(
            "foo(null)",
            in: """
                fun f() {
                «foo(null)»
                foo(1)
                }
                """),
        PatternCase(
            #"foo("=~/ab/")"#,
            in: """
                fun f() {
                «foo("xab")»
                foo("b")
                }
                """),
    ])
    func `literals match where they should`(example: PatternCase) throws {
        try expectMatches(example, .kotlin)
    }

    @Test(arguments: [
        PatternCase(
            "val $X = foo(...)",
            in: """
                fun f() {
                «val a = foo(1)»
                var b = foo(1)
                }
                """),
        PatternCase(
            "$X = foo(...)",
            in: """
                fun f() {
                val «a = foo(1)»
                «b = foo(2)»
                }
                """),
        PatternCase(
            "val $X: String = $V",
            in: """
                fun f() {
                «val a: String = b»
                val c = d
                }
                """),
        PatternCase(
            """
            a()
            ...
            b()
            """,
            in: """
                fun f() {
                «a()
                x()
                b()»
                }
                """),
        PatternCase(
            """
            a()
            ...
            b()
            """,
            in: """
                fun f() {
                «a()
                if (x) {
                 b()
                }»
                }
                """),
        PatternCase(
            "if ($C) { ... }",
            in: """
                fun f() {
                «if (a) { b() }»
                }
                """),
        PatternCase(
            "for ($I in $R) { ... }",
            in: """
                fun f() {
                «for (a in b) { c() }»
                }
                """),
        PatternCase(
            "while ($C) { ... }",
            in: """
                fun f() {
                «while (a) { b() }»
                }
                """),
        PatternCase(
            "try { ... } catch ($E: $T) { ... }",
            in: """
                fun f() {
                «try { a() } catch (e: B) { c() }»
                }
                """),
        PatternCase(
            "return $X",
            in: """
                fun f() {
                «return 1»
                }
                """),
        PatternCase(
            "throw $X",
            in: """
                fun f() {
                «throw A()»
                }
                """),
        PatternCase(
            "when ($X) { ... }",
            in: """
                fun f() {
                «when (a) { 1 -> b() }»
                }
                """),
    ])
    func `statements match where they should`(example: PatternCase) throws {
        try expectMatches(example, .kotlin)
    }

    @Test(arguments: [
        PatternCase(
            "fun $F(...) { ... }",
            in: """
                «fun f(a: Int) { b() }»
                fun g() = 1
                """),
        PatternCase(
            "fun $F(...) = $E",
            in: """
                fun f() { }
                «fun g() = 1»
                """),
        PatternCase(
            "fun $F(..., $P: String, ...) { ... }",
            in: """
                «fun f(a: Int, b: String) { }»
                fun g(a: Int) { }
                """),
        PatternCase(
            "fun $F(..., $P, ...) { ... }",
            in: """
                «fun f(a: Int) { }»
                fun g() { }
                """),
        PatternCase(
            """
            @A
            fun $F(...) { ... }
            """,
            in: """
                «@A fun f() { }»
                fun g() { }
                """),
        PatternCase(
            "override fun $F(...) { ... }",
            in: """
                class B { «override fun f() { }»
                fun g() { } }
                """),
        PatternCase(
            "class $C { ... }",
            in: """
                «class A {
                 val x = 1
                }»
                """),
        PatternCase(
            "class $C(...) { ... }",
            in: """
                «class A(val x: Int) {
                }»
                """),
        PatternCase(
            "class $C : B() { ... }",
            in: """
                «class A : B() {
                }»
                class D : E() {
                }
                """),
        PatternCase(
            "{ $K -> ... }",
            in: """
                fun f() {
                foo «{ a -> b() }»
                }
                """),
        PatternCase(
            "import a.b.C",
            in: """
                «import a.b.C»
                import a.b.D
                """),
        PatternCase(
            "import a.b",
            in: """
                «import a.b.C»
                import d.e
                """),
        PatternCase(
            "java.io.File(...)",
            in: """
                import java.io.File
                fun f() {
                val x = «File(1)»
                }
                """),
        PatternCase(
            "java.io.File(...)",
            in: """
                import java.io.File as J
                fun f() {
                val x = «J(1)»
                val y = File(1)
                }
                """),
        PatternCase(
            "($X: String).foo()",
            in: """
                fun f(a: String, b: Int) {
                «a.foo()»
                b.foo()
                }
                """),
        PatternCase(
            "foo(($X: File))",
            in: """
                fun f() {
                val a = File(1)
                «foo(a)»
                foo(b)
                }
                """),
    ])
    func `definitions match where they should`(example: PatternCase) throws {
        try expectMatches(example, .kotlin)
    }

    @Test(arguments: [
        PatternCase(
            "$X.$Y(...)",
            in: """
                fun f() {
                «a.b(1)»
                }
                """),
        PatternCase(
            "foo(x = $V)",
            in: """
                fun f() {
                «foo(x = 1)»
                foo(1)
                }
                """),
        PatternCase(
            "$A + $B",
            in: """
                fun f() {
                val x = «a + b»
                }
                """),
        PatternCase(
            "$A == $A",
            in: """
                fun f() {
                val x = «a == a»
                val y = a == b
                }
                """),
        PatternCase(
            "$X = $Y",
            in: """
                fun f() {
                «a = b»
                }
                """),
        PatternCase(
            "$X?.foo()",
            in: """
                fun f() {
                «a?.foo()»
                a.foo()
                }
                """),
        PatternCase(
            "$X!!",
            in: """
                fun f() {
                val x = «a!!»
                }
                """),
        PatternCase(
            "$X is $T",
            in: """
                fun f() {
                val x = «a is B»
                }
                """),
        PatternCase(
            "var $X = $V",
            in: """
                fun f() {
                «var a = 1»
                val b = 2
                }
                """),
        PatternCase(
            "if ($C) { ... } else { ... }",
            in: """
                fun f() {
                «if (a) { b() } else { c() }»
                if (a) { b() }
                }
                """),
        PatternCase(
            "do { ... } while ($C)",
            in: """
                fun f() {
                «do { a() } while (b)»
                }
                """),
        PatternCase(
            "try { ... } finally { ... }",
            in: """
                fun f() {
                «try { a() } finally { b() }»
                }
                """),
        PatternCase(
            "fun foo($A: Int): String { ... }",
            in: """
                «fun foo(a: Int): String { return b }»
                fun foo(a: Int) { }
                """),
        PatternCase(
            "private fun $F(...) { ... }",
            in: """
                «private fun f() { }»
                fun g() { }
                """),
        PatternCase(
            "suspend fun $F(...) { ... }",
            in: """
                «suspend fun f() { }»
                fun g() { }
                """),
        PatternCase(
            """
            fun $F(...) {
             ...
             return $X
            }
            """,
            in: """
                «fun f(): Int { a()
                 return 1 }»
                fun g() { a() }
                """),
        PatternCase(
            "data class $C(...)",
            in: """
                «data class A(val x: Int)»
                class B(val y: Int)
                """),
        PatternCase("object $O { ... }", in: "«object A { val x = 1 }»"),
        PatternCase("interface $I { ... }", in: "«interface A { fun f() }»"),
        PatternCase("class $C(...) : $B(...) { ... }", in: "«class A(x: Int) : B(x) { }»"),
        PatternCase(
            "$X.let { ... }",
            in: """
                fun f() {
                «a.let { b() }»
                }
                """),
        PatternCase(
            "foo { ... }",
            in: """
                fun f() {
                «foo { a() }»
                foo(1)
                }
                """),
        PatternCase(
            "listOf($X, ...)",
            in: """
                fun f() {
                val x = «listOf(1, 2)»
                }
                """),
        PatternCase(
            #""...""#,
            in: """
                fun f() {
                foo(«"a"»)
                }
                """),
        PatternCase(
            #"println("..." + $X)"#,
            in: """
                fun f() {
                «println("a" + b)»
                }
                """),
        PatternCase(
            "$A..$B",
            in: """
                fun f() {
                for (i in «1..2») { }
                }
                """),
        PatternCase(
            "!$X",
            in: """
                fun f() {
                val x = «!a»
                }
                """),
        PatternCase(
            "$X in $Y",
            in: """
                fun f() {
                val x = «a in b»
                }
                """),
        PatternCase(
            "throw A(...)",
            in: """
                fun f() {
                «throw A(1)»
                }
                """),
        PatternCase(
            "a.b.C.d(...)",
            in: """
                import a.b.C
                fun f() {
                «C.d(1)»
                }
                """),
        PatternCase(
            "a.b.g(...)",
            in: """
                import a.b.g
                fun f() {
                «g(1)»
                }
                """),
        PatternCase("import a.b.*", in: "«import a.b.*»"),
        PatternCase(
            #"@A("x")"#,
            in: """
                class B {
                    «@A("x")» fun f() = 1
                    @A("y") fun g() = 1
                    fun h(«@A("x")» a: Int) {}
                }
                """),
        PatternCase(
            "@A(...)",
            in: """
                «@A(1)» class B {
                    «@A»
                    fun f() {}
                    «@get:A(1, 2)» val a = 1
                }
                """),
        PatternCase(
            """
            @A(...)
            class $C
            """,
            in: """
                «@A(1) class B»
                class D
                """),
        PatternCase(
            #"const val $X = "...""#,
            in: """
                «const val A = "b"»
                val C = "d"
                """),
        PatternCase(
            "foo(object : $T { ... })",
            in: """
                fun f() {
                «foo(object : A { fun g() { } })»
                }
                """),
    ])
    func `further constructs match where they should`(example: PatternCase) throws {
        try expectMatches(example, .kotlin)
    }
}
