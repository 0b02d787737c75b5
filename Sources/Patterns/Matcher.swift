package import Languages
package import SourceText

/// Compares one pattern with the nodes of one tree.
///
/// Matching goes in continuation-passing style: each step hands the bindings on to the rest of the
/// pattern, so that every way to match is found and a failed branch leaves nothing behind. A
/// continuation says whether to stop. Recursion goes as deep as the pattern, and for `<... ...>` as the
/// code, whose depth the lowering bounds. (A class, as each of those closures would copy a struct.)
package final class Matcher {
    typealias Continuation = (inout MatchState) -> Bool

    let tree: RoleTree
    let nodes: [RoleNode]
    let index: NodeIndex
    let facts: any SemanticFacts
    let pattern: Pattern
    let options: MatchOptions
    let metavariableCount: Int
    let unifier: Unifier
    /// Where the words of the pattern's `names` stand.
    let occurrences: [[Int32]]
    /// Whether the words must stand in the very nodes that match: not where a variable may stand for
    /// an expression that has them.
    let wordsArePlaced: Bool

    package init(
        _ pattern: Pattern, metavariableCount: Int, tree: RoleTree, index: NodeIndex,
        facts: any SemanticFacts, options: MatchOptions
    ) {
        self.pattern = pattern
        self.metavariableCount = metavariableCount
        self.tree = tree
        nodes = tree.nodes
        self.index = index
        self.facts = facts
        self.options = options
        unifier = Unifier(tree: tree, facts: facts, options: options)
        occurrences = pattern.names.map { index.occurrences(of: $0) }
        wordsArePlaced = !occurrences.isEmpty && !options.symbolicPropagation
    }

    /// The matches in the tree, ordered by start, the longer ones first.
    ///
    /// - Parameter places: When given, only matches there are sure to be found.
    package func matches(near places: Places? = nil) -> [PatternMatch] {
        guard mayMatch else { return [] }
        var found: [PatternMatch] = []
        var seen: Set<PatternMatch> = []
        // Nodes of one root give different matches; statements may be met from several lists.
        let isRepeatable = pattern.kind == .statements
        var state = MatchState(metavariableCount: metavariableCount)
        forEachCandidate(near: places) { candidate in
            let first = found.count
            let limit = first + Self.matchesPerCandidate
            attempt(at: candidate, &state) { match in
                if isRepeatable || found.count > first {
                    if !isRepeatable, found.count == first + 1 {
                        seen.removeAll(keepingCapacity: true)
                        seen.insert(found[first])
                    }
                    guard seen.insert(match).inserted else { return false }
                }
                found.append(match)
                return found.count >= limit
            }
        }
        return found.sorted { ($0.start, $1.end, $0.node) < ($1.start, $0.end, $1.node) }
    }

    /// Whether the file has every word that the pattern needs.
    package var mayMatch: Bool { !occurrences.contains { $0.isEmpty } }

    /// Ways to match at one place beyond this number are not looked for.
    static let matchesPerCandidate = 1000

    // MARK: One node

    /// Matches the node `p` of the pattern with the node `t` of the tree.
    func match(_ p: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation) -> Bool {
        let wanted = pattern.nodes[Int(p)]
        switch wanted.operation {
        case .node: return matchNode(p, wanted, t, &state, next)
        case .metavariable:
            return state.binding(Int(wanted.operand), to: binding(of: t), in: self, next)
        case .anything, .ellipsis: return next(&state)
        case .typedMetavariable:
            return matchTyped(wanted, t, &state, next)
        case .sequenceMetavariable:
            return state.binding(
                Int(wanted.operand), to: sequenceBinding(of: [t]), in: self, next)
        case .deep: return matchDeep(p, t, &state, next)
        case .anyString, .stringMetavariable, .stringRegex, .joinedStrings:
            return matchString(wanted, t, &state, next)
        case .chainEllipsis: return matchChainEllipsis(p, t, &state, next)
        case .anyLoop:
            guard nodes[Int(t)].role == .forEach || nodes[Int(t)].role == .forLoop else {
                return false
            }
            return matchGroups(of: p, with: t, from: 0, &state, next)
        }
    }

    func binding(of t: Int32) -> Binding {
        let node = nodes[Int(t)]
        return .node(t, start: node.start, end: node.end)
    }

    func sequenceBinding(of targets: some Collection<Int32>) -> Binding {
        guard let first = targets.first else { return Binding(kind: .sequence) }
        let last = targets.reduce(first) { $0 > $1 ? $0 : $1 }
        return Binding(
            kind: .sequence, node: first, last: last,
            start: tree.outerRange(of: NodeID(first)).start.value,
            end: tree.outerRange(of: NodeID(last)).end.value)
    }

    /// The direct children of `t` in `slot`.
    func children(of t: Int32, _ slot: Slot) -> [Int32] {
        var found: [Int32] = []
        var child = t + 1
        let end = nodes[Int(t)].subtreeEnd
        while child < end {
            let node = nodes[Int(child)]
            if node.slot == slot { found.append(child) }
            child = node.subtreeEnd
        }
        return found
    }

    func child(of t: Int32, _ slot: Slot) -> Int32? { tree.child(of: NodeID(t), slot)?.value }

    private func matchNode(
        _ p: Int32, _ wanted: Pattern.Node, _ t: Int32, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        let target = nodes[Int(t)]
        if wanted.path >= 0, wanted.slot.holdsReference {
            return matchName(p, wanted, t, &state, next)
        }
        if wanted.role == target.role, isAlike(wanted, target) {
            if matchAlike(p, wanted, t, &state, next) { return true }
        }
        return matchEquivalent(p, wanted, t, &state, next)
    }

    private func isAlike(_ wanted: Pattern.Node, _ target: RoleNode) -> Bool {
        if wanted.role.nameCounts, wanted.name != target.name,
            !(wanted.role == .binary && options.symmetricEquality),
            // `(x := f())` assigns like `x = f()`.
            wanted.role != .assignment
        {
            return false
        }
        if wanted.role == .function { return isAlikeFunction(wanted, target) }
        if wanted.role == .withStatement || wanted.role == .forEach,
            wanted.flags.contains(.isAsync), !target.flags.contains(.isAsync)
        {
            return false
        }
        if wanted.role == .parameter || wanted.role == .classDefinition || wanted.role == .string {
            return wanted.role == .string || wanted.variant == target.variant
        }
        return wanted.variant == target.variant
    }

    /// A pattern without a return type also matches constructors, whatever it was parsed as.
    private func isAlikeFunction(_ wanted: Pattern.Node, _ target: RoleNode) -> Bool {
        if wanted.flags.contains(.isAsync), !target.flags.contains(.isAsync) { return false }
        if wanted.flags.contains(.expressionBody), !target.flags.contains(.expressionBody) {
            return false
        }
        if wanted.variant == target.variant { return true }
        return wanted.variant == .constructor && target.variant == .plain
    }

    private func matchAlike(
        _ p: Int32, _ wanted: Pattern.Node, _ t: Int32, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        switch wanted.role {
        case .binary: return matchBinary(p, wanted, t, &state, next)
        case .string: return matchLiteralString(p, wanted, t, &state, next)
        case .expressionStatement:
            return matchExpressionStatement(p, t, &state, next)
        case .assignment where matchUnpacked(p, t, &state, next): return true
        case .importModule, .importName, .importWildcard:
            return matchImport(p, wanted, t, &state, next)
        case .catchClause where wanted.flags.contains(.implicit):
            guard let body = pattern.child(of: p, .body), let code = child(of: t, .body) else {
                return pattern.child(of: p, .body) == nil && next(&state)
            }
            return match(body, code, &state, next)
        case .namedType where wanted.path < 0: return matchNamedType(p, t, &state, next)
        case .block where nodes[Int(t)].slot != .element:
            return matchParts(p, wanted, t, &state, next) || matchWholeBlock(p, t, &state, next)
        default: return matchParts(p, wanted, t, &state, next)
        }
    }

    // MARK: Parts of a node

    func matchParts(
        _ p: Int32, _ wanted: Pattern.Node, _ t: Int32, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        guard hasNothingUnwanted(p, wanted, t) else { return false }
        return matchGroups(of: p, with: t, from: 0, &state, next)
    }

    /// Whether every part of the code that the pattern does not have may be there all the same.
    private func hasNothingUnwanted(_ p: Int32, _ wanted: Pattern.Node, _ t: Int32) -> Bool {
        var child = t + 1
        let end = nodes[Int(t)].subtreeEnd
        while child < end {
            let node = nodes[Int(child)]
            if pattern.group(of: p, node.slot) == nil, !mayBeLeftOut(wanted, node, p) {
                return false
            }
            child = node.subtreeEnd
        }
        return true
    }

    private func mayBeLeftOut(_ wanted: Pattern.Node, _ part: RoleNode, _ p: Int32) -> Bool {
        if wanted.role.isOptional(part.slot) { return true }
        switch (wanted.role, part.slot) {
        // `assert ...` is any assertion.
        case (.assertStatement, .message):
            return pattern.child(of: p, .condition).map {
                pattern.nodes[Int($0)].operation == .ellipsis
            } ?? false
        // A head alone: `void f(int x)`.
        case (.function, .body):
            return pattern.language.patterns.headsMatchDefinitions
        case (.block, .element), (.arguments, _), (.classBody, .element):
            return wanted.role == .classBody
        default: return false
        }
    }

    /// Matches the groups of `p` from the one numbered `position` on.
    func matchGroups(
        of p: Int32, with t: Int32, from position: Int32, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        let wanted = pattern.nodes[Int(p)]
        guard position < wanted.groupCount else { return next(&state) }
        let group = pattern.groups[Int(wanted.firstGroup + position)]
        let targets = children(of: t, group.slot)
        let members = pattern.members(of: group)
        if targets.isEmpty, group.slot == .body, isAnyBlock(members),
            wanted.role == .classDefinition
                || wanted.role == .function && pattern.language.patterns.headsMatchDefinitions
        {
            // `{ ... }` stands for the body that an abstract method, or a class, leaves out.
            return matchGroups(of: p, with: t, from: position + 1, &state, next)
        }
        return matchSequence(
            members, targets, wanted.role.order(of: group.slot), list: t, &state
        ) { state in
            matchGroups(of: p, with: t, from: position + 1, &state, next)
        }
    }

    /// Whether `members` is one block with nothing but ellipses in it.
    private func isAnyBlock(_ members: ArraySlice<Int32>) -> Bool {
        guard members.count == 1, let block = members.first,
            pattern.nodes[Int(block)].role == .block
                || pattern.nodes[Int(block)].role == .classBody
        else { return false }
        return pattern.group(of: block, .element).map {
            pattern.members(of: $0).allSatisfy { pattern.nodes[Int($0)].operation == .ellipsis }
        } ?? true
    }

    private func matchSequence(
        _ members: ArraySlice<Int32>, _ targets: [Int32], _ order: SequenceOrder, list: Int32,
        _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        switch order {
        case .inOrder: return matchInOrder(members, targets[...], &state, next)
        case .arguments: return matchArguments(members, targets, &state, next)
        case .anyOrder:
            let isOpen = members.contains { pattern.nodes[Int($0)].operation == .ellipsis }
            return matchAnyOrder(withoutEllipses(members), targets, mayLeave: isOpen, &state, next)
        case .someInAnyOrder:
            return matchAnyOrder(withoutEllipses(members), targets, mayLeave: true, &state, next)
        case .supertypes:
            let hasEllipsis = members.contains { pattern.nodes[Int($0)].operation == .ellipsis }
            guard pattern.language.patterns.supertypesAreOrdered else {
                return matchAnyOrder(
                    withoutEllipses(members), targets, mayLeave: true, &state, next)
            }
            let compared = hasEllipsis ? targets[...] : targets.prefix(members.count)
            return matchInOrder(members, compared, &state, next)
        case .statements:
            // An ellipsis anywhere in a written block leaves its end open as well.
            let isOpen = members.contains { pattern.nodes[Int($0)].operation == .ellipsis }
            return matchStatements(
                members, StatementList(list: list, statements: targets), isWhole: !isOpen, &state,
                next)
        }
    }

    private func withoutEllipses(_ members: ArraySlice<Int32>) -> ArraySlice<Int32> {
        members.filter { pattern.nodes[Int($0)].operation != .ellipsis }[...]
    }

    func matchInOrder(
        _ members: ArraySlice<Int32>, _ targets: ArraySlice<Int32>, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        guard let member = members.first else { return targets.isEmpty && next(&state) }
        let rest = members.dropFirst()
        let wanted = pattern.nodes[Int(member)]
        if wanted.operation == .ellipsis {
            if rest.isEmpty { return next(&state) }
            for split in targets.startIndex...targets.endIndex
            where matchInOrder(rest, targets[split...], &state, next) {
                return true
            }
            return false
        }
        if wanted.operation == .sequenceMetavariable {
            let shortest = rest.isEmpty ? targets.endIndex : targets.startIndex
            for split in shortest...targets.endIndex {
                let taken = sequenceBinding(of: targets[..<split])
                let found = state.binding(Int(wanted.operand), to: taken, in: self) { state in
                    matchInOrder(rest, targets[split...], &state, next)
                }
                if found { return true }
            }
            return false
        }
        guard let target = targets.first else { return false }
        return match(member, target, &state) { state in
            matchInOrder(rest, targets.dropFirst(), &state, next)
        }
    }

    func matchAnyOrder(
        _ members: ArraySlice<Int32>, _ targets: [Int32], mayLeave: Bool, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        guard let member = members.first else {
            return (mayLeave || targets.isEmpty) && next(&state)
        }
        for (position, target) in targets.enumerated() {
            let found = match(member, target, &state) { state in
                var rest = targets
                rest.remove(at: position)
                return matchAnyOrder(members.dropFirst(), rest, mayLeave: mayLeave, &state, next)
            }
            if found { return true }
        }
        return false
    }

    /// Positional arguments in order, keyword arguments by name wherever they stand.
    private func matchArguments(
        _ members: ArraySlice<Int32>, _ targets: [Int32], _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        guard
            let keyword = members.firstIndex(where: {
                let node = pattern.nodes[Int($0)]
                return node.operation == .node && node.role == .keywordArgument
            })
        else { return matchPositional(members, targets[...], &state, next) }
        var others = members.map { $0 }
        others.remove(at: keyword - members.startIndex)
        for (position, target) in targets.enumerated()
        where nodes[Int(target)].role == .keywordArgument {
            let found = match(members[keyword], target, &state) { state in
                var rest = targets
                rest.remove(at: position)
                return matchArguments(others[...], rest, &state, next)
            }
            if found { return true }
        }
        return false
    }

    /// Arguments in order; a single hole does not take a keyword argument.
    private func matchPositional(
        _ members: ArraySlice<Int32>, _ targets: ArraySlice<Int32>, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        guard let member = members.first else { return targets.isEmpty && next(&state) }
        let rest = members.dropFirst()
        let wanted = pattern.nodes[Int(member)]
        switch wanted.operation {
        case .ellipsis:
            if rest.isEmpty { return next(&state) }
            for split in targets.startIndex...targets.endIndex
            where matchPositional(rest, targets[split...], &state, next) {
                return true
            }
            return false
        case .sequenceMetavariable:
            let shortest = rest.isEmpty ? targets.endIndex : targets.startIndex
            for split in shortest...targets.endIndex {
                let taken = sequenceBinding(of: targets[..<split])
                let found = state.binding(Int(wanted.operand), to: taken, in: self) { state in
                    matchPositional(rest, targets[split...], &state, next)
                }
                if found { return true }
            }
            return false
        default:
            guard let target = targets.first, nodes[Int(target)].role != .keywordArgument else {
                return false
            }
            return match(member, target, &state) { state in
                matchPositional(rest, targets.dropFirst(), &state, next)
            }
        }
    }
}

extension Slot {
    /// Whether an identifier here refers to something, rather than naming a part or a new thing.
    var holdsReference: Bool {
        switch self {
        case .name, .alias, .label, .parameter: false
        default: true
        }
    }
}
