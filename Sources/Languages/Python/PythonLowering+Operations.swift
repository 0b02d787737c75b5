import SourceText
import SyntaxTrees

extension Lowering where Roles == PythonRoles {
    mutating func operation(_ step: Step) {
        switch kind(of: step.node) {
        case .parenthesizedExpression, .parenthesizedListSplat:
            unwrap(step, flags: .parenthesized)
        case .binaryOperator, .booleanOperator: binary(step)
        case .comparisonOperator: comparison(step)
        case .unaryOperator: unary(step)
        case .notOperator:
            open(.unary, step, name: Symbol.not)
            addInOrder(step.node, .operand, .element)
        case .conditionalExpression: conditional(step)
        case .subscriptExpression: subscriptExpression(step)
        case .slice: slice(step)
        case .lambda: lambda(step)
        case .await:
            open(.await, step)
            addInOrder(step.node, .value, .element)
        case .yield:
            let isFrom = child(of: step.node, kind: .fromToken) != nil
            open(.yield, step, variant: isFrom ? .double : .plain)
            addInOrder(step.node, .value, .element)
        case .assignment, .augmentedAssignment, .namedExpression: assignment(step)
        case .asPattern: asPattern(step)
        case .asPatternTarget: unwrap(step)
        case .listSplat, .listSplatPattern:
            open(.splat, step)
            addInOrder(step.node, .value, .element)
        case .dictionarySplat, .dictionarySplatPattern:
            open(.splat, step, variant: .double)
            addInOrder(step.node, .value, .element)
        default: container(step)
        }
    }

    private mutating func container(_ step: Step) {
        switch kind(of: step.node) {
        case .tuple, .tupleExpression, .expressionList, .patternList, .tuplePattern:
            open(.tuple, step)
            addChildren(of: step.node, .element)
        case .list, .listPattern:
            open(.list, step)
            addChildren(of: step.node, .element)
        case .set:
            open(.set, step)
            addChildren(of: step.node, .element)
        case .dictionary:
            open(.dictionary, step)
            addChildren(of: step.node, .element)
        case .pair:
            open(.pair, step)
            addByField(step.node, (.key, .key), (.value, .value))
        case .listComprehension: comprehension(step, .list)
        case .setComprehension: comprehension(step, .set)
        case .dictionaryComprehension: comprehension(step, .dictionary)
        case .generatorExpression: comprehension(step, .generator)
        case .forInClause: comprehensionFor(step)
        case .ifClause:
            open(.comprehensionIf, step)
            addInOrder(step.node, .condition, .element)
        default: pattern(step)
        }
    }

    private mutating func binary(_ step: Step) {
        open(.binary, step, name: kindSymbol(of: child(of: step.node, .operator)))
        addByField(step.node, (.left, .left), (.right, .right))
    }

    private mutating func unary(_ step: Step) {
        open(.unary, step, name: kindSymbol(of: child(of: step.node, .operator)))
        addByField(step.node, (.argument, .operand), (.argument, .operand))
    }

