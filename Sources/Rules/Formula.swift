package import Documents
package import SourceText

/// Pattern text as its author wrote it. The engine compiles it, once per language.
package typealias PatternText = LocatedText

/// What a rule looks for, in one algebra for all spellings of it.
package indirect enum Formula: Hashable, Sendable {
    /// A code pattern.
    case pattern(PatternText)
    /// A PCRE on the text of the file, in multi-line mode.
    case regex(LocatedText)
    /// A tree-sitter query. Its matches are the nodes captured as `@match`, or the outermost node of
    /// the query when it captures none of that name.
    case query(LocatedText)
    /// All of it at one place.
    case all(Conjunction)
    /// The union of the parts.
    case any([Formula])
    /// A context: its matches survive only over other contexts (`pattern-inside`).
    case inside(Formula)
    /// Holds when it matches anywhere in the file (`anywhere`).
    case anywhere(Formula)
}

/// A conjunction (`patterns`, `all`). The order of its parts in the document does not matter.
package struct Conjunction: Hashable, Sendable {
    package var positives: [Formula]
    package var negatives: [Negation]
    package var conditions: [Condition]
    /// Each element is one `focus-metavariable` key: its metavariables give one result each; the
    /// results of several keys intersect.
    package var focus: [[Metavariable]]
    /// The metavariable that is bound to the whole match (`as`).
    package var alias: Metavariable?

    package init(
        positives: [Formula], negatives: [Negation] = [], conditions: [Condition] = [],
        focus: [[Metavariable]] = [], alias: Metavariable? = nil
    ) {
        self.positives = positives
        self.negatives = negatives
        self.conditions = conditions
        self.focus = focus
        self.alias = alias
    }
}

/// What a conjunction takes away.
package struct Negation: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Removes a match of the same range (`pattern-not`).
        case same
        /// Removes a match that lies within (`pattern-not-inside`).
        case inside
        /// Removes a match that lies within or holds it (`pattern-not-regex`).
        case overlap
        /// Removes every match when it holds anywhere in the file.
        case anywhere
    }

    package let kind: Kind
    package let formula: Formula

    package init(kind: Kind, formula: Formula) {
        self.kind = kind
        self.formula = formula
    }

    /// The negation of `formula`, of the kind that its outermost operator asks for.
    package init(of formula: Formula) {
        switch formula {
        case .inside(let inner): self.init(kind: .inside, formula: inner)
        case .anywhere(let inner): self.init(kind: .anywhere, formula: inner)
        case .regex: self.init(kind: .overlap, formula: formula)
        default: self.init(kind: .same, formula: formula)
        }
    }
}

/// A metavariable that a rule names outside of patterns, with its mark: `$X`, `$...ARGS`, `$1`.
package struct Metavariable: Hashable, Sendable {
    package let name: String
    package let position: TextPosition

    package init(_ name: String, at position: TextPosition) {
        self.name = name
        self.position = position
    }

    /// Whether `text` is `$X`, `$...X` or `$1`.
    package static func isName(_ text: some StringProtocol) -> Bool {
        guard text.utf8.first == UInt8(ascii: "$") else { return false }
        var rest = text.dropFirst()
        if rest.hasPrefix("...") { rest = rest.dropFirst(3) }
        guard let first = rest.utf8.first else { return false }
        if first.isDigit { return rest.utf8.allSatisfy(\.isDigit) }
        return first.startsMetavariable && rest.utf8.allSatisfy(\.continuesMetavariable)
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    var startsMetavariable: Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) || self == UInt8(ascii: "_")
    }

    var continuesMetavariable: Bool { startsMetavariable || isDigit }
}
