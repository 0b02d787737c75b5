package import Languages
import SourceText

/// Where each kind of node stands in one tree, so that a pattern meets only the nodes that could match.
///
/// - Complexity: One walk over the nodes for all patterns of all rules.
package final class NodeIndex {
    private let tree: RoleTree
    /// The nodes sorted by role, in text order within each.
    private let sorted: [Int32]
    /// Where each role begins in `sorted`; one more entry at the end.
    private let starts: [Int]
    /// Each of the tables below is built when a pattern first asks for a name.
    private lazy var identifiers = table(of: .identifier) { tree.nodes[Int($0)].name }
    private lazy var callsByName = table(of: .call) { calleeName(of: $0) }
    /// From the last word of an imported name to the names that stand for it here.
    private lazy var aliases = aliasTable()
    private var flattened: [Int32: [Int32]] = [:]
    private var direct: [Int32: [Int32]] = [:]

    package init(_ tree: RoleTree) {
        self.tree = tree
        var counts = [Int](repeating: 0, count: Role.allCases.count + 1)
        for node in tree.nodes { counts[Int(node.role.rawValue) + 1] += 1 }
        for role in 1..<counts.count { counts[role] += counts[role - 1] }
        starts = counts
        var next = counts
        var sorted = [Int32](repeating: 0, count: tree.nodes.count)
        for (index, node) in tree.nodes.enumerated() {
            let role = Int(node.role.rawValue)
            sorted[next[role]] = Int32(index)
            next[role] += 1
        }
        self.sorted = sorted
    }

    private func table(of role: Role, by name: (Int32) -> Symbol?) -> [Symbol: [Int32]] {
        var table: [Symbol: [Int32]] = [:]
        for node in nodes(role) {
            if let name = name(node) { table[name, default: []].append(node) }
        }
        return table
    }

    package func nodes(_ role: Role) -> [Int32] {
        Array(sorted[starts[Int(role.rawValue)]..<starts[Int(role.rawValue) + 1]])
    }

    /// Identifiers that are, or may be imported under another name from, `word`.
    func identifiers(named word: Symbol) -> [Int32] { named(word, in: identifiers) }

    /// Calls whose callee ends with `word`, or with a name that may stand for it.
    func calls(named word: Symbol) -> [Int32] { named(word, in: callsByName) }

    private func named(_ word: Symbol, in table: [Symbol: [Int32]]) -> [Int32] {
        let own = table[word] ?? []
        guard let others = aliases[word] else { return own }
        return (own + others.flatMap { table[$0] ?? [] }).sorted()
    }

    private func calleeName(of call: Int32) -> Symbol? {
        let callee = tree.nodes[Int(call) + 1]
        guard callee.slot == .callee else { return nil }
        return callee.role == .identifier || callee.role == .member ? callee.name : nil
    }

    private func aliasTable() -> [Symbol: [Symbol]] {
        var aliases: [Symbol: [Symbol]] = [:]
        func add(alias: Symbol, for original: Symbol) {
            guard alias != original, aliases[original]?.contains(alias) != true else { return }
            aliases[original, default: []].append(alias)
        }
        for role in [Role.importModule, .importName] {
            for node in nodes(role) {
                let node = NodeID(node)
                guard let alias = tree.child(of: node, .alias),
                    let original = tree.child(of: node, .name) ?? tree.child(of: node, .path)
                else { continue }
                add(alias: tree[alias].name, for: tree[original].name)
            }
        }
        // A name may also be handed on by a plain assignment: `run = os.system`.
        for role in [Role.assignment, .variableDefinition] {
            for node in nodes(role) {
                let node = NodeID(node)
                guard let value = tree.child(of: node, .value),
                    tree[value].role == .member || tree[value].role == .identifier,
                    let target = tree.child(of: node, role == .assignment ? .target : .name),
                    tree[target].role == .identifier
                else { continue }
                add(alias: tree[target].name, for: tree[value].name)
            }
        }
        return aliases
    }

    /// The statements of `list` and those nested in them, in text order: those in functions and
    /// classes as well, but not those in lambdas, which are parts of expressions.
    func nestedStatements(of list: Int32) -> [Int32] {
        if let known = flattened[list] { return known }
        var found: [Int32] = []
        var stack = directStatements(of: list).reversed().map { $0 }
        while let next = stack.popLast() {
            let node = tree.nodes[Int(next)]
            if node.slot == .element { found.append(next) }
            guard node.role.opensNestedStatements else { continue }
            for child in tree.children(of: NodeID(next)).map(\.value).reversed()
            where tree.nodes[Int(child)].role.opensNestedStatements
                || tree.nodes[Int(child)].slot == .element
            {
                stack.append(child)
            }
        }
        flattened[list] = found
        return found
    }

    func directStatements(of list: Int32) -> [Int32] {
        if let known = direct[list] { return known }
        let found = tree.children(of: NodeID(list)).filter { tree[$0].slot == .element }.map(\.value)
        direct[list] = found
        return found
    }
}