    /// `a < b < c` nests to the left, as if it were `(a < b) < c`.
    private mutating func comparison(_ step: Step) {
        var operators: [Int32] = []
        var ends: [UInt32] = []
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            if field(of: child) == .operators {
                operators.append(child)
            } else if operators.count > ends.count, isOperand(child) {
                ends.append(end(of: child))
            }
        }
        guard !ends.isEmpty else { return other(step) }
        guard canOpen(ends.count) else { return cutOff(step) }
        let start = start(of: step.node)
        open(.binary, step, name: kindSymbol(of: operators[ends.count - 1]))
        for index in ends.indices.dropLast().reversed() {
            open(.binary, .left, start, ends[index], name: kindSymbol(of: operators[index]))
        }
        addComparisonOperands(step.node, count: ends.count + 1)
    }

    private func isOperand(_ node: Int32) -> Bool {
        let node = nodes[Int(node)]
        return node.isNamed && !node.isExtra && !node.isError
    }

    private mutating func addComparisonOperands(_ node: Int32, count: Int) {
        var operands = 0
        var children = children(of: node)
        while let child = next(&children) {
            guard isOperand(child) else {
                add(child, .element)
                continue
            }
            operands += 1
            add(child, operands == 1 ? .left : .right)
            // The outermost one is closed with the step.
            if operands > 1, operands < count { close() }
        }
    }

    /// `a if c else b`.
    private mutating func conditional(_ step: Step) {
        open(.conditional, step)
        var upcoming: [Slot] = [.otherwise, .condition, .then]
        var children = children(of: step.node)
        while let child = next(&children) {
            add(child, isError(child) ? .element : upcoming.popLast() ?? .element)
        }
    }

    private mutating func subscriptExpression(_ step: Step) {
        open(.index, step)
        addByField(step.node, (.value, .object), (.subscriptIndex, .index))
    }

    private mutating func slice(_ step: Step) {
        open(.slice, step)
        var slot = Slot.lower
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            if kind(of: child) == .colonToken {
                slot = slot == .lower ? .upper : .step
            } else {
                addUnlessToken(child, isError(child) ? .element : slot)
            }
        }
    }

    /// Adds `child` unless it is a token or a comment, for loops that look at tokens.
    mutating func addUnlessToken(_ child: Int32, _ slot: Slot) {
        let node = nodes[Int(child)]
        if node.isNamed, !node.isExtra || node.isError { add(child, slot) }
    }

    private mutating func lambda(_ step: Step) {
        open(.lambda, step)
        if child(of: step.node, .parameters) == nil {
            let keyword = child(of: step.node, kind: .lambdaToken)
            implicitLeaf(.parameters, .parameters, at: end(of: keyword ?? step.node))
        }
        addByField(step.node, (.parameters, .parameters), (.body, .body))
    }

    private mutating func assignment(_ step: Step) {
        switch kind(of: step.node) {
        case .namedExpression: open(.assignment, step, name: .walrus)
        case .assignment: open(.assignment, step, name: .equals)
        default:
            let mark = child(of: step.node, .operator)
            open(.augmentedAssignment, step, name: kindSymbol(of: mark))
        }
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .left, .name: add(child, .target)
            case .type: add(child, .type, .type)
            case .right, .value: add(child, .value)
            default: add(child, .element)
            }
        }
    }

    /// `value as name` where it is neither a resource nor an exception: in patterns.
    private mutating func asPattern(_ step: Step) {
        open(.assignment, step, name: .as)
        addInOrder(step.node, .value, .target)
    }

    private mutating func comprehension(_ step: Step, _ variant: Variant) {
        open(.comprehension, step, variant: variant)
        addByField(step.node, (.body, .element), (.unknown, .clause))
    }

    private mutating func comprehensionFor(_ step: Step) {
        let node = step.node
        open(.comprehensionFor, step, flags: asyncFlag(of: node))
        var values = bareTupleCount(node)
        var children = children(of: node)
        while let child = next(&children) {
            switch field(of: child) {
            case .left: add(child, .target)
            case .right: addOrBareTuple(child, of: node, .iterable, &values)
            default: add(child, .element)
            }
        }
    }

    // MARK: - Tuples without a node of their own

    // `for x in 1, 2` of a comprehension, `match a, b`, `case a, b`.

    private func isInBareTuple(_ child: Int32) -> Bool {
        switch field(of: child) {
        case .subject, .right: true
        default: kind(of: child) == .casePattern
        }
    }

    func bareTupleCount(_ node: Int32) -> Int {
        var count = 0
        var children = children(of: node)
        while let child = next(&children) {
            if isInBareTuple(child) { count += 1 }
        }
        return count
    }

    /// Adds `child` if it is the only one of `count`; or else, with the first one, a tuple of all.
    mutating func addOrBareTuple(_ child: Int32, of node: Int32, _ slot: Slot, _ count: inout Int) {
        if count == 1 { add(child, slot) }
        if count > 1 {
            add(node, slot, .bareTuple)
            count = 0
        }
    }

    mutating func bareTuple(_ step: Step) {
        var values: [Int32] = []
        var children = children(of: step.node)
        while let child = next(&children) {
            if isInBareTuple(child) { values.append(child) }
        }
        guard let first = values.first, let last = values.last else { return other(step) }
        open(.tuple, step.slot, start(of: first), end(of: last))
        for value in values { add(value, .element) }
    }
}

extension Symbol {
    static let not = Symbol("not")
    static let equals = Symbol("=")
    static let walrus = Symbol(":=")
    static let `as` = Symbol("as")
}
