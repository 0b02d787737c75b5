import SourceText
import SyntaxTrees

extension Lowering where Roles == KotlinRoles {
    mutating func declaration(_ step: Step) {
        switch kind(of: step.node) {
        case .classDeclaration, .objectDeclaration, .companionObject, .objectLiteral:
            classDefinition(step)
        case .propertyDeclaration: property(step)
        case .typeAlias: typeAlias(step)
        case .functionDeclaration, .anonymousFunction: function(step, .plain)
        case .secondaryConstructor: function(step, .constructor)
        case .anonymousInitializer: function(step, .initializer)
        case .getter: function(step, .getter)
        case .setter: function(step, .setter)
        default: enumEntry(step)
        }
    }

    /// Parts that stand within the declarations above.
    mutating func declarationPart(_ step: Step) {
        switch kind(of: step.node) {
        case .functionValueParameters, .classParameters:
            open(.parameters, step)
            addParameters(of: step.node)
        case .primaryConstructor: unwrap(step)
        case .parameter: parameter(step)
        case .classParameter: classParameter(step)
        case .multiVariableDeclaration: destructured(step)
        case .variableDeclaration: declared(step)
        case .delegationSpecifier: supertype(step)
        case .constructorDelegationCall: delegationCall(step)
        case .constructorInvocation, .qualifiedIdentifier: annotationValue(step)
        default: other(step)
        }
    }

    // MARK: - Classes and objects

