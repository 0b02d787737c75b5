import Foundation
import Rules
import SourceText
import Testing

/// The rules on layout of this repository mend their own examples.
@Suite struct LayoutFixTests {
    static let rules: [Rule] = {
        let book = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Rulebook")
        let walk = FileManager.default.enumerator(atPath: book.path)
        let paths = (walk?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }
        return paths.sorted().flatMap { path -> [Rule] in
            guard let text = try? String(contentsOf: book.appending(path: path), encoding: .utf8)
            else { return [] }
            return RuleDocument.rules(in: text, path: "Rulebook/\(path)").rules
        }.filter { if case .layout = $0.detection { true } else { false } }
    }()

    @Test func `there are such rules`() { #expect(!Self.rules.isEmpty) }

    @Test(arguments: rules.map(\.id.description), ["\n", "\r\n"])
    func `fixing twice changes nothing`(id: String, lineEnd: String) throws {
        let rule = LayoutRule(try #require(Self.rules.first { $0.id.description == id }))
        for example in rule.rule.examples {
            let code = example.code.replacing("\n", with: lineEnd)
            let once = rule.fixed(code)
            #expect(rule.fixed(once) == once)
            let left = rule.findings(in: once).filter { $0.fix != nil }
            #expect(left.isEmpty)
            if example.kind == .compliant { #expect(once == code) }
        }
    }
}
