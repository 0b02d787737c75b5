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
