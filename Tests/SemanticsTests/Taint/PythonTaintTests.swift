import Languages
import Semantics
import Testing

@Suite struct PythonTaintTests {
    @Test(arguments: TaintCase.all(.python, cases))
    func `tainted data is found where it arrives and nowhere else`(example: TaintCase) throws {
        #expect(try example.findingLines() == example.expectedLines, "\(example.code)")
    }

    static let cases = #"""
        === a source in a sink
        sink(source())  # finding
        sink(clean(source()))
        sink("x")
        === assignments and unpacking
        def f():
            a, b = source(), 1
            sink(a)  # finding
            sink(b)  # finding
            c = d = source()
            sink(c)  # finding
            sink(d)  # finding
            [e, (g, h)] = source()
            sink(h)  # finding
            (p, q), r = ("x", 1), source()
            sink(p)  # finding
            i: str = source()
            sink(i)  # finding
            if (n := source()):
                sink(n)  # finding
        === a clean value cleans
        def f():
            x = source()
            sink(x)  # finding
            x = "a"
            sink(x)
        === augmented assignment
        def f():
            x = source()
            x += "a"
            sink(x)  # finding
            y = ""
            y += x
            sink(y)  # finding
            del x
            sink(x)  # finding
        === containers
        def f():
            t = (source(), 1)
            sink(t[1])  # finding
            sink(t)  # finding
            for q in t:
                sink(q)  # finding
            d = {"a": source(), "b": 1}
            sink(d["b"])  # finding
            sink([source(), 1])  # finding
            sink({1: source()})  # finding
        === fields are kept apart
        def f():
            o.a = source()
            sink(o.a)  # finding
            sink(o.b)
            sink(o)  # finding
            sink("x" + o)  # finding
            sink(o.f())  # finding
            p = o
            sink(p.a)  # finding
            sink(p.b)
            o = 1
            sink(o.a)
        === a field of something tainted
        def f():
            o = source()
            sink(o.b.c)  # finding
            o.a = 1
            sink(o.a)
            sink(o.b)  # finding
            sink(o)  # finding
        === nested fields
        def f(x):
            x.a.b = source()
            sink(x.a)  # finding
            sink(x.a.b)  # finding
            sink(x.a.c)
            sink(x.b)
            x.a = 1
            sink(x.a.b)
            sink(x)
        === the instance as a whole stays clean
        class C:
            def m(self):
                self.z = source()
                sink(self.z)  # finding
                sink(self)
                sink(self.y)
                x = self
                sink(x.z)
            def n(self):
                sink(self.z)
        === a store to an element is one to the container
        def f():
            d = {}
            d["a"] = source()
            sink(d)  # finding
            sink(d["b"])  # finding
            d["c"] = 1
            sink(d["a"])
            e = source()
            e["x"] = 1
            sink(e)
        === fields below elements
        def f():
            o[0].x = source()
            sink(o[0].x)  # finding
            sink(o[0])  # finding
            sink(o)  # finding
            sink(o[1].y)
            sink(o.x)
        === calls pass taint on
        def f(x):
            sink(foo(source()))  # finding
            sink(foo(a=source()))  # finding
            sink(source().a.b(1)[2])  # finding
            sink("".join(source()))  # finding
            l = []
            l.append(source())
            sink(l)
            print(source())
            sink(x)
        === arguments of a sink
        sink(1, source())  # finding
        sink(*source())  # finding
        sink(**{"a": source()})  # finding
        sink(a=source())  # finding
        sink(lambda: source())
        === operators
        def f():
            x = source()
            sink(not x)  # finding
            sink(x == 1)  # finding
            sink(x in y)  # finding
            sink(-x)  # finding
            sink(x or y)  # finding
            sink(f"{x}")  # finding
            sink(f"{x:>{w}}")  # finding
            sink("%s" % x)  # finding
            sink("a" + b + x + "c")  # finding
            sink(y[x])  # finding
            sink(x[1])  # finding
            sink(x[1:2])
        === conditions do not pass taint on
        def f():
            a = source()
            b = a if clean(a) else ""
            sink(b)  # finding
            c = "x" if a else "y"
            sink(c)
            sink("a" if c else a)  # finding
        === lambdas see what is around them
        def f():
            x = source()
            g = lambda: sink(x)  # finding
            sink(g)
            h = lambda y: sink(y)
            x.map(lambda z: sink(z))
            w = (lambda: source())()
            sink(w)
        === functions within are code of their own
        def f(a):
            a = source()
            def g():
                sink(a)
            async def h():
                sink(a)
            class L:
                def m(self): sink(a)
        === default values
        def f(a=source()):
            sink(a)  # finding
        def g(a="x"):
            sink(a)
        === globals
        G = source()
        H = "x" + source()
        J = source()
        J = "y"
        def f():
            sink(G)  # finding
            sink(H)  # finding
            sink(J)
            global K
            K = source()
            sink(K)  # finding
        def g(G):
            sink(G)
            sink(K)
        def h():
            G = "local"
            sink(G)
        class A:
            k = source()
            sink(k)  # finding
            def m(self):
                sink(self.k)
                sink(k)
        === resources
        def f():
            with source() as g:
                sink(g)  # finding
            with open(source()) as (a, b), c as d:
                sink(a)  # finding
                sink(d)
            async def h():
                async with source() as t: sink(t)  # finding
                async for u in source(): sink(u)  # finding
                sink(await source())  # finding
        === exceptions
        def f():
            try:
                x = source()
                foo()
                x = ""
            except E as e:
                sink(e)
                sink(x)  # finding
            else:
                sink(x)
            finally:
                sink(x)  # finding
            sink(x)  # finding
        def g():
            try:
                raise E(source())
            except E as e:
                sink(e)
        === an exception may come before the overwriting
        def f():
            x = source()
            try:
                foo()
                x = 1
            except A:
                sink(x)  # finding
            sink(x)  # finding
        === comprehensions
        def f():
            x = [sink(y) for y in source() if foo(y)]  # finding
            sink([1 for k in source()])
            sink(z for z in [source()])  # finding
            sink([w for v in source() for w in v])  # finding
            sink([v for k, v in source().items()])  # finding
            y = [clean(z) for z in source()]
            sink(y)
            sink(z)
        === loops
        def f():
            while True:
                x = source()
                if c: break
            sink(x)  # finding
            for i, (j, k) in source():
                sink(k)  # finding
            z = ""
            for q in a:
                sink(z)  # finding
                z = source()
            else:
                sink(z)  # finding
        === branches join
        def f():
            x = source()
            if c:
                x = 1
            sink(x)  # finding
            if c: x = 1
            elif d: x = 2
            else: x = 3
            sink(x)
        === ways out
        def f():
            x = source()
            if c:
                return x
                sink(x)
            if d:
                raise E(x)
                sink(x)
            while e:
                continue
                sink(x)
            sink(x)  # finding
        === sinks anywhere
        def f():
            assert sink(source())  # finding
            print(sink(source()))  # finding
            while sink(source()): pass  # finding
            if x == sink(source()): pass  # finding
            for i in range(sink(source())): pass  # finding
            yield sink(source())  # finding
            return sink(source())  # finding
        === sanitizers
        def f():
            clean(sink(source()))
            x = source()
            clean(x)
            sink(x)  # finding
            sink(clean(x) + x)  # finding
            sink(clean(x + x))
            y = clean(x)
            sink(y)
        === what yield gives back
        def f():
            x = source()
            x = yield x
            sink(x)
        === Python 2
        def f():
            x = source()
            print sink(x)  # finding
            exec x
        """#
}
