import SourceText

extension KotlinRepairs {
    /// `class A` with the constructor on a later line.
    mutating func repairClassHead(_ index: Int) {
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

    /// `fun` on the line below `@A("b")`, which the grammar takes for a statement.
    mutating func repairAnnotatedFunction(_ index: Int) {
        guard tokens[index].startsLine, isSymbol(index - 1, ")"), var name = opening(index - 1)
        else { return }
        repeat { name -= 1 } while isSymbol(name, ".") || token(name)?.kind == .word
        if isSymbol(name, "@") { join(tokens[index - 1], tokens[index]) }
    }

    /// The index of the bracket that the one at `index` closes.
    private func opening(_ index: Int) -> Int? {
        var depth = 0
        var next = index
        while let token = token(next), index - next < 200 {
            if token.isSymbol(")") || token.isSymbol("]") || token.isSymbol("}") { depth += 1 }
            if token.isSymbol("(") || token.isSymbol("[") || token.isSymbol("{") {
                depth -= 1
                if depth == 0 { return next }
            }
            next -= 1
        }
        return nil
    }

    /// `fun(a, b) { }` needs types in the grammar; `{ a, b -> }` does not.
    mutating func repairAnonymousFunction(_ index: Int) {
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
    mutating func repairGuard(_ index: Int) {
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
    mutating func repairContext(_ index: Int) {
        guard isSymbol(index + 1, "("), let close = closing(index + 1), let next = token(close + 1),
            next.isSymbol("@") || Self.declarations.contains(next.symbol)
                || Self.modifiers.contains(next.symbol)
                || next.symbol == Self.context && isSymbol(close + 2, "(")
        else { return }
        blank(tokens[index].start..<tokens[close].end)
    }
}
