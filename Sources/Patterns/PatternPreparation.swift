import Languages

/// Turns a pattern's text into code that the language's own parser takes.
///
/// Holes become identifiers (`Placeholder`); where the grammar wants more than an identifier (a
/// parameter of Java is a type and a name) the language says what to write. Which place an ellipsis is
/// in shows from the tokens around it: the brackets that are open and the word in front of them.
struct PatternPreparation {
    /// The code, with placeholders.
    private(set) var text = ""
    /// The type texts of typed metavariables, by number, with the metavariable's name.
    private(set) var typed: [(metavariable: String, type: String)] = []

    private enum Bracket {
        case arguments, parameters, handler, loop, resources, classBody, caseList, block, index
        case group, dictionary
        /// The parentheses of an annotation that names its elements.
        case namedElements
    }

    private let tokens: [PatternToken]
    private let syntax: PatternSyntax
    private let comments: CommentSyntax
    private var brackets: [Bracket] = []
    private var position = 0

    init(_ pattern: String, language: Language) {
        self.init(pattern, syntax: language.patterns, comments: language.comments)
    }

    private init(_ pattern: String, syntax: PatternSyntax, comments: CommentSyntax) {
        self.syntax = syntax
        self.comments = comments
        tokens = PatternTokenizer.tokens(
            of: pattern, lineComment: comments.line, hasBlockComments: !comments.block.isEmpty
        ).filter { $0.kind != .comment }
        while position < tokens.count { step() }
    }

    // MARK: Looking around

    private func significant(before index: Int) -> Int? {
        tokens[..<max(0, min(index, tokens.count))].lastIndex { $0.kind != .newline }
    }

    private func significant(after index: Int) -> Int? {
        guard index + 1 < tokens.count else { return nil }
        return tokens[(index + 1)...].firstIndex { $0.kind != .newline }
    }

    private func token(before index: Int) -> PatternToken? {
        significant(before: index).map { tokens[$0] }
    }

    private func token(after index: Int) -> PatternToken? {
        significant(after: index).map { tokens[$0] }
    }

    private func isName(_ token: PatternToken?) -> Bool {
        token?.kind == .word || token?.kind == .metavariable
    }

    /// The index of the bracket that closes the one at `index`.
    private func closing(of index: Int) -> Int? {
        var depth = 0
        for candidate in index..<tokens.count where tokens[candidate].kind == .punctuation {
            switch tokens[candidate].text {
            case "(", "[", "{": depth += 1
            case ")", "]", "}":
                depth -= 1
                if depth == 0 { return candidate }
            default: break
            }
        }
        return nil
    }

    // MARK: Writing

    private mutating func step() {
        let token = tokens[position]
        switch token.kind {
        case .punctuation: stepOverPunctuation(token)
        case .metavariable:
            if !stepOverTypedArgument(), !stepOverUntypedParameter() {
                write(token, .metavariable(String(token.text.dropFirst())))
            }
        case .sequenceMetavariable: stepOverEllipsis(.sequence(String(token.text.dropFirst(4))))
        case .ellipsis: stepOverEllipsis(.ellipsis)
        case .deepOpen:
            text += token.leading + Placeholder.deep.text + "("
            position += 1
        case .deepClose:
            text += token.leading + ")"
            position += 1
        case .string:
            text += token.leading + preparedString(token.text)
            position += 1
        case .word, .newline, .comment:
            text += token.leading + token.text
            position += 1
        }
    }

    private mutating func write(_ token: PatternToken, _ placeholder: Placeholder) {
        text += token.leading + placeholder.text
        position += 1
    }

    private mutating func stepOverPunctuation(_ token: PatternToken) {
        switch token.text {
        case "(":
            if stepOverTypedMetavariable() { return }
            brackets.append(bracketOfParenthesis(at: position))
        case "[": brackets.append(.index)
        case "{": brackets.append(bracketOfBrace(at: position))
        case ")", "]", "}": _ = brackets.popLast()
        default: break
        }
        text += token.leading + token.text
        position += 1
    }

