import Languages
import SourceText

extension RoutineLowering {
    /// Lowers an expression and gives its value.
    func expression(_ node: NodeID) -> ValueID {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { return flattened(node) }
        let data = tree[node]
        switch data.role {
        case .identifier, .member, .index: return access(node)
        case .string: return string(node)
        case .number, .boolean, .null, .character: return literal(node)
        case .stringText, .classLiteral, .emptyStatement: return constant(node)
        case .call, .new: return call(node)
        case .unary: return unary(node)
        case .binary: return binary(node)
        case .conditional: return conditional(node)
        case .cast: return operation(node, [.value], .cast)
        case .typeTest: return typeTest(node)
        case .lambda: return lambda(node, input: []).value
        case .await: return operation(node, [.value], .await)
        case .yield:
            let value = tree.child(of: node, .value).map(expression)
            return code.emit(.yield, range(node), value.map { [$0] } ?? [])
        case .tuple, .list, .set, .dictionary, .pair, .arrayCreation, .splat, .interpolation,
            .keywordArgument, .slice, .methodReference:
            return container(node)
        case .comprehension: return comprehension(node)
        case .assignment: return assignment(node)
        case .augmentedAssignment: return augmentedAssignment(node)
        default: return statement(node) ?? constant(node)
        }
    }

    /// Emits an operation on the children in `slots`.
    func operation(
        _ node: NodeID, _ slots: Set<Slot>, _ detail: Instruction.Detail
    ) -> ValueID {
        let values = tree.children(of: node).filter { slots.contains(tree[$0].slot) }.map(
            expression)
        return code.emit(.operate, range(node), values, detail: detail)
    }

    /// Code that is nested too deep: a value made of all names in it.
    private func flattened(_ node: NodeID) -> ValueID {
        var values: [ValueID] = []
        for index in node.index..<Int(tree[node].subtreeEnd) where values.count < 256 {
            let leaf = NodeID(index)
            guard tree[leaf].role == .identifier, tree[leaf].slot != .name else { continue }
            let place = code.place(ofVariable: variable(tree[leaf].name))
            values.append(code.emit(.load, range(leaf), place: place))
        }
        return code.emit(.operate, range(node), values)
    }

    // MARK: Places

    /// A name, a field, an element.
    private func access(_ node: NodeID) -> ValueID {
        var indices: [ValueID] = []
        var detail = Instruction.Detail.none
        let data = tree[node]
        let access: Instruction.Access =
            data.role == .identifier ? .variable : data.role == .member ? .field : .element
        let object = tree.child(of: node, .object).map(expression)
        if tree[node].role == .index {
            for index in tree.children(of: node, .index) {
                if tree[index].role == .slice { detail = .slice }
                indices.append(expression(index))
            }
        }
        if let place = place(of: node) {
            return code.emit(
                .load, range(node), (object.map { [$0] } ?? []) + indices, detail: detail,
                place: place, word: data.name, access: access)
        }
        guard let object else { return constant(node) }
        let operation: Instruction.Operation = tree[node].role == .member ? .member : .element
        return code.emit(
            operation, range(node), [object] + indices, detail: detail, word: data.name)
    }

    // MARK: Operators

    private func string(_ node: NodeID) -> ValueID {
        let parts = tree.children(of: node)
        guard parts.contains(where: { tree[$0].role == .interpolation }) else {
            return literal(node)
        }
        // Text between interpolations may be a source by itself.
        let values = parts.flatMap { part in
            tree[part].role == .interpolation
                ? tree.children(of: part).map(expression) : [constant(part)]
        }
        return code.emit(.operate, range(node), values, detail: .string)
    }

    private func unary(_ node: NodeID) -> ValueID {
        guard let operand = tree.child(of: node, .operand) else { return constant(node) }
        let value = expression(operand)
        let name = tree[node].name
        if Words.increments.contains(name) {
            step(node, operand, value)
            return value
        }
        let detail: Instruction.Detail = Words.booleans.contains(name) ? .boolean : .arithmetic
        return code.emit(.operate, range(node), [value], detail: detail, word: name)
    }

