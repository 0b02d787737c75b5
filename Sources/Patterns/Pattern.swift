package import Languages
import SourceText

/// A pattern, compiled for one language: a small tree in one array, to be compared with the nodes of
/// `RoleTree`s.
package final class Pattern: Sendable {
    /// What a node of the pattern asks of a node of the code.
    enum Operation: Sendable {
        /// The same construct with the same parts.
        case node
        /// Any expression, statement or type; bound under `operand`.
        case metavariable
        /// `$_`
        case anything
        /// As `metavariable`, but of the type below the pattern's node `type`.
        case typedMetavariable
        /// `...`: any number of neighbours, or anything in a place of one.
        case ellipsis
        /// `$...X`
        case sequenceMetavariable
        /// `<... p ...>`: `p`, the only child, holds somewhere inside.
        case deep
        /// `"..."`: any constant string.
        case anyString
        /// `"$X"`: any constant string; `operand` binds its content.
        case stringMetavariable
        /// `"=~/re/"`: `operand` is a number in `regexes`.
        case stringRegex
        /// `"..." "..."`: literals that are joined by standing side by side.
        case joinedStrings
        /// `o. ... .m`: the only child is the object.
        case chainEllipsis
        /// `for (...)`: any loop of this kind with the body below.
        case anyLoop
    }

    struct Node: Sendable {
        var operation: Operation = .node
        var role: Role
        var slot: Slot
        var variant: Variant
        var flags: NodeFlags
        var name: Symbol
        /// A metavariable's number, or that of a regular expression; −1 for none.
        var operand: Int32 = -1
        /// The root of the type of a typed metavariable; −1 for none.
        var type: Int32 = -1
        /// The number in `paths` of a name without holes; −1 for none.
        var path: Int32 = -1
        var subtreeEnd: Int32 = 0
        /// The children by slot, in `groups`.
        var firstGroup: Int32 = 0
        var groupCount: Int32 = 0
        /// The words that a root or statement needs, in `nameNumbers`.
        var firstName: Int32 = 0
        var nameCount: Int32 = 0
    }

    /// Children of one node in one slot, in `members`.
    struct Group: Sendable {
        let slot: Slot
        let first: Int32
        let count: Int32
    }

    package enum Kind: Sendable {
        case expression
        /// One statement, definition, import or clause.
        case statement
        /// Several statements in a row.
        case statements
    }

    package let language: Language
    package let kind: Kind
    let nodes: [Node]
    let groups: [Group]
    /// Children, as indices into `nodes`.
    let members: [Int32]
    let roots: [Int32]
    /// Names without holes, by their words.
    let paths: [QualifiedName]
    let regexes: [Regex]
    /// The numbers of the metavariables that a match binds.
    package let bound: Set<Int>
    /// See `PatternNames`.
    let names: [Symbol]
    let nameNumbers: [Int32]

    init(
        language: Language, kind: Kind, nodes: [Node], groups: [Group], members: [Int32],
        roots: [Int32], paths: [QualifiedName], regexes: [Regex], bound: Set<Int>
    ) {
        self.language = language
        self.kind = kind
        self.groups = groups
        self.members = members
        self.roots = roots
        self.paths = paths
        self.regexes = regexes
        self.bound = bound
        let names = PatternNames(of: nodes, groups, members, paths, roots: roots)
        self.nodes = names.nodes
        self.names = names.words
        nameNumbers = names.numbers
    }

    func group(of node: Int32, _ slot: Slot) -> Group? {
        let node = nodes[Int(node)]
        for index in node.firstGroup..<(node.firstGroup + node.groupCount)
        where groups[Int(index)].slot == slot {
            return groups[Int(index)]
        }
        return nil
    }

    /// The only or first child of `node` in `slot`.
    func child(of node: Int32, _ slot: Slot) -> Int32? {
        group(of: node, slot).map { members[Int($0.first)] }
    }

    /// The numbers, in `names`, of what the statement or root `p` needs.
    func nameNumbers(of p: Int32) -> ArraySlice<Int32> {
        let node = nodes[Int(p)]
        return nameNumbers[Int(node.firstName)..<Int(node.firstName + node.nameCount)]
    }

    func members(of group: Group) -> ArraySlice<Int32> {
        members[Int(group.first)..<Int(group.first + group.count)]
    }
}

extension Pattern {
    /// Whether the pattern is one hole, which matches everywhere.
    package var isLoneHole: Bool {
        guard roots.count == 1, let root = roots.first else { return false }
        switch nodes[Int(root)].operation {
        case .metavariable, .anything, .ellipsis: return true
        default: return false
        }
    }
}
