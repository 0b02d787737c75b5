package import Findings

extension ScanConfiguration {
    /// `rule` with the arguments that the configuration gives it, and the category and the severity
    /// that it has everywhere.
    package func configured(_ rule: Rule) -> Rule {
        let settings = settings(for: rule.id)
        var rule = rule
        rule.category = settings.category ?? rule.category
        rule.severity = settings.severity?.value(for: "") ?? rule.severity
        for argument in rule.arguments {
            guard let given = settings.arguments[argument.name] else { continue }
            rule.argumentValues[argument.name] = given.values.compactMap(argument.kind.value)
        }
        return rule
    }

    /// Whether `rule` does not run, by its id or its ruleset.
    package func ignores(_ rule: RuleID) -> Bool {
        ignoredRules.contains { $0 == rule.description || $0 == rule.ruleset }
    }

    /// Takes out findings in files that their rule is not to look at, and gives the others the severity
    /// of their path.
    package func apply(to findings: inout [Finding]) {
        guard !rulesetSettings.isEmpty else { return }
        var known: [RuleID: RuleSettings] = [:]
        findings = findings.compactMap { finding in
            let settings = known[finding.rule] ?? settings(for: finding.rule)
            known[finding.rule] = settings
            let path = finding.location.path
            guard settings.covers(path) else { return nil }
            var finding = finding
            finding.severity = settings.severity?.value(for: path) ?? finding.severity
            return finding
        }
    }
}
