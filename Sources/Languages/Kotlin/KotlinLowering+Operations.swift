import SourceText
import SyntaxTrees

extension Lowering where Roles == KotlinRoles {
    private typealias Word = KotlinRoles.Word

    mutating func operation(_ step: Step) {
        switch kind(of: step.node) {
        case .parenthesizedExpression: unwrap(step, flags: .parenthesized)
        case .annotatedExpression, .annotatedLambda: withoutAnnotations(step)
        case .binaryExpression, .inExpression: binary(step)
        case .rangeExpression:
            open(.binary, step, name: kindSymbol(ofTokenIn: step.node))
            addInOrder(step.node, .left, .right)
        case .infixExpression: infix(step)
        case .isExpression:
            let isNegated = child(of: step.node, kind: .notIsToken) != nil
            open(.typeTest, step, variant: isNegated ? .negated : .plain)
            addSides(of: step.node, .value, .type)
        case .asExpression:
            let isSafe = child(of: step.node, kind: .safeAsToken) != nil
            open(.cast, step, variant: isSafe ? .safe : .plain)
            addSides(of: step.node, .value, .type)
        case .assignment: assignment(step)
        case .spreadExpression:
            open(.splat, step)
            addInOrder(step.node, .value)
        case .valueArguments: arguments(step)
        case .valueArgument: argument(step)
        case .lambdaLiteral: lambda(step)
        case .lambdaParameters:
            open(.parameters, step)
            addChildren(of: step.node, .parameter, .lambdaParameter)
        case .thisExpression: leaf(.identifier, step, name: symbol(of: step.node))
        case .superExpression: superExpression(step)
        case .callableReference: callableReference(step)
        case .collectionLiteral:
            open(.list, step)
            addChildren(of: step.node, .element)
        case .stringContent, .escapeSequence: word(.stringText, step)
        case .typeTest:
            let isNegated = child(of: step.node, kind: .notIsToken) != nil
            open(.typeTest, step, variant: isNegated ? .negated : .plain)
            addTypes(of: step.node, .type)
        case .rangeTest:
            open(.binary, step, name: kindSymbol(ofTokenIn: step.node))
            addInOrder(step.node, .right)
        default: declarationPart(step)
        }
    }

    /// In an expression an annotation has no place to go to.
    private mutating func withoutAnnotations(_ step: Step) {
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .annotation, .label: break
            case _ where isError(child): add(child, step.slot)
            default: passOn(step, to: child)
            }
        }
    }

    private mutating func binary(_ step: Step) {
        let name =
            child(of: step.node, .operator).map(kindSymbol(of:))
            ?? kindSymbol(ofTokenIn: step.node)
        open(.binary, step, name: name)
        addSides(of: step.node, .left, .right)
    }

    private mutating func infix(_ step: Step) {
        var children = children(of: step.node)
        var operands: [Int32] = []
        while let child = next(&children), operands.count < 3 {
            if !isError(child) { operands.append(child) }
        }
        guard operands.count == 3 else { return other(step) }
        open(.binary, step, name: name(of: operands[1]))
        add(operands[0], .left)
        add(operands[2], .right)
    }

    /// Annotations before an assignment are those of its target in the grammar.
    private mutating func assignment(_ step: Step) {
        let name = child(of: step.node, .operator).map(kindSymbol(of:)) ?? Word.equals
        open(name == Word.equals ? .assignment : .augmentedAssignment, step, name: name)
        addSides(of: step.node, .target, .value)
    }

    private mutating func addSides(of node: Int32, _ left: Slot, _ right: Slot) {
        var children = children(of: node)
        while let child = nextOrToken(&children) {
            switch field(of: child) {
            case .left: add(child, left)
            case .right: add(child, right)
            default: if isError(child) { add(child, .element) }
            }
        }
    }

    private func kindSymbol(ofTokenIn node: Int32) -> Symbol {
        var children = children(of: node)
        while let child = nextOrToken(&children) {
            if !nodes[Int(child)].isNamed { return kindSymbol(of: child) }
        }
        return .none
    }

    /// `super`, `super<T>`, `super@C`.
    private mutating func superExpression(_ step: Step) {
        leaf(.identifier, step, name: Word.super)
    }

    /// `::f`, `A<B>::f`, `A::class`. What stands before `::` is a type to the grammar if it can't be
    /// an expression, and often if it can.
    private mutating func callableReference(_ step: Step) {
        var name: Int32?
        var isClass = false
        var type: Int32?
        var isBehind = false
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            switch kind(of: child) {
            case .doubleColonToken: isBehind = true
            case .classToken: isClass = true
            case .identifier where isBehind: name = child
            default: if nodes[Int(child)].isNamed, !isBehind { type = child }
            }
        }
        if isClass {
            open(.classLiteral, step)
            add(type, .type)
        } else {
            open(.methodReference, step, name: name.map { self.name(of: $0) } ?? .none)
            add(type, .object, .typeAsExpression)
            add(name, .name, .name)
        }
    }

    // MARK: - Lambdas

    /// The body is a block without text of its own, from the first to the last statement.
    private mutating func lambda(_ step: Step) {
        open(.lambda, step)
        let arrow = child(of: step.node, kind: .arrowToken)
        if let parameters = child(of: step.node, kind: .lambdaParameters), let arrow {
            add(parameters, .parameters)
            return add(arrow, .body, .lambdaBody)
        }
        let brace = start(of: step.node) + 1
        implicitLeaf(.parameters, .parameters, at: brace)
        var children = children(of: step.node)
        openLambdaBody(&children, .body, at: arrow.map(end(of:)) ?? brace)
    }

    mutating func lambdaBody(_ step: Step) {
        let parent = nodes[Int(step.node)].parent
        guard parent >= 0 else { return }
        var children = children(of: parent)
        while let child = nextOrToken(&children), child != step.node {}
        openLambdaBody(&children, step.slot, at: end(of: step.node))
    }

    private mutating func openLambdaBody(_ children: inout Children, _ slot: Slot, at: UInt32) {
        var statements = children
        let first = next(&statements)
        var end = first.map(end(of:)) ?? at
        while let statement = next(&statements) { end = self.end(of: statement) }
        open(.block, slot, first.map(start(of:)) ?? at, end, flags: .implicit)
        while let statement = next(&children) { add(statement, .element, .statement) }
    }

    mutating func lambdaParameter(_ step: Step) {
        if kind(of: step.node) == .multiVariableDeclaration {
            open(.parameter, step)
            return add(step.node, .name)
        }
        let name = child(of: step.node, kind: .identifier)
        open(.parameter, step, name: name.map { self.name(of: $0) } ?? .none)
        addDeclared(step.node)
    }
}
