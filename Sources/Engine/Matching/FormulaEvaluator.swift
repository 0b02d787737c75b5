import Languages
import Patterns
import Rules
import SourceText

/// Evaluates the formulas of one rule on one file.
///
/// A conjunction is evaluated from its most selective part outward: what follows is tried only at the
/// places that are left, and not at all when none are. A leaf that is wanted everywhere is matched over
/// the whole file, once.
final class FormulaEvaluator {
    let formula: CompiledFormula
    let file: FileContext
    let unifier: Unifier?
    private let options: MatchOptions
    private var leafMatches: [[FormulaMatch]?]
    private var matchers: [Matcher?]

    init(_ formula: CompiledFormula, in file: FileContext) {
        self.formula = formula
        self.file = file
        var options = formula.options
        options.unresolvedNamesMatch = options.unresolvedNamesMatch && file.mayLackImports
        self.options = options
        if let tree = file.tree, let facts = file.facts {
            unifier = Unifier(tree: tree, facts: facts, options: options)
        } else {
            unifier = nil
        }
        leafMatches = Array(repeating: nil, count: formula.leaves.count)
        matchers = Array(repeating: nil, count: formula.leaves.count)
    }

    func matches() -> [FormulaMatch] { unique(evaluate(formula.root, scope: nil)) }

    func matches(of node: CompiledFormula.Node) -> [FormulaMatch] {
        unique(evaluate(node, scope: nil))
    }

    // MARK: Nodes

    /// - Parameters:
    ///   - scope: When given, only matches within it count.
    ///   - places: When given, only matches there are needed; more may be returned.
    func evaluate(
        _ node: CompiledFormula.Node, scope: FormulaMatch?, near places: Places? = nil
    ) -> [FormulaMatch] {
        switch node {
        case .leaf(let number):
            guard let scope else { return matches(ofLeaf: number, near: places) }
            return matches(ofLeaf: number, near: nil).filter { $0.isWithin(scope) }
                + matches(ofLeaf: number, at: scope)
        case .any(let parts):
            return parts.flatMap { evaluate($0, scope: scope, near: places) }
        case .inside(let part):
            return evaluate(part, scope: nil, near: places).map {
                FormulaMatch(match: $0.match, isContext: true)
            }
        case .anywhere(let part):
            return evaluate(part, scope: nil).prefix(1).map {
                var whole = $0.match
                whole.start = 0
                whole.end = UInt32(file.source.bytes.count)
                return FormulaMatch(match: whole, isContext: true)
            }
        case .all(let conjunction): return evaluate(conjunction, scope: scope, near: places)
        }
    }

    private func evaluate(
        _ conjunction: CompiledFormula.Conjunction, scope: FormulaMatch?, near places: Places?
    ) -> [FormulaMatch] {
        guard conjunction.positives.allSatisfy({ mayHold($0) }),
            conjunction.contexts.allSatisfy({ mayHold($0) })
        else { return [] }
        var found = matches(ofPositives: conjunction, scope: scope, near: places?.aroundParts)
        var pending = conjunction.conditions[...]
        while !found.isEmpty, let condition = pending.first, condition.onlyFilters {
            found = found.flatMap { apply(condition, to: $0) }
            pending = pending.dropFirst()
        }
        for (kind, node) in conjunction.negatives where !found.isEmpty {
            let places = kind.relation.map { Places($0, found) }
            found = subtract(kind, evaluate(node, scope: nil, near: places), from: found)
        }
        for condition in pending where !found.isEmpty {
            found = found.flatMap { file.isOverdue() ? [] : apply(condition, to: $0) }
        }
        if let alias = conjunction.alias { found = found.map { bind(alias, toRangeOf: $0) } }
        for focus in conjunction.focus where !found.isEmpty { found = focused(found, on: focus) }
        return found
    }

