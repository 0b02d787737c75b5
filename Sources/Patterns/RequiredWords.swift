package import Languages
package import SourceText

/// What must stand in a file for a pattern, or a rule, to match there at all.
package indirect enum Requirement: Hashable, Sendable {
    /// Nothing is required, or it cannot be told.
    case nothing
    case word(Symbol)
    /// The word, somewhere without a dot in front of it.
    case leadingWord(Symbol)
    case all([Requirement])
    case any([Requirement])

    /// Whether a file with these words may match.
    package func mayHold(in words: WordSet) -> Bool {
        switch self {
        case .nothing: return true
        case .word(let word): return words.contains(word)
        case .leadingWord(let word): return words.containsLeading(word)
        case .all(let parts):
            for part in parts where !part.mayHold(in: words) { return false }
            return true
        case .any(let parts):
            for part in parts where part.mayHold(in: words) { return true }
            return false
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
    /// compiled. Literals are left out, since a constant may be put together from pieces, and so are
    /// words that hold in nearly every file.
    ///
    /// - Parameter mayLackImports: Whether names match that the file forgot to import.
    package static func words(
        ofPattern text: String, in language: Language, mayLackImports: Bool
    ) -> Requirement {
        let tokens = PatternTokenizer.tokens(
            of: text, lineComment: language.comments.line,
            hasBlockComments: !language.comments.block.isEmpty)
        var found: [Requirement] = []
        var index = 0
        while index < tokens.count {
            defer { index += 1 }
            guard tokens[index].kind == .word else { continue }
            var words = [tokens[index].text]
            let isName = index == 0 || tokens[index - 1].text != "."
            while isName, index + 2 < tokens.count, tokens[index + 1].text == ".",
                tokens[index + 2].kind == .word
            {
                index += 2
                words.append(tokens[index].text)
            }
            // Of `os.$F` the import may be all there is: only the last word of a name has to stand.
            found.append(
                name(words, in: language, mayLackImports: mayLackImports))
        }
        return every(found)
    }

    /// What a dotted name needs.
    ///
    /// Where every import is written out, all its words stand in the file, or those from one on that
    /// has no dot in front, as the import of the others is missing. Elsewhere the first words may come
    /// in by default imports or the package.
    private static func name(
        _ words: [String], in language: Language, mayLackImports: Bool
    ) -> Requirement {
        guard words.count > 1 else { return word(words[0]) }
        guard language.names.defaultImports.isEmpty, !language.names.packageIsScope else {
            return word(words[words.count - 1])
        }
        let all = every(words.map { word($0) })
        guard mayLackImports else { return all }
        return one(
            of: [all]
                + words.indices.dropFirst().map { first in
                    let leading: Requirement =
                        word(words[first]) == .nothing
                        ? .nothing : .leadingWord(Symbol(words[first]))
                    return every([leading] + words[(first + 1)...].map { word($0) })
                })
    }

    private static func word(_ text: String) -> Requirement {
        commonWords.contains(text) || text.first?.isNumber != false
            ? .nothing : .word(Symbol(text))
    }

    private static let commonWords: Set<String> = [
        "abstract", "and", "as", "assert", "async", "await", "boolean", "break", "by", "byte",
        "case",
        "catch", "char", "class", "companion", "const", "continue", "def", "default", "del", "do",
        "double", "elif", "else", "enum", "except", "exec", "extends", "external", "false", "False",
        "final", "finally", "float", "for", "from", "fun", "global", "if", "implements", "import",
        "in",
        "infix", "init", "inline", "instanceof", "int", "Int", "interface", "internal", "is", "it",
        "lambda", "long", "native", "new", "None", "nonlocal", "not", "null", "object", "open",
        "operator", "or", "out", "override", "package", "pass", "print", "private", "protected",
        "public", "raise", "record", "return", "sealed", "self", "short", "static", "str", "String",
        "super", "suspend", "switch", "synchronized", "this", "throw", "throws", "transient",
        "true",
        "True", "try", "typealias", "val", "var", "vararg", "void", "volatile", "when", "while",
        "with",
        "yield", "bool", "Boolean", "bytes", "f", "b", "r", "u",
    ]
}
