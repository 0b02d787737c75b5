package import Languages

extension Matcher {
    /// A place where the pattern may match.
    enum Candidate {
        case node(Int32)
        /// Statements from `position` on.
        case statements(StatementList, position: Int)
    }

    func forEachCandidate(near places: Places?, _ body: (Candidate) -> Void) {
        guard let root = pattern.roots.first else { return }
        guard pattern.kind == .statements else {
            for node in candidates(for: root) where isWanted(node, at: places) {
                if mayHold(root, node) { body(.node(node)) }
            }
            return
        }
        let first = pattern.nodes[Int(root)]
        // What begins with an ellipsis begins anywhere in the list or below it.
        let isOpen = first.operation == .ellipsis || first.operation == .sequenceMetavariable
        for role in [Role.file, .block, .classBody, .switchCase] {
            for list in index.nodes(role)
            where mayHoldAll(in: list) && isWanted(list: list, at: places) {
                let end = nodes[Int(list)].end
                let direct = index.directStatements(of: list)
                let statements = StatementList(list: list, statements: direct)
                let last = first.operation == .ellipsis ? min(1, direct.count) : direct.count
                for position in 0..<last {
                    let statement = direct[position]
                    if !isOpen {
                        let start = nodes[Int(statement)].start
                        guard mayBegin(first, at: statement), mayHold(root, statement),
                            places?.mayHaveStatements(from: start, in: end) ?? true
                        else { continue }
                    }
                    body(.statements(statements, position: position))
                }
            }
        }
    }

    /// About how many places the pattern is tried at in the whole file; 0 when it cannot match there.
    package var candidateEstimate: Int {
        guard mayMatch else { return 0 }
        let rarest = wordsArePlaced ? occurrences.map(\.count).min() ?? nodes.count : nodes.count
        guard pattern.kind != .statements, let root = pattern.roots.first else {
            return min(rarest * 2, nodes.count / 4) + 1
        }
        let wanted = pattern.nodes[Int(root)]
        guard wanted.operation == .node, !pattern.isLoneHole else { return rarest + 1 }
        return min(rarest, index.count(of: wanted.role)) + 1
    }

    private func isWanted(list: Int32, at places: Places?) -> Bool {
        places?.mayHave(nodes[Int(list)].start, nodes[Int(list)].end, mayShrink: true) ?? true
    }

    private func isWanted(_ node: Int32, at places: Places?) -> Bool {
        guard let places else { return true }
        let found = nodes[Int(node)]
        // See `rootMatch`.
        let mayShrink = found.role == .variableDefinition || found.role == .function
        return places.mayHave(found.start, found.end, mayShrink: mayShrink)
    }

    // MARK: Words

    /// Whether the subtree of `t` has the words that the root or statement `p` needs.
    func mayHold(_ p: Int32, _ t: Int32) -> Bool {
        guard wordsArePlaced else { return true }
        return mayHold(p, from: t, to: nodes[Int(t)].subtreeEnd)
    }

    /// The same for the nodes from `start` up to `end`.
    func mayHold(_ p: Int32, from start: Int32, to end: Int32) -> Bool {
        guard wordsArePlaced else { return true }
        for number in pattern.nameNumbers(of: p)
        where !occurrences[Int(number)].hasElement(from: start, to: end) {
            return false
        }
        return true
    }

