import SourceText

/// As much of a language's spelling as it takes to find brackets in code that does not parse.
struct LexicalSyntax: Sendable {
    /// `//`.
    let lineComment: [UInt8]
    /// `/*` and `*/`; empty where there are none.
    let blockComment: (open: [UInt8], close: [UInt8])
    let blockCommentsNest: Bool
    /// Quotes of strings, longer ones first: `"""`, `"`, `'`.
    let quotes: [[UInt8]]
    /// Quotes of strings that end with their line at the latest and have escapes.
    let lineQuotes: Set<[UInt8]>
    /// What opens an expression within a string, closed by `}`: `${`.
    let interpolation: [UInt8]
    /// What words with unusual letters are put between.
    let wordQuote: UInt8?
}

/// A word, a number, a string or one byte of punctuation.
struct CodeToken: Sendable {
    enum Kind: Sendable { case word, number, string, symbol }

    let kind: Kind
    let start: Int
    let end: Int
    /// The byte of a symbol, the first byte of anything else.
    let byte: UInt8
    /// Whether a line ends between the token before and this one.
    let startsLine: Bool
    /// How many bytes are before it in its line.
    let column: Int
    /// A word's text without the quotes it may have; none for other tokens.
    let symbol: Symbol

    func isSymbol(_ character: Unicode.Scalar) -> Bool {
        kind == .symbol && byte == UInt8(truncatingIfNeeded: character.value)
    }
}

/// Splits code into tokens without a grammar. Never fails: what is not closed ends with its line or
/// with the text.
struct CodeScanner {
    private let bytes: [UInt8]
    private let syntax: LexicalSyntax
    private var offset: Int
    private let end: Int

    /// Interpolations within strings within interpolations go no deeper.
    private static var nestingLimit: Int { 16 }

    init(_ bytes: [UInt8], in range: Range<Int>, syntax: LexicalSyntax) {
        self.bytes = bytes
        self.syntax = syntax
        offset = max(0, min(range.lowerBound, bytes.count))
        end = max(offset, min(range.upperBound, bytes.count))
    }

    /// Comments and blanks are left out.
    mutating func tokens() -> [CodeToken] {
        var tokens: [CodeToken] = []
        var startsLine = true
        var lineStart = offset
        while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
        while offset < end {
            let start = offset
            let byte = bytes[offset]
            if byte.isBlank {
                if byte == UInt8(ascii: "\n") {
                    startsLine = true
                    lineStart = offset + 1
                }
                offset += 1
                continue
            }
            if skipComment() { continue }
            let kind: CodeToken.Kind
            if skipString(nesting: 0) {
                kind = .string
            } else if skipWord() {
                kind = byte.isDigit ? .number : .word
            } else {
                kind = .symbol
                offset += 1
            }
            offset = min(offset, end)
            tokens.append(
                CodeToken(
                    kind: kind, start: start, end: offset, byte: byte, startsLine: startsLine,
                    column: start - lineStart,
                    symbol: kind == .word ? Symbol(bytes: bytes[start..<offset]) : .none))
            startsLine = false
        }
        return tokens
    }

    private func has(_ text: [UInt8], at offset: Int) -> Bool {
        !text.isEmpty && offset + text.count <= end
            && bytes[offset..<(offset + text.count)].elementsEqual(text)
    }

    private mutating func skipComment() -> Bool {
        if has(syntax.lineComment, at: offset) {
            while offset < end, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
            return true
        }
        let (open, close) = syntax.blockComment
        guard has(open, at: offset) else { return false }
        offset += open.count
        var depth = 1
        while offset < end, depth > 0 {
            if has(close, at: offset) {
                offset += close.count
                depth -= 1
            } else if syntax.blockCommentsNest, has(open, at: offset) {
                offset += open.count
                depth += 1
            } else {
                offset += 1
            }
        }
        return true
    }

    private mutating func skipWord() -> Bool {
        if let quote = syntax.wordQuote, bytes[offset] == quote {
            var close = offset + 1
            while close < end, bytes[close] != quote, bytes[close] != UInt8(ascii: "\n") {
                close += 1
            }
            guard close < end, bytes[close] == quote else { return false }
            offset = close + 1
            return true
        }
        let start = offset
        while offset < end, bytes[offset].isWordByte { offset += 1 }
        return offset > start
    }

    private mutating func skipString(nesting: Int) -> Bool {
        guard let quote = syntax.quotes.first(where: { has($0, at: offset) }) else { return false }
        let isLine = syntax.lineQuotes.contains(quote)
        offset += quote.count
        while offset < end {
            let byte = bytes[offset]
            if isLine, byte == UInt8(ascii: "\n") { return true }
            if isLine, byte == UInt8(ascii: "\\") {
                offset += 2
            } else if has(quote, at: offset) {
                offset += quote.count
                // Quotes in front of the closing ones belong to the text.
                while !isLine, has(Array(quote.prefix(1)), at: offset) { offset += 1 }
                return true
            } else if has(syntax.interpolation, at: offset), nesting < Self.nestingLimit {
                offset += syntax.interpolation.count
                skipInterpolation(nesting: nesting + 1)
            } else {
                offset += 1
            }
        }
        offset = min(offset, end)
        return true
    }

    private mutating func skipInterpolation(nesting: Int) {
        var depth = 1
        while offset < end, depth > 0 {
            if skipComment() || skipString(nesting: nesting) { continue }
            if bytes[offset] == UInt8(ascii: "{") { depth += 1 }
            if bytes[offset] == UInt8(ascii: "}") { depth -= 1 }
            offset += 1
        }
    }
}

extension UInt8 {
    var isBlank: Bool { self == 0x20 || (0x09 <= self && self <= 0x0D) }

    var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }

    /// ASCII letters, `_`, and any byte of a character beyond ASCII.
    var isWordStart: Bool {
        let lower = self | 0x20
        return (UInt8(ascii: "a") <= lower && lower <= UInt8(ascii: "z"))
            || self == UInt8(ascii: "_") || self >= 0x80
    }

    var isWordByte: Bool { isWordStart || isDigit }
}
