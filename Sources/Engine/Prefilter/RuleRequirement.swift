import Languages
import Patterns
import Rules

extension Requirement {
    /// What a file of `language` needs for `rule` to report anything in it.
    init(of rule: Rule, in language: Language?, models: CompiledModels) {
        switch rule.detection {
        case .search(let formula): self.init(of: formula, in: language)
        case .taint(let taint):
            // A finding needs a source and a sink; propagators and sanitizers need nothing.
            func requirement(of role: TaintRole, own formulas: [Formula]) -> Requirement {
                let shared = taint.models.filter { $0.role == role }
                return .one(
                    of: formulas.map { Requirement(of: $0, in: language) }
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
    init(ofEnds taint: TaintSpecification, in language: Language?, models: CompiledModels) {
        let formulas = taint.sources.map(\.formula) + taint.sinks.map(\.formula)
        let shared = taint.models.filter { $0.role == .sources || $0.role == .sinks }
        self = .one(
            of: formulas.map { Requirement(of: $0, in: language) }
                + shared.map { models.requirement(of: $0.model, in: language) })
    }

    init(of formula: Formula, in language: Language?) {
        switch formula {
        case .pattern(let text):
            self = language.map { .words(ofPattern: text.text, in: $0) } ?? .nothing
        case .regex, .query: self = .nothing
        case .inside(let part), .anywhere(let part): self.init(of: part, in: language)
        case .any(let parts): self = .one(of: parts.map { Requirement(of: $0, in: language) })
        case .all(let conjunction):
            self = .every(conjunction.positives.map { Requirement(of: $0, in: language) })
        }
    }
}
