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
            func requirement(of role: TaintRole, own formulas: [Formula]) -> Requirement {
                let shared = taint.models.filter { $0.role == role }
                return .one(
                    of: formulas.map { Requirement(of: $0, in: language, options: rule.options) }
                        + shared.map { models.requirement(of: $0.model, in: language) })
            }
            self = .every([
                requirement(of: .sources, own: taint.sources.map(\.formula)),
                requirement(of: .sinks, own: taint.sinks.map(\.formula)),
            ])
        case .layout: self = .nothing
        }
    }

    /// What a file needs to hold an end of a flow: a source, or a sink.
    init(
        ofEnds taint: TaintSpecification, in language: Language?, options: RuleOptions,
        models: CompiledModels
    ) {
        let formulas = taint.sources.map(\.formula) + taint.sinks.map(\.formula)
        let shared = taint.models.filter { $0.role == .sources || $0.role == .sinks }
        self = .one(
            of: formulas.map { Requirement(of: $0, in: language, options: options) }
                + shared.map { models.requirement(of: $0.model, in: language) })
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
        case .regex, .query: self = .nothing
        case .inside(let part), .anywhere(let part): self = requirement(of: part)
        case .any(let parts): self = .one(of: parts.map { requirement(of: $0) })
        case .all(let conjunction):
            self = .every(conjunction.positives.map { requirement(of: $0) })
        }
    }
}
