import EmbeddedRulebook
import Findings
import Rules

/// The rules in the box, and those that a user names.
enum RuleCatalog {
    /// Finds and reads the rules that `names` stand for; no names mean the default ones.
    ///
    /// - Throws: `UnknownRules` with every name that stands for nothing.
    static func rules(named names: [String]) throws -> LoadedRules {
        let selection = RuleSelection(names, from: .embedded)
        guard selection.mistakes.isEmpty else { throw UnknownRules(mistakes: selection.mistakes) }
        return LoadedRules(rules: selection.rules, problems: selection.problems)
    }
}

/// Names of rules that stand for nothing.
struct UnknownRules: Error, CustomStringConvertible {
    let mistakes: [SelectionMistake]

    var description: String {
        // The first line gets its 'error:' like every other complaint.
        mistakes.map { "\($0.explanation.message) \($0.explanation.fix)" }
            .joined(separator: "\nerror: ")
    }
}
