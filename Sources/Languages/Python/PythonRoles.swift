import SourceText
import SyntaxTrees

/// What the nodes of Python's grammar mean.
enum PythonRoles: GrammarRoles {
    enum Action {
        /// In a list of statements: an expression becomes an expression statement.
        case statement
        /// An `elif` and what follows it: an `if` within `else`.
        case elif
        /// In the place of a type.
        case type
        /// An operand of `A | B` in the place of a type: those within are operands as well.
        case typeOperand
        /// One of `[T, U: int]` behind the name of a definition.
        case typeParameter
        /// One of the expressions that a class is based on.
        case base
        /// The block of a class.
        case classBody
        case parameter
        /// One of the names in an import, or the only one.
        case importedName, onlyImportedName
        case withItem
        /// A generator as the only argument, whose parentheses are those of the call.
        case soleArgument
        /// Several expressions that have no node of their own: `match a, b`.
        case bareTuple
        /// The key of a mapping in a `case`; its value is the next sibling.
        case patternPair
        /// The arguments of a class in a `case`, which have no node of their own.
        case patternArguments
        /// A number in a `case` with a minus before it.
        case negativeNumber
        /// The brackets of `dict[str, int]`, likewise.
        case subscriptArguments
        case typeArguments
    }

    static let words = GrammarWords<PythonKind, PythonField>(
        .python, comments: ["comment"])
    static var statement: Action? { .statement }
    static var includesParentheses: Bool { true }

    static func lower(
        _ step: Lowering<PythonRoles>.Step, in lowering: inout Lowering<PythonRoles>
    ) {
        guard let action = step.action else { return lowering.node(step) }
        lowering.node(step, action)
    }
}
