import SourceText
import SyntaxTrees

/// Parses what a parse lost, part by part.
///
/// One construct that a grammar does not know may cost it the rest of the file. Here the file is split
/// into declarations by its brackets and words alone; those that did not parse are parsed on their own,
/// and if one still does not, then its head without its body, and the body part by part in turn. The
/// parts that parse take the place of the error in one tree.
struct Recovery {
    private let bytes: [UInt8]
    private let grammar: Grammar
    private let syntax: RecoverySyntax
    private let openBrace: NodeKind?
    private let closeBrace: NodeKind?
    /// How many bytes may still be parsed.
    private var budget: Int
    /// Many errors in one text cost a parser time that grows with their square.
    private let deadline: ContinuousClock.Instant

    /// Bodies within bodies are gone into no deeper.
    private static var depthLimit: Int { 24 }
    private static var partLimit: Int { 50_000 }
    /// What a parse costs apart from the bytes, in bytes.
    private static var partCost: Int { 32 }

    /// A part of a file, parsed as well as it could be.
    private struct Result {
        var forest: Forest
        var lost: Int
    }

    /// - Parameter bytes: what to parse; of the same length as the text of the file.
    init(
        _ bytes: [UInt8], grammar: Grammar, syntax: RecoverySyntax, timeLimit: Duration
    ) {
        self.bytes = bytes
        self.grammar = grammar
        self.syntax = syntax
        openBrace = grammar.token("{")
        closeBrace = grammar.token("}")
        budget = bytes.count * 3 / 2 + 4_096
        deadline = ContinuousClock.now + timeLimit
    }

    /// A tree with less lost than in `tree`, which came of the same bytes; nil if there is none.
    ///
    /// - Complexity: Parses at most one and a half times as many bytes as the text has.
    mutating func improved(_ tree: FlatTree) -> Forest? {
        let whole = Forest(tree)
        let known = Result(forest: whole, lost: whole.lostBytes)
        guard known.lost > 0, known.lost < .max else { return nil }
        let found = bySplitting(0..<bytes.count, syntax.statements, known, depth: 0)
        return found.lost < known.lost ? found.forest : nil
    }

    // MARK: - Parsing a part

    private mutating func parse(_ text: [UInt8], cost: Int) -> FlatTree? {
        guard cost <= budget, !TimeLimits.hasPassed(deadline) else { return nil }
        budget -= cost + Self.partCost
        return try? Parser(grammar, timeLimit: deadline - .now).parse(text)
    }

    /// Parses `range`, with what is in `blanked` left out.
    private mutating func parse(
        _ range: Range<Int>, _ context: RecoverySyntax.Context, blanked: [Range<Int>] = []
    ) -> Result? {
        var text = context.before
        text += bytes[range]
        for part in blanked {
            let shift = context.before.count - range.lowerBound
            for offset in part where bytes[offset] != UInt8(ascii: "\n") {
                text[offset + shift] = UInt8(ascii: " ")
            }
        }
        text += context.after
        let cost = range.count - blanked.reduce(0) { $0 + $1.count }
        guard let tree = parse(text, cost: cost) else { return nil }
        let shift = range.lowerBound - context.before.count
        guard context.isNested else {
            var forest = Forest(
                tree, tree.nodes[0].isError ? 0..<tree.nodes.count : 1..<tree.nodes.count,
                shiftedBy: shift, within: range)
            forest.fillGaps(in: range, of: text)
            return Result(forest: forest, lost: forest.lostBytes)
        }
        return body(of: tree, context, range)
            ?? Result(forest: Forest(errorIn: range), lost: range.count)
    }

    /// The nodes between the braces of the context.
    private func body(
        of tree: FlatTree, _ context: RecoverySyntax.Context, _ range: Range<Int>
    ) -> Result? {
        let brace = tree.nodes.firstIndex {
            $0.kind == openBrace && Int($0.end) <= context.before.count && !$0.isMissing
        }
        guard let brace, tree.nodes[brace].parent > 0 else { return nil }
        let parent = tree.nodes[Int(tree.nodes[brace].parent)]
        guard !parent.isError else { return nil }
        var end = Int(parent.subtreeEnd)
        guard end > brace + 1, tree.nodes[end - 1].kind == closeBrace,
            Int(tree.nodes[end - 1].start) >= tree.bytes.count - context.after.count
        else { return nil }
        end -= 1
        let shift = range.lowerBound - context.before.count
        var forest = Forest(tree, (brace + 1)..<end, shiftedBy: shift, within: range)
        forest.fillGaps(in: range, of: tree.bytes, at: context.before.count)
        return Result(forest: forest, lost: forest.lostBytes)
    }

    // MARK: - Splitting

    /// Parses a part anew.
    ///
    /// - Parameter size: how long the text is that did not parse with this part in it. If the part is
    ///   most of that, it is split at once: to parse it as one would fail again, or cost the budget.
    private mutating func solve(
        _ range: Range<Int>, _ context: RecoverySyntax.Context, within size: Int, depth: Int
    ) -> Result? {
        if range.count > size / 2, range.count > 200, depth < Self.depthLimit {
            let unknown = Result(forest: Forest(errorIn: range), lost: range.count)
            let found = bySplitting(range, context, unknown, depth: depth)
            if found.lost < range.count { return found }
        }
        guard let whole = parse(range, context) else { return nil }
        guard whole.lost > 0, depth < Self.depthLimit else { return whole }
        let found = bySplitting(range, context, whole, depth: depth)
        return found.lost < whole.lost ? found : whole
    }

