import Languages
import Patterns
import Rules
import SourceText

/// What a rule's matches hold, where it is certain that a match depends only on the function it
/// stands in, on what is in no function, and on functions with words of the rule.
///
/// Of a file in which only such rules may match, the other functions need not be parsed.
struct Locality: Sendable {
    /// What a function needs for a match to stand in it.
    let requirement: Requirement
    /// Words of patterns that reach over several statements: functions with any of them are needed.
    let spreadWords: Set<Symbol>

    /// Nothing if a match of `rule` may depend on more.
    init?(of rule: Rule, in language: Language) {
        guard case .search(let formula) = rule.detection, !rule.options.symbolicPropagation else {
            return nil
        }
        var reader = LocalityReader(language: language, options: rule.options)
        guard reader.read(formula, isReported: true) else { return nil }
        requirement = reader.anchor(of: formula)
        spreadWords = reader.spreadWords
        if requirement == .nothing { return nil }
    }
}

private struct LocalityReader {
    let language: Language
    let options: RuleOptions
    private(set) var spreadWords: Set<Symbol> = []

    /// Looks how far the parts of `formula` reach.
    ///
    /// - Parameter isReported: Whether its matches are what is reported, and not just context.
    /// - Returns: Whether its matches depend on no other functions.
    mutating func read(_ formula: Formula, isReported: Bool) -> Bool {
        switch formula {
        case .pattern(let text):
            let shape = PatternShape(text.text, in: language)
            if shape.hasSeveralStatements { spreadWords.formUnion(shape.words) }
            return shape.isLocal && !(isReported && shape.isOpenEnded)
        case .regex: return true
        case .query, .anywhere: return false
        case .inside(let part): return read(part, isReported: false)
        case .any(let parts):
            for part in parts where !read(part, isReported: isReported) { return false }
            return true
        case .all(let conjunction): return read(conjunction, isReported: isReported)
        }
    }

    private mutating func read(_ conjunction: Conjunction, isReported: Bool) -> Bool {
        for part in conjunction.positives where !read(part, isReported: isReported) { return false }
        for negation in conjunction.negatives {
            guard negation.kind != .anywhere, read(negation.formula, isReported: false) else {
                return false
            }
        }
        for condition in conjunction.conditions {
            switch condition {
            case .regex, .comparison, .analysis: break
            case .pattern(_, let formula, let language):
                if language == nil, !read(formula, isReported: false) { return false }
            case .type: return false
            }
        }
        return true
    }

    /// What has to stand where a match stands; what is asked of its context is left out.
    func anchor(of formula: Formula) -> Requirement {
        switch formula {
        case .pattern, .regex: return Requirement(of: formula, in: language, options: options)
        case .query, .inside, .anywhere: return .nothing
        case .any(let parts): return .one(of: parts.map { anchor(of: $0) })
        case .all(let conjunction):
            let conditions = conjunction.conditions.filter { condition in
                guard case .regex(let metavariable, _, _) = condition else { return false }
                return conjunction.positives.contains {
                    $0.alwaysBinds(metavariable.name, in: language)
                }
            }
            return .every(
                conjunction.positives.map { anchor(of: $0) }
                    + conditions.map { Requirement(of: $0, among: conjunction) })
        }
    }
}

extension Formula {
    /// Whether each match, and not its context, binds the metavariable.
    fileprivate func alwaysBinds(_ name: String, in language: Language) -> Bool {
        switch self {
        case .pattern(let text): PatternShape(text.text, in: language).names(metavariable: name)
        case .regex, .query, .inside, .anywhere: false
        case .any(let parts): parts.allSatisfy { $0.alwaysBinds(name, in: language) }
        case .all(let conjunction):
            conjunction.positives.contains { $0.alwaysBinds(name, in: language) }
        }
    }
}
