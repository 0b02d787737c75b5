import SourceText
import SyntaxTrees

/// What the nodes of Java's grammar mean.
enum JavaRoles: GrammarRoles {
    enum Action {
        /// The expression within the parentheses of `if (…)`, which belong to the statement.
        case condition
        /// A statement where there is to be a block.
        case branch
        /// The statements of `case 1:`, which have no node of their own.
        case groupBody
        case modifier
        /// A name that is spelt as a type and is none, or is only a part of one.
        case path
        /// A type with `count` pairs of brackets that stand elsewhere: `int a[]`.
        case arrayOf
        /// In the body of a class, where a block is an initializer.
        case member
        /// One of several variables in a declaration, or the only one.
        case declarator, onlyDeclarator
        /// A word that is a parameter list by itself: `x -> x`.
        case parameters
        case parameter
        /// The parentheses behind the name of an annotation's element.
        case emptyParameters
        /// The name of an annotation with arguments, as a call of both.
        case annotationCall
        /// A class's ancestor: a type in a clause of the head.
        case supertype
        /// `A | B` in a handler.
        case union
        /// `A & B` in a cast, which has no node of its own.
        case intersection
        /// The type before `.super`, likewise without a node for both.
        case outerSuper
    }

    static let words = GrammarWords<JavaKind, JavaField>(
        .java, comments: ["line_comment", "block_comment"])
    static var statement: Action? { nil }

    static func lower(_ step: Lowering<JavaRoles>.Step, in lowering: inout Lowering<JavaRoles>) {
        guard let action = step.action else { return lowering.node(step) }
        lowering.node(step, action)
    }
}
