import SourceText

/// Operators as symbols, over all languages: what a word means does not depend on the language.
enum Operator {
    static let plus = Symbol("+")
    static let minus = Symbol("-")
    static let times = Symbol("*")
    static let divide = Symbol("/")
    static let floorDivide = Symbol("//")
    static let remainder = Symbol("%")
    static let power = Symbol("**")
    static let notWords: Set<Symbol> = [Symbol("not"), Symbol("!")]
    static let andWords: Set<Symbol> = [Symbol("and"), Symbol("&&")]
    static let orWords: Set<Symbol> = [Symbol("or"), Symbol("||")]
    static let elvis = Symbol("?:")
    static let assertNotNull = Symbol("!!")
    static let equal = Symbol("==")
    static let unequal = Symbol("!=")
    static let less = Symbol("<")
    static let lessOrEqual = Symbol("<=")
    static let greater = Symbol(">")
    static let greaterOrEqual = Symbol(">=")

    private static let steps: Set<Symbol> = [Symbol("++"), Symbol("--")]
    private static let comparisons: Set<Symbol> = Set(
        [
            "==", "!=", "===", "!==", "<", "<=", ">", ">=", "<>", "in", "not in", "!in", "is",
            "is not",
        ]
        .map { Symbol($0) })
    private static let arithmetic: Set<Symbol> = Set(
        ["+", "-", "*", "/", "//", "%"].map { Symbol($0) })

    /// `x++`, `--x`: they write to their operand.
    static func isStep(_ name: Symbol) -> Bool { steps.contains(name) }
    static func isComparison(_ name: Symbol) -> Bool { comparisons.contains(name) }
    static func isArithmetic(_ name: Symbol) -> Bool { arithmetic.contains(name) }
    static func isLogical(_ name: Symbol) -> Bool {
        andWords.contains(name) || orWords.contains(name)
    }
    /// The right operand may not run.
    static func isShortCircuit(_ name: Symbol) -> Bool { isLogical(name) || name == elvis }

    /// `+` of `+=`.
    static let ofAugmented: [Symbol: Symbol] = Dictionary(
        uniqueKeysWithValues: ["+", "-", "*", "/", "//", "%", "**"].map {
            (Symbol($0 + "="), Symbol($0))
        })
}
