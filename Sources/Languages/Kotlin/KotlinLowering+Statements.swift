import SourceText
import SyntaxTrees

extension Lowering where Roles == KotlinRoles {
    private typealias Word = KotlinRoles.Word

    mutating func compound(_ step: Step) {
        switch kind(of: step.node) {
        case .ifExpression: ifExpression(step)
        case .whenExpression: whenExpression(step)
        case .whenEntry: whenEntry(step)
        case .tryExpression: tryExpression(step)
        case .catchBlock: catchBlock(step)
        case .finallyBlock:
            open(.finallyClause, step)
            addInOrder(step.node, .body)
        case .forStatement: forStatement(step)
        case .whileStatement: whileStatement(step)
        case .doWhileStatement: doWhileStatement(step)
        case .returnExpression: returnExpression(step)
        case .throwExpression:
            open(.throwStatement, step)
            addInOrder(step.node, .value)
        default: labeledExpression(step)
        }
    }

    // MARK: - Branches

    mutating func branch(_ step: Step) {
        if kind(of: step.node) == .block { return node(step) }
        open(.block, step, flags: .implicit)
        add(step.node, .element, .statement)
    }

    private mutating func ifExpression(_ step: Step) {
        open(.ifStatement, step)
        var slot = Slot.condition
        /// The token that a branch has to follow.
        var pending: Int32?
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            if isError(child) {
                add(child, .element)
            } else if field(of: child) == .condition {
                add(child, .condition)
            } else if kind(of: child) == .closeParenthesisToken {
                slot = .then
                pending = child
            } else if kind(of: child) == .elseToken {
                add(pending, slot, .emptyBranch)
                slot = .otherwise
                pending = child
            } else if isPart(child) {
                let isElseIf = slot == .otherwise && kind(of: child) == .ifExpression
                add(child, slot, isElseIf ? nil : .branch)
                pending = nil
            }
        }
        add(pending, slot, .emptyBranch)
    }

    /// Neither a token nor a comment.
    private func isPart(_ node: Int32) -> Bool {
        nodes[Int(node)].isNamed && (!nodes[Int(node)].isExtra || isError(node))
    }

    private mutating func whenExpression(_ step: Step) {
        open(.switchStatement, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .whenSubject: addSubject(child)
            case .whenEntry: add(child, .switchCase)
            default: add(child, .element)
            }
        }
    }

    private mutating func addSubject(_ subject: Int32) {
        if child(of: subject, kind: .valToken) != nil {
            return add(subject, .subject, .subjectVariable)
        }
        var children = children(of: subject)
        while let child = next(&children) {
            add(child, isError(child) || kind(of: child) == .annotation ? .element : .subject)
        }
    }

    mutating func subjectVariable(_ step: Step) {
        let declared = child(of: step.node, kind: .variableDeclaration)
        let name = declared.flatMap { child(of: $0, kind: .identifier) }
        let first = child(of: step.node, kind: .valToken).map(start(of:)) ?? start(of: step.node)
        var last = end(of: step.node)
        var children = children(of: step.node)
        while let child = next(&children) { last = end(of: child) }
        open(
            .variableDefinition, step.slot, first, last, variant: .val, flags: flags(of: step.node),
            name: name.map { self.name(of: $0) } ?? .none)
        children = self.children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .annotation: add(child, .annotation)
            case .variableDeclaration: addDeclared(child)
            default: add(child, isError(child) ? .element : .value)
            }
        }
    }

    private mutating func whenEntry(_ step: Step) {
        open(.switchCase, step)
        var slot = whenSlot(at: step.node)
        var arrow: Int32?
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            switch kind(of: child) {
            case _ where isError(child): add(child, .element)
            // Where the text has no comma, the tree is that of text in which a guard's `if` is one.
            case .commaToken where byte(start(of: child)) != UInt8(ascii: ","):
                slot = .guardCondition
            case .arrowToken:
                arrow = child
                slot = .body
            case _ where isPart(child):
                add(child, slot, slot == .body ? .branch : nil)
                if slot == .body { arrow = nil }
            default: break
            }
        }
        add(arrow, .body, .emptyBranch)
    }

    /// `else if c ->` comes as the condition `c`, with the words before it blanked out.
    private func whenSlot(at entry: Int32) -> Slot {
        var offset = start(of: entry)
        while offset > 0, byte(offset - 1) == UInt8(ascii: " ") { offset -= 1 }
        guard offset >= 7, offset < start(of: entry), byte(offset - 1) == UInt8(ascii: "f"),
            byte(offset - 2) == UInt8(ascii: "i")
        else { return .pattern }
        return .guardCondition
    }

    // MARK: - Exceptions

    private mutating func tryExpression(_ step: Step) {
        open(.tryStatement, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .catchBlock: add(child, .catchClause)
            case .finallyBlock: add(child, .finallyClause)
            case .block: add(child, .body)
            default: add(child, .element)
            }
        }
    }

    private mutating func catchBlock(_ step: Step) {
        open(.catchClause, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .annotation: add(child, .annotation)
            case .identifier: add(child, .name, .name)
            case .block: add(child, .body)
            default: add(child, isError(child) ? .element : .type)
            }
        }
    }

    // MARK: - Loops

    /// Opens the loop, within a labelled statement if it has a label.
    private mutating func openLoop(_ role: Role, _ step: Step) {
        guard let label = child(of: step.node, kind: .label) else {
            open(role, step)
            return
        }
        open(.labeledStatement, step)
        labelLeaf(label)
        var children = children(of: step.node)
        while let child = nextOrToken(&children), child != label {}
        let first = nextOrToken(&children) ?? step.node
        open(role, .body, start(of: first), end(of: step.node), flags: flags(of: step.node))
    }

    private mutating func forStatement(_ step: Step) {
        openLoop(.forEach, step)
        var slot = Slot.target
        var children = children(of: step.node)
        var close: Int32?
        while let child = nextOrToken(&children) {
            switch kind(of: child) {
            case _ where isError(child): add(child, .element)
            case .annotation: add(child, .annotation)
            case .label: break
            case .variableDeclaration:
                add(self.child(of: child, kind: .identifier), .target, .name)
                addTypes(of: child, .type)
                slot = .iterable
            case .multiVariableDeclaration:
                add(child, .target)
                slot = .iterable
            case .closeParenthesisToken:
                close = child
                slot = .body
            case _ where isPart(child):
                add(child, slot, slot == .body ? .branch : nil)
                if slot == .body { close = nil }
            default: break
            }
        }
        add(close, .body, .emptyBranch)
    }

    private mutating func whileStatement(_ step: Step) {
        openLoop(.whileLoop, step)
        var close: Int32?
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            if isError(child) {
                add(child, .element)
            } else if field(of: child) == .condition {
                add(child, .condition)
            } else if kind(of: child) == .closeParenthesisToken {
                close = child
            } else if isPart(child), kind(of: child) != .label {
                add(child, .body, .branch)
                close = nil
            }
        }
        add(close, .body, .emptyBranch)
    }

    private mutating func doWhileStatement(_ step: Step) {
        openLoop(.doWhileLoop, step)
        var hasBody = false
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            if isError(child) {
                add(child, .element)
            } else if field(of: child) == .condition {
                if !hasBody { add(self.child(of: step.node, kind: .doToken), .body, .emptyBranch) }
                add(child, .condition)
            } else if isPart(child), kind(of: child) != .label {
                add(child, .body, .branch)
                hasBody = true
            }
        }
    }

    // MARK: - Jumps

    /// `return@f x` leaves `f`: its label is a child.
    private mutating func returnExpression(_ step: Step) {
        open(.returnStatement, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            if field(of: child) == .label {
                add(child, .label, .name)
            } else {
                add(child, isError(child) ? .element : .value)
            }
        }
    }

    /// `a@ f()`; and `break@a`, in which `break@` is a label to the grammar.
    private mutating func labeledExpression(_ step: Step) {
        if let role = jumpLabel(of: step.node) {
            open(role, step)
            return add(child(of: step.node, kind: .identifier), .label, .name)
        }
        open(.labeledStatement, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            if kind(of: child) == .label {
                labelLeaf(child)
            } else {
                add(child, .body)
            }
        }
    }

    /// Which jump a label really is.
    func jumpLabel(of node: Int32) -> Role? {
        guard let label = child(of: node, kind: .label) else { return nil }
        switch labelName(label) {
        case Word.break: return .breakStatement
        case Word.continue: return .continueStatement
        default: return nil
        }
    }

    private mutating func labelLeaf(_ label: Int32) {
        builder.leaf(
            .identifier, .label, start: start(of: label),
            end: max(start(of: label), end(of: label) - 1), name: labelName(label))
    }

    /// The label without its `@`.
    private func labelName(_ label: Int32) -> Symbol {
        builder.symbol(start(of: label), max(start(of: label) + 1, end(of: label)) - 1)
    }
}
