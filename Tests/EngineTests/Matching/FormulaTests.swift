import Engine
import Languages
import Rules
import SourceText
import Testing

/// A rule's formula in the words of rule files, and Python code with its findings marked.
struct FormulaCase: CustomTestStringConvertible, Sendable {
    let formula: String
    let code: String
    let location: SourceLocation

    init(_ formula: String, in code: String, at location: SourceLocation = #_sourceLocation) {
        self.formula = formula
        self.code = code
        self.location = location
    }

    var testDescription: String { formula }

    /// Expects that the findings are the marked places, and nothing else.
    func check() throws {
        let rule = """
            rules:
            - {id: r, languages: [python], severity: ERROR, message: m, \(formula)}
            """
        let loaded = RuleFile.rules(in: rule, path: "rule.yaml")
        #expect(loaded.problems.isEmpty, "\(loaded.problems)", sourceLocation: location)
        var bytes: [UInt8] = []
        var starts: [Int] = []
        var expected: Set<Range<Int>> = []
        for character in code {
            switch character {
            case "«": starts.append(bytes.count)
            case "»": expected.insert((starts.popLast() ?? 0)..<bytes.count)
            default: bytes += Array(String(character).utf8)
            }
        }
        let result = Scan(loaded.rules).findings(
            in: SourceFile(path: "example.py", bytes: bytes), language: .python)
        let found = Set(
            result.findings.map { $0.location.startOffset..<$0.location.endOffset })
        #expect(found == expected, "\(code)\n\(result.notifications)", sourceLocation: location)
    }
}

@Suite struct FormulaTests {
    @Test(arguments: [
        FormulaCase("pattern-either: [{pattern: f()}, {pattern: g()}]", in: "«f()»; «g()»; h()"),
        FormulaCase("pattern-regex: 'f.(?=\\()'", in: "«fa»(1); fb"),
        FormulaCase("patterns: [{pattern: $X}, {pattern: f(...)}]", in: "««f»(«1»)»; g(2)"),
        FormulaCase(
            "patterns: [{pattern: f(...)}, {pattern-inside: 'if $X: ...'}]",
            in: "f(1)\nif a:\n    «f(2)»"),
        FormulaCase(
            "patterns: [{pattern: 'if $X: ...'}, {pattern-inside: f(...)}]", in: "if a:\n    f(2)"),
        FormulaCase(
            "patterns: [{pattern: f(...)}, {pattern-regex: 'f\\(\\d'}]", in: "«f(1»); f(a)"),
        FormulaCase("patterns: [{pattern: f(...)}, {pattern-not: f(1)}]", in: "f(1); «f(2)»"),
        FormulaCase(
            "patterns: [{pattern: f($X)}, {pattern: g(...)}, {pattern-not: f(1)}]", in: "f(«g(2)»)"),
        FormulaCase(
            "patterns: [{pattern: 'f($X, $Y)'}, {pattern-not: 'f($X, $X)'}]",
            in: "f(a, a); «f(a, b)»"),
        FormulaCase(
            "patterns: [{pattern: f(...)}, {pattern-not-inside: 'if $X: ...'}]",
            in: "«f(1)»\nif a:\n    f(2)"),
        FormulaCase(
            "patterns: [{pattern: f($X)}, {pattern-not-inside: g($X)}]", in: "g(«f(1)»); «f(2)»"),
        FormulaCase(
            "patterns: [{pattern: f(...)}, {pattern-not-regex: '2'}]", in: "«f(1)»; f(2)"),
        FormulaCase(
            "patterns: [{pattern: f($X)}, {focus-metavariable: $X}]", in: "f(«1»); f(«a.b»)"),
        FormulaCase(
            "patterns: [{pattern: 'f($X, $Y)'}, {focus-metavariable: [$X, $Y]}]",
            in: "f(«1», «2»)"),
        FormulaCase(
            "patterns: [{pattern: 'f($X, ...)'}, {focus-metavariable: $X}, {pattern: '\"...\"'}]",
            in: "f(«\"a\"», 1); f(b, \"c\")"),
        FormulaCase(
            "patterns: [{pattern-inside: 'def $F($X): ...'}, {pattern: $X.g()}]",
            in: "def f(a):\n    «a.g()»\n    b.g()"),
        FormulaCase(
            "patterns: [{pattern-either: [{pattern: f($X)}, {pattern: g($X)}]}, {pattern-not: g(1)}]",
            in: "«f(1)»; g(1); «g(2)»"),
    ])
    func `formulas hold where they should`(example: FormulaCase) throws { try example.check() }

