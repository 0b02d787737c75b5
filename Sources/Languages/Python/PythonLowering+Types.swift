import SourceText
import SyntaxTrees

extension Lowering where Roles == PythonRoles {
    /// What stands in the place of a type. Whatever is no type by its form is an expression.
    mutating func type(_ step: Step) {
        switch kind(of: step.node) {
        case .type: unwrap(step)
        case .parenthesizedExpression: unwrap(step, flags: .parenthesized)
        case .identifier, .attribute, .memberType:
            open(.namedType, step)
            add(step.node, .path)
        case .subscriptExpression: subscriptedType(step)
        case .genericType: genericType(step)
        case .unionType: union(step)
        case .binaryOperator where hasBar(step.node): union(step)
        case .splatType:
            let isDouble = child(of: step.node, kind: .doubleStarToken) != nil
            open(.splat, step, variant: isDouble ? .double : .plain)
            addInOrder(step.node, .value, .element)
        default: node(step)
        }
    }

    private func hasBar(_ node: Int32) -> Bool { child(of: node, kind: .barToken) != nil }

    private mutating func union(_ step: Step) {
        open(.compoundType, step, name: .bar)
        addTypeOperands(step)
    }

    private mutating func addTypeOperands(_ step: Step) {
        addChildren(of: step.node, .type, .typeOperand)
    }

    /// `A | B | C` nests to the left in the grammar; it is one type of three.
    mutating func typeOperand(_ step: Step) {
        switch kind(of: step.node) {
        case .type, .parenthesizedExpression: unwrap(step)
        case .unionType: addTypeOperands(step)
        case .binaryOperator where hasBar(step.node): addTypeOperands(step)
        default: type(step)
        }
    }

    /// `dict[str, int]` as the grammar sees it in expressions.
    private mutating func subscriptedType(_ step: Step) {
        guard let path = child(of: step.node, .value), isPath(path) else { return node(step) }
        open(.namedType, step)
        add(path, .path)
        add(step.node, .typeArguments, .subscriptArguments)
    }

    mutating func subscriptArguments(_ step: Step) {
        guard let path = child(of: step.node, .value) else { return node(step) }
        var start = end(of: path)
        var children = children(of: step.node, after: path)
        while let child = nextOrToken(&children) {
            if byte(self.start(of: child)) == UInt8(ascii: "["), field(of: child) == .unknown {
                start = self.start(of: child)
                break
            }
        }
        open(.typeArguments, step.slot, start, end(of: step.node), flags: flags(of: step.node))
        while let child = next(&children) { add(child, .type, .type) }
    }

    private func isPath(_ node: Int32) -> Bool {
        let kind = kind(of: node)
        return kind == .identifier || kind == .attribute
    }

    /// `dict[str, int]` as the grammar sees it in types.
    private mutating func genericType(_ step: Step) {
        open(.namedType, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            if kind(of: child) == .typeParameter {
                add(child, .typeArguments, .typeArguments)
            } else {
                add(child, isError(child) ? .element : .path)
            }
        }
    }

    mutating func typeArguments(_ step: Step) {
        open(.typeArguments, step)
        addChildren(of: step.node, .type, .type)
    }

    /// `a.b` in the grammar's types.
    mutating func memberType(_ step: Step) {
        let name = child(of: step.node, kind: .identifier)
        open(.member, step, name: symbol(of: name))
        addInOrder(step.node, .object, .name)
    }

    // MARK: - Type parameters

    mutating func typeParameter(_ step: Step) {
        switch kind(of: step.node) {
        case .type: unwrap(step)
        case .identifier:
            open(.typeParameter, step, name: symbol(of: step.node))
            add(step.node, .name)
        case .splatType, .listSplat, .dictionarySplat:
            let isDouble = child(of: step.node, kind: .doubleStarToken) != nil
            let name = firstChild(of: step.node)
            open(
                .typeParameter, step, variant: isDouble ? .double : .rest,
                name: symbol(of: name))
            addInOrder(step.node, .name, .element)
        case .constrainedType: boundedTypeParameter(step)
        default: node(step)
        }
    }

    private mutating func boundedTypeParameter(_ step: Step) {
        let name = firstChild(of: step.node)
        open(.typeParameter, step, name: symbol(of: name))
        var children = children(of: step.node)
        while let child = next(&children) {
            if child == name {
                add(child, .name)
            } else {
                add(child, isError(child) ? .element : .bound, .type)
            }
        }
    }

    /// `type X[T] = …`.
    mutating func typeAlias(_ step: Step) {
        let left = child(of: step.node, .left).flatMap { firstChild(of: $0) }
        let isGeneric = kind(of: left) == .genericType
        let name = isGeneric ? left.flatMap { firstChild(of: $0) } : left
        open(.typeAlias, step, name: symbol(of: name))
        add(name, .name)
        if isGeneric, let left { add(child(of: left, kind: .typeParameter), .typeParameters) }
        add(child(of: step.node, .right), .type, .type)
    }
}

extension Symbol {
    static let bar = Symbol("|")
}
