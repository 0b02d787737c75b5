package import SourceText

/// News about the scan itself: a skipped file, a time limit, a rule that could not run.
package struct Notification: Hashable, Sendable, Codable {
    package enum Level: String, Hashable, Sendable, Codable, Comparable {
        case note, warning, error

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }

        package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
    }

    /// A stable name for machines, in kebab case: `file-too-large`, `partial-parse`, `rule-problem`.
    package let kind: String
    package let level: Level
    /// What is wrong and where, one sentence.
    package let message: String
    /// How to put it right, one sentence, or nothing when nobody can.
    package let fix: String?
    package let path: String?
    package let position: TextPosition?
    package let rule: RuleID?

    package init(
        kind: String, level: Level, message: String, fix: String? = nil, path: String? = nil,
        position: TextPosition? = nil, rule: RuleID? = nil
    ) {
        self.kind = kind
        self.level = level
        self.message = message
        self.fix = fix
        self.path = path
        self.position = position
        self.rule = rule
    }
}

/// What reports need to know of a rule that ran.
package struct RuleSummary: Hashable, Sendable, Codable {
    package var id: RuleID
    package var title: String
    package var languages: [String]
    package var severity: Severity
    package var category: Category
    package var confidence: Confidence?
    package var cwe: [CWE]
    /// The default message, with metavariables unfilled.
    package var message: String
    /// Markdown: description and how to fix it.
    package var help: String
    package var references: [String]
    /// Further metadata of a rule file, values as compact JSON text, by key.
    package var metadata: [String: String]

    package init(
        id: RuleID, title: String, languages: [String], severity: Severity, category: Category,
        confidence: Confidence? = nil, cwe: [CWE] = [], message: String = "", help: String = "",
        references: [String] = [], metadata: [String: String] = [:]
    ) {
        self.id = id
        self.title = title
        self.languages = languages
        self.severity = severity
        self.category = category
        self.confidence = confidence
        self.cwe = cwe
        self.message = message
        self.help = help
        self.references = references
        self.metadata = metadata
    }
}

/// Everything a report shows. Nothing is decided after this: what is reported, and in which order, is
/// settled (findings by path, offset, rule; rules by ID; notifications by path, kind, message).
package struct ScanReport: Hashable, Sendable, Codable {
    package var toolVersion: String
    /// Absolute path of the folder that finding paths are relative to.
    package var root: String
    package var rules: [RuleSummary]
    package var findings: [Finding]
    package var notifications: [Notification]
    package var statistics: ScanStatistics

    package init(
        toolVersion: String, root: String, rules: [RuleSummary], findings: [Finding],
        notifications: [Notification], statistics: ScanStatistics
    ) {
        self.toolVersion = toolVersion
        self.root = root
        self.rules = rules
        self.findings = findings
        self.notifications = notifications
        self.statistics = statistics
    }

    /// Findings that no comment and no baseline silences.
    package var activeFindings: [Finding] { findings.filter { !$0.isSuppressed } }
}
