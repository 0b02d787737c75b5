import Documents
import Findings
import Foundation
import Rules
import SourceText
import Testing

@Suite struct RuleFileTests {
    static func rule(_ detection: String, more: String = "") -> String {
        let indented = detection.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\n    ")
        return """
            rules:
              - id: a.rule
                languages: [python]
                severity: ERROR
                message: Found $X.
                \(more)
                \(indented)
            """
    }

    /// The formula of a rule without problems.
    static func formula(_ detection: String) throws -> Formula {
        let loaded = RuleFile.rules(in: rule(detection), path: "rule.yaml")
        #expect(loaded.problems.map(\.description) == [])
        let rule = try #require(loaded.rules.first)
        guard case .search(let formula) = rule.detection else { throw Unexpected() }
        return formula
    }

    struct Unexpected: Error {}

    @Test func `a rule has what its file says`() throws {
        let text = """
            rules:
            - id: a.rule
              languages: [kt, kotlin, py]
              severity: INFO
              message: |
                Found $X.
              metadata:
                category: best-practice
                confidence: HIGH
                cwe: ["CWE-319: Cleartext", "CWE-20"]
                references: https://example.com/a
                asvs: {version: '4', level: 2}
              options: {symbolic_propagation: true, constant_propagation: false}
              paths: {include: ["*.py"], exclude: [tests/]}
              fix: f($X)
              pattern: g($X)
            """
        let loaded = RuleFile.rules(in: text, path: "a.yaml")
        #expect(loaded.problems == [])
        let rule = try #require(loaded.rules.first)
        #expect(rule.id == RuleID("a.rule"))
        #expect(rule.languages == ["kotlin", "python"])
        #expect(rule.severity == .notice)
        #expect(rule.category == .bestPractices)
        #expect(rule.confidence == .high)
        #expect(rule.cwe.map(\.number) == [319, 20])
        #expect(rule.message == "Found $X.")
        #expect(rule.references == ["https://example.com/a"])
        #expect(rule.metadata["asvs"] == #"{"version":"4","level":2}"#)
        #expect(rule.options.symbolicPropagation && !rule.options.constantPropagation)
        #expect(!rule.options.matchesNamesInSnippets)
        #expect(rule.paths == PathFilter(include: ["*.py"], exclude: ["tests/"]))
        #expect(rule.fix == .replacement("f($X)"))
        #expect(rule.origin == .init(file: "a.yaml", position: TextPosition(line: 2, column: 3)))
        guard case .search(.pattern(let pattern)) = rule.detection else { throw Unexpected() }
        #expect(pattern.text == "g($X)")
        #expect(pattern.start == TextPosition(line: 16, column: 12))
    }

    @Test func `a conjunction is split by what its parts do`() throws {
        let formula = try Self.formula(
            """
            patterns:
              - pattern-not: b()
              - pattern: a($X)
              - pattern-inside: "def f(): ..."
              - pattern-not-inside: {pattern-either: [{pattern: c()}, {pattern: d()}]}
              - pattern-not-regex: x+
              - metavariable-regex: {metavariable: $X, regex: ^a}
              - focus-metavariable: [$X, $Y]
              - focus-metavariable: $Z
            """)
        guard case .all(let all) = formula else { throw Unexpected() }
        #expect(all.positives.count == 2)
        #expect(all.negatives.map(\.kind) == [.same, .inside, .overlap])
        #expect(all.conditions.count == 1)
        #expect(all.focus.map { $0.map(\.name) } == [["$X", "$Y"], ["$Z"]])
    }

    @Test func `both spellings mean the same`() throws {
        let older = try Self.formula(
            """
            patterns:
              - pattern: a($X)
              - pattern-inside: c()
              - pattern-not: b()
              - pattern-not-inside: d()
              - pattern-not-regex: x+
              - metavariable-regex: {metavariable: $X, regex: ^a}
              - metavariable-pattern: {metavariable: $X, pattern: y}
              - metavariable-comparison: {comparison: $X < 1}
              - focus-metavariable: $X
            """)
        let newer = try Self.formula(
            """
            match:
              all:
                - a($X)
                - inside: c()
                - not: b()
                - not: {inside: d()}
                - not: {regex: x+}
              where:
                - {metavariable: $X, regex: ^a}
                - {metavariable: $X, pattern: y}
                - comparison: $X < 1
                - focus: $X
            """)
        #expect(older.withoutPlaces == newer.withoutPlaces)
    }

