/// Reads an expression in Python's syntax, by precedence climbing.
///
/// Recursion is as deep as the expression nests, at most `depthLimit`.
struct ExpressionParser {
    private static let depthLimit = 60

    private let tokens: [ExpressionLexer.Located]
    private var at = 0
    private var depth = 0

    static func parse(_ text: String) throws(ExpressionMistake) -> Expression {
        var parser = ExpressionParser(tokens: try ExpressionLexer.tokens(of: text))
        let expression = try parser.expression(above: 0)
        guard parser.token == .end else { throw parser.mistake(.expectedEnd) }
        return expression
    }

    private init(tokens: [ExpressionLexer.Located]) { self.tokens = tokens }

    private var current: ExpressionLexer.Located? {
        at < tokens.count ? tokens[at] : tokens.last
    }

    private var token: ExpressionLexer.Token { current?.token ?? .end }

    private func mistake(_ kind: ExpressionMistake.Kind) -> ExpressionMistake {
        ExpressionMistake(kind, at: current?.offset ?? 0)
    }

    private mutating func take(_ symbol: String) -> Bool {
        guard token == .symbol(symbol) else { return false }
        at += 1
        return true
    }

    private mutating func expect(_ symbol: String) throws(ExpressionMistake) {
        guard take(symbol) else { throw mistake(.expectedClosing(symbol)) }
    }

    // MARK: Operators

    /// Python's precedences, from `or` up.
    private static let precedences: [(level: Int, operators: [Expression.BinaryOperator])] = [
        (1, [.or]), (2, [.and]),
        (
            4,
            [
                .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .in, .notIn, .is,
                .isNot,
            ]
        ),
        (5, [.bitOr]), (6, [.bitXor]), (7, [.bitAnd]), (8, [.shiftLeft, .shiftRight]),
        (9, [.plus, .minus]), (10, [.times, .divide, .floorDivide, .modulo]), (12, [.power]),
    ]
    private static let notLevel = 3
    private static let comparisonLevel = 4
    private static let signLevel = 11
    private static let powerLevel = 12

    /// The operator at this place and how many tokens it takes.
    private var binaryOperator: (Expression.BinaryOperator, tokens: Int)? {
        switch token {
        case .symbol(let text):
            return Expression.BinaryOperator(rawValue: text).map { ($0, 1) }
        case .word("not"):
            return following == .word("in") ? (.notIn, 2) : nil
        case .word("is"):
            return following == .word("not") ? (.isNot, 2) : (.is, 1)
        case .word(let word) where ["and", "or", "in"].contains(word):
            return Expression.BinaryOperator(rawValue: word).map { ($0, 1) }
        default: return nil
        }
    }

    private var following: ExpressionLexer.Token? {
        at + 1 < tokens.count ? tokens[at + 1].token : nil
    }

    private mutating func expression(above level: Int) throws(ExpressionMistake) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else { throw mistake(.tooDeep) }
        var left = try operand()
        // The right side of the comparison before, for chains such as `0 < $X < 10`.
        var middle: Expression?
        while let (word, count) = binaryOperator,
            let precedence = Self.precedences.first(where: { $0.operators.contains(word) })?.level,
            precedence > level
        {
            at += count
            // A power binds to the right.
            let right = try expression(above: word == .power ? precedence - 1 : precedence)
            if precedence == Self.comparisonLevel, let before = middle {
                left = .binary(.and, left, .binary(word, before, right))
            } else {
                left = .binary(word, left, right)
            }
            middle = precedence == Self.comparisonLevel ? right : nil
        }
        return left
    }

    // MARK: Operands

    private mutating func operand() throws(ExpressionMistake) -> Expression {
        guard let current else { throw mistake(.expectedOperand) }
        at += 1
        switch current.token {
        case .integer(let value): return .integer(value)
        case .number(let value): return .number(value)
        case .text(let value): return joined(value)
        case .metavariable(let name): return .metavariable(name)
        case .argument(let name): return .argument(name)
        case .word(let word): return try named(word, at: current.offset)
        case .symbol("-"): return .unary(.minus, try expression(above: Self.signLevel))
        case .symbol("+"): return .unary(.plus, try expression(above: Self.signLevel))
        case .symbol("~"): return .unary(.complement, try expression(above: Self.signLevel))
        case .symbol("("): return try parenthesized()
        case .symbol("["): return .list(try expressions(until: "]"))
        case .symbol("{"): return .list(try expressions(until: "}"))
        default:
            at -= 1
            throw mistake(.expectedOperand)
        }
    }

    /// Strings that follow each other are one.
    private mutating func joined(_ first: String) -> Expression {
        var text = first
        while case .text(let next) = token {
            text += next
            at += 1
        }
        return .text(text)
    }

    private mutating func named(
        _ word: String, at offset: Int
    ) throws(ExpressionMistake) -> Expression {
        switch word {
        case "True", "true": return .boolean(true)
        case "False", "false": return .boolean(false)
        case "None", "null": return .none
        case "not": return .unary(.not, try expression(above: Self.notLevel))
        case "and", "or", "in", "is":
            at -= 1
            throw mistake(.expectedOperand)
        default: break
        }
        guard take("(") else { return .name(word) }
        guard let function = Expression.Function(rawValue: word) else {
            throw ExpressionMistake(.unknownFunction(word), at: offset)
        }
        return .call(function, try expressions(until: ")"))
    }

    /// A parenthesised expression, or a tuple, which is a list.
    private mutating func parenthesized() throws(ExpressionMistake) -> Expression {
        if take(")") { return .list([]) }
        let first = try expression(above: 0)
        guard take(",") else {
            try expect(")")
            return first
        }
        return .list([first] + (try expressions(until: ")")))
    }

    private mutating func expressions(
        until end: String
    ) throws(ExpressionMistake) -> [Expression] {
        var found: [Expression] = []
        while !take(end) {
            found.append(try expression(above: 0))
            guard take(",") else {
                try expect(end)
                return found
            }
        }
        return found
    }
}
