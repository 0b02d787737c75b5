internal import Documents
internal import SourceText

/// Reads the published legacy `static-analysis.datadog.yml` (schema v1). Keys it does not know are
/// allowed in it, by its schema.
struct LegacyConfigurationReader {
    let log: ConfigurationLog

    func configuration(_ root: YAMLNode) -> ScanConfiguration {
        var configuration = ScanConfiguration()
        guard
            let fields = ConfigurationFields(
                root, named: "the configuration", what: "The configuration", log: log)
        else { return configuration }
        _ = fields.choice("schema-version", ["v1": ()])
        configuration.usesDefaultRules = false
        readRulesets(fields, at: root.position, into: &configuration)
        configuration.include = fields.texts("only")
        configuration.exclude = fields.texts("ignore")
        configuration.honorsGitignore = fields.flag("ignore-gitignore").map { !$0 }
        configuration.skipsGeneratedFiles = fields.flag("ignore-generated-files")
        configuration.maxFileSize = fields.number("max-file-size-kb").map(bytes(kilobytes:))
        return configuration
    }

    private func readRulesets(
        _ fields: ConfigurationFields, at position: TextPosition,
        into configuration: inout ScanConfiguration
    ) {
        guard let node = fields["rulesets"] else {
            // Whoever writes the keys of the second schema only forgot its number.
            let isSecond = fields["use-rulesets"] != nil || fields["use-default-rulesets"] != nil
            log.report(
                isSecond
                    ? .missingKey("schema-version: v2", example: "schema-version: v2")
                    : .missingKey("rulesets", example: "rulesets: [python-security]"),
                at: position)
            return
        }
        guard let items = node.list else {
            log.report(
                .wrongKind(
                    of: "rulesets", expected: "a list, one item on a line behind '- '",
                    found: node.kind),
                at: node.position)
            return
        }
        if items.isEmpty {
            log.report(.emptyList("rulesets", example: "python-security"), at: node.position)
        }
        for item in items {
            guard let (name, settings) = ruleset(item, in: fields) else { continue }
            configuration.rules.append(name)
            if let settings { configuration.rulesetSettings[name] = settings }
        }
    }

    /// A name, or a mapping whose key without a value is the name and whose other keys are settings.
    private func ruleset(
        _ item: YAMLNode, in fields: ConfigurationFields
    ) -> (String, RulesetSettings?)? {
        guard let entries = item.mapping else {
            return fields.text(ofItem: item, in: "rulesets").map { ($0, nil) }
        }
        if entries.count == 1, let only = entries.first, !only.value.isNull {
            let isIndented = only.value.mapping != nil
            log.report(
                isIndented ? .indentedRuleset(only.key.text) : .namelessRuleset, at: only.key.start)
            return nil
        }
        guard let name = entries.first(where: { $0.value.isNull && !$0.key.text.isEmpty })?.key.text
        else {
            log.report(.namelessRuleset, at: item.position)
            return nil
        }
        return (name, settings(item, of: name))
    }

    private func settings(_ item: YAMLNode, of name: String) -> RulesetSettings? {
        guard
            let fields = ConfigurationFields(
                item, named: name, what: "The ruleset '\(name)'", log: log)
        else { return nil }
        var settings = RulesetSettings()
        settings.position = item.position
        settings.include = fields.texts("only")
        settings.exclude = fields.texts("ignore")
        for entry in fields.mapping("rules") {
            settings.rules[entry.key.text] = rule(entry)
        }
        return settings
    }

    private func rule(_ entry: YAMLEntry) -> RuleSettings {
        var settings = RuleSettings()
        let name = entry.key.text
        guard
            let fields = ConfigurationFields(
                entry.value, named: name, what: "The rule '\(name)'", log: log)
        else { return settings }
        settings.position = entry.key.start
        settings.include = fields.texts("only")
        settings.exclude = fields.texts("ignore")
        settings.readPublished(fields)
        return settings
    }
}
