internal import SourceText

/// Finds where in YAML text the characters of a scalar's value stand.
///
/// The parser tells where a scalar starts, not how its value is laid out. Value and source hold the
/// same characters in the same order but for blanks, line ends and escapes, so both are walked side
/// by side.
struct YAMLTextAlignment {
    enum Style { case plain, singleQuoted, doubleQuoted, block }

    private let source: [UInt8]
    private let lines: LineIndex

    init(_ source: [UInt8]) {
        self.source = source
        lines = LineIndex(source)
    }

    /// The places where `value` goes on at another line or column than its characters before tell.
    /// The walk ends early, with the anchors found, where source and value disagree.
    ///
    /// - Parameter mark: Where the scalar starts: its quote, its block mark, its anchor or its tag.
    func anchors(of value: String, at mark: TextPosition, style: Style) -> [LocatedText.Anchor] {
        var walk = Walk(source: source, at: byte(at: mark), position: mark, style: style)
        walk.skipProperties()
        walk.skipOpening()
        if style == .plain, let anchor = walk.sameLine(as: value) { return [anchor] }
        return walk.anchors(of: Array(value.utf8))
    }

    private func byte(at position: TextPosition) -> Int {
        let range = lines.range(ofLine: position.line)
        var index = range.start.int
        var column = 1
        while index < range.end.int, column < position.column {
            index += 1
            while index < range.end.int, source[index].isContinuation { index += 1 }
            column += 1
        }
        return index
    }
}

/// One walk over the source of a scalar.
private struct Walk {
    let source: [UInt8]
    var at: Int
    var position: TextPosition
    let style: YAMLTextAlignment.Style

    private var byte: UInt8? { at < source.count ? source[at] : nil }

    /// Goes one character ahead.
    private mutating func advance() {
        guard at < source.count else { return }
        let byte = source[at]
        at += 1
        while at < source.count, source[at].isContinuation { at += 1 }
        let endsLine =
            byte == UInt8(ascii: "\n")
            || (byte == UInt8(ascii: "\r") && self.byte != UInt8(ascii: "\n"))
        position =
            endsLine
            ? TextPosition(line: position.line + 1, column: 1)
            : TextPosition(line: position.line, column: position.column + 1)
    }

    private mutating func skipBlanks() {
        while let byte, byte.isBlank { advance() }
    }

    /// Skips `&anchor` and `!tag`.
    mutating func skipProperties() {
        while byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
            while let byte, !byte.isBlank { advance() }
            skipBlanks()
        }
    }

    /// Skips a quote, or the line of a block mark.
    mutating func skipOpening() {
        switch style {
        case .plain: break
        case .singleQuoted, .doubleQuoted: advance()
        case .block:
            let line = position.line
            while byte != nil, position.line == line { advance() }
        }
    }

    /// The only anchor of a value that stands in the source as it is.
    func sameLine(as value: String) -> LocatedText.Anchor? {
        let length = value.utf8.count
        guard at + length <= source.count, source[at..<at + length].elementsEqual(value.utf8),
            !value.utf8.contains(UInt8(ascii: "\n"))
        else { return nil }
        return LocatedText.Anchor(offset: 0, position: position)
    }

    mutating func anchors(of value: [UInt8]) -> [LocatedText.Anchor] {
        var found: [LocatedText.Anchor] = []
        var offset = 0
        // The column that the characters so far lead to, and its line.
        var expected: TextPosition?
        while true {
            while offset < value.count, value[offset].isBlank {
                offset += 1
                expected = expected.map { TextPosition(line: $0.line, column: $0.column + 1) }
            }
            skipBlanks()
            guard offset < value.count, byte != nil else { return found }
            if style == .doubleQuoted, byte == UInt8(ascii: "\\"), skipBlankEscape() { continue }
            if position != expected {
                found.append(LocatedText.Anchor(offset: offset, position: position))
            }
            let before = position
            guard consume(value[offset]) else { return found }
            offset += 1
            while offset < value.count, value[offset].isContinuation { offset += 1 }
            expected = TextPosition(line: before.line, column: before.column + 1)
        }
    }

    /// Takes one character of the value from the source.
    private mutating func consume(_ first: UInt8) -> Bool {
        if style == .doubleQuoted, byte == UInt8(ascii: "\\") {
            advance()
            let digits = escapeDigits
            for _ in 0...digits { advance() }
            return true
        }
        guard byte == first else { return false }
        let isQuote = style == .singleQuoted && byte == UInt8(ascii: "'")
        advance()
        if isQuote { advance() }
        return true
    }

    /// How many hexadecimal digits follow the letter of an escape.
    private var escapeDigits: Int {
        switch byte {
        case UInt8(ascii: "x"): 2
        case UInt8(ascii: "u"): 4
        case UInt8(ascii: "U"): 8
        default: 0
        }
    }

    /// Skips an escape whose value is a blank or nothing, which the walk over the value skips as well.
    private mutating func skipBlankEscape() -> Bool {
        guard at + 1 < source.count, "nrt \t\n\r".utf8.contains(source[at + 1]) else {
            return false
        }
        advance()
        advance()
        return true
    }
}

extension UInt8 {
    fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }

    fileprivate var isBlank: Bool {
        self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
            || self == UInt8(ascii: "\r")
    }
}
