import Languages
import SourceText

/// Walks the code of each frame in the order it runs and keeps the values of its variables.
///
/// Branches are joined where they meet. A loop first forgets what it writes, as its body may have run
/// before; what may be left at any point, such as the body of a `try`, is treated alike. So one pass
/// is enough. Recursion follows the nesting of statements, and of expressions that write, down to a
/// limit beyond which nothing is known.
struct ReachingValueWalk {
    private(set) var found: ReachingValues
    private let tree: RoleTree
    private let names: NameTable
    private var state: VariableState
    private var isReachable = true
    private var depth = 0
    private var frame: Int32 = 0
    /// Functions and lambdas to walk later, each on its own.
    private var frames: [Int] = [0]
    /// What `break` leaves behind: by enclosing switch; nil for a loop, which forgets anyway.
    private var exits: [Exit?] = []

    private struct Exit {
        let mark: Int
        var outcomes: [VariableState.Changes] = []
    }

    private static let depthLimit = 300

    init(_ tree: RoleTree, _ names: NameTable, _ values: ReachingValues) {
        self.tree = tree
        self.names = names
        found = values
        state = VariableState(declarations: names.declarations.count)
    }

    mutating func run() {
        var next = 0
        while next < frames.count {
            let index = frames[next]
            next += 1
            if index == 0 {
                visitChildren(0)
            } else {
                frame = frameOpened(by: index)
                if let parameters = tree.child(index, .parameters) { scan(parameters) }
                if let body = tree.child(index, .body) { visit(body) }
            }
            state.undo(to: 0)
            isReachable = true
            exits = []
        }
    }

    /// The scope that a function or lambda opens holds all that is directly in its body.
    private func frameOpened(by index: Int) -> Int32 {
        guard let body = tree.child(index, .body) else { return -1 }
        return names.frame(of: NodeID(body))
    }

    private func range(_ index: Int) -> Range<Int32> {
        Int32(index)..<max(Int32(index), tree.nodes[index].subtreeEnd)
    }
}

// MARK: - Reading and writing

extension ReachingValueWalk {
    private func isTracked(_ declaration: Int32) -> Bool {
        guard declaration >= 0, !found.writes.isForeign[Int(declaration)] else { return false }
        let scope = names.declarations[Int(declaration)].scope
        return names.scopes[Int(scope)].frame == frame
    }

    /// Notes the values of the variables read below `index`, none of which it writes. Functions
    /// within are left for later.
    private mutating func scan(_ root: Int) {
        var index = root
        while index < Int(tree.nodes[root].subtreeEnd) {
            let node = tree.nodes[index]
            if node.slot == .body, node.parent >= 0, isFunction(Int(node.parent)), index != root {
                index = Int(node.subtreeEnd)
                continue
            }
            switch node.role {
            case .function, .lambda: frames.append(index)
            case .identifier: read(index)
            default: break
            }
            index += 1
        }
    }

    private func isFunction(_ index: Int) -> Bool {
        tree.nodes[index].role == .function || tree.nodes[index].role == .lambda
    }

    private mutating func read(_ index: Int) {
        let declaration = names.declarationOfNode[index]
        guard isTracked(declaration), names.importOfNode[index] < 0,
            names.frame(of: NodeID(index)) == frame
        else { return }
        found.valueAtRead[index] = state[declaration]
    }

    private mutating func write(_ target: Int, _ value: Int32) {
        let declaration = names.declarationOfNode[target]
        guard declaration >= 0 else { return }
        if value != 0 { found.valueAtWrite[Int32(target)] = value }
        if isTracked(declaration), tree.nodes[target].role == .identifier {
            state[declaration] = value
        }
    }

    /// Forgets all that is written within `range`.
    private mutating func forget(_ range: Range<Int32>) {
        for write in found.writes.within(range) where isTracked(write.declaration) {
            state[write.declaration] = 0
        }
    }

    private mutating func forget(_ index: Int?) {
        if let index { forget(range(index)) }
    }

    /// Assigns `value` to `target`, part by part when both are tuples.
    private mutating func assign(_ value: Int, to target: Int) {
        switch tree.nodes[target].role {
        case .identifier, .member:
            write(target, found.add(.expression(Int32(value))))
        case .tuple, .list:
            guard let parts = parts(of: target),
                let sources = parts.isEmpty ? nil : self.parts(of: value),
                parts.count == sources.count
            else { return forget(target) }
            for (part, source) in zip(parts, sources) {
                if tree.nodes[part].role == .identifier {
                    assign(source, to: part)
                } else {
                    forget(part)
                }
            }
        default: forget(target)
        }
    }

