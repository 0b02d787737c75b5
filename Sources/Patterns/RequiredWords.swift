package import Languages
package import SourceText

/// What must stand in a file for a pattern, or a rule, to match there at all.
package indirect enum Requirement: Hashable, Sendable {
    /// Nothing is required, or it cannot be told.
    case nothing
    case word(Symbol)
    /// The word, somewhere without a dot in front of it.
    case leadingWord(Symbol)
    /// The word, be it in code, in a string or in a comment.
    case textWord(Symbol)
    /// The word, or string literals that it may be put together from.
    case foldedWord(FoldedWord)
    case all([Requirement])
    case any([Requirement])

    /// Whether a file with these words may match.
    package func mayHold(in words: WordSet) -> Bool {
        switch self {
        case .nothing: return true
        case .word(let word): return words.contains(word)
        case .leadingWord(let word): return words.containsLeading(word)
        case .textWord(let word): return words.contains(word)
        case .foldedWord(let word): return word.mayHold(in: words)
        case .all(let parts):
            for part in parts where !part.mayHold(in: words) { return false }
            return true
        case .any(let parts):
            for part in parts where part.mayHold(in: words) { return true }
            return false
        }
    }

    /// All words that are asked for, parts of words among them.
    package func forEachWord(_ body: (Symbol) -> Void) {
        switch self {
        case .nothing: break
        case .word(let word), .leadingWord(let word), .textWord(let word): body(word)
        case .foldedWord(let word):
            body(word.word)
            word.parts.forEach(body)
        case .all(let parts), .any(let parts): for part in parts { part.forEachWord(body) }
        }
    }

    /// Words of which at least one has to stand in the file; nothing where none can be told.
    package var heralds: [Symbol]? {
        switch self {
        case .nothing: return nil
        case .word(let word), .leadingWord(let word), .textWord(let word): return [word]
        case .foldedWord(let word): return word.heralds
        case .all(let parts): return parts.compactMap(\.heralds).min { $0.count < $1.count }
        case .any(let parts):
            var all: [Symbol] = []
            for part in parts {
                guard let heralds = part.heralds else { return nil }
                all += heralds
            }
            return all
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

    /// What a text needs to match a regular expression.
    ///
    /// - Parameters:
    ///   - startsAtBoundary: Whether a match starts where no word goes on.
    ///   - isFolded: Whether the text may be the value of a constant, put together from literals.
    package static func words(
        ofRegex regex: String, startsAtBoundary: Bool, isFolded: Bool
    ) -> Requirement {
        let alternatives = RegexWords.alternatives(of: regex, startsAtBoundary: startsAtBoundary)
        return one(
            of: (alternatives ?? []).map { words in
                every(
                    words.map { word in
                        isFolded ? .foldedWord(FoldedWord(word)) : .textWord(Symbol(word))
                    })
            })
    }

    /// The words that every match of a pattern's text needs in the file.
    ///
    /// They are read off the text, without parsing it, so that a rule that no file can match is never
    /// compiled. Literals are left out, since a constant may be put together from pieces, and so are
    /// words that a match may do without.
    ///
    /// - Parameter mayLackImports: Whether names match that the file forgot to import.
    package static func words(
        ofPattern text: String, in language: Language, mayLackImports: Bool
    ) -> Requirement {
        let tokens = PatternTokenizer.tokens(
            of: text, lineComment: language.comments.line,
            hasBlockComments: !language.comments.block.isEmpty)
        // What an import brings in may be written with a dot there: `from .shapes import Circle`.
        let isImport = tokens.contains { $0.isWord("import") }
        var found: [Requirement] = []
        var index = 0
        while index < tokens.count {
            defer { index += 1 }
            guard tokens[index].kind == .word else { continue }
            var words = [tokens[index].text]
            let before = index > 0 ? tokens[index - 1].text : ""
            while before != ".", index + 2 < tokens.count, tokens[index + 1].text == ".",
                tokens[index + 2].kind == .word
            {
                index += 2
                words.append(tokens[index].text)
            }
            // A type may be known by the last word of its name.
            let mayFollowDot = isImport || [".", ":", ">"].contains(before)
            found.append(
                name(words, in: language, mayLackImports, mayFollowDot: mayFollowDot))
        }
        return every(found)
    }

    /// What a dotted name needs.
    ///
    /// Where every import is written out, all its words stand in the file, or those from one on that
    /// has no dot in front, as the import of the others is missing. Elsewhere the first words may come
    /// in by default imports or the package.
    private static func name(
        _ words: [String], in language: Language, _ mayLackImports: Bool, mayFollowDot: Bool
    ) -> Requirement {
        guard language.names.defaultImports.isEmpty, !language.names.packageIsScope else {
            return word(words[words.count - 1], in: language)
        }
        guard words.count > 1 else {
            let needed = word(words[0], in: language)
            return mayFollowDot || needed == .nothing ? needed : .leadingWord(Symbol(words[0]))
        }
        let all = every(words.map { word($0, in: language) })
        guard mayLackImports else { return all }
        return one(
            of: [all]
                + words.indices.dropFirst().map { first in
                    let leading: Requirement =
                        word(words[first], in: language) == .nothing
                        ? .nothing : .leadingWord(Symbol(words[first]))
                    return every(
                        [leading] + words[(first + 1)...].map { word($0, in: language) })
                })
    }

    private static func word(_ text: String, in language: Language) -> Requirement {
        language.patterns.optionalWords.contains(text) || text.first?.isNumber != false
            ? .nothing : .word(Symbol(text))
    }
}

/// A word of a text that may be the value of a constant.
///
/// If no literal has all of it, it was put together: one literal ends with how the word begins,
/// another begins with how it ends. What is between them is not asked for, nor are digits, as
/// they may come of a number.
package struct FoldedWord: Hashable, Sendable {
    package let word: Symbol
    /// Its beginnings, without the whole; nothing for those that need not stand anywhere.
    private let beginnings: [Symbol?]
    /// Its ends: what is left without the beginning at the same index.
    private let ends: [Symbol?]

    package init(_ text: String) {
        let bytes = Array(text.utf8)
        func symbol(_ part: ArraySlice<UInt8>) -> Symbol? {
            let isNumber = part.allSatisfy { (0x30...0x39).contains($0) }
            return isNumber ? nil : Symbol(bytes: part)
        }
        word = Symbol(text)
        beginnings = bytes.indices.dropFirst().map { symbol(bytes[..<$0]) }
        ends = bytes.indices.dropFirst().map { symbol(bytes[$0...]) }
    }

    /// Calls of these give constants out of files of settings.
    private static let settingsGetters = [Symbol("getProperty"), Symbol("getString")]

    func mayHold(in words: WordSet) -> Bool {
        words.contains(word) || Self.settingsGetters.contains { words.contains($0) }
            || mayBeFolded(endsWith: { words.contains($0) }, startsWith: { words.contains($0) })
    }

    /// What literals may begin or end with for the word to be put together from them.
    package var parts: [Symbol] {
        beginnings.compactMap { $0 } + ends.compactMap { $0 } + Self.settingsGetters
    }

    /// The word and its beginnings, or the word and its ends, if none of them goes without saying; and
    /// what reads settings.
    fileprivate var heralds: [Symbol]? {
        for parts in [beginnings, ends] where !parts.contains(nil) {
            return [word] + parts.compactMap { $0 } + Self.settingsGetters
        }
        return nil
    }

    /// Whether the word may be put together, told by what some string ends or starts with.
    package func mayBeFolded(
        endsWith isAtEnd: (Symbol) -> Bool, startsWith isAtStart: (Symbol) -> Bool
    ) -> Bool {
        let first = beginnings.firstIndex { $0.map(isAtEnd) ?? true }
        guard let first else { return false }
        return ends[first...].contains { $0.map(isAtStart) ?? true }
    }
}
