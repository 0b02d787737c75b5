package import SourceText

/// A mistake in a configuration file, worded for the person who wrote it.
package struct ConfigurationProblem: Error, Hashable, Sendable {
    package let file: String
    package let position: TextPosition
    package let mistake: ConfigurationMistake

    package init(file: String, position: TextPosition, mistake: ConfigurationMistake) {
        self.file = file
        self.position = position
        self.mistake = mistake
    }
}

extension ConfigurationProblem: CustomStringConvertible {
    /// Two lines, as compilers write them: the place and the mistake, then how to mend it.
    package var description: String {
        let (message, fix) = mistake.explanation
        return "\(file):\(position.line):\(position.column): error: \(message)\n  fix: \(fix)"
    }
}

/// All mistakes of one configuration file.
package struct ConfigurationProblems: Error, Hashable, Sendable, CustomStringConvertible {
    /// By their places; never empty.
    package let problems: [ConfigurationProblem]

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}

package enum ConfigurationMistake: Hashable, Sendable {
    case yaml(message: String, fix: String)
    case wrongKind(of: String, expected: String, found: String)
    case unknownKey(String, in: String, nearest: [String], known: [String])
    case missingKey(String, example: String)
    case unknownValue(String, of: String, known: [String])
    case emptyText(String)
    case emptyList(String, example: String)
    case negativeNumber(String)
    case unknownVersion(String, expected: [String])
    /// The settings of a ruleset stand below its name instead of beside it.
    case indentedRuleset(String)
    case namelessRuleset

    /// What is wrong and what to change, one sentence each.
    package var explanation: (message: String, fix: String) {
        switch self {
        case .yaml(let message, let fix): return (message, fix)
        case .wrongKind(let name, let expected, let found):
            return ("'\(name)' must be \(expected), but is \(found).", "Write \(expected).")
        case .unknownKey(let key, let place, let nearest, let known):
            let hint =
                nearest.isEmpty
                ? "Remove it, or use one of \(list(known))."
                : "Did you mean \(nearest.map { "'\($0)'" }.joined(separator: " or "))?"
            return ("\(place) has no key '\(key)'.", hint)
        case .missingKey(let key, let example):
            return ("The key '\(key)' is missing.", "Write '\(example)'.")
        case .unknownValue(let value, let name, let known):
            return ("'\(value)' is no value for '\(name)'.", "Use one of \(list(known)).")
        case .emptyText(let name):
            return ("'\(name)' has an empty item.", "Remove it, or write a name.")
        case .emptyList(let name, let example):
            return (
                "The list '\(name)' is empty.", "Write at least one item, such as '\(example)'."
            )
        case .negativeNumber(let name):
            return ("'\(name)' is negative.", "Write zero or more.")
        case .unknownVersion(let version, let expected):
            return ("'\(version)' is no known 'schema-version'.", "Use \(list(expected)).")
        case .indentedRuleset(let name):
            return (
                "The settings of the ruleset '\(name)' are indented below its name.",
                "Align them with the first letter of '\(name)'."
            )
        case .namelessRuleset:
            return (
                "The item of 'rulesets' names no ruleset.",
                "Begin it with the name and a colon, such as '- python-security:'."
            )
        }
    }

    private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