    /// `x++` and `--x` write to their operand.
    private func step(_ node: NodeID, _ operand: NodeID, _ value: ValueID) {
        guard let place = place(of: operand), case .variable = code.places[Int(place)].step else {
            return
        }
        let start = ByteRange(range(node).start, range(node).start)
        let one = code.emit(.integer(1), start)
        let sign = tree[node].name == Words.increment ? Words.plus : Words.minus
        let next = code.emit(
            .operate, start, [value, one], detail: .arithmetic, word: sign, isExtra: true)
        code.emit(
            .store, start, [next], place: place, site: Int32(code.count), isExtra: true)
    }

    /// Operators of one chain, as long concatenations are, cost no recursion.
    private func binary(_ node: NodeID) -> ValueID {
        var spine = [node]
        while let last = spine.last, let left = tree.child(of: last, .left),
            tree[left].role == .binary
        {
            spine.append(left)
        }
        var value: ValueID?
        for node in spine.reversed() {
            if value == nil { value = tree.child(of: node, .left).map(expression) }
            if let right = tree.child(of: node, .right), tree[right].role.leaves, let left = value {
                leave(by: right, unless: left, node)
                continue
            }
            let name = tree[node].name
            let right = tree.child(of: node, .right).map { operand in
                guard let left = value, Words.shortCircuits.contains(name), hasCall(operand) else {
                    return expression(operand)
                }
                return expression(operand, after: left, isAnd: Words.ands.contains(name), node)
            }
            let detail: Instruction.Detail =
                Words.comparisons.contains(name)
                ? .comparison : Words.booleans.contains(name) ? .boolean : .arithmetic
            value = code.emit(
                .operate, range(node), [value, right].compactMap { $0 }, detail: detail,
                word: name)
        }
        return value ?? constant(node)
    }

    /// The right operand of `and` or `or`, which runs only when the left one lets it.
    private func expression(
        _ right: NodeID, after left: ValueID, isAnd: Bool, _ node: NodeID
    ) -> ValueID {
        let start = ByteRange(range(right).start, range(right).start)
        code.emit(.branch, start, [left], isExtra: true)
        let further = code.makeBlock()
        let after = code.makeBlock()
        code.jump(to: further, when: isAnd ? .whenTrue : .whenFalse)
        code.jump(to: after, when: isAnd ? .whenFalse : .whenTrue)
        code.start(further)
        let value = expression(right)
        code.proceed(to: after)
        return value
    }

    private func hasCall(_ node: NodeID) -> Bool {
        (node.index..<Int(tree[node].subtreeEnd)).contains {
            tree.nodes[$0].role == .call || tree.nodes[$0].role == .assignment
        }
    }

    /// `left ?: return`: the right side is carried out at times, and never gives a value.
    private func leave(by right: NodeID, unless left: ValueID, _ node: NodeID) {
        code.emit(.branch, range(node), [left])
        let leaving = code.makeBlock()
        let after = code.makeBlock()
        code.jump(to: leaving)
        code.jump(to: after)
        code.start(leaving)
        _ = expression(right)
        code.start(after)
    }

    private func typeTest(_ node: NodeID) -> ValueID {
        let value = tree.child(of: node, .value).map(expression)
        let result = code.emit(
            .operate, range(node), value.map { [$0] } ?? [], detail: .comparison)
        if let value {
            for child in tree.children(of: node)
            where tree[child].slot != .value && tree[child].slot != .type {
                bindPattern(child, to: value)
            }
        }
        return result
    }

    private func conditional(_ node: NodeID) -> ValueID {
        guard let condition = tree.child(of: node, .condition) else { return container(node) }
        return branch(
            on: condition, node,
            then: { [self] in tree.child(of: node, .then).map(expression) },
            otherwise: { [self] in tree.child(of: node, .otherwise).map(expression) })
    }

