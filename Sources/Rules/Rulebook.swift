package import Documents
package import Findings

/// The rules in the box: one document each, found by ID without being read.
package struct Rulebook: Sendable {
    /// One document.
    package struct Entry: Sendable {
        package let id: RuleID
        private let document: DocumentPack.Document

        fileprivate init(_ document: DocumentPack.Document) {
            self.document = document
            id = RuleID(documentPath: "Rulebook/" + document.path)
        }

        /// Reads the rule. Its document stays packed until its help or its examples are asked for.
        package func load() -> LoadedRules { PackedRule.rules(of: document, id: id) }
    }

    /// A shared model: sources, sinks and sanitizers by the name of a concept.
    package struct Model: Sendable {
        /// Below `Rulebook/`: `Models/python.yaml`.
        package let path: String
        package let value: YAMLNode
    }

    /// Sorted by ID.
    package let entries: [Entry]
    private let modelDocuments: [DocumentPack.Document]

    /// - Complexity: O(*n* log *n*) for *n* documents.
    package init(_ pack: DocumentPack) {
        let isModel = { (document: DocumentPack.Document) in document.path.hasPrefix("Models/") }
        entries = pack.documents.filter { !isModel($0) }.map(Entry.init)
            .sorted { $0.id < $1.id }
        modelDocuments = pack.documents.filter(isModel)
    }

    package static let empty = Rulebook(DocumentPack(.bytes([])))

    /// The shared models, read when asked for, sorted by path.
    package var models: [Model] {
        modelDocuments.sorted { $0.path < $1.path }.compactMap { document in
            document.readValues().first.flatMap(\.self).map {
                Model(path: document.path, value: $0)
            }
        }
    }

    /// The names of the rulesets, sorted.
    package var rulesets: [String] { Set(entries.compactMap(\.id.ruleset)).sorted() }

    package func entries(ofRuleset name: String) -> [Entry] {
        entries.filter { $0.id.ruleset == name }
    }

    package func entry(_ id: RuleID) -> Entry? { entries.first { $0.id == id } }

    /// Reads all rules.
    package func loadAll() -> LoadedRules {
        entries.reduce(into: LoadedRules()) { $0 += $1.load() }
    }

    /// Whether a ruleset is on when nobody asks for one: those about security are, those about style
    /// and good practice are for whoever wants them.
    package static func isOnByDefault(ruleset: String) -> Bool {
        ruleset.hasSuffix("-security") || ["python-django", "python-flask"].contains(ruleset)
    }
}

/// How a rule document is packed, and unpacked into a rule.
enum PackedRule {
    /// The values that are packed with a document: front matter, detection, and something when its
    /// sections tell more of the rule.
    static func values(of page: MarkdownPage) -> [YAMLNode?] {
        let front = page.frontMatter
        let block = page.section("Detection")?.yamlBlocks.first
        let sections = page.section("Arguments") ?? page.section("Metadata")
        return [
            front.flatMap { try? YAMLReader.read($0.text, startingAt: $0.start) },
            block.flatMap { try? YAMLReader.read($0.code, startingAt: $0.codePosition) },
            sections.map { YAMLNode(.list([]), at: $0.position) },
        ]
    }

    static func rules(of document: DocumentPack.Document, id: RuleID) -> LoadedRules {
        let path = "Rulebook/" + document.path
        let log = ProblemLog(file: path)
        let values = document.readValues()
        guard values.count == 3 else { return LoadedRules() }
        let reader = RuleDocumentReader(
            checked: id, page: MarkdownPage(values[2] == nil ? "" : document.text.text),
            path: path, frontMatter: values[0], detection: values[1], log: log)
        let rule = reader.rule(text: .packed(document.text, help: document.excerpt))
        return LoadedRules(rules: [rule].compactMap(\.self), problems: log.problems)
    }
}

/// Packs the files of a rulebook, and checks them.
package struct RulebookPacker {
    private var writer = DocumentPackWriter()
    package private(set) var problems: [RuleProblem] = []

    package init() {}

    /// Adds a file of the rulebook. What is neither a document nor a model is left out.
    ///
    /// - Parameters:
    ///   - path: Below `Rulebook/`, with `/` between components.
    ///   - root: What to put before the path in problems.
    package mutating func add(path: String, bytes: [UInt8], root: String) {
        let log = ProblemLog(file: root + path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            log.report(.notUTF8, at: .start)
            problems += log.problems
            return
        }
        // A literal of Swift holds no carriage returns and no control characters.
        let clean = text.replacing("\r\n", with: "\n")
        if clean.unicodeScalars.contains(where: { $0.value < 32 && $0 != "\n" && $0 != "\t" }) {
            log.report(.controlCharacter, at: .start)
        } else if path.hasPrefix("Models/") {
            addModel(path, clean, log)
        } else if path.hasSuffix(".md") {
            problems += RuleDocument.rules(in: clean, path: root + path).problems
            let page = MarkdownPage(clean)
            writer.add(
                path: path, text: clean, excerpt: page.help, values: PackedRule.values(of: page))
        }
        problems += log.problems
    }

    private mutating func addModel(_ path: String, _ text: String, _ log: ProblemLog) {
        guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else { return }
        do {
            writer.add(path: path, text: "", values: [try YAMLReader.read(text)])
        } catch {
            log.report(.yaml(error), at: error.position)
        }
    }

    /// The pack as the bytes that `DocumentPack` reads.
    package var packed: [UInt8] { Array(writer.packed.utf8) }

    /// A Swift file with the pack as the constant `pack`.
    package var swiftSource: String {
        """
        // Generated by RulebookCompiler from the documents of the rulebook.
        let pack: StaticString = \(writer.swiftLiteral)

        """
    }
}