    private mutating func classDefinition(_ step: Step) {
        let name = child(of: step.node, .name)
        open(
            .classDefinition, step, variant: classVariant(of: step.node),
            name: name.map { self.name(of: $0) } ?? .none)
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            switch kind(of: child) {
            case _ where isError(child): add(child, .element)
            case _ where child == name: add(child, .name, .name)
            case .modifiers: addModifiers(child)
            case .funToken: add(child, .modifier)
            case .typeParameters, .typeConstraints: add(child, .typeParameters)
            case .primaryConstructor: addPrimaryConstructor(child)
            case .delegationSpecifiers: addSupertypes(child)
            case .classBody, .enumClassBody: add(child, .body)
            default: break
            }
        }
    }

    private func classVariant(of node: Int32) -> Variant {
        switch kind(of: node) {
        case .objectDeclaration, .objectLiteral: return .object
        case .companionObject: return .companion
        default: break
        }
        if child(of: node, kind: .interfaceToken) != nil { return .interface }
        guard let modifiers = child(of: node, kind: .modifiers) else { return .plain }
        var children = children(of: modifiers)
        while let modifier = next(&children) {
            if child(of: modifier, kind: .enumToken) != nil { return .enum }
            if child(of: modifier, kind: .annotationToken) != nil { return .annotationType }
        }
        return .plain
    }

    /// `@Inject private constructor(val x: T)`: what is said of the constructor is said of its class.
    private mutating func addPrimaryConstructor(_ constructor: Int32) {
        var children = children(of: constructor)
        while let child = next(&children) {
            switch kind(of: child) {
            case .modifiers: addModifiers(child)
            case .classParameters: add(child, .parameters)
            default: add(child, .element)
            }
        }
    }

    private mutating func addSupertypes(_ specifiers: Int32) {
        var children = children(of: specifiers)
        while let child = next(&children) { add(child, isError(child) ? .element : .supertype) }
    }

    /// `A`, `A(1)`, `A by b`.
    private mutating func supertype(_ step: Step) {
        open(.supertype, step)
        guard let child = firstChild(of: step.node) else { return }
        if isType(child) { return add(child, .type) }
        var parts = children(of: child)
        var slot = Slot.type
        while let part = next(&parts) {
            if kind(of: part) == .annotation || isError(part) {
                add(part, kind(of: part) == .annotation ? .annotation : .element)
            } else {
                add(part, slot)
                slot = .arguments
            }
        }
    }

    private mutating func enumEntry(_ step: Step) {
        let name = child(of: step.node, kind: .identifier)
        open(.enumConstant, step, name: name.map { self.name(of: $0) } ?? .none)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .modifiers: addModifiers(child)
            case .identifier: add(child, .name, .name)
            case .valueArguments: add(child, .arguments)
            case .classBody: add(child, .body)
            default: add(child, .element)
            }
        }
    }

    private mutating func typeAlias(_ step: Step) {
        let name = child(of: step.node, .type)
        open(.typeAlias, step, name: name.map { self.name(of: $0) } ?? .none)
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            switch kind(of: child) {
            case _ where isError(child): add(child, .element)
            case .modifiers: addModifiers(child)
            case _ where child == name: add(child, .name, .name)
            case .typeParameters: add(child, .typeParameters)
            case _ where isType(child): add(child, .type)
            default: break
            }
        }
    }

    // MARK: - Functions

    /// Everything with a body: functions with and without a name, constructors, `init`, accessors.
    private mutating func function(_ step: Step, _ variant: Variant) {
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
    private mutating func delegationCall(_ step: Step) {
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
    private mutating func addParameters(of node: Int32) {
        var children = children(of: node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .parameter, .classParameter: add(child, .parameter)
            default: if isError(child) { add(child, .element) }
            }
        }
    }

    private mutating func parameter(_ step: Step) {
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
                if isBehindEquals, nodes[Int(node)].isNamed, !nodes[Int(node)].isExtra { return node }
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
    private mutating func classParameter(_ step: Step) {
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

    // MARK: - Properties and variables

    private mutating func property(_ step: Step) {
        let declared = child(of: step.node, kind: .variableDeclaration)
        let name = declared.flatMap { child(of: $0, kind: .identifier) }
        let isDelegated = child(of: step.node, kind: .propertyDelegate) != nil
        open(
            .variableDefinition, step,
            variant: child(of: step.node, kind: .varToken) == nil ? .val : .var,
            flags: isDelegated ? .delegated : [], name: name.map { self.name(of: $0) } ?? .none)
        var isBehindName = false
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case _ where isError(child): add(child, .element)
            case .modifiers: addModifiers(child)
            case .typeParameters, .typeConstraints: add(child, .typeParameters)
            case .variableDeclaration:
                addDeclared(child)
                isBehindName = true
            case .multiVariableDeclaration:
                add(child, .name)
                isBehindName = true
            case .propertyDelegate: addInOrder(child, .value)
            case .getter, .setter: add(child, .accessor)
            case _ where isType(child) && !isBehindName: add(child, .receiver)
            default: add(child, .value)
            }
        }
    }

    /// Adds the name, the type and annotations of a declared name.
    mutating func addDeclared(_ node: Int32) {
        var children = children(of: node)
        while let child = nextOrToken(&children) {
            switch kind(of: child) {
            case _ where isError(child): add(child, .element)
            case .annotation: add(child, .annotation)
            case .identifier: add(child, .name, .name)
            case _ where isType(child): add(child, .type)
            default: break
            }
        }
    }

    /// `(a, b: T)`: the names make a tuple.
    private mutating func destructured(_ step: Step) {
        open(.tuple, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            if kind(of: child) == .variableDeclaration {
                add(self.child(of: child, kind: .identifier), .element, .name)
            } else {
                add(child, .element)
            }
        }
    }

    private mutating func declared(_ step: Step) {
        guard let name = child(of: step.node, kind: .identifier) else { return other(step) }
        leaf(.identifier, Step(node: name, slot: step.slot), name: self.name(of: name))
    }

    // MARK: - Annotations and modifiers

    /// Adds what stands before a declaration.
    mutating func addModifiers(_ modifiers: Int32) {
        var children = children(of: modifiers)
        while let child = nextOrToken(&children) {
            if kind(of: child) == .annotation {
                add(child, .annotation)
            } else if isError(child) {
                add(child, .element)
            } else if nodes[Int(child)].isNamed && !nodes[Int(child)].isExtra
                || kind(of: child) == .suspendToken
            {
                add(child, .modifier)
            }
        }
    }

    /// `@a`, `@a(1)`, `@get:a`, `@[a b]`. The place that it is meant for is left out.
    mutating func annotation(_ step: Step) {
        var values: [Int32] = []
        var children = children(of: step.node)
        while let child = next(&children) {
            if kind(of: child) != .useSiteTarget { values.append(child) }
        }
        if values.count > 1 {
            for value in values { add(value, step.slot, .bareAnnotation) }
        } else {
            open(.annotation, step)
            add(values.first, .value, .annotationValue)
        }
    }

    mutating func annotationValue(_ step: Step) {
        switch kind(of: step.node) {
        case .constructorInvocation:
            open(.call, step)
            var children = children(of: step.node)
            while let child = next(&children) {
                switch kind(of: child) {
                case .userType: path(child, .callee)
                case .valueArguments: add(child, .arguments)
                default: add(child, .element)
                }
            }
        case .userType, .qualifiedIdentifier: path(step.node, step.slot, flags: step.flags)
        default: node(step)
        }
    }
}
