import Rules
import SourceText
import SyntaxTrees

/// Finds the nodes that a selection chooses.
struct LayoutSelector {
    let text: LayoutText
    /// What was found out about the children of a node, which each of them asks for.
    private var lineEndsInList: [Int32: Bool] = [:]
    private var siblingCounts: [SiblingKey: Int] = [:]

    private struct SiblingKey: Hashable {
        let parent: Int32
        let kind: NodeKind
    }

    init(_ text: LayoutText) { self.text = text }

    /// In pre-order. Nothing in code that did not parse is chosen.
    mutating func nodes(chosenBy selection: CompiledLayout.Selection) -> [Int] {
        var chosen: [Int] = []
        var end = 0
        for node in candidates(of: selection) {
            // Of nodes in each other only the outermost.
            if selection.answers[.outermost] == true, node < end { continue }
            guard fits(node, selection), !text.isBroken(node) else { continue }
            chosen.append(node)
            end = Int(text.tree[node].subtreeEnd)
        }
        return chosen
    }

    private func candidates(of selection: CompiledLayout.Selection) -> [Int] {
        if let query = selection.query { return captured(by: query, selection.nodes) }
        let found = selection.nodes.flatMap { text.nodes(of: $0).map(Int.init) }
        return selection.nodes.count > 1 ? found.sorted() : found
    }

    /// The nodes that the query captures as `@node`.
    private func captured(by query: Query, _ kinds: Set<NodeKind>) -> [Int] {
        guard query.grammar == text.tree.grammar else { return [] }
        let places = text.queries(query).flatMap(\.captures).filter { $0.name == "node" }
        return Set(places.compactMap { node(at: $0) }).filter {
            kinds.isEmpty || kinds.contains(text.tree[$0].kind)
        }.sorted()
    }

