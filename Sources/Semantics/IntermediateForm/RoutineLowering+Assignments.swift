import Languages
import SourceText

extension RoutineLowering {
    func assignment(_ node: NodeID) -> ValueID {
        guard let target = tree.child(of: node, .target) else { return container(node) }
        let start = code.count
        guard let valueNode = tree.child(of: node, .value) else {
            // Python's `x: int` declares and writes nothing.
            if task.kind == .classBody, let type = tree.child(of: node, .type) {
                note(type, of: target)
            }
            return constant(node)
        }
        let value = expression(valueNode)
        assign(value, to: target, at: range(node), since: start)
        if let type = tree.child(of: node, .type) { note(type, of: target) }
        return value
    }

    /// Remembers the type that the code gives a name.
    func note(_ type: NodeID, of name: NodeID) {
        guard tree[name].role == .identifier else { return }
        let words = tree.typeWords(of: type)
        if !words.isEmpty { code.variables[Int(variable(tree[name].name))].type = words }
    }

    func augmentedAssignment(_ node: NodeID) -> ValueID {
        guard let target = tree.child(of: node, .target), let other = tree.child(of: node, .value)
        else {
            return container(node)
        }
        let start = code.count
        let old = expression(target)
        let operand = expression(other)
        let value = code.emit(
            .operate, range(node), [old, operand], detail: .arithmetic,
            word: Self.plainOperator[tree[node].name] ?? .none)
        assign(value, to: target, at: range(node), since: start)
        return value
    }

    /// `+` of `+=`.
    private static let plainOperator = Operator.ofAugmented

    /// Writes `value` to a name, a field, an element, or to each of several targets.
    ///
    /// - Parameter range: The range of the whole assignment.
    /// - Parameter start: The first instruction of the assignment's statement.
    func assign(
        _ value: ValueID, to target: NodeID, at range: ByteRange, since start: Int,
        detail: Instruction.Detail = .none, position: Int32 = -1
    ) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { return }
        switch tree[target].role {
        case .tuple, .list, .set, .parameters, .block:
            var next: Int32 = 0
            for element in tree.children(of: target) {
                // What follows `*rest` stands at no known position, and neither do parts of parts.
                if tree[element].role == .splat { next = -2 }
                assign(
                    value, to: element, at: range, since: start, detail: detail,
                    position: position == -1 ? next : -2)
                if next >= 0 { next += 1 }
            }
        case .splat:
            for element in tree.children(of: target) {
                assign(
                    value, to: element, at: range, since: start, detail: .capture, position: -2)
            }
        case .parameter, .variableDefinition:
            guard let name = tree.child(of: target, .name) else { return }
            if !isPython { declare(tree[name].name) }
            assign(
                value, to: name, at: range, since: start, detail: detail, position: position)
        case .identifier:
            let place = code.place(ofVariable: assignedVariable(tree[target].name))
            store(
                [value], in: place, target, at: range, since: start, detail: detail,
                position: position)
        case .member, .index:
            var values = [value]
            if let object = tree.child(of: target, .object) { values.append(expression(object)) }
            for child in tree.children(of: target, .index) { values.append(expression(child)) }
            store(
                values, in: place(of: target) ?? -1, target, at: range, since: start,
                detail: detail, position: position)
        default: _ = expression(target)
        }
    }

    /// - Parameter place: A store to an element counts as one to the whole container.
    private func store(
        _ values: [ValueID], in place: Int32, _ target: NodeID, at range: ByteRange,
        since start: Int, detail: Instruction.Detail, position: Int32
    ) {
        var place = place
        let isVariable: Bool
        if place >= 0, case .variable = code.places[Int(place)].step {
            isVariable = true
        } else {
            isVariable = false
        }
        let access: Instruction.Access =
            isVariable ? .variable : tree[target].role == .member ? .field : .element
        let word = access == .field ? tree[target].name : .none
        guard place >= 0 else {
            // A field of what is no place: of a call's value, for one.
            code.emit(
                .store, ByteRange(range.start, range.start), values, detail: detail,
                site: Int32(start), word: word, access: access, position: position, isExtra: true)
            return
        }
        while code.places[Int(place)].step == .element { place = code.places[Int(place)].parent }
        code.emit(.target, tree.range(of: target), place: place)
        code.emit(
            .store, range, values, detail: detail, place: place, site: Int32(start), word: word,
            access: access, position: position)
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
        if let type = tree.child(of: node, .type) { for name in names { note(type, of: name) } }
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
