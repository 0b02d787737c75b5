package import Documents

/// A filter on the matches of a conjunction.
package indirect enum Condition: Hashable, Sendable {
    /// The text of the metavariable matches a PCRE, anchored at its start.
    case regex(Metavariable, pattern: LocatedText, usesConstants: Bool)
    /// The piece of code, or its text read as another language, holds a match of the formula.
    case pattern(Metavariable, formula: Formula, language: String?)
    case comparison(Comparison)
    case analysis(Metavariable, Analyzer)
    /// The static type of the metavariable is one of these.
    case type(Metavariable, types: [LocatedText])

    package enum Analyzer: String, Hashable, Sendable, CaseIterable {
        /// The string looks random.
        case entropy
        /// The string is a regular expression that can take exponential time.
        case redos
    }

    package struct Comparison: Hashable, Sendable {
        package let expression: Expression
        /// Given in the document only with `strip` and `base`, which concern this metavariable.
        package let metavariable: Metavariable?
        /// Whether quotes around the value are dropped before it is read as a number.
        package let stripsQuotes: Bool
        /// The base in which the value is written.
        package let base: Int?

        package init(
            expression: Expression, metavariable: Metavariable?, stripsQuotes: Bool, base: Int?
        ) {
            self.expression = expression
            self.metavariable = metavariable
            self.stripsQuotes = stripsQuotes
            self.base = base
        }
    }
}
