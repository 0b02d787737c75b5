import Documents
import Findings
import Foundation
import Rules
import SourceText
import Testing

/// Models, and rules that name them.
@Suite struct ModelTests {
    static let input = """
        title: Data from outside
        description: What comes in.
        languages: [python]
        sources:
          - pattern: outside($NAME)
        """
    static let fire = """
        title: Fire
        description: What burns.
        languages: [python]
        sinks:
          - patterns:
              - pattern: burn($FUEL)
              - focus-metavariable: $FUEL
        """

    /// A rule document with `detection` below its message.
    static func document(_ detection: String, message: String = "Fire.") -> String {
        RuleDocumentTests.document.replacing("pattern: fire($X)", with: detection)
            .replacing("message: \"'$X' burns.\"", with: "message: \"\(message)\"")
    }

    /// Packs files by their paths below `Rulebook`.
    static func pack(_ files: [String: String]) -> PackedRulebook {
        var packer = RulebookPacker()
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            packer.add(path: path, bytes: Array(text.utf8), root: "Rulebook/")
        }
        return packer.pack()
    }

    static func book(_ files: [String: String]) -> Rulebook {
        Rulebook(DocumentPack(.bytes(pack(files).bytes)))
    }

    static let models = [
        "Models/python/outer-input.yaml": input, "Models/python/great-fire.yaml": fire,
    ]

    @Test func `a rule names models, and has patterns of its own beside them`() throws {
        let rule = Self.document(
            """
            mode: taint
            sources: outer-input
            pattern-sources: [pattern: other()]
            sinks: [great-fire]
            """, message: "'$FUEL' burns.")
        let files = Self.models.merging(["a-b/c.md": rule]) { first, _ in first }
        #expect(Self.pack(files).problems.map(\.description) == [])
        let loaded = try #require(Self.book(files).loadAll().rules.first)
        guard case .taint(let taint) = loaded.detection else {
            Issue.record("no taint rule")
            return
        }
        #expect(taint.models.map(\.model.name) == ["outer-input", "great-fire"])
        #expect(taint.models.map(\.role) == [.sources, .sinks])
        #expect(taint.sources.count == 1 && taint.sinks.isEmpty)
        #expect(taint.models.first?.model.entries(for: "python").sources.count == 1)
        #expect(taint.models.first?.model.entries(for: "java").sources.isEmpty ?? false)
    }

    @Test func `a concept in several files has the entries of all`() {
        let book = Self.book(
            Self.models.merging([
                "Models/jvm/outer-input.yml": Self.input.replacing("python", with: "java, python")
            ]) { first, _ in first })
        let model = book.models.model(named: "outer-input")
        #expect(model?.languages == ["java", "python"])
        #expect(model?.entries(for: "python").sources.count == 2)
        #expect(model?.entries(for: "java").sources.count == 1)
        #expect(book.models.names == ["great-fire", "outer-input"])
    }

    @Test(arguments: [
        (
            "sources: outer-inptu\nsinks: great-fire", "There is no model named 'outer-inptu'.",
            "Write 'outer-input'."
        ),
        (
            "sources: zzzzz-zzzzz\nsinks: great-fire", "There is no model named 'zzzzz-zzzzz'.",
            "Use one of outer-input."
        ),
        (
            "sources: great-fire\nsinks: great-fire",
            "The model 'great-fire' holds sinks, not sources.",
            "Name it under 'sinks', or give one of the two another name."
        ),
        (
            "pattern-sources: [outer-input]", "The detection has no 'pattern-sinks'.",
            "Add it, for example 'pattern-sinks: [pattern: sink()]'."
        ),
    ])
    func `a wrong name is a mistake at its place`(detection: String, message: String, fix: String) {
        let rule = Self.document("mode: taint\n" + detection)
        let problems = Self.pack(Self.models.merging(["a-b/c.md": rule]) { first, _ in first })
            .problems
        #expect(problems.map { $0.mistake.explanation.message } == [message])
        #expect(problems.map { $0.mistake.explanation.fix } == [fix])
        let line = rule.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains("mode: taint") }
        #expect((problems.first?.position.line ?? 0) >= (line ?? 0))
    }

    @Test func `a model without the rule's language is a mistake`() {
        let rule = Self.document("mode: taint\nsources: outer-input\nsinks: great-fire")
        var files = Self.models.merging(["a-b/c.md": rule]) { first, _ in first }
        files["Models/python/outer-input.yaml"] = Self.input.replacing("python", with: "java")
        let problems = Self.pack(files).problems
        #expect(
            problems.map { $0.mistake.explanation.message } == [
                "The model 'outer-input' knows nothing of python."
            ])
    }

    @Test(arguments: [
        ("", "The file is empty.", 1, 1),
        ("- a", "'The model' is a list, but should be a mapping of keys and values.", 1, 1),
        ("title: T\ndescription: D\nlanguages: [python]", "The model has no entries.", 1, 1),
        (
            "title: T\ndescription: D\nlanguages: [pyton]\nsources: [pattern: a()]",
            "The language 'pyton' is not known.", 3, 13
        ),
        (
            "title: T\nlanguages: [python]\nsources: [pattern: a()]",
            "The model has no 'description'.", 1, 1
        ),
        (
            "title: T\ndescription: D\nlanguages: [python]\nsources: [pattern: a()]\nsinks: [b]",
            "The model has entries of several roles: 'sources', 'sinks'.", 5, 1
        ),
        (
            "title: T\ndescription: D\nlanguages: [python]\nsources:\n  - patern: a()",
            "The item has no operator.", 5, 5
        ),
        ("x: [", "", 0, 0),
    ])
    func `a mistake in a model has its place`(text: String, message: String, line: Int, column: Int)
    {
        let problems = Self.pack(["Models/python/some-thing.yaml": text]).problems
        #expect(problems.count == 1)
        guard line > 0 else { return }
        #expect(problems.map { $0.mistake.explanation.message } == [message])
        #expect(problems.first?.position == TextPosition(line: line, column: column))
        #expect(problems.first?.file == "Rulebook/Models/python/some-thing.yaml")
    }

    @Test func `files of one concept have one role`() {
        let problems = Self.pack([
            "Models/jvm/outer-input.yaml": Self.fire, "Models/python/outer-input.yaml": Self.input,
        ]).problems
        #expect(
            problems.map(\.description) == [
                "Rulebook/Models/python/outer-input.yaml:4:1: error: The model 'outer-input' holds "
                    + "sinks, not sources.\n  fix: Name it under 'sinks', or give one of the two "
                    + "another name."
            ])
    }

    @Test func `models of a user's folder add to those in the box`() throws {
        let rule = Self.document("mode: taint\nsources: outer-input\nsinks: great-fire")
        let book = Self.book(Self.models.merging(["a-b/c.md": rule]) { first, _ in first })
        let folder = URL.temporaryDirectory.appending(path: "martlet-models-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "Models/outer-input.yaml": Self.input.replacing("outside", with: "house"),
            "Models/bad.yaml": "title: [",
            "Models/python/great-fire.yaml": Self.fire.replacing("burn", with: "glow"),
            "d-e/f.md": rule,
        ]
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let selection = RuleSelection(["all", folder.path], from: book)
        #expect(selection.mistakes.isEmpty)
        #expect(selection.problems.map { $0.file.hasSuffix("Models/bad.yaml") } == [true])
        #expect(selection.rules.count == 2)
        for rule in selection.rules {
            guard case .taint(let taint) = rule.detection else { continue }
            #expect(taint.models.first?.model.entries(for: "python").sources.count == 2)
            #expect(taint.models.last?.model.entries(for: "python").sinks.count == 1)
        }
    }
}
