import Documents
import Rules
import SourceText

private let nowhere = TextPosition(line: 0, column: 0)

extension LocatedText {
    fileprivate var withoutPlace: LocatedText { LocatedText(text, start: nowhere) }
}

extension Metavariable {
    fileprivate var withoutPlace: Metavariable { Metavariable(name, at: nowhere) }
}

extension Formula {
    /// The formula with all positions alike, to compare spellings.
    var withoutPlaces: Formula {
        switch self {
        case .pattern(let text): .pattern(text.withoutPlace)
        case .regex(let text): .regex(text.withoutPlace)
        case .query(let text): .query(text.withoutPlace)
        case .any(let parts): .any(parts.map(\.withoutPlaces))
        case .inside(let part): .inside(part.withoutPlaces)
        case .anywhere(let part): .anywhere(part.withoutPlaces)
        case .all(let all):
            .all(
                Conjunction(
                    positives: all.positives.map(\.withoutPlaces),
                    negatives: all.negatives.map {
                        Negation(kind: $0.kind, formula: $0.formula.withoutPlaces)
                    },
                    conditions: all.conditions.map(\.withoutPlaces),
                    focus: all.focus.map { $0.map(\.withoutPlace) },
                    alias: all.alias?.withoutPlace))
        }
    }
}

extension Condition {
    fileprivate var withoutPlaces: Condition {
        switch self {
        case .regex(let name, let pattern, let usesConstants):
            .regex(
                name.withoutPlace, pattern: pattern.withoutPlace, usesConstants: usesConstants)
        case .pattern(let name, let formula, let language):
            .pattern(name.withoutPlace, formula: formula.withoutPlaces, language: language)
        case .analysis(let name, let analyzer): .analysis(name.withoutPlace, analyzer)
        case .type(let name, let types):
            .type(name.withoutPlace, types: types.map(\.withoutPlace))
        case .comparison(let comparison): .comparison(comparison)
        }
    }
}
