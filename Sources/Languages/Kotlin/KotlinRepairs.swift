import SourceText

/// Writes constructs that the grammar does not know as ones that it does, in as many bytes.
struct KotlinRepairs {
    private let original: [UInt8]
    private var text: [UInt8]
    private let tokens: [CodeToken]
    private let declaresDynamic: Bool

    private static let space = UInt8(ascii: " ")

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

    private func token(_ index: Int) -> CodeToken? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    private func isWord(_ index: Int, _ words: Set<Symbol>) -> Bool {
        guard let token = token(index), token.kind == .word else { return false }
        return words.contains(token.symbol)
    }

    private func isSymbol(_ index: Int, _ character: Unicode.Scalar) -> Bool {
        token(index)?.isSymbol(character) ?? false
    }

    /// The index of the bracket that closes the one at `index`.
    private func closing(_ index: Int) -> Int? {
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
    private mutating func blank(_ range: Range<Int>) {
        for offset in range.clamped(to: 0..<text.count) where text[offset] != UInt8(ascii: "\n") {
            text[offset] = Self.space
        }
    }

    /// Makes one line of what is between two tokens, unless a comment is there.
    private mutating func join(_ left: CodeToken, _ right: CodeToken) {
        guard left.end <= right.start, text[left.end..<right.start].allSatisfy(\.isBlank) else {
            return
        }
        for offset in left.end..<right.start { text[offset] = Self.space }
    }

    /// Any word will do in the place of another: names are read from the file.
    private mutating func rename(_ token: CodeToken) {
        if text[token.start] != UInt8(ascii: "`") { text[token.start] = UInt8(ascii: "_") }
    }

    // MARK: - Words

    private static let modifiers = KotlinRecovery.symbols(
        """
        public private protected internal abstract final open override lateinit vararg noinline \
        crossinline external suspend inline infix operator tailrec const data inner value sealed \
        enum annotation companion expect actual constructor init dynamic
        """)
    private static let accessors = KotlinRecovery.symbols("get set")
    private static let handlers = KotlinRecovery.symbols("catch finally")
    private static let types = KotlinRecovery.symbols("class interface object")
    private static let names = KotlinRecovery.symbols("val var fun")
    private static let constructor = Symbol("constructor")
    private static let suspend = Symbol("suspend")
    private static let initializer = Symbol("init")
    private static let dynamic = Symbol("dynamic")
    private static let fun = Symbol("fun")
    private static let `if` = Symbol("if")
    private static let `else` = Symbol("else")
    private static let context = Symbol("context")
    private static let declarations = KotlinRecovery.symbols(
        "fun val var class interface object typealias")
    /// Beginnings of words that the grammar's scanner takes for whole words.
    private static let scanned = [
        "else", "in", "instanceof", "get", "set", "constructor", "by", "as", "where",
    ].map { Array($0.utf8) }

    private mutating func repairWord(_ index: Int) {
        let token = tokens[index]
        if Self.modifiers.contains(token.symbol) {
            if isName(index) { rename(token) }
        } else if Self.accessors.contains(token.symbol) {
            if isNoAccessor(index) { rename(token) } else { repairAnnotatedAccessor(index) }
        } else if Self.handlers.contains(token.symbol) {
            if token.startsLine, isSymbol(index - 1, "}") { join(tokens[index - 1], token) }
        } else if Self.types.contains(token.symbol) {
            repairClassHead(index)
        } else if token.symbol == Self.fun {
            repairAnonymousFunction(index)
        } else if token.symbol == Self.if {
            repairGuard(index)
        } else if token.symbol == Self.context {
            repairContext(index)
        } else if token.startsLine, hasScannedBeginning(token) {
            rename(token)
        }
    }

    /// Whether a soft keyword is a name here: no declaration follows it.
    private func isName(_ index: Int) -> Bool {
        let token = tokens[index]
        if isWord(index - 1, Self.names) || isSymbol(index - 1, ".") { return true }
        guard let next = self.token(index + 1) else { return false }
        if next.kind != .symbol || next.byte == UInt8(ascii: "@") {
            // A string or a number cannot be declared either, but neither can it follow a name.
            return false
        }
        switch token.symbol {
        case Self.constructor where next.isSymbol("("): return false
        // A type, unless type parameters precede the name of a function.
        case Self.suspend where next.isSymbol("("): return isSymbol(index - 1, ">")
        case Self.initializer where next.isSymbol("{"): return false
        // A type, unless a variable has the name.
        case Self.dynamic:
            let isArgument = isSymbol(index - 1, "(") || isSymbol(index - 1, ",")
            return next.isSymbol(".") || next.isSymbol("(") || declaresDynamic && isArgument
        default: return true
        }
    }

    /// Whether `get` or `set` is a name: an accessor is alone, or has a body behind its parentheses.
    private func isNoAccessor(_ index: Int) -> Bool {
        guard tokens[index].startsLine, let next = token(index + 1), next.kind == .symbol,
            !next.startsLine, !next.isSymbol(";"), !next.isSymbol("}"), !next.isSymbol("@")
        else { return false }
        guard next.isSymbol("("), let close = closing(index + 1) else { return true }
        guard let follower = token(close + 1) else { return true }
        return !(follower.isSymbol("{") || follower.isSymbol("=") || follower.isSymbol(":"))
    }

    /// An annotation before an accessor: the grammar knows none on the line after a bare name, nor
    /// behind a getter that is an expression.
    private mutating func repairAnnotatedAccessor(_ index: Int) {
        guard let (first, end) = annotations(before: index), first >= 2 else { return }
        if isWord(first - 2, Self.names) {
            for line in first...index where tokens[line].startsLine {
                join(tokens[line - 1], tokens[line])
            }
        } else if isBehindExpressionGetter(first) {
            blank(tokens[first].start..<tokens[end].end)
        }
    }

    /// The first and the last token of what annotates the declaration at `index`.
    private func annotations(before index: Int) -> (first: Int, last: Int)? {
        var next = index - 1
        while isWord(next, Self.modifiers) { next -= 1 }
        let last = next
        var first: Int?
        while next > 0, index - next < 60 {
            if isSymbol(next, ")") {
                while next > 0, !isSymbol(next, "("), index - next < 60 { next -= 1 }
                next -= 1
            }
            while token(next)?.kind == .word, isSymbol(next - 1, ".") || isSymbol(next - 1, ":") {
                next -= 2
            }
            guard token(next)?.kind == .word, isSymbol(next - 1, "@") else { break }
            first = next - 1
            next -= 2
        }
        return first.map { ($0, last) }
    }

    private func isBehindExpressionGetter(_ index: Int) -> Bool {
        var next = index - 1
        while next > 0, index - next < 200, !isWord(next, Self.declarations) {
            if isWord(next, Self.accessors), isSymbol(next + 1, "("), isSymbol(next + 2, ")") {
                return isSymbol(next + 3, "=") || isSymbol(next + 3, ":")
            }
            next -= 1
        }
        return false
    }

    private func hasScannedBeginning(_ token: CodeToken) -> Bool {
        Self.scanned.contains { word in
            token.start + word.count < token.end
                && original[token.start..<(token.start + word.count)].elementsEqual(word)
                && !original[token.start + word.count].isLetter
        }
    }

    /// `class A` with the constructor on a later line.
    private mutating func repairClassHead(_ index: Int) {
        guard token(index + 1)?.kind == .word else { return }
        var next = index + 2
        if isSymbol(next, "<") {
            var depth = 0
            while let token = token(next), next < index + 200 {
                if token.isSymbol("<") { depth += 1 }
                if token.isSymbol(">") { depth -= 1 }
                next += 1
                if depth == 0 { break }
            }
        }
        let first = next
        while let token = token(next), next < first + 60 {
            if token.symbol == Self.constructor && isSymbol(next + 1, "(")
                || next == first && token.isSymbol("(")
            {
                for line in first...next where tokens[line].startsLine {
                    join(tokens[line - 1], tokens[line])
                }
                return
            }
            if token.isSymbol("(") {
                guard let close = closing(next) else { return }
                next = close + 1
            } else if token.isSymbol("@") || token.isSymbol(".")
                || Self.modifiers.contains(token.symbol) || isSymbol(next - 1, "@")
                || isSymbol(next - 1, ".")
            {
                next += 1
            } else {
                return
            }
        }
    }

    /// `fun(a, b) { }` needs types in the grammar; `{ a, b -> }` does not.
    private mutating func repairAnonymousFunction(_ index: Int) {
        guard isSymbol(index + 1, "("), let close = closing(index + 1), close > index + 2 else {
            return
        }
        let parameters = (index + 2)..<close
        guard parameters.allSatisfy({ tokens[$0].kind == .word || tokens[$0].isSymbol(",") }) else {
            return
        }
        var brace = close + 1
        while let token = token(brace), !token.isSymbol("{") {
            guard brace < close + 20, !token.isSymbol("="), !token.isSymbol("}") else { return }
            brace += 1
        }
        guard isSymbol(brace, "{"), tokens[brace].start - tokens[close].start >= 1 else { return }
        blank(tokens[index].start..<tokens[index + 1].end)
        text[tokens[index + 1].start] = UInt8(ascii: "{")
        blank(tokens[close].start..<tokens[brace].end)
        text[tokens[close].start] = UInt8(ascii: "-")
        text[tokens[close].start + 1] = UInt8(ascii: ">")
    }

    /// `is A if b ->` becomes `is A , b ->`, and `else if b ->` becomes `b ->`.
    private mutating func repairGuard(_ index: Int) {
        guard let previous = token(index - 1), isBeforeArrow(index) else { return }
        if previous.symbol == Self.else {
            blank(previous.start..<tokens[index].end)
        } else if previous.kind != .symbol || previous.isSymbol(">") && !isSymbol(index - 2, "-")
            || previous.isSymbol(")") || previous.isSymbol("]") || previous.isSymbol("?")
        {
            guard !tokens[index].startsLine else { return }
            text[tokens[index].start] = Self.space
            text[tokens[index].start + 1] = UInt8(ascii: ",")
        }
    }

    /// Whether `->` ends the line, or stands in it, outside of brackets.
    private func isBeforeArrow(_ index: Int) -> Bool {
        var next = index + 1
        while let token = token(next), next < index + 300 {
            if token.isSymbol("(") || token.isSymbol("[") {
                guard let close = closing(next) else { return false }
                next = close
            } else if token.isSymbol("{") || token.isSymbol("}") || token.isSymbol(";") {
                return false
            } else if token.isSymbol("-"), isSymbol(next + 1, ">") {
                return true
            } else if isWord(next, [Self.else]) {
                return false
            }
            next += 1
        }
        return false
    }

    /// `context(a: A)` before a declaration.
    private mutating func repairContext(_ index: Int) {
        guard isSymbol(index + 1, "("), let close = closing(index + 1), let next = token(close + 1),
            next.isSymbol("@") || Self.declarations.contains(next.symbol)
                || Self.modifiers.contains(next.symbol)
                || next.symbol == Self.context && isSymbol(close + 2, "(")
        else { return }
        blank(tokens[index].start..<tokens[close].end)
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
        guard !isSymbol(index - 1, "$") || tokens[index - 1].end < tokens[index].start else { return }
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

extension UInt8 {
    fileprivate var isLetter: Bool {
        let lower = self | 0x20
        return UInt8(ascii: "a") <= lower && lower <= UInt8(ascii: "z")
    }
}
