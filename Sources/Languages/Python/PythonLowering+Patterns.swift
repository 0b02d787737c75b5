import SourceText
import SyntaxTrees

/// The `match` statement. What a `case` has is lowered like the expressions it looks like: a class
/// pattern to a call, a mapping pattern to a dictionary.
extension Lowering where Roles == PythonRoles {
    mutating func matchStatement(_ step: Step) {
        open(.switchStatement, step)
        var subjects = bareTupleCount(step.node)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .subject: addOrBareTuple(child, of: step.node, .subject, &subjects)
            case .body: addCases(of: child)
            default: add(child, .element)
            }
        }
    }

    private mutating func addCases(of block: Int32) {
        var children = children(of: block)
        while let child = next(&children) { add(child, isError(child) ? .element : .switchCase) }
    }

    /// `case _:` has no pattern: it is the default.
    mutating func caseClause(_ step: Step) {
        open(.switchCase, step)
        var patterns = bareTupleCount(step.node)
        let isDefault = patterns == 1 && isWildcard(child(of: step.node, kind: .casePattern))
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case _ where kind(of: child) == .casePattern:
                if !isDefault { addOrBareTuple(child, of: step.node, .pattern, &patterns) }
            case .guardCondition: addInOrder(child, .guardCondition, .element)
            case .consequence: add(child, .body)
            default: add(child, .element)
            }
        }
    }

    private func isWildcard(_ pattern: Int32?) -> Bool {
        guard let pattern else { return false }
        return end(of: pattern) - start(of: pattern) == 1
            && byte(start(of: pattern)) == UInt8(ascii: "_")
    }

    mutating func pattern(_ step: Step) {
        switch kind(of: step.node) {
        case .casePattern: casePattern(step)
        case .classPattern:
            open(.call, step)
            // The grammar has no node for the parentheses and what they hold.
            let callee = firstChild(of: step.node)
            add(callee, .callee)
            add(step.node, .arguments, .patternArguments)
        case .keywordPattern:
            let name = symbol(of: firstChild(of: step.node))
            open(.keywordArgument, step, name: name)
            var slot = Slot.name
            var children = children(of: step.node)
            while let child = next(&children) {
                addPattern(child, isError(child) ? .element : slot)
                slot = .value
            }
        case .unionPattern: unionPattern(step)
        case .dictPattern: dictPattern(step)
        case .splatPattern:
            let isDouble = child(of: step.node, kind: .doubleStarToken) != nil
            open(.splat, step, variant: isDouble ? .double : .plain)
            add(firstChild(of: step.node) ?? child(of: step.node, kind: .underscoreToken), .value)
        case .complexPattern: complexPattern(step)
        case .underscoreToken, .futureToken: word(.identifier, step)
        case .memberType: memberType(step)
        default: other(step)
        }
    }

    private mutating func casePattern(_ step: Step) {
        guard let child = firstChild(of: step.node) else {
            return word(.identifier, step)
        }
        if self.child(of: step.node, kind: .minusToken) != nil {
            open(.unary, step, name: .minus)
            return add(child, .operand)
        }
        unwrap(step)
    }

    /// Adds a part of a pattern. The minus of `-1` is not within the number's node, but before it.
    private mutating func addPattern(_ node: Int32, _ slot: Slot) {
        let isNegative = node > 0 && kind(of: node - 1) == .minusToken
        add(node, slot, isNegative ? .negativeNumber : nil)
    }

    mutating func negativeNumber(_ step: Step) {
        open(
            .unary, step.slot, start(of: max(0, step.node - 1)), end(of: step.node),
            flags: step.flags, name: .minus)
        add(step.node, .operand)
    }

    mutating func patternArguments(_ step: Step) {
        guard let callee = firstChild(of: step.node) else { return other(step) }
        var start = end(of: callee)
        var children = children(of: step.node, after: callee)
        if let parenthesis = nextOrToken(&children) { start = self.start(of: parenthesis) }
        open(.arguments, step.slot, start, end(of: step.node), flags: flags(of: step.node))
        children = self.children(of: step.node, after: callee)
        while let child = next(&children) { add(child, .argument) }
    }

    /// `A | B | C` nests to the left.
    private mutating func unionPattern(_ step: Step) {
        var operands: [Int32] = []
        var children = children(of: step.node)
        while let child = next(&children) {
            if !isError(child) { operands.append(child) }
        }
        guard let first = operands.first, operands.count > 1 else { return unwrap(step) }
        guard canOpen(operands.count) else { return cutOff(step) }
        for (depth, last) in operands.dropFirst().reversed().enumerated() {
            open(
                .binary, depth == 0 ? step.slot : .left, start(of: step.node), end(of: last),
                flags: depth == 0 ? step.flags : [], name: .bar)
        }
        addPattern(first, .left)
        for operand in operands.dropFirst() {
            addPattern(operand, .right)
            close()
        }
    }

    private mutating func dictPattern(_ step: Step) {
        open(.dictionary, step)
        var children = children(of: step.node)
        var isInKey = false
        while let child = nextOrToken(&children) {
            switch field(of: child) {
            case .key:
                // The minus of `-1` is a key of its own in the grammar.
                if !isInKey { add(child, .element, .patternPair) }
                isInKey = true
            case .value: isInKey = false
            default: addUnlessToken(child, .element)
            }
        }
    }

    mutating func patternPair(_ step: Step) {
        let dictionary = nodes[Int(step.node)].parent
        guard dictionary >= 0 else { return other(step) }
        var keys = [step.node]
        var value: Int32?
        var siblings = children(of: dictionary, after: step.node)
        while let sibling = nextOrToken(&siblings), value == nil {
            if field(of: sibling) == .key { keys.append(sibling) }
            if field(of: sibling) == .value { value = sibling }
        }
        let end = end(of: value ?? keys[keys.count - 1])
        open(.pair, step.slot, start(of: step.node), end)
        if keys.count == 2 {
            open(.unary, .key, start(of: keys[0]), self.end(of: keys[1]), name: .minus)
            add(keys[1], .operand)
            close()
        } else {
            add(step.node, .key)
        }
        add(value, .value)
    }

    /// `1 + 2j`.
    private mutating func complexPattern(_ step: Step) {
        let isSum = child(of: step.node, kind: .plusToken) != nil
        open(.binary, step, name: isSum ? .plus : .minus)
        var slot = Slot.left
        var children = children(of: step.node)
        while let child = next(&children) {
            if slot == .left { addPattern(child, slot) } else { add(child, slot) }
            slot = .right
        }
    }
}

extension Symbol {
    static let minus = Symbol("-")
    static let plus = Symbol("+")
}
