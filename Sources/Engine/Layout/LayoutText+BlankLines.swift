import SourceText
import SyntaxTrees

/// Demands on blank lines, and on comments that stand in the way.
extension LayoutText {
    /// Comments in lines of their own right above code belong to it: a blank line may stand above or
    /// below any of them.
    func miss(ofBlankLines bounds: CompiledLayout.Bounds, before node: Int) -> LayoutMiss? {
        var token = tokens(of: node).lowerBound
        guard token > 0 else { return nil }
        var above = gap(before: token)
        var blankLines = above.blankLines
        let isCode = !isComment(token)
        while isCode, token > 1, isComment(token - 1), startsLine(token - 1) {
            token -= 1
            above = gap(before: token)
            blankLines = max(blankLines, above.blankLines)
        }
        guard !bounds.contains(blankLines), above.lineEnds > 0, above.isBlank else { return nil }
        return LayoutMiss(
            replacing: above.range, with: text(of: above, blankLines: max(bounds.least, 0), bounds))
    }

    func miss(ofBlankLines bounds: CompiledLayout.Bounds, after node: Int) -> LayoutMiss? {
        let next = tokens(of: node).upperBound
        guard next < tokens.count else { return nil }
        let below = gap(before: next)
        guard below.lineEnds > 0, below.isBlank, !bounds.contains(below.blankLines) else {
            return nil
        }
        return LayoutMiss(
            replacing: below.range, with: text(of: below, blankLines: max(bounds.least, 0), bounds))
    }

    /// The gap with as many blank lines as are allowed; its last line stays as it is.
    private func text(
        of gap: LayoutGapText, blankLines least: Int, _ bounds: CompiledLayout.Bounds
    ) -> String {
        let count = min(max(gap.blankLines, least), bounds.most)
        return String(repeating: lineEnd, count: count + 1)
            + source.text(in: ByteRange(gap.lastLineStart..<gap.range.end.int))
    }

    /// A comment in a line of its own between the node and what follows.
    func missOfComment(after node: Int) -> LayoutMiss? {
        var token = tokens(of: node).upperBound
        while isComment(token) {
            if startsLine(token) { return LayoutMiss() }
            token += 1
        }
        return nil
    }

    /// Runs of blank lines between tokens; those within a comment or a string are text.
    func misses(ofConsecutiveBlankLines bounds: CompiledLayout.Bounds) -> [LayoutMiss] {
        (0...tokens.count).compactMap { token in
            let gap = self.gap(before: token)
            // The first line of a file may be blank itself; every other one ends something first.
            let starts = lineStarts(in: gap)
            let isFirst = token == 0
            let blank = starts.count - (isFirst ? 0 : 1)
            guard bounds.most >= 0, blank > bounds.most, gap.isBlank else { return nil }
            let kept = bounds.most + (isFirst ? 0 : 1)
            let excess =
                (kept == 0 ? gap.range.start.int : starts[kept - 1])..<starts[starts.count - 1]
            var miss = LayoutMiss(ByteRange(excess))
            miss.edits = [LayoutMiss.Edit(range: ByteRange(excess), replacement: "")]
            return miss
        }
    }

    /// Where lines start in the gap.
    private func lineStarts(in gap: LayoutGapText) -> [Int] {
        guard gap.lineEnds > 0 else { return [] }
        let first = source.lines.line(of: gap.range.start)
        return (1...gap.lineEnds).map { source.lines.range(ofLine: first + $0).start.int }
    }
}
