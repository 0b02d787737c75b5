import SourceText

/// Where the statements and declarations of a piece of code begin, told by brackets and words alone.
struct CodeParts {
    /// All of the code, split between lines.
    private(set) var ranges: [Range<Int>] = []

    /// A declaration that is indented no more than the first line begins a part even if brackets
    /// are still open: one of them is too much, or its other half is missing.
    init(_ tokens: [CodeToken], _ range: Range<Int>, syntax: RecoverySyntax) {
        let margin = tokens.first { $0.startsLine }?.column ?? 0
        var depth = 0
        var start = range.lowerBound
        // Annotations and modifiers on lines of their own belong to the declaration below them.
        var isPrefix = true
        var firstWord = Symbol.none
        for (index, token) in tokens.enumerated() {
            let symbol = token.kind == .word ? token.symbol : .none
            let begins = token.kind == .word || token.isSymbol("@") || token.kind == .string
            let startsDeclaration =
                token.isSymbol("@") || syntax.declarations.contains(symbol)
                || syntax.modifiers.contains(symbol)
            if depth > 0, token.startsLine, token.column <= margin, startsDeclaration { depth = 0 }
            if index > 0, token.startsLine, depth == 0, !isPrefix, begins,
                !syntax.continuations.contains(symbol),
                startsDeclaration
                    || !Self.isOpen(tokens[index - 1], firstWord: firstWord, syntax: syntax)
            {
                ranges.append(start..<token.start)
                start = token.start
                isPrefix = true
                firstWord = .none
            }
            if token.isSymbol("(") || token.isSymbol("[") || token.isSymbol("{") { depth += 1 }
            if token.isSymbol(")") || token.isSymbol("]") || token.isSymbol("}") {
                depth = max(0, depth - 1)
            }
            if depth == 0, firstWord == .none { firstWord = symbol }
            if isPrefix, depth == 0 {
                isPrefix = Self.isPrefix(token, after: index > 0 ? tokens[index - 1] : nil, syntax)
            } else if token.isSymbol("{") {
                isPrefix = false
            }
        }
        ranges.append(start..<range.upperBound)
    }

    /// Whether the token belongs to an annotation or is a modifier.
    private static func isPrefix(
        _ token: CodeToken, after previous: CodeToken?, _ syntax: RecoverySyntax
    ) -> Bool {
        if token.isSymbol("@") || token.isSymbol(")") || token.isSymbol("]") || token.isSymbol(".")
            || token.isSymbol(":")
        {
            return true
        }
        guard token.kind == .word else { return false }
        if syntax.modifiers.contains(token.symbol) { return true }
        guard let previous, !token.startsLine else { return false }
        return previous.isSymbol("@") || previous.isSymbol(".") || previous.isSymbol(":")
    }

    /// Whether a statement cannot end with `token`.
    private static func isOpen(
        _ token: CodeToken, firstWord: Symbol, syntax: RecoverySyntax
    ) -> Bool {
        switch token.kind {
        case .word: syntax.dangling.contains(token.symbol)
        case .symbol:
            switch UInt8(token.byte) {
            case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ";"): false
            // `if (a)` is not all.
            case UInt8(ascii: ")"): syntax.dangling.contains(firstWord)
            default: true
            }
        case .number, .string: false
        }
    }
}
