package import Findings
package import SourceText

/// What a configuration file says about a scan, whatever its format. Nothing stands for "not said":
/// flags of the command line go before it, defaults come after it.
package struct ScanConfiguration: Hashable, Sendable {
    /// Whether the rules in the box run, besides those in `rules`.
    package var usesDefaultRules = true
    /// Rulesets, rules, files and folders of rules, as `--rules` takes them.
    package var rules: [String] = []
    /// Rulesets and rules that do not run, whoever asks for them.
    package var ignoredRules: [String] = []
    /// Where each of them stands.
    package var ignoredRulePositions: [TextPosition] = []
    /// Where the configuration was read, for messages.
    package var file = ""
    package var rulesetSettings: [String: RulesetSettings] = [:]
    /// Globs; none means all files.
    package var include: [String] = []
    package var exclude: [String] = []
    package var honorsGitignore: Bool?
    package var skipsGeneratedFiles: Bool?
    /// In bytes.
    package var maxFileSize: Int?
    /// Findings below are not reported.
    package var severity: Severity?
    /// The least severity that makes a scan fail.
    package var failOn: Severity?
    /// The path of a report with known findings, relative to the configuration file.
    package var baseline: String?
    /// Seconds for one file.
    package var timeout: Double?
    /// Whether results of unchanged files are kept and used.
    package var usesCache: Bool?

    package init() {}

    /// Settings for a rule in its ruleset: paths are those of both.
    package func settings(for rule: RuleID) -> RuleSettings {
        let ruleset = rulesetSettings[rule.ruleset ?? ""]
        var settings = ruleset?.rules[rule.name] ?? RuleSettings()
        // A file must be covered by both lists, so that they cannot be put together into one.
        settings.rulesetInclude = ruleset?.include ?? []
        settings.exclude += ruleset?.exclude ?? []
        return settings
    }
}

/// What a configuration says of one ruleset.
package struct RulesetSettings: Hashable, Sendable {
    /// Where its name stands; nothing when only rules of it are named.
    package var position: TextPosition?
    package var include: [String] = []
    package var exclude: [String] = []
    /// By the rule's name without the ruleset.
    package var rules: [String: RuleSettings] = [:]

    package init() {}
}

/// What a configuration says of one rule.
package struct RuleSettings: Hashable, Sendable {
    /// Where the rule's name stands.
    package var position: TextPosition?
    package var include: [String] = []
    /// The globs of its ruleset, of which one must cover a file as well.
    package var rulesetInclude: [String] = []
    package var exclude: [String] = []
    /// By the name of the argument.
    package var arguments: [String: ArgumentSetting] = [:]
    package var severity: ValueByPath<Severity>?
    package var category: Category?

    package init() {}

    /// Whether the rule looks at the file at `path`.
    package func covers(_ path: String) -> Bool {
        func isCovered(by globs: [String]) -> Bool {
            globs.contains { PathPattern(configured: $0).covers(path) }
        }
        return (include.isEmpty || isCovered(by: include))
            && (rulesetInclude.isEmpty || isCovered(by: rulesetInclude)) && !isCovered(by: exclude)
    }
}

/// What a configuration gives an argument, before the argument's type is known.
package struct ArgumentSetting: Hashable, Sendable {
    /// Where the name of the argument stands.
    package let position: TextPosition
    package let values: ValueByPath<WrittenValue>
}

/// A value of a configuration as it is written.
package struct WrittenValue: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case text(String)
        case list([String])
    }

    package let content: Content
    package let position: TextPosition
}

/// A value that may differ from folder to folder.
package struct ValueByPath<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Folders or files, with the value below each. The empty path is the root.
    package let values: [String: Value]

    /// - Parameter values: By path; `/` and the empty path mean everything.
    package init(_ values: [String: Value]) {
        self.values = Dictionary(
            values.map { ($0.key.split(separator: "/").joined(separator: "/"), $0.value) },
            uniquingKeysWith: { first, _ in first })
    }

    package init(_ value: Value) { values = ["": value] }

    /// The values that `transform` leaves.
    package func compactMap<Other>(_ transform: (Value) -> Other?) -> ValueByPath<Other> {
        ValueByPath<Other>(values.compactMapValues(transform))
    }

    /// The value for the file at `path`: that of the longest folder around it.
    package func value(for path: String) -> Value? {
        var parts = path.split(separator: "/")[...]
        while true {
            if let value = values[parts.joined(separator: "/")] { return value }
            if parts.popLast() == nil { return nil }
        }
    }
}
