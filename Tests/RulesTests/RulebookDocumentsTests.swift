import EmbeddedRulebook
import Findings
import Foundation
import Rules
import Testing

/// The documents of this repository.
@Suite struct RulebookDocumentsTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let documents: [String] = {
        let book = root.appending(path: "Rulebook")
        let walk = FileManager.default.enumerator(atPath: book.path)
        return (walk?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(".md") && !$0.hasPrefix("Models/") }.sorted()
    }()

    @Test(arguments: documents)
    func `a document has no problem, its path is its id`(path: String) throws {
        let file = Self.root.appending(path: "Rulebook/\(path)")
        let text = try SharedCorpus.text(of: file)
        let loaded = RuleDocument.rules(
            in: text, path: "Rulebook/\(path)", models: Rulebook.embedded.models)
        #expect(loaded.problems.map(\.description) == [])
        let rule = try #require(loaded.rules.first)
        #expect("\(rule.id).md" == path)
        let unmarked = rule.examples.filter { $0.kind == .nonCompliant && !$0.isMarked }
        #expect(unmarked.isEmpty)
    }
}
