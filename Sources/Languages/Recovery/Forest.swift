import SyntaxTrees

/// Concrete nodes of which several parses made a part each. Depths instead of parents and subtree ends
/// make putting parts into each other a matter of copying.
struct Forest {
    struct Node {
        var kind: NodeKind
        var field: FieldID
        var flags: FlatNode.Flags
        var start: UInt32
        var end: UInt32
        var depth: Int32
    }

    var nodes: [Node] = []

    init() {}

    /// The subtrees of `tree` whose tops are `indices.lowerBound` and its later siblings, moved by
    /// `shift` and cut off at the ends of `limits`.
    init(
        _ tree: FlatTree, _ indices: Range<Int>, shiftedBy shift: Int = 0,
        within limits: Range<Int> = 0..<Int(UInt32.max)
    ) {
        let bound = { (offset: UInt32) in
            UInt32(clamping: min(max(Int(offset) + shift, limits.lowerBound), limits.upperBound))
        }
        nodes.reserveCapacity(indices.count)
        var ends: [Int32] = []
        for index in indices where tree.nodes.indices.contains(index) {
            let node = tree.nodes[index]
            while let end = ends.last, end <= index { ends.removeLast() }
            nodes.append(
                Node(
                    kind: node.kind, field: node.field, flags: node.flags,
                    start: bound(node.start), end: bound(node.end), depth: Int32(ends.count)))
            ends.append(node.subtreeEnd)
        }
    }

    /// The index after the subtree at `index`.
    func subtreeEnd(_ index: Int) -> Int {
        var end = index + 1
        while end < nodes.count, nodes[end].depth > nodes[index].depth { end += 1 }
        return end
    }

    /// Puts `other` behind the node at `index`, as siblings.
    mutating func insert(_ other: Forest, behind index: Int) {
        let depth = nodes[index].depth
        nodes.insert(
            contentsOf: other.nodes.map { node in
                var node = node
                node.depth += depth
                return node
            }, at: subtreeEnd(index))
    }

    mutating func append(_ other: Forest) { nodes += other.nodes }

    /// All of `tree` below its root, with errors where it has text that no node covers.
    init(_ tree: FlatTree) {
        self.init(tree, tree.nodes[0].isError ? 0..<tree.nodes.count : 1..<tree.nodes.count)
        fillGaps(in: 0..<tree.bytes.count, of: tree.bytes)
    }

    /// An error and nothing in it.
    init(errorIn range: Range<Int>) {
        nodes = [
            Node(
                kind: .error, field: .none, flags: [.named, .error],
                start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound),
                depth: 0)
        ]
    }

    /// Puts errors where text is between the topmost nodes: what a parser skips at the end of a text
    /// may be in no node.
    ///
    /// - Parameter text: What was parsed; `range` begins at `offset` in it.
    mutating func fillGaps(in range: Range<Int>, of text: [UInt8], at offset: Int = 0) {
        var filled: [Node] = []
        var covered = range.lowerBound
        func fill(to end: Int) {
            guard covered < end else { return }
            let shift = offset - range.lowerBound
            let gap = (covered..<end).filter { place in
                let byte = text.indices.contains(place + shift) ? text[place + shift] : 0x20
                return !byte.isBlank && byte != UInt8(ascii: ";")
            }
            guard let first = gap.first, let last = gap.last else { return }
            filled += Forest(errorIn: first..<(last + 1)).nodes
        }
        for node in nodes {
            if node.depth == 0 {
                fill(to: Int(node.start))
                covered = max(covered, Int(node.end))
            }
            filled.append(node)
        }
        fill(to: range.upperBound)
        if filled.count > nodes.count { nodes = filled }
    }

    /// Bytes in errors, and one for each thing that is missing.
    var lostBytes: Int {
        var lost = 0
        var index = 0
        while index < nodes.count {
            let node = nodes[index]
            if node.flags.contains(.error) {
                lost += max(1, Int(node.end) - Int(node.start))
                index = subtreeEnd(index)
            } else {
                if node.flags.contains(.missing) { lost += 1 }
                index += 1
            }
        }
        return lost
    }

    /// The nodes below `root`, which must have depth −1 as it were.
    func flatNodes(under root: FlatNode) -> [FlatNode] {
        var parents = [Int32](repeating: 0, count: nodes.count + 1)
        var ends = [Int32](repeating: 0, count: nodes.count + 1)
        var hasError = [Bool](repeating: false, count: nodes.count + 1)
        var open: [Int32] = [0]
        parents[0] = -1
        for (offset, node) in nodes.enumerated() {
            let index = Int32(offset + 1)
            while open.count > max(1, Int(node.depth) + 1), let last = open.popLast() {
                ends[Int(last)] = index
            }
            parents[Int(index)] = open.last ?? 0
            open.append(index)
        }
        for index in open { ends[Int(index)] = Int32(nodes.count + 1) }
        for offset in nodes.indices.reversed() {
            let flags = nodes[offset].flags
            if flags.contains(.error) || flags.contains(.missing) { hasError[offset + 1] = true }
            if hasError[offset + 1] { hasError[Int(parents[offset + 1])] = true }
        }
        var flat: [FlatNode] = []
        flat.reserveCapacity(nodes.count + 1)
        flat.append(
            FlatNode(
                kind: root.kind, field: root.field,
                flags: Self.flags(root.flags.subtracting(.error), hasError: hasError[0]),
                start: root.start, end: root.end, parent: -1, subtreeEnd: ends[0]))
        for (offset, node) in nodes.enumerated() {
            flat.append(
                FlatNode(
                    kind: node.kind, field: node.field,
                    flags: Self.flags(node.flags, hasError: hasError[offset + 1]),
                    start: node.start, end: node.end, parent: parents[offset + 1],
                    subtreeEnd: ends[offset + 1]))
        }
        return flat
    }

    private static func flags(_ flags: FlatNode.Flags, hasError: Bool) -> FlatNode.Flags {
        hasError ? flags.union(.hasError) : flags.subtracting(.hasError)
    }
}
