import SourceText
import SyntaxTrees

extension Lowering where Roles == JavaRoles {
    mutating func statement(_ step: Step) {
        switch kind(of: step.node) {
        case .localVariableDeclaration, .fieldDeclaration, .constantDeclaration: declaration(step)
        case .ifStatement: ifStatement(step)
        case .whileStatement: loop(step, .whileLoop)
        case .doStatement: loop(step, .doWhileLoop)
        case .forStatement: loop(step, .forLoop)
        case .enhancedForStatement: forEach(step)
        case .tryStatement, .tryWithResources: tryStatement(step)
        case .resource: resource(step)
        case .catchClause: catchClause(step)
        case .finallyClause:
            open(.finallyClause, step)
            addInOrder(step.node, .body, .element)
        case .returnStatement: one(.returnStatement, step, .value)
        case .throwStatement: one(.throwStatement, step, .value)
        case .breakStatement: one(.breakStatement, step, .label)
        case .continueStatement: one(.continueStatement, step, .label)
        case .yieldStatement:
            open(.expressionStatement, step)
            open(.yield, .value, start(of: step.node), end(of: step.node))
            addInOrder(step.node, .value, .element)
        case .assertStatement:
            open(.assertStatement, step)
            addInOrder(step.node, .condition, .message)
        case .synchronizedStatement: synchronized(step)
        case .labeledStatement:
            open(.labeledStatement, step)
            addInOrder(step.node, .label, .body)
        case .explicitConstructorInvocation: explicitConstructor(step)
        default: switchPart(step)
        }
    }

    private mutating func one(_ role: Role, _ step: Step, _ slot: Slot) {
        open(role, step)
        addInOrder(step.node, slot, .element)
    }

    // MARK: - Branches and loops

