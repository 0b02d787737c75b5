package import SourceText

/// Reads the outline of Python code from its tokens.
///
/// Functions and classes are told by the indentation of their lines; those within other statements
/// stay part of what is around them.
struct PythonOutline {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var pieces: [CodeOutline.Piece]
    private var words: [CodeOutline.Word] = []
    private var open: [OpenPiece] = [OpenPiece(piece: 0, indent: -1, memberIndent: 0)]
    private var statement: Int32 = 0
    private var indentByte: UInt8?
    /// Whether the line so far was decorators, which belong to what comes.
    private var decorated: Int32?

    private struct OpenPiece {
        let piece: Int32
        /// That of the line that opened it.
        let indent: Int
        /// That of the lines in it; −1 until the first has come.
        var memberIndent: Int
    }

    /// Where the tokens leave a doubt.
    private struct Doubt: Error {}

    static func outline(of bytes: [UInt8]) -> CodeOutline? {
        guard bytes.count < Int(UInt32.max) else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            var reader = PythonOutline(buffer)
            do throws(Doubt) { try reader.run() } catch { return nil }
            return CodeOutline(pieces: reader.pieces, words: reader.words)
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        pieces = [.init(.file, parent: -1, start: 0, end: UInt32(bytes.count))]
        words.reserveCapacity(bytes.count / 6)
    }

    private func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    // MARK: Lines

    private mutating func run() throws(Doubt) {
        while position < bytes.count {
            let lineStart = position
            try skipIndent()
            switch byte(at: position) {
            case 0x0A, 0x0D: try endLine()
            case UInt8(ascii: "#"): skipComment()
            case 0 where position >= bytes.count: break
            default:
                let indent = position - lineStart
                try place(lineStart: lineStart, indent: indent)
                try logicalLine()
                statement &+= 1
            }
        }
        guard decorated == nil else { throw Doubt() }
        close(downTo: -1, at: bytes.count)
    }

    private mutating func skipIndent() throws(Doubt) {
        let start = position
        while byte(at: position) == 0x20 || byte(at: position) == 0x09 { position += 1 }
        if byte(at: position) == 0x0C {
            position += 1
            guard byte(at: position) == 0x0A || byte(at: position) == 0x0D else { throw Doubt() }
            return
        }
        guard position > start, byte(at: position) != 0x0A, byte(at: position) != 0x0D,
            byte(at: position) != UInt8(ascii: "#")
        else { return }
        // Where blanks and tabs mix, how deep a line is depends on who reads it.
        let first = indentByte ?? bytes[start]
        indentByte = first
        for index in start..<position where bytes[index] != first { throw Doubt() }
    }

    private mutating func endLine() throws(Doubt) {
        if byte(at: position) == 0x0D {
            position += 1
            guard byte(at: position) == 0x0A else { throw Doubt() }
        }
        position += 1
    }

