import Languages
import Semantics
import Testing

/// Expects the values of the marked expressions: `"text"`, a number, `true`, `null`, `string` for one
/// that is not known, `-` for none.
func expectConstants(_ example: Case, _ language: Language) throws {
    try expect(example.expected, in: example.code, language, at: example.location) { facts, node in
        switch facts.constant(of: node) {
        case .string(let text): "\"\(text)\""
        case .integer(let value): String(value)
        case .float(let value): String(value)
        case .boolean(let value): String(value)
        case .null: "null"
        case .someString: "string"
        case nil: "-"
        }
    }
}

@Suite struct PythonConstantTests {
    @Test(arguments: [
        Case(#"«"a\n"»; «'b'»; «b"c"»; «r'\d'»"#, #""a\n""#, #""b""#, #""c""#, #""\d""#),
        Case(#"«"a" 'b'»; «("a"\#n "b")»"#, #""ab""#, #""ab""#),
        Case(#"«"a" + 'b' + "c"»"#, #""abc""#),
        Case(
            "«1 + 2 * 3»; «2 ** 8»; «7 // 7»; «7 / 2»; «-3»; «0x10»", "7", "256", "1", "-", "-3",
            "16"),
        Case(
            "«1_000»; «0o17»; «0b11»; «1.5»; «1e3»; «2j»; «10L»", "1000", "15", "3", "1.5",
            "1000.0", "-", "10"),
        Case("«1 / 0»; «9223372036854775807 + 1»; «99999999999999999999»", "-", "-", "-"),
        Case(
            "«not True»; «True and False»; «False or True»; «None»", "false", "false", "true",
            "null"),
        Case(#"«f"a{1}b"»; «f"{'x'}"»; «f"{x}"»; «f"{1:>3}"»"#, #""a1b""#, #""x""#, "-", "string"),
        // Formatting is left alone: what it gives counts as made at run time.
        Case(#"«"%s" % "a"»; «"{}".format("a")»"#, "-", "-"),
        Case(
            #"«"a" if c else "a"»; «"a" if c else "b"»; «"a" if c else d»"#, #""a""#, "string", "-"),
        Case(#"«"a" if True else b»"#, #""a""#),
        Case(#"«"a" * 3»; «"ab" * 99999999»"#, #""aaa""#, "string"),
        Case(#"«x or "a"»; «"a" or x»; «"" or "b"»"#, "-", #""a""#, #""b""#),
        Case("«1 == 1»; «2 < 1»; «'a' != 'b'»", "true", "false", "true"),
        Case("«f(1)»; «x.y»; «[1]»", "-", "-", "-"),
    ])
    func `expressions of literals are folded`(example: Case) throws {
        try expectConstants(example, .python)
    }

    @Test(arguments: [
        Case("x = 'a'\nf(«x»)\nx = 'b'\nf(«x»)", #""a""#, #""b""#),
        Case("def f():\n  x = 'a'\n  g(«x»)\n  x = h()\n  g(«x»)", #""a""#, "-"),
        Case("def f(x='a'):\n  g(«x»)", "-"),
        Case("def f(x):\n  x = 'a'\n  g(«x»)", #""a""#),
        Case("x = y = 'a'\nf(«x», «y»)", #""a""#, #""a""#),
        Case("x = 'a'\ny = x + 'b'\nf(«y + x»)", #""aba""#),
        Case("x = 'a'\nx += 'b'\nf(«x»)\nx += y\nf(«x»)", #""ab""#, "-"),
        Case("x = 1\nx -= 3\nf(«x»)", "-2"),
        Case("x, y = 'a', 'b'\nf(«x», «y»)", #""a""#, #""b""#),
        Case("x, y = z\nf(«x»)", "-"),
        Case("(x, *y) = 'a', 'b'\nf(«x»)", "-"),
        Case("x = 'a'\ndel x\nf(«x»)", "-"),
        Case("if (x := 'a'): f(«x»)", #""a""#),
        Case("x: str = 'a'\nf(«x»)", #""a""#),
        Case("x: str\nf(«x»)", "-"),
        Case("x = 'a'\nfor x in y: f(«x»)\nf(«x»)", "-", "-"),
        Case("x = 'a'\nwith y as x: f(«x»)", "-"),
        Case("x = 'a'\nimport x\nf(«x»)", "-"),
        Case("x = 'a'\ndef x(): pass\nf(«x»)", "-"),
        Case("x = 'a'\nlist(x for x in y)\nf(«x»)", #""a""#),
        Case("x = 'a'\nx.y = 1\nf(«x»)", #""a""#),
        Case("s = 'lit'\nrun(«f'{s}x'»)", #""litx""#),
        Case("x = 'a'\nf(lambda: «x»)", #""a""#),
        Case("x = 'a'\nf(lambda: «x»)\nx = 'b'", "-"),
    ])
    func `assignments reach what follows`(example: Case) throws {
        try expectConstants(example, .python)
    }

    @Test(arguments: [
        Case("if c: x = '1'\nelse: x = '1'\nf(«x»)", #""1""#),
        Case("if c: x = '1'\nelse: x = '2'\nf(«x»)", "string"),
        Case("if c: x = 1\nelse: x = 2\nf(«x»)", "-"),
        Case("x = '1'\nif c: x = '2'\nf(«x»)", "string"),
        Case("x = '1'\nif c: x = y\nf(«x»)", "-"),
        Case("x = '1'\nif c:\n  x = y\n  return\nf(«x»)", #""1""#),
        Case("x = '1'\nif c:\n  x = y\n  raise E\nelse:\n  x = '2'\nf(«x»)", #""2""#),
        Case("if a: x = '1'\nelif b: x = '2'\nelse: x = '3'\nf(«x»)", "string"),
        Case("if a: x = '1'\nelif b: x = y\nelse: x = '3'\nf(«x»)", "-"),
        Case("if a: x = '1'\nelif b: raise E\nelse: x = '1'\nf(«x»)", #""1""#),
        Case("if a: x = '1'\nf(«x»)", "-"),
        Case(
            "x = '1'\nif a:\n  f(«x»)\n  x = '2'\n  f(«x»)\nelse: f(«x»)", #""1""#, #""2""#, #""1""#
        ),
        Case(
            "if a:\n  if b: x = '1'\n  else: x = '2'\nelse: x = '3'\nf(«x»)\ny = x + 'b'\nf(«y»)",
            "string", "string"),
    ])
    func `branches join`(example: Case) throws { try expectConstants(example, .python) }

    @Test(arguments: [
        Case("x = '1'\nwhile c:\n  f(«x»)\n  x = '2'\n  f(«x»)\nf(«x»)", "-", #""2""#, "-"),
        Case("x = '1'\nwhile c: f(«x»)\nf(«x»)", #""1""#, #""1""#),
        Case("x = '1'\nfor i in «x»:\n  x += 'a'\nf(«x»)", #""1""#, "-"),
        Case("x = '1'\nfor i in y:\n  if i: break\n  x = '2'\nelse:\n  f(«x»)\nf(«x»)", "-", "-"),
        Case("for i in y:\n  x = '1'\n  for j in i:\n    f(«x»)", #""1""#),
        Case("x = '1'\n[(x := i) for i in y]\nf(«x»)", "-"),
    ])
    func `loops forget what they write`(example: Case) throws {
        try expectConstants(example, .python)
    }

    @Test(arguments: [
        Case("try: x = '1'\nexcept E: x = '2'\nf(«x»)", "string"),
        Case("try: x = '1'\nexcept E: raise\nf(«x»)", #""1""#),
        Case("x = '0'\ntry: x = g()\nexcept E: f(«x»)", "-"),
        Case("x = '0'\ntry: g()\nexcept E: f(«x»)\nf(«x»)", #""0""#, #""0""#),
        Case("x = '0'\ntry: x = '1'\nexcept E: pass\nf(«x»)", "-"),
        Case("x = '0'\ntry:\n  x = '1'\nfinally:\n  f(«x»)\nf(«x»)", "-", #""1""#),
        Case("try: g()\nexcept E: x = '2'\nelse: x = '1'\nf(«x»)", "string"),
        Case("x = '1'\ntry: pass\nexcept E as x: f(«x»)", "-"),
        Case("try: x = '1'\nfinally: x = '2'\nf(«x»)", #""2""#),
        Case("match y:\n  case 1: x = '1'\n  case _: x = '2'\nf(«x»)", "string"),
        Case("x = '2'\nmatch y:\n  case 1: x = '1'\nf(«x»)", "string"),
        Case("x = '2'\nmatch y:\n  case x: f(«x»)", "-"),
        Case("with y: x = '1'\nf(«x»)", #""1""#),
    ])
    func `what may be left early is careful`(example: Case) throws {
        try expectConstants(example, .python)
    }

    @Test(arguments: [
        Case("X = 'a'\ndef f(): g(«X»)", #""a""#),
        Case("def f(): g(«X»)\nX = 'a'", #""a""#),
        Case("X = 'a'\ndef f(): g(«X»)\nX = 'b'", "-"),
        Case("X = 'a'\ndef f():\n  global X\n  X = 'b'\ng(«X»)", "-"),
        Case("X = 'a'\nY = X + 'b'\ndef f(): g(«Y + X»)", #""aba""#),
        Case(
            "class A:\n  X = 'a'\n  Y = «X»\n  def f(self): g(«self.X», «A.X», «X»)", #""a""#,
            #""a""#, #""a""#, "-"),
        Case("class A:\n  X = 'a'\n  def f(self):\n    self.X = 'b'\n    g(«self.X»)", "-"),
        Case("class A:\n  def f(self): self.x = 'a'\n  def g(self): h(«self.x»)", "-"),
        Case("X = [1]\ndef f(): g(«X»)", "-"),
        Case("X = Y\nY = X\ndef f(): g(«X»)", "-"),
        Case("from m import X\nX = 'a'\ndef f(): g(«X»)", "-"),
        Case("def f():\n  x = 'a'\n  def g(): h(«x»)", #""a""#),
        Case("def f():\n  x = 'a'\n  def g():\n    nonlocal x\n    x = 'b'\n  h(«x»)", "-"),
        Case("for i in y:\n  X = 'a'\ndef f(): g(«X»)", #""a""#),
        Case("X = None\ndef f(): g(«X»)", "null"),
    ])
    func `names assigned once are known in functions`(example: Case) throws {
        try expectConstants(example, .python)
    }

    @Test(arguments: [
        Case("q = foo(1)\nrun(«q»)", "foo(1)"),
        Case("q = foo(1)\nq = bar()\nrun(«q»)", "bar()"),
        Case("if c: q = foo(1)\nelse: q = bar()\nrun(«q»)", "-"),
        Case("def f():\n  q = a.b\n  run(«q»)", "a.b"),
        Case("def f(q):\n  run(«q»)", "-"),
        Case("q = 'a'\nq += 'b'\nrun(«q»)", "-"),
        Case("a, b = f(), g()\nrun(«b»)", "g()"),
        Case("q = foo()\nwhile c: run(«q»)", "foo()"),
        Case("while c:\n  run(«q»)\n  q = foo()", "-"),
    ])
    func `a variable stands for its only value`(example: Case) throws {
        try expect(example.expected, in: example.code, .python, at: example.location) {
            facts, node in
            facts.assignedExpression(of: node).map { facts.tree.text(of: $0) } ?? "-"
        }
    }

    @Test func `long and deep code is no trouble`() throws {
        let sum = Array(repeating: "'a'", count: 5_000).joined(separator: " + ")
        let chain = (1...2_000).map { "elif c == \($0): x = 'a'" }.joined(separator: "\n")
        let deep = String(repeating: "(", count: 3_000) + "x" + String(repeating: ")", count: 3_000)
        let calls =
            String(repeating: "f(", count: 3_000) + "x" + String(repeating: ")", count: 3_000)
        let closing = String(repeating: ")", count: 2_000)
        let writing = String(repeating: "f(", count: 2_000) + "y := 1" + closing
        let lambdas = String(repeating: "(lambda a: a + ", count: 2_000) + "a" + closing
        let comprehensions = String(repeating: "(b for b in ", count: 2_000) + "b" + closing
        let conditionals = String(repeating: "(c if c else ", count: 2_000) + "'a'" + closing
        let doubled = Array(repeating: "y = y + y", count: 100).joined(separator: "\n")
        let nested = (0..<90).map { String(repeating: " ", count: $0) + "if c:\n" }.joined()
        let code = try MarkedCode(
            """
            s = \(sum)
            f(«s»)
            if c: x = 'a'
            \(chain)
            else: x = 'a'
            f(«x»)
            g(\(deep), \(calls))
            g(\(writing), \(lambdas), \(comprehensions), \(conditionals))
            y = 'y'
            \(doubled)
            f(«y»)
            \(nested)\(String(repeating: " ", count: 90))z = 1
            """, .python)
        let found = code.marked.map { code.facts.constant(of: $0) }
        for index in code.tree.nodes.indices { _ = code.facts.type(of: NodeID(index)) }
        #expect(
            found == [.string(String(repeating: "a", count: 5_000)), .string("a"), .someString])
    }
}
