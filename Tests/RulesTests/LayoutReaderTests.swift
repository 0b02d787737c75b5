import Foundation
import Rules
import Testing

/// Mistakes in checks on layout, and where they are reported.
@Suite struct LayoutReaderTests {
    struct Mistake: Sendable {
        let layout: String
        /// Lines count from that of `layout:`.
        let problem: String
    }

    static let mistakes = [
        Mistake(
            layout: "layout:\n  - node: '{'\n",
            problem: "2:5: The check has no 'before'."),
        Mistake(
            layout: "layout:\n  - before: one-space\n",
            problem: "2:5: The check has no 'node'."),
        Mistake(
            layout: "layout:\n  - node: '{'\n    before: one-spaces\n",
            problem: "3:13: 'one-spaces' is not a known value of 'before'."),
        Mistake(
            layout: "layout:\n  - node: '{'\n    final-line-end: required\n",
            problem: "2:5: 'node' speaks of nodes, but the check is one of the file as a whole."),
        Mistake(
            layout: "layout:\n  - line-length: {most: x}\n",
            problem: "2:25: 'most' is text, but should be a whole number."),
        Mistake(
            layout: "layout:\n  - node: '{'\n    befor: one-space\n    after: one-space\n",
            problem: "3:5: The check has the key 'befor', which is not known and has no effect."),
        Mistake(layout: "layout: []\n", problem: "1:9: 'layout' is empty."),
    ]

    @Test(arguments: mistakes)
    func `a mistake is reported at its place`(mistake: Mistake) throws {
        let head =
            RuleDocumentTests.document.components(separatedBy: "message:").first ?? ""
        let document = head + mistake.layout + "```\n"
        let line = head.components(separatedBy: "\n").count - 1
        let problems = RuleDocument.rules(in: document, path: "Rulebook/a-b/c.md").problems
        let found = problems.map {
            "\($0.position.line - line):\($0.position.column): \($0.mistake.explanation.message)"
        }
        #expect(found.contains(mistake.problem), "\(found)")
    }

    @Test func `checks are read into types`() throws {
        let document = RuleDocumentTests.document.replacing(
            "pattern: fire($X)\n",
            with: "layout:\n  node: '='\n  within: a > b\n  before: nothing\n"
        ).replacing("'$X' burns.", with: "A blank.")
        let loaded = RuleDocumentTests.load(document)
        let rule = try #require(loaded.rules.first)
        guard case .layout(let specification) = rule.detection else {
            Issue.record("The rule does not check layout.")
            return
        }
        let check = try #require(specification.checks.first)
        #expect(check.demands == [.before(.nothing)])
        #expect(check.selection?.nodes.map(\.text) == ["="])
        #expect(check.selection?.within.map { $0.map(\.text) } == [["a", "b"]])
    }
}