    /// Where all positives and contexts of a conjunction hold.
    private func matches(
        ofPositives conjunction: CompiledFormula.Conjunction, scope: FormulaMatch?,
        near places: Places?
    ) -> [FormulaMatch] {
        let positives = ordered(conjunction.positives)
        var contexts = conjunction.contexts[...]
        guard let first = positives.first ?? contexts.popFirst() else {
            return scope.map { [$0] } ?? []
        }
        var places = places
        if scope == nil, places == nil, !positives.isEmpty,
            let context = narrowingContext(of: first, in: conjunction.contexts)
        {
            let around = evaluate(context, scope: nil)
            guard !around.isEmpty else { return [] }
            // Beside another pattern the first may be what holds that one.
            places = Places(positives.count == 1 ? .within : .touching, around)
        }
        var found = unique(evaluate(first, scope: scope, near: places))
        for positive in positives.dropFirst() where !found.isEmpty {
            let around = Places(.touching, found)
            found = intersection(found, unique(evaluate(positive, scope: scope, near: around)))
        }
        for context in contexts where !found.isEmpty {
            let around = Places(.holding, found)
            found = intersection(found, unique(evaluate(context, scope: scope, near: around)))
        }
        return found
    }

    /// Those with the fewest candidates first.
    private func ordered(_ positives: [CompiledFormula.Node]) -> [CompiledFormula.Node] {
        guard positives.count > 1 else { return positives }
        let costs = positives.map { cost(of: $0) }
        return positives.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }.map { positives[$0] }
    }

    /// A context that is found much more cheaply than `first`, to look for that only within it.
    private func narrowingContext(
        of first: CompiledFormula.Node, in contexts: [CompiledFormula.Node]
    ) -> CompiledFormula.Node? {
        let inside = contexts.filter { if case .inside = $0 { true } else { false } }
        guard !inside.isEmpty else { return nil }
        let cheapest = inside.map { (cost(of: $0), $0) }.min { $0.0 < $1.0 }
        guard let cheapest, cheapest.0 * 4 < cost(of: first) else { return nil }
        return cheapest.1
    }

    // MARK: Costs

    /// Whether the file has the words that a formula needs.
    private func mayHold(_ node: CompiledFormula.Node) -> Bool {
        switch node {
        case .leaf(let number): leafCost(number) > 0
        case .any(let parts): parts.contains { mayHold($0) }
        case .inside(let part), .anywhere(let part): mayHold(part)
        case .all(let conjunction):
            conjunction.positives.allSatisfy { mayHold($0) }
                && conjunction.contexts.allSatisfy { mayHold($0) }
        }
    }

    /// About how many places a formula is tried at; 0 when it cannot hold in this file.
    private func cost(of node: CompiledFormula.Node) -> Int {
        switch node {
        case .leaf(let number): leafCost(number)
        case .any(let parts): parts.reduce(0) { $0 + cost(of: $1) }
        case .inside(let part), .anywhere(let part): cost(of: part)
        case .all(let conjunction):
            conjunction.positives.map { cost(of: $0) }.min()
                ?? conjunction.contexts.map { cost(of: $0) }.min() ?? 1
        }
    }

    private func leafCost(_ number: Int) -> Int {
        if let known = leafMatches[number] { return known.count + 1 }
        switch formula.leaves[number] {
        case .pattern(let pattern):
            // Another language's pattern, or a file that was not parsed.
            guard let matcher = matcher(ofLeaf: number, pattern) else { return 0 }
            return matcher.candidateEstimate
        case .regex, .text: return 1 + file.source.bytes.count / 64
        case .query: return 1 + file.source.bytes.count
        }
    }

    private func bind(_ number: Int, toRangeOf match: FormulaMatch) -> FormulaMatch {
        var match = match
        let range = match.match.range
        match.match.bindings[number] =
            match.match.node >= 0
            ? .node(match.match.node, start: match.start, end: match.end) : .text(range)
        return match
    }

    // MARK: Leaves

    private func matches(ofLeaf number: Int, near places: Places?) -> [FormulaMatch] {
        if let known = leafMatches[number] { return known }
        let leaf = formula.leaves[number]
        if let places, case .pattern(let pattern) = leaf {
            let found = matcher(ofLeaf: number, pattern)?.matches(near: places) ?? []
            return found.map { FormulaMatch(match: $0) }
        }
        let found = computeMatches(of: leaf, number).map { FormulaMatch(match: $0) }
        leafMatches[number] = found
        return found
    }

    /// The matches of a pattern at the very node that `piece` is.
    private func matches(ofLeaf number: Int, at piece: FormulaMatch) -> [FormulaMatch] {
        guard piece.match.node >= 0, case .pattern(let pattern) = formula.leaves[number],
            let matcher = matcher(ofLeaf: number, pattern)
        else { return [] }
        return matcher.matches(at: NodeID(piece.match.node)).map { FormulaMatch(match: $0) }
    }

    private func matcher(ofLeaf number: Int, _ pattern: Pattern) -> Matcher? {
        if let known = matchers[number] { return known }
        guard pattern.language == file.language, let tree = file.tree, let index = file.index,
            let facts = file.facts
        else { return nil }
        let matcher = Matcher(
            pattern, metavariableCount: formula.metavariables.count, tree: tree, index: index,
            facts: facts, options: options)
        matchers[number] = matcher
        return matcher
    }

    private func computeMatches(
        of leaf: CompiledFormula.Leaf, _ number: Int
    ) -> [PatternMatch] {
        switch leaf {
        case .pattern(let pattern):
            return matcher(ofLeaf: number, pattern)?.matches() ?? []
        case .regex(let regex, let groups): return matches(of: regex, groups: groups)
        case .query(let query): return matches(of: query)
        case .text(let pattern):
            return pattern.matches(
                in: file.source, within: 0..<file.source.bytes.count,
                metavariableCount: formula.metavariables.count)
        }
    }

    private func matches(of regex: Regex, groups: [Int]) -> [PatternMatch] {
        let count = formula.metavariables.count
        return file.source.bytes.withUnsafeBufferPointer { bytes in
            let found = (try? regex.matches(in: bytes)) ?? []
            return found.map { hit in
                var bindings = [Binding](repeating: .unbound, count: count)
                for (group, number) in groups.enumerated() {
                    guard let range = hit.range(ofGroup: group + 1) else { continue }
                    bindings[number] = .text(ByteRange(range))
                }
                return PatternMatch(
                    start: UInt32(hit.range.lowerBound), end: UInt32(hit.range.upperBound),
                    node: -1,
                    bindings: bindings)
            }
        }
    }

    // MARK: Algebra

    /// Of every pair of overlapping matches the smaller range survives, with the bindings of both.
    private func intersection(
        _ left: [FormulaMatch], _ right: [FormulaMatch]
    ) -> [FormulaMatch] {
        var found: [FormulaMatch] = []
        let sortedLeft = SortedMatches(left)
        let sortedRight = SortedMatches(right)
        for outer in right where hasRoom(for: found) {
            sortedLeft.forEach(within: outer) { inner in
                if let joined = join(inner, with: outer) { found.append(joined) }
            }
        }
        for outer in left where hasRoom(for: found) {
            sortedRight.forEach(within: outer) { inner in
                if let joined = join(inner, with: outer) { found.append(joined) }
            }
        }
        return unique(found)
    }

    /// Matches that lie in each other, as deep nesting gives, make pairs by the square of their number.
    private static let mostJoined = 100_000

    private func hasRoom(for found: [FormulaMatch]) -> Bool {
        guard found.count > Self.mostJoined else { return !file.isOverdue() }
        file.gaveUp = true
        return false
    }

    /// `inner` with the bindings of both. A context survives only over another context.
    private func join(_ inner: FormulaMatch, with outer: FormulaMatch) -> FormulaMatch? {
        if inner.isContext, !outer.isContext { return nil }
        guard areCompatible(inner.match.bindings, outer.match.bindings) else { return nil }
        var joined = inner
        for (number, value) in outer.match.bindings.enumerated()
        where value.isBound && !inner.match.bindings[number].isBound {
            joined.match.bindings[number] = value
        }
        return joined
    }

    func areCompatible(_ left: [Binding], _ right: [Binding]) -> Bool {
        for number in left.indices where left[number].isBound && right[number].isBound {
            if left[number] == right[number] || isGroup(number) { continue }
            guard let unifier else {
                guard left[number].text(in: file.source) == right[number].text(in: file.source)
                else { return false }
                continue
            }
            if !unifier.isSame(left[number], right[number]) { return false }
        }
        return true
    }

    /// Numbered groups of regular expressions never conflict.
    private func isGroup(_ number: Int) -> Bool {
        formula.metavariables.names[number].first?.isNumber ?? false
    }

    private func subtract(
        _ kind: Negation.Kind, _ negative: [FormulaMatch], from found: [FormulaMatch]
    ) -> [FormulaMatch] {
        guard !negative.isEmpty else { return found }
        if kind == .anywhere {
            return found.filter { match in
                !negative.contains { areCompatible(match.match.bindings, $0.match.bindings) }
            }
        }
        let sorted = SortedMatches(negative)
        return found.filter { match in
            // What could not be looked at is not reported.
            if file.isOverdue() { return false }
            let isRemoved = sorted.contains(holding: match) { other in
                (kind != .same || other.hasRange(of: match))
                    && areCompatible(match.match.bindings, other.match.bindings)
            }
            if isRemoved { return false }
            guard kind == .overlap else { return true }
            var holdsOne = false
            sorted.forEach(within: match) {
                holdsOne =
                    holdsOne || areCompatible(match.match.bindings, $0.match.bindings)
            }
            return !holdsOne
        }
    }

    private func focused(_ found: [FormulaMatch], on numbers: [Int]) -> [FormulaMatch] {
        unique(
            found.flatMap { match in
                numbers.compactMap { number -> FormulaMatch? in
                    let binding = match.match.bindings[number]
                    guard binding.isBound, binding.kind != .sequence || binding.node >= 0,
                        match.start <= binding.start, binding.end <= match.end
                    else { return nil }
                    var narrowed = match
                    narrowed.match.start = binding.start
                    narrowed.match.end = binding.end
                    narrowed.match.node = binding.node
                    narrowed.isContext = false
                    narrowed.isFocused = true
                    return narrowed
                }
            })
    }

    func unique(_ matches: [FormulaMatch]) -> [FormulaMatch] {
        guard matches.count > 1 else { return matches }
        if matches.count <= 4 {
            return matches.indices.filter { !matches[..<$0].contains(matches[$0]) }.map {
                matches[$0]
            }
        }
        var seen: Set<FormulaMatch> = []
        return matches.filter { seen.insert($0).inserted }
    }
}

extension CompiledCondition {
    /// Whether the condition keeps a match as it is or drops it, and costs little.
    fileprivate var onlyFilters: Bool {
        switch self {
        case .regex(_, let regex, _): regex.groupNames.allSatisfy { $0 == nil }
        case .comparison: true
        case .pattern, .analysis, .type: false
        }
    }
}

extension Negation.Kind {
    /// Where a match must lie to remove one.
    fileprivate var relation: Places.Relation? {
        switch self {
        case .same: .same
        case .inside: .holding
        case .overlap: .touching
        case .anywhere: nil
        }
    }
}

extension Places {
    fileprivate init(_ relation: Relation, _ matches: [FormulaMatch]) {
        self.init(relation, matches.map(\.match.range))
    }

    /// Where the parts of a conjunction must lie for what they have in common to lie here: the
    /// smallest of them is what counts, and the others hold it.
    fileprivate var aroundParts: Places {
        switch relation {
        case .holding, .touching: self
        case .same: with(.holding)
        case .within: with(.touching)
        }
    }
}
