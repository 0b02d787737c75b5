import Languages
import Testing

@Suite struct PythonExpressionPatternTests {
    @Test(arguments: [
        PatternCase("eval($X)", in: "a = «eval(b)»"),
        PatternCase("eval($X)", in: "eval(a, b); eval(); eval(k=1)"),
        PatternCase("eval(...)", in: "«eval()»; «eval(a, b)»; «eval(k=1)»; x.eval(1)"),
        PatternCase("foo($X, ...)", in: "«foo(1)»; «foo(1, 2)»; foo(); «foo(*a)»"),
        PatternCase("foo(..., 3)", in: "«foo(3)»; «foo(1, 3)»; foo(3, 1)"),
        PatternCase("foo(..., 2, ...)", in: "«foo(1, 2, 3)»; «foo(2)»; foo(1)"),
        PatternCase("foo(a=1)", in: "«foo(a=1)»; foo(b=2, a=1); foo(1)"),
        PatternCase("foo(..., a=1)", in: "«foo(a=1)»; «foo(b=2, a=1)»; «foo(a=1, b=2)»; foo(1)"),
        PatternCase("foo(a=1, ...)", in: "«foo(a=1)»; «foo(b=2, a=1)»; «foo(3, a=1)»"),
        PatternCase("foo(..., $K=True, ...)", in: "«foo(x, shell=True)»; foo(shell=False)"),
        PatternCase("foo(a=...)", in: "«foo(a=1)»; «foo(a=x())»; foo(b=1)"),
        PatternCase("foo(*$A)", in: "«foo(*x)»; foo(x); foo(**x)"),
        PatternCase("foo(**$A)", in: "«foo(**x)»; foo(*x)"),
        PatternCase("$F($X)", in: "«f(«g(1)»)»; h()"),
        PatternCase("$X.m(...)", in: "«a.b.m(1)»; m(); «f().m()»"),
        PatternCase("$X.$M()", in: "«a.b()»; a.b(1)"),
        PatternCase("$O.m($X, $X)", in: "«a.m(1, 1)»; a.m(1, 2); «a.m(b.c, b.c)»"),
        PatternCase("foo($...A, 1)", in: "«foo(2, 3, 1)»; «foo(1)»; foo(2)"),
        PatternCase("$_.m($_, $_)", in: "«a.m(1, 2)»; a.m(1)"),
        PatternCase("f(g(...))", in: "«f(g(1))»; f(h(g(1)))"),
        PatternCase("f(...)(...)", in: "«f(1)(2)»; f(1)"),
        PatternCase("foo((1))", in: "«foo(1)»; «foo((1))»"),
    ])
    func `calls match where they should`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }

    @Test(arguments: [
        PatternCase("$O. ... .m()", in: "«a.m()»; «a.b().c.m()»; m(); «a.m()».b()"),
        PatternCase("a. ... .m(...)", in: "«a.m(1)»; «a.x(2).m(1)»; b.m(1)"),
        PatternCase("q.all(). ... .first()", in: "«q.all().filter(x).first()»; q.first()"),
        PatternCase("f(<... x ...>)", in: "«f(x)»; «f(1 + g(x))»; «f([x])»; f(y)"),
        PatternCase(
            """
            if <... a() ...>:
                ...
            """,
            in: """
                «if b and not a():
                    c()»
                if b:
                    a()
                """),
        PatternCase(#"foo(<... "=~/SELECT/" ...>)"#, in: #"«foo("SELECT " + x)»; foo("x")"#),
    ])
    func `chains and depth match where they should`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }

    @Test(arguments: [
        PatternCase("foo(16)", in: "«foo(0x10)»; «foo(16)»; foo(17)"),
        PatternCase("foo(1.5)", in: "«foo(1.50)»; foo(1)"),
        PatternCase("foo(-1)", in: "«foo(-1)»; foo(1)"),
        PatternCase(#"foo("a")"#, in: #"«foo('a')»; «foo(b"a")»; «foo("""a""")»; foo('b')"#),
        PatternCase(#"foo("ab")"#, in: #"«foo("a" "b")»; «foo("a" + "b")»"#),
        PatternCase(
            #"foo("...")"#,
            in: #"«foo("a")»; «foo("a" + "b")»; foo(x); foo(f"{x}"); foo("a" % x)"#),
        PatternCase(#"foo("")"#, in: #"«foo("")»; foo("a")"#),
        PatternCase(#"foo("$X")"#, in: #"«foo("a b")»; foo(x); foo(f"{x}")"#),
        PatternCase(#"foo("=~/^a.c/")"#, in: #"«foo("abcd")»; foo("xabc")"#),
        PatternCase(#"foo("=~/ABC/i")"#, in: #"«foo("xabcx")»; foo("xbc")"#),
        PatternCase(#"foo(f"...")"#, in: #"«foo(f"{x}")»; «foo(f"a{x}b")»; foo("a")"#),
        PatternCase(
            #"foo(f"...{$X}...")"#,
            in: #"«foo(f"{x}")»; «foo(f"a{x}b{y}")»; foo(f"a"); foo("a")"#),
        PatternCase(#"foo(f"...{r.get(...)}...")"#, in: #"«foo(f"a{r.get(1)}b")»; foo(f"a{r}b")"#),
        PatternCase(#"foo(f"$S{...}...")"#, in: #"«foo(f"a{x}b")»; foo(f"{x}b")"#),
        PatternCase(
            #"foo(f"{a.b}...")"#,
            in: #"«foo(f"{a.b}")»; «foo(f"{a.b}/x")»; foo(f"x{a.b}")"#),
        PatternCase(#""..." "...""#, in: #"x = [«"a" "b"», "c"]; y = "ab""#),
        PatternCase("True", in: "foo(«True», False, 1)"),
        PatternCase("foo(None)", in: "«foo(None)»; foo(0)"),
    ])
    func `literals match where they should`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }

    @Test(arguments: [
        PatternCase("$A and $B", in: "«a and b»; a or b"),
        PatternCase("$A == $A", in: "«x == x»; x == y; «f(1) == f(1)»"),
        PatternCase("c | a", in: "«a | b | c»; a | b"),
        PatternCase("b and c", in: "«b and c»; a or b"),
        PatternCase(#""..." + ..."#, in: #"«"a" + b»; ««"a" + b» + c»; b + c"#),
        PatternCase("$A in $B", in: "«a in b»; a not in b"),
        PatternCase("$A not in $B", in: "«a not in b»; a in b"),
        PatternCase("$A is None", in: "«a is None»; a is not None"),
        PatternCase("not $A", in: "«not a»; -a"),
        PatternCase("$A < $B", in: "«a < b»; a > b; a <= b"),
        PatternCase(#""..." % ..."#, in: #"«"a%s" % b»; «"%s%s" % (a, b)»; a % b"#),
        PatternCase("$X if $C else $Y", in: "«a if b else c»"),
        PatternCase("$X ** 2", in: "«a ** 2»; a ** 3"),
    ])
    func `operators match where they should`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }

    @Test(arguments: [
        PatternCase("[1, ...]", in: "«[1, 2]»; «[1]»; [2, 1]"),
        PatternCase("[...]", in: "«[]»; «[1]»; «[x for x in y]»"),
        PatternCase(#"{..., "a": $X, ...}"#, in: #"«{"a": 1}»; «{"b": 2, "a": 1}»; {"b": 1}"#),
        PatternCase(#"{"a": 1}"#, in: #"«{"a": 1}»; {"a": 1, "b": 2}"#),
        PatternCase(#"{"a": 1, "b": 2}"#, in: #"«{"b": 2, "a": 1}»"#),
        PatternCase("{...}", in: #"«{1, 2}»; «{"a": 1}»"#),
        PatternCase("(1, $X)", in: "x = «(1, 2)»; y = (2, 1)"),
        PatternCase("$X[0]", in: "«a[0]»; a[1]"),
        PatternCase("$X[1:2]", in: "«a[1:2]»; a[1:3]"),
        PatternCase("$X[...]", in: #"«a[0]»; «a["k"]»; a.b"#),
        PatternCase("lambda $X: $X", in: "f = «lambda a: a»; g = lambda a: b"),
        PatternCase(
            "lambda ...: foo(...)",
            in: "«lambda: foo()»; «lambda a, b: foo(a)»; lambda: bar()"),
        PatternCase("[$X for $X in $Y]", in: "«[a for a in b]»; [a for c in b]"),
    ])
    func `containers match where they should`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }

    @Test(arguments: [
        PatternCase(
            "$X = 1",
            in: """
                «a = 1»
                b = 2
                «c: int = 1»
                """),
        PatternCase(
            "$X = foo(...)",
            in: """
                «a = foo(1)»
                «self.b = foo()»
                a += foo()
                """),
        PatternCase(
            "$X += $Y",
            in: """
                «a += 1»
                a = 1
                """),
        PatternCase(
            "$X = $Y",
            in: """
                «a = b»
                a += 1
                """),
        PatternCase(
            "$X: int = $Y",
            in: """
                «a: int = 1»
                b: str = "a"
                c = 1
                """),
        PatternCase(
            "$A.b = $C",
            in: """
                «x.b = 1»
                x.c = 1
                """),
        PatternCase(
            #"$D["k"] = $V"#,
            in: """
                «d["k"] = 1»
                d["j"] = 1
                """),
        PatternCase("a = 1", in: "«a, b = 1, 2»"),
    ])
    func `assignments match where they should`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }

    @Test(arguments: [
        PatternCase("foo($X)", in: "y = «((foo(1)))»; «foo((2))»; return «( foo(3) )»"),
        PatternCase(
            "foo($X)",
            in: """
                y = «( # first
                    foo(2) # second
                )»
                """),
        PatternCase("$X + $Y", in: "f(«(a + b)»)"),
        PatternCase("a", in: "f((«a»))"),
        PatternCase("$X = foo()", in: "if «(x := foo())»: pass"),
        PatternCase("$X == $Y", in: "if «(a == b)»: pass"),
    ])
    func `parentheses around an expression belong to it`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }

    @Test(arguments: [
        PatternCase(#""abc""#, in: #"f"«abc»{x}"; f"{x}«abc»"; «"abc"»"#),
        PatternCase(#""=~/^http:/""#, in: #"get(f"«http://»{x}/y")"#),
        PatternCase(#""$X""#, in: #"«"«a»" "«b»"»; f"{x}""#),
        PatternCase(#"foo(<... "..." ...>)"#, in: #"«foo(f"x{y}")»; foo(f"{y}")"#),
        PatternCase(#"foo("x")"#, in: #"foo(f"x{y}"); «foo("x")»"#),
    ])
    func `pieces of a string are strings by themselves`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }
}
