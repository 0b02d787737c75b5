import Findings
import Languages
import Patterns
import Rules
import Semantics
import SourceText
import Synchronization

/// The rules of a scan, sorted by the files they look at.
///
/// What is to be known of the rules of a language is worked out when the first of its files comes.
final class ScanPlan: Sendable {
    final class Entry: Sendable {
        let rule: CompiledRule
        /// For a rule that follows calls: what a source of it needs.
        let requirement: Requirement
        let sinkRequirement: Requirement
        /// Whether the rule's flows are followed through calls, into other files too.
        let followsCalls: Bool
        /// What is known of how far its matches reach; worked out when a file needs it.
        private let knownLocality = Mutex<Locality??>(nil)
        /// Globs, compiled.
        private let include: [PathPattern]
        private let exclude: [PathPattern]
        /// Where the arguments have the values that the rule was compiled with.
        private let region: ArgumentRegion

        init(
            _ rule: CompiledRule, in language: Language?, _ region: ArgumentRegion,
            models: CompiledModels
        ) {
            self.rule = rule
            self.region = region
            if language != nil, case .taint(let taint) = rule.rule.detection,
                rule.rule.options.taintCrossesFunctions
            {
                followsCalls = true
                let ends = Requirement.ofEnds(
                    of: taint, in: language, options: rule.rule.options, models: models)
                (requirement, sinkRequirement) = (ends.sources, ends.sinks)
            } else {
                followsCalls = false
                requirement = Requirement(of: rule.rule, in: language, models: models)
                sinkRequirement = .nothing
            }
            include = rule.rule.paths.include.map { PathPattern($0) }
            exclude = rule.rule.paths.exclude.map { PathPattern($0) }
        }

        /// What parts of a taint rule ask for that a file may do without.
        func furtherRequirements(
            in language: Language?, models: CompiledModels
        ) -> [Requirement] {
            guard case .taint(let taint) = rule.rule.detection else { return [] }
            let own = taint.sanitizers.map(\.formula) + taint.propagators.map(\.formula)
            return own.map { Requirement(of: $0, in: language, options: rule.rule.options) }
                + taint.models.map { models.requirement(of: $0.model, in: language) }
        }

        /// Nothing if a match may depend on any part of a file.
        func locality(in language: Language) -> Locality? {
            knownLocality.withLock { known in
                if let known { return known }
                let found = Locality(of: rule.rule, in: language)
                known = .some(found)
                return found
            }
        }

        /// - Parameter isTest: See `TestFiles`; told once for all rules.
        func covers(_ path: String, isTest: @autoclosure () -> Bool) -> Bool {
            if !rule.rule.appliesToTests, isTest() { return false }
            guard region.covers(path) else { return false }
            if exclude.contains(where: { $0.covers(path) }) { return false }
            return include.isEmpty || include.contains { $0.covers(path) }
        }
    }

    /// A rule with its arguments filled in, for the files of one region.
    private struct Variant {
        let rule: CompiledRule
        let region: ArgumentRegion
    }

    /// As they are reported.
    let rules: [Rule]
    /// As they were given, with arguments unfilled.
    let givenRules: [Rule]
    /// Rules that yield to others, and those.
    let yielding: [RuleID: [RuleID]]
    private let models = CompiledModels()
    /// By the language's ID, and by nothing the rules that look at text of any kind.
    private let variants: [String: [Variant]]
    private let entries = Mutex<[String: [Entry]]>([:])
    private let wordPlans = Mutex<[String: WordPlan]>([:])

    init(_ rules: [Rule]) {
        givenRules = rules
        yielding = Dictionary(
            rules.filter { !$0.yieldsTo.isEmpty }.map { ($0.id, $0.yieldsTo) },
            uniquingKeysWith: { first, _ in first })
        self.rules = rules.map { $0.filled(for: "") }
        var variants: [String: [Variant]] = [:]
        for (number, rule) in rules.enumerated() {
            let keys = Set(rule.languages.compactMap { Self.key(of: $0) })
            let regions = rule.argumentRegions
            for path in regions {
                let variant = Variant(
                    rule: CompiledRule(rule.filled(for: path), number: number, models: models),
                    region: ArgumentRegion(path, among: regions))
                for key in keys { variants[key, default: []].append(variant) }
            }
        }
        self.variants = variants
    }

    private static let anyText = ""

    private static func key(of name: String) -> String? {
        if let language = Language.named(name) { return language.id }
        return RuleLanguage.named(name)?.isPseudo ?? false ? anyText : nil
    }

    var wantsAllTexts: Bool { variants[Self.anyText] != nil }

    /// The rules that look at files of `language` as code.
    func entries(for language: Language?) -> [Entry] {
        language.map { entries(of: $0.id, $0) } ?? []
    }

    /// Those of them whose flows are followed together, in groups; always the same groups, as a rule's
    /// place in its group is its name in the records of files.
    func flowGroups(for language: Language?) -> [ArraySlice<Entry>] {
        let all = entries(for: language).filter(\.followsCalls)
        return stride(from: 0, to: all.count, by: FlowQuery.ruleLimit).map {
            all[$0..<min(all.count, $0 + FlowQuery.ruleLimit)]
        }
    }

    var textEntries: [Entry] { entries(of: Self.anyText, nil) }

    /// What to do with the words of files of `language`.
    func words(for language: Language?) -> WordPlan {
        let key = language?.id ?? Self.anyText
        if let known = wordPlans.withLock({ $0[key] }) { return known }
        let code = entries(for: language)
        let made = WordPlan(
            code: code, text: textEntries,
            further: code.flatMap { $0.furtherRequirements(in: language, models: models) })
        wordPlans.withLock { $0[key] = made }
        return made
    }

    private func entries(of key: String, _ language: Language?) -> [Entry] {
        guard let variants = variants[key] else { return [] }
        return entries.withLock { entries in
            if let known = entries[key] { return known }
            let made = variants.map { Entry($0.rule, in: language, $0.region, models: models) }
            entries[key] = made
            return made
        }
    }
}