    @Test func `only negations are fine within a metavariable`() throws {
        let formula = try Self.formula(
            """
            patterns:
              - pattern: a($X)
              - metavariable-pattern:
                  metavariable: $X
                  patterns: [{pattern-not: '"..."'}]
            """)
        guard case .all(let all) = formula,
            case .pattern(_, .all(let inner), nil)? = all.conditions.first
        else { throw Unexpected() }
        #expect(inner.positives.isEmpty && inner.negatives.count == 1)
    }

    @Test func `taint keeps all attributes`() throws {
        let loaded = RuleFile.rules(
            in: Self.rule(
                """
                mode: taint
                pattern-sources:
                  - {pattern: s(), label: A, by-side-effect: only, exact: true, control: true}
                  - {pattern: $X + $Y, label: B, requires: A}
                pattern-propagators:
                  - {pattern: $X.f($Y), from: $Y, to: $X, replace-labels: [A], label: B}
                pattern-sanitizers:
                  - {patterns: [{pattern: c($X)}, {focus-metavariable: $X}], not_conflicting: true}
                pattern-sinks:
                  - {pattern: k(), requires: A and not (B or A), at-exit: true, exact: false}
                  - {pattern: k($X), requires: [$X: A]}
                """), path: "a.yaml")
        #expect(loaded.problems.map(\.description) == [])
        guard case .taint(let taint)? = loaded.rules.first?.detection else { throw Unexpected() }
        #expect(taint.sources.map(\.label) == ["A", "B"])
        #expect(taint.sources[0].sideEffect == .only)
        #expect(taint.sources[0].isExact && taint.sources[0].isControl)
        #expect(taint.sources[1].requires == .label("A"))
        #expect(taint.propagators[0].replacedLabels == ["A"])
        #expect(taint.propagators[0].sideEffect == .yes)
        #expect(taint.sanitizers[0].yieldsToOthers)
        #expect(taint.sinks[0].atExit && !taint.sinks[0].isExact)
        #expect(
            taint.sinks[0].requires
                == .labels(.and(.label("A"), .not(.or(.label("B"), .label("A"))))))
        guard case .labelsByMetavariable(let list)? = taint.sinks[1].requires else {
            throw Unexpected()
        }
        #expect(list.map(\.metavariable.name) == ["$X"])
    }

    @Test func `the newer spelling of taint`() throws {
        let loaded = RuleFile.rules(
            in: Self.rule(
                """
                taint:
                  sources: [source(), {any: [a(), b()]}]
                  sinks: [sink(...)]
                  propagators: [{pattern: $X.f($Y), from: $Y, to: $X}]
                """), path: "a.yaml")
        #expect(loaded.problems.map(\.description) == [])
        guard case .taint(let taint)? = loaded.rules.first?.detection else { throw Unexpected() }
        #expect(taint.sources.count == 2 && taint.sinks.count == 1)
    }

    /// Detection keys, the line of the mistake within them, and words of message or fix.
    static let mistakes: [(yaml: String, line: Int, words: String)] = [
        ("patern: x", 1, "Write 'pattern'"),
        ("pattern: x\npattern-either: [{pattern: y}]", 2, "says twice"),
        ("pattern-not: x", 1, "outside of 'patterns'"),
        ("patterns:\n- pattern-not: x", 1, "only says what should not be there"),
        ("patterns:\n- pattern: x\n  pattern-not: y", 3, "several operators"),
        ("patterns:\n- pattern: x\n- patern-inside: y", 3, "Write 'pattern-inside'"),
        ("pattern-either:\n- pattern: x\n- pattern-not: y", 3, "outside of 'patterns'"),
        ("patterns: []", 1, "'patterns' is empty"),
        ("pattern:", 1, "'pattern' is empty"),
        ("pattern: [x]", 1, "'pattern' is a list"),
        ("patterns:\n- pattern: x\n- focus-metavariable: X", 3, "'X' is not a metavariable"),
        (
            "patterns:\n- pattern: x\n- metavariable-comparison: {comparison: $X <}", 3,
            "a value is expected"
        ),
        (
            "patterns:\n- pattern: x\n- metavariable-comparison: {comparison: foo($X)}", 3,
            "The function 'foo' is not known"
        ),
        ("patterns:\n- pattern: x\n- metavariable-regex: {regex: a}", 3, "has no 'metavariable'"),
        ("mode: taint\npattern-sources: [{pattern: x}]", -4, "has no 'pattern-sinks'"),
        ("mode: join\npattern: x", 1, "The mode 'join'"),
        (
            "mode: taint\npattern-sources: [{pattern: x}]\n"
                + "pattern-sinks: [{pattern: x, requires: A + B}]", 3, "not a requirement on labels"
        ),
        ("pattern-where-python: x\npattern: y", 1, "is not supported"),
        ("pattern: x\noptions: {constant_propagation: 3}", 2, "true or false"),
    ]

    @Test(arguments: mistakes)
    func `a mistake is reported where it is`(yaml: String, line: Int, words: String) throws {
        let loaded = RuleFile.rules(in: Self.rule(yaml), path: "a.yaml")
        #expect(loaded.rules.isEmpty)
        let texts = loaded.problems.filter { $0.position.line == line + 6 }.map(\.description)
        #expect(texts.contains { $0.contains(words) }, "\(loaded.problems)")
    }

    @Test(arguments: [
        ("pattern: x\nseverty: a", "Write 'severity'"),
        ("pattern: x\noptions: {symbolic_propagaton: true}", "Write 'symbolic_propagation'"),
        (
            "patterns:\n- pattern: x\n- metavariable-name: {metavariable: $X, kind: module}",
            "taken as fulfilled"
        ),
        (
            "mode: taint\npattern-sources: [{pattern: x, label: AA}]\n"
                + "pattern-sinks: [{pattern: x, requires: BB}]", "gives the label 'BB'"
        ),
    ])
    func `what does no harm is a warning`(yaml: String, words: String) {
        let loaded = RuleFile.rules(in: Self.rule(yaml), path: "a.yaml")
        #expect(loaded.rules.count == 1)
        #expect(!loaded.hasErrors)
        #expect(loaded.problems.contains { $0.description.contains(words) }, "\(loaded.problems)")
    }

    @Test func `all mistakes are reported, and good rules load`() {
        let text = """
            rules:
            - {id: one, languages: [pyton], severity: BAD, message: m, pattern: x}
            - {id: two, languages: [python], severity: ERROR, message: m, pattern: x}
            - {id: "th ree", languages: python, severity: ERROR, pattern: x}
            - just text
            - {id: two, languages: [python], severity: ERROR, message: m, pattern: x}
            """
        let loaded = RuleFile.rules(in: text, path: "a.yaml")
        #expect(loaded.rules.map(\.id.description) == ["two", "two"])
        #expect(loaded.problems.map(\.position.line) == [2, 2, 4, 4, 5, 6])
        #expect(
            loaded.problems.first?.description == """
                a.yaml:2:25: error: The language 'pyton' is not known.
                  fix: Write 'python'.
                """)
        #expect(loaded.problems.first?.rule == RuleID("one"))
    }

    @Test(arguments: [
        ("min-version: 1.183.0", 0), ("min-version: 1.182.0", 1), ("max-version: 1.100.0", 0),
        ("max-version: 2.0.0", 1), ("min-version: '1.50'", 1),
    ])
    func `rules for other versions are left out`(version: String, count: Int) {
        let loaded = RuleFile.rules(
            in: Self.rule("pattern: x", more: version), path: "a.yaml")
        #expect(loaded.rules.count == count)
        #expect(loaded.problems.count == 1 - count)
    }

    @Test(arguments: [
        "", "# nothing", "rules:", "[]", "a: b", "rules: 3", "rules: [", "\u{FEFF}rules: 1",
    ])
    func `files that hold no rules are problems`(text: String) {
        let loaded = RuleFile.rules(in: text, path: "a.yaml")
        #expect(loaded.rules.isEmpty)
        #expect(loaded.hasErrors)
    }

    @Test(
        .enabled(if: SharedCorpus.folder != nil, "\(SharedCorpus.missing)"),
        arguments: SharedCorpus.files("semgrep-rules", ["yaml", "yml"]))
    func `published rule files load without a problem`(file: URL) throws {
        let loaded = RuleFile.rules(
            in: try SharedCorpus.text(of: file), path: file.lastPathComponent)
        #expect(!loaded.rules.isEmpty)
        #expect(loaded.problems.map(\.description) == [])
    }
}
