internal import Documents
internal import Findings
internal import SourceText

/// Reads `martlet.yaml`.
struct OwnConfigurationReader {
    let log: ConfigurationLog

    private static let keys = [
        "use-default-rules", "rules", "ignore-rules", "include", "exclude", "use-gitignore",
        "ignore-generated-files", "max-file-size-kb", "severity", "fail-on", "baseline", "timeout",
        "cache", "rule-settings",
    ]

    func configuration(_ root: YAMLNode) -> ScanConfiguration {
        var configuration = ScanConfiguration()
        guard
            let fields = ConfigurationFields(
                root, named: "the configuration", what: "The configuration", log: log)
        else { return configuration }
        fields.rejectKeys(except: Self.keys)
        configuration.rules = fields.texts("rules")
        // Who lists rules means these; the rules in the box come along when asked for.
        configuration.usesDefaultRules =
            fields.flag("use-default-rules") ?? configuration.rules.isEmpty
        let ignored = fields.locatedTexts("ignore-rules")
        configuration.ignoredRules = ignored.map(\.text)
        configuration.ignoredRulePositions = ignored.map(\.start)
        configuration.include = fields.texts("include")
        configuration.exclude = fields.texts("exclude")
        configuration.honorsGitignore = fields.flag("use-gitignore")
        configuration.skipsGeneratedFiles = fields.flag("ignore-generated-files")
        configuration.maxFileSize = fields.number("max-file-size-kb").map(bytes(kilobytes:))
        configuration.severity = fields.choice("severity", ownSeverities)
        configuration.failOn = fields.choice("fail-on", ownSeverities)
        configuration.baseline = fields.text("baseline")
        configuration.timeout = fields.number("timeout")
        configuration.usesCache = fields.flag("cache")
        for entry in fields.mapping("rule-settings") { read(entry, into: &configuration) }
        return configuration
    }

    /// The key is a ruleset, or a rule by its whole id. Ids of rule files that have no slash are told
    /// by a dot, which no ruleset has.
    private func read(_ entry: YAMLEntry, into configuration: inout ScanConfiguration) {
        let id = RuleID(entry.key.text)
        let isRule = id.ruleset != nil || id.description.contains(".")
        guard
            let fields = ConfigurationFields(
                entry.value, named: id.description,
                what: "The \(isRule ? "rule" : "ruleset") '\(id)'", log: log)
        else { return }
        let ruleset = isRule ? id.ruleset ?? "" : id.description
        var settings = configuration.rulesetSettings[ruleset] ?? RulesetSettings()
        if isRule {
            fields.rejectKeys(except: ["include", "exclude", "arguments", "severity", "category"])
            settings.rules[id.name] = rule(fields, at: entry.key.start)
        } else {
            fields.rejectKeys(except: ["include", "exclude"])
            settings.position = entry.key.start
            settings.include = fields.texts("include")
            settings.exclude = fields.texts("exclude")
        }
        configuration.rulesetSettings[ruleset] = settings
    }

    private func rule(
        _ fields: ConfigurationFields, at position: TextPosition
    ) -> RuleSettings {
        var settings = RuleSettings()
        settings.position = position
        settings.include = fields.texts("include")
        settings.exclude = fields.texts("exclude")
        settings.arguments = fields.arguments("arguments", allowsLists: true)
        settings.severity = fields.choiceByPath("severity", ownSeverities)
        settings.category = fields.choice("category", ownCategories)
        return settings
    }
}

private let ownSeverities: KeyValuePairs<String, Severity> = [
    "error": .error, "warning": .warning, "notice": .notice, "none": .none,
]

private let ownCategories: KeyValuePairs<String, Category> = [
    "security": .security, "best-practices": .bestPractices, "code-style": .codeStyle,
    "error-prone": .errorProne, "performance": .performance, "safety": .safety,
]
