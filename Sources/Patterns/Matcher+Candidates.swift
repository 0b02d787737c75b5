package import Languages

extension Matcher {
    /// A place where the pattern may match.
    enum Candidate {
        case node(Int32)
        /// Statements from `position` on.
        case statements(StatementList, position: Int)
    }

    func forEachCandidate(within scope: NodeID?, _ body: (Candidate) -> Void) {
        func isInScope(_ node: Int32) -> Bool {
            scope.map { tree.isInside(NodeID(node), $0) } ?? true
        }
        guard pattern.kind == .statements else {
            guard let root = pattern.roots.first else { return }
            for node in candidates(for: root) where isInScope(node) { body(.node(node)) }
            return
        }
        guard let first = pattern.roots.first.map({ pattern.nodes[Int($0)] }) else { return }
        for role in [Role.file, .block, .classBody, .switchCase] {
            for list in index.nodes(role) where isInScope(list) {
                let direct = index.directStatements(of: list)
                let statements = StatementList(list: list, statements: direct)
                let last = first.operation == .ellipsis ? min(1, direct.count) : direct.count
                for position in 0..<last where mayBegin(first, at: direct[position]) {
                    body(.statements(statements, position: position))
                }
            }
        }
    }

    /// Whether a statement can be what a pattern of several begins with, by its role alone.
    private func mayBegin(_ first: Pattern.Node, at statement: Int32) -> Bool {
        guard first.operation == .node else { return true }
        let role = nodes[Int(statement)].role
        switch first.role {
        case .expressionStatement:
            switch role {
            case .expressionStatement, .returnStatement, .throwStatement, .variableDefinition,
                .printStatement:
                return true
            default: return role.isExpression
            }
        case .function, .classDefinition, .ifStatement, .withStatement, .tryStatement,
            .variableDefinition, .forLoop, .whileLoop:
            return role == first.role
        default: return true
        }
    }

    /// The nodes that could match the lone root of a pattern.
    private func candidates(for root: Int32) -> [Int32] {
        let wanted = pattern.nodes[Int(root)]
        switch wanted.operation {
        case .metavariable, .anything, .typedMetavariable, .deep, .ellipsis, .sequenceMetavariable:
            return wanted.role == .expressionStatement && pattern.kind == .statement
                ? statementNodes() : expressionNodes()
        case .anyString, .stringMetavariable, .stringRegex:
            return (index.nodes(.string) + index.nodes(.binary) + valueNodes()).sorted()
        case .joinedStrings: return index.nodes(.string)
        case .chainEllipsis:
            return (index.nodes(.member) + index.nodes(.call)).sorted()
        case .anyLoop: return (index.nodes(.forEach) + index.nodes(.forLoop)).sorted()
        case .node: break
        }
        if wanted.path >= 0, wanted.role == .identifier || wanted.role == .member {
            return namedNodes(pattern.paths[Int(wanted.path)])
        }
        return (index.nodes(wanted.role, narrowedBy: self, root: root) + equivalentNodes(wanted))
            .sorted()
    }

    /// Nodes with other roles that may be the same thing; see `matchEquivalent`.
    private func equivalentNodes(_ wanted: Pattern.Node) -> [Int32] {
        switch wanted.role {
        case .assignment where options.variableDefinitionsAreAssignments:
            return index.nodes(.variableDefinition)
        case .expressionStatement:
            return statementNodes().filter { nodes[Int($0)].role != .expressionStatement }
        case .call:
            return index.nodes(.printStatement)
                + index.nodes(.annotation).compactMap { child(of: $0, .value) }
                .filter { nodes[Int($0)].role != .call }
        case .list: return index.nodes(.comprehension)
        case .set: return index.nodes(.dictionary)
        case .string where wanted.name != .none, .number, .boolean, .null: return valueNodes()
        case .returnStatement:
            return index.nodes(.lambda).compactMap { child(of: $0, .body) }
                .filter { nodes[Int($0)].role.isExpression }
        case .importModule: return index.nodes(.importName) + index.nodes(.importWildcard)
        case .member: return index.nodes(.identifier).filter { isReference($0) }
        default: return []
        }
    }

    private func namedNodes(_ path: QualifiedName) -> [Int32] {
        guard let last = path.words.last else { return [] }
        return index.identifiers(named: last).compactMap { node in
            let found = nodes[Int(node)]
            if found.slot == .name {
                let parent = found.parent
                guard parent >= 0, nodes[Int(parent)].role == .member else { return nil }
                return parent
            }
            return isReference(node) ? node : nil
        }.sorted()
    }

