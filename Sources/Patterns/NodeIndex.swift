package import Languages
import SourceText

/// Where each kind of node and each word stands in one tree, so that a pattern meets only the nodes
/// that could match.
///
/// - Complexity: One walk over the nodes for all patterns of all rules; a word costs what it occurs,
///   once for all patterns that ask for it.
package final class NodeIndex {
    let tree: RoleTree
    /// The nodes sorted by role, in text order within each.
    private let sorted: [Int32]
    /// Where each role begins in `sorted`; one more entry at the end.
    private let starts: [Int]
    private lazy var words = WordPositions(nodes(.identifier), of: tree.nodes)
    /// From the last word of an imported name to the names that stand for it here.
    private lazy var aliases = aliasTable()
    private var identifiersByWord: [Symbol: [Int32]] = [:]
    private var callsByWord: [Symbol: [Int32]] = [:]
    private var occurrencesByWord: [Symbol: [Int32]] = [:]
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

    package func nodes(_ role: Role) -> ArraySlice<Int32> {
        sorted[starts[Int(role.rawValue)]..<starts[Int(role.rawValue) + 1]]
    }

    func count(of role: Role) -> Int {
        starts[Int(role.rawValue) + 1] - starts[Int(role.rawValue)]
    }

    // MARK: Words

    /// Identifiers that are, or may be imported under another name from, `word`.
    func identifiers(named word: Symbol) -> [Int32] {
        if let known = identifiersByWord[word] { return known }
        var found = words.positions(of: word)
        if let others = aliases[word] {
            found = (found + others.flatMap { words.positions(of: $0) }).sorted()
        }
        identifiersByWord[word] = found
        return found
    }

    /// Calls whose callee ends with `word`, or with a name that may stand for it.
    func calls(named word: Symbol) -> [Int32] {
        if let known = callsByWord[word] { return known }
        let found = identifiers(named: word).compactMap { call(calling: $0) }.sorted()
        callsByWord[word] = found
        return found
    }

    /// The call whose callee is the identifier, or the member that it names.
    private func call(calling identifier: Int32) -> Int32? {
        var callee = tree.nodes[Int(identifier)]
        if callee.slot == .name, callee.parent >= 0,
            tree.nodes[Int(callee.parent)].role == .member
        {
            callee = tree.nodes[Int(callee.parent)]
        }
        guard callee.slot == .callee, callee.parent >= 0,
            tree.nodes[Int(callee.parent)].role == .call
        else { return nil }
        return callee.parent
    }

    /// Every identifier that may stand for `word`, through any number of imports and assignments.
    ///
    /// Code that matches a pattern with this word has one of them in it; see `Pattern.names`.
    func occurrences(of word: Symbol) -> [Int32] {
        if let known = occurrencesByWord[word] { return known }
        var found = words.positions(of: word)
        if let others = aliases[word] {
            var seen: Set<Symbol> = [word]
            var stack = others
            while let next = stack.popLast() {
                guard seen.insert(next).inserted else { continue }
                found += words.positions(of: next)
                stack += aliases[next] ?? []
            }
            found.sort()
        }
        occurrencesByWord[word] = found
        return found
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

    // MARK: Statements

    /// The statements of `list` and those nested in them, in text order: those in functions and
    /// classes as well, but not those in lambdas, which are parts of expressions.
    func nestedStatements(of list: Int32) -> [Int32] {
        if let known = flattened[list] { return known }
        var found: [Int32] = []
        var stack: [Int32] = directStatements(of: list).reversed()
        var children: [Int32] = []
        while let next = stack.popLast() {
            let node = tree.nodes[Int(next)]
            if node.slot == .element { found.append(next) }
            guard node.role.opensNestedStatements else { continue }
            children.removeAll(keepingCapacity: true)
            var child = next + 1
            while child < node.subtreeEnd {
                let inner = tree.nodes[Int(child)]
                if inner.role.opensNestedStatements || inner.slot == .element {
                    children.append(child)
                }
                child = inner.subtreeEnd
            }
            stack.append(contentsOf: children.reversed())
        }
        flattened[list] = found
        return found
    }

    func directStatements(of list: Int32) -> [Int32] {
        if let known = direct[list] { return known }
        var found: [Int32] = []
        var child = list + 1
        let end = tree.nodes[Int(list)].subtreeEnd
        while child < end {
            let node = tree.nodes[Int(child)]
            if node.slot == .element { found.append(child) }
            child = node.subtreeEnd
        }
        direct[list] = found
        return found
    }
}