    private mutating func skipComment() {
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
            if Self.isWordByte[Int(bytes[position])] { textWord([]) } else { position += 1 }
        }
    }

    private var current: Int32 { open[open.count - 1].piece }

    private mutating func close(downTo indent: Int, at end: Int) {
        while open.count > 1, open[open.count - 1].indent >= indent {
            pieces[Int(current)].end = UInt32(end)
            open.removeLast()
        }
    }

    /// Finds the piece of a line, and opens one where the line defines something.
    private mutating func place(lineStart: Int, indent: Int) throws(Doubt) {
        if decorated == nil {
            close(downTo: indent, at: lineStart)
        } else if open[open.count - 1].indent != indent {
            throw Doubt()
        }
        if let piece = decorated {
            if byte(at: position) != UInt8(ascii: "@") {
                guard let kind = definedKind() else { throw Doubt() }
                pieces[Int(piece)].kind = kind
                decorated = nil
            }
            return
        }
        let top = open.count - 1
        if open[top].memberIndent < 0 { open[top].memberIndent = indent }
        guard pieces[Int(current)].kind != .function, open[top].memberIndent == indent else {
            return
        }
        let isDecorator = byte(at: position) == UInt8(ascii: "@")
        guard let kind = isDecorator ? .function : definedKind() else { return }
        let piece = Int32(pieces.count)
        pieces.append(.init(kind, parent: current, start: UInt32(lineStart)))
        open.append(OpenPiece(piece: piece, indent: indent, memberIndent: -1))
        if isDecorator { decorated = piece }
    }

    /// What the line at `position` defines.
    private func definedKind() -> CodeOutline.Piece.Kind? {
        if startsWord("def", at: position) { return .function }
        if startsWord("class", at: position) { return .type }
        guard startsWord("async", at: position) else { return nil }
        var next = position + 5
        while byte(at: next) == 0x20 || byte(at: next) == 0x09 { next += 1 }
        return startsWord("def", at: next) ? .function : nil
    }

    private func startsWord(_ word: StaticString, at start: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard start + count < bytes.count, !Self.isWordByte[Int(bytes[start + count])] else {
            return false
        }
        for offset in 0..<count where bytes[start + offset] != word.utf8Start[offset] {
            return false
        }
        return true
    }

    // MARK: Tokens

    /// What is known of the tokens of one line so far.
    private struct Line {
        let firstWord: Int
        var depth = 0
        var isImport = false
        /// Whether it is `from … import …`, and whether the names of that have begun.
        var isFrom = false
        var givesNames = false
        var assigns = false
        var lastWord: Symbol = .none
        /// Whether a statement may begin here.
        var isAtStart = true
    }

    private mutating func logicalLine() throws(Doubt) {
        var line = Line(firstWord: words.count)
        while position < bytes.count {
            let next = bytes[position]
            switch next {
            case 0x20, 0x09, 0x0C: position += 1
            case 0x0A, 0x0D:
                try endLine()
                if line.depth == 0 { return finish(line) }
            case UInt8(ascii: "#"): skipComment()
            case UInt8(ascii: "\\"):
                position += 1
                guard byte(at: position) == 0x0A || byte(at: position) == 0x0D else {
                    throw Doubt()
                }
                try endLine()
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                try string(isFormatted: false)
                line.isAtStart = false
            case _ where Self.isWordByte[Int(next)]: try word(&line)
            default: try mark(next, &line)
            }
        }
        guard line.depth == 0 else { throw Doubt() }
        finish(line)
    }

    private mutating func mark(_ next: UInt8, _ line: inout Line) throws(Doubt) {
        position += 1
        line.isAtStart = false
        switch next {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): line.depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            line.depth -= 1
            if line.depth < 0 { throw Doubt() }
        case UInt8(ascii: ";"), UInt8(ascii: ":"):
            if line.depth == 0 {
                line.isAtStart = true
                line.isImport = false
                line.isFrom = false
                line.givesNames = false
            }
        case UInt8(ascii: "="):
            if byte(at: position) == UInt8(ascii: "=") {
                position += 1
            } else if line.depth == 0 {
                line.assigns = true
            }
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"):
            // `<=` compares, `<<=` gives a value.
            if byte(at: position) == UInt8(ascii: "=") {
                position += 1
            } else if next == UInt8(ascii: "!") {
                throw Doubt()
            }
            if byte(at: position) == next { position += 1 }
        case UInt8(ascii: "*"):
            if line.isImport { pieces[Int(current)].reachesOut = true }
        case UInt8(ascii: "$"), UInt8(ascii: "?"), UInt8(ascii: "`"), 0..<0x20, 0x7F: throw Doubt()
        default: break
        }
    }

    private mutating func finish(_ line: Line) {
        guard line.assigns else { return }
        pieces[Int(current)].givesValues = true
        for index in line.firstWord..<words.count { words[index].flags.insert(.assigned) }
    }

    private mutating func word(_ line: inout Line) throws(Doubt) {
        let start = position
        var hash = Symbol.seed
        repeat {
            hash = Symbol.mixed(hash, bytes[position])
            position += 1
        } while position < bytes.count && Self.isWordByte[Int(bytes[position])]
        let symbol = Symbol.finished(hash)
        let next = byte(at: position)
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'"), position - start <= 3,
            let isFormatted = Self.stringPrefix(bytes[start..<position])
        {
            try string(isFormatted: isFormatted)
            line.isAtStart = false
            return
        }
        if line.isAtStart { begin(symbol, &line) }
        var flags: CodeOutline.Word.Flags = .code
        if start == 0 || bytes[start - 1] != UInt8(ascii: ".") { flags.insert(.leading) }
        if line.isImport { flags.insert(.inImport) }
        if line.isImport, line.lastWord == Self.asWord { flags.formUnion([.imported, .renamed]) }
        if line.givesNames { flags.insert(.imported) }
        if line.isFrom, symbol == Self.importWord { line.givesNames = true }
        words.append(.init(symbol, piece: current, statement: statement, flags))
        if line.lastWord == Self.defWord || line.lastWord == Self.classWord,
            pieces[Int(current)].name == .none
        {
            pieces[Int(current)].name = symbol
        }
        line.lastWord = symbol
    }

    /// The first word of a statement.
    private mutating func begin(_ symbol: Symbol, _ line: inout Line) {
        line.isAtStart = false
        switch symbol {
        case Self.importWord: line.isImport = true
        case Self.fromWord:
            line.isImport = true
            line.isFrom = true
        case Self.globalWord: pieces[Int(current)].reachesOut = true
        case Self.forWord, Self.withWord, Self.delWord, Self.asyncWord: line.assigns = true
        default: break
        }
    }

    // MARK: Strings

    /// Whether a string with this prefix is formatted; nothing if it is no prefix.
    private static func stringPrefix(_ prefix: Slice<UnsafeBufferPointer<UInt8>>) -> Bool? {
        var isFormatted = false
        for byte in prefix {
            switch byte | 0x20 {
            case UInt8(ascii: "f"), UInt8(ascii: "t"): isFormatted = true
            case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "u"): break
            default: return nil
            }
        }
        return isFormatted
    }

    /// Steps over the string literal whose first quote is next.
    private mutating func string(isFormatted: Bool) throws(Doubt) {
        let quote = bytes[position]
        let isTriple = byte(at: position + 1) == quote && byte(at: position + 2) == quote
        position += isTriple ? 3 : 1
        var braces = 0
        while position < bytes.count {
            let next = bytes[position]
            if next == quote {
                guard isTriple else {
                    position += 1
                    if braces > 0 { throw Doubt() }
                    return
                }
                if byte(at: position + 1) == quote, byte(at: position + 2) == quote {
                    position += 3
                    if braces > 0 { throw Doubt() }
                    return
                }
                position += 1
            } else if Self.isWordByte[Int(next)] {
                textWord(isFormatted ? [.string, .code] : .string)
            } else if next == UInt8(ascii: "\\") {
                skipEscape(quote)
            } else if (next == 0x0A || next == 0x0D) && !isTriple {
                throw Doubt()
            } else {
                if isFormatted { countBrace(next, &braces) }
                position += 1
            }
        }
        throw Doubt()
    }

    /// Steps over a backslash, and over what has no other meaning behind it.
    private mutating func skipEscape(_ quote: UInt8) {
        position += 1
        switch byte(at: position) {
        case quote, UInt8(ascii: "\\"), 0x0A: position += 1
        case 0x0D: position += byte(at: position + 1) == 0x0A ? 2 : 1
        default: break
        }
    }

    /// Doubled braces outside of what is interpolated are text.
    private mutating func countBrace(_ next: UInt8, _ braces: inout Int) {
        let isDoubled = byte(at: position + 1) == next
        if next == UInt8(ascii: "{") {
            if braces == 0, isDoubled { position += 1 } else { braces += 1 }
        } else if next == UInt8(ascii: "}") {
            if braces > 0 { braces -= 1 } else if isDoubled { position += 1 }
        }
    }

    /// A word of a string or comment.
    private mutating func textWord(_ kind: CodeOutline.Word.Flags) {
        let start = position
        var hash = Symbol.seed
        var union: UInt8 = 0
        repeat {
            hash = Symbol.mixed(hash, bytes[position])
            union |= bytes[position]
            position += 1
        } while position < bytes.count && Self.isWordByte[Int(bytes[position])]
        var flags = kind
        let before = start > 0 ? bytes[start - 1] : 0
        if before != UInt8(ascii: ".") { flags.insert(.leading) }
        if kind.rawValue != 0 {
            if Self.isSeam(before, UInt8(ascii: "}")) { flags.insert(.startsString) }
            if Self.isSeam(byte(at: position), UInt8(ascii: "{")) { flags.insert(.endsString) }
        }
        words.append(
            .init(Symbol.finished(hash), piece: current, statement: statement, flags))
        guard union >= 0x80 else { return }
        for part in bytes[start..<position].split(whereSeparator: { $0 >= 0x80 }) {
            words.append(
                .init(Symbol(bytes: part), piece: current, statement: statement, flags))
        }
    }

    private static func isSeam(_ byte: UInt8, _ brace: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == brace
    }

    private static let importWord = Symbol("import")
    private static let fromWord = Symbol("from")
    private static let asWord = Symbol("as")
    private static let defWord = Symbol("def")
    private static let classWord = Symbol("class")
    private static let globalWord = Symbol("global")
    private static let forWord = Symbol("for")
    private static let withWord = Symbol("with")
    private static let delWord = Symbol("del")
    private static let asyncWord = Symbol("async")

    private static let isWordByte = WordBytes.table
}
