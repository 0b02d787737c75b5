import SourceText
import SyntaxTrees

/// Puts right what the grammar makes of Kotlin that it does not know.
///
/// First the text is parsed once more with the known troubles written differently (`KotlinRepairs`);
/// then what is still lost is parsed part by part (`Recovery`). Both are done only for files that need
/// it, and keep a result only if it loses less. Offsets and text stay those of the file.
enum KotlinRecovery {
    /// For each of the two. Recovery improves on a tree that is there already, so what takes longer is
    /// not worth it; sound code takes milliseconds.
    private static let timeLimit = Duration.seconds(2)

    static func recovered(_ tree: FlatTree) -> FlatTree {
        let misread = Misreadings(tree)
        guard tree.hasErrors || !misread.isEmpty else { return tree }
        var best = tree
        var lost = Forest(tree).lostBytes
        var text = tree.bytes
        if lost > 0 || !misread.isEmpty {
            var repairs = KotlinRepairs(tree.bytes)
            let repaired = repairs.text(blanking: misread.typeArguments)
            // Where nothing was lost, only misreadings are at stake: the new tree must be as whole.
            if repaired != tree.bytes,
                let again = try? Parser(tree.grammar, timeLimit: timeLimit).parse(repaired)
            {
                let lostAgain = Forest(again).lostBytes
                if lostAgain < lost || (lostAgain == lost && !misread.isEmpty) {
                    (best, lost, text) = (again, lostAgain, repaired)
                }
            }
        }
        var forest: Forest?
        if lost > 0 {
            var recovery = Recovery(
                text, grammar: tree.grammar, syntax: syntax, timeLimit: timeLimit)
            forest = recovery.improved(best)
        }
        let whole = forest ?? Forest(best)
        return FlatTree(
            nodes: whole.flatNodes(under: root(of: tree)),
            grammar: tree.grammar, bytes: tree.bytes)
    }

    private static let sourceFile = Grammar.kotlin.kind("source_file")

    private static func root(of tree: FlatTree) -> FlatNode {
        let root = tree.nodes[0]
        return FlatNode(
            kind: sourceFile ?? root.kind, field: .none, flags: .named, start: root.start,
            end: min(root.end, UInt32(clamping: tree.bytes.count)), parent: -1, subtreeEnd: 1)
    }

    static let lexical = LexicalSyntax(
        lineComment: Array("//".utf8), blockComment: (Array("/*".utf8), Array("*/".utf8)),
        blockCommentsNest: true, quotes: ["\"\"\"", "\"", "'"].map { Array($0.utf8) },
        lineQuotes: [Array("\"".utf8), Array("'".utf8)], interpolation: Array("${".utf8),
        wordQuote: UInt8(ascii: "`"))

    private static let syntax = RecoverySyntax(
        lexical: lexical, statements: .init(), members: .init("class A {\n", "\n}\n"),
        bodies: [
            "class_body": .init("class A {\n", "\n}\n"),
            "enum_class_body": .init("enum class A {\n", "\n}\n"),
            "block": .init("fun a() {\n", "\n}\n"), "lambda_literal": .init("a {\n", "\n}\n"),
            "when_expression": .init("when (a) {\n", "\n}\n"),
        ],
        declarations: symbols(
            "fun val var class interface object typealias import package init constructor companion"
        ),
        classes: symbols("class interface object"),
        modifiers: symbols(
            """
            public private protected internal abstract final open override lateinit inline infix \
            operator tailrec suspend external const data sealed enum annotation inner value expect \
            actual companion
            """),
        continuations: symbols("else catch finally get set as in is by where"),
        dangling: symbols("if for while when return in is as by else throw try do"))

    static func symbols(_ words: String) -> Set<Symbol> {
        Set(words.split(separator: " ").map { Symbol(String($0)) })
    }
}
