internal import CFlatTree

/// What a node is in the words of its grammar: a number that `Grammar` has the name of.
package struct NodeKind: Hashable, Sendable {
    package let id: UInt16

    @inlinable package init(_ id: UInt16) { self.id = id }

    /// Code that did not parse.
    package static let error = NodeKind(0xFFFF)
}

/// What a child is for its parent, in the words of the grammar.
package struct FieldID: Hashable, Sendable {
    package let id: UInt8

    @inlinable package init(_ id: UInt8) { self.id = id }

    package static let none = FieldID(0)
}

/// One node of a `FlatTree`: 20 bytes, no references.
///
/// The memory is filled in by `flat_tree_fill`, which knows it as `CFlatNode`; the fields must stay
/// in the order and of the size they have there.
package struct FlatNode: Hashable, Sendable {
    package struct Flags: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Has a name in the grammar, unlike a keyword or a bracket.
        package static let named = Flags(rawValue: 1)
        package static let error = Flags(rawValue: 2)
        /// Not in the text: the parser put it there to go on. Its range is empty.
        package static let missing = Flags(rawValue: 4)
        /// May stand anywhere: a comment, mostly; an error, too.
        package static let extra = Flags(rawValue: 8)
        /// Is an error or missing, or has one inside.
        package static let hasError = Flags(rawValue: 16)
    }

    package let kind: NodeKind
    package let field: FieldID
    package let flags: Flags
    /// Byte offsets into the file.
    package let start: UInt32
    package let end: UInt32
    /// −1 for the root.
    package let parent: Int32
    /// The index after the last node of the subtree: `index + 1` for a leaf.
    package let subtreeEnd: Int32

    package init(
        kind: NodeKind, field: FieldID, flags: Flags, start: UInt32, end: UInt32, parent: Int32,
        subtreeEnd: Int32
    ) {
        self.kind = kind
        self.field = field
        self.flags = flags
        self.start = start
        self.end = end
        self.parent = parent
        self.subtreeEnd = subtreeEnd
    }

    /// The node without what lies beyond `limit`.
    func cut(at limit: UInt32) -> FlatNode {
        FlatNode(
            kind: kind, field: field, flags: flags, start: min(start, limit), end: min(end, limit),
            parent: parent, subtreeEnd: subtreeEnd)
    }

    /// The node at another place.
    func moved(start: UInt32, end: UInt32) -> FlatNode {
        FlatNode(
            kind: kind, field: field, flags: flags, start: start, end: max(start, end),
            parent: parent, subtreeEnd: subtreeEnd)
    }

    // Bits and not `contains`, which other modules call through a table.
    @inlinable package var isNamed: Bool { flags.rawValue & 1 != 0 }
    @inlinable package var isError: Bool { flags.rawValue & 2 != 0 }
    @inlinable package var isMissing: Bool { flags.rawValue & 4 != 0 }
    @inlinable package var isExtra: Bool { flags.rawValue & 8 != 0 }
    @inlinable package var hasError: Bool { flags.rawValue & 16 != 0 }

    /// Whether `FlatNode` and `CFlatNode` agree, so that memory of the one may be read as the other.
    static let layoutAgrees =
        MemoryLayout<FlatNode>.size == MemoryLayout<CFlatNode>.size
        && MemoryLayout<FlatNode>.stride == MemoryLayout<CFlatNode>.stride
        && MemoryLayout<FlatNode>.alignment == MemoryLayout<CFlatNode>.alignment
        && MemoryLayout<FlatNode>.offset(of: \.field) == MemoryLayout<CFlatNode>.offset(of: \.field)
        && MemoryLayout<FlatNode>.offset(of: \.flags) == MemoryLayout<CFlatNode>.offset(of: \.flags)
        && MemoryLayout<FlatNode>.offset(of: \.start) == MemoryLayout<CFlatNode>.offset(of: \.start)
        && MemoryLayout<FlatNode>.offset(of: \.end) == MemoryLayout<CFlatNode>.offset(of: \.end)
        && MemoryLayout<FlatNode>.offset(of: \.parent)
            == MemoryLayout<CFlatNode>.offset(of: \.parent)
        && MemoryLayout<FlatNode>.offset(of: \.subtreeEnd)
            == MemoryLayout<CFlatNode>.offset(of: \.subtree_end)
}
