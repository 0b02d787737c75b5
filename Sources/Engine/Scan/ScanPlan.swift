import Findings
import Languages
import Patterns
import Rules
import Semantics
import SourceText

/// The rules of a scan, sorted by the files they look at.
final class ScanPlan: Sendable {
    struct Entry: Sendable {
        let rule: CompiledRule
        let requirement: Requirement
        /// Whether the rule's flows are followed through calls, into other files too.
        let followsCalls: Bool
        /// Globs, compiled.
        let include: [PathPattern]
        let exclude: [PathPattern]
        /// Where the arguments have the values that the rule was compiled with.
        let region: ArgumentRegion

        func covers(_ path: String) -> Bool {
            guard region.covers(path) else { return false }
            if !rule.rule.appliesToTests, TestFiles.contain(path) { return false }
            if exclude.contains(where: { $0.covers(path) }) { return false }
            return include.isEmpty || include.contains { $0.covers(path) }
        }
    }

    let rules: [Rule]
    private let byLanguage: [String: [Entry]]
    /// Rules that look at text of any kind.
    private let forTexts: [Entry]

    init(_ rules: [Rule]) {
        let models = CompiledModels()
        self.rules = rules.map { $0.filled(for: "") }
        var byLanguage: [String: [Entry]] = [:]
        var forTexts: [Entry] = []
        for (number, rule) in rules.enumerated() {
            for entry in Self.entries(for: rule, number: number, models) {
                if let language = entry.language {
                    byLanguage[language.id, default: []].append(entry.entry)
                } else {
                    forTexts.append(entry.entry)
                }
            }
        }
        self.byLanguage = byLanguage
        self.forTexts = forTexts
    }

    /// One entry for each language of the rule, and for each part of the scanned files in which its
    /// arguments have other values.
    private static func entries(
        for rule: Rule, number: Int, _ models: CompiledModels
    ) -> [(language: Language?, entry: Entry)] {
        let regions = rule.argumentRegions
        let include = rule.paths.include.map { PathPattern($0) }
        let exclude = rule.paths.exclude.map { PathPattern($0) }
        var entries: [(Language?, Entry)] = []
        for path in regions {
            let compiled = CompiledRule(
                rule.filled(for: path), number: number, models: models)
            for name in Set(rule.languages) {
                let language = Language.named(name)
                guard language != nil || RuleLanguage.named(name)?.isPseudo ?? false else {
                    continue
                }
                var requirement = Requirement(of: compiled.rule, in: language, models: models)
                var followsCalls = false
                if language != nil, case .taint(let taint) = compiled.rule.detection,
                    !TaintOptions(compiled.rule.options).isCompatible
                {
                    followsCalls = true
                    requirement = Requirement(ofEnds: taint, in: language, models: models)
                }
                let entry = Entry(
                    rule: compiled, requirement: requirement, followsCalls: followsCalls,
                    include: include, exclude: exclude,
                    region: ArgumentRegion(path, among: regions))
                entries.append((language, entry))
            }
        }
        return entries
    }

    var wantsAllTexts: Bool { !forTexts.isEmpty }

    /// The rules that look at files of `language` as code.
    func entries(for language: Language?) -> [Entry] {
        language.flatMap { byLanguage[$0.id] } ?? []
    }

    /// Those of them whose flows are followed together, in groups; always the same groups, as a rule's
    /// place in its group is its name in the records of files.
    func flowGroups(for language: Language?) -> [ArraySlice<Entry>] {
        let all = entries(for: language).filter(\.followsCalls)
        return stride(from: 0, to: all.count, by: FlowQuery.ruleLimit).map {
            all[$0..<min(all.count, $0 + FlowQuery.ruleLimit)]
        }
    }

    var textEntries: [Entry] { forTexts }
}