    private mutating func stepOverEllipsis(_ placeholder: Placeholder) {
        let form = ellipsisForm(at: position)
        text += tokens[position].leading
        text += form.replacing("%", with: placeholder.text)
        position += 1
    }

    // MARK: Brackets

    private func bracketOfParenthesis(at index: Int) -> Bracket {
        guard let before = significant(before: index) else { return .group }
        switch tokens[before].text {
        case "catch": return .handler
        case "for": return .loop
        case "try" where !syntax.isIndented: return .resources
        case "if", "while", "switch", "when", "return", "synchronized", "in", "and", "or", "not":
            return .group
        default: break
        }
        guard let name = nameIndex(endingAt: before) else { return .group }
        if syntax.namedElementEllipsis != nil, isAnnotation(name), namesElements(at: index) {
            return .namedElements
        }
        return isDeclarationHead(before: name, parenthesis: index) ? .parameters : .arguments
    }

    /// The name at `index`, or the one in front of the type arguments that end there.
    private func nameIndex(endingAt index: Int) -> Int? {
        if isName(tokens[index]) { return index }
        guard tokens[index].text == ">" else { return nil }
        guard syntax.typeComesFirst else { return index }
        var depth = 0
        for candidate in tokens[...index].indices.reversed() {
            if tokens[candidate].text == ">" { depth += 1 }
            if tokens[candidate].text == "<" { depth -= 1 }
            if depth == 0 { return significant(before: candidate) }
        }
        return nil
    }

    /// Whether the name that ends at `index` is an annotation's.
    private func isAnnotation(_ index: Int) -> Bool {
        var name = index
        while let dot = significant(before: name), tokens[dot].text == ".",
            let previous = significant(before: dot)
        {
            name = previous
        }
        return token(before: name)?.text == "@"
    }

    /// Whether the parentheses at `index` hold `name = value` pairs of their own.
    private func namesElements(at index: Int) -> Bool {
        guard let end = closing(of: index) else { return false }
        var depth = 0
        for candidate in index..<end where tokens[candidate].kind == .punctuation {
            switch tokens[candidate].text {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case "=" where depth == 1: return true
            default: break
            }
        }
        return false
    }

    /// Whether the parentheses at `parenthesis`, after the name at `name`, hold parameters.
    private func isDeclarationHead(before name: Int, parenthesis: Int) -> Bool {
        if let keyword = syntax.functionKeyword {
            return followsKeyword([keyword, "class", "constructor"], name: name)
        }
        let previous = token(before: name)
        if previous?.text == "new" || previous?.text == "." || previous?.text == "@" {
            return false
        }
        let follower = closing(of: parenthesis).flatMap { token(after: $0) }
        if follower?.text == "{" || follower?.text == "throws" { return true }
        let isType = isName(previous) || previous?.text == ">" || previous?.text == "]"
        let isJump = ["return", "throw", "else", "case", "assert", "yield"].contains(previous?.text)
        return isType && !isJump && (follower == nil || follower?.text == ";")
    }

    /// Whether one of `keywords` stands before the name at `name` with nothing but a name's parts
    /// (a receiver, type parameters) between.
    private func followsKeyword(_ keywords: Set<String>, name: Int) -> Bool {
        if keywords.contains(tokens[name].text) { return true }
        var index = significant(before: name)
        var depth = 0
        var isSupertype = false
        while let current = index {
            if keywords.contains(tokens[current].text) { return !isSupertype }
            switch tokens[current].text {
            case ">": depth += 1
            case "<": depth -= 1
            // What follows the colon of a class is called.
            case ":" where depth == 0: isSupertype = true
            default: break
            }
            let isPart =
                isName(tokens[current])
                || [".", "<", ">", ",", "?", ":"].contains(tokens[current].text)
            guard isPart else { return false }
            index = significant(before: current)
        }
        return false
    }

