package import Documents
package import Findings
internal import SourceText

/// The rules in the box: one document each, found by ID without being read.
package struct Rulebook: Sendable {
    /// One document.
    package struct Entry: Sendable {
        package let id: RuleID
        private let document: DocumentPack.Document

        private let models: ModelLibrary

        fileprivate init(_ document: DocumentPack.Document, models: ModelLibrary) {
            self.document = document
            self.models = models
            id = RuleID(documentPath: "Rulebook/" + document.path)
        }

        /// Reads the rule. Its document stays packed until its help or its examples are asked for.
        package func load() -> LoadedRules {
            PackedRule.rules(of: document, id: id, models: models)
        }
    }

    /// Sorted by ID.
    package let entries: [Entry]
    /// The concepts that rules share.
    package let models: ModelLibrary
    private let documents: [DocumentPack.Document]

    /// - Complexity: O(*n* log *n*) for *n* documents.
    package init(_ pack: DocumentPack) {
        let models = pack.documents.filter { ModelReader.isModel($0.path) }
            .sorted { $0.path < $1.path }
            .map { document in
                ModelLibrary.Document(path: "Rulebook/" + document.path) {
                    document.readValues().first ?? nil
                }
            }
        self.init(
            documents: pack.documents.filter { !ModelReader.isModel($0.path) },
            models: ModelLibrary(models))
    }

    private init(documents: [DocumentPack.Document], models: ModelLibrary) {
        self.documents = documents
        self.models = models
        entries = documents.map { Entry($0, models: models) }.sorted { $0.id < $1.id }
    }

    package static let empty = Rulebook(DocumentPack(.bytes([])))

    /// The same rules, with further files of models for them to use.
    func adding(_ models: [ModelLibrary.Document]) -> Rulebook {
        Rulebook(documents: documents, models: self.models.adding(models))
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

    static func rules(
        of document: DocumentPack.Document, id: RuleID, models: ModelLibrary
    ) -> LoadedRules {
        let path = "Rulebook/" + document.path
        let log = ProblemLog(file: path)
        let values = document.readValues()
        guard values.count == 3 else { return LoadedRules() }
        let reader = RuleDocumentReader(
            checked: id, page: MarkdownPage(values[2] == nil ? "" : document.text.text),
            path: path, frontMatter: values[0], detection: values[1], models: models, log: log)
        var rule = reader.rule(text: .packed(document.text, help: document.excerpt))
        // The text is part of the program, and has no identity beside the program's own.
        rule?.textHash = StableHash([])
        return LoadedRules(rules: [rule].compactMap(\.self), problems: log.problems)
    }
}
