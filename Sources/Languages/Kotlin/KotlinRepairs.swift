import SourceText

/// Writes constructs that the grammar does not know as ones that it does, in as many bytes.
struct KotlinRepairs {
    let original: [UInt8]
    var text: [UInt8]
    let tokens: [CodeToken]
    let declaresDynamic: Bool

    static let space = UInt8(ascii: " ")

    init(_ bytes: [UInt8]) {
        original = bytes
        text = bytes
        KotlinRepairs.blankConflictMarkers(&text)
        var scanner = CodeScanner(text, in: 0..<text.count, syntax: KotlinRecovery.lexical)
        let tokens = scanner.tokens()
        declaresDynamic = tokens.indices.dropFirst().contains {
            tokens[$0].symbol == Self.dynamic && Self.names.contains(tokens[$0 - 1].symbol)
        }
        self.tokens = tokens
    }

    /// - Parameter typeArguments: what to blank out, known from a tree.
    mutating func text(blanking typeArguments: [Range<Int>]) -> [UInt8] {
        for range in typeArguments { blank(range) }
        for index in tokens.indices {
            let token = tokens[index]
            switch token.kind {
            case .word: repairWord(index)
            case .symbol: repairSymbol(index)
            case .string, .number: break
            }
        }
        return text
    }

    // MARK: - Looking around and writing

    func token(_ index: Int) -> CodeToken? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    func isWord(_ index: Int, _ words: Set<Symbol>) -> Bool {
        guard let token = token(index), token.kind == .word else { return false }
        return words.contains(token.symbol)
    }

    func isSymbol(_ index: Int, _ character: Unicode.Scalar) -> Bool {
        token(index)?.isSymbol(character) ?? false
    }

    /// The index of the bracket that closes the one at `index`.
    func closing(_ index: Int) -> Int? {
        var depth = 0
        var next = index
        while let token = token(next), next - index < 10_000 {
            if token.isSymbol("(") || token.isSymbol("[") || token.isSymbol("{") { depth += 1 }
            if token.isSymbol(")") || token.isSymbol("]") || token.isSymbol("}") {
                depth -= 1
                if depth == 0 { return next }
            }
            next += 1
        }
        return nil
    }

    /// Line ends stay where they are.
    mutating func blank(_ range: Range<Int>) {
        for offset in range.clamped(to: 0..<text.count) where text[offset] != UInt8(ascii: "\n") {
            text[offset] = Self.space
        }
    }

    /// Makes one line of what is between two tokens, unless a comment is there.
    mutating func join(_ left: CodeToken, _ right: CodeToken) {
        guard left.end <= right.start, text[left.end..<right.start].allSatisfy(\.isBlank) else {
            return
        }
        for offset in left.end..<right.start { text[offset] = Self.space }
    }

    /// Any word will do in the place of another: names are read from the file.
    mutating func rename(_ token: CodeToken) {
        if text[token.start] != UInt8(ascii: "`") { text[token.start] = UInt8(ascii: "_") }
    }

    // MARK: - Symbols

    private mutating func repairSymbol(_ index: Int) {
        let token = tokens[index]
        switch token.byte {
        case UInt8(ascii: "}"):
            // The last member of a class needs the end of a line behind it.
            let before = token.start - 1
            if !token.startsLine, before > 0, text[before] == Self.space {
                text[before] = UInt8(ascii: "\n")
            }
        case UInt8(ascii: ";"): repairSemicolon(index)
        case UInt8(ascii: "?"):
            if isSymbol(index + 1, ":"), isSymbol(index + 2, ":"),
                tokens[index + 2].start == tokens[index + 1].end
            {
                text[token.start] = Self.space
            }
        case UInt8(ascii: "$"): repairDollars(index)
        case UInt8(ascii: "["):
            // An empty literal, which lacks an element to the grammar. The lowering knows it.
            if isSymbol(index + 1, "]"), index == 0 || tokens[index - 1].kind == .symbol {
                for offset in token.start..<tokens[index + 1].end {
                    text[offset] = UInt8(ascii: "_")
                }
            }
        default: break
        }
    }

    /// No statement is empty in the grammar, and no accessor follows a semicolon.
    private mutating func repairSemicolon(_ index: Int) {
        if isSymbol(index - 1, "{") || isSymbol(index - 1, ";") {
            text[tokens[index].start] = Self.space
            return
        }
        var next = index + 1
        while isWord(next, Self.modifiers) { next += 1 }
        guard isWord(next, Self.accessors), let accessor = token(next) else { return }
        let follower = token(next + 1)
        if follower?.startsLine ?? true || follower?.isSymbol("(") ?? false
            || follower?.isSymbol(";") ?? false || follower?.isSymbol("}") ?? false,
            !accessor.startsLine
        {
            text[tokens[index].start] = Self.space
        }
    }

    /// `$$"…"`: the prefix goes, and fewer dollars than it has are text.
    private mutating func repairDollars(_ index: Int) {
        guard !isSymbol(index - 1, "$") || tokens[index - 1].end < tokens[index].start else {
            return
        }
        var last = index
        while isSymbol(last + 1, "$"), tokens[last + 1].start == tokens[last].end { last += 1 }
        guard let string = token(last + 1), string.kind == .string, string.start == tokens[last].end
        else { return }
        blank(tokens[index].start..<string.start)
        let needed = last - index + 1
        var offset = string.start
        while offset < string.end {
            guard text[offset] == UInt8(ascii: "$") else {
                offset += 1
                continue
            }
            let first = offset
            while offset < string.end, text[offset] == UInt8(ascii: "$") { offset += 1 }
            if offset - first < needed {
                for dollar in first..<offset { text[dollar] = UInt8(ascii: "_") }
            }
        }
    }

    // MARK: - Lines

    /// What version control leaves of a merge; both sides stay.
    private static func blankConflictMarkers(_ text: inout [UInt8]) {
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
            if end - start >= 7, "<=>|".utf8.contains(text[start]),
                text[start..<(start + 7)].allSatisfy({ $0 == text[start] }),
                end == start + 7 || text[start + 7].isBlank
            {
                for offset in start..<end { text[offset] = space }
            }
            start = end + 1
        }
    }
}
