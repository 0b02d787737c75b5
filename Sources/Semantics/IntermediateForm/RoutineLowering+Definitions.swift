import Languages
import SourceText

extension RoutineLowering {
    /// Statements, fields and initialisers of a class; functions in it wait for their own turn.
    func classBody(_ node: NodeID) {
        if let list = tree.child(of: node, .parameters) { formalParameters(list) }
        let heads =
            tree.children(of: node, .supertype) + (tree[node].role == .enumConstant ? [node] : [])
        for head in heads {
            for arguments in tree.children(of: head, .arguments) {
                let values = tree.children(of: arguments).map(argument)
                superConstruction(head, values)
            }
        }
        for body in tree.children(of: node) where tree[body].slot == .body { statements(of: body) }
    }

    /// `class B(x: T) : A(x)` constructs an `A` within.
    private func superConstruction(_ head: NodeID, _ arguments: [CallSite.Argument]) {
        guard tree[head].role != .enumConstant else { return }
        let site = CallSite(
            name: Words.super, path: tree.typeWords(of: head), receiver: -1, isOnInstance: true,
            isOnSuper: true, callee: -1, arguments: arguments, isConstruction: false,
            lambdaUse: .none, lambdaResult: -1, property: -1, isSetter: false)
        code.emit(
            .call, ByteRange(range(head).start, range(head).start),
            arguments.map { ValueID(Int($0.value)) }, site: code.add(site), isExtra: true)
    }

    func functionBody(_ node: NodeID) {
        if let list = tree.child(of: node, .parameters) { formalParameters(list) }
        guard let body = tree.child(of: node, .body) else { return }
        if tree[node].role == .lambda || tree.child(of: node, .name) == nil && !isPython {
            if parameters.isEmpty { implicitParameter(node) }
            if let value = tree[body].role == .block ? blockValue(body) : expression(body) {
                code.emit(.return, range(body), [value])
            }
            return
        }
        if tree[body].role == .block {
            for child in tree.children(of: body) { statement(child) }
        } else {
            let value = expression(body)
            code.emit(.return, range(body), [value])
        }
    }

    /// Kotlin's `it`.
    private func implicitParameter(_ node: NodeID) {
        guard tree[node].role == .lambda, tree.language.names.implicitParameter != nil else {
            return
        }
        let place = code.place(ofVariable: declare(Words.it, in: 0))
        code.emit(.parameter, ByteRange(range(node).start, range(node).start), place: place)
        parameters.append(Routine.Parameter(name: Words.it, kind: .plain, place: place))
    }

    private func formalParameters(_ list: NodeID) {
        for (position, parameter) in tree.children(of: list).enumerated()
        where tree[parameter].role == .parameter {
            guard let name = tree.child(of: parameter, .name) else { continue }
            let value = tree.child(of: parameter, .defaultValue).map(expression)
            let place = code.place(ofVariable: declare(tree[name].name, in: 0))
            code.emit(.parameter, range(name), value.map { [$0] } ?? [], place: place)
            if let type = tree.child(of: parameter, .type), tree[parameter].variant == .plain {
                note(type, of: name)
            }
            parameters.append(
                Routine.Parameter(
                    name: tree[name].name,
                    kind: kind(of: parameter, isFirst: position == 0), place: place))
        }
    }

    private func kind(of parameter: NodeID, isFirst: Bool) -> Routine.Parameter.Kind {
        switch tree[parameter].variant {
        case .rest: return .rest
        case .double: return .keywords
        default:
            guard isFirst, isPython, task.kind == .function, owner >= 0, isMethod else {
                return .plain
            }
            return hasModifier(task.node, ["staticmethod"]) ? .plain : .instance
        }
    }

    private var isMethod: Bool {
        guard let parent = tree.parent(of: task.node) else { return false }
        if tree[parent].role == .classBody { return true }
        guard let around = tree.parent(of: parent) else { return false }
        return tree[parent].role == .block && tree[around].role == .classDefinition
    }
}
