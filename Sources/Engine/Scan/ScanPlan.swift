import Findings
import Languages
import Patterns
import Rules
import SourceText

/// The rules of a scan, sorted by the files they look at.
final class ScanPlan: Sendable {
    struct Entry: Sendable {
        let rule: CompiledRule
        let requirement: Requirement
        /// Globs, compiled.
        let include: [PathPattern]
        let exclude: [PathPattern]

        func covers(_ path: String) -> Bool {
            if !rule.rule.appliesToTests, TestFiles.contain(path) { return false }
            if exclude.contains(where: { $0.covers(path) }) { return false }
            return include.isEmpty || include.contains { $0.covers(path) }
        }
    }

    let rules: [CompiledRule]
    private let byLanguage: [String: [Entry]]
    /// Rules that look at text of any kind.
    private let forTexts: [Entry]

    init(_ rules: [Rule]) {
        let models = CompiledModels()
        self.rules = rules.enumerated().map { CompiledRule($1, number: $0, models: models) }
        var byLanguage: [String: [Entry]] = [:]
        var forTexts: [Entry] = []
        for compiled in self.rules {
            let rule = compiled.rule
            let include = rule.paths.include.map { PathPattern($0) }
            let exclude = rule.paths.exclude.map { PathPattern($0) }
            for name in Set(rule.languages) {
                let language = Language.named(name)
                let entry = Entry(
                    rule: compiled, requirement: Requirement(of: rule, in: language, models: models),
                    include: include, exclude: exclude)
                if let language {
                    byLanguage[language.id, default: []].append(entry)
                } else if RuleLanguage.named(name)?.isPseudo ?? false {
                    forTexts.append(entry)
                }
            }
        }
        self.byLanguage = byLanguage
        self.forTexts = forTexts
    }

    var wantsAllTexts: Bool { !forTexts.isEmpty }

    /// The rules that look at files of `language` as code.
    func entries(for language: Language?) -> [Entry] {
        language.flatMap { byLanguage[$0.id] } ?? []
    }

    var textEntries: [Entry] { forTexts }
}
