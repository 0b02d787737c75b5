import Languages

/// Statements to be matched in a row.
struct StatementList {
    /// The node that holds them.
    let list: Int32
    let statements: [Int32]
    /// Where the list begins and ends for now.
    var range: Range<Int>
    /// Whether the statements nested in others are in the list as well.
    var isFlattened = false

    init(list: Int32, statements: [Int32]) {
        self.list = list
        self.statements = statements
        range = 0..<statements.count
    }

    func dropping(_ count: Int) -> StatementList {
        var rest = self
        rest.range = min(range.lowerBound + count, range.upperBound)..<range.upperBound
        return rest
    }

    var first: Int32? { range.isEmpty ? nil : statements[range.lowerBound] }
    var current: ArraySlice<Int32> { statements[range] }
}

extension Matcher {
    /// Matches statements from the start of `list` on.
    ///
    /// - Parameter isWhole: Whether the list must end where the pattern does.
    func matchStatements(
        _ members: ArraySlice<Int32>, _ list: StatementList, isWhole: Bool,
        _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        guard let member = members.first else {
            return (!isWhole || list.range.isEmpty) && next(&state)
        }
        let rest = members.dropFirst()
        let wanted = pattern.nodes[Int(member)]
        switch wanted.operation {
        case .ellipsis:
            return matchStatementEllipsis(rest, list, isWhole: isWhole, &state, next)
        case .sequenceMetavariable:
            let shortest = rest.isEmpty && isWhole ? list.range.count : 0
            for count in shortest...list.range.count {
                let taken = list.current.prefix(count)
                let found = state.binding(
                    Int(wanted.operand), to: sequenceBinding(of: taken), in: self
                ) { state in
                    cover(taken, &state) {
                        matchStatements(rest, list.dropping(count), isWhole: isWhole, &$0, next)
                    }
                }
                if found { return true }
            }
            return false
        default:
            guard let statement = list.first, mayHold(member, statement) else { return false }
            return match(member, statement, &state) { state in
                cover([statement], &state) {
                    matchStatements(rest, list.dropping(1), isWhole: isWhole, &$0, next)
                }
            }
        }
    }

    /// `$S` as the only statement of a body also stands for all statements of the code's.
    func matchWholeBlock(
        _ p: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        guard let members = pattern.group(of: p, .element).map({ pattern.members(of: $0) }),
            members.count == 1, let member = members.first,
            index.directStatements(of: t).count > 1
        else { return false }
        let wanted = pattern.nodes[Int(member)]
        switch wanted.operation {
        case .metavariable:
            return state.binding(Int(wanted.operand), to: binding(of: t), in: self, next)
        case .anything: return next(&state)
        default: return false
        }
    }

    /// Goes on with `statements` covered, and with the statements of the list around the last one: what
    /// leads into a nested block belongs to the match as a whole.
    private func cover(
        _ statements: ArraySlice<Int32>, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        guard let first = statements.first, var last = statements.last else { return next(&state) }
        while nodes[Int(last)].parent >= first { last = nodes[Int(last)].parent }
        return state.covering(
            first, start: nodes[Int(first)].start, end: nodes[Int(last)].end, next)
    }

    private func matchStatementEllipsis(
        _ rest: ArraySlice<Int32>, _ list: StatementList, isWhole: Bool, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        if rest.allSatisfy({ pattern.nodes[Int($0)].operation == .ellipsis }) {
            return cover(list.current, &state, next)
        }
        if let first = list.first, !mayHoldAll(rest, from: first, in: list.list) { return false }
        for count in 0..<max(1, list.range.count) {
            let found = cover(list.current.prefix(count), &state) {
                matchStatements(rest, list.dropping(count), isWhole: isWhole, &$0, next)
            }
            if found { return true }
        }
        guard options.deepStatementEllipsis, !list.isFlattened else { return false }
        return matchNestedStatements(rest, list, isWhole: isWhole, &state, next)
    }

    /// Whether the words that `rest` needs stand in `list` at `first` or later.
    private func mayHoldAll(_ rest: ArraySlice<Int32>, from first: Int32, in list: Int32) -> Bool {
        let end = nodes[Int(list)].subtreeEnd
        return rest.allSatisfy { mayHold($0, from: first, to: end) }
    }

    /// The rest of a pattern against statements nested in those of `list`.
    private func matchNestedStatements(
        _ rest: ArraySlice<Int32>, _ list: StatementList, isWhole: Bool, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        guard let first = list.first else { return false }
        let flat = index.nestedStatements(of: list.list)
        guard let start = flat.firstIndex(of: first) else { return false }
        var nested = StatementList(list: list.list, statements: flat)
        nested.isFlattened = true
        // The direct ones have been tried.
        for position in start..<flat.count where nodes[Int(flat[position])].parent != list.list {
            let found = cover(flat[start..<position], &state) {
                matchStatements(rest, nested.dropping(position), isWhole: isWhole, &$0, next)
            }
            if found { return true }
        }
        return false
    }

    // MARK: Expression statements

    /// An expression as a statement also stands for statements that hold it in a direct way:
    /// assignments, returns, arguments of calls (`implicit_deep_exprstmt`).
    func matchExpressionStatement(
        _ p: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        let inner = p + 1
        guard inner < pattern.nodes[Int(p)].subtreeEnd else { return false }
        let target = nodes[Int(t)]
        if pattern.nodes[Int(inner)].role == .assignment {
            switch target.role {
            case .expressionStatement: return match(inner, t + 1, &state, next)
            case .variableDefinition, .assignment: return match(inner, t, &state, next)
            default: return false
            }
        }
        guard options.deepExpressionStatements, pattern.nodes[Int(inner)].operation == .node else {
            return target.role == .expressionStatement && match(inner, t + 1, &state, next)
        }
        guard let start = heldExpression(of: t) else { return false }
        return matchDirectly(inner, start, &state, next)
    }

    /// The expression that a statement is about.
    private func heldExpression(of t: Int32) -> Int32? {
        switch nodes[Int(t)].role {
        case .expressionStatement: t + 1 < nodes[Int(t)].subtreeEnd ? t + 1 : nil
        case .returnStatement, .throwStatement, .variableDefinition, .withItem:
            child(of: t, .value)
        case .printStatement: t
        default: nodes[Int(t)].role.isExpression ? t : nil
        }
    }

    private func matchDirectly(
        _ p: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        if match(p, t, &state, next) { return true }
        let parts: [Int32]
        switch nodes[Int(t)].role {
        case .assignment, .augmentedAssignment, .await, .yield, .keywordArgument, .splat, .cast:
            parts = children(of: t, .value)
        case .call:
            let callee = child(of: t, .callee).map { [$0] } ?? []
            let arguments = child(of: t, .arguments).map { children(of: $0, .argument) } ?? []
            parts = callee + arguments
        case .member, .index: parts = children(of: t, .object)
        case .tuple, .list, .set, .dictionary: parts = children(of: t, .element)
        case .pair: parts = children(of: t, .value)
        default: parts = []
        }
        return parts.contains { matchDirectly(p, $0, &state, next) }
    }
}
