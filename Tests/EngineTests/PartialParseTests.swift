import Documents
import Engine
import Languages
import Rules
import SourceText
import Testing

/// Leaving out functions, or whole files, changes no finding.
@Suite struct PartialParseTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let code: String
        /// The lines of findings.
        let lines: [Int]

        var testDescription: String { rule }
    }

    /// Functions that no rule speaks of, so that there is something to leave out.
    private static let padding = (0..<40).map { "def pad\($0)(x):\n    return x + \($0)\n" }
        .joined()

    static let cases: [Case] = [
        Case(rule: "pattern: eval(...)", code: "def f(x):\n    eval(x)\n", lines: [2]),
        Case(
            rule: "pattern: os.system(...)",
            code: "from os import system as s\ndef f(x):\n    s(x)\n", lines: [3]),
        Case(
            rule: "pattern: os.system(...)",
            code:
                "import os as o\nclass A:\n    def f(x):\n        o.system(x)\n    def g(x): pass\n",
            lines: [4]),
        Case(
            rule: "pattern: os.system(...)",
            code: "import os\ndef f(x):\n    os.path()\n# os.system(x)\ns = 'os.system(x)'\n",
            lines: []),
        Case(
            rule: "pattern: hashlib.new(\"md5\")",
            code:
                "import hashlib\nclass A:\n    KIND = 'md' + '5'\ndef f():\n    hashlib.new(A.KIND)\n",
            lines: [5]),
        Case(
            rule: "pattern: hashlib.new(\"md5\")",
            code:
                "import hashlib\nclass A:\n    KIND = 'md5'\n    def g(self):\n        self.KIND = 1\n"
                + "    def f(self):\n        hashlib.new(self.KIND)\n    def h(self): pass\n",
            lines: []),
        Case(
            rule: "pattern: hashlib.new(\"md5\")",
            code: "import hashlib\nKIND = 'md5'\ndef g():\n    global KIND\n    KIND = 1\n"
                + "def f():\n    hashlib.new(KIND)\n",
            lines: []),
        Case(
            rule:
                "patterns: [{pattern: '\"$P\"'}, {metavariable-regex: {metavariable: $P, regex: ^/tmp/}}]",
            code:
                "ROOT = '/t' 'mp/'\ndef f():\n    open(ROOT)\ndef g(): open('/' + 'tmp' + '/x')\n",
            lines: [1, 3, 4]),
        Case(
            rule:
                "patterns: [{pattern: '\"$P\"'}, {metavariable-regex: {metavariable: $P, regex: ^/tmp/}}]",
            code: "def f():\n    return f'{\"/tmp\"}/x'\nclass A:\n    X = '/tmp/'\n"
                + "def g():\n    return A.X\n",
            lines: [2, 4, 6]),
        Case(
            rule:
                "patterns: [{pattern: $F(...)}, {metavariable-regex: {metavariable: $F, regex: ^(load|loads)$}}]",
            code: "def f(x):\n    load(x)\n    reload(x)\n    loader(x)\n", lines: [2]),
        Case(
            rule: "patterns: [{pattern: eval(...)}, {pattern-not-inside: 'class $C(Safe): ...'}]",
            code: "class A(Safe):\n    def f(self, x):\n        eval(x)\n    def g(self): pass\n"
                + "def h(x):\n    eval(x)\n",
            lines: [6]),
        Case(
            rule:
                "patterns: [{pattern: eval(...)}, {pattern-not-inside: \"import safe\\n...\\n\"}]",
            code: "def f(x):\n    eval(x)\nimport safe\ndef g(x):\n    eval(x)\n", lines: [2]),
        Case(
            rule: "pattern: \"$A = make()\\n$A.burn()\"",
            code: "a = make()\ndef f(): pass\na.burn()\n", lines: []),
        Case(
            rule: "pattern: \"$A = make()\\n...\\n$A.burn()\"",
            code: "a = make()\ndef f(): pass\na.burn()\n", lines: [1]),
        Case(
            rule: "pattern: \"class $C(Danger): ...\"",
            code: "class A(Danger):\n    def f(self): pass\n    def g(self): pass\n", lines: [1]),
        Case(
            rule: "pattern: \"class $C:\\n  ...\\n  def run(self): ...\\n  ...\\n\"",
            code:
                "class A:\n    def f(self): pass\n    def run(self): pass\n    def h(self): pass\n",
            lines: [1]),
        Case(
            rule: "patterns: [{pattern: get(...)}]",
            code: "def f(x):\n    get(x)\ndef get(x): pass\n", lines: [2]),
        Case(
            rule: "pattern: requests.get(...)",
            code: "from requests import get\ndef get(x): pass\ndef f(x):\n    get(x)\n", lines: []),
        Case(
            rule: "pattern: danger.run(...)",
            code: "def f(x):\n    from danger import *\ndef g(x):\n    run(x)\n", lines: [4]),
        Case(
            rule: "pattern: danger.run(...)",
            code: "from danger import *\ndef g(x):\n    run(x)\n", lines: [3]),
        Case(rule: "pattern: \"assert $X\"", code: "def f(x):\n    assert x\n", lines: [2]),
        Case(
            rule: "pattern: \"try: ...\\nexcept $E: pass\"",
            code: "def f(x):\n    try:\n        x()\n    except E:\n        pass\n", lines: [2]),
        Case(
            rule: "pattern: eval(...)",
            code: "def g():\n    pass  # martlet:ignore-start\ndef f(x):\n    eval(x)\n", lines: []),
        Case(rule: "pattern: eval(...)", code: "def f(x):\n    eval(x)\n)\n", lines: [2]),
    ]

    private func lines(_ example: Case, _ code: String, _ settings: ScanSettings) -> [Int] {
        let text = """
            rules:
              - id: r
                languages: [python]
                severity: WARNING
                message: m
                \(example.rule)
            """
        let rules = RuleFile.rules(in: text, path: "r.yaml")
        #expect(rules.problems.isEmpty)
        let found = Scan(rules.rules, settings: settings).findings(
            in: SourceFile(path: "a.py", text: code), language: .python)
        return found.findings.filter { !$0.isSuppressed }.map { $0.location.start.line }
    }

    @Test(arguments: cases, ["", "before", "after"])
    func `findings are the same without`(example: Case, padding: String) {
        let code =
            switch padding {
            case "before": Self.padding + example.code
            case "after": example.code + Self.padding
            default: example.code
            }
        let shift = padding == "before" ? 80 : 0
        var plain = ScanSettings()
        plain.usesPrefilter = false
        var whole = ScanSettings()
        whole.parsesInParts = false
        let expected = lines(example, code, plain)
        #expect(expected == example.lines.map { $0 + shift })
        #expect(lines(example, code, whole) == expected)
        #expect(lines(example, code, ScanSettings()) == expected)
    }
}
