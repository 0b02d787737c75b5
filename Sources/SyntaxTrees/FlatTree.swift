package import SourceText

/// A concrete syntax tree as one array of nodes in pre-order, made by `Parser`.
///
/// A node is known by its index. A subtree is a slice, and "inside" is an interval test.
package final class FlatTree: Sendable {
    package let nodes: [FlatNode]
    package let grammar: Grammar
    /// The text that was parsed.
    package let bytes: [UInt8]

    /// A tree always has a root. `Parser` makes trees, and so does who puts parts of several together.
    package init(nodes: [FlatNode], grammar: Grammar, bytes: [UInt8]) {
        precondition(!nodes.isEmpty)
        self.nodes = nodes
        self.grammar = grammar
        self.bytes = bytes
    }

    /// Whether some of the text did not parse.
    package var hasErrors: Bool { nodes[0].hasError }

    /// The outermost places that did not parse, in text order. Where the parser missed something,
    /// the range is empty.
    package var errors: [ByteRange] {
        var ranges: [ByteRange] = []
        var index = 0
        while index < nodes.count {
            let node = nodes[index]
            if node.isError || node.isMissing { ranges.append(range(of: node)) }
            // Only a subtree that has an error is worth a look, and not below an error.
            index = node.hasError && !node.isError ? index + 1 : Int(node.subtreeEnd)
        }
        return ranges
    }

    package subscript(index: Int) -> FlatNode {
        @inline(__always) get { nodes[index] }
    }

    package func range(of node: FlatNode) -> ByteRange {
        ByteRange(ByteOffset(node.start), ByteOffset(node.end))
    }

    /// The node's bytes.
    package func slice(of node: FlatNode) -> ArraySlice<UInt8> {
        let start = min(Int(node.start), bytes.count)
        return bytes[start..<max(start, min(Int(node.end), bytes.count))]
    }

    /// The node's text, with invalid UTF-8 replaced by U+FFFD.
    package func text(of index: Int) -> String {
        String(decoding: slice(of: nodes[index]), as: UTF8.self)
    }

    /// The name of the node's kind: `call`, `(`.
    package func kindName(of index: Int) -> String { grammar.name(of: nodes[index].kind) }

    /// The indices of the direct children, in order, those of tokens and comments among them.
    package func children(of index: Int) -> Children {
        Children(tree: self, upcoming: index + 1, end: Int(nodes[index].subtreeEnd))
    }

    /// The first child that the parent has in `field`.
    package func child(of index: Int, _ field: FieldID) -> Int? {
        children(of: index).first { nodes[$0].field == field }
    }

    /// The first child of `kind`.
    package func child(of index: Int, _ kind: NodeKind) -> Int? {
        children(of: index).first { nodes[$0].kind == kind }
    }

    package struct Children: Sequence, IteratorProtocol {
        let tree: FlatTree
        var upcoming: Int
        let end: Int

        package mutating func next() -> Int? {
            guard upcoming < end else { return nil }
            defer { upcoming = Int(tree.nodes[upcoming].subtreeEnd) }
            return upcoming
        }
    }
}

extension FlatTree: CustomStringConvertible {
    /// The named nodes as an S-expression, with fields, as tree-sitter writes it. For tests and for
    /// whoever writes the roles of a language.
    package var description: String {
        var text = ""
        var ends: [Int32] = []
        for (index, node) in nodes.enumerated() {
            while let end = ends.last, end <= index {
                text += ")"
                ends.removeLast()
            }
            guard node.isNamed || node.isMissing else { continue }
            if !text.isEmpty { text += " " }
            if node.field != .none { text += grammar.name(of: node.field) + ": " }
            let name = grammar.name(of: node.kind)
            text += node.isMissing ? "(MISSING " : "("
            text += node.isNamed ? name : "\"\(name)\""
            ends.append(node.subtreeEnd)
        }
        return text + String(repeating: ")", count: ends.count)
    }
}
