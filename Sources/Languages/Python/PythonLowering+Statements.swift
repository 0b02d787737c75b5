import SourceText
import SyntaxTrees

extension Lowering where Roles == PythonRoles {
    /// One of a list of statements. The grammar has no node for an expression statement.
    mutating func statement(_ step: Step) {
        switch kind(of: step.node) {
        case .ifStatement, .forStatement, .whileStatement, .tryStatement, .withStatement,
            .returnStatement, .raiseStatement, .breakStatement, .continueStatement,
            .passStatement, .assertStatement, .deleteStatement, .globalStatement,
            .nonlocalStatement, .printStatement, .execStatement, .matchStatement,
            .functionDefinition, .classDefinition, .decoratedDefinition, .importStatement,
            .importFromStatement, .futureImportStatement, .typeAliasStatement, .block,
            .elifClause, .elseClause, .exceptClause, .finallyClause, .caseClause, .decorator,
            .unknown:
            node(step)
        default:
            open(.expressionStatement, step)
            add(step.node, .value)
        }
    }

    mutating func compoundOrSimple(_ step: Step) {
        switch kind(of: step.node) {
        case .ifStatement:
            open(.ifStatement, step)
            addConditionAndBranches(step.node)
        case .forStatement: forStatement(step)
        case .whileStatement: whileStatement(step)
        case .tryStatement: tryStatement(step)
        case .exceptClause: exceptClause(step)
        case .finallyClause:
            open(.finallyClause, step)
            addChildren(of: step.node, .body)
        case .withStatement: withStatement(step)
        case .matchStatement: matchStatement(step)
        case .caseClause: caseClause(step)
        default: simple(step)
        }
    }

    private mutating func simple(_ step: Step) {
        switch kind(of: step.node) {
        case .returnStatement:
            open(.returnStatement, step)
            addInOrder(step.node, .value, .element)
        case .raiseStatement: raiseStatement(step)
        case .breakStatement: open(.breakStatement, step)
        case .continueStatement: open(.continueStatement, step)
        case .passStatement: open(.emptyStatement, step)
        case .assertStatement:
            open(.assertStatement, step)
            addInOrder(step.node, .condition, .message)
        case .deleteStatement: deleteStatement(step)
        case .globalStatement:
            open(.globalStatement, step)
            addInOrder(step.node, .name, .name)
        case .nonlocalStatement:
            open(.globalStatement, step, variant: .double)
            addInOrder(step.node, .name, .name)
        case .printStatement: printStatement(step)
        case .execStatement:
            open(.printStatement, step, name: .exec)
            addInOrder(step.node, .value, .value)
        default: other(step)
        }
    }

    // MARK: - Branches and loops

    private mutating func addConditionAndBranches(_ node: Int32) {
        var children = children(of: node)
        while let child = next(&children) {
            switch field(of: child) {
            case .condition: add(child, .condition)
            case .consequence: add(child, .then)
            case .alternative where kind(of: child) == .elifClause:
                // It takes the alternatives that follow with it.
                return add(child, .otherwise, .elif)
            case .alternative: addElse(child)
            default: add(child, .element)
            }
        }
    }

    mutating func elifClause(_ step: Step) {
        let parent = nodes[Int(step.node)].parent
        guard parent >= 0 else { return other(step) }
        open(
            .ifStatement, step.slot, start(of: step.node), end(of: parent),
            flags: flags(of: step.node))
        addConditionAndBranches(step.node)
        var siblings = children(of: parent, after: step.node)
        while let sibling = next(&siblings) {
            if kind(of: sibling) == .elifClause { return add(sibling, .otherwise, .elif) }
            if kind(of: sibling) == .elseClause { addElse(sibling) } else { add(sibling, .element) }
        }
    }

    /// The block of an `else`, in the statement that has it.
    private mutating func addElse(_ clause: Int32) {
        addByField(clause, (.body, .otherwise), (.body, .otherwise))
    }

    func asyncFlag(of node: Int32) -> NodeFlags {
        child(of: node, kind: .asyncToken) == nil ? [] : .isAsync
    }

