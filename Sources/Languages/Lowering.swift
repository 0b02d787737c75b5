package import SourceText
package import SyntaxTrees

/// What the nodes of one grammar mean: the part of a lowering that differs by language.
package protocol GrammarRoles {
    /// The kinds that matter, by their names in the grammar.
    associatedtype Kind: GrammarWord
    associatedtype Field: GrammarWord
    /// What to make of a node where its kind alone does not tell: `type` for an expression in the
    /// place of a type.
    associatedtype Action: Sendable

    static var words: GrammarWords<Kind, Field> { get }
    /// What to make of the nodes at the top of a file; nil if their kinds say it.
    static var statement: Action? { get }
    /// Whether the range of an expression includes the parentheses around it.
    static var includesParentheses: Bool { get }

    /// Opens the nodes that `step` asks for and adds their children as further steps.
    static func lower(_ step: Lowering<Self>.Step, in lowering: inout Lowering<Self>)
}

extension GrammarRoles {
    package static var includesParentheses: Bool { false }
}

/// Turns a concrete tree into roles.
///
/// The work is a stack of steps, one for each node to come, so that no depth of nesting in the code
/// is a depth of calls. `GrammarRoles.lower` takes a step: it opens a node, or several within each
/// other, and adds steps for the children in the order of the text. What it opened and did not close
/// is closed after those steps.
package struct Lowering<Roles: GrammarRoles> {
    /// A node to be made. `action` is nil where the kind of the concrete node says it all.
    package struct Step {
        package let node: Int32
        package let slot: Slot
        /// For the node that comes of it: parentheses were dropped around it, and the like.
        package var flags: NodeFlags = []
        package var action: Roles.Action?
        /// A number that the action needs.
        package var count: UInt8 = 0

        fileprivate static var close: Step { Step(node: -1, slot: .element) }
    }

    /// How many nodes there may be for each node of the concrete tree; usual are 0.6. In
    /// `from a.b import c, d` the module is there once for each name, and code that makes much of it
    /// must not fill the memory.
    private static var growthLimit: Int { 8 }

    package let nodes: [FlatNode]
    package var builder: RoleTreeBuilder
    private let words: GrammarWords<Roles.Kind, Roles.Field>
    private let nodeLimit: Int
    private var steps: [Step] = []
    private var depth = 0
    /// Nodes opened in this step that have no step yet to close them.
    private var unclosed = 0

    package static func roles(
        of tree: FlatTree, _ source: SourceFile, _ language: Language
    ) -> RoleTree {
        var lowering = Lowering(tree)
        lowering.run()
        let comments = lowering.comments()
        let ranges =
            Roles.includesParentheses ? lowering.builder.widenToParentheses(comments) : [:]
        return RoleTree(
            nodes: lowering.builder.nodes, source: source, language: language, comments: comments,
            errors: lowering.builder.errors, innerRanges: ranges)
    }

    private init(_ tree: FlatTree) {
        nodes = tree.nodes
        words = Roles.words
        builder = RoleTreeBuilder(bytes: tree.bytes, capacity: tree.nodes.count / 4 * 3 + 8)
        builder.errors = tree.errors
        nodeLimit = tree.nodes.count * Self.growthLimit + 1_000
        steps.reserveCapacity(256)
    }

    private mutating func run() {
        let flags: NodeFlags = nodes[0].hasError ? .broken : []
        let size = UInt32(clamping: builder.bytes.count)
        let root = builder.open(.file, .element, start: 0, end: size, flags: flags)
        addChildren(of: 0, .element, Roles.statement)
        reverseSteps(from: 0)
        while let step = steps.popLast() {
            take(step)
        }
        builder.close(root)
    }

    @inline(__always)
    private mutating func take(_ step: Step) {
        if step.node < 0 {
            builder.closeCurrent()
            depth -= 1
            return
        }
        guard canOpen(1), builder.nodes.count < nodeLimit else { return cutOff(step) }
        let base = steps.count
        unclosed = 0
        if nodes[Int(step.node)].isError {
            open(.error, step)
            addChildren(of: step.node, .element)
        } else {
            Roles.lower(step, in: &self)
        }
        while unclosed > 0 { close() }
        reverseSteps(from: base)
    }

    /// The steps of one node were added in text order; the stack gives back the last one first.
    @inline(__always)
    private mutating func reverseSteps(from base: Int) {
        var low = base
        var high = steps.count - 1
        while low < high {
            steps.swapAt(low, high)
            low += 1
            high -= 1
        }
    }

    /// All comments, also those in places where no step leads.
    private func comments() -> [ByteRange] {
        var found: [ByteRange] = []
        for node in nodes where node.isMaybeComment && words.isComment(node.kind) {
            found.append(ByteRange(ByteOffset(node.start), ByteOffset(node.end)))
        }
        return found
    }
}