    @Test(arguments: [
        FormulaCase(
            "patterns: [{pattern: f($X)}, {metavariable-regex: {metavariable: $X, regex: ab}}]",
            in: "«f(abc)»; f(xab)"),
        FormulaCase(
            "patterns: [{pattern: f(\"$X\")}, {metavariable-regex: {metavariable: $X, regex: ab}}]",
            in: "«f('abc')»; f('xab')"),
        FormulaCase(
            "patterns: [{pattern: f($X)}, {metavariable-regex: {metavariable: $X, regex: ab}}]",
            in: "f('abc')"),
        FormulaCase(
            "patterns: [{pattern: f($X)}, {metavariable-pattern: {metavariable: $X, pattern: g()}}]",
            in: "«f(g())»; «f(1 + g())»; f(h())"),
        FormulaCase(
            "patterns: [{pattern: f($X)}, {metavariable-pattern: {metavariable: $X, patterns: "
                + "[{pattern-not: '\"...\"'}]}}]", in: "f('a'); «f(b)»"),
        FormulaCase(
            "patterns: [{pattern: f($X)}, {metavariable-pattern: {metavariable: $X, pattern: 'True'}}]",
            in: "a = True\n«f(a)»\nf(b)"),
        FormulaCase(
            "patterns: [{pattern: m.$X()}, {metavariable-pattern: {metavariable: $X, pattern: a}}]",
            in: "«m.a()»; m.b()"),
        FormulaCase(
            "patterns: [{pattern: f(\"$X\")}, {metavariable-pattern: {metavariable: $X, "
                + "language: generic, pattern: '<$Y ...'}}]", in: "«f('<div>')»; f('div')"),
        FormulaCase(
            "patterns: [{pattern: f($X)}, {metavariable-pattern: {metavariable: $X, "
                + "language: generic, patterns: [{pattern-regex: '^[a-z]+$'}]}}]",
            in: "«f('ab')»; f('a1')"),
        FormulaCase(
            "patterns: [{pattern: f($X)}, {metavariable-type: {metavariable: $X, type: int}}]",
            in: "a: int = 1\n«f(a)»\nf('s')"),
    ])
    func `filters on code keep what they should`(example: FormulaCase) throws {
        try example.check()
    }

    @Test(arguments: [
        ("$X < 10", "«f(5)»; f(10); f(a)"), ("$X + 1 == 3", "«f(2)»; f(3)"),
        ("$X in [1, 2]", "«f(1)»; f(3)"), ("$X not in [1, 2]", "f(1); «f(3)»"),
        ("$X > 1 and $X < 4 or $X == 9", "f(1); «f(2)»; «f(9)»"), ("not $X == 1", "f(1); «f(2)»"),
        ("$X % 2 == 0", "«f(4)»; f(5)"), ("$X ** 2 == 16", "«f(4)»"), ("-$X == 4", "«f(-4)»; f(4)"),
        ("$X == 'a'", "«f('a')»; f('b')"), ("str($X) == 'b'", "«f(b)»; f(c)"),
        ("int($X) > 3", "«f('4')»; f('3'); f('x')"), ("$X == 6", "«f(5 + 1)»"),
        ("$X == 7", "a = 7\n«f(a)»"), ("$X / 2 == 1.5", "«f(3)»"),
        ("re.match('ab.*', $X)", "«f('abc')»; f('xab')"), ("$X / 0 == 1", "f(1)"),
        ("$X >= 0x10", "«f(0x10)»; f(15)"),
    ])
    func `comparisons are computed`(comparison: String, code: String) throws {
        let filter = "{metavariable: $X, comparison: \"\(comparison)\"}"
        try FormulaCase(
            "patterns: [{pattern: f($X)}, {metavariable-comparison: \(filter)}]", in: code
        ).check()
    }

    @Test func `captures of a query stand in the message`() {
        let rule = """
            rules:
            - id: r
              languages: [python]
              severity: ERROR
              message: The name '$NAME' is short.
              tree-sitter-query: '(function_definition name: (identifier) @NAME) @match'
            """
        let loaded = RuleFile.rules(in: rule, path: "rule.yaml")
        #expect(loaded.problems.isEmpty, "\(loaded.problems)")
        let file = SourceFile(path: "example.py", bytes: Array("def f(): pass\n".utf8))
        let result = Scan(loaded.rules).findings(in: file, language: .python)
        #expect(result.findings.map(\.message) == ["The name 'f' is short."])
    }

    @Test(arguments: [
        "jWnyK3f9xQpLm7ZQ", "AKIAxxxxxxxxxxxxxxxx", "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
        "d41d8cd98f00b204e9800998ecf8427e", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
    ])
    func `keys look random`(text: String) throws {
        try analysis("entropy", in: "«f('\(text)')»")
    }

    @Test(arguments: [
        "", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "password123", "this_is_my_secret_key",
        "https://example.com/api/v1/users", "org.springframework.web.bind.annotation",
        "insert into users values (?, ?, ?)", "application/x-www-form-urlencoded", "x7Zq",
    ])
    func `words do not look random`(text: String) throws {
        try analysis("entropy", in: "f('\(text)')")
    }

    @Test(arguments: ["(a+)+", "^(a|a)*$", "([a-z]+)*x", "(.*)*", "(a|aa)+$", "(x+x+)+y"])
    func `nested repetition can blow up`(regex: String) throws {
        try analysis("redos", in: "«f('\(regex)')»")
    }

    @Test(arguments: ["a+", "(ab)+", "^[a-z]+$", "(a|b)*", "a{2,5}", "(?:foo|bar)+"])
    func `plain repetition does not blow up`(regex: String) throws {
        try analysis("redos", in: "f('\(regex)')")
    }

    private func analysis(_ analyzer: String, in code: String) throws {
        try FormulaCase(
            "patterns: [{pattern: f(\"$X\")}, {metavariable-analysis: {metavariable: $X, "
                + "analyzer: \(analyzer)}}]", in: code
        ).check()
    }
}
