package import Findings
package import Rules
import SourceText

/// The rules that a scan runs, found by what the user calls them.
package struct RuleSelection: Sendable {
    private let catalog: [Rule]

    /// - Parameter catalog: The rules in the box.
    package init(catalog: [Rule]) { self.catalog = catalog }

    /// The rules that `names` mean: rulesets and rule IDs of the catalog, and paths of documents, rule
    /// files and folders of them. A name of the catalog goes before a path of the same name; `./name` is
    /// always a path.
    ///
    /// - Returns: Each rule once, in the order of the names. Mistakes in files are among the problems.
    /// - Throws: Every name that means nothing.
    package func rules(named names: [String]) throws(UnknownRules) -> LoadedRules {
        var loaded = LoadedRules()
        var unknown: [UnknownRules.Name] = []
        for name in names {
            let known = catalog.filter { $0.id.description == name || $0.id.ruleset == name }
            if !known.isEmpty {
                loaded.rules += known
            } else if fileExists(RawPath(name).standardized(from: .current)) {
                loaded += rules(atPath: name)
            } else {
                unknown.append(UnknownRules.Name(text: name, nearest: nearest(to: name)))
            }
        }
        guard unknown.isEmpty else { throw UnknownRules(names: unknown) }
        var seen: Set<RuleID> = []
        loaded.rules = loaded.rules.filter { seen.insert($0.id).inserted }
        return loaded
    }

    /// All rules of the catalog.
    package var all: LoadedRules { LoadedRules(rules: catalog) }

    private func nearest(to name: String) -> [String] {
        let rulesets = Set(catalog.compactMap(\.id.ruleset)).sorted()
        let whole = nearestNames(to: name, among: rulesets + catalog.map(\.id.description))
        guard whole.isEmpty else { return whole }
        // Someone may know the rule's own name only.
        return catalog.filter { $0.id.name == name }.map(\.id.description).prefix(3).map { $0 }
    }

    // MARK: Files

    private func rules(atPath path: String) -> LoadedRules {
        let place = RawPath(path).standardized(from: .current)
        guard kind(of: place, followsLink: true) == .folder else {
            return rules(inFile: place, shownAs: path, isAsked: true)
        }
        var loaded = LoadedRules()
        for file in ruleFiles(below: place) {
            let shown = RawPath(path).appending(file.relative(to: place).bytes).description
            loaded += rules(inFile: file, shownAs: shown, isAsked: false)
        }
        return loaded
    }

    /// - Parameter isAsked: Whether the user named this very file. Others that hold no rules are passed
    ///   over in silence.
    private func rules(inFile file: RawPath, shownAs path: String, isAsked: Bool) -> LoadedRules {
        guard let bytes = try? file.contents(limit: 16 << 20) else {
            // Reading again as a rule file words the trouble as any other mistake in rules.
            return isAsked ? RuleFile.rules(in: "", path: path) : LoadedRules()
        }
        let text = String(decoding: DecodedText(bytes).bytes, as: UTF8.self)
        guard isAsked || RuleFile.isRuleFile(text) else { return LoadedRules() }
        return RuleFile.rules(in: text, path: path)
    }

    private func ruleFiles(below folder: RawPath) -> [RawPath] {
        var files: [RawPath] = []
        var pending = [folder]
        while let folder = pending.popLast() {
            for entry in (try? entries(ofFolder: folder)) ?? []
            where entry.name.first != UInt8(ascii: ".") {
                switch entry.kind {
                case .folder: pending.append(folder.appending(entry.name))
                case .file where isRuleName(entry.name): files.append(folder.appending(entry.name))
                default: break
                }
            }
        }
        return files.sorted()
    }

    private func isRuleName(_ name: [UInt8]) -> Bool {
        let name = String(decoding: name, as: UTF8.self).lowercased()
        return [".yaml", ".yml", ".md"].contains { name.hasSuffix($0) }
    }
}

/// Names that mean no rule, no ruleset and no file.
package struct UnknownRules: Error, Hashable, Sendable, CustomStringConvertible {
    package struct Name: Hashable, Sendable {
        package let text: String
        /// What may have been meant, best first.
        package let nearest: [String]

        package init(text: String, nearest: [String]) {
            self.text = text
            self.nearest = nearest
        }
    }

    package let names: [Name]

    package var description: String {
        names.map { name in
            let hint =
                name.nearest.isEmpty
                ? "'martlet rules list' shows what there is."
                : "Did you mean \(name.nearest.map { "'\($0)'" }.joined(separator: " or "))?"
            return "There is no rule, ruleset or rule file '\(name.text)'. \(hint)"
        }.joined(separator: "\n")
    }
}