    private mutating func ifStatement(_ step: Step) {
        open(.ifStatement, step)
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            switch field(of: child) {
            case .condition: add(child, .condition, .condition)
            case .consequence: add(child, .then, .branch)
            case .alternative where kind(of: child) == .ifStatement: add(child, .otherwise)
            case .alternative: add(child, .otherwise, .branch)
            default: if isError(child) { add(child, .element) }
            }
        }
    }

    /// A branch or a loop's body is always a block: one statement gets an implicit one around it.
    mutating func branch(_ step: Step) {
        if kind(of: step.node) == .block { return node(step) }
        open(.block, step, flags: .implicit)
        if kind(of: step.node) == .semicolonToken {
            let (start, end) = (start(of: step.node), end(of: step.node))
            builder.leaf(.emptyStatement, .element, start: start, end: end)
        } else {
            add(step.node, .element)
        }
    }

    private mutating func loop(_ step: Step, _ role: Role) {
        open(role, step)
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            switch field(of: child) {
            case .initializer: add(child, .initializer)
            case .condition: add(child, .condition, .condition)
            case .update: add(child, .update)
            case .body: add(child, .body, .branch)
            default: if isError(child) { add(child, .element) }
            }
        }
    }

    private mutating func forEach(_ step: Step) {
        open(.forEach, step)
        let dimensions = child(of: step.node, .dimensions)
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            switch field(of: child) {
            case .type: addType(child, .type, dimensions: dimensions)
            case .name: add(child, .target)
            case .value: add(child, .iterable)
            case .body: add(child, .body, .branch)
            default:
                if kind(of: child) == .modifiers { addModifiers(child) }
                if isError(child) { add(child, .element) }
            }
        }
    }

    private mutating func synchronized(_ step: Step) {
        open(.synchronizedStatement, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            if field(of: child) == .body {
                add(child, .body)
            } else {
                add(child, isError(child) ? .element : .condition, .condition)
            }
        }
    }

    // MARK: - Exceptions and resources

    private mutating func tryStatement(_ step: Step) {
        let hasResources = kind(of: step.node) == .tryWithResources
        open(.tryStatement, step, variant: hasResources ? .resources : .plain)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .resourceSpecification:
                var resources = self.children(of: child)
                while let resource = next(&resources) {
                    add(resource, isError(resource) ? .element : .resource)
                }
            case .block: add(child, .body)
            case .catchClause: add(child, .catchClause)
            case .finallyClause: add(child, .finallyClause)
            default: add(child, .element)
            }
        }
    }

    /// `T x = e`, or the name of a variable there is already.
    private mutating func resource(_ step: Step) {
        guard let name = child(of: step.node, .name) else { return unwrap(step) }
        open(.variableDefinition, step, name: symbol(of: name))
        addVariable(step.node, dimensions: child(of: step.node, .dimensions))
    }

    private mutating func catchClause(_ step: Step) {
        open(.catchClause, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .catchFormalParameter: addCaught(child)
            case .block: add(child, .body)
            default: add(child, .element)
            }
        }
    }

    private mutating func addCaught(_ parameter: Int32) {
        var children = children(of: parameter)
        while let child = next(&children) {
            switch kind(of: child) {
            case .modifiers: addModifiers(child)
            case .catchType where childCount(of: child) > 1: add(child, .type, .union)
            case .catchType: addChildren(of: child, .type)
            case .identifier, .underscorePattern: add(child, .name)
            case .dimensions: break
            default: add(child, .element)
            }
        }
    }

    // MARK: - Switch

    mutating func switchStatement(_ step: Step) {
        open(.switchStatement, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .condition: add(child, .subject, .condition)
            case .body:
                var cases = self.children(of: child)
                while let found = next(&cases) {
                    add(found, isError(found) ? .element : .switchCase)
                }
            default: add(child, .element)
            }
        }
    }

    private mutating func switchPart(_ step: Step) {
        switch kind(of: step.node) {
        case .switchRule:
            open(.switchCase, step)
            var children = children(of: step.node)
            while let child = next(&children) {
                if kind(of: child) == .switchLabel {
                    addLabel(child)
                } else {
                    add(child, isError(child) ? .element : .body, isError(child) ? nil : .branch)
                }
            }
        case .switchGroup:
            open(.switchCase, step)
            var children = children(of: step.node)
            while let child = next(&children) {
                if kind(of: child) == .switchLabel { addLabel(child) }
            }
            add(step.node, .body, .groupBody)
        case .pattern: unwrap(step)
        case .typePattern, .recordPatternComponent: typePattern(step)
        case .recordPattern:
            open(.call, step)
            addInOrder(step.node, .callee, .arguments)
        default: definition(step)
        }
    }

    /// The patterns behind `case`; `default` has none.
    private mutating func addLabel(_ label: Int32) {
        var children = children(of: label)
        while let child = next(&children) {
            if kind(of: child) == .guard {
                addInOrder(child, .guardCondition, .element)
            } else {
                add(child, isError(child) ? .element : .pattern)
            }
        }
    }

    /// The statements behind `case 1:`, up to the next label.
    mutating func groupBody(_ step: Step) {
        var first: Int32?
        var last: Int32?
        var children = children(of: step.node)
        while let child = next(&children) {
            guard kind(of: child) != .switchLabel else { continue }
            if first == nil { first = child }
            last = child
        }
        let end = end(of: last ?? step.node)
        let start = if let first { start(of: first) } else { end }
        open(.block, step.slot, start, end, flags: .implicit)
        children = self.children(of: step.node)
        while let child = next(&children) {
            if kind(of: child) != .switchLabel { add(child, .element) }
        }
    }

    /// `String s` in a pattern declares a variable.
    private mutating func typePattern(_ step: Step) {
        if let only = firstChild(of: step.node), kind(of: only) == .underscorePattern {
            return passOn(step, to: only)
        }
        var name: Int32?
        var children = children(of: step.node)
        while let child = next(&children) {
            if kind(of: child) == .identifier { name = child }
        }
        open(.variableDefinition, step, name: symbol(of: name))
        addInOrder(step.node, .type, .name)
    }
}
