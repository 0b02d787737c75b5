import Languages
import SourceText

extension RoutineLowering {
    func assignment(_ node: NodeID) -> ValueID {
        guard let target = tree.child(of: node, .target) else { return container(node) }
        let start = code.count
        guard let valueNode = tree.child(of: node, .value) else {
            // Python's `x: int` declares and writes nothing.
            return constant(node)
        }
        let value = expression(valueNode)
        assign(value, to: target, at: range(node), since: start)
        return value
    }

    func augmentedAssignment(_ node: NodeID) -> ValueID {
        guard let target = tree.child(of: node, .target), let other = tree.child(of: node, .value)
        else {
            return container(node)
        }
        let start = code.count
        let old = expression(target)
        let operand = expression(other)
        let value = code.emit(.operate, range(node), [old, operand], detail: .arithmetic)
        assign(value, to: target, at: range(node), since: start)
        return value
    }

    /// Writes `value` to a name, a field, an element, or to each of several targets.
    ///
    /// - Parameter range: The range of the whole assignment.
    /// - Parameter start: The first instruction of the assignment's statement.
    func assign(
        _ value: ValueID, to target: NodeID, at range: ByteRange, since start: Int,
        detail: Instruction.Detail = .none
    ) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { return }
        switch tree[target].role {
        case .tuple, .list, .set, .parameters, .block:
            for element in tree.children(of: target) {
                assign(value, to: element, at: range, since: start, detail: detail)
            }
        case .splat:
            for element in tree.children(of: target) {
                assign(value, to: element, at: range, since: start, detail: .capture)
            }
        case .parameter, .variableDefinition:
            guard let name = tree.child(of: target, .name) else { return }
            if !isPython { declare(tree[name].name) }
            assign(value, to: name, at: range, since: start, detail: detail)
        case .identifier:
            let place = code.place(ofVariable: assignedVariable(tree[target].name))
            store(value, in: place, target, at: range, since: start, detail: detail)
        case .member, .index:
            if let object = tree.child(of: target, .object) { _ = expression(object) }
            for child in tree.children(of: target, .index) { _ = expression(child) }
            guard let place = place(of: target) else { return }
            store(value, in: place, target, at: range, since: start, detail: detail)
        default: _ = expression(target)
        }
    }

    /// - Parameter place: A store to an element counts as one to the whole container.
    private func store(
        _ value: ValueID, in place: Int32, _ target: NodeID, at range: ByteRange, since start: Int,
        detail: Instruction.Detail
    ) {
        var place = place
        while code.places[Int(place)].step == .element { place = code.places[Int(place)].parent }
        code.emit(.target, tree.range(of: target), place: place)
        code.emit(.store, range, [value], detail: detail, place: place, site: Int32(start))
    }

    /// A local variable, field or property of Java or Kotlin.
    func variableDefinition(_ node: NodeID, isField: Bool) -> ValueID? {
        for accessor in tree.children(of: node, .accessor) {
            inner.append(Inner(kind: .function, node: accessor))
        }
        let start = code.count
        let value = tree.child(of: node, .value).map(expression)
        let names = tree.children(of: node, .name)
        let isFinal = tree[node].variant == .val || hasModifier(node, ["final"])
        for name in names { declareVariables(in: name, isField: isField, isFinal: isFinal) }
        let detail: Instruction.Detail = value == nil ? .declaration : .none
        let stored = value ?? constant(node)
        // Rules see a definition with its value as an assignment that starts at the name.
        let at = names.first.map { ByteRange(range($0).start, range(node).end) } ?? range(node)
        for name in names {
            assign(stored, to: name, at: at, since: start, detail: detail)
        }
        return value
    }

    private func declareVariables(in name: NodeID, isField: Bool, isFinal: Bool) {
        guard tree[name].role == .identifier else {
            for child in tree.children(of: name) {
                let inner =
                    tree[child].role == .identifier
                    ? child : tree.child(of: child, .name) ?? child
                declareVariables(in: inner, isField: isField, isFinal: isFinal)
            }
            return
        }
        if isField {
            let variable = outerVariable(tree[name].name)
            code.variables[Int(variable)].isFinal = isFinal
        } else {
            declare(tree[name].name, isFinal: isFinal)
        }
    }

    /// Binds the names of a pattern in `case`, or of `x instanceof T name`, to the value looked at.
    func bindPattern(_ node: NodeID, to value: ValueID) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { return }
        let start = code.count
        switch tree[node].role {
        case .identifier where isPython || tree[node].slot == .name:
            if !isPython { declare(tree[node].name) }
            assign(value, to: node, at: range(node), since: start, detail: .capture)
        case .variableDefinition, .parameter:
            guard let name = tree.child(of: node, .name) else { return }
            declare(tree[name].name)
            assign(value, to: name, at: range(node), since: start, detail: .capture)
        case .call:
            guard let list = tree.child(of: node, .arguments) else { return }
            for child in tree.children(of: list) { bindPattern(child, to: value) }
        case .keywordArgument, .pair:
            if let inner = tree.child(of: node, .value) { bindPattern(inner, to: value) }
        case .member, .string, .number, .namedType, .boolean, .null: break
        case .assignment:
            if let inner = tree.child(of: node, .value) { bindPattern(inner, to: value) }
            if let name = tree.child(of: node, .target) { bindPattern(name, to: value) }
        default: for child in tree.children(of: node) { bindPattern(child, to: value) }
        }
    }
}
