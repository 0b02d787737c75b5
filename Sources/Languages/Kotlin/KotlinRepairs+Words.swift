import SourceText

extension KotlinRepairs {
    static let modifiers = KotlinRecovery.symbols(
        """
        public private protected internal abstract final open override lateinit vararg noinline \
        crossinline external suspend inline infix operator tailrec const data inner value sealed \
        enum annotation companion expect actual constructor init dynamic
        """)
    static let accessors = KotlinRecovery.symbols("get set")
    static let handlers = KotlinRecovery.symbols("catch finally")
    static let types = KotlinRecovery.symbols("class interface object")
    static let names = KotlinRecovery.symbols("val var fun")
    static let constructor = Symbol("constructor")
    static let suspend = Symbol("suspend")
    static let initializer = Symbol("init")
    static let dynamic = Symbol("dynamic")
    static let fun = Symbol("fun")
    static let `if` = Symbol("if")
    static let `else` = Symbol("else")
    static let context = Symbol("context")
    static let declarations = KotlinRecovery.symbols(
        "fun val var class interface object typealias")
    /// Beginnings of words that the grammar's scanner takes for whole words.
    static let scanned = [
        "else", "in", "instanceof", "get", "set", "constructor", "by", "as", "where",
    ].map { Array($0.utf8) }

    mutating func repairWord(_ index: Int) {
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
            repairAnnotatedFunction(index)
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
}

extension UInt8 {
    fileprivate var isLetter: Bool {
        let lower = self | 0x20
        return UInt8(ascii: "a") <= lower && lower <= UInt8(ascii: "z")
    }
}