    private func bracketOfBrace(at index: Int) -> Bracket {
        if syntax.isIndented { return isDictionary(at: index) ? .dictionary : .group }
        var candidate = significant(before: index)
        // Where a lambda has an arrow, braces after these hold the elements of an array.
        if syntax.typeComesFirst, let before = candidate,
            ["=", "]", "(", ","].contains(tokens[before].text)
        {
            return .group
        }
        var depth = 0
        var closedParenthesis = false
        while let current = candidate {
            let text = tokens[current].text
            if tokens[current].kind == .punctuation {
                if text == ")" || text == "]" {
                    depth += 1
                    closedParenthesis = true
                }
                if text == "(" || text == "[" {
                    if depth == 0 { return .block }
                    depth -= 1
                }
                if depth == 0, ["{", "}", ";", "="].contains(text) { return .block }
                if text == ">", let dash = significant(before: current), tokens[dash].text == "-" {
                    return .block
                }
            } else if depth == 0 {
                if ["class", "interface", "enum", "object", "record"].contains(text),
                    token(before: current)?.text != "."
                {
                    return .classBody
                }
                if text == "new", closedParenthesis { return .classBody }
                if text == "switch" || text == "when" { return .caseList }
            }
            candidate = significant(before: current)
        }
        return .block
    }

    private func isDictionary(at index: Int) -> Bool {
        guard let end = closing(of: index) else { return false }
        var depth = 0
        for candidate in index..<end where tokens[candidate].kind == .punctuation {
            switch tokens[candidate].text {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case ":" where depth == 1: return true
            default: break
            }
        }
        return false
    }

    // MARK: Ellipses

    private func ellipsisForm(at index: Int) -> String {
        let before = token(before: index)
        let after = token(after: index)
        let startsItem = before == nil || ["{", ",", "(", ";", "}"].contains(before?.text)
        let endsItem = after == nil || [",", ")", "}"].contains(after?.text)
        switch brackets.last {
        case .parameters where startsItem && endsItem: return syntax.parameterEllipsis
        case .handler where startsItem && endsItem: return syntax.handlerEllipsis
        case .loop where before?.text == "(" && after?.text == ")": return syntax.loopEllipsis
        case .resources where startsItem && endsItem: return syntax.resourceEllipsis
        case .dictionary where startsItem && endsItem: return syntax.dictionaryEllipsis
        case .namedElements where startsItem && endsItem: return syntax.namedElementEllipsis ?? "%"
        case .classBody where startsItem || tokens[..<index].last?.kind == .newline: return ""
        case .caseList where isCaseStart(index): return syntax.caseEllipsis
        case nil where isIndentedCase(index): return syntax.caseEllipsis
        case nil, .block, .caseList:
            return isStatement(index) ? syntax.statementEllipsis : "%"
        default: return "%"
        }
    }

    private func isCaseStart(_ index: Int) -> Bool {
        let before = token(before: index)?.text
        let after = token(after: index)?.text
        // What follows the colon of a case are its statements.
        guard before != ":" else { return false }
        guard
            before == "{" || before == ";" || before == "}"
                || tokens[..<index].last?.kind == .newline
        else { return false }
        return before == "{" || after == "}" || after == "case" || after == "default"
            || after == "else"
    }

    /// Whether the token begins a line right below one that begins with `match`, by indentation.
    private func isIndentedCase(_ index: Int) -> Bool {
        guard syntax.isIndented, index > 0, tokens[index - 1].kind == .newline else { return false }
        let header = tokens[..<index].indices.last { start in
            let startsLine = start == 0 || tokens[start - 1].kind == .newline
            return startsLine && tokens[start].kind != .newline
                && tokens[start].leading.count < tokens[index].leading.count
        }
        return header.map { tokens[$0].isWord("match") } ?? false
    }

    private func isStatement(_ index: Int) -> Bool {
        if let after = token(after: index), after.text == ";" { return false }
        guard let before = token(before: index) else {
            return token(after: index) != nil
        }
        if ["{", "}", ";"].contains(before.text) { return true }
        if brackets.last == .caseList, before.text == ":" { return true }
        return tokens[..<index].last?.kind == .newline && [")", ":"].contains(before.text)
    }

