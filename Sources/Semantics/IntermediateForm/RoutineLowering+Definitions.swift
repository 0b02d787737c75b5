import Languages
import SourceText

extension RoutineLowering {
    /// Statements, fields and initialisers of a class; functions in it wait for their own turn.
    func classBody(_ node: NodeID) {
        if let list = tree.child(of: node, .parameters) { formalParameters(list) }
        let heads =
            tree.children(of: node, .supertype) + (tree[node].role == .enumConstant ? [node] : [])
        for arguments in heads.flatMap({ tree.children(of: $0, .arguments) }) {
            for argument in tree.children(of: arguments) { _ = expression(argument) }
        }
        for body in tree.children(of: node) where tree[body].slot == .body { statements(of: body) }
    }

    func functionBody(_ node: NodeID) {
        if let list = tree.child(of: node, .parameters) { formalParameters(list) }
        guard let body = tree.child(of: node, .body) else { return }
        if tree[body].role == .block {
            for child in tree.children(of: body) { statement(child) }
        } else {
            let value = expression(body)
            code.emit(.return, range(body), [value])
        }
    }

    private func formalParameters(_ list: NodeID) {
        for (position, parameter) in tree.children(of: list).enumerated()
        where tree[parameter].role == .parameter {
            guard let name = tree.child(of: parameter, .name) else { continue }
            let value = tree.child(of: parameter, .defaultValue).map(expression)
            let place = code.place(ofVariable: declare(tree[name].name, in: 0))
            code.emit(.parameter, range(name), value.map { [$0] } ?? [], place: place)
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
