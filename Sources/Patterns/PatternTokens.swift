/// A token of a pattern's text, just fine enough to find the holes and what stands around them.
struct PatternToken: Equatable {
    enum Kind: Equatable {
        case word
        /// `$X`
        case metavariable
        /// `$...X`
        case sequenceMetavariable
        /// `...`
        case ellipsis
        /// `<...`
        case deepOpen
        /// `...>`
        case deepClose
        /// A string literal with its quotes and prefix.
        case string
        case punctuation
        case newline
        case comment
    }

    let kind: Kind
    let text: String
    /// Whether blanks stand in front of the token; `leading` has them.
    let leading: String

    func isPunctuation(_ mark: String) -> Bool { kind == .punctuation && text == mark }
    func isWord(_ word: String) -> Bool { kind == .word && text == word }
}

/// Splits a pattern's text into tokens. The texts of all tokens with their leading blanks, joined, give
/// the pattern again.
struct PatternTokenizer {
    private let characters: [Character]
    private var position = 0
    private let lineComment: String
    private let hasBlockComments: Bool

    init(_ text: String, lineComment: String, hasBlockComments: Bool) {
        characters = Array(text)
        self.lineComment = lineComment
        self.hasBlockComments = hasBlockComments
    }

    static func tokens(
        of text: String, lineComment: String, hasBlockComments: Bool
    ) -> [PatternToken] {
        var tokenizer = PatternTokenizer(
            text, lineComment: lineComment, hasBlockComments: hasBlockComments)
        var found: [PatternToken] = []
        while let token = tokenizer.next() { found.append(token) }
        return found
    }

    private func starts(with text: String, at offset: Int = 0) -> Bool {
        var index = position + offset
        for character in text {
            guard index < characters.count, characters[index] == character else { return false }
            index += 1
        }
        return true
    }

    private func character(at index: Int) -> Character? {
        index < characters.count ? characters[index] : nil
    }

    private mutating func next() -> PatternToken? {
        let start = position
        while let blank = character(at: position), blank == " " || blank == "\t" { position += 1 }
        let leading = String(characters[start..<position])
        guard let first = character(at: position) else {
            return leading.isEmpty
                ? nil : PatternToken(kind: .newline, text: "", leading: leading)
        }
        let tokenStart = position
        let kind = advance(past: first)
        return PatternToken(
            kind: kind, text: String(characters[tokenStart..<position]), leading: leading)
    }

    private mutating func advance(past first: Character) -> PatternToken.Kind {
        if first.isNewline {
            position += 1
            return .newline
        }
        if starts(with: lineComment) {
            while let next = character(at: position), !next.isNewline { position += 1 }
            return .comment
        }
        if hasBlockComments, starts(with: "/*") {
            position += 2
            while position < characters.count, !starts(with: "*/") { position += 1 }
            position = min(position + 2, characters.count)
            return .comment
        }
        if starts(with: "<...") {
            position += 4
            return .deepOpen
        }
        if starts(with: "...") {
            position += 3
            guard character(at: position) == ">" else { return .ellipsis }
            position += 1
            return .deepClose
        }
        if first == "$", let kind = advancePastMetavariable() { return kind }
        if first == "\"" || first == "'" || first == "`" {
            advancePastString(quote: first)
            return .string
        }
        if first.isWordCharacter {
            while let next = character(at: position), next.isWordCharacter { position += 1 }
            // `f"…"`, `rb'…'`: the prefix belongs to the string.
            if let quote = character(at: position), quote == "\"" || quote == "'" {
                advancePastString(quote: quote)
                return .string
            }
            return .word
        }
        position += 1
        return .punctuation
    }

    private mutating func advancePastMetavariable() -> PatternToken.Kind? {
        let isSequence = starts(with: "...", at: 1)
        var end = position + (isSequence ? 4 : 1)
        let nameStart = end
        guard let first = character(at: end), first == "_" || ("A"..."Z").contains(first) else {
            return nil
        }
        while let next = character(at: end),
            next == "_" || ("A"..."Z").contains(next) || ("0"..."9").contains(next)
        {
            end += 1
        }
        guard end > nameStart, character(at: end).map({ !$0.isWordCharacter }) ?? true else {
            return nil
        }
        position = end
        return isSequence ? .sequenceMetavariable : .metavariable
    }

    private mutating func advancePastString(quote: Character) {
        let triple = String(repeating: quote, count: 3)
        if starts(with: triple) {
            position += 3
            while position < characters.count, !starts(with: triple) { position += 1 }
            position = min(position + 3, characters.count)
            return
        }
        position += 1
        while let next = character(at: position), next != quote, !next.isNewline {
            position += next == "\\" ? 2 : 1
        }
        position = min(position + 1, characters.count)
    }
}

extension Character {
    fileprivate var isWordCharacter: Bool { self == "_" || isLetter || isNumber }
}
