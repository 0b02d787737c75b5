package import Documents
package import Findings
package import SourceText

/// One weakness: what it is, and how it is found.
package struct Rule: Sendable {
    package var id: RuleID
    package var title: String
    /// Canonical names of `RuleLanguage`; `regex` and `generic` stand for every file.
    package var languages: [String]
    package var severity: Severity
    package var category: Category
    package var confidence: Confidence?
    package var cwe: [CWE] = []
    package var tags: [String] = []
    /// With metavariables unfilled; see `interpolated(_:with:)`.
    package var message: String
    package var references: [String] = []
    package var related: [RuleID] = []
    /// Rules that follow data, and know better where they do.
    package var yieldsTo: [RuleID] = []
    package var arguments: [RuleArgument] = []
    /// What a configuration gives the arguments instead of their defaults, by name.
    package var argumentValues: [String: ValueByPath<RuleArgument.Value>] = [:]
    /// Further metadata of a rule file: compact JSON text by key.
    package var metadata: [String: String] = [:]
    package var options = RuleOptions()
    package var paths = PathFilter()
    package var fix: FixTemplate?
    /// What the fix does, with metavariables unfilled: "Verify certificates".
    package var fixTitle: String?
    /// Whether files of tests are scanned as well.
    package var appliesToTests = true
    package var detection: Detection
    package var origin: Origin
    /// Names all text that the rule was read from. Nothing for a rule that was not read.
    package var textHash: StableHash?
    /// The document, for its help and examples.
    package var page: PageText = .none

    package init(
        id: RuleID, title: String, languages: [String], severity: Severity, category: Category,
        message: String, detection: Detection, origin: Origin
    ) {
        self.id = id
        self.title = title
        self.languages = languages
        self.severity = severity
        self.category = category
        self.message = message
        self.detection = detection
        self.origin = origin
    }

    /// Where a rule was read.
    package struct Origin: Hashable, Sendable {
        /// The path as it was given to the loader.
        package let file: String
        package let position: TextPosition

        package init(file: String, position: TextPosition) {
            self.file = file
            self.position = position
        }
    }

    /// How a rule finds what it speaks of.
    package enum Detection: Hashable, Sendable {
        case search(Formula)
        case taint(TaintSpecification)
        /// Checks on the layout of code.
        case layout(LayoutSpecification)
    }
}

/// Which paths a rule looks at, by globs.
package struct PathFilter: Hashable, Sendable {
    package var include: [String] = []
    package var exclude: [String] = []

    package init(include: [String] = [], exclude: [String] = []) {
        self.include = include
        self.exclude = exclude
    }

    package var isEmpty: Bool { include.isEmpty && exclude.isEmpty }
}

/// How a finding is mended.
package enum FixTemplate: Hashable, Sendable {
    /// Replaces the range of the finding, metavariables filled in.
    case replacement(String)
    /// Replaces what a PCRE matches within the finding, at most `count` times.
    case regex(LocatedText, replacement: String, count: Int?)
}

/// Something a user may set for a rule.
package struct RuleArgument: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case integer, number, text, boolean, list
    }

    package enum Value: Hashable, Sendable {
        case integer(Int)
        case number(Double)
        case text(String)
        case boolean(Bool)
        case list([String])
    }

    /// Lower-case words joined by hyphens.
    package let name: String
    package let kind: Kind
    package let defaultValue: Value?
    package let description: String

    package init(name: String, kind: Kind, defaultValue: Value?, description: String) {
        self.name = name
        self.kind = kind
        self.defaultValue = defaultValue
        self.description = description
    }
}
