import Rules
import SourceText
import SyntaxTrees

/// Demands on what stands between a node and its neighbours.
extension LayoutText {
    func miss(of demand: LayoutGap, before node: Int) -> LayoutMiss? {
        var first = tokens(of: node).lowerBound
        if demand == .lineEnd {
            // Comments before the node in its line come along.
            while first > 0, isComment(first - 1), gap(before: first).lineEnds == 0 { first -= 1 }
        }
        guard first > 0 else { return nil }
        return miss(of: demand, between: first - 1, and: first, at: node)
    }

    func miss(of demand: LayoutGap, after node: Int) -> LayoutMiss? {
        let last = tokens(of: node).upperBound - 1
        guard last >= 0, last + 1 < tokens.count else { return nil }
        return miss(of: demand, between: last, and: last + 1, at: node)
    }

    private func miss(
        of demand: LayoutGap, between left: Int, and right: Int, at node: Int
    ) -> LayoutMiss? {
        let gap = gap(before: right)
        guard !demand.allows(gap), !isBrokenToken(left), !isBrokenToken(right) else { return nil }
        let isBesideComment = isComment(left) || isComment(right)
        switch demand {
        case .nothing, .nothingOrLineEnd, .oneSpace, .oneSpaceOrLineEnd:
            // How a comment stands is a matter of rules on comments.
            guard gap.isBlank, !isBesideComment else { return nil }
            guard !demand.isEmpty || !wouldMerge(left, right) else { return nil }
            return LayoutMiss(replacing: gap.range, with: demand.isEmpty ? "" : " ")
        case .spaceOrLineEnd:
            return LayoutMiss(replacing: gap.range, with: " ")
        case .noLineEnd:
            guard gap.isBlank else { return nil }
            return isBesideComment
                ? LayoutMiss() : LayoutMiss(replacing: gap.range, with: " ")
        case .lineEnd:
            return LayoutMiss(
                replacing: blanks(atEndOf: gap), with: lineEnd + indentation(of: node))
        }
    }

    /// The gap without a separator that the grammar keeps no node for.
    private func blanks(atEndOf gap: LayoutGapText) -> ByteRange {
        var start = gap.range.end.int
        let bytes = source.slice(gap.range)
        while start > bytes.startIndex, bytes[start - 1].isLayoutBlank { start -= 1 }
        return ByteRange(start..<gap.range.end.int)
    }

    /// Whether two tokens would be read as another one without a blank between them: `- -x`.
    private func wouldMerge(_ left: Int, _ right: Int) -> Bool {
        guard let end = bytes(ofToken: left).last, let start = bytes(ofToken: right).first else {
            return false
        }
        if end.continuesWord && start.continuesWord { return true }
        return end == start && "+-&|.<>:=".utf8.contains(end)
    }

    /// How far in a node stands that gets a line of its own.
    private func indentation(of node: Int) -> String {
        let parent = Int(tree[node].parent)
        guard parent >= 0 else { return "" }
        let outer = indentation(at: tree[parent].start)
        // What closes stands below what opens.
        if Int(tree[node].subtreeEnd) == Int(tree[parent].subtreeEnd), !tree[node].isNamed {
            return outer
        }
        let placed = tree.children(of: parent).first { child in
            tree[child].kind == tree[node].kind && child != node
                && startsLine(token(atOrAfter: child))
        }
        // A file's statements stand at its margin.
        let usual = tree[parent].parent < 0 ? outer : deeper(outer)
        return placed.map { indentation(at: tree[$0].start) } ?? usual
    }
}

extension LayoutGap {
    func allows(_ gap: LayoutGapText) -> Bool {
        switch self {
        case .nothing: gap.isEmpty
        case .nothingOrLineEnd: gap.isEmpty || gap.lineEnds > 0
        case .oneSpace: gap.isOneSpace
        case .oneSpaceOrLineEnd: gap.isOneSpace || gap.lineEnds > 0
        case .spaceOrLineEnd: !gap.isEmpty
        case .noLineEnd: gap.lineEnds == 0
        case .lineEnd: gap.lineEnds > 0
        }
    }

    fileprivate var isEmpty: Bool { self == .nothing || self == .nothingOrLineEnd }
}

extension UInt8 {
    /// Whether the byte may stand within a name; those of characters beyond ASCII may.
    fileprivate var continuesWord: Bool {
        self >= 0x80 || self == UInt8(ascii: "_")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self & 0xDF)
    }
}
