import SourceText
import SyntaxTrees

/// What recovery has to know of a language.
struct RecoverySyntax: Sendable {
    /// Text that a part of a file stands in, so that it parses on its own.
    struct Context: Sendable {
        let before: [UInt8]
        let after: [UInt8]

        init(_ before: String = "", _ after: String = "\n") {
            self.before = Array(before.utf8)
            self.after = Array(after.utf8)
        }

        /// A part stands in something if its context opens a brace.
        var isNested: Bool { !before.isEmpty }
    }

    let lexical: LexicalSyntax
    /// The text of a file or of a block.
    let statements: Context
    /// The body of a class.
    let members: Context
    /// Bodies, by the names of their kinds in the grammar.
    let bodies: [String: Context]
    /// Words that begin a declaration; modifiers are not among them.
    let declarations: Set<Symbol>
    /// Words of which the body is one of members: `class`.
    let classes: Set<Symbol>
    let modifiers: Set<Symbol>
    /// Words that go on with the statement of the line before: `else`.
    let continuations: Set<Symbol>
    /// Words that something has to follow, be it on the next line: `return`, `in`.
    let dangling: Set<Symbol>
}
