package import Findings
package import SourceText

/// A mistake in a configuration file, worded for the person who wrote it.
package struct ConfigurationProblem: Error, Hashable, Sendable {
    package enum Level: String, Hashable, Sendable {
        /// The configuration cannot be used.
        case error
        /// It can, but perhaps does not what its author thinks.
        case warning
    }

    package let file: String
    package let position: TextPosition
    package let level: Level
    package let mistake: ConfigurationMistake

    package init(
        file: String, position: TextPosition, level: Level = .error, mistake: ConfigurationMistake
    ) {
        self.file = file
        self.position = position
        self.level = level
        self.mistake = mistake
    }
}

extension ConfigurationProblem: CustomStringConvertible {
    /// Two lines, as compilers write them: the place and the mistake, then how to mend it.
    package var description: String {
        let (message, fix) = mistake.explanation
        let place = "\(file):\(position.line):\(position.column)"
        return "\(place): \(level.rawValue): \(message)\n  fix: \(fix)"
    }
}

extension ConfigurationProblem {
    package var notification: Notification {
        let (message, fix) = mistake.explanation
        return Notification(
            kind: "configuration-problem", level: level == .error ? .error : .warning,
            message: message, fix: fix, path: file, position: position)
    }
}

/// All mistakes of one configuration file.
package struct ConfigurationProblems: Error, Hashable, Sendable, CustomStringConvertible {
    /// By their places; never empty.
    package let problems: [ConfigurationProblem]

    package init(problems: [ConfigurationProblem]) { self.problems = problems }

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
    // Against the rules that there are
    case unknownRuleset(String, nearest: [String])
    case unknownRule(String, nearest: [String])
    case unknownArgument(String, of: String, nearest: [String], known: [String])
    case argumentType(String, of: String, expected: String)

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
        case .unknownRuleset(let name, let nearest):
            return (
                "There is no ruleset '\(name)', so that its settings have no effect.",
                suggestion(nearest) ?? "Run 'martlet rules list' to see what there is."
            )
        case .unknownRule(let id, let nearest):
            return (
                "There is no rule '\(id)', so that what is said of it has no effect.",
                suggestion(nearest) ?? "Run 'martlet rules list' to see what there is."
            )
        case .unknownArgument(let name, let rule, let nearest, let known):
            let choice = known.isEmpty ? "It has none." : "It has \(list(known))."
            return (
                "The rule '\(rule)' has no argument '\(name)'.", suggestion(nearest) ?? choice
            )
        case .argumentType(let name, let rule, let expected):
            return (
                "The argument '\(name)' of '\(rule)' must be \(expected).", "Write \(expected)."
            )
        }
    }

    private func suggestion(_ names: [String]) -> String? {
        names.isEmpty
            ? nil : "Did you mean \(names.map { "'\($0)'" }.joined(separator: " or "))?"
    }

    private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
