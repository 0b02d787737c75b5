/// How bad a finding is, in the words of the published catalogue.
package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable, Codable {
    case none = "None"
    case notice = "Notice"
    case warning = "Warning"
    case error = "Error"

    private var rank: Int {
        switch self {
        case .none: 0
        case .notice: 1
        case .warning: 2
        case .error: 3
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// How sure a rule is of what it reports.
package enum Confidence: String, Hashable, Sendable, CaseIterable, Codable {
    case low = "Low"
    case medium = "Medium"
    case high = "High"
}

/// What kind of trouble a rule speaks of.
package enum Category: String, Hashable, Sendable, CaseIterable, Codable {
    case security = "Security"
    case bestPractices = "Best Practices"
    case codeStyle = "Code Style"
    case errorProne = "Error Prone"
    case performance = "Performance"
    case safety = "Safety"
}

/// A number of the Common Weakness Enumeration (https://cwe.mitre.org).
package struct CWE: Hashable, Sendable, Comparable, Codable {
    package let number: Int

    package init(_ number: Int) { self.number = number }

    package var page: String { "https://cwe.mitre.org/data/definitions/\(number).html" }

    package static func < (left: CWE, right: CWE) -> Bool { left.number < right.number }
}

/// The name of a rule. In the rulebook it is the path below `Rulebook/` without the extension
/// (`python-security/sql-injection`); in a rule file it is what the file says.
package struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible, Codable {
    package let description: String

    package init(_ description: String) { self.description = description }

    /// The part before the last slash, or nothing.
    package var ruleset: String? {
        description.lastIndex(of: "/").map { String(description[..<$0]) }
    }

    /// The part after the last slash, or all of it.
    package var name: String {
        description.lastIndex(of: "/").map { String(description[description.index(after: $0)...]) }
            ?? description
    }

    package static func < (left: RuleID, right: RuleID) -> Bool {
        left.description < right.description
    }
}
