import Languages
import SourceText

extension Matcher {
    /// Constructs that are written differently and mean the same.
    func matchEquivalent(
        _ p: Int32, _ wanted: Pattern.Node, _ t: Int32, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        let target = nodes[Int(t)]
        if matchByValue(p, wanted, t, &state, next) { return true }
        switch (wanted.role, target.role) {
        case (.assignment, .variableDefinition) where wanted.variant == .plain:
            return matchDefinitionAsAssignment(p, t, &state, next)
        case (.expressionStatement, _) where target.slot == .element || target.slot == .resource:
            return matchExpressionStatement(p, t, &state, next)
        case (.call, .identifier) where isDecorator(t), (.call, .member) where isDecorator(t):
            return matchBareDecorator(p, t, &state, next)
        case (.call, .printStatement): return matchPrintStatement(p, t, &state, next)
        case (.member, .identifier): return matchImportedMember(p, t, &state, next)
        case (.importModule, .importName), (.importModule, .importWildcard),
            (.importName, .importWildcard):
            return matchImport(p, wanted, t, &state, next)
        case (.string, .stringText) where !wanted.flags.contains(.template):
            return wanted.name != .none && wanted.name == target.name && isTextPiece(t)
                && next(&state)
        case (.set, .dictionary), (.list, .comprehension):
            return isOpenContainer(p, target) && next(&state)
        case (.returnStatement, _) where target.role.isExpression && isLambdaBody(t):
            guard let value = pattern.child(of: p, .value) else { return false }
            return match(value, t, &state, next)
        case (.block, _) where target.role.isExpression && isLambdaBody(t):
            return matchExpressionBody(p, t, &state, next)
        case (_, .cast) where wanted.role.isExpression && wanted.role != .cast:
            guard let value = child(of: t, .value) else { return false }
            return match(p, value, &state, next)
        case (_, .identifier)
        where options.symbolicPropagation && wanted.role.isExpression:
            return matchAssignedExpression(p, wanted, t, &state, next)
        default: return false
        }
    }

    private func isDecorator(_ t: Int32) -> Bool {
        let node = nodes[Int(t)]
        return node.slot == .value && node.parent >= 0
            && nodes[Int(node.parent)].role == .annotation
    }

    /// `@d` is a decorator without arguments, hence `d(...)` as well.
    private func matchBareDecorator(
        _ p: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        guard let callee = pattern.child(of: p, .callee),
            let arguments = pattern.child(of: p, .arguments)
        else { return false }
        let members = pattern.group(of: arguments, .argument).map { pattern.members(of: $0) } ?? []
        return matchInOrder(members, [], &state) { match(callee, t, &$0, next) }
    }

    /// A literal of the pattern matches an expression whose value is known to be the same.
    private func matchByValue(
        _ p: Int32, _ wanted: Pattern.Node, _ t: Int32, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        guard options.constantPropagation, wanted.operation == .node else { return false }
        switch wanted.role {
        case .number, .boolean, .null, .unary: break
        case .string where !wanted.flags.contains(.template) && wanted.groupCount <= 1:
            guard nodes[Int(t)].role.isExpression,
                case .string(let text)? = facts.constant(of: NodeID(t))
            else { return false }
            return Symbol(text) == wanted.name && next(&state)
        default: return false
        }
        let target = nodes[Int(t)].role
        guard target == .identifier || target == .member || target == .binary || target == .unary,
            let value = facts.constant(of: NodeID(t)), let literal = literalName(of: value)
        else { return false }
        if wanted.role == .unary {
            guard wanted.name == Symbol.minus, let operand = pattern.child(of: p, .operand),
                case .number = pattern.nodes[Int(operand)].role,
                let magnitude = negated(value),
                literalName(of: magnitude)?.name
                    == pattern.nodes[Int(operand)].name
            else { return false }
            return next(&state)
        }
        return literal.role == wanted.role && literal.name == wanted.name && next(&state)
    }

    private func negated(_ value: Constant) -> Constant? {
        switch value {
        case .integer(let number) where number < 0 && number > .min: .integer(-number)
        case .float(let number) where number < 0: .float(-number)
        default: nil
        }
    }

    private func literalName(of value: Constant) -> (role: Role, name: Symbol)? {
        switch value {
        case .integer(let number): (.number, Symbol(String(number)))
        case .float(let number): (.number, Symbol(String(number)))
        case .boolean(let flag):
            (
                .boolean,
                flag
                    ? pattern.language.patterns.literals.yes : pattern.language.patterns.literals.no
            )
        case .null: (.null, pattern.language.patterns.literals.null)
        case .string, .someString: nil
        }
    }

    private func matchDefinitionAsAssignment(
        _ p: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        guard options.variableDefinitionsAreAssignments,
            let target = pattern.child(of: p, .target), let value = pattern.child(of: p, .value),
            let name = child(of: t, .name), let initializer = child(of: t, .value)
        else { return false }
        return match(target, name, &state) { state in
            guard let type = pattern.child(of: p, .type) else {
                return match(value, initializer, &state, next)
            }
            guard let written = child(of: t, .type) else { return false }
            return match(type, written, &state) { match(value, initializer, &$0, next) }
        }
    }

