import Languages
import Patterns
import Rules
import SourceText

/// Evaluates the formulas of one rule on one file.
///
/// Each leaf is matched at most once, over the whole file, when it is first needed; a conjunction stops
/// as soon as nothing is left.
final class FormulaEvaluator {
    let formula: CompiledFormula
    let file: FileContext
    let unifier: Unifier?
    private let options: MatchOptions
    private var leafMatches: [[FormulaMatch]?]

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
    }

    func matches() -> [FormulaMatch] { unique(evaluate(formula.root, scope: nil)) }

    func matches(of node: CompiledFormula.Node) -> [FormulaMatch] {
        unique(evaluate(node, scope: nil))
    }

    // MARK: Nodes

    /// - Parameter scope: When given, only matches within it count.
    func evaluate(_ node: CompiledFormula.Node, scope: FormulaMatch?) -> [FormulaMatch] {
        switch node {
        case .leaf(let number):
            let all = matches(ofLeaf: number)
            guard let scope else { return all }
            return all.filter { $0.isWithin(scope) } + matches(ofLeaf: number, at: scope)
        case .any(let parts): return parts.flatMap { evaluate($0, scope: scope) }
        case .inside(let part):
            return evaluate(part, scope: nil).map {
                FormulaMatch(match: $0.match, isContext: true)
            }
        case .anywhere(let part):
            return evaluate(part, scope: nil).prefix(1).map {
                var whole = $0.match
                whole.start = 0
                whole.end = UInt32(file.source.bytes.count)
                return FormulaMatch(match: whole, isContext: true)
            }
        case .all(let conjunction): return evaluate(conjunction, scope: scope)
        }
    }

    private func evaluate(
        _ conjunction: CompiledFormula.Conjunction, scope: FormulaMatch?
    ) -> [FormulaMatch] {
        var found: [FormulaMatch]
        if let first = conjunction.positives.first {
            found = unique(evaluate(first, scope: scope))
            for positive in conjunction.positives.dropFirst() {
                guard !found.isEmpty else { return [] }
                found = intersection(found, unique(evaluate(positive, scope: scope)))
            }
        } else {
            found = scope.map { [$0] } ?? []
        }
        for (kind, node) in conjunction.negatives where !found.isEmpty {
            found = subtract(kind, evaluate(node, scope: nil), from: found)
        }
        for condition in conjunction.conditions where !found.isEmpty {
            found = found.flatMap { file.isOverdue() ? [] : apply(condition, to: $0) }
        }
        if let alias = conjunction.alias { found = found.map { bind(alias, toRangeOf: $0) } }
        for focus in conjunction.focus where !found.isEmpty { found = focused(found, on: focus) }
        return found
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

    private func matches(ofLeaf number: Int) -> [FormulaMatch] {
        if let known = leafMatches[number] { return known }
        let found = computeMatches(of: formula.leaves[number]).map { FormulaMatch(match: $0) }
        leafMatches[number] = found
        return found
    }

    /// The matches of a pattern at the very node that `piece` is.
    private func matches(ofLeaf number: Int, at piece: FormulaMatch) -> [FormulaMatch] {
        guard piece.match.node >= 0, case .pattern(let pattern) = formula.leaves[number],
            let matcher = matcher(of: pattern)
        else { return [] }
        return matcher.matches(at: NodeID(piece.match.node)).map { FormulaMatch(match: $0) }
    }

    private func matcher(of pattern: Pattern) -> Matcher? {
        guard pattern.language == file.language, let tree = file.tree, let index = file.index,
            let facts = file.facts
        else { return nil }
        return Matcher(
            pattern, metavariableCount: formula.metavariables.count, tree: tree, index: index,
            facts: facts, options: options)
    }

    private func computeMatches(of leaf: CompiledFormula.Leaf) -> [PatternMatch] {
        switch leaf {
        case .pattern(let pattern):
            return matcher(of: pattern)?.matches() ?? []
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
                    start: UInt32(hit.range.lowerBound), end: UInt32(hit.range.upperBound), node: -1,
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
        var seen: Set<FormulaMatch> = []
        return matches.filter { seen.insert($0).inserted }
    }
}