    // MARK: Typed metavariables

    /// `(Type $X)` or `($X: Type)`, standing where an expression stands.
    private mutating func stepOverTypedMetavariable() -> Bool {
        guard let end = closing(of: position), standsForExpression(position, closedBy: end) else {
            return false
        }
        let inner = tokens[(position + 1)..<end].filter { $0.kind != .newline }
        guard inner.count >= 2 else { return false }
        if !syntax.typeComesFirst, let name = inner.first, name.kind == .metavariable,
            inner.dropFirst().first?.text == ":", let type = typeText(inner.dropFirst(2))
        {
            writeTyped(name, type: type, leading: tokens[position].leading)
        } else if let name = inner.last, name.kind == .metavariable,
            syntax.typeComesFirst || isForeignType(inner.dropLast()),
            let type = typeText(inner.dropLast())
        {
            // The type first is no code in other languages, and so free for patterns they share.
            writeTyped(name, type: type, leading: tokens[position].leading)
        } else {
            return false
        }
        position = end + 1
        return true
    }

    /// Whether the tokens are a dotted name that stands before a metavariable for no other reason than
    /// to be its type.
    private func isForeignType(_ tokens: some Collection<PatternToken>) -> Bool {
        guard !syntax.isIndented, let first = tokens.first,
            !["return", "throw", "in", "is"].contains(first.text)
        else { return false }
        return tokens.enumerated().allSatisfy { offset, token in
            offset % 2 == 0 ? token.kind == .word : token.text == "."
        }
    }

    /// Whether parentheses at `index` group an expression: no call, no parameters, no lambda's head.
    private func standsForExpression(_ index: Int, closedBy end: Int) -> Bool {
        if tokens[end...].dropFirst().first?.text == "-",
            tokens[end...].dropFirst(2).first?.text == ">"
        {
            return false
        }
        guard let before = significant(before: index) else { return true }
        let token = tokens[before]
        if token.kind == .word {
            return [
                "return", "throw", "raise", "in", "and", "or", "not", "yield", "await", "assert",
            ]
            .contains(token.text)
        }
        return token.kind != .metavariable && ![")", "]", ">"].contains(token.text)
    }

    /// `$X: type` as an argument of a call.
    private mutating func stepOverTypedArgument() -> Bool {
        guard !syntax.typeComesFirst, brackets.last == .arguments,
            let before = token(before: position)?.text, before == "(" || before == ",",
            let colon = significant(after: position), tokens[colon].text == ":"
        else { return false }
        var end = colon + 1
        var depth = 0
        while end < tokens.count {
            let text = tokens[end].text
            if depth == 0, text == "," || text == ")" { break }
            if ["[", "("].contains(text) { depth += 1 }
            if ["]", ")"].contains(text) { depth -= 1 }
            end += 1
        }
        guard let type = typeText(tokens[(colon + 1)..<end]) else { return false }
        writeTyped(tokens[position], type: type, leading: tokens[position].leading)
        position = end
        return true
    }

    /// A lone `$X` as a parameter where the grammar asks for a type as well: any type will do.
    private mutating func stepOverUntypedParameter() -> Bool {
        guard brackets.last == .parameters, syntax.parameterEllipsis != "%",
            ["(", ","].contains(token(before: position)?.text),
            [",", ")"].contains(token(after: position)?.text)
        else { return false }
        let name = Placeholder.metavariable(String(tokens[position].text.dropFirst())).text
        let type = Placeholder.ellipsis.text
        text += tokens[position].leading
        text += syntax.typeComesFirst ? "\(type) \(name)" : "\(name): \(type)"
        position += 1
        return true
    }

    private mutating func writeTyped(_ name: PatternToken, type: String, leading: String) {
        text += leading + Placeholder.typed(typed.count).text
        typed.append((String(name.text.dropFirst()), type))
    }

