package import SourceText

/// Builds the nodes of a `RoleTree` in pre-order: `open` a node, build its children, `close` it.
package struct RoleTreeBuilder {
    package private(set) var nodes: [RoleNode] = []
    package let bytes: [UInt8]
    package var comments: [ByteRange] = []
    package var errors: [ByteRange] = []
    private var current: Int32 = -1
    private let size: UInt32

    package init(bytes: [UInt8], capacity: Int) {
        self.bytes = bytes
        size = UInt32(clamping: bytes.count)
        nodes.reserveCapacity(capacity)
    }

    /// Opens a node as the next child of the node that is open now.
    @discardableResult
    package mutating func open(
        _ role: Role, _ slot: Slot, start: UInt32, end: UInt32, variant: Variant = .plain,
        flags: NodeFlags = [], name: Symbol = .none
    ) -> NodeID {
        let id = NodeID(nodes.count)
        // Kotlin's scanner may see a line end behind the last byte.
        nodes.append(
            RoleNode(
                role: role, slot: slot, variant: variant, flags: flags, start: min(start, size),
                end: min(end, size), parent: current, name: name))
        current = id.value
        return id
    }

    /// Closes `node`, which must be the one that is open.
    package mutating func close(_ node: NodeID) {
        assert(current == node.value)
        nodes[node.index].subtreeEnd = Int32(nodes.count)
        current = nodes[node.index].parent
    }

    /// Closes the node that is open, whichever it is.
    @inline(__always)
    package mutating func closeCurrent() {
        guard current >= 0 else { return }
        nodes[Int(current)].subtreeEnd = Int32(truncatingIfNeeded: nodes.count)
        current = nodes[Int(current)].parent
    }

    /// Where the node that is open begins.
    package var currentStart: UInt32 { current < 0 ? 0 : nodes[Int(current)].start }

    /// A node without children.
    package mutating func leaf(
        _ role: Role, _ slot: Slot, start: UInt32, end: UInt32, variant: Variant = .plain,
        flags: NodeFlags = [], name: Symbol = .none
    ) {
        close(open(role, slot, start: start, end: end, variant: variant, flags: flags, name: name))
    }

    /// The word between two offsets.
    package func symbol(_ start: UInt32, _ end: UInt32) -> Symbol {
        bytes.withUnsafeBufferPointer {
            guard start < end, Int(end) <= $0.count else { return .none }
            return Symbol(bytes: UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)]))
        }
    }

    /// `hash` with the bytes between two offsets mixed in, for names that have several parts.
    package func mixed(_ hash: UInt64, _ start: UInt32, _ end: UInt32) -> UInt64 {
        bytes.withUnsafeBufferPointer {
            guard start < end, Int(end) <= $0.count else { return hash }
            return Symbol.mixed(hash, UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)]))
        }
    }

    /// See `Array.widenToParentheses`.
    mutating func widenToParentheses(_ comments: [ByteRange]) -> [Int32: ByteRange] {
        nodes.widenToParentheses(Parentheses(bytes: bytes, comments: comments))
    }

    /// Changes a node that was opened before: a name or a flag that shows only later.
    package mutating func update(_ node: NodeID, _ change: (inout RoleNode) -> Void) {
        change(&nodes[node.index])
    }
}
