import Languages
import Testing

@Suite struct PythonStatementPatternTests {
    @Test(arguments: [
        // What leads into a nested block belongs to the match.
        PatternCase(
            """
            a()
            ...
            b()
            """,
            in: """
                «a()
                if x:
                    b()
                    c()
                else:
                    d()»
                e()
                """),
        // An ellipsis in front reaches back to the start of the block.
        PatternCase(
            """
            ...
            a()
            ...
            b()
            """,
            in: """
                «x()
                y()
                a()
                b()»
                z()
                """),
        // Members of two classes are the same by name.
        PatternCase(
            """
            class $A(...):
                def $F(...): ...
            ...
            class $B(...):
                def $F(...): ...
            """,
            in: """
                «class A:
                    def f(self): pass
                class B:
                    def f(self): pass»
                """),
        // A body of one metavariable is a whole body.
        PatternCase(
            """
            if $C:
                $S
            else:
                $S
            """,
            in: """
                «if a:
                    b(); c()
                else:
                    b(); c()»
                if a:
                    b(); c()
                else:
                    b()
                """),
    ])
    func `statements of a match reach as far as they should`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }

    @Test(arguments: [
        PatternCase(
            """
            a()
            ...
            b()
            """,
            in: """
                «a()
                x()
                b()»
                c()
                """),
        PatternCase(
            """
            a()
            ...
            b()
            """,
            in: """
                «a()
                if x:
                    b()»
                """),
        PatternCase(
            """
            a()
            ...
            """,
            in: """
                x()
                «a()
                y()
                z()»
                """),
        PatternCase(
            """
            $X = open(...)
            ...
            $X.close()
            """,
            in: """
                «f = open(1)
                f.read()
                f.close()»

                """),
        PatternCase(
            """
            $X = open(...)
            ...
            $X.close()
            """,
            in: """
                f = open(1)
                g.close()
                """),
        PatternCase(
            """
            a()
            b()
            """,
            in: """
                «a()
                b()»
                a()
                c()
                b()
                """),
        PatternCase(
            """
            a = f()
            ...
            g(a)
            """,
            in: """
                «a = f()
                x = g(a)»
                """),
        PatternCase(
            """
            a = f()
            ...
            g(a)
            """,
            in: """
                «a = f()
                def h():
                    g(a)»
                """),
        PatternCase(
            "return $X",
            in: """
                def f():
                    «return 1»
                def g():
                    return
                """),
        PatternCase(
            "return ...",
            in: """
                def f():
                    «return 1»
                def g():
                    «return»
                """),
        PatternCase(
            "return",
            in: """
                def f():
                    return 1
                def g():
                    «return»
                """),
        PatternCase(
            "return foo(...)",
            in: """
                def f():
                    «return foo(1)»
                """),
        PatternCase(
            "raise $E(...)",
            in: """
                «raise A(1)»
                raise
                """),
        PatternCase(
            "assert $X",
            in: """
                «assert a»
                assert_(b)
                """),
        PatternCase("del $X", in: "«del a»"),
        PatternCase(
            """
            if $C:
                ...
            """,
            in: """
                «if a:
                    b»
                «if a:
                    b
                else:
                    c»
                """),
        PatternCase(
            """
            if $C:
                foo()
            """,
            in: """
                «if a:
                    foo()»
                if a:
                    foo()
                    bar()
                """),
        PatternCase(
            """
            if $C:
                ...
            else:
                ...
            """,
            in: """
                if a:
                    b
                «if a:
                    b
                else:
                    c»
                """),
        PatternCase(
            """
            for $I in $R:
                ...
            """,
            in: """
                «for a in b:
                    c»
                while a:
                    b
                """),
        PatternCase(
            """
            for $I in $R:
                ...
                $R.pop(...)
            """,
            in: """
                «for a in b:
                    x()
                    b.pop()
                    y()»
                """),
        PatternCase(
            """
            while True:
                ...
            """,
            in: """
                «while True:
                    a»
                while x:
                    b
                """),
        PatternCase(
            """
            with open(...) as $F:
                ...
            """,
            in: """
                «with open(a) as f:
                    b»
                with open(a):
                    b
                """),
        PatternCase(
            """
            with $X():
                ...
            """,
            in: """
                «with a():
                    b»
                """),
        PatternCase(
            """
            try:
                ...
            except $E:
                ...
            """,
            in: """
                «try:
                    a
                except B:
                    c»
                try:
                    a
                except:
                    c
                """),
        PatternCase(
            """
            try:
                ...
            except:
                pass
            """,
            in: """
                «try:
                    a
                except:
                    pass»
                try:
                    a
                except E:
                    pass
                """),
        PatternCase(
            """
            try:
                ...
            finally:
                ...
            """,
            in: """
                «try:
                    a
                finally:
                    b»
                try:
                    a
                except:
                    b
                """),
        PatternCase(
            "global $X",
            in: """
                def f():
                    «global a»
                """),
        PatternCase(
            "yield $X",
            in: """
                def f():
                    «yield 1»
                """),
        PatternCase(
            "await $X",
            in: """
                async def f():
                    «await g()»
                """),
        PatternCase("print(...)", in: "«print(1)»; «print()»"),
        PatternCase("assert ...", in: "«assert a»; «assert a, b»"),
        PatternCase("global $X", in: "«global a, b»"),
        PatternCase(
            """
            async with $A as $B: ...
            """,
            in: """
                async def f():
                    «async with a as b: pass»
                    with a as b: pass
                """),
        PatternCase(
            """
            match $X:
                case 2: ...
            """,
            in: """
                «match a:
                    case 1: b()
                    case 2: c()
                    case 3: d()»
                """),
    ])
    func `statements match where they should`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }

    @Test(arguments: [
        PatternCase(
            """
            def $F(...):
                ...
            """,
            in: """
                «def f(a):
                    pass»
                «async def g():
                    pass»
                """),
        PatternCase(
            """
            async def $F(...):
                ...
            """,
            in: """
                def f(a):
                    pass
                «async def g():
                    pass»
                """),
        PatternCase(
            """
            def $F($A):
                ...
            """,
            in: """
                «def f(a):
                    pass»
                «def g(a: int = 1):
                    pass»
                def h(a, b):
                    pass
                """),
        PatternCase(
            """
            def $F(..., $A=[], ...):
                ...
            """,
            in: """
                «def f(x, a=[]):
                    pass»
                def g(a):
                    pass
                """),
        PatternCase(
            """
            def $F(..., $A: int, ...):
                ...
            """,
            in: """
                «def f(x, a: int):
                    pass»
                def g(a: str):
                    pass
                """),
        PatternCase(
            """
            def $F(..., $A, ...):
                ...
                foo($A)
            """,
            in: """
                «def f(x, a):
                    foo(a)»
                def g(a):
                    foo(b)
                """),
        PatternCase(
            """
            def foo(self, ...) -> $T:
                ...
            """,
            in: """
                «def foo(self) -> int:
                    pass»
                def foo(self):
                    pass
                """),
        PatternCase(
            """
            def $F(*args, **kwargs):
                ...
            """,
            in: """
                «def f(*args, **kwargs):
                    pass»
                def g(args):
                    pass
                """),
        PatternCase(
            """
            @foo
            def $F(...):
                ...
            """,
            in: """
                «@bar
                @foo
                def f():
                    pass»
                @bar
                def g():
                    pass
                """),
        PatternCase(
            """
            @foo(...)
            def $F(...):
                ...
            """,
            in: """
                «@foo(1)
                def f():
                    pass»
                «@foo
                def g():
                    pass»
                """),
        PatternCase(
            """
            @$D
            def $F(...):
                ...
            """,
            in: """
                «@a
                def f():
                    pass»
                def g():
                    pass
                """),
        PatternCase(
            """
            @$APP.route(..., methods=[..., "POST", ...])
            def $F(...):
                ...
            """,
            in: """
                «@app.route("/", methods=["GET", "POST"])
                def f():
                    pass»
                @app.route("/")
                def g():
                    pass
                """),
        PatternCase(
            """
            def $F(...):
                ...
            """,
            in: """
                «@a
                def f():
                    pass»
                """),
        PatternCase(
            "foo(...)",
            in: """
                @«foo(1)»
                def f():
                    pass
                """),
        PatternCase(
            """
            class $C:
                ...
            """,
            in: """
                «class A:
                    pass»
                «class B(A):
                    x = 1»
                """),
        PatternCase(
            """
            class $C(A):
                ...
            """,
            in: """
                «class B(A):
                    pass»
                «class D(A, E):
                    pass»
                class F(E, A):
                    pass
                """),
        PatternCase(
            """
            class $C(..., A, ...):
                ...
            """,
            in: """
                «class F(E, A):
                    pass»
                class G(E):
                    pass
                """),
        PatternCase(
            """
            class $C:
                ...
                def foo(self):
                    ...
            """,
            in: """
                «class A:
                    x = 1
                    def foo(self):
                        pass»
                class B:
                    pass
                """),
        PatternCase(
            """
            class $C(...):
                $X = 1
            """,
            in: """
                «class A(B):
                    x = 1»
                """),
    ])
    func `definitions match where they should`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }

    @Test(arguments: [
        PatternCase(
            "os.path.join(...)",
            in: """
                import os.path as p
                «p.join(a)»
                join(a)
                """),
        PatternCase(
            "os.system(...)",
            in: """
                from os import system as s
                «s(a)»
                system(b)
                """),
        PatternCase(
            "os.system(...)",
            in: """
                import os
                «os.system(a)»
                """),
        PatternCase(
            "subprocess.run(...)",
            in: """
                from subprocess import *
                «run(a)»
                """),
        PatternCase(
            "p.join(...)",
            in: """
                import os.path as p
                «p.join(a)»
                """),
        PatternCase(
            "os.$F(...)",
            in: """
                from os import system
                «system(a)»
                open(b)
                """),
        PatternCase(
            "a.b.C",
            in: """
                from a.b import C
                x = «C»
                """),
        PatternCase(
            "exit($X)",
            in: """
                def f():
                    «exit(1)»
                """),
        PatternCase(
            "import os",
            in: """
                «import os»
                «import os.path»
                import sys
                «from os import path»
                """),
        PatternCase(
            "from a import $X",
            in: """
                «from a import b»
                from c import d
                """),
        PatternCase(
            "import $X",
            in: """
                «import a»
                «import b.c»
                """),
        PatternCase(
            "from a.b import c",
            in: """
                «from a.b import c»
                from a import b
                """),
    ])
    func `names match where they should`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }

    @Test(arguments: [
        PatternCase(
            #"foo("a")"#,
            in: """
                x = "a"
                «foo(x)»
                """),
        PatternCase(
            #"foo("...")"#,
            in: """
                x = "a"
                «foo(x)»
                foo(y)
                """),
        PatternCase(
            #"foo("...")"#,
            in: """
                def f(c):
                    u = "1"
                    if c:
                        u = "2"
                    «foo(u)»
                """),
        PatternCase(
            #"foo("1")"#,
            in: """
                def f(c):
                    u = "1"
                    if c:
                        u = "2"
                    foo(u)
                """),
        PatternCase(
            "foo(1)",
            in: """
                X = 1
                def f():
                    «foo(X)»
                """),
        PatternCase(
            #"foo("litx")"#,
            in: """
                s = "lit"
                «foo(f"{s}x")»
                """),
        PatternCase(
            #"foo("a")"#,
            in: """
                def f(x):
                    foo(x)
                """),
        PatternCase(
            "foo(True)",
            in: """
                x = True
                «foo(x)»
                """),
        PatternCase(#"foo("...")"#, in: #"foo("{}".format("a")); foo("%s" % "a")"#),
        PatternCase(
            "$X.foo($X)",
            in: """
                «a.foo(a)»
                a.foo(b)
                """),
        PatternCase(
            "foo($X: int)",
            in: """
                a: int = 1
                «foo(a)»
                foo("s")
                «foo(2)»
                """),
        PatternCase(
            "foo(($X: str))",
            in: """
                «foo("s")»
                foo(2)
                """),
    ])
    func `values match where they should`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }

    @Test(arguments: [
        PatternCase("foo($X, $Y)", in: "«foo(a, b)»; foo(a, k=b); foo(*a)"),
        PatternCase("foo(a=$X, b=$Y)", in: "«foo(b=1, a=2)»; foo(a=1)"),
        PatternCase(
            "foo(..., $X, k=$V, ...)",
            in: "«foo(1, k=2)»; «foo(1, 2, k=3, j=4)»; foo(k=2)"),
        PatternCase("$X.format($...ARGS)", in: #"«"a".format(1, 2)»; «"a".format()»"#),
        PatternCase(
            "requests.get(..., verify=False, ...)",
            in: """
                import requests as r
                «r.get(u, verify=False, timeout=3)»
                r.get(u)
                """),
        PatternCase(
            "hashlib.md5",
            in: """
                import hashlib
                x = «hashlib.md5»
                «hashlib.md5»(1)
                """),
        PatternCase(
            "$X[$K] = $V",
            in: """
                «a[1] = 2»
                a = 2
                """),
        PatternCase("$X = $Y = 1", in: "«a = b = 1»"),
        PatternCase(
            """
            if not $X:
                return $Y
            """,
            in: """
                def f():
                    «if not a:
                        return 1»
                """),
        PatternCase(
            """
            for $X in range(...):
                $Y = $X
            """,
            in: """
                «for i in range(3):
                    a = i»
                for i in range(3):
                    a = b
                """),
        PatternCase(
            """
            with open($P, ...) as $F:
                ...
                $F.read()
            """,
            in: """
                «with open(p, "r") as f:
                    x = f.read()»
                """),
        PatternCase(
            #"""
            def $F(...):
                """..."""
                ...
            """#,
            in: #"""
                «def f():
                    """doc"""
                    return 1»
                def g():
                    return 1
                """#),
        PatternCase(
            """
            def $F(...):
                return $X
            """,
            in: """
                «def f():
                    return 1»
                def g():
                    a()
                    return 1
                """),
        PatternCase(
            """
            def $F(...):
                ...
                return $X
            """,
            in: """
                «def f():
                    return 1»
                «def g():
                    a()
                    return 1»
                def h():
                    pass
                """),
        PatternCase(
            """
            class $C(Exception):
                pass
            """,
            in: """
                «class A(Exception):
                    pass»
                """),
        PatternCase(
            """
            class $C:
                $F = $V
            """,
            in: """
                «class A:
                    a = 1»
                class B:
                    pass
                """),
        PatternCase(
            "$X: $T = field(...)",
            in: """
                class A:
                    «a: int = field(1)»
                    b = 1
                """),
        PatternCase(
            """
            try:
                $X
            except Exception:
                pass
            """,
            in: """
                «try:
                    a()
                except Exception:
                    pass»
                """),
        PatternCase(
            """
            try:
                ...
            except $E as $V:
                ...
                raise
            """,
            in: """
                «try:
                    a
                except E as e:
                    b
                    raise»
                """),
        PatternCase("lambda $X: ...", in: "f = «lambda a: b(a)»"),
        PatternCase("$A or $B", in: "«a or b»; a and b"),
        PatternCase("a + b", in: "«a + b»; b + a"),
        PatternCase("a & b", in: "«a & b»; «b & a»"),
        PatternCase("$X - $Y", in: "«a - b»; a + b"),
        PatternCase("-$X", in: "«-a»; not a"),
        PatternCase(#"f"...""#, in: #"x = «f"a{b}"»; y = "a""#),
        PatternCase(#"f"{$X}""#, in: #"x = «f"{a}"»; y = f"b{a}""#),
        PatternCase(#"foo("a\n")"#, in: #"«foo("a\n")»; foo("a")"#),
        PatternCase("...", in: "pass"),
        PatternCase("print $X", in: "print(1)"),
        PatternCase("from . import $X", in: "«from . import a»"),
        PatternCase(
            """
            while $C:
                ...
                break
            """,
            in: """
                «while a:
                    b()
                    break»
                """),
        PatternCase("$X = [$E for $V in $Y]", in: "«a = [b(c) for c in d]»"),
        PatternCase(
            "(yield $X)",
            in: """
                def f():
                    «yield 1»
                """),
        PatternCase(
            """
            @property
            def $F(self):
                ...
            """,
            in: """
                class A:
                    «@property
                    def a(self):
                        return 1»
                """),
        PatternCase(
            """
            match $X:
                ...
            """,
            in: """
                «match a:
                    case 1:
                        b()
                    case _:
                        c()»
                """),
        PatternCase(
            """
            match $X:
                ...
                case $Y:
                    b()
                ...
            """,
            in: """
                «match a:
                    case 1:
                        b()
                    case _:
                        c()»
                """),
        PatternCase("a().b", in: "x = «a().b»"),
        PatternCase("a.b().c(...)", in: "«a.b().c(1)»; a.c(1)"),
    ])
    func `further constructs match where they should`(example: PatternCase) throws {
        try expectMatches(example, .python)
    }
}
