import Languages
import Patterns
import Rules

extension Requirement {
    /// What a file of `language` needs for `rule` to report anything in it.
    init(of rule: Rule, in language: Language?, models: CompiledModels) {
        switch rule.detection {
        case .search(let formula):
            self.init(of: formula, in: language, options: rule.options)
        case .taint(let taint):
            // A finding needs a source and a sink; propagators and sanitizers need nothing.
            let ends = Self.ofEnds(of: taint, in: language, options: rule.options, models: models)
            self = .every([ends.sources, ends.sinks])
        case .layout: self = .nothing
        }
    }

    /// What a file needs for flows of a rule to begin in it, and for them to end in it.
    static func ofEnds(
        of taint: TaintSpecification, in language: Language?, options: RuleOptions,
        models: CompiledModels
    ) -> (sources: Requirement, sinks: Requirement) {
        func requirement(of role: TaintRole, own formulas: [Formula]) -> Requirement {
            let shared = taint.models.filter { $0.role == role }
            return .one(
                of: formulas.map { Requirement(of: $0, in: language, options: options) }
                    + shared.map { models.requirement(of: $0.model, in: language) })
        }
        return (
            requirement(of: .sources, own: taint.sources.map(\.formula)),
            requirement(of: .sinks, own: taint.sinks.map(\.formula))
        )
    }

    init(of formula: Formula, in language: Language?, options: RuleOptions) {
        func requirement(of part: Formula) -> Requirement {
            Requirement(of: part, in: language, options: options)
        }
        switch formula {
        case .pattern(let text):
            let mayLackImports = options.matchesNamesInSnippets && !options.requiresImport
            self =
                language.map {
                    .words(ofPattern: text.text, in: $0, mayLackImports: mayLackImports)
                } ?? .nothing
        case .regex(let text):
            self = .words(ofRegex: text.text, startsAtBoundary: false, isFolded: false)
        case .query: self = .nothing
        case .inside(let part), .anywhere(let part): self = requirement(of: part)
        case .any(let parts): self = .one(of: parts.map { requirement(of: $0) })
        case .all(let conjunction):
            // A metavariable of a text without a language may be part of a word.
            let conditions = language == nil ? [] : conjunction.conditions
            self = .every(
                conjunction.positives.map { requirement(of: $0) }
                    + conditions.map { Requirement(of: $0, among: conjunction) })
        }
    }

    /// What a condition asks of the text of its metavariable.
    init(of condition: Condition, among conjunction: Conjunction) {
        guard case .regex(let metavariable, let regex, _) = condition else {
            self = .nothing
            return
        }
        // What another expression captured may be part of a word.
        let name = metavariable.name.dropFirst()
        let isCaptured = name.first?.isNumber ?? true || conjunction.names(group: "<\(name)>")
        self =
            isCaptured
            ? .nothing
            : .words(ofRegex: regex.text, startsAtBoundary: true, isFolded: true)
    }
}

extension Conjunction {
    /// Whether one of its regular expressions has a group of this name.
    fileprivate func names(group: String) -> Bool {
        conditions.contains { condition in
            guard case .regex(_, let regex, _) = condition else { return false }
            return regex.text.contains(group)
        } || positives.contains { $0.names(group: group) }
    }
}

extension Formula {
    fileprivate func names(group: String) -> Bool {
        switch self {
        case .pattern, .query: false
        case .regex(let text): text.text.contains(group)
        case .inside(let part), .anywhere(let part): part.names(group: group)
        case .any(let parts): parts.contains { $0.names(group: group) }
        case .all(let conjunction): conjunction.names(group: group)
        }
    }
}