    /// The tokens as the text of a type, or nothing when they cannot be one.
    private func typeText(_ tokens: some Collection<PatternToken>) -> String? {
        guard !tokens.isEmpty else { return nil }
        var depth = 0
        var text = ""
        var previousIsName = false
        for token in tokens where !(token.text == "final" && token.kind == .word) {
            switch token.kind {
            case .word, .metavariable:
                // Two names in a row are no type.
                if previousIsName { return nil }
                previousIsName = true
            case .ellipsis where depth > 0: previousIsName = false
            case .punctuation:
                guard [".", "<", ">", "[", "]", ",", "?", "*", "|"].contains(token.text) else {
                    return nil
                }
                if token.text == "<" { depth += 1 }
                if token.text == ">" { depth -= 1 }
                previousIsName = false
            default: return nil
            }
            text += token.text
        }
        return text.isEmpty ? nil : text
    }

    // MARK: Strings

    /// Replaces the holes of a string literal: `"$X"` as a whole, and expressions in interpolations.
    private func preparedString(_ literal: String) -> String {
        let prefix = literal.prefix { $0.isLetter }
        let interpolates = prefix.lowercased().contains("f")
        let body = literal.dropFirst(prefix.count)
        let quote = body.hasPrefix("\"\"\"") || body.hasPrefix("'''") ? 3 : 1
        guard body.count >= 2 * quote else { return literal }
        let content = body.dropFirst(quote).dropLast(quote)
        if let name = Self.wholeMetavariable(content) {
            return prefix + body.prefix(quote) + name.text + body.suffix(quote)
        }
        guard interpolates || syntax.dollarInterpolates else { return literal }
        return prefix + body.prefix(quote) + interpolated(content) + body.suffix(quote)
    }

    /// The content of a literal that interpolates, its pieces one by one: code in braces is prepared
    /// as code, and a metavariable alone between them stands for text (Python) or, where a dollar
    /// interpolates (Kotlin), for an expression.
    private func interpolated(_ content: Substring) -> String {
        var result = ""
        var rest = content
        while !rest.isEmpty {
            let piece = rest.prefix { $0 != "{" }
            result += textPiece(piece)
            rest = rest[piece.endIndex...]
            guard rest.first == "{" else { break }
            let isCode = syntax.dollarInterpolates ? piece.last == "$" : !rest.hasPrefix("{{")
            guard isCode, let end = closingBrace(in: rest) else {
                let skipped = rest.prefix(syntax.dollarInterpolates ? 1 : 2)
                result += skipped
                rest = rest[skipped.endIndex...]
                continue
            }
            let code = rest[rest.index(after: rest.startIndex)..<end]
            result +=
                "{" + PatternPreparation(String(code), syntax: syntax, comments: comments).text
                + "}"
            rest = rest[rest.index(after: end)...]
        }
        return result
    }

    private func closingBrace(in text: Substring) -> Substring.Index? {
        var depth = 0
        for index in text.indices {
            if text[index] == "{" { depth += 1 }
            if text[index] == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    private func textPiece(_ piece: Substring) -> String {
        guard syntax.dollarInterpolates else {
            return Self.wholeMetavariable(piece)?.text ?? String(piece)
        }
        let tokens = PatternTokenizer.tokens(
            of: String(piece), lineComment: "\u{0}", hasBlockComments: false)
        return tokens.map { token in
            guard token.kind == .metavariable else { return token.leading + token.text }
            let name = Placeholder.metavariable(String(token.text.dropFirst())).text
            return token.leading + "${" + name + "}"
        }.joined()
    }

    private static func wholeMetavariable(_ content: Substring) -> Placeholder? {
        let tokens = PatternTokenizer.tokens(
            of: String(content), lineComment: "\u{0}", hasBlockComments: false)
        guard tokens.count == 1, let token = tokens.first, token.leading.isEmpty else { return nil }
        switch token.kind {
        case .metavariable: return .metavariable(String(token.text.dropFirst()))
        case .sequenceMetavariable: return .sequence(String(token.text.dropFirst(4)))
        default: return nil
        }
    }
}
