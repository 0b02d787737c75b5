import Languages
import Patterns
import Rules

extension Requirement {
    /// What a file of `language` needs for `rule` to report anything in it.
    init(of rule: Rule, in language: Language?) {
        switch rule.detection {
        case .search(let formula): self.init(of: formula, in: language)
        case .taint(let taint):
            // A finding needs a source and a sink; propagators and sanitizers need nothing.
            self = .every([
                .one(of: taint.sources.map { Requirement(of: $0.matcher, in: language) }),
                .one(of: taint.sinks.map { Requirement(of: $0.matcher, in: language) }),
            ])
        case .layout: self = .nothing
        }
    }

    private init(of matcher: TaintMatcher, in language: Language?) {
        switch matcher {
        case .formula(let formula): self.init(of: formula, in: language)
        case .concept: self = .nothing
        }
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
