import Languages
import SourceText

/// The words that code must have as identifiers, under their own name or an alias, for each root and
/// each statement of a pattern to match it.
///
/// Of a dotted name only the last word counts, since an import may bring in the others.
struct PatternNames {
    /// The nodes of the pattern, with the numbers of their words set.
    private(set) var nodes: [Pattern.Node]
    private(set) var words: [Symbol] = []
    /// Indices into `words`, side by side for each statement.
    private(set) var numbers: [Int32] = []
    private let groups: [Pattern.Group]
    private let members: [Int32]
    private let paths: [QualifiedName]

    init(
        of nodes: [Pattern.Node], _ groups: [Pattern.Group], _ members: [Int32],
        _ paths: [QualifiedName], roots: [Int32]
    ) {
        self.nodes = nodes
        self.groups = groups
        self.members = members
        self.paths = paths
        for root in roots { collect(root) }
        for node in nodes {
            for group in self.groups(of: node) where node.role.order(of: group.slot) == .statements
            {
                for member in self.members(of: group) { collect(member) }
            }
        }
    }

    private func groups(of node: Pattern.Node) -> ArraySlice<Pattern.Group> {
        groups[Int(node.firstGroup)..<Int(node.firstGroup + node.groupCount)]
    }

    private func members(of group: Pattern.Group) -> ArraySlice<Int32> {
        members[Int(group.first)..<Int(group.first + group.count)]
    }

    private mutating func collect(_ statement: Int32) {
        guard nodes[Int(statement)].nameCount == 0 else { return }
        var found: [Symbol] = []
        add(statement, to: &found)
        nodes[Int(statement)].firstName = Int32(numbers.count)
        nodes[Int(statement)].nameCount = Int32(found.count)
        for word in found {
            let number = words.firstIndex(of: word) ?? words.count
            if number == words.count { words.append(word) }
            numbers.append(Int32(number))
        }
    }

    private func add(_ p: Int32, to found: inout [Symbol]) {
        let node = nodes[Int(p)]
        switch node.operation {
        case .node where node.path >= 0 && node.slot.holdsReference:
            if let last = paths[Int(node.path)].words.last { add(last, to: &found) }
        case .node where node.role == .identifier: add(node.name, to: &found)
        case .node, .deep, .chainEllipsis, .anyLoop:
            // `from os import system` makes `os.$F` a name without `os`.
            let mayLackObject = node.role == .member && node.operation == .node
            for group in groups(of: node) {
                for member in members(of: group)
                where !(mayLackObject && group.slot == .object && nodes[Int(member)].path >= 0) {
                    add(member, to: &found)
                }
            }
        case .metavariable, .typedMetavariable, .anything, .ellipsis, .sequenceMetavariable,
            .anyString, .stringMetavariable, .stringRegex, .joinedStrings:
            break
        }
    }

    private func add(_ word: Symbol, to found: inout [Symbol]) {
        // A print statement has no identifier for its callee.
        guard word != .none, word != .print, word != .exec, !found.contains(word) else { return }
        found.append(word)
    }
}

extension Symbol {
    fileprivate static let print = Symbol("print")
    fileprivate static let exec = Symbol("exec")
}
