import Languages
import SourceText

extension RoutineLowering {
    func statements(of node: NodeID) {
        for child in tree.children(of: node) { _ = statement(child) }
    }

    /// Lowers a block and gives the value of its last expression.
    func blockValue(_ node: NodeID) -> ValueID? {
        let isScope = tree.language.names.blocksAreScopes
        let lower = { [self] () -> ValueID? in
            var last: ValueID?
            for child in tree.children(of: node) { last = statement(child) }
            return last
        }
        guard isScope else { return lower() }
        return withScope(lower)
    }

    /// Lowers a statement, and gives its value when it is, or ends in, an expression.
    @discardableResult
    func statement(_ node: NodeID) -> ValueID? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { return nil }
        switch tree[node].role {
        case .expressionStatement: return tree.child(of: node, .value).map(expression)
        case .block, .file: return blockValue(node)
        case .ifStatement: return ifStatement(node)
        case .whileLoop, .doWhileLoop, .forEach, .forLoop:
            loop(node)
            return nil
        case .switchStatement: return switchStatement(node)
        case .tryStatement: return tryStatement(node)
        case .withStatement:
            withStatement(node)
            return nil
        case .returnStatement, .throwStatement, .breakStatement, .continueStatement:
            leave(node)
            return nil
        case .labeledStatement: return labeled(node)
        case .globalStatement:
            for name in tree.children(of: node) { globalNames.insert(tree[name].name) }
            return nil
        case .variableDefinition: return variableDefinition(node, isField: isFieldHere)
        case .function: return function(node)
        case .classDefinition, .enumConstant:
            inner.append(Inner(kind: .classBody, node: node))
            if tree[node].role == .enumConstant { return nil }
            let isAnonymous = !isPython && tree[node].variant == .object && tree[node].name == .none
            return isAnonymous ? anonymousObject(node) : constant(node)
        case .importModule, .importName, .importWildcard, .package, .typeAlias, .emptyStatement,
            .annotation, .modifier, .parameters, .namedType:
            return nil
        case .deleteStatement:
            for target in tree.children(of: node) { delete(target) }
            return nil
        case .assertStatement: return assertion(node)
        case .synchronizedStatement, .printStatement, .finallyClause,
            .catchClause, .withItem, .switchCase, .classBody, .error, .other:
            return otherStatement(node)
        default: return expression(node)
        }
    }

    /// `del items[key]` takes an element out, as `items.pop(key)` does.
    private func delete(_ target: NodeID) {
        if tree[target].role == .tuple || tree[target].role == .list {
            for child in tree.children(of: target) { delete(child) }
            return
        }
        guard tree[target].role == .index, let object = tree.child(of: target, .object),
            let index = tree.child(of: target, .index), tree[index].role != .slice,
            place(of: object) != nil
        else { return }
        let key = expression(index)
        let receiver = expression(object)
        let site = CallSite(
            name: Words.pop, path: [], receiver: receiver.index, isOnInstance: false,
            isOnSuper: false, callee: -1,
            arguments: [CallSite.Argument(value: key.index, name: .none, isSplat: false)],
            isConstruction: false, lambdaUse: .none, lambdaResult: -1, property: -1,
            isSetter: false)
        code.emit(.call, start(target), [key, receiver], site: code.add(site), isExtra: true)
    }

    private var isFieldHere: Bool { scopes.count == 1 && !isPython && task.kind != .function }

    /// Parts that stand by themselves only in broken code, and statements without shape.
    private func otherStatement(_ node: NodeID) -> ValueID? {
        let values = tree.children(of: node).compactMap(statement)
        guard tree[node].role == .other || tree[node].role == .error else { return nil }
        return code.emit(.operate, range(node), values)
    }

    /// What follows an assertion runs only when it holds.
    private func assertion(_ node: NodeID) -> ValueID? {
        let values = tree.children(of: node).compactMap(statement)
        // Java's are switched off, as a rule.
        if !isJava, let condition = values.first {
            code.emit(.branch, start(node), [condition], isExtra: true)
            let after = code.makeBlock()
            code.jump(to: after, when: .whenTrue)
            code.start(after)
        }
        return nil
    }

    /// A function within: code of its own when it has a name, and a lambda when it is a value.
    private func function(_ node: NodeID) -> ValueID? {
        let isNested = tree[node].variant == .initializer && task.kind == .classBody
        if isNested, let body = tree.child(of: node, .body) {
            _ = withScope { blockValue(body) }
            return nil
        }
        if tree.child(of: node, .name) == nil, tree[node].variant == .plain {
            return lambda(node, input: []).value
        }
        inner.append(Inner(kind: .function, node: node))
        return nil
    }

    // MARK: Branches

    private func ifStatement(_ node: NodeID) -> ValueID? {
        guard let condition = tree.child(of: node, .condition) else { return otherStatement(node) }
        return branch(
            on: condition, node,
            then: { [self] in tree.child(of: node, .then).flatMap { statement($0) } },
            otherwise: { [self] in tree.child(of: node, .otherwise).flatMap { statement($0) } })
    }

    private func switchStatement(_ node: NodeID) -> ValueID? {
        withScope {
            let subjectNode = tree.child(of: node, .subject)
            let subject = subjectNode.map { statement($0) ?? constant($0) }
            if let subject, let subjectNode { code.emit(.branch, range(subjectNode), [subject]) }
            let after = code.makeBlock()
            breakables.append(
                Breakable(
                    label: takeLabel(), breakTarget: after, continueTarget: -1,
                    finallyDepth: finallyClauses.count))
            var values: [ValueID] = []
            let cases = tree.children(of: node, .switchCase)
            let hasDefault = cases.contains { tree.child(of: $0, .pattern) == nil }
            let bodies = cases.map { _ in code.makeBlock() }
            for (position, item) in cases.enumerated() {
                let next = code.makeBlock()
                let test = patterns(of: item, subject: subject)
                if let test { code.emit(.branch, start(item), [test], isExtra: true) }
                code.jump(to: bodies[position], when: test == nil ? .always : .whenTrue)
                code.jump(to: next, when: test == nil ? .always : .whenFalse)
                code.start(bodies[position])
                if let body = tree.child(of: item, .body), let value = statement(body) {
                    values.append(value)
                }
                let falls = fallsThrough(item) && position + 1 < bodies.count
                code.jump(to: falls ? bodies[position + 1] : after)
                code.start(next)
            }
            breakables.removeLast()
            // With a default case, none of the cases taken is no way.
            code.jump(to: after, isDead: hasDefault)
            code.start(after)
            return values.isEmpty ? nil : code.emit(.merge, range(node), values)
        }
    }

    private func start(_ node: NodeID) -> ByteRange {
        ByteRange(range(node).start, range(node).start)
    }

    /// Binds what the patterns of a case bind.
    ///
    /// - Returns: Whether the case is taken, for the flow across functions; nothing when that cannot
    ///   be said.
    private func patterns(of item: NodeID, subject: ValueID?) -> ValueID? {
        var tests: [ValueID] = []
        let patterns = tree.children(of: item, .pattern)
        for pattern in patterns {
            if let subject, isPython || isBinding(pattern) {
                bindPattern(pattern, to: subject)
                if let test = literalTest(pattern, subject) { tests.append(test) }
            } else if tree[pattern].role != .namedType {
                let value = expression(pattern)
                guard let subject else {
                    tests.append(value)
                    continue
                }
                if tree[pattern].role.isComparable {
                    tests.append(equality(subject, value, pattern))
                }
            }
        }
        if let guardCondition = tree.child(of: item, .guardCondition) {
            let value = expression(guardCondition)
            return patterns.isEmpty ? value : nil
        }
        guard !patterns.isEmpty, tests.count == patterns.count else { return nil }
        return tests.dropFirst().reduce(tests[0]) { all, test in
            code.emit(
                .operate, start(item), [all, test], detail: .boolean, word: Words.or,
                isExtra: true)
        }
    }

    /// Whether a pattern of Python that is a literal, or one of several, equals the subject.
    private func literalTest(_ pattern: NodeID, _ subject: ValueID) -> ValueID? {
        switch tree[pattern].role {
        case .string, .number, .boolean, .null:
            return equality(subject, literal(pattern), pattern)
        case .binary, .other:
            let parts = tree.children(of: pattern).map { literalTest($0, subject) }
            let known = parts.compactMap { $0 }
            guard !parts.isEmpty, known.count == parts.count else { return nil }
            return known.dropFirst().reduce(known[0]) { all, test in
                code.emit(
                    .operate, start(pattern), [all, test], detail: .boolean, word: Words.or,
                    isExtra: true)
            }
        default: return nil
        }
    }

    private func equality(_ subject: ValueID, _ value: ValueID, _ pattern: NodeID) -> ValueID {
        code.emit(
            .operate, start(pattern), [subject, value], detail: .comparison, word: Words.equal,
            isExtra: true)
    }

    private func isBinding(_ pattern: NodeID) -> Bool {
        tree[pattern].role == .variableDefinition || tree[pattern].role == .parameter
            || tree[pattern].role == .other
    }

    /// Java's `case x:`, as opposed to `case x ->`.
    private func fallsThrough(_ item: NodeID) -> Bool {
        guard isJava, let body = tree.child(of: item, .body) else { return false }
        let head = tree.source.slice(ByteRange(range(item).start, range(body).start))
        return !head.suffix(8).contains(UInt8(ascii: ">"))
    }

    // MARK: Ways out

    private func leave(_ node: NodeID) {
        let children = Array(tree.children(of: node))
        switch tree[node].role {
        case .returnStatement:
            let value = tree.child(of: node, .value).map(expression)
            if let exit = lambdaExits.last {
                if let value { lambdaExits[lambdaExits.count - 1].values.append(value) }
                runFinallyClauses(downTo: exit.finallyDepth)
                code.jump(to: exit.exit)
            } else {
                code.emit(.return, range(node), value.map { [$0] } ?? [])
                runFinallyClauses(downTo: 0)
                code.jump(to: Routine.exit)
            }
        case .throwStatement:
            code.emit(.throw, range(node), children.map(expression))
            jumpToHandler()
        default:
            let label = children.first.map { tree[$0].name } ?? .none
            let isContinue = tree[node].role == .continueStatement
            let found = breakables.last {
                (label == .none || $0.label == label) && (!isContinue || $0.continueTarget >= 0)
            }
            guard let found else { break }
            runFinallyClauses(downTo: found.finallyDepth)
            code.jump(to: isContinue ? found.continueTarget : found.breakTarget)
        }
        code.startUnreachable()
    }

    /// What `finally` clauses do on the way out of them. Clauses within clauses would multiply, so
    /// only the innermost few are gone through.
    private func runFinallyClauses(downTo remaining: Int) {
        let clauses = finallyClauses
        var left = 3
        while finallyClauses.count > remaining, left > 0, let clause = finallyClauses.popLast() {
            left -= 1
            if let body = tree.child(of: clause, .body) { statement(body) }
        }
        finallyClauses = clauses
    }

    private func labeled(_ node: NodeID) -> ValueID? {
        pendingLabel = tree.child(of: node, .label).map { tree[$0].name } ?? .none
        defer { pendingLabel = .none }
        return tree.child(of: node, .body).flatMap { statement($0) }
    }

    func takeLabel() -> Symbol {
        defer { pendingLabel = .none }
        return pendingLabel
    }

    // MARK: Resources and exceptions

    private func withStatement(_ node: NodeID) {
        for item in tree.children(of: node, .resource) { resource(item) }
        for child in tree.children(of: node, .body) { statement(child) }
    }

    private func resource(_ item: NodeID) {
        guard tree[item].role == .withItem, let valueNode = tree.child(of: item, .value) else {
            statement(item)
            return
        }
        let start = code.count
        let value = expression(valueNode)
        if let target = tree.child(of: item, .target) {
            assign(value, to: target, at: range(item), since: start)
        }
    }

    private func tryStatement(_ node: NodeID) -> ValueID? {
        withScope {
            let finallyClause = tree.child(of: node, .finallyClause)
            let dispatch = code.makeBlock()
            let after = code.makeBlock()
            let outerHandler = code.handler
            var values: [ValueID] = []
            if let finallyClause { finallyClauses.append(finallyClause) }
            code.handler = dispatch
            code.proceed(to: code.makeBlock())
            for child in tree.children(of: node, .resource) { resource(child) }
            for part in tree.children(of: node) where tree[part].slot == .body {
                if let value = statement(part) { values.append(value) }
            }
            code.handler = outerHandler
            code.proceed(to: code.makeBlock())
            for child in tree.children(of: node, .otherwise) { statement(child) }
            code.jump(to: after)
            handlers(of: node, dispatch: dispatch, after: after, values: &values)
            if finallyClause != nil { finallyClauses.removeLast() }
            code.start(after)
            if let body = finallyClause.flatMap({ tree.child(of: $0, .body) }) { statement(body) }
            return values.isEmpty ? nil : code.emit(.merge, range(node), values)
        }
    }

    private func handlers(
        of node: NodeID, dispatch: Int32, after: Int32, values: inout [ValueID]
    ) {
        let clauses = tree.children(of: node, .catchClause)
        let uncaught = code.makeBlock()
        let entries = clauses.map { _ in code.makeBlock() }
        code.start(dispatch)
        for child in entries { code.jump(to: child) }
        code.jump(to: uncaught)
        for (clause, entry) in zip(clauses, entries) {
            code.start(entry)
            withScope {
                if let name = tree.child(of: clause, .name) {
                    if !isPython { declare(tree[name].name) }
                    let caught = code.emit(.constant, range(name), detail: .caught)
                    assign(caught, to: name, at: range(name), since: code.count)
                }
                if let body = tree.child(of: clause, .body), let value = statement(body) {
                    values.append(value)
                }
            }
            code.jump(to: after)
        }
        code.start(uncaught)
        let depth = finallyClauses.count
        if tree.child(of: node, .finallyClause) != nil { runFinallyClauses(downTo: depth - 1) }
        jumpToHandler()
    }

    private func jumpToHandler() {
        let isCaught = code.handler >= 0
        code.jump(
            to: isCaught ? code.handler : Routine.exit, when: isCaught ? .always : .thrown)
    }
}

extension Role {
    /// Whether a pattern of this kind is taken when it equals the subject.
    fileprivate var isComparable: Bool {
        switch self {
        case .string, .number, .boolean, .null, .character, .identifier, .member, .unary: true
        default: false
        }
    }
}
