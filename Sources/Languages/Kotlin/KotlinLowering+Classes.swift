import SourceText
import SyntaxTrees

extension Lowering where Roles == KotlinRoles {
    mutating func classDefinition(_ step: Step) {
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
    mutating func supertype(_ step: Step) {
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

    mutating func enumEntry(_ step: Step) {
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

    mutating func typeAlias(_ step: Step) {
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
}
