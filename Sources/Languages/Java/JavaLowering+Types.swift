import SourceText
import SyntaxTrees

extension Lowering where Roles == JavaRoles {
    mutating func type(_ step: Step) {
        switch kind(of: step.node) {
        case .scopedTypeIdentifier:
            open(.namedType, step)
            add(step.node, .path, .path)
        case .genericType:
            open(.namedType, step)
            var children = children(of: step.node)
            while let child = next(&children) {
                if kind(of: child) == .typeArguments {
                    add(child, .typeArguments)
                } else {
                    add(child, isError(child) ? .element : .path, .path)
                }
            }
        case .arrayType: arrayType(step)
        case .annotatedType:
            var children = children(of: step.node)
            while let child = next(&children) {
                if isAnnotation(child) { add(child, .annotation) } else { passOn(step, to: child) }
            }
        case .typeArguments:
            open(.typeArguments, step)
            addChildren(of: step.node, .type)
        case .typeParameters:
            open(.typeParameters, step)
            addChildren(of: step.node, .element)
        case .typeParameter: typeParameter(step)
        case .wildcard: wildcard(step)
        default: operation(step)
        }
    }

    /// The name in a type: `Map.Entry` is a member. A part with type arguments stays a type.
    mutating func typePath(_ step: Step) {
        switch kind(of: step.node) {
        case .typeIdentifier, .identifier: word(.identifier, step)
        case .scopedTypeIdentifier:
            var last: Int32?
            var children = children(of: step.node)
            while let child = next(&children) {
                if kind(of: child) == .typeIdentifier { last = child }
            }
            open(.member, step, name: symbol(of: last))
            children = self.children(of: step.node)
            while let child = next(&children) {
                if isAnnotation(child) {
                    add(child, .annotation)
                } else {
                    add(child, child == last ? .name : isError(child) ? .element : .object, .path)
                }
            }
        default: node(step)
        }
    }

    func isAnnotation(_ node: Int32) -> Bool {
        let kind = kind(of: node)
        return kind == .markerAnnotation || kind == .annotation
    }

    /// `int[][]`: an array of arrays of numbers, each with its brackets in its range.
    private mutating func arrayType(_ step: Step) {
        var ends: [UInt32] = []
        if let dimensions = child(of: step.node, .dimensions) {
            var tokens = children(of: dimensions)
            while let token = nextOrToken(&tokens) {
                if byte(start(of: token)) == UInt8(ascii: "]") { ends.append(end(of: token)) }
            }
        }
        guard canOpen(ends.count) else { return cutOff(step) }
        openArrayTypes(step, count: max(1, ends.count), ends: ends)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .element: add(child, .type)
            case .dimensions: break
            default: add(child, .element)
            }
        }
    }

    /// - Parameter ends: where the range of each array type ends, the innermost one first. Without
    ///   them all have the range of the step's node.
    mutating func openArrayTypes(_ step: Step, count: Int, ends: [UInt32]) {
        for level in 0..<count {
            let index = count - 1 - level
            let end = index < ends.count ? ends[index] : end(of: step.node)
            open(
                .arrayType, level == 0 ? step.slot : .type, start(of: step.node), end,
                flags: level == 0 ? step.flags.union(flags(of: step.node)) : [])
        }
    }

    /// Adds the type of a declaration whose name may be followed by brackets.
    mutating func addType(_ type: Int32?, _ slot: Slot, dimensions: Int32?) {
        guard let type else { return }
        guard let dimensions else { return add(type, slot) }
        var count: UInt8 = 0
        var tokens = children(of: dimensions)
        while let token = nextOrToken(&tokens) {
            if kind(of: token) == .bracketToken, count < .max { count += 1 }
        }
        add(type, slot, count > 0 ? .arrayOf : nil, count: count)
    }

    private mutating func typeParameter(_ step: Step) {
        let name = child(of: step.node, kind: .typeIdentifier)
        open(.typeParameter, step, name: symbol(of: name))
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .typeIdentifier: add(child, .name, .path)
            case .typeBound: addChildren(of: child, .bound)
            default: add(child, isAnnotation(child) ? .annotation : .element)
            }
        }
    }

    /// `?`, `? extends T`, `? super T`; the name says which.
    private mutating func wildcard(_ step: Step) {
        var name = Symbol.wildcard
        if child(of: step.node, kind: .extendsToken) != nil { name = .extends }
        if child(of: step.node, kind: .super) != nil { name = .super }
        open(.wildcardType, step, name: name)
        var children = children(of: step.node)
        while let child = next(&children) {
            if kind(of: child) == .super { continue }
            add(child, isAnnotation(child) ? .annotation : isError(child) ? .element : .bound)
        }
    }
}

extension Symbol {
    static let wildcard = Symbol("?")
    static let extends = Symbol("extends")
    static let `super` = Symbol("super")
}
