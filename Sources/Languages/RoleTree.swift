package import SourceText

/// An index into the nodes of one `RoleTree`.
package struct NodeID: Hashable, Comparable, Sendable {
    package let value: Int32

    @inlinable package init(_ value: Int32) { self.value = value }
    @inlinable package init(_ value: Int) { self.value = Int32(truncatingIfNeeded: value) }

    @inlinable package var index: Int { Int(value) }

    @inlinable package static func < (left: NodeID, right: NodeID) -> Bool {
        left.value < right.value
    }
    package static let root = NodeID(Int32(0))
}

/// One node: 32 bytes, no references.
package struct RoleNode: Sendable {
    package var role: Role
    package var slot: Slot
    package var variant: Variant
    package var flags: NodeFlags
    /// Byte offsets into the file.
    package var start: UInt32
    package var end: UInt32
    /// −1 for the root.
    package var parent: Int32
    /// The index after the last node of the subtree: `index + 1` for a leaf.
    package var subtreeEnd: Int32
    /// The word of a leaf, an operator, or the repeated name of a definition; `.none` without one.
    package var name: Symbol

    package init(
        role: Role, slot: Slot, variant: Variant = .plain, flags: NodeFlags = [], start: UInt32,
        end: UInt32, parent: Int32, subtreeEnd: Int32 = 0, name: Symbol = .none
    ) {
        self.role = role
        self.slot = slot
        self.variant = variant
        self.flags = flags
        self.start = start
        self.end = end
        self.parent = parent
        self.subtreeEnd = subtreeEnd
        self.name = name
    }
}

/// A file as the rules see it: nodes with roles, in pre-order, in one array.
///
/// A subtree is a slice, and "inside" is an interval test. Parentheses, separators and comments are
/// not nodes.
package final class RoleTree: Sendable {
    /// No node has more ancestors. Code that nests deeper is cut off there, with an error, so that
    /// recursion over a tree stays within the stack.
    package static let depthLimit = 10_000

    package let nodes: [RoleNode]
    package let source: SourceFile
    package let language: Language
    /// Comments in text order, their marks included.
    package let comments: [ByteRange]
    /// Places that did not parse, in text order.
    package let errors: [ByteRange]
    /// Of nodes whose range includes the parentheses around them, what stands between these.
    private let innerRanges: [Int32: ByteRange]

    package init(
        nodes: [RoleNode], source: SourceFile, language: Language, comments: [ByteRange],
        errors: [ByteRange], innerRanges: [Int32: ByteRange] = [:]
    ) {
        self.innerRanges = innerRanges
        self.nodes = nodes
        self.source = source
        self.language = language
        self.comments = comments
        self.errors = errors
    }

    package var count: Int { nodes.count }

    package subscript(node: NodeID) -> RoleNode {
        @inline(__always) get { nodes[node.index] }
    }

    package func range(of node: NodeID) -> ByteRange {
        let node = self[node]
        return ByteRange(ByteOffset(node.start), ByteOffset(node.end))
    }

    /// The range of `node` without parentheses around it.
    package func innerRange(of node: NodeID) -> ByteRange {
        innerRanges[node.value] ?? range(of: node)
    }

    package func text(of node: NodeID) -> String { source.text(in: range(of: node)) }

    package func parent(of node: NodeID) -> NodeID? {
        let parent = self[node].parent
        return parent < 0 ? nil : NodeID(parent)
    }

    /// The direct children, in order.
    package func children(of node: NodeID) -> ChildSequence {
        ChildSequence(tree: self, position: node.value + 1, end: self[node].subtreeEnd)
    }

    /// The first child in `slot`.
    package func child(of node: NodeID, _ slot: Slot) -> NodeID? {
        var next = node.value + 1
        let end = self[node].subtreeEnd
        while next < end {
            let child = nodes[Int(next)]
            if child.slot == slot { return NodeID(next) }
            next = child.subtreeEnd
        }
        return nil
    }

    /// All children in `slot`, in order.
    package func children(of node: NodeID, _ slot: Slot) -> [NodeID] {
        children(of: node).filter { self[$0].slot == slot }
    }

    /// Whether `node` lies in the subtree of `ancestor`, itself included.
    package func isInside(_ node: NodeID, _ ancestor: NodeID) -> Bool {
        ancestor.value <= node.value && node.value < self[ancestor].subtreeEnd
    }

    package struct ChildSequence: Sequence, IteratorProtocol {
        let tree: RoleTree
        var position: Int32
        let end: Int32

        package mutating func next() -> NodeID? {
            guard position < end else { return nil }
            let found = NodeID(position)
            position = tree.nodes[found.index].subtreeEnd
            return found
        }
    }
}
