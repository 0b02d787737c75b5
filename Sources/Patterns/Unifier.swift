package import Languages
import SourceText

/// Compares what metavariables stand for in one file.
package struct Unifier {
    private let tree: RoleTree
    private let nodes: [RoleNode]
    private let facts: any SemanticFacts
    private let usesConstants: Bool

    package init(tree: RoleTree, facts: any SemanticFacts, options: MatchOptions) {
        self.tree = tree
        nodes = tree.nodes
        self.facts = facts
        usesConstants = options.constantPropagation
    }

    /// Whether two bindings of one metavariable stand for the same code.
    package func isSame(_ left: Binding, _ right: Binding) -> Bool {
        switch (left.kind, right.kind) {
        case (.node, .node):
            return left.node == right.node || isSame(left.node, right.node)
        case (.unbound, _), (_, .unbound): return true
        case (.sequence, .sequence):
            return left.range == right.range || sameText(left, right)
        default: return sameText(left, right)
        }
    }

    private func sameText(_ left: Binding, _ right: Binding) -> Bool {
        if left.value == nil, right.value == nil {
            return tree.source.slice(left.range) == tree.source.slice(right.range)
        }
        return left.text(in: tree.source) == right.text(in: tree.source)
    }

    /// Whether two nodes are the same code: equal constructs, equal words, and identifiers that mean the
    /// same variable. An identifier with a known value equals the literal.
    private func isSame(_ left: Int32, _ right: Int32) -> Bool {
        let left = withoutTypeNode(left)
        let right = withoutTypeNode(right)
        let first = nodes[Int(left)]
        let second = nodes[Int(right)]
        guard first.subtreeEnd - left == second.subtreeEnd - right else {
            return isSameValue(left, right)
        }
        for offset in 0..<(first.subtreeEnd - left) {
            let one = nodes[Int(left + offset)]
            let other = nodes[Int(right + offset)]
            guard one.role == other.role, one.variant == other.variant,
                one.subtreeEnd - left == other.subtreeEnd - right,
                one.name == other.name
            else { return isSameValue(left, right) }
            if one.role == .identifier, one.slot.holdsReference || one.slot == .name,
                !isSameEntity(left + offset, right + offset)
            {
                return false
            }
            if one.name == .none, one.subtreeEnd == left + offset + 1,
                tree.source.slice(range(one)) != tree.source.slice(range(other))
            {
                return false
            }
        }
        return true
    }

    /// A name that stands as a type is the same name where it is declared or used as a value.
    private func withoutTypeNode(_ node: Int32) -> Int32 {
        let isNameOnly =
            nodes[Int(node)].role == .namedType && node + 1 < nodes[Int(node)].subtreeEnd
            && nodes[Int(node) + 1].subtreeEnd == nodes[Int(node)].subtreeEnd
        return isNameOnly ? node + 1 : node
    }

    private func range(_ node: RoleNode) -> ByteRange {
        ByteRange(ByteOffset(node.start), ByteOffset(node.end))
    }

    private func isSameEntity(_ left: Int32, _ right: Int32) -> Bool {
        if namesDefinition(left) || namesDefinition(right) { return true }
        guard let one = facts.declaration(of: NodeID(left)),
            let other = facts.declaration(of: NodeID(right))
        else { return true }
        return one == other
    }

    /// Whether an identifier names a function, a class, or what the body of a class assigns. Those are
    /// known by name alone: `def f` in one class and `def f` in another are equal.
    private func namesDefinition(_ identifier: Int32) -> Bool {
        let node = nodes[Int(identifier)]
        guard node.parent >= 0 else { return false }
        let parent = nodes[Int(node.parent)]
        switch (parent.role, node.slot) {
        case (.function, .name), (.classDefinition, .name): return true
        case (.assignment, .target):
            guard parent.parent >= 0, case let statement = nodes[Int(parent.parent)],
                statement.parent >= 0
            else { return false }
            return nodes[Int(statement.parent)].role == .classBody
        default: return false
        }
    }

    private func isSameValue(_ left: Int32, _ right: Int32) -> Bool {
        guard usesConstants,
            nodes[Int(left)].role == .identifier || nodes[Int(right)].role == .identifier,
            let one = facts.constant(of: NodeID(left)),
            let other = facts.constant(of: NodeID(right)),
            one != .someString
        else { return false }
        return one == other
    }
}