    /// Whether an identifier stands in an expression.
    private func isReference(_ node: Int32) -> Bool {
        let found = nodes[Int(node)]
        guard found.slot.holdsReference, found.slot != .path else { return false }
        return true
    }

    /// Expressions that are no literals but may have a known value.
    private func valueNodes() -> [Int32] {
        guard options.constantPropagation else { return [] }
        let names = (index.nodes(.identifier) + index.nodes(.member)).filter { isRead($0) }
        return names + index.nodes(.conditional) + index.nodes(.cast)
    }

    /// Whether a name stands where its value is used.
    private func isRead(_ node: Int32) -> Bool {
        switch nodes[Int(node)].slot {
        case .callee, .target, .type, .object: false
        default: isReference(node)
        }
    }

    private func expressionNodes() -> [Int32] {
        nodes.indices.compactMap { position in
            let node = nodes[position]
            guard node.role.isExpression, node.slot.holdsReference, node.slot != .path else {
                return nil
            }
            return Int32(position)
        }
    }

    private func statementNodes() -> [Int32] {
        nodes.indices.compactMap { position in
            let node = nodes[position]
            guard node.parent >= 0 else { return nil }
            if node.slot == .resource { return Int32(position) }
            guard node.slot == .element else { return nil }
            switch nodes[Int(node.parent)].role {
            case .block, .file, .classBody, .switchCase: return Int32(position)
            default: return nil
            }
        }
    }

    /// The matches at `node` itself, wherever it stands: what a metavariable is bound to may be a name
    /// that is no expression of its own.
    package func matches(at node: NodeID) -> [PatternMatch] {
        guard pattern.kind != .statements, nodes.indices.contains(node.index) else { return [] }
        var found: [PatternMatch] = []
        var state = MatchState(metavariableCount: metavariableCount)
        attempt(at: .node(node.value), &state) { match in
            found.append(match)
            return found.count >= Self.matchesPerCandidate
        }
        return found
    }

    /// Tries the pattern at one place; `report` gets each match and says whether to stop.
    ///
    /// - Parameter state: Without bindings; it is left so, and can serve the next attempt.
    func attempt(
        at candidate: Candidate, _ state: inout MatchState, _ report: (PatternMatch) -> Bool
    ) {
        var isStopped = false
        defer { if isStopped { state = MatchState(metavariableCount: metavariableCount) } }
        switch candidate {
        case .node(let node):
            guard let root = pattern.roots.first else { return }
            isStopped = match(root, node, &state) { state in
                report(rootMatch(root, node, state))
            }
        case .statements(let list, let position):
            isStopped = matchStatements(
                pattern.roots[...], list.dropping(position), isWhole: false, &state
            ) { state in
                guard state.first >= 0 else { return false }
                return report(
                    PatternMatch(
                        start: state.start, end: state.end, node: state.first,
                        bindings: state.bindings))
            }
        }
    }

    private func rootMatch(_ root: Int32, _ node: Int32, _ state: MatchState) -> PatternMatch {
        let found = nodes[Int(node)]
        var start = found.start
        var end = found.end
        let wanted = pattern.nodes[Int(root)]
        if wanted.role == .assignment, found.role == .variableDefinition,
            let name = child(of: node, .name)
        {
            start = nodes[Int(name)].start
        }
        if wanted.role == .function, wanted.operation == .node, found.role == .function,
            pattern.group(of: root, .body) == nil, let body = child(of: node, .body)
        {
            end = nodes[Int(body) - 1].end
        }
        return PatternMatch(start: start, end: end, node: node, bindings: state.bindings)
    }
}

extension NodeIndex {
    /// The nodes with `role`; for calls of a known name, only those.
    func nodes(_ role: Role, narrowedBy matcher: Matcher, root: Int32) -> [Int32] {
        guard role == .call, let callee = matcher.pattern.child(of: root, .callee) else {
            return nodes(role)
        }
        let wanted = matcher.pattern.nodes[Int(callee)]
        guard wanted.operation == .node, wanted.role == .identifier || wanted.role == .member else {
            return nodes(role)
        }
        if wanted.path >= 0, let last = matcher.pattern.paths[Int(wanted.path)].words.last {
            return calls(named: last)
        }
        guard let name = matcher.pattern.child(of: callee, .name),
            matcher.pattern.nodes[Int(name)].operation == .node
        else { return nodes(role) }
        return calls(named: matcher.pattern.nodes[Int(name)].name)
    }
}
