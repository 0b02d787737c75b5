internal import Findings
internal import SourceText

extension ScanConfiguration {
    /// What the configuration says of rules that are not there or have no such arguments, and values
    /// that are not of their argument's type; by their places.
    ///
    /// - Parameters:
    ///   - rules: Those that were read for the scan.
    ///   - book: The rules in the box. Settings of those that do not run now are checked as well.
    package func problems(with rules: [Rule], in book: Rulebook) -> [ConfigurationProblem] {
        ConfigurationCheck(rules, book: book, configuration: self).problems
            .sorted { ($0.position, $0.description) < ($1.position, $1.description) }
    }
}

private struct ConfigurationCheck {
    private let configuration: ScanConfiguration
    private let book: Rulebook
    private let rules: [RuleID: Rule]
    private let ids: Set<RuleID>
    private(set) var problems: [ConfigurationProblem] = []

    init(_ rules: [Rule], book: Rulebook, configuration: ScanConfiguration) {
        self.configuration = configuration
        self.book = book
        self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
        ids = Set(rules.map(\.id) + book.entries.map(\.id))
        checkIgnoredRules()
        for (name, settings) in configuration.rulesetSettings { check(settings, of: name) }
    }

    private var rulesets: Set<String> { Set(ids.compactMap(\.ruleset)) }

    private mutating func report(
        _ mistake: ConfigurationMistake, at position: TextPosition?,
        _ level: ConfigurationProblem.Level
    ) {
        problems.append(
            ConfigurationProblem(
                file: configuration.file, position: position ?? .start, level: level,
                mistake: mistake))
    }

    private mutating func checkIgnoredRules() {
        for (name, position) in zip(configuration.ignoredRules, configuration.ignoredRulePositions)
        where !ids.contains(RuleID(name)) && !rulesets.contains(name) {
            let known = ids.map(\.description) + rulesets
            report(
                .unknownRule(name, nearest: nearestNames(to: name, among: known, limit: 2)),
                at: position, .warning)
        }
    }

    private mutating func check(_ settings: RulesetSettings, of name: String) {
        guard name.isEmpty || rulesets.contains(name) else {
            let position = settings.position ?? settings.rules.values.compactMap(\.position).min()
            report(
                .unknownRuleset(name, nearest: nearestNames(to: name, among: rulesets, limit: 2)),
                at: position, .warning)
            return
        }
        for (rule, settings) in settings.rules {
            check(settings, of: RuleID(name.isEmpty ? rule : "\(name)/\(rule)"))
        }
    }

    private mutating func check(_ settings: RuleSettings, of id: RuleID) {
        guard let rule = rules[id] ?? book.entry(id)?.load().rules.first else {
            let known = ids.map(\.description)
            report(
                .unknownRule(
                    id.description,
                    nearest: nearestNames(to: id.description, among: known, limit: 2)),
                at: settings.position, .warning)
            return
        }
        for (name, given) in settings.arguments {
            guard let argument = rule.arguments.first(where: { $0.name == name }) else {
                let known = rule.arguments.map(\.name)
                report(
                    .unknownArgument(
                        name, of: id.description,
                        nearest: nearestNames(to: name, among: known, limit: 2), known: known),
                    at: given.position, .warning)
                continue
            }
            for written in given.values.values.values where argument.kind.value(of: written) == nil
            {
                report(
                    .argumentType(name, of: id.description, expected: argument.kind.phrase),
                    at: written.position, .error)
            }
        }
    }
}
