import EmbeddedRulebook
import Findings
import RuleTesting
import Rules
import Testing

/// The rules in the box against their own documents.
@Suite struct RulebookTests {
    static let rules = Rulebook.embedded.loadAll().rules

    @Test func `every document of the box loads without a problem`() {
        #expect(Rulebook.embedded.loadAll().problems.map(\.description) == [])
        #expect(Self.rules.count == Rulebook.embedded.entries.count)
    }

    @Test(arguments: RulebookTests.rules.map(\.id))
    func `findings appear on the marked lines and nowhere else`(id: RuleID) throws {
        let rule = try #require(Self.rules.first { $0.id == id })
        let check = ExampleCheck(rule)
        for example in rule.examples {
            for verdict in check.verdicts(on: example) where !verdict.holds {
                Issue.record(
                    """
                    \(id), \(example.kind.rawValue) example \(example.number), \
                    \(verdict.run.rawValue): expected lines \(verdict.expected), found \
                    \(verdict.found)
                    \(example.text)
                    """)
            }
        }
    }

    @Test(arguments: RulebookTests.rules.map(\.id))
    func `a document has examples of both kinds`(id: RuleID) throws {
        let rule = try #require(Self.rules.first { $0.id == id })
        #expect(rule.examples.contains { $0.kind == .nonCompliant })
        #expect(rule.examples.contains { $0.kind == .compliant })
    }
}
