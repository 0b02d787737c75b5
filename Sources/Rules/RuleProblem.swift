internal import Documents
package import Findings
package import SourceText

/// A mistake in a rule document or rule file, with its place.
package struct RuleProblem: Error, Hashable, Sendable {
    package enum Level: String, Hashable, Sendable {
        /// The rule, or the part of the file, cannot be used.
        case error
        /// The rule works, but perhaps not as its author thinks.
        case warning
    }

    /// The path as it was given to the loader.
    package let file: String
    package let position: TextPosition
    package let level: Level
    /// The rule it is in, as far as that is known.
    package let rule: RuleID?
    package let mistake: RuleMistake

    package init(
        file: String, position: TextPosition, level: Level, rule: RuleID?, mistake: RuleMistake
    ) {
        self.file = file
        self.position = position
        self.level = level
        self.rule = rule
        self.mistake = mistake
    }

    package var notification: Notification {
        let (message, fix) = mistake.explanation
        return Notification(
            kind: "rule-problem", level: level == .error ? .error : .warning, message: message,
            fix: fix, path: file, position: position, rule: rule)
    }
}

extension RuleProblem: CustomStringConvertible {
    /// Two lines, as compilers write them: the place and the mistake, then how to mend it.
    package var description: String {
        let (message, fix) = mistake.explanation
        let place = "\(file):\(position.line):\(position.column)"
        return "\(place): \(level.rawValue): \(message)\n  fix: \(fix)"
    }
}

extension RuleProblem: Comparable {
    package static func < (left: RuleProblem, right: RuleProblem) -> Bool {
        (left.file, left.position, left.description)
            < (right.file, right.position, right.description)
    }
}

/// Gathers the problems of one file while it is read.
///
/// Reading goes on after a mistake, so that one run reports all of them.
final class ProblemLog {
    let file: String
    private(set) var problems: [RuleProblem] = []
    /// The rule that is being read.
    var rule: RuleID?

    init(file: String) { self.file = file }

    func report(
        _ mistake: RuleMistake, at position: TextPosition, level: RuleProblem.Level = .error
    ) {
        let problem = RuleProblem(
            file: file, position: position, level: level, rule: rule, mistake: mistake)
        if !problems.contains(problem) { problems.append(problem) }
    }

    func warn(_ mistake: RuleMistake, at position: TextPosition) {
        report(mistake, at: position, level: .warning)
    }

    /// Whether an error was reported after the first `count` problems.
    func hasErrors(since count: Int) -> Bool {
        problems.dropFirst(count).contains { $0.level == .error }
    }
}

extension TextPosition {
    /// Where a file starts.
    static let start = TextPosition(line: 1, column: 1)
}