    /// Two ways, depending on a condition; the value is that of the way taken.
    func branch(
        on condition: NodeID, _ node: NodeID, then: () -> ValueID?, otherwise: () -> ValueID?
    ) -> ValueID {
        let value = expression(condition)
        code.emit(.branch, range(condition), [value])
        let truth = truth(of: condition)
        let thenBlock = code.makeBlock()
        let elseBlock = code.makeBlock()
        let after = code.makeBlock()
        code.jump(to: thenBlock, isDead: truth == false, when: .whenTrue)
        code.jump(to: elseBlock, isDead: truth == true, when: .whenFalse)
        code.start(thenBlock)
        let first = then()
        code.jump(to: after)
        code.start(elseBlock)
        let second = otherwise()
        code.proceed(to: after)
        return code.emit(.merge, range(node), [first, second].compactMap { $0 })
    }

    // MARK: Containers

    func container(_ node: NodeID) -> ValueID {
        let role = tree[node].role
        let names: Set<Slot> = role == .keywordArgument || role == .methodReference ? [.name] : []
        let values = tree.children(of: node).filter {
            !names.contains(tree[$0].slot) && tree[$0].slot != .type
        }.map(expression)
        // A splat is what it spreads: its own range belongs to it alone.
        let detail: Instruction.Detail =
            switch role {
            case .tuple, .list: .list
            case .dictionary: .dictionary
            case .pair: .pair
            case .methodReference: .reference
            // `new T[] {a, b}` is the list in it.
            case .arrayCreation where holdsList(node): .cast
            default: .container
            }
        return code.emit(
            .operate, range(node), values, detail: detail,
            word: role == .set
                ? Words.set
                : role == .splat
                    ? Words.splat
                    : role == .methodReference ? tree[node].name : .none)
    }

    private func holdsList(_ node: NodeID) -> Bool {
        let parts = tree.children(of: node).filter { tree[$0].slot != .type }
        return parts.count == 1 && tree[parts[0]].role == .list
    }

    private func comprehension(_ node: NodeID) -> ValueID {
        withScope {
            let after = code.makeBlock()
            for clause in tree.children(of: node, .clause) {
                guard tree[clause].role == .comprehensionFor else {
                    for child in tree.children(of: clause) { filter(child, unless: after) }
                    continue
                }
                guard let iterable = tree.child(of: clause, .iterable) else { continue }
                let value = expression(iterable)
                guard let target = tree.child(of: clause, .target) else { continue }
                declareTargets(in: target)
                let start = code.count
                let element = code.emit(
                    .operate, range(iterable), [value], detail: .iteration)
                assign(element, to: target, at: range(target), since: start)
            }
            let elements = tree.children(of: node).filter { tree[$0].slot != .clause }
            let values = elements.map(expression)
            code.proceed(to: after)
            let isMapping = tree[node].variant == .set || tree[node].variant == .dictionary
            return code.emit(
                .operate, range(node), values,
                detail: isMapping ? .mappingComprehension : .container)
        }
    }

    /// The `if` of a comprehension: only what passes is looked at further.
    private func filter(_ condition: NodeID, unless after: Int32) {
        let value = expression(condition)
        code.emit(
            .branch, ByteRange(range(condition).start, range(condition).start), [value],
            isExtra: true)
        let passed = code.makeBlock()
        code.jump(to: passed, when: .whenTrue)
        code.jump(to: after, when: .whenFalse)
        code.start(passed)
    }

    /// The targets of a comprehension are its own variables.
    private func declareTargets(in target: NodeID) {
        switch tree[target].role {
        case .identifier: declare(tree[target].name)
        case .tuple, .list, .splat:
            for child in tree.children(of: target) { declareTargets(in: child) }
        default: break
        }
    }
}

extension Role {
    /// Whether what follows in the same block is not reached.
    fileprivate var leaves: Bool {
        switch self {
        case .returnStatement, .throwStatement, .breakStatement, .continueStatement: true
        default: false
        }
    }
}
