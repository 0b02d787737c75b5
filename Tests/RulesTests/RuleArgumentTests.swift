import Rules
import SourceText
import Testing

/// Arguments in documents: declared, named in detections, filled in.
@Suite struct RuleArgumentTests {
    private static func document(arguments: String, detection: String) -> String {
        """
        ---
        title: A title
        language: Python
        severity: Error
        category: Security
        arguments: \(arguments)
        ---
        ## Description
        Words.
        ## Detection
        ```yaml
        \(detection)
        ```
        ## Non-Compliant Code Examples
        ```python
        f(9) # finding
        ```
        ## Compliant Code Examples
        ```python
        f(1)
        ```
        """
    }

    private func rule(_ arguments: String, _ detection: String) throws -> Rule {
        let loaded = RuleDocument.rules(
            in: Self.document(arguments: arguments, detection: detection), path: "house/rule.md")
        #expect(loaded.problems == [])
        return try #require(loaded.rules.first)
    }

    private func texts(_ formula: Formula) -> [String] {
        switch formula {
        case .pattern(let text), .regex(let text), .query(let text): [text.text]
        case .any(let parts): parts.flatMap(texts)
        case .inside(let part), .anywhere(let part): texts(part)
        case .all(let all): all.positives.flatMap(texts)
        }
    }

    @Test func `a pattern has the value where it names the argument`() throws {
        let rule = try rule(
            "[{name: called, type: text, default: f}]",
            "message: Not '${called}'.\npattern: ${called}($X)\nfix: no_${called}($X)")
        let filled = rule.filled(for: "")
        guard case .search(let formula) = filled.detection else { return }
        #expect(texts(formula) == ["f($X)"])
        #expect(filled.message == "Not 'f'.")
        #expect(filled.fix == .replacement("no_f($X)"))
    }

    @Test func `a list stands for many patterns, and for alternatives in an expression`() throws {
        let rule = try rule(
            "[{name: calls, type: list, default: [f, a.b]}]",
            "pattern-either:\n  - pattern: ${calls}(...)\n  - pattern-regex: '\\b${calls}\\('")
        guard case .search(let formula) = rule.filled(for: "").detection else { return }
        #expect(texts(formula) == ["f(...)", "a.b(...)", "\\b(?:f|a\\.b)\\("])
    }

    @Test func `values of a configuration hold below their paths`() throws {
        var rule = try rule(
            "[{name: most, type: integer, default: 5}]",
            """
            patterns:
              - pattern: f($X)
              - metavariable-comparison: {comparison: "$X > ${most}"}
            """)
        rule.argumentValues["most"] = ValueByPath(["src": .integer(7), "src/old": .integer(9)])
        #expect(rule.argumentRegions == ["", "src", "src/old"])
        func value(_ region: String) -> RuleArgument.Value? {
            rule.filled(for: region).arguments.first?.defaultValue
        }
        #expect(value("") == .integer(5))
        #expect(value("src") == .integer(7))
        #expect(value("src/old") == .integer(9))
    }

    @Test(arguments: [
        ("a.py", ""), ("src/a.py", "src"), ("src/old/x/a.py", "src/old"), ("srcs/a.py", ""),
        ("src/older/a.py", "src"), ("src", "src"),
    ])
    func `the closest region covers a file`(path: String, expected: String) {
        let regions = ["", "src", "src/old"]
        let covering = regions.filter { ArgumentRegion($0, among: regions).covers(path) }
        #expect(covering == [expected])
    }

    @Test(arguments: [
        (
            "[{name: most, type: integer, default: 5}]",
            "patterns: [{pattern: f($X)}, {metavariable-comparison: {comparison: '$X > ${mots}'}}]",
            "'${mots}' names an argument that the document does not declare."
        ),
        (
            "[]",
            "patterns: [{pattern: f($X)}, {metavariable-comparison: {comparison: '$X > ${most}'}}]",
            "'${most}' names an argument that the document does not declare."
        ),
        (
            "[{name: most, type: integer}]", "pattern: f(${most})",
            "The argument 'most' is used, but has no default."
        ),
        (
            "[]",
            "patterns: [{pattern: f($X)}, {metavariable-comparison: {comparison: '$X > ${most'}}]",
            "The expression cannot be read: the name of an argument and '}' are expected after '${'."
        ),
        ("[]", "pattern: f($X)\nfix-title: Do it", "'fix-title' has no fix beside it."),
    ])
    func `mistakes with arguments are told`(arguments: String, detection: String, message: String) {
        let loaded = RuleDocument.rules(
            in: Self.document(arguments: arguments, detection: detection), path: "house/rule.md")
        #expect(loaded.problems.map(\.mistake.explanation.message) == [message])
    }

    @Test func `code that looks like an argument stays as it is`() throws {
        let rule = try rule("[]", "pattern: f(\"${name}\")")
        guard case .search(let formula) = rule.filled(for: "").detection else { return }
        #expect(texts(formula) == ["f(\"${name}\")"])
    }
}