    /// `a, b = 1, 2` also is `a = 1` and `b = 2`; `a = b = c` also is `a = c`.
    func matchUnpacked(
        _ p: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        guard let target = pattern.child(of: p, .target), let value = pattern.child(of: p, .value),
            let left = child(of: t, .target), let right = child(of: t, .value)
        else { return false }
        let isTuple = nodes[Int(left)].role == .tuple && nodes[Int(right)].role == .tuple
        if isTuple, pattern.nodes[Int(target)].role != .tuple {
            let lefts = children(of: left, .element)
            let rights = children(of: right, .element)
            guard lefts.count == rights.count else { return false }
            for (one, other) in zip(lefts, rights) {
                let found = match(target, one, &state) { match(value, other, &$0, next) }
                if found { return true }
            }
        }
        if nodes[Int(right)].role == .assignment, pattern.nodes[Int(value)].role != .assignment,
            let last = child(of: right, .value)
        {
            return match(target, left, &state) { match(value, last, &$0, next) }
        }
        return false
    }

    private func matchPrintStatement(
        _ p: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        guard let callee = pattern.child(of: p, .callee),
            let arguments = pattern.child(of: p, .arguments),
            pattern.nodes[Int(callee)].name == nodes[Int(t)].name,
            pattern.nodes[Int(callee)].role == .identifier
        else { return false }
        let members = pattern.group(of: arguments, .argument).map { pattern.members(of: $0) } ?? []
        return matchInOrder(members, children(of: t, .value)[...], &state, next)
    }

    /// `{...}` is a dictionary as well, `[...]` also a comprehension.
    private func isOpenContainer(_ p: Int32, _ target: RoleNode) -> Bool {
        guard target.role == .dictionary || target.variant == .list,
            let group = pattern.group(of: p, .element)
        else { return false }
        return pattern.members(of: group).allSatisfy {
            pattern.nodes[Int($0)].operation == .ellipsis
        }
    }

    private func isLambdaBody(_ t: Int32) -> Bool {
        let node = nodes[Int(t)]
        return node.slot == .body && node.parent >= 0 && nodes[Int(node.parent)].role == .lambda
    }

    /// A written block against the lone expression of a lambda.
    private func matchExpressionBody(
        _ p: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        guard let group = pattern.group(of: p, .element) else { return false }
        let members = pattern.members(of: group).filter {
            pattern.nodes[Int($0)].operation != .ellipsis
        }
        guard members.count <= 1 else { return false }
        guard let member = members.first else { return next(&state) }
        let inner = pattern.nodes[Int(member)]
        guard inner.role == .expressionStatement, inner.operation == .node else {
            return match(member, t, &state, next)
        }
        return match(member + 1, t, &state, next)
    }

    /// A variable that stands for the expression it was assigned (`symbolic_propagation`).
    private func matchAssignedExpression(
        _ p: Int32, _ wanted: Pattern.Node, _ t: Int32, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        guard wanted.path < 0 || wanted.role == .member, !pattern.roots.contains(p),
            p == 0 || pattern.nodes[Int(p) - 1].role != .expressionStatement,
            nodes[Int(t)].slot.holdsReference,
            let value = facts.assignedExpression(of: NodeID(t)), value.value != t
        else { return false }
        return match(p, value.value, &state, next)
    }

    // MARK: Depth

    /// `<... p ...>`: `p` holds for the node or for one below it.
    func matchDeep(
        _ p: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        let inner = p + 1
        guard inner < pattern.nodes[Int(p)].subtreeEnd else { return false }
        for node in t..<nodes[Int(t)].subtreeEnd {
            let target = nodes[Int(node)]
            guard target.role.isExpression && target.slot.holdsReference || isTextPiece(node)
            else { continue }
            if match(inner, node, &state, next) { return true }
        }
        guard options.symbolicPropagation || options.constantPropagation else { return false }
        return matchDeepThroughVariable(inner, t, &state, next)
    }

    private func matchDeepThroughVariable(
        _ inner: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        guard options.symbolicPropagation, nodes[Int(t)].role == .identifier,
            let value = facts.assignedExpression(of: NodeID(t)), value.value != t
        else { return false }
        for node in value.value..<tree[value].subtreeEnd
        where nodes[Int(node)].role.isExpression && match(inner, node, &state, next) {
            return true
        }
        return false
    }

    /// `o. ... .m`: the object of the pattern is the receiver, or that of a receiver further in.
    func matchChainEllipsis(
        _ p: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        guard let object = pattern.child(of: p, .object) else { return false }
        var link: Int32? = t
        while let current = link {
            if match(object, current, &state, next) { return true }
            switch nodes[Int(current)].role {
            case .call: link = child(of: current, .callee)
            case .member: link = child(of: current, .object)
            case .index: link = child(of: current, .object)
            case .unary where nodes[Int(current)].variant == .postfix:
                link = child(of: current, .operand)
            default: link = nil
            }
            // A callee is the name of what is called, not a receiver of its own.
            if let callee = link, nodes[Int(current)].role == .call,
                nodes[Int(callee)].role == .member
            {
                link = child(of: callee, .object)
            }
        }
        return false
    }