    /// - Parameter whole: what came of parsing `range` as one.
    private mutating func bySplitting(
        _ range: Range<Int>, _ context: RecoverySyntax.Context, _ whole: Result, depth: Int
    ) -> Result {
        var scanner = CodeScanner(bytes, in: range, syntax: syntax.lexical)
        let tokens = scanner.tokens()
        let parts = CodeParts(tokens, range, syntax: syntax)
        guard parts.ranges.count <= Self.partLimit else { return whole }
        if parts.ranges.count <= 1 {
            return byBodies(range, tokens, context, whole, depth: depth) ?? whole
        }
        return joined(parts.ranges, context, whole, depth: depth)
    }

    /// The nodes of `whole` where they are good, and parts parsed anew where they are not.
    private mutating func joined(
        _ parts: [Range<Int>], _ context: RecoverySyntax.Context, _ whole: Result, depth: Int
    ) -> Result {
        var result = Result(forest: Forest(), lost: 0)
        var index = 0
        let nodes = whole.forest.nodes
        let size = (parts.last?.upperBound ?? 0) - (parts.first?.lowerBound ?? 0)
        for part in parts {
            // The topmost nodes that begin in this part.
            let first = index
            var isGood = index >= nodes.count || Int(nodes[index].start) >= part.lowerBound
            var reach = part.lowerBound
            while index < nodes.count, Int(nodes[index].start) < part.upperBound {
                let end = whole.forest.subtreeEnd(index)
                reach = max(reach, Int(nodes[index].end))
                for inner in index..<end where isGood {
                    let flags = nodes[inner].flags
                    if flags.contains(.error) || flags.contains(.missing) { isGood = false }
                }
                index = end
            }
            isGood =
                isGood && reach <= part.upperBound && (first == 0 || !straddles(nodes, first, part))
            var kept = Forest()
            kept.nodes = Array(nodes[first..<index])
            if isGood && !kept.nodes.isEmpty {
                result.forest.append(kept)
            } else if let solved = solve(part, context, within: size, depth: depth + 1) {
                result.forest.append(solved.forest)
                result.lost += solved.lost
            } else {
                result.forest.append(Forest(errorIn: part))
                result.lost += part.count
            }
        }
        return result
    }

    /// Whether a node that began in an earlier part reaches into this one.
    private func straddles(_ nodes: [Forest.Node], _ first: Int, _ part: Range<Int>) -> Bool {
        var previous = first - 1
        while previous > 0, nodes[previous].depth > 0 { previous -= 1 }
        return previous >= 0 && Int(nodes[previous].end) > part.lowerBound
    }

    // MARK: - Bodies

    /// Parses `range` without what its outermost braces enclose, and that by itself.
    private mutating func byBodies(
        _ range: Range<Int>, _ tokens: [CodeToken], _ context: RecoverySyntax.Context,
        _ whole: Result, depth: Int
    ) -> Result? {
        let bodies = outermostBodies(tokens, end: range.upperBound)
        guard !bodies.isEmpty, depth < Self.depthLimit,
            let head = parse(range, context, blanked: bodies)
        else { return nil }
        if head.lost >= whole.lost || head.lost > 0 {
            return headless(range, tokens, bodies, context, depth: depth)
        }
        var result = head
        for body in bodies.reversed() {
            guard !isBlank(body) else { continue }
            let brace = result.forest.nodes.lastIndex {
                $0.kind == openBrace && Int($0.end) == body.lowerBound
            }
            guard let brace, let context = self.context(of: brace, in: result.forest),
                let solved = solve(body, context, within: range.count, depth: depth + 1)
            else {
                result.lost += body.count
                if let brace { result.forest.insert(Forest(errorIn: body), behind: brace) }
                continue
            }
            result.forest.insert(solved.forest, behind: brace)
            result.lost += solved.lost
        }
        return result
    }

    /// An error in which the bodies are good: its head is of no known shape.
    private mutating func headless(
        _ range: Range<Int>, _ tokens: [CodeToken], _ bodies: [Range<Int>],
        _ context: RecoverySyntax.Context, depth: Int
    ) -> Result? {
        var result = Result(forest: Forest(errorIn: range), lost: range.count)
        let first = tokens.first { $0.end <= bodies[0].lowerBound && isWord($0, syntax.classes) }
        for body in bodies where !isBlank(body) {
            let inner = first == nil ? syntax.statements : syntax.members
            guard let solved = solve(body, inner, within: range.count, depth: depth + 1) else {
                continue
            }
            var forest = solved.forest
            for index in forest.nodes.indices { forest.nodes[index].depth += 1 }
            result.forest.append(forest)
            result.lost -= body.count - min(body.count, solved.lost)
        }
        return result
    }

    /// What is between the outermost braces. One that is never closed goes to the last brace.
    private func outermostBodies(_ tokens: [CodeToken], end: Int) -> [Range<Int>] {
        var bodies: [Range<Int>] = []
        var depth = 0
        var start = 0
        for token in tokens {
            if token.isSymbol("{") {
                if depth == 0 { start = token.end }
                depth += 1
            } else if token.isSymbol("}"), depth > 0 {
                depth -= 1
                if depth == 0 { bodies.append(start..<token.start) }
            }
        }
        if depth > 0, let last = tokens.last {
            bodies.append(start..<(last.isSymbol("}") && last.start >= start ? last.start : end))
        }
        return bodies
    }

    private func context(of brace: Int, in forest: Forest) -> RecoverySyntax.Context? {
        var parent = brace
        while parent > 0, forest.nodes[parent].depth >= forest.nodes[brace].depth { parent -= 1 }
        guard forest.nodes[parent].depth < forest.nodes[brace].depth else { return nil }
        return syntax.bodies[grammar.name(of: forest.nodes[parent].kind)]
    }

    private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(\.isBlank) }

    private func isWord(_ token: CodeToken, _ words: Set<Symbol>) -> Bool {
        token.kind == .word && words.contains(Symbol(bytes: bytes[token.start..<token.end]))
    }
}