    private func node(at place: QueryMatch.Capture) -> Int? {
        // Starts never fall in pre-order, so the first candidate is found by halving.
        let nodes = text.tree.nodes
        var low = 0
        var high = nodes.count
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle].start < place.range.start.value {
                low = middle + 1
            } else {
                high = middle
            }
        }
        while low < nodes.count, nodes[low].start == place.range.start.value {
            if nodes[low].kind == place.kind, nodes[low].end == place.range.end.value { return low }
            low += 1
        }
        return nil
    }

    // MARK: Conditions

    private mutating func fits(_ node: Int, _ selection: CompiledLayout.Selection) -> Bool {
        let tree = text.tree
        if let field = selection.field, tree[node].field != field { return false }
        if !selection.within.isEmpty,
            !selection.within.contains(where: { isNode(node, within: $0) })
        {
            return false
        }
        if selection.notWithin.contains(where: { isNode(node, within: $0) }) { return false }
        if !selection.has.isEmpty, !selection.has.contains(where: { has(node, $0[...]) }) {
            return false
        }
        if selection.lacks.contains(where: { has(node, $0[...]) }) { return false }
        if !selection.children.isEmpty,
            !selection.children.contains(where: { hasChildren(node, $0) })
        {
            return false
        }
        if !selection.only.isEmpty, !hasOnly(node, selection.only) { return false }
        return fitsNeighbours(node, selection) && fitsTexts(node, selection)
            && fitsAnswers(node, selection)
    }

    private func fitsNeighbours(_ node: Int, _ selection: CompiledLayout.Selection) -> Bool {
        if !selection.previous.isEmpty {
            guard let previous = siblingBefore(node),
                selection.previous.contains(text.tree[previous].kind)
            else { return false }
        }
        if !selection.next.isEmpty {
            guard let next = siblingAfter(node), selection.next.contains(text.tree[next].kind)
            else {
                return false
            }
        }
        guard !selection.notAfter.isEmpty else { return true }
        let parent = Int(text.tree[node].parent)
        guard parent >= 0 else { return true }
        let before = text.token(atOrAfter: parent)..<text.token(atOrAfter: node)
        return !before.contains { selection.notAfter.contains(Array(text.bytes(ofToken: $0))) }
    }

    private func fitsTexts(_ node: Int, _ selection: CompiledLayout.Selection) -> Bool {
        if let regex = selection.text {
            guard regex.occurs(in: text.tree.slice(of: text.tree[node])) else { return false }
        }
        let tokens = text.tokens(of: node)
        if let regex = selection.previousText {
            guard regex.occurs(in: text.bytes(ofToken: tokens.lowerBound - 1)) else { return false }
        }
        if let regex = selection.nextText {
            guard regex.occurs(in: text.bytes(ofToken: tokens.upperBound)) else { return false }
        }
        return true
    }

    private mutating func fitsAnswers(_ node: Int, _ selection: CompiledLayout.Selection) -> Bool {
        for (question, answer) in selection.answers where question != .outermost {
            if holds(question, of: node) != answer { return false }
        }
        if let bounds = selection.siblings, !bounds.contains(siblingCount(of: node)) {
            return false
        }
        return true
    }

    private mutating func holds(_ question: LayoutSelection.Question, of node: Int) -> Bool {
        let tokens = text.tokens(of: node)
        let parent = Int(text.tree[node].parent)
        switch question {
        case .startsLine: return text.startsLine(tokens.lowerBound)
        case .previousStartsLine:
            return tokens.lowerBound > 0 && text.startsLine(tokens.lowerBound - 1)
        case .endsLine: return !tokens.isEmpty && text.endsLine(tokens.upperBound - 1)
        case .spansLines: return text.spansLines(text.tree.range(of: text.tree[node]))
        case .parentSpansLines:
            return parent >= 0 && text.spansLines(text.tree.range(of: text.tree[parent]))
        case .listSpansLines: return parent >= 0 && hasLineEnds(between: parent)
        case .first: return node == parent + 1
        case .outermost: return true
        }
    }

    // MARK: Around a node

    /// Whether the node's parents are those of `path`, its parent the last of them.
    private func isNode(_ node: Int, within path: CompiledLayout.Selection.Path) -> Bool {
        var parent = Int(text.tree[node].parent)
        for kinds in path.reversed() {
            guard parent >= 0, kinds.contains(text.tree[parent].kind) else { return false }
            parent = Int(text.tree[parent].parent)
        }
        return true
    }

    private func siblingBefore(_ node: Int) -> Int? {
        var token = text.token(atOrAfter: node) - 1
        while token >= 0, text.isComment(token) { token -= 1 }
        guard token >= 0 else { return nil }
        var sibling = Int(text.tokens[token])
        let parent = text.tree[node].parent
        while sibling >= 0, text.tree[sibling].parent != parent {
            sibling = Int(text.tree[sibling].parent)
        }
        return sibling >= 0 ? sibling : nil
    }

    private func siblingAfter(_ node: Int) -> Int? {
        var sibling = Int(text.tree[node].subtreeEnd)
        while sibling < text.tree.nodes.count, text.tree[sibling].isExtra {
            sibling = Int(text.tree[sibling].subtreeEnd)
        }
        guard sibling < text.tree.nodes.count,
            text.tree[sibling].parent == text.tree[node].parent
        else { return nil }
        return sibling
    }

    // MARK: Below a node

    /// Recursion is as deep as the path.
    private func has(_ node: Int, _ path: ArraySlice<Set<NodeKind>>) -> Bool {
        guard let kinds = path.first else { return true }
        return text.tree.children(of: node).contains {
            kinds.contains(text.tree[$0].kind) && has($0, path.dropFirst())
        }
    }

    private func hasChildren(_ node: Int, _ wanted: [Set<NodeKind>]) -> Bool {
        var rest = wanted[...]
        for child in text.tree.children(of: node) {
            guard let kinds = rest.first else { break }
            if kinds.contains(text.tree[child].kind) { rest = rest.dropFirst() }
        }
        return rest.isEmpty
    }

    private func hasOnly(_ node: Int, _ kinds: Set<NodeKind>) -> Bool {
        text.tree.children(of: node).allSatisfy {
            let child = text.tree[$0]
            return !child.isNamed || (child.isExtra && !child.isError) || kinds.contains(child.kind)
        }
    }

    private mutating func hasLineEnds(between parent: Int) -> Bool {
        if let known = lineEndsInList[Int32(parent)] { return known }
        let children = text.tree.children(of: parent).dropFirst()
        let found = children.contains { text.gap(before: text.token(atOrAfter: $0)).lineEnds > 0 }
        lineEndsInList[Int32(parent)] = found
        return found
    }

    private mutating func siblingCount(of node: Int) -> Int {
        let parent = text.tree[node].parent
        guard parent >= 0 else { return 1 }
        let key = SiblingKey(parent: parent, kind: text.tree[node].kind)
        if let known = siblingCounts[key] { return known }
        let count = text.tree.children(of: Int(parent)).count { text.tree[$0].kind == key.kind }
        siblingCounts[key] = count
        return count
    }
}

extension Regex {
    /// Whether there is a match. A search that gives up finds none.
    func occurs(in bytes: ArraySlice<UInt8>) -> Bool {
        ((try? firstMatch(in: Array(bytes))) ?? nil) != nil
    }
}
