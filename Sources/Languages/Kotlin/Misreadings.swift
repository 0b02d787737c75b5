import SourceText
import SyntaxTrees

/// Code that parses without an error, but as something else than it is.
struct Misreadings {
    /// `<T>` of calls that were taken for comparisons.
    private(set) var typeArguments: [Range<Int>] = []
    private var others = false

    var isEmpty: Bool { typeArguments.isEmpty && !others }

    private static let binary = Grammar.kotlin.kind("binary_expression")
    private static let infix = Grammar.kotlin.kind("infix_expression")
    private static let call = Grammar.kotlin.kind("call_expression")
    private static let annotated = Grammar.kotlin.kind("annotated_expression")
    private static let parenthesized = Grammar.kotlin.kind("parenthesized_expression")
    private static let function = Grammar.kotlin.kind("function_declaration")
    private static let identifier = Grammar.kotlin.kind("identifier")
    private static let arguments = Grammar.kotlin.kind("type_arguments")
    private static let less = Grammar.kotlin.token("<")
    private static let greater = Grammar.kotlin.token(">")
    /// Words that are no names of infix functions.
    private static let keywords = KotlinRecovery.symbols(
        "fun val var class interface object typealias")
    private static let finally = Symbol("finally")

    init(_ tree: FlatTree) {
        for (index, node) in tree.nodes.enumerated() {
            if node.kind == Self.less {
                readLess(index, tree)
            } else if node.kind == Self.infix {
                let word = tree.children(of: index).dropFirst().first { tree[$0].isNamed }
                if let word, Self.keywords.contains(Symbol(bytes: tree.slice(of: tree[word]))) {
                    others = true
                }
            } else if node.kind == Self.call, index + 1 < tree.nodes.count {
                let callee = tree[index + 1]
                if callee.kind == Self.identifier, callee.end - callee.start == 7,
                    Symbol(bytes: tree.slice(of: callee)) == Self.finally
                {
                    others = true
                }
            } else if node.kind == Self.annotated {
                others = others || Self.isAnnotationOfFunction(index, tree)
            }
        }
    }

    /// `@A("b")` on a line of its own before a function, as an annotated `("b")`.
    private static func isAnnotationOfFunction(_ index: Int, _ tree: FlatTree) -> Bool {
        let next = Int(tree[index].subtreeEnd)
        guard next < tree.nodes.count, tree[next].kind == function,
            let value = tree.children(of: index).first(where: { tree[$0].kind == parenthesized })
        else { return false }
        return value > 0 && tree[value].start == tree[value - 1].end
    }

    private mutating func readLess(_ index: Int, _ tree: FlatTree) {
        let less = tree[index]
        guard less.parent > 0 else { return }
        let parent = tree[Int(less.parent)]
        if parent.kind == Self.arguments, parent.parent >= 0 {
            // `1 + a<T>(b)` as a call of `1 + a`.
            let call = tree[Int(parent.parent)]
            let callee = tree[Int(parent.parent) + 1]
            if call.kind == Self.call,
                callee.kind == Self.binary || callee.kind == Self.infix
            {
                typeArguments.append(Int(parent.start)..<Int(parent.end))
            }
            return
        }
        // `(a < T) > (b)`; nobody writes a comparison without a blank like that.
        guard parent.kind == Self.binary, parent.parent > 0,
            less.start > 0, !tree.bytes[Int(less.start) - 1].isBlank
        else { return }
        let outer = tree[Int(parent.parent)]
        guard outer.kind == Self.binary, Int(parent.subtreeEnd) < Int(outer.subtreeEnd) else {
            return
        }
        let greater = tree[Int(parent.subtreeEnd)]
        guard greater.kind == Self.greater, parent.end == greater.start,
            Int(greater.end) < tree.bytes.count
        else { return }
        var next = Int(greater.end)
        while next < tree.bytes.count, tree.bytes[next] == UInt8(ascii: " ") { next += 1 }
        guard next < tree.bytes.count, "({:".utf8.contains(tree.bytes[next]) else { return }
        // `a<f(b)>(c)` is a comparison after all.
        let content = tree.bytes[Int(less.end)..<Int(greater.start)]
        guard content.allSatisfy({ $0.isWordByte || $0.isBlank || ".,?*<>&`".utf8.contains($0) }),
            content.first.map({ !$0.isDigit }) ?? false
        else { return }
        typeArguments.append(Int(less.start)..<Int(greater.end))
    }
}
