package import Languages
package import SourceText

/// What must stand in a file for a pattern, or a rule, to match there at all.
package indirect enum Requirement: Hashable, Sendable {
    /// Nothing is required, or it cannot be told.
    case nothing
    case word(Symbol)
    case all([Requirement])
    case any([Requirement])

    /// Whether a file with the words that `contains` knows may match.
    package func mayHold(_ contains: (Symbol) -> Bool) -> Bool {
        switch self {
        case .nothing: true
        case .word(let word): contains(word)
        case .all(let parts): parts.allSatisfy { $0.mayHold(contains) }
        case .any(let parts): parts.contains { $0.mayHold(contains) }
        }
    }

    /// The conjunction of `parts`, without what says nothing.
    package static func every(_ parts: [Requirement]) -> Requirement {
        let useful = parts.filter { $0 != .nothing }
        return useful.isEmpty ? .nothing : useful.count == 1 ? useful[0] : .all(useful)
    }

    /// The disjunction of `parts`; nothing as soon as one of them requires nothing.
    package static func one(of parts: [Requirement]) -> Requirement {
        if parts.contains(.nothing) || parts.isEmpty { return .nothing }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    /// The words that every match of a pattern's text needs in the file.
    ///
    /// They are read off the text, without parsing it, so that a rule that no file can match is never
    /// compiled. Of a dotted name only the last word is required: the others may come in by a
    /// wildcard or a default import. Literals are left out, since a constant may be put together from
    /// pieces, and so are words that hold in nearly every file.
    package static func words(ofPattern text: String, in language: Language) -> Requirement {
        let tokens = PatternTokenizer.tokens(
            of: text, lineComment: language.comments.line,
            hasBlockComments: !language.comments.block.isEmpty)
        var found: [Requirement] = []
        for (index, token) in tokens.enumerated() where token.kind == .word {
            let following = tokens.dropFirst(index + 1)
            let isQualifier =
                following.first?.text == "." && following.dropFirst().first?.kind == .word
                && followsName(tokens, before: index)
            guard !isQualifier, !commonWords.contains(token.text),
                token.text.first?.isNumber == false
            else { continue }
            found.append(.word(Symbol(token.text)))
        }
        return every(found)
    }

    /// Whether nothing but words and dots stands before the token in its dotted name.
    private static func followsName(_ tokens: [PatternToken], before index: Int) -> Bool {
        var position = index
        while position >= 2, tokens[position - 1].text == "." {
            guard tokens[position - 2].kind == .word else { return false }
            position -= 2
        }
        return true
    }

    private static let commonWords: Set<String> = [
        "abstract", "and", "as", "assert", "async", "await", "boolean", "break", "by", "byte", "case",
        "catch", "char", "class", "companion", "const", "continue", "def", "default", "del", "do",
        "double", "elif", "else", "enum", "except", "exec", "extends", "external", "false", "False",
        "final", "finally", "float", "for", "from", "fun", "global", "if", "implements", "import", "in",
        "infix", "init", "inline", "instanceof", "int", "Int", "interface", "internal", "is", "it",
        "lambda", "long", "native", "new", "None", "nonlocal", "not", "null", "object", "open",
        "operator", "or", "out", "override", "package", "pass", "print", "private", "protected",
        "public", "raise", "record", "return", "sealed", "self", "short", "static", "str", "String",
        "super", "suspend", "switch", "synchronized", "this", "throw", "throws", "transient", "true",
        "True", "try", "typealias", "val", "var", "vararg", "void", "volatile", "when", "while", "with",
        "yield", "bool", "Boolean", "bytes", "f", "b", "r", "u",
    ]
}