    /// The elements of a tuple or list that has no splat.
    private func parts(of index: Int) -> [Int]? {
        guard tree.nodes[index].role == .tuple || tree.nodes[index].role == .list else {
            return nil
        }
        let children = tree.children(of: NodeID(index)).map(\.index)
        return children.contains { tree.nodes[$0].role == .splat } ? nil : children
    }
}

// MARK: - Statements

extension ReachingValueWalk {
    private mutating func visit(_ index: Int?) {
        guard let index else { return }
        guard depth < Self.depthLimit else { return forget(index) }
        depth += 1
        defer { depth -= 1 }
        switch tree.nodes[index].role {
        case .ifStatement: visitIf(index)
        case .whileLoop, .doWhileLoop, .forEach, .forLoop, .comprehension: visitLoop(index)
        case .switchStatement: visitSwitch(index)
        case .tryStatement: visitTry(index)
        case .labeledStatement:
            visitChildren(index)
            forget(index)
            isReachable = true
        case .returnStatement, .throwStatement, .continueStatement:
            visitChildren(index)
            isReachable = false
        case .breakStatement: visitBreak()
        case .block, .classBody, .file, .expressionStatement, .withStatement, .finallyClause,
            .synchronizedStatement:
            visitChildren(index)
        default: visitExpression(index)
        }
    }

    private mutating func visitChildren(_ index: Int) {
        for child in tree.children(of: NodeID(index)) { visit(child.index) }
    }

    /// A chain of `else if` is one construct here, so that its length is not a depth.
    private mutating func visitIf(_ index: Int) {
        let start = state.mark
        var outcomes: [VariableState.Changes] = []
        var next: Int? = index
        while let current = next, tree.nodes[current].role == .ifStatement {
            visit(tree.child(current, .condition))
            let mark = state.mark
            run(tree.child(current, .then), from: start, into: &outcomes)
            state.undo(to: mark)
            next = tree.child(current, .otherwise)
        }
        run(next, from: start, into: &outcomes)
        join(outcomes, from: start)
    }

    /// Runs one branch and adds what it changed, unless its end is not reached.
    private mutating func run(
        _ branch: Int?, from start: Int, into outcomes: inout [VariableState.Changes]
    ) {
        isReachable = true
        visit(branch)
        if isReachable { outcomes.append(state.changes(since: start)) }
    }

    private mutating func join(_ outcomes: [VariableState.Changes], from start: Int) {
        state.undo(to: start)
        isReachable = !outcomes.isEmpty
        state.join(outcomes, noting: &found)
    }

    private mutating func visitLoop(_ index: Int) {
        let body = tree.child(index, .body)
        if tree.nodes[index].role == .forEach { visit(tree.child(index, .iterable)) }
        var start = Int32(index)
        for initializer in tree.children(of: NodeID(index), .initializer) {
            visit(initializer.index)
            start = tree[initializer].subtreeEnd
        }
        let written = start..<max(start, tree.nodes[index].subtreeEnd)
        forget(written)
        exits.append(nil)
        for child in tree.children(of: NodeID(index)) {
            switch tree[child].slot {
            case .iterable where tree.nodes[index].role == .forEach: continue
            case .initializer, .target, .body, .otherwise, .update, .element: continue
            default: visit(child.index)
            }
        }
        visit(body)
        for child in tree.children(of: NodeID(index)) {
            if tree[child].slot == .update || tree[child].slot == .element { visit(child.index) }
        }
        exits.removeLast()
        forget(written)
        isReachable = true
        visit(tree.child(index, .otherwise))
        isReachable = true
    }

    private mutating func visitBreak() {
        if let last = exits.indices.last, var exit = exits[last] {
            exit.outcomes.append(state.changes(since: exit.mark))
            exits[last] = exit
        }
        isReachable = false
    }

    private mutating func visitSwitch(_ index: Int) {
        visit(tree.child(index, .subject))
        let start = state.mark
        exits.append(Exit(mark: start))
        var outcomes: [VariableState.Changes] = []
        var hasDefault = false
        // What the case before leaves to the next one, where it runs into it.
        var before: VariableState.Changes?
        for switchCase in tree.children(of: NodeID(index), .switchCase) {
            hasDefault = hasDefault || tree.child(of: switchCase, .pattern) == nil
            if let before { state.join([[], before], noting: &found) }
            isReachable = true
            visitCase(switchCase.index)
            let changes = isReachable ? state.changes(since: start) : nil
            before = tree.fallsThrough(switchCase.index) ? changes : nil
            if let changes, before == nil { outcomes.append(changes) }
            state.undo(to: start)
        }
        if let before { outcomes.append(before) }
        outcomes += exits.popLast()??.outcomes ?? []
        if !hasDefault { outcomes.append([]) }
        join(outcomes, from: start)
    }

