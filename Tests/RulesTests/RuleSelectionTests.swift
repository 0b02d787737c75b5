import Documents
import EmbeddedRulebook
import Findings
import Foundation
import Rules
import Testing

@Suite struct RuleSelectionTests {
    /// A book of documents with the given IDs.
    static func book(_ ids: [String]) -> Rulebook {
        var packer = RulebookPacker()
        for id in ids {
            packer.add(
                path: id + ".md", bytes: Array(RuleDocumentTests.document.utf8), root: "Rulebook/")
        }
        let packed = packer.pack()
        #expect(packed.problems == [])
        return Rulebook(DocumentPack(.bytes(packed.bytes)))
    }

    private let book = book([
        "python-security/b", "python-security/a", "python-code-style/c", "python-flask/d",
        "kotlin-security/sql-injection", "python-security/sql-injection",
    ])

    @Test(arguments: [
        ([], 5), (["default"], 5), (["all"], 6), (["python-security"], 3),
        (["python-security/a"], 1), (["python-security", "python-security/a"], 3),
        (["python-code-style", "python-flask"], 2),
    ])
    func `names stand for rules`(names: [String], count: Int) {
        let selection = RuleSelection(names, from: book)
        #expect(selection.rules.count == count)
        #expect(selection.mistakes.isEmpty && selection.problems.isEmpty)
    }

    @Test(arguments: [
        ("python-securty", "'python-security'"),
        ("sql-injection", "'kotlin-security/sql-injection' or 'python-security/sql-injection'"),
        ("go-security/sql-injetcion", "'kotlin-security/sql-injection'"),
        ("zzzzzz", "martlet rules list"), ("", "martlet rules list"),
    ])
    func `an unknown name is a mistake with the nearest names`(name: String, words: String) {
        let selection = RuleSelection([name, "python-flask"], from: book)
        #expect(selection.rules.count == 1)
        #expect(selection.mistakes.count == 1)
        #expect(selection.mistakes.first?.explanation.fix.contains(words) == true)
    }

    @Test func `files and folders are read`() throws {
        let folder = URL.temporaryDirectory.appending(path: "martlet-rules-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "python-security/a.md": RuleDocumentTests.document.replacing(
                "No fire", with: "Mine"),
            "sub/rules.yaml": RuleFileTests.rule("pattern: x"),
            "README.md": "# Read me", "config.yml": "a: b", ".hidden/x.md": "x", "empty/n.txt": "n",
        ]
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let all = RuleSelection(["python-security", folder.path], from: book)
        #expect(all.problems == [] && all.mistakes == [])
        #expect(
            all.rules.map(\.id.description).sorted() == [
                "a.rule", "python-security/a", "python-security/b", "python-security/sql-injection",
            ])
        #expect(all.rules.first { $0.id.name == "a" }?.title == "Mine")
        let one = RuleSelection([folder.appending(path: "sub/rules.yaml").path], from: book)
        #expect(one.rules.count == 1)
        let none = RuleSelection([folder.appending(path: "empty").path], from: book)
        #expect(none.mistakes.count == 1)
        let readMe = RuleSelection([folder.appending(path: "README.md").path], from: book)
        #expect(!readMe.problems.isEmpty)
    }

    @Test func `a filter narrows by what is set`() throws {
        let rules = book.loadAll().rules
        func count(_ change: (inout RuleFilter) -> Void) -> Int {
            var filter = RuleFilter()
            change(&filter)
            return rules.count { filter.matches($0) }
        }
        #expect(count { _ in } == 6)
        #expect(count { $0.rulesets = ["python-security"] } == 3)
        #expect(count { $0.languages = ["kotlin"] } == 0)
        #expect(count { $0.severities = [.warning, .error] } == 6)
        #expect(count { $0.categories = [.codeStyle] } == 0)
        #expect(count { $0.cwe = [CWE(94)] } == 6)
        #expect(count { $0.words = ["FIRE", "burns"] } == 6)
        #expect(count { $0.words = ["sql", "kotlin"] } == 1)
        #expect(count { $0.words = ["water"] } == 0)
    }

    @Test func `a packed rule is the rule of its document`() throws {
        let packed = try #require(book.entry(RuleID("python-security/a"))?.load().rules.first)
        let read = try #require(
            RuleDocument.rules(
                in: RuleDocumentTests.document, path: "Rulebook/python-security/a.md"
            ).rules.first)
        #expect(packed.detection == read.detection)
        #expect(packed.summary == read.summary)
        #expect(packed.arguments == read.arguments)
        #expect(packed.origin == read.origin)
        #expect(packed.examples == read.examples)
    }

    @Test(arguments: [
        ("rules: []", true), ("# x\n\nrules:\n", true), ("---\nrules:\r\n", true),
        ("a: 1\r\nrules: 2", true), ("{\"rules\": []}", true), ("a: b", false), ("", false),
        ("my-rules: 1", false), ("{\"a\": 1}", false),
    ])
    func `files of rules are told by their key`(text: String, isRuleFile: Bool) {
        #expect(RuleFile.isRuleFile(text) == isRuleFile)
    }

    @Test func `what a document says below its headings is packed as well`() throws {
        var packer = RulebookPacker()
        let text = RuleDocumentTests.document.replacing(
            "arguments:\n  - name: max-size\n    type: integer\n    default: 3\n", with: "")
        packer.add(path: "a-b/c.md", bytes: Array(text.utf8), root: "")
        #expect(packer.pack().problems == [])
        let rule = Rulebook(DocumentPack(.bytes(packer.pack().bytes))).loadAll().rules.first
        #expect(rule?.arguments.map(\.defaultValue) == [.integer(3)])
        #expect(rule?.help == "Fire burns.")
    }

    @Test func `the rules in the box load without a problem`() {
        let loaded = Rulebook.embedded.loadAll()
        #expect(loaded.problems == [])
        #expect(loaded.rules.count == Rulebook.embedded.entries.count)
        #expect(loaded.rules.count == RulebookDocumentsTests.documents.count)
    }

    @Test(arguments: ["", "martlet-pack 1 ", "martlet-pack 1 3 ", "martlet-pack 1 1 5 9 a", "x"])
    func `data that is no pack holds no rules`(text: String) {
        let book = Rulebook(DocumentPack(.bytes(Array(text.utf8))))
        #expect(book.loadAll().rules.isEmpty)
    }

    @Test func `a pack cut off anywhere is read without a crash`() {
        var packer = RulebookPacker()
        packer.add(
            path: "a-b/c.md", bytes: Array(RuleDocumentTests.document.utf8), root: "Rulebook/")
        let bytes = packer.pack().bytes
        for length in 0..<bytes.count {
            _ = Rulebook(DocumentPack(.bytes(Array(bytes.prefix(length))))).loadAll()
        }
    }
}