    // MARK: Operators

    func matchBinary(
        _ p: Int32, _ wanted: Pattern.Node, _ t: Int32, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        let target = nodes[Int(t)]
        if wanted.name == target.name {
            let isAssociative = options.acMatching && wanted.name.isAssociativeOperator
            if isAssociative {
                let wantedOperands = operands(ofPattern: p, wanted.name)
                let operands = operands(of: t, target.name)
                if wantedOperands.count > 2 || operands.count > 2
                    || wantedOperands.contains(where: {
                        pattern.nodes[Int($0)].operation == .ellipsis
                    })
                    || isCommutative(wanted.name)
                {
                    return matchOperands(wantedOperands[...], operands, wanted.name, &state, next)
                }
            }
            if matchParts(p, wanted, t, &state, next) { return true }
        }
        guard options.symmetricEquality, wanted.name == target.name,
            wanted.name == .equality || wanted.name == .inequality,
            let left = pattern.child(of: p, .left), let right = pattern.child(of: p, .right),
            let first = child(of: t, .left), let second = child(of: t, .right)
        else { return false }
        return match(left, second, &state) { match(right, first, &$0, next) }
    }

    private func isCommutative(_ name: Symbol) -> Bool {
        name.isBitOperator || (options.commutativeBooleanOperators && name.isBooleanOperator)
    }

    private func operands(ofPattern p: Int32, _ name: Symbol) -> [Int32] {
        let node = pattern.nodes[Int(p)]
        guard node.role == .binary, node.operation == .node, node.name == name,
            let left = pattern.child(of: p, .left), let right = pattern.child(of: p, .right)
        else { return [p] }
        return operands(ofPattern: left, name) + operands(ofPattern: right, name)
    }

    private func operands(of t: Int32, _ name: Symbol) -> [Int32] {
        var found: [Int32] = []
        var stack = [t]
        while let node = stack.popLast() {
            if nodes[Int(node)].role == .binary, nodes[Int(node)].name == name,
                let left = child(of: node, .left), let right = child(of: node, .right)
            {
                stack.append(right)
                stack.append(left)
            } else {
                found.append(node)
            }
        }
        return found
    }

    /// Operands of an associative operator. A metavariable may take several neighbours.
    private func matchOperands(
        _ members: ArraySlice<Int32>, _ targets: [Int32], _ name: Symbol,
        _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        if isCommutative(name), matchOperandsInAnyOrder(members, targets, &state, next) {
            return true
        }
        return matchOperandsInOrder(members, targets[...], &state, next)
    }

    private func matchOperandsInOrder(
        _ members: ArraySlice<Int32>, _ targets: ArraySlice<Int32>, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        guard let member = members.first else { return targets.isEmpty && next(&state) }
        let rest = members.dropFirst()
        let wanted = pattern.nodes[Int(member)]
        switch wanted.operation {
        case .ellipsis, .metavariable, .anything:
            let fewest = wanted.operation == .ellipsis ? 0 : 1
            guard targets.count >= fewest else { return false }
            let lower = rest.isEmpty ? targets.endIndex : targets.startIndex + fewest
            for split in lower...targets.endIndex {
                let found = take(wanted, targets[..<split], &state) { state in
                    matchOperandsInOrder(rest, targets[split...], &state, next)
                }
                if found { return true }
            }
            return false
        default:
            guard let target = targets.first else { return false }
            return match(member, target, &state) { state in
                matchOperandsInOrder(rest, targets.dropFirst(), &state, next)
            }
        }
    }

    private func take(
        _ wanted: Pattern.Node, _ operands: ArraySlice<Int32>, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        guard wanted.operation == .metavariable else { return next(&state) }
        guard operands.count > 1 else {
            return operands.first.map {
                state.binding(Int(wanted.operand), to: binding(of: $0), in: self, next)
            } ?? false
        }
        return state.binding(
            Int(wanted.operand), to: sequenceBinding(of: operands), in: self, next)
    }

    private func matchOperandsInAnyOrder(
        _ members: ArraySlice<Int32>, _ targets: [Int32], _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        let isHole: (Int32) -> Bool = { [pattern] in
            let operation = pattern.nodes[Int($0)].operation
            return operation == .metavariable || operation == .ellipsis || operation == .anything
        }
        // Written operands first find their partners; holes take what is left.
        let ordered = members.filter { !isHole($0) } + members.filter(isHole)
        let mayLeave = members.contains(where: isHole) || members.count < targets.count
        return matchAnyOrder(ordered[...], targets, mayLeave: mayLeave, &state, next)
    }
}