    private mutating func visitCase(_ index: Int) {
        for child in tree.children(of: NodeID(index)) {
            if tree[child].slot == .pattern { scan(child.index) }
            if tree[child].slot == .pattern { forget(child.index) } else { visit(child.index) }
        }
    }

    private mutating func visitTry(_ index: Int) {
        let start = state.mark
        let node = NodeID(index)
        for resource in tree.children(of: node, .resource) { visit(resource.index) }
        let body = tree.child(index, .body)
        var outcomes: [VariableState.Changes] = []
        isReachable = true
        visit(body)
        run(otherwiseOf: index, from: start, into: &outcomes)
        for handler in tree.children(of: node, .catchClause) {
            state.undo(to: start)
            forget(body)
            isReachable = true
            if let name = tree.child(handler.index, .name) { forget(name) }
            visit(tree.child(handler.index, .body))
            if isReachable { outcomes.append(state.changes(since: start)) }
        }
        join(outcomes, from: start)
        visitFinally(tree.child(index, .finallyClause), of: index)
    }

    private mutating func run(
        otherwiseOf index: Int, from start: Int, into outcomes: inout [VariableState.Changes]
    ) {
        guard isReachable else { return }
        run(tree.child(index, .otherwise), from: start, into: &outcomes)
    }

    /// The clause may start from any point of the `try`, but what follows it comes from an end.
    private mutating func visitFinally(_ clause: Int?, of index: Int) {
        guard let clause else { return }
        let wasReachable = isReachable
        let start = state.mark
        forget(Int32(index)..<Int32(clause))
        let mark = state.mark
        isReachable = true
        visit(clause)
        let changes = state.changes(since: mark)
        state.undo(to: start)
        for change in changes { state[change.declaration] = change.value }
        isReachable = isReachable && wasReachable
    }
}

// MARK: - Expressions

extension ReachingValueWalk {
    private mutating func visitExpression(_ index: Int) {
        guard !found.writes.isEmpty(in: range(index)) else { return scan(index) }
        switch tree.nodes[index].role {
        case .assignment, .variableDefinition: visitAssignment(index)
        case .augmentedAssignment: visitAugmented(index)
        case .withItem:
            visit(tree.child(index, .value))
            forget(tree.child(index, .target))
        case .function, .lambda:
            scan(index)
            if let name = tree.child(index, .name) { forget(name) }
        case .conditional:
            visit(tree.child(index, .condition))
            branch(tree.child(index, .then), tree.child(index, .otherwise))
        case .binary where Operator.isShortCircuit(tree.nodes[index].name):
            visit(tree.child(index, .left))
            branch(tree.child(index, .right), nil)
        case .identifier: forget(index)
        case .importModule, .importName: forget(index)
        default: visitParts(index)
        }
    }

    private mutating func branch(_ first: Int?, _ second: Int?) {
        let start = state.mark
        var outcomes: [VariableState.Changes] = []
        run(first, from: start, into: &outcomes)
        state.undo(to: start)
        run(second, from: start, into: &outcomes)
        join(outcomes, from: start)
    }

    /// Visits the parts of a construct without an order of its own, and forgets names it binds.
    private mutating func visitParts(_ index: Int) {
        if tree.nodes[index].role == .unary || tree.nodes[index].role == .deleteStatement {
            return forget(index)
        }
        for child in tree.children(of: NodeID(index)) {
            if tree[child].slot == .name || tree[child].slot == .target {
                forget(child.index)
            } else {
                visit(child.index)
            }
        }
        if tree.nodes[index].role == .classDefinition, let name = tree.child(index, .name) {
            forget(name)
        }
    }

    private mutating func visitAssignment(_ index: Int) {
        let value = tree.child(index, .value)
        visit(value)
        for child in tree.children(of: NodeID(index)) where tree[child].slot == .accessor {
            visit(child.index)
        }
        guard let target = tree.child(index, .target) ?? tree.child(index, .name) else { return }
        if tree.nodes[target].role == .member || tree.nodes[target].role == .index {
            visitTargetParts(target)
        }
        guard let value, !tree.nodes[index].flags.contains(.delegated) else {
            return forget(target)
        }
        assign(value, to: target)
    }

    /// The object and the index of a target are read.
    private mutating func visitTargetParts(_ target: Int) {
        for child in tree.children(of: NodeID(target)) where tree[child].slot != .name {
            visit(child.index)
        }
    }

    private mutating func visitAugmented(_ index: Int) {
        visit(tree.child(index, .value))
        guard let target = tree.child(index, .target) else { return }
        guard tree.nodes[target].role == .identifier else { return visitTargetParts(target) }
        let declaration = names.declarationOfNode[target]
        guard isTracked(declaration), state[declaration] != 0 else { return forget(target) }
        write(target, found.add(.augmented(state[declaration], statement: Int32(index))))
    }
}
