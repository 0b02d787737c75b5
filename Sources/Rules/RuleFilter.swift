package import Findings

/// Which rules a catalogue shows. What is not set does not constrain.
package struct RuleFilter: Hashable, Sendable {
    package var rulesets: Set<String> = []
    /// Canonical names of `RuleLanguage`.
    package var languages: Set<String> = []
    package var severities: Set<Severity> = []
    package var categories: Set<Category> = []
    package var cwe: Set<CWE> = []
    /// Words that all occur in the rule's ID, title, message, tags or description, in any case.
    package var words: [String] = []

    package init() {}

    package func matches(_ rule: Rule) -> Bool {
        accepts(rulesets, [rule.id.ruleset].compactMap(\.self))
            && accepts(languages, rule.languages) && accepts(severities, [rule.severity])
            && accepts(categories, [rule.category]) && accepts(cwe, rule.cwe)
            && containsWords(rule)
    }

    private func accepts<Value: Hashable>(_ wanted: Set<Value>, _ values: [Value]) -> Bool {
        wanted.isEmpty || values.contains { wanted.contains($0) }
    }

    private func containsWords(_ rule: Rule) -> Bool {
        guard !words.isEmpty else { return true }
        let head = [rule.id.description, rule.title, rule.message] + rule.tags
        let text = (head + [rule.description]).joined(separator: "\n").lowercased()
        return words.allSatisfy { text.contains($0.lowercased()) }
    }
}
