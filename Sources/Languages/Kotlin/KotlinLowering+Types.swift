import SourceText
import SyntaxTrees

extension Lowering where Roles == KotlinRoles {
    private typealias Word = KotlinRoles.Word

    mutating func type(_ step: Step) {
        switch kind(of: step.node) {
        case .userType: userType(step)
        case .nullableType:
            open(.nullableType, step)
            addTypes(of: step.node, .type)
        case .nonNullableType:
            open(.compoundType, step, name: Word.ampersand)
            addTypes(of: step.node, .type)
        case .parenthesizedType: unwrap(step)
        case .functionType: functionType(step)
        case .functionTypeParameters:
            open(.parameters, step)
            addChildren(of: step.node, .parameter, .functionTypeParameter)
        case .dynamicToken:
            open(.namedType, step)
            builder.leaf(
                .identifier, .path, start: start(of: step.node), end: end(of: step.node),
                name: symbol(of: step.node))
        case .typeArguments:
            open(.typeArguments, step)
            addChildren(of: step.node, .type)
        case .typeProjection: typeProjection(step)
        case .typeParameters, .typeConstraints:
            open(.typeParameters, step)
            addChildren(of: step.node, .element)
        default: typeParameter(step)
        }
    }

    /// `A.B<C>`. Annotations of a type are left out: they say nothing about which type it is.
    private mutating func userType(_ step: Step) {
        let first = child(of: step.node, kind: .identifier) ?? step.node
        open(
            .namedType, step.slot, start(of: first), end(of: step.node),
            flags: step.flags.union(flags(of: step.node)))
        path(step.node, .path)
        var children = children(of: step.node)
        while let child = next(&children) {
            if kind(of: child) == .typeArguments { add(child, .typeArguments) }
            if isError(child) { add(child, .element) }
        }
    }

    /// `A.(B, c: C) -> D`.
    private mutating func functionType(_ step: Step) {
        open(.functionType, step)
        var slot = Slot.receiver
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            switch kind(of: child) {
            case _ where isError(child): add(child, .element)
            case .typeModifiers: addModifiers(child)
            case .functionTypeParameters:
                add(child, .parameters)
                slot = .returnType
            case _ where isType(child): add(child, slot)
            default: break
            }
        }
    }

    mutating func functionTypeParameter(_ step: Step) {
        guard isType(step.node) else { return node(step) }
        open(.parameter, step)
        add(step.node, .type)
    }

    /// One of `<A, in B, *>`.
    private mutating func typeProjection(_ step: Step) {
        let isPlain =
            child(of: step.node, kind: .varianceModifier) == nil
            && child(of: step.node, kind: .starToken) == nil
        if !isPlain { open(.wildcardType, step) }
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            if isError(child) {
                add(child, .element)
            } else if isType(child) {
                if isPlain { passOn(step, to: child) } else { add(child, .bound) }
            }
        }
    }

    /// `reified T : A`, also the `T : A` behind `where`.
    private mutating func typeParameter(_ step: Step) {
        let name = child(of: step.node, kind: .identifier)
        open(.typeParameter, step, name: name.map { self.name(of: $0) } ?? .none)
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            if kind(of: child) == .typeParameterModifiers {
                addModifiers(child)
            } else if kind(of: child) == .annotation {
                add(child, .annotation)
            } else if child == name {
                add(child, .name, .name)
            } else if isType(child) {
                add(child, .bound)
            } else if isError(child) {
                add(child, .element)
            }
        }
    }

    /// Adds those children that are types.
    mutating func addTypes(of node: Int32, _ slot: Slot) {
        var children = children(of: node)
        while let child = nextOrToken(&children) {
            if isType(child) { add(child, slot) }
            if isError(child) { add(child, .element) }
        }
    }

    func isType(_ node: Int32) -> Bool {
        switch kind(of: node) {
        case .userType, .nullableType, .nonNullableType, .parenthesizedType, .functionType,
            .dynamicToken:
            true
        default: false
        }
    }

    // MARK: - Types and values in each other's place

    mutating func typeAsExpression(_ step: Step) {
        guard kind(of: step.node) == .userType, child(of: step.node, kind: .typeArguments) == nil
        else {
            return node(step)
        }
        path(step.node, step.slot, flags: step.flags)
    }

    /// A dotted name becomes a type; anything else, such as the `f()` of `f()::class`, stays a value.
    mutating func expressionAsType(_ step: Step) {
        var words: [Int32] = []
        var next: Int32? = step.node
        while let node = next {
            switch kind(of: node) {
            case .identifier:
                words.append(node)
                next = nil
            case .navigationExpression where child(of: node, kind: .dotToken) != nil:
                var children = children(of: node)
                let object = self.next(&children)
                guard let word = self.next(&children), kind(of: word) == .identifier else {
                    return receiver(step)
                }
                words.append(word)
                next = object
            default: return receiver(step)
            }
        }
        open(.namedType, step)
        path(words.reversed(), .path)
    }
}
