/// Splits the text of an expression into tokens.
struct ExpressionLexer {
    enum Token: Hashable {
        case integer(Int)
        case number(Double)
        case text(String)
        /// `$X`.
        case metavariable(String)
        /// `${max-size}`, by its name.
        case argument(String)
        /// A name or a keyword; `re.match` is one name.
        case word(String)
        case symbol(String)
        case end
    }

    struct Located: Hashable {
        let token: Token
        /// UTF-8 bytes from the start of the expression.
        let offset: Int
    }

    private let bytes: [UInt8]
    private var at = 0

    /// The tokens of `text`, `end` last.
    static func tokens(of text: String) throws(ExpressionMistake) -> [Located] {
        var lexer = ExpressionLexer(text)
        var found: [Located] = []
        repeat { found.append(try lexer.next()) } while found.last?.token != .end
        return found
    }

    private init(_ text: String) { bytes = Array(text.utf8) }

    private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func next() throws(ExpressionMistake) -> Located {
        while let byte, " \t\r\n\\".utf8.contains(byte) { at += 1 }
        let start = at
        guard let byte else { return Located(token: .end, offset: start) }
        let token: Token
        switch byte {
        case UInt8(ascii: "$"):
            token = bytes[at...].starts(with: "${".utf8) ? try argument() : try metavariable()
        case UInt8(ascii: "'"), UInt8(ascii: "\""): token = try quoted(isRaw: false)
        case _ where byte.isDigit: token = try number()
        case UInt8(ascii: ".") where at + 1 < bytes.count && bytes[at + 1].isDigit:
            token = try number()
        case _ where byte.isWordStart: token = try word()
        default: token = try symbol()
        }
        return Located(token: token, offset: start)
    }

    private func text(from start: Int) -> String {
        String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func metavariable() throws(ExpressionMistake) -> Token {
        let start = at
        at += 1
        if bytes[at...].starts(with: "...".utf8) { at += 3 }
        while let byte, byte.continuesMetavariable { at += 1 }
        guard Metavariable.isName(text(from: start)) else {
            throw ExpressionMistake(.malformedMetavariable, at: start)
        }
        return .metavariable(text(from: start))
    }

    private mutating func argument() throws(ExpressionMistake) -> Token {
        let start = at
        let name = bytes[(at + 2)...].prefix { $0 != UInt8(ascii: "}") }
        let text = String(decoding: name, as: UTF8.self)
        guard name.endIndex < bytes.count, ArgumentReader.isName(text) else {
            throw ExpressionMistake(.malformedArgument, at: start)
        }
        at = name.endIndex + 1
        return .argument(text)
    }

    private mutating func word() throws(ExpressionMistake) -> Token {
        let start = at
        while let byte, byte.isWordStart || byte.isDigit || byte == UInt8(ascii: ".") { at += 1 }
        let word = text(from: start)
        if ["r", "b", "u", "f", "rb", "br"].contains(word.lowercased()),
            byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
        {
            return try quoted(isRaw: word.lowercased().contains("r"))
        }
        return .word(word)
    }

    private mutating func number() throws(ExpressionMistake) -> Token {
        let start = at
        while let byte {
            let isSign =
                (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"))
                && (bytes[at - 1] | 0x20) == UInt8(ascii: "e") && at > start
                && !text(from: start).hasPrefix("0x")
            guard byte.isWordStart || byte.isDigit || byte == UInt8(ascii: ".") || isSign else {
                break
            }
            at += 1
        }
        let digits = text(from: start).replacing("_", with: "").lowercased()
        if let value = Self.integer(digits) { return .integer(value) }
        if let value = Double(digits), value.isFinite { return .number(value) }
        throw ExpressionMistake(.malformedNumber, at: start)
    }

    private static func integer(_ digits: String) -> Int? {
        if digits.hasPrefix("0x") { return Int(digits.dropFirst(2), radix: 16) }
        if digits.hasPrefix("0o") { return Int(digits.dropFirst(2), radix: 8) }
        if digits.hasPrefix("0b") { return Int(digits.dropFirst(2), radix: 2) }
        return Int(digits)
    }

    private mutating func quoted(isRaw: Bool) throws(ExpressionMistake) -> Token {
        let start = at
        guard let quote = byte else { throw ExpressionMistake(.unclosedString, at: start) }
        at += 1
        var content: [UInt8] = []
        while let byte, byte != quote {
            at += 1
            guard byte == UInt8(ascii: "\\"), let escaped = self.byte else {
                content.append(byte)
                continue
            }
            at += 1
            content += isRaw ? [byte, escaped] : Self.unescaped(escaped)
        }
        guard byte == quote else { throw ExpressionMistake(.unclosedString, at: start) }
        at += 1
        return .text(String(decoding: content, as: UTF8.self))
    }

    private static func unescaped(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "n"): [UInt8(ascii: "\n")]
        case UInt8(ascii: "t"): [UInt8(ascii: "\t")]
        case UInt8(ascii: "r"): [UInt8(ascii: "\r")]
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): [byte]
        default: [UInt8(ascii: "\\"), byte]
        }
    }

    private mutating func symbol() throws(ExpressionMistake) -> Token {
        let two = ["**", "//", "<=", ">=", "==", "!=", "<<", ">>"]
        if let symbol = two.first(where: { bytes[at...].starts(with: $0.utf8) }) {
            at += 2
            return .symbol(symbol)
        }
        guard let byte, "+-*/%<>()[]{},~|&^".utf8.contains(byte) else {
            throw ExpressionMistake(.unexpectedCharacter, at: at)
        }
        at += 1
        return .symbol(String(UnicodeScalar(byte)))
    }
}

/// Why an expression cannot be read, and where in it.
struct ExpressionMistake: Error, Hashable {
    enum Kind: Hashable {
        case malformedMetavariable, malformedArgument, malformedNumber
        case unclosedString, unexpectedCharacter
        case expectedOperand, expectedEnd
        case expectedClosing(String)
        case tooDeep
        case unknownFunction(String)
    }

    let kind: Kind
    /// UTF-8 bytes from the start of the expression.
    let offset: Int

    init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}

extension UInt8 {
    fileprivate var isWordStart: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
            || self >= 0x80
    }
}