// MARK: - Making nodes

extension Lowering {
    /// Whether there is room for `count` nodes within each other. To be asked by whoever opens as many
    /// as the code says.
    @inline(__always)
    package func canOpen(_ count: Int) -> Bool {
        // Some steps open a few nodes and ask for one.
        depth + count < RoleTree.depthLimit - 16
    }

    /// Makes an error of what there is no room for.
    package mutating func cutOff(_ step: Step) {
        let node = nodes[Int(step.node)]
        // Roles may have put code before the node elsewhere: operators before a chain of members.
        let start = max(node.start, min(builder.currentStart, node.end))
        builder.leaf(.error, step.slot, start: start, end: node.end, flags: .broken)
        builder.errors.append(ByteRange(ByteOffset(node.start), ByteOffset(node.end)))
    }

    /// Opens a node with the range of the step's concrete node.
    @discardableResult @inline(__always)
    package mutating func open(
        _ role: Role, _ step: Step, variant: Variant = .plain, flags: NodeFlags = [],
        name: Symbol = .none
    ) -> NodeID {
        let node = nodes[Int(step.node)]
        let broken: NodeFlags = node.hasError ? .broken : []
        return open(
            role, step.slot, node.start, node.end, variant: variant,
            flags: flags.union(step.flags).union(broken), name: name)
    }

    @discardableResult @inline(__always)
    package mutating func open(
        _ role: Role, _ slot: Slot, _ start: UInt32, _ end: UInt32, variant: Variant = .plain,
        flags: NodeFlags = [], name: Symbol = .none
    ) -> NodeID {
        unclosed += 1
        depth += 1
        return builder.open(
            role, slot, start: start, end: end, variant: variant, flags: flags, name: name)
    }

    /// Closes the node opened last, after the steps added so far.
    @inline(__always)
    package mutating func close() {
        unclosed -= 1
        steps.append(.close)
    }

    @inline(__always)
    package mutating func leaf(
        _ role: Role, _ step: Step, variant: Variant = .plain, flags: NodeFlags = [], name: Symbol
    ) {
        let node = nodes[Int(step.node)]
        let broken: NodeFlags = node.hasError ? .broken : []
        builder.leaf(
            role, step.slot, start: node.start, end: node.end, variant: variant,
            flags: flags.union(step.flags).union(broken), name: name)
    }

    /// A leaf whose name is its text.
    @inline(__always)
    package mutating func word(_ role: Role, _ step: Step) {
        leaf(role, step, name: symbol(of: step.node))
    }

    /// Adds a child: the node that comes of `node`. A token the parser made up is left out.
    @inline(__always)
    package mutating func add(
        _ node: Int32, _ slot: Slot, _ action: Roles.Action? = nil, flags: NodeFlags = [],
        count: UInt8 = 0
    ) {
        guard !nodes[Int(node)].isMissing else { return }
        steps.append(Step(node: node, slot: slot, flags: flags, action: action, count: count))
    }

    /// Adds a child unless it is nil.
    @inline(__always)
    package mutating func add(_ node: Int32?, _ slot: Slot, _ action: Roles.Action? = nil) {
        if let node { add(node, slot, action) }
    }

    /// Adds all children that are neither tokens nor comments.
    @inline(__always)
    package mutating func addChildren(
        of node: Int32, _ slot: Slot, _ action: Roles.Action? = nil
    ) {
        var children = children(of: node)
        while let child = next(&children) { add(child, slot, action) }
    }

    /// Adds the errors among the children, where the others were added one by one.
    package mutating func addErrors(of node: Int32) {
        guard nodes[Int(node)].hasError else { return }
        var children = children(of: node)
        while let child = next(&children) {
            if isError(child) { add(child, .element) }
        }
    }

    /// Hands the step on to another node: for wrappers that mean nothing themselves.
    @inline(__always)
    package mutating func passOn(_ step: Step, to node: Int32, flags: NodeFlags = []) {
        add(
            node, step.slot, step.action, flags: step.flags.union(flags), count: step.count)
    }

    /// Hands the step on to the child within parentheses. Errors beside it stay.
    package mutating func unwrap(_ step: Step, flags: NodeFlags = []) {
        var children = children(of: step.node)
        while let child = next(&children) {
            if isError(child) {
                add(child, step.slot)
            } else {
                passOn(step, to: child, flags: flags)
            }
        }
    }

    /// A node of no role, with its grammar's name for it.
    package mutating func other(_ step: Step) {
        open(.other, step, name: words.symbol(of: nodes[Int(step.node)].kind))
        addChildren(of: step.node, .element)
    }

