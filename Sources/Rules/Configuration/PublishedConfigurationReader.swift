internal import Documents
internal import Findings
internal import SourceText

/// Reads the published `code-security.datadog.yaml` (schema v1.x), and the same settings without their
/// frame (schema v2 of `static-analysis.datadog.yml`).
struct PublishedConfigurationReader {
    let log: ConfigurationLog

    func codeSecurity(_ root: YAMLNode) -> ScanConfiguration {
        guard let fields = fields(root, "the configuration", what: "The configuration") else {
            return ScanConfiguration()
        }
        fields.rejectKeys(except: ["schema-version", "sast", "secrets", "iac", "sca", "iast"])
        checkVersion(fields, at: root.position)
        guard let sast = fields["sast"], let inner = self.fields(sast, "sast", what: "'sast'")
        else { return ScanConfiguration() }
        inner.rejectKeys(except: Self.keys)
        return configuration(inner)
    }

    func second(_ root: YAMLNode) -> ScanConfiguration {
        guard let fields = fields(root, "the configuration", what: "The configuration") else {
            return ScanConfiguration()
        }
        fields.rejectKeys(except: ["schema-version"] + Self.keys)
        return configuration(fields)
    }

    private func checkVersion(_ fields: ConfigurationFields, at position: TextPosition) {
        guard let node = fields["schema-version"] else {
            log.report(
                .missingKey("schema-version", example: "schema-version: v1.0"), at: position)
            return
        }
        guard let version = fields.text("schema-version") else { return }
        let minor = version.dropFirst(3)
        let isKnown =
            version.hasPrefix("v1.") && !minor.isEmpty
            && minor.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if !isKnown { log.report(.unknownVersion(version, expected: ["v1.0"]), at: node.position) }
    }

    private static let keys = [
        "use-default-rulesets", "use-rulesets", "ignore-rulesets", "ruleset-configs",
        "global-config",
    ]

    private func configuration(_ fields: ConfigurationFields) -> ScanConfiguration {
        var configuration = ScanConfiguration()
        configuration.usesDefaultRules = fields.flag("use-default-rulesets") ?? true
        configuration.rules = fields.texts("use-rulesets")
        let ignored = fields.locatedTexts("ignore-rulesets")
        configuration.ignoredRules = ignored.map(\.text)
        configuration.ignoredRulePositions = ignored.map(\.start)
        for entry in fields.mapping("ruleset-configs") {
            configuration.rulesetSettings[entry.key.text] = ruleset(entry)
        }
        if let node = fields["global-config"],
            let global = self.fields(node, "global-config", what: "'global-config'")
        {
            readGlobal(global, into: &configuration)
        }
        return configuration
    }

    private func readGlobal(
        _ fields: ConfigurationFields, into configuration: inout ScanConfiguration
    ) {
        fields.rejectKeys(except: [
            "only-paths", "ignore-paths", "use-gitignore", "ignore-generated-files",
            "max-file-size-kb",
        ])
        configuration.include = fields.texts("only-paths")
        configuration.exclude = fields.texts("ignore-paths")
        configuration.honorsGitignore = fields.flag("use-gitignore")
        configuration.skipsGeneratedFiles = fields.flag("ignore-generated-files")
        configuration.maxFileSize = fields.number("max-file-size-kb").map(bytes(kilobytes:))
    }

    private func ruleset(_ entry: YAMLEntry) -> RulesetSettings {
        let name = entry.key.text
        guard let fields = fields(entry.value, name, what: "The ruleset '\(name)'") else {
            return RulesetSettings()
        }
        fields.rejectKeys(except: ["only-paths", "ignore-paths", "rule-configs"])
        var settings = RulesetSettings()
        settings.position = entry.key.start
        settings.include = fields.texts("only-paths")
        settings.exclude = fields.texts("ignore-paths")
        for entry in fields.mapping("rule-configs") {
            settings.rules[entry.key.text] = rule(entry)
        }
        return settings
    }

    private func rule(_ entry: YAMLEntry) -> RuleSettings {
        let name = entry.key.text
        guard let fields = fields(entry.value, name, what: "The rule '\(name)'") else {
            return RuleSettings()
        }
        fields.rejectKeys(except: [
            "only-paths", "ignore-paths", "arguments", "severity", "category",
        ])
        var settings = RuleSettings()
        settings.position = entry.key.start
        settings.include = fields.texts("only-paths")
        settings.exclude = fields.texts("ignore-paths")
        settings.readPublished(fields)
        return settings
    }

    private func fields(_ node: YAMLNode, _ name: String, what: String) -> ConfigurationFields? {
        ConfigurationFields(node, named: name, what: what, log: log)
    }
}

extension RuleSettings {
    /// Reads what the published formats have in common.
    mutating func readPublished(_ fields: ConfigurationFields) {
        arguments = fields.arguments("arguments", allowsLists: false)
        severity = fields.choiceByPath("severity", publishedSeverities)
        category = fields.choice("category", publishedCategories)
    }
}

private let publishedSeverities: KeyValuePairs<String, Severity> = [
    "ERROR": .error, "WARNING": .warning, "NOTICE": .notice, "NONE": .none,
]

private let publishedCategories: KeyValuePairs<String, Category> = [
    "BEST_PRACTICES": .bestPractices, "CODE_STYLE": .codeStyle, "ERROR_PRONE": .errorProne,
    "PERFORMANCE": .performance, "SECURITY": .security,
]

/// Whole bytes; more than any file has for numbers that are too large.
func bytes(kilobytes: Double) -> Int {
    kilobytes * 1_024 < Double(Int32.max) ? Int(kilobytes * 1_024) : Int(Int32.max)
}
