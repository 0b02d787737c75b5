import SourceText
import SyntaxTrees

/// What the nodes of Kotlin's grammar mean.
enum KotlinRoles: GrammarRoles {
    enum Action {
        /// In a list of statements: an expression becomes an expression statement.
        case statement
        /// A branch or a loop's body: a bare statement gets a block around it.
        case branch
        /// A block of nothing behind a token where a branch would stand.
        case emptyBranch
        /// What a chain applies to: `a` in `a.b`, `a(1)`, `a[1]` and `a!!`.
        case receiver
        /// A lambda that is the only argument, as arguments.
        case soleLambda
        /// A lambda that is really a block.
        case lambdaAsBlock
        /// A word that is a name and nothing else.
        case name
        /// A type in the place of a value: the `A` of `A::b`.
        case typeAsExpression
        /// An expression in the place of a type: the `A.B` of `A.B::class`.
        case expressionAsType
        /// The `f` or `f(1)` of an annotation.
        case annotationValue
        /// An annotation without its `@`, one of `@[A B]`.
        case bareAnnotation
        /// The statements of a lambda, behind the token `->`.
        case lambdaBody
        /// A declared name of a lambda.
        case lambdaParameter
        /// What an accessor declares, from the token `(` on.
        case accessorParameters
        /// Type arguments without a node, before this part of a call.
        case blankedTypeArguments
        /// Text of a string up to the next interpolation.
        case stringPart
        /// `val x = y` in the head of a `when`.
        case subjectVariable
        /// A type among those of a function type's parameters.
        case functionTypeParameter
    }

    static let words = GrammarWords<KotlinKind, KotlinField>(
        .kotlin, comments: ["line_comment", "block_comment"])
    static var statement: Action? { .statement }

    static func lower(
        _ step: Lowering<KotlinRoles>.Step, in lowering: inout Lowering<KotlinRoles>
    ) {
        guard let action = step.action else { return lowering.node(step) }
        lowering.node(step, action)
    }
}
