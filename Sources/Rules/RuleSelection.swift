internal import Documents
internal import Findings
internal import Foundation
internal import SourceText

/// The rules that someone asked for by name.
package struct RuleSelection: Sendable {
    /// In the order of the names; of rules with one ID the last one asked for. Rules of one file may
    /// share an ID.
    package private(set) var rules: [Rule] = []
    /// Mistakes in the rules that were read.
    package private(set) var problems: [RuleProblem]
    /// Names that stand for nothing.
    package private(set) var mistakes: [SelectionMistake] = []
    private var known: Set<RuleID> = []
    /// The rule files that have been read, and the IDs of their rules.
    private var ruleFiles: Set<String> = []
    private var idsOfRuleFiles: Set<RuleID> = []
    private let book: Rulebook

    /// Finds and reads what `names` stand for: `all`, `default`, a ruleset, the ID of a rule in the box,
    /// or the path of a document, of a rule file, or of a folder of them. No names mean `default`.
    ///
    /// Models below a folder that is named add to those in the box, for all rules.
    package init(_ names: [String], from book: Rulebook) {
        let (models, problems, texts) = Self.models(
            below: names.filter { Self.entries(named: $0, in: book).isEmpty })
        self.book = book.adding(models)
        self.problems = problems
        let files = Set(models.map(\.path))
        self.problems += self.book.models.problems(inFiles: files.contains)
        for name in names.isEmpty ? ["default"] : names { add(name) }
        if !texts.isEmpty { noteModels(texts) }
    }

    /// Any rule may name a model, so that the texts of models are part of the text of each.
    private mutating func noteModels(_ texts: [UInt8]) {
        let hash = StableHash(texts).hexadecimal
        for index in rules.indices {
            let own = rules[index].textHash?.hexadecimal
            rules[index].textHash = own.map { StableHash(($0 + hash).utf8) }
        }
    }

    private mutating func add(_ name: String) {
        let entries = Self.entries(named: name, in: book)
        if !entries.isEmpty || name == "all" || name == "default" {
            for entry in entries where !known.contains(entry.id) {
                add(entry.load(), replacing: false)
            }
        } else if FileManager.default.fileExists(atPath: name) {
            addFiles(at: name)
        } else {
            mistakes.append(.unknownName(name, nearest: Self.names(near: name, in: book)))
        }
    }

    // MARK: The box

    private static func entries(named name: String, in book: Rulebook) -> [Rulebook.Entry] {
        switch name {
        case "all": return book.entries
        case "default":
            return book.entries.filter { entry in
                entry.id.ruleset.map(Rulebook.isOnByDefault) ?? false
            }
        default:
            let ruleset = book.entries(ofRuleset: name)
            return ruleset.isEmpty ? [book.entry(RuleID(name))].compactMap(\.self) : ruleset
        }
    }

    /// Names of rulesets and rules that `name` may have meant. A rule's name without its ruleset
    /// counts as well.
    private static func names(near name: String, in book: Rulebook) -> [String] {
        let sameName = book.entries.filter { $0.id.name == name }.map(\.id.description)
        if !sameName.isEmpty { return Array(sameName.prefix(5)) }
        let known = book.rulesets + book.entries.map(\.id.description) + ["all", "default"]
        let near = nearestNames(to: name, among: known)
        guard near.isEmpty else { return near }
        let tail = String(name.split(separator: "/").last ?? "")
        return nearestNames(to: tail, among: book.entries.map(\.id.name)).flatMap { found in
            book.entries.filter { $0.id.name == found }.map(\.id.description)
        }
    }

    /// - Parameter replacing: Whether rules of the same ID give way: a user's document stands for the
    ///   rule in the box.
    private mutating func add(_ loaded: LoadedRules, replacing: Bool) {
        problems += loaded.problems
        if replacing {
            let new = Set(loaded.rules.map(\.id))
            if !known.isDisjoint(with: new) { rules.removeAll { new.contains($0.id) } }
            rules += loaded.rules
            known.formUnion(new)
        } else {
            for rule in loaded.rules where known.insert(rule.id).inserted { rules.append(rule) }
        }
    }

    /// Rules of several files may share an ID, which says nothing of where a rule file lies. All of them
    /// are rules of their own; only a rule in the box gives way.
    private mutating func addRuleFile(_ loaded: LoadedRules, _ path: String) {
        guard ruleFiles.insert(path).inserted else { return }
        let shared = Set(loaded.rules.map(\.id)).intersection(idsOfRuleFiles)
        idsOfRuleFiles.formUnion(loaded.rules.map(\.id))
        guard !shared.isEmpty else { return add(loaded, replacing: true) }
        let others = loaded.rules.filter { !shared.contains($0.id) }
        add(LoadedRules(rules: others, problems: loaded.problems), replacing: true)
        rules += loaded.rules.filter { shared.contains($0.id) }
    }

    // MARK: Models

    /// The models below those of `names` that are folders, and those whose YAML cannot be read.
    private static func models(
        below names: [String]
    ) -> (documents: [ModelLibrary.Document], problems: [RuleProblem], texts: [UInt8]) {
        var documents: [ModelLibrary.Document] = []
        var texts: [UInt8] = []
        var problems: [RuleProblem] = []
        for path in names.flatMap(files).filter(ModelReader.isModel) {
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            let log = ProblemLog(file: path)
            texts += Array(path.utf8) + [0] + data + [0]
            if let text = String(validating: data, as: UTF8.self) {
                do {
                    let value = try YAMLReader.read(text)
                    documents.append(ModelLibrary.Document(path: path) { value })
                } catch {
                    log.report(.yaml(error), at: error.position)
                }
            } else {
                log.report(.notUTF8, at: .start)
            }
            problems += log.problems
        }
        return (documents, problems, texts)
    }

    // MARK: Files

    private mutating func addFiles(at path: String) {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard isFolder.boolValue else {
            addFile(path, isNamed: true)
            return
        }
        let before = (rules.count, problems.count)
        for file in Self.files(below: path) where !ModelReader.isModel(file) {
            addFile(file, isNamed: false)
        }
        if (rules.count, problems.count) == before { mistakes.append(.noRules(path)) }
    }

    /// Files that may hold rules, sorted. Hidden ones are left out.
    private static func files(below folder: String) -> [String] {
        let walk = FileManager.default.enumerator(atPath: folder)
        let paths = walk?.compactMap { $0 as? String } ?? []
        let root = folder.hasSuffix("/") ? folder : folder + "/"
        return paths.filter { path in
            isDocument(path) || isYAML(path)
        }.filter { path in
            !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }.sorted().map { root + $0 }
    }

    private static func isDocument(_ path: String) -> Bool {
        let path = path.lowercased()
        return path.hasSuffix(".md") || path.hasSuffix(".markdown")
    }

    private static func isYAML(_ path: String) -> Bool {
        let path = path.lowercased()
        return path.hasSuffix(".yaml") || path.hasSuffix(".yml") || path.hasSuffix(".json")
    }

    /// Reads a file. In a folder, files that are no rules are left out in silence; a file that was
    /// named is read in any case, and tells what it lacks.
    private mutating func addFile(_ path: String, isNamed: Bool) {
        guard let data = FileManager.default.contents(atPath: path) else {
            if isNamed { mistakes.append(.unreadable(path)) }
            return
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            if isNamed { mistakes.append(.notText(path)) }
            return
        }
        let isDocument = Self.isDocument(path) || (!Self.isYAML(path) && text.hasPrefix("---\n"))
        if isDocument {
            guard isNamed || RuleDocument.isRuleDocument(text) else { return }
            add(RuleDocument.rules(in: text, path: path, models: book.models), replacing: true)
        } else {
            guard isNamed || RuleFile.isRuleFile(text) else { return }
            addRuleFile(RuleFile.rules(in: text, path: path), path)
        }
    }
}

/// A name that stands for no rules.
package enum SelectionMistake: Error, Hashable, Sendable {
    case unknownName(String, nearest: [String])
    case noRules(String)
    case unreadable(String)
    case notText(String)

    /// What is wrong and what to change, one sentence each.
    package var explanation: (message: String, fix: String) {
        switch self {
        case .unknownName(let name, let nearest):
            (
                "'\(name)' is no ruleset, no rule and no file.",
                nearest.isEmpty
                    ? "Run 'martlet rules list' to see what there is."
                    : "Perhaps you mean "
                        + nearest.map { "'\($0)'" }.joined(separator: " or ") + "."
            )
        case .noRules(let path):
            (
                "The folder '\(path)' holds no rules.",
                "Name a folder with rule documents (.md) or rule files (.yaml)."
            )
        case .unreadable(let path): ("'\(path)' cannot be read.", "Check the rights of the file.")
        case .notText(let path): ("'\(path)' is not UTF-8 text.", "Save it as UTF-8.")
        }
    }
}
