package import Languages
package import SourceText

extension Symbol {
    static let string = Symbol("string")
    static let minus = Symbol("-")
    static let equality = Symbol("==")
    static let inequality = Symbol("!=")

    private static let boolean: Set<Symbol> = [
        Symbol("and"), Symbol("or"), Symbol("&&"), Symbol("||"),
    ]
    private static let bit: Set<Symbol> = [Symbol("|"), Symbol("&"), Symbol("^")]
    private static let arithmetic: Set<Symbol> = [Symbol("+"), Symbol("*")]

    var isBooleanOperator: Bool { Self.boolean.contains(self) }
    var isBitOperator: Bool { Self.bit.contains(self) }
    var isAssociativeOperator: Bool {
        isBooleanOperator || isBitOperator || Self.arithmetic.contains(self)
    }
}
