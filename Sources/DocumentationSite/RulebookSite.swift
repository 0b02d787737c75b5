import Findings
package import Rules

/// The rulebook as a web site: pages that need nothing but each other.
///
/// Equal rules give equal bytes, whatever their order.
package struct RulebookSite {
    package struct File: Sendable, Hashable {
        /// Relative to the folder of the site, with `/` between components.
        package let path: String
        package let text: String
    }

    /// Sorted by ID.
    let rules: [Rule]
    let version: String
    private let ids: Set<RuleID>

    /// - Parameter version: That of the program, for the foot of each page.
    package init(_ rules: [Rule], version: String) {
        var seen: Set<String> = []
        // IDs that differ by case alone would have one file on some machines.
        self.rules = rules.sorted { $0.id < $1.id }
            .filter { seen.insert(SitePath.rule($0.id).lowercased()).inserted }
        self.version = version
        ids = Set(self.rules.map(\.id))
    }

    /// All files, sorted by path.
    package var files: [File] {
        var files = [
            File(path: "assets/site.css", text: SiteStyleSheet.text),
            File(path: "assets/site.js", text: SiteScript.text),
            File(path: "assets/theme.js", text: SiteScript.theme),
            File(path: "assets/rules.js", text: SearchIndex(rules).script),
            IndexPage(self).file,
        ]
        files += rules.indices.map { RulePage(rules[$0], at: $0, in: self).file }
        files += ListPage.all(of: self).map(\.file)
        return files.sorted { $0.path < $1.path }
    }

    func contains(_ id: RuleID) -> Bool { ids.contains(id) }

    // MARK: Orders

    /// The rules by something they have, each group with its rules in their order.
    func groups<Key: Hashable & Comparable>(
        by keys: (Rule) -> [Key]
    ) -> [(key: Key, rules: [Rule])] {
        var groups: [Key: [Rule]] = [:]
        for rule in rules {
            for key in Set(keys(rule)) { groups[key, default: []].append(rule) }
        }
        return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    var rulesets: [(key: String, rules: [Rule])] { groups { [$0.rulesetTitle] } }
    var weaknesses: [(key: CWE, rules: [Rule])] { groups(by: \.cwe) }

    /// By the name for people.
    var languages: [(key: RuleLanguage, rules: [Rule])] {
        let byID = groups { rule in rule.languages }
        return byID.compactMap { id, rules in RuleLanguage.named(id).map { ($0, rules) } }
            .sorted { $0.0.title < $1.0.title }
    }

    /// Worst first.
    var severities: [(key: Severity, rules: [Rule])] { groups { [$0.severity] }.reversed() }
}

extension Rule {
    /// The ruleset; rules of files whose IDs name none are put together.
    var rulesetTitle: String { id.ruleset ?? "other rules" }

    var languageTitles: String {
        languages.map { RuleLanguage.named($0)?.title ?? $0 }.joined(separator: ", ")
    }
}
