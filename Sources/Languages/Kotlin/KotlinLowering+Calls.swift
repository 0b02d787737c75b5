import SourceText
import SyntaxTrees

/// Chains: what is written behind a value, `.b`, `?.b`, `::b`, `(1)`, `{ }`, `[1]`, `!!`, `++`.
///
/// The grammar lets prefix operators bind tighter than a chain: `!a.b()` is `(!a).b()` to it. Here
/// the operators are put around the whole chain, as the language has it.
extension Lowering where Roles == KotlinRoles {
    private typealias Word = KotlinRoles.Word

    /// The last link of a chain, which the operators before the chain belong around.
    mutating func chain(_ step: Step) {
        guard isLink(step.node) else { return prefix(step) }
        var base = step.node
        while isLink(base), let receiver = firstChild(of: base) { base = receiver }
        guard isPrefix(base), let operators = prefixes(from: base), canOpen(operators.count) else {
            return link(step)
        }

        var flags = step.flags
        var slot = step.slot
        for node in operators {
            open(
                .unary, slot, start(of: node), end(of: step.node),
                flags: flags.union(self.flags(of: node)), name: operatorSymbol(of: node))
            slot = .operand
            flags = []
        }
        add(step.node, slot, .receiver)
    }

    private static var prefixLimit: UInt32 { 100 }

    /// The operators from `node` on; nil if there are more than anybody writes.
    private func prefixes(from node: Int32) -> [Int32]? {
        var operators: [Int32] = []
        var next: Int32? = node
        while let node = next, isPrefix(node) {
            guard operators.count < Int(Self.prefixLimit) else { return nil }
            operators.append(node)
            next = child(of: node, .argument)
        }
        return operators
    }

    /// What a link applies to. Operators before the chain have their nodes already.
    mutating func receiver(_ step: Step) {
        if isLink(step.node) { return link(step) }
        var node = step.node
        while isPrefix(node), let operand = child(of: node, .argument) { node = operand }
        add(node, step.slot, flags: step.flags)
    }

    private mutating func prefix(_ step: Step) {
        open(.unary, step, name: operatorSymbol(of: step.node))
        addInOrder(step.node, .operand)
    }

    private mutating func link(_ step: Step) {
        switch kind(of: step.node) {
        case .callExpression: call(step)
        case .navigationExpression: navigation(step)
        case .indexExpression:
            openLink(.index, step)
            addReceiver(of: step.node, .object, others: .index)
        default:
            openLink(.unary, step, variant: .postfix, name: operatorSymbol(of: step.node))
            addReceiver(of: step.node, .operand, others: .element)
        }
    }

    private mutating func navigation(_ step: Step) {
        let name = lastChild(of: step.node)
        if child(of: step.node, kind: .doubleColonToken) != nil {
            if let name, self.name(of: name) == Word.class {
                openLink(.classLiteral, step)
                return add(firstChild(of: step.node), .type, .expressionAsType)
            }
            openLink(.methodReference, step, name: name.map { self.name(of: $0) } ?? .none)
        } else {
            let isSafe = child(of: step.node, kind: .safeDotToken) != nil
            openLink(
                .member, step, variant: isSafe ? .safe : .plain,
                name: name.map { self.name(of: $0) } ?? .none)
        }
        addReceiver(of: step.node, .object, others: .name, .name)
    }

    /// `f(1)`, `f { }`, and `f(1) { }`, which is a call of a call in the grammar.
    private mutating func call(_ step: Step) {
        let lambda = child(of: step.node, kind: .annotatedLambda)
        let ownArguments = child(of: step.node, kind: .valueArguments)
        if let lambda, ownArguments == nil, isFinally(step.node) {
            open(.finallyClause, step)
            return add(lambda, .body, .lambdaAsBlock)
        }
        openLink(.call, step)
        guard let callee = firstChild(of: step.node) else { return }
        if let lambda, ownArguments == nil, kind(of: callee) == .callExpression,
            child(of: callee, kind: .annotatedLambda) == nil,
            child(of: callee, kind: .valueArguments) != nil
        {
            addCallee(of: callee)
            addErrors(in: step.node)
            return add(lambda, .trailingLambda)
        }
        addCallee(of: step.node)
        if let lambda {
            if ownArguments == nil {
                add(lambda, .arguments, .soleLambda)
            } else {
                add(lambda, .trailingLambda)
            }
        }
    }

