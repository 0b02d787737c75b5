import SourceText
import SyntaxTrees

extension Lowering where Roles == KotlinRoles {
    /// Everything with a body: functions with and without a name, constructors, `init`, accessors.
    mutating func function(_ step: Step, _ variant: Variant) {
        let name = child(of: step.node, .name)
        let body = child(of: step.node, kind: .functionBody)
        let isExpression = body.map { child(of: $0, kind: .block) == nil } ?? false
        open(
            .function, step, variant: variant, flags: isExpression ? .expressionBody : [],
            name: name.map { self.name(of: $0) } ?? .none)
        var typeSlot = Slot.receiver
        var isInParentheses = false
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            switch kind(of: child) {
            case _ where isError(child): add(child, .element)
            case .closeParenthesisToken: isInParentheses = false
            case _ where isInParentheses: break
            case .openParenthesisToken:
                add(child, .parameters, .accessorParameters)
                isInParentheses = true
                typeSlot = .returnType
            case .modifiers: addModifiers(child)
            case .typeParameters, .typeConstraints: add(child, .typeParameters)
            case _ where child == name: add(child, .name, .name)
            case .functionValueParameters:
                add(child, .parameters)
                typeSlot = .returnType
            case _ where isType(child): add(child, typeSlot)
            case .constructorDelegationCall: add(child, .initializer)
            case .functionBody: addBody(child)
            case .block: add(child, .body)
            default: break
            }
        }
    }

    /// A block, or the expression behind `=`.
    private mutating func addBody(_ body: Int32) {
        var children = children(of: body)
        while let child = next(&children) { add(child, isError(child) ? .element : .body) }
    }

    /// `this(1)` or `super(1)` in the head of a constructor.
    mutating func delegationCall(_ step: Step) {
        open(.call, step)
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            switch kind(of: child) {
            case .thisToken, .superToken:
                builder.leaf(
                    .identifier, .callee, start: start(of: child), end: end(of: child),
                    name: symbol(of: child))
            case .valueArguments: add(child, .arguments)
            default: if isError(child) { add(child, .element) }
            }
        }
    }

    /// The `(value: T)` of a `set`; what a `get` has is empty.
    mutating func accessorParameters(_ step: Step) {
        var name: Int32?
        var last = step.node
        var types: [Int32] = []
        var node = nodes[Int(step.node)].subtreeEnd
        let parent = nodes[Int(step.node)].parent
        let end = parent >= 0 ? nodes[Int(parent)].subtreeEnd : node
        while node < end, kind(of: node) != .closeParenthesisToken {
            if kind(of: node) == .identifier { name = node }
            if isType(node) { types.append(node) }
            if nodes[Int(node)].isNamed { last = node }
            node = nodes[Int(node)].subtreeEnd
        }
        let close = node < end ? self.end(of: node) : self.end(of: last)
        open(.parameters, step.slot, start(of: step.node), close)
        guard let name else { return }
        open(.parameter, .parameter, start(of: name), self.end(of: last), name: self.name(of: name))
        add(name, .name, .name)
        for type in types { add(type, .type) }
    }

    // MARK: - Parameters

    /// Modifiers and defaults are siblings of the parameters that they belong to.
    mutating func addParameters(of node: Int32) {
        var children = children(of: node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .parameter, .classParameter: add(child, .parameter)
            default: if isError(child) { add(child, .element) }
            }
        }
    }

    mutating func parameter(_ step: Step) {
        let name = child(of: step.node, kind: .identifier)
        let modifiers = previousSibling(of: step.node).flatMap {
            kind(of: $0) == .parameterModifiers ? $0 : nil
        }
        let value = defaultValue(of: step.node)
        open(
            .parameter, step.slot, start(of: modifiers ?? step.node), end(of: value ?? step.node),
            variant: modifiers.map(hasVararg) ?? false ? .rest : .plain,
            flags: flags(of: step.node), name: name.map { self.name(of: $0) } ?? .none)
        if let modifiers { addModifiers(modifiers) }
        addDeclared(step.node)
        add(value, .defaultValue)
    }

    /// The child before, comments left out.
    func previousSibling(of node: Int32) -> Int32? {
        let parent = nodes[Int(node)].parent
        var sibling = node - 1
        while sibling > parent {
            while sibling > parent, nodes[Int(sibling)].parent != parent {
                sibling = nodes[Int(sibling)].parent
            }
            guard sibling > parent else { return nil }
            if !nodes[Int(sibling)].isExtra { return sibling }
            sibling -= 1
        }
        return nil
    }

    /// What follows the parameter behind `=`.
    private func defaultValue(of parameter: Int32) -> Int32? {
        let parent = nodes[Int(parameter)].parent
        guard parent >= 0 else { return nil }
        let end = nodes[Int(parent)].subtreeEnd
        var node = nodes[Int(parameter)].subtreeEnd
        var isBehindEquals = false
        while node < end {
            switch kind(of: node) {
            case .equalsToken: isBehindEquals = true
            case .commaToken, .closeParenthesisToken: return nil
            default:
                if isBehindEquals, nodes[Int(node)].isNamed, !nodes[Int(node)].isExtra {
                    return node
                }
            }
            node = nodes[Int(node)].subtreeEnd
        }
        return nil
    }

    private func hasVararg(_ modifiers: Int32) -> Bool {
        var children = children(of: modifiers)
        while let modifier = next(&children) {
            if child(of: modifier, kind: .varargToken) != nil { return true }
        }
        return false
    }

    /// `private val x: T = 1` in the head of a class.
    mutating func classParameter(_ step: Step) {
        let name = child(of: step.node, kind: .identifier)
        let modifiers = child(of: step.node, kind: .modifiers)
        open(
            .parameter, step, variant: modifiers.map(hasVararg) ?? false ? .rest : .plain,
            name: name.map { self.name(of: $0) } ?? .none)
        var isBehindEquals = false
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            switch kind(of: child) {
            case _ where isError(child): add(child, .element)
            case .modifiers, .parameterModifiers: addModifiers(child)
            case .valToken, .varToken: add(child, .modifier)
            case .equalsToken: isBehindEquals = true
            case _ where child == name: add(child, .name, .name)
            case _ where isBehindEquals:
                if nodes[Int(child)].isNamed, !nodes[Int(child)].isExtra {
                    add(child, .defaultValue)
                }
            case _ where isType(child): add(child, .type)
            default: break
            }
        }
    }
}
