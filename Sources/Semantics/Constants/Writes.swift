import Languages
import SourceText

/// Every place of a file that gives a declared name a value, in text order.
struct Writes {
    struct Write {
        /// The identifier, or the member of `self`.
        let node: Int32
        let declaration: Int32
    }

    private(set) var all: [Write] = []
    /// By declaration.
    private(set) var count: [Int32]
    /// By declaration: whether code of another frame than its own writes to it, so that its value
    /// does not follow from the order of the text.
    private(set) var isForeign: [Bool]
    /// By declaration: the write recorded last.
    private(set) var last: [Int32]

    init(_ tree: RoleTree, _ names: NameTable) {
        count = Array(repeating: 0, count: names.declarations.count)
        isForeign = Array(repeating: false, count: names.declarations.count)
        last = Array(repeating: -1, count: names.declarations.count)
        for binding in names.bindings {
            let node = Self.target(of: binding, tree)
            guard Self.isWrite(node, tree) else { continue }
            all.append(Write(node: Int32(node), declaration: binding.declaration))
        }
        addFurtherWrites(tree, names)
        all.sort { ($0.node, $0.declaration) < ($1.node, $1.declaration) }
        for write in all {
            let declaration = Int(write.declaration)
            count[declaration] += 1
            last[declaration] = write.node
            let scope = names.declarations[declaration].scope
            let frame = names.scopes[Int(scope)].frame
            if names.frame(of: NodeID(write.node)) != frame { isForeign[declaration] = true }
        }
    }

    /// The member that an attribute's name belongs to, the identifier of anything else.
    private static func target(of binding: Binding, _ tree: RoleTree) -> Int {
        let identifier = Int(binding.identifier)
        return tree.role(ofParent: identifier) == .member
            ? Int(tree.nodes[identifier].parent) : identifier
    }

    /// A declaration without a value gives none: `String s;`, `x: int`.
    private static func isWrite(_ target: Int, _ tree: RoleTree) -> Bool {
        var index = target
        while let parent = tree.role(ofParent: index), parent == .tuple || parent == .list {
            index = Int(tree.nodes[index].parent)
        }
        let parent = Int(tree.nodes[index].parent)
        switch tree.role(ofParent: index) {
        case .variableDefinition, .assignment: return tree.child(parent, .value) != nil
        default: return true
        }
    }

    /// Writes that declare nothing: `x += 1`, `x++`, `del x`, and assignments to what was declared.
    private mutating func addFurtherWrites(_ tree: RoleTree, _ names: NameTable) {
        for index in tree.nodes.indices {
            switch tree.nodes[index].role {
            case .augmentedAssignment, .deleteStatement:
                addTargets(of: index, tree, names)
            case .assignment where !tree.language.names.assignmentDeclares:
                addTargets(of: index, tree, names)
            case .unary where Operator.isStep(tree.nodes[index].name):
                if let operand = tree.child(index, .operand) { addTarget(operand, tree, names) }
            default: continue
            }
        }
    }

    private mutating func addTargets(of index: Int, _ tree: RoleTree, _ names: NameTable) {
        for target in tree.children(of: NodeID(index)) where tree[target].slot == .target {
            addTarget(target.index, tree, names)
        }
    }

    private mutating func addTarget(_ target: Int, _ tree: RoleTree, _ names: NameTable) {
        var index = target
        while index < Int(tree.nodes[target].subtreeEnd) {
            switch tree.nodes[index].role {
            case .tuple, .list, .splat:
                index += 1
            case .identifier, .member:
                let declaration = names.declarationOfNode[index]
                if declaration >= 0 {
                    all.append(Write(node: Int32(index), declaration: declaration))
                }
                fallthrough
            default:
                index = Int(tree.nodes[index].subtreeEnd)
            }
        }
    }

    /// The writes at nodes within `range`.
    func within(_ range: Range<Int32>) -> ArraySlice<Write> {
        let start = firstIndex(from: range.lowerBound)
        return all[start..<max(start, firstIndex(from: range.upperBound))]
    }

    func isEmpty(in range: Range<Int32>) -> Bool {
        let start = firstIndex(from: range.lowerBound)
        return start >= all.count || all[start].node >= range.upperBound
    }

    private func firstIndex(from node: Int32) -> Int {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].node < node { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
