internal import CTreeSitter
package import SourceText

/// The runtime's own tree of a text, kept for as long as queries are put to it.
///
/// It takes about ten times the memory of a `FlatTree`, and a parse of its own: for the few rules that
/// need queries.
package final class QueriedTree {
    private let bytes: [UInt8]
    private let grammar: Grammar
    private let timeLimit: Duration?
    /// Made outside the thread's arena, hence it may outlive the call that made it. Only this object
    /// has it, and a class that is not `Sendable` stays on its thread.
    private let tree: OpaquePointer

    /// Parses `bytes`. The time limit of `parser` holds for the parse, and again for each query.
    package init(of bytes: [UInt8], with parser: Parser) throws(ParseProblem) {
        tree = try parser.runtimeTree(of: bytes, in: nil)
        grammar = parser.grammar
        timeLimit = parser.timeLimit
        self.bytes = bytes
    }

    deinit { ts_tree_delete(tree) }

    /// Where `query`, which must be of the parser's grammar, matches.
    package func result(of query: Query) -> Query.Result {
        precondition(query.grammar == grammar)
        return query.run(on: tree, of: bytes, timeLimit: timeLimit)
    }
}
