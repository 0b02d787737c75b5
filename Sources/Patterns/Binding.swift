package import Languages
package import SourceText

/// What a metavariable stands for in one match.
package struct Binding: Hashable, Sendable {
    package enum Kind: UInt8, Hashable, Sendable {
        case unbound
        /// One node.
        case node
        /// Neighbouring nodes from `node` to `last`; none of them when `node` is −1.
        case sequence
        /// Text without a node of its own: the content of a string, a group of a regular expression.
        case text
    }

    package var kind: Kind = .unbound
    package var node: Int32 = -1
    package var last: Int32 = -1
    package var start: UInt32 = 0
    package var end: UInt32 = 0
    /// What to show and to compare when it is not the source's own text: the value of a constant.
    package var value: String?

    package static let unbound = Binding()

    package static func node(_ node: Int32, start: UInt32, end: UInt32) -> Binding {
        Binding(kind: .node, node: node, last: node, start: start, end: end)
    }

    package static func text(_ range: ByteRange, value: String? = nil) -> Binding {
        Binding(kind: .text, start: range.start.value, end: range.end.value, value: value)
    }

    package var isBound: Bool { kind != .unbound }
    package var range: ByteRange { ByteRange(ByteOffset(start), ByteOffset(end)) }

    /// The node, when it is exactly one.
    package var nodeID: NodeID? { kind == .node ? NodeID(node) : nil }

    package func text(in source: SourceFile) -> String { value ?? source.text(in: range) }
}

/// A pattern held at a place of a file.
package struct PatternMatch: Hashable, Sendable {
    package var start: UInt32
    package var end: UInt32
    /// The node that matched, or the first of several statements.
    package var node: Int32
    /// By the numbers of the rule's `MetavariableTable`.
    package var bindings: [Binding]

    package init(start: UInt32, end: UInt32, node: Int32, bindings: [Binding]) {
        self.start = start
        self.end = end
        self.node = node
        self.bindings = bindings
    }

    package var range: ByteRange { ByteRange(ByteOffset(start), ByteOffset(end)) }

    /// Hashes the places alone, in one step: matches that differ mostly differ there.
    package func hash(into hasher: inout Hasher) {
        var places = UInt64(start) << 32 | UInt64(end)
        for binding in bindings {
            places =
                places &* 0x9E37_79B9_7F4A_7C15
                &+ (UInt64(binding.start) << 32 | UInt64(binding.end))
        }
        hasher.combine(places)
    }
}
