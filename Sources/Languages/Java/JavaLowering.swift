import SourceText
import SyntaxTrees

extension Lowering where Roles == JavaRoles {
    /// A node whose place says what it is.
    mutating func node(_ step: Step, _ action: JavaRoles.Action) {
        switch action {
        case .condition: condition(step)
        case .branch: branch(step)
        case .groupBody: groupBody(step)
        case .modifier: word(.modifier, step)
        case .path: typePath(step)
        case .arrayOf:
            openArrayTypes(step, count: Int(step.count), ends: [])
            add(step.node, .type)
        case .member: member(step)
        case .declarator: declarator(step, isOnly: false)
        case .onlyDeclarator: declarator(step, isOnly: true)
        case .parameters:
            open(.parameters, step)
            add(step.node, .parameter, .parameter)
        case .parameter:
            guard kind(of: step.node) == .identifier else { return node(step) }
            open(.parameter, step, name: symbol(of: step.node))
            add(step.node, .name)
        case .emptyParameters: emptyParameters(step)
        case .supertype:
            open(.supertype, step)
            add(step.node, .type)
        case .annotationCall: annotationCall(step)
        case .outerSuper: outerSuper(step)
        case .intersection: intersection(step)
        case .union:
            open(.compoundType, step, name: .bar)
            addChildren(of: step.node, .type)
        }
    }

    /// A node whose kind says what it is.
    mutating func node(_ step: Step) {
        switch kind(of: step.node) {
        case .identifier, .this, .super, .underscorePattern, .newToken: word(.identifier, step)
        case .methodInvocation: call(step)
        case .fieldAccess: fieldAccess(step)
        case .argumentList, .annotationArgumentList, .recordPatternBody:
            open(.arguments, step)
            addChildren(of: step.node, .argument)
        case .stringLiteral: string(step)
        case .stringFragment, .multilineStringFragment, .escapeSequence: word(.stringText, step)
        case .stringInterpolation:
            open(.interpolation, step)
            addInOrder(step.node, .value, .element)
        case .typeIdentifier, .integralType, .floatingPointType, .booleanType, .voidType:
            open(.namedType, step)
            builder.leaf(
                .identifier, .path, start: start(of: step.node), end: end(of: step.node),
                name: symbol(of: step.node))
        case .decimalInteger, .hexInteger, .octalInteger, .binaryInteger, .decimalFloat, .hexFloat:
            leaf(.number, step, name: number(of: step.node))
        case .trueLiteral, .falseLiteral: word(.boolean, step)
        case .nullLiteral: word(.null, step)
        case .characterLiteral: word(.character, step)
        case .scopedIdentifier:
            open(.member, step, name: symbol(of: child(of: step.node, .name)))
            addInOrder(step.node, .object, .name)
        case .binaryExpression: binary(step)
        case .expressionStatement:
            open(.expressionStatement, step)
            addInOrder(step.node, .value, .element)
        case .block, .constructorBody:
            open(.block, step)
            addChildren(of: step.node, .element)
        case .parenthesizedExpression: unwrap(step, flags: .parenthesized)
        default: type(step)
        }
    }

    /// Adds the children of `node`, the first one to `first` and the others to `others`; errors to
    /// neither.
    mutating func addInOrder(_ node: Int32, _ first: Slot, _ others: Slot) {
        var slot = first
        var children = children(of: node)
        while let child = next(&children) {
            guard !isError(child) else {
                add(child, .element)
                continue
            }
            add(child, slot)
            slot = others
        }
    }

    /// `a.b(1)` is a call of the member `a.b`, for which the grammar has no node.
    private mutating func call(_ step: Step) {
        open(.call, step)
        let object = child(of: step.node, .object)
        let name = child(of: step.node, .name)
        if let object, let name {
            open(.member, .callee, start(of: object), end(of: name), name: symbol(of: name))
        }
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .object: addObject(child, of: step.node)
            case .typeArguments: add(child, .typeArguments)
            case .name:
                add(child, object == nil ? .callee : .name)
                if object != nil { close() }
            case .arguments: add(child, .arguments)
            default: if kind(of: child) != .super { add(child, .element) }
            }
        }
    }

    private mutating func fieldAccess(_ step: Step) {
        open(.member, step, name: symbol(of: child(of: step.node, .field)))
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .object: addObject(child, of: step.node)
            case .field: add(child, .name)
            default: if kind(of: child) != .super { add(child, .element) }
            }
        }
    }

    /// The object of a call or field access; in `Type.super.name` it is `Type.super`.
    private mutating func addObject(_ object: Int32, of node: Int32) {
        var children = children(of: node, after: object)
        while let child = next(&children) {
            guard kind(of: child) == .super, field(of: child) == .unknown else { continue }
            return add(object, .object, .outerSuper)
        }
        add(object, .object)
    }

    /// `Type.super`, of which the step's node is the type.
    private mutating func outerSuper(_ step: Step) {
        let parent = nodes[Int(step.node)].parent
        guard parent >= 0, let name = child(of: parent, kind: .super) else { return node(step) }
        open(.member, step.slot, start(of: step.node), end(of: name), name: symbol(of: name))
        add(step.node, .object)
        add(name, .name)
    }

    private mutating func binary(_ step: Step) {
        open(.binary, step, name: kindSymbol(of: child(of: step.node, .operator)))
        addInOrder(step.node, .left, .right)
    }

    private mutating func condition(_ step: Step) {
        guard kind(of: step.node) == .parenthesizedExpression else { return node(step) }
        var children = children(of: step.node)
        while let child = next(&children) {
            add(child, isError(child) ? .element : step.slot, flags: step.flags)
        }
    }

    func number(of node: Int32) -> Symbol {
        NumberLiteral.symbol(
            of: builder.bytes, from: start(of: node), to: end(of: node), suffixes: .jvm)
    }
}