    /// Whether the node is the end of a `try` on its own, as patterns have it: a call to the grammar.
    private func isFinally(_ node: Int32) -> Bool {
        guard let callee = firstChild(of: node), kind(of: callee) == .identifier else {
            return false
        }
        return symbol(of: callee) == Word.finally
    }

    mutating func lambdaAsBlock(_ step: Step) {
        open(.block, step)
        guard let literal = child(of: step.node, kind: .lambdaLiteral) else { return }
        addChildren(of: literal, .element, .statement)
    }

    /// The callee, its type arguments and the arguments in parentheses.
    private mutating func addCallee(of call: Int32) {
        var slot = Slot.callee
        var calleeEnd: UInt32?
        var children = children(of: call)
        while let child = next(&children) {
            if let end = calleeEnd, hasBlankedTypeArguments(from: end, to: start(of: child)) {
                add(child, .typeArguments, .blankedTypeArguments)
            }
            calleeEnd = slot == .callee ? end(of: child) : nil
            switch kind(of: child) {
            case _ where isError(child): add(child, .element)
            case .typeArguments: add(child, .typeArguments)
            case .valueArguments: add(child, .arguments)
            case .annotatedLambda: break
            default:
                add(child, slot, .receiver)
                slot = .element
            }
        }
    }

    private mutating func addErrors(in node: Int32) {
        var children = children(of: node)
        while let child = next(&children) {
            if isError(child) { add(child, .element) }
        }
    }

    // MARK: - Arguments

    mutating func arguments(_ step: Step) {
        open(.arguments, step)
        addChildren(of: step.node, .argument)
    }

    /// `a`, `name = a`, `*a`.
    mutating func argument(_ step: Step) {
        guard child(of: step.node, kind: .equalsToken) != nil, let name = firstChild(of: step.node),
            kind(of: name) == .identifier
        else { return unwrap(step) }
        open(.keywordArgument, step, name: self.name(of: name))
        var children = children(of: step.node)
        while let child = next(&children) {
            if child == name {
                add(child, .name, .name)
            } else {
                add(child, isError(child) ? .element : .value)
            }
        }
    }

    // MARK: - Links and operators

    /// Whether the node applies something to what is written before it.
    private func isLink(_ node: Int32) -> Bool {
        switch kind(of: node) {
        case .callExpression, .navigationExpression, .indexExpression: true
        case .unaryExpression: !isPrefix(node)
        default: false
        }
    }

    private func isPrefix(_ node: Int32) -> Bool {
        guard kind(of: node) == .unaryExpression else { return false }
        var children = children(of: node)
        while let child = nextOrToken(&children) {
            switch field(of: child) {
            case .operator: return true
            case .argument: return false
            default: continue
            }
        }
        return false
    }

    private func operatorSymbol(of node: Int32) -> Symbol {
        child(of: node, .operator).map(kindSymbol(of:)) ?? .none
    }

    /// Opens a link's node, from the start of what it applies to.
    private mutating func openLink(
        _ role: Role, _ step: Step, variant: Variant = .plain, name: Symbol = .none
    ) {
        var start = start(of: step.node)
        let end = end(of: step.node)
        let limit = min(end, start + 2 * Self.prefixLimit)
        while start < limit, "!-+ \t\r\n".utf8.contains(byte(start)) { start += 1 }
        if start == limit { start = self.start(of: step.node) }
        open(
            role, step.slot, start, end, variant: variant,
            flags: step.flags.union(flags(of: step.node)), name: name)
    }

    private mutating func addReceiver(
        of node: Int32, _ slot: Slot, others: Slot, _ action: KotlinRoles.Action? = nil
    ) {
        var isFirst = true
        var children = children(of: node)
        while let child = next(&children) {
            if isError(child) {
                add(child, .element)
            } else if isFirst {
                isFirst = false
                add(child, slot, .receiver)
            } else {
                add(child, others, action)
            }
        }
    }

    private func lastChild(of node: Int32) -> Int32? {
        var last: Int32?
        var children = children(of: node)
        while let child = next(&children) {
            if !isError(child) { last = child }
        }
        return last
    }

    /// Adds the children of `node`, one for each slot, and errors. More children go to `element`.
    mutating func addInOrder(_ node: Int32, _ slots: Slot...) {
        var upcoming = slots.makeIterator()
        var children = children(of: node)
        while let child = next(&children) {
            add(child, isError(child) ? .element : upcoming.next() ?? .element)
        }
    }
}
