import Languages
import Semantics
import Testing

/// Expects the types of the marked expressions as the code names them; `-` for none.
func expectTypes(_ example: Case, _ language: Language) throws {
    let words = Words([example.code] + example.expected)
    try expect(example.expected, in: example.code, language, at: example.location) { facts, node in
        guard let type = facts.type(of: node) else { return "-" }
        return words.text(type.name) + String(repeating: "[]", count: type.dimensions)
    }
}

@Suite struct PythonTypeTests {
    @Test(arguments: [
        Case(
            "f(«'a'», «1», «1.5», «True», «b'x'», «f'{x}'», «None», «[1]»)", "str", "int", "float",
            "bool", "str", "str", "-", "-"),
        Case("def f(x: Foo, y: a.B = 1, *z: int): g(«x», «y», «z»)", "Foo", "a.B", "-"),
        Case("x: Foo = f()\ng(«x»)", "Foo"),
        Case("x: 'Foo' = f()\ng(«x»)", "Foo"),
        Case("x = Foo(1)\ng(«x»)\nx = 1\ng(«x»)\nx = h()\ng(«x»)", "Foo", "int", "-"),
        Case("x = a.Foo(1)\ng(«x», «a.foo()», «Foo()»)", "a.Foo", "-", "Foo"),
        Case("class foo: pass\ng(«foo()»)", "foo"),
        Case("def f() -> Foo: pass\ng(«f()»)", "Foo"),
        Case("def Foo(): pass\ng(«Foo()»)", "-"),
        Case("x = Foo()\ndef f(): g(«x»)", "Foo"),
        Case("if c: x = Foo()\nelse: x = Foo()\ng(«x»)", "Foo"),
        Case("if c: x = Foo()\nelse: x = Bar()\ng(«x»)", "-"),
        Case("class A:\n  x: Foo\n  def f(self): g(«self.x», «self»)", "Foo", "A"),
        Case("class A:\n  def f(self): self.x = Foo()\n  def h(self): g(«self.x»)", "Foo"),
        Case(
            "f(«a == b», «not a», «a in b», «1 + 2», «1 + a», «'a' + 'b'»)", "bool", "bool", "bool",
            "int", "-", "-"),
        Case("try: pass\nexcept E as e: f(«e»)", "E"),
        Case("def f(x: Optional[Foo], y: Foo | None): g(«x», «y»)", "Optional", "-"),
        Case("x = y\ny = x\ng(«x»)", "-"),
        Case("(x := Foo())\ng(«x»)", "Foo"),
    ])
    func `types are known by name`(example: Case) throws { try expectTypes(example, .python) }
}