    /// Whether a list of statements has the words that all statements of the pattern need.
    private func mayHoldAll(in list: Int32) -> Bool {
        pattern.roots.allSatisfy { mayHold($0, list) }
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
                ? nodesWithWords(of: root, isStatement) : nodesWithWords(of: root, isExpression)
        case .anyString, .stringMetavariable, .stringRegex:
            return index.nodes(.string) + index.nodes(.binary) + textPieces() + valueNodes()
        case .joinedStrings: return Array(index.nodes(.string))
        case .chainEllipsis:
            return nodesWithWords(of: root, [.member, .call])
        case .anyLoop: return nodesWithWords(of: root, [.forEach, .forLoop])
        case .node: break
        }
        if wanted.path >= 0, wanted.role == .identifier || wanted.role == .member {
            return namedNodes(pattern.paths[Int(wanted.path)])
        }
        return nodes(alike: wanted, root)
    }

    /// The nodes with the role of the root, and those with other roles that may be the same thing; see
    /// `matchEquivalent`.
    private func nodes(alike wanted: Pattern.Node, _ root: Int32) -> [Int32] {
        switch wanted.role {
        case .assignment where options.variableDefinitionsAreAssignments:
            return nodesWithWords(of: root, [.assignment, .variableDefinition])
        case .expressionStatement:
            return nodesWithWords(of: root) {
                nodes[Int($0)].role == .expressionStatement || isStatement($0)
            }
        case .call: return callNodes(root)
        case .list: return Array(index.nodes(.list) + index.nodes(.comprehension))
        case .set: return Array(index.nodes(.set) + index.nodes(.dictionary))
        case .string where wanted.name != .none:
            return index.nodes(.string) + textPieces() + valueNodes()
        case .number, .boolean, .null: return index.nodes(wanted.role) + valueNodes()
        case .returnStatement:
            return nodesWithWords(of: root, [.returnStatement])
                + index.nodes(.lambda).compactMap { child(of: $0, .body) }
                .filter { nodes[Int($0)].role.isExpression }
        case .importModule:
            return nodesWithWords(of: root, [.importModule, .importName, .importWildcard])
        case .member:
            return nodesWithWords(of: root) {
                nodes[Int($0)].role == .member
                    || nodes[Int($0)].role == .identifier && isReference($0)
            }
        default: return nodesWithWords(of: root, [wanted.role])
        }
    }

    private func callNodes(_ root: Int32) -> [Int32] {
        let calls = index.calls(narrowedBy: self, root: root) ?? nodesWithWords(of: root, [.call])
        return calls + index.nodes(.printStatement)
            + index.nodes(.annotation).compactMap { child(of: $0, .value) }
            .filter { nodes[Int($0)].role != .call }
    }

    // MARK: Nodes around words

    /// The nodes with one of `roles` that have the rarest word of the root in them.
    private func nodesWithWords(of root: Int32, _ roles: [Role]) -> [Int32] {
        let count = roles.reduce(0) { $0 + index.count(of: $1) }
        guard let rarest = rarestOccurrences(of: root),
            rarest.count < count / Self.climbCost
        else { return roles.flatMap { index.nodes($0) } }
        return nodes(around: rarest) { roles.contains(nodes[Int($0)].role) }
    }

    /// The same for nodes that more than their roles tell.
    private func nodesWithWords(of root: Int32, _ isAsked: (Int32) -> Bool) -> [Int32] {
        guard let rarest = rarestOccurrences(of: root),
            rarest.count < nodes.count / Self.climbCost
        else { return nodes.indices.map { Int32($0) }.filter(isAsked) }
        return nodes(around: rarest, isAsked)
    }

    /// How many nodes of a list may be looked at for the price of one climb to the root.
    private static var climbCost: Int { 8 }

    private func rarestOccurrences(of root: Int32) -> [Int32]? {
        guard wordsArePlaced else { return nil }
        return pattern.nameNumbers(of: root).map { occurrences[Int($0)] }.min {
            $0.count < $1.count
        }
    }

    /// The nodes asked for among `positions` and their ancestors.
    private func nodes(around positions: [Int32], _ isAsked: (Int32) -> Bool) -> [Int32] {
        var found: [Int32] = []
        var last: Int32 = -1
        for position in positions {
            // Ancestors that hold the position before were met on the way up from there.
            var node = position
            while node >= 0, !(node <= last && last < nodes[Int(node)].subtreeEnd) {
                if isAsked(node) { found.append(node) }
                node = nodes[Int(node)].parent
            }
            last = position
        }
        return found
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

    private func textPieces() -> [Int32] { index.nodes(.stringText).filter { isTextPiece($0) } }

    /// Expressions that are no literals but may have a known value.
    private func valueNodes() -> [Int32] {
        guard options.constantPropagation else { return [] }
        let names = (index.nodes(.identifier) + index.nodes(.member)).filter { isRead($0) }
        return names + index.nodes(.conditional) + index.nodes(.cast) + facts.knownSettings
    }

    /// Whether a name stands where its value is used.
    private func isRead(_ node: Int32) -> Bool {
        switch nodes[Int(node)].slot {
        case .callee, .target, .type, .object: false
        default: isReference(node)
        }
    }

    private func isExpression(_ position: Int32) -> Bool {
        let node = nodes[Int(position)]
        return node.role.isExpression && node.slot.holdsReference && node.slot != .path
    }

    private func isStatement(_ position: Int32) -> Bool {
        let node = nodes[Int(position)]
        guard node.parent >= 0 else { return false }
        if node.slot == .resource { return true }
        guard node.slot == .element else { return false }
        switch nodes[Int(node.parent)].role {
        case .block, .file, .classBody, .switchCase: return true
        default: return false
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
    /// The calls of the name that the pattern calls, if it names one.
    func calls(narrowedBy matcher: Matcher, root: Int32) -> [Int32]? {
        guard let callee = matcher.pattern.child(of: root, .callee) else { return nil }
        let wanted = matcher.pattern.nodes[Int(callee)]
        guard wanted.operation == .node, wanted.role == .identifier || wanted.role == .member else {
            return nil
        }
        if wanted.path >= 0, let last = matcher.pattern.paths[Int(wanted.path)].words.last {
            return calls(named: last)
        }
        guard let name = matcher.pattern.child(of: callee, .name),
            matcher.pattern.nodes[Int(name)].operation == .node
        else { return nil }
        return calls(named: matcher.pattern.nodes[Int(name)].name)
    }
}

extension Array where Element == Int32 {
    /// Whether a sorted array has an element from `start` up to, but not, `end`.
    func hasElement(from start: Int32, to end: Int32) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < start { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] < end
    }
}