    private mutating func forStatement(_ step: Step) {
        open(.forEach, step, flags: asyncFlag(of: step.node))
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .left: add(child, .target)
            case .right: add(child, .iterable)
            case .body: add(child, .body)
            case .alternative: addElse(child)
            default: add(child, .element)
            }
        }
    }

    private mutating func whileStatement(_ step: Step) {
        open(.whileLoop, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .condition: add(child, .condition)
            case .body: add(child, .body)
            case .alternative: addElse(child)
            default: add(child, .element)
            }
        }
    }

    // MARK: - Exceptions

    private mutating func tryStatement(_ step: Step) {
        open(.tryStatement, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .block: add(child, .body)
            case .exceptClause: add(child, .catchClause)
            case .elseClause: addElse(child)
            case .finallyClause: add(child, .finallyClause)
            default: add(child, .element)
            }
        }
    }

    /// `except E as e:`, and Python 2's `except E, e:`. `except*` is the variant `double`.
    private mutating func exceptClause(_ step: Step) {
        let isGroup = child(of: step.node, kind: .starToken) != nil
        open(.catchClause, step, variant: isGroup ? .double : .plain)
        var values = 0
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .value where kind(of: child) == .asPattern: addInOrder(child, .type, .name)
            case .value:
                values += 1
                add(child, values == 2 && isPython2Name(child) ? .name : .type)
            case .alias: add(child, .name)
            default: add(child, isError(child) ? .element : .body)
            }
        }
    }

    /// Whether the second of two in `except A, b:` is a variable: Python 2 says so, Python 3.14 takes
    /// both for types. What begins with a small letter is taken for a variable.
    private func isPython2Name(_ node: Int32) -> Bool {
        guard kind(of: node) == .identifier else { return false }
        switch byte(start(of: node)) {
        case UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"): return true
        default: return false
        }
    }

    /// `raise e from cause`.
    private mutating func raiseStatement(_ step: Step) {
        open(.throwStatement, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            let slot: Slot = field(of: child) == .cause ? .cause : .value
            add(child, isError(child) ? .element : slot)
        }
    }

    // MARK: - Resources

    private mutating func withStatement(_ step: Step) {
        open(.withStatement, step, flags: asyncFlag(of: step.node))
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .withClause: addWithItems(child)
            case .block: add(child, .body)
            default: add(child, .element)
            }
        }
    }

    /// Parentheses around several items may parse as those of a tuple.
    private mutating func addWithItems(_ clause: Int32) {
        var items = children(of: clause)
        while let item = next(&items) {
            guard !isError(item), let value = child(of: item, .value) else {
                add(item, .element)
                continue
            }
            switch kind(of: value) {
            case .tuple: addWithItems(within: value)
            case .parenthesizedExpression where kind(of: firstChild(of: value)) == .asPattern:
                addWithItems(within: value)
            default: add(value, .resource, .withItem)
            }
        }
    }

    private mutating func addWithItems(within parentheses: Int32) {
        var values = children(of: parentheses)
        while let value = next(&values) {
            if isError(value) { add(value, .element) } else { add(value, .resource, .withItem) }
        }
    }

    mutating func withItem(_ step: Step) {
        open(.withItem, step)
        if kind(of: step.node) == .asPattern {
            addInOrder(step.node, .value, .target)
        } else {
            add(step.node, .value)
        }
    }

    // MARK: - Other statements

    /// Several targets without parentheses are targets of the statement.
    private mutating func deleteStatement(_ step: Step) {
        open(.deleteStatement, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            if kind(of: child) == .expressionList {
                addInOrder(child, .target, .target)
            } else {
                add(child, isError(child) ? .element : .target)
            }
        }
    }

    /// Python 2's `print a, b` and `print >>file, a`; the file is in slot `target`.
    private mutating func printStatement(_ step: Step) {
        open(.printStatement, step, name: .print)
        var children = children(of: step.node)
        while let child = next(&children) {
            if kind(of: child) == .chevron {
                addInOrder(child, .target, .element)
            } else {
                add(child, isError(child) ? .element : .value)
            }
        }
    }
}

extension Symbol {
    static let print = Symbol("print")
    static let exec = Symbol("exec")
}