    /// Adds a node that is not there in the code, such as the empty parameters of `lambda: 0`. To be
    /// called before steps are added to the node that is open.
    package mutating func implicitLeaf(_ role: Role, _ slot: Slot, at offset: UInt32) {
        builder.leaf(role, slot, start: offset, end: offset, flags: .implicit)
    }
}

// MARK: - Reading the concrete tree

extension Lowering {
    /// The children still to come of one node.
    package struct Children {
        fileprivate var upcoming: Int32
        fileprivate let end: Int32
    }

    @inline(__always)
    package func children(of node: Int32) -> Children {
        Children(upcoming: node + 1, end: nodes[Int(node)].subtreeEnd)
    }

    /// The children of `node` that follow `child`.
    package func children(of node: Int32, after child: Int32) -> Children {
        Children(upcoming: nodes[Int(child)].subtreeEnd, end: nodes[Int(node)].subtreeEnd)
    }

    /// The next child that is neither a token nor a comment; errors are among them.
    @inline(__always)
    package func next(_ children: inout Children) -> Int32? {
        while let child = nextOrToken(&children) {
            if nodes[Int(child)].isContent { return child }
        }
        return nil
    }

    /// The next child; tokens and comments are among them.
    @inline(__always)
    package func nextOrToken(_ children: inout Children) -> Int32? {
        guard children.upcoming < children.end else { return nil }
        let child = children.upcoming
        children.upcoming = nodes[Int(child)].subtreeEnd
        return child
    }

    @inline(__always)
    package func kind(of node: Int32) -> Roles.Kind { words.kind(nodes[Int(node)].kind) }

    @inline(__always)
    package func field(of node: Int32) -> Roles.Field { words.field(nodes[Int(node)].field) }

    @inline(__always)
    package func isError(_ node: Int32) -> Bool { nodes[Int(node)].isError }

    @inline(__always)
    package func start(of node: Int32) -> UInt32 { nodes[Int(node)].start }

    @inline(__always)
    package func end(of node: Int32) -> UInt32 { nodes[Int(node)].end }

    package func flags(of node: Int32) -> NodeFlags { nodes[Int(node)].hasError ? .broken : [] }

    /// The symbol of the node's text.
    @inline(__always)
    package func symbol(of node: Int32) -> Symbol {
        builder.symbol(nodes[Int(node)].start, nodes[Int(node)].end)
    }

    // The functions below take what a search gave. Mapping the optional would copy the whole state
    // into a closure.

    @inline(__always)
    package func kind(of node: Int32?) -> Roles.Kind? {
        guard let node else { return nil }
        return kind(of: node) as Roles.Kind
    }

    @inline(__always)
    package func symbol(of node: Int32?) -> Symbol {
        guard let node else { return .none }
        return symbol(of: node) as Symbol
    }

    @inline(__always)
    package func kindSymbol(of node: Int32?) -> Symbol {
        guard let node else { return .none }
        return kindSymbol(of: node) as Symbol
    }

    /// The symbol of the kind's name: for tokens, their text without the blanks within.
    @inline(__always)
    package func kindSymbol(of node: Int32) -> Symbol { words.symbol(of: nodes[Int(node)].kind) }

    /// The byte at `offset`; 0 beyond the end.
    @inline(__always)
    package func byte(_ offset: UInt32) -> UInt8 {
        Int(offset) < builder.bytes.count ? builder.bytes[Int(offset)] : 0
    }

    /// The first child that is neither token, comment nor error.
    package func firstChild(of node: Int32) -> Int32? {
        var children = children(of: node)
        while let child = next(&children) {
            if !isError(child) { return child }
        }
        return nil
    }

    package func child(of node: Int32, _ field: Roles.Field) -> Int32? {
        var children = children(of: node)
        while let child = nextOrToken(&children) {
            if self.field(of: child) == field { return child }
        }
        return nil
    }

    /// The first child of `kind`, tokens included.
    package func child(of node: Int32, kind: Roles.Kind) -> Int32? {
        var children = children(of: node)
        while let child = nextOrToken(&children) {
            if self.kind(of: child) == kind { return child }
        }
        return nil
    }

    /// How many children are neither token, comment nor error.
    package func childCount(of node: Int32) -> Int {
        var count = 0
        var children = children(of: node)
        while let child = next(&children) {
            if !isError(child) { count += 1 }
        }
        return count
    }
}

// The accessors of `FlatNode` are calls into another module; these are not.
extension FlatNode {
    /// Whether the node is neither a token nor a comment. An error may stand anywhere as well.
    @inline(__always)
    fileprivate var isContent: Bool { flags.rawValue & 1 != 0 && flags.rawValue & 0b1010 != 0b1000 }

    @inline(__always)
    fileprivate var isMaybeComment: Bool { flags.rawValue & 0b1000 != 0 }
}
