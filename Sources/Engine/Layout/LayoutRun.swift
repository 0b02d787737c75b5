import Findings
import Rules
import SourceText
import SyntaxTrees

/// One rule on layout on one file.
struct LayoutRun {
    let layout: CompiledLayout
    let rule: Rule
    let file: FileContext

    init(_ layout: CompiledLayout, of rule: Rule, in file: FileContext) {
        self.layout = layout
        self.rule = rule
        self.file = file
    }

    /// One finding for each node that misses a demand, by their order in the file.
    func findings() -> [Finding] {
        guard let text = file.layout else { return [] }
        var selector = LayoutSelector(text)
        var found: [Finding] = []
        for check in layout.checks {
            let message = check.message ?? rule.message
            guard let selection = check.selection else {
                for demand in check.demands {
                    found += misses(of: demand, in: text).map {
                        finding(of: $0, nil, message, text)
                    }
                }
                continue
            }
            for node in selector.nodes(chosenBy: selection) {
                let misses = check.demands.compactMap { self.miss(of: $0, at: node, in: text) }
                guard let miss = joined(misses) else { continue }
                found.append(finding(of: miss, node, message, text))
            }
        }
        return distinct(found)
    }

    // MARK: Demands

    private func misses(of demand: CompiledLayout.Demand, in text: LayoutText) -> [LayoutMiss] {
        switch demand {
        case .finalLineEnd: text.missOfFinalLineEnd().map { [$0] } ?? []
        case .lineLength(let bounds, let kinds, let regex):
            text.misses(ofLineLength: bounds, exceptWithin: kinds, exceptMatching: regex)
        case .consecutiveBlankLines(let bounds): text.misses(ofConsecutiveBlankLines: bounds)
        default: []
        }
    }

    private func miss(
        of demand: CompiledLayout.Demand, at node: Int, in text: LayoutText
    ) -> LayoutMiss? {
        switch demand {
        case .before(let gap): text.miss(of: gap, before: node)
        case .after(let gap): text.miss(of: gap, after: node)
        case .blankLinesBefore(let bounds): text.miss(ofBlankLines: bounds, before: node)
        case .blankLinesAfter(let bounds): text.miss(ofBlankLines: bounds, after: node)
        case .noCommentAfter: text.missOfComment(after: node)
        case .matches(let regex): text.miss(ofMatch: regex, in: node)
        case .length(let bounds): text.miss(ofLength: bounds, of: node)
        case .absent: text.missOfAbsence(of: node)
        case .braces: text.missOfBraces(at: node)
        case .order(let groups): text.miss(ofOrder: groups, in: node)
        case .alignedStars: text.missOfAlignment(ofComment: node)
        case .finalLineEnd, .lineLength, .consecutiveBlankLines: nil
        }
    }

    /// All that one node misses, as one.
    private func joined(_ misses: [LayoutMiss]) -> LayoutMiss? {
        guard var joined = misses.first else { return nil }
        for miss in misses.dropFirst() {
            if let range = miss.range { joined.range = joined.range ?? range }
            joined.edits += miss.edits
            joined.isMendedByRule = joined.isMendedByRule || miss.isMendedByRule
            joined.values.merge(miss.values) { first, _ in first }
        }
        return joined
    }

    // MARK: Findings

    private func finding(
        of miss: LayoutMiss, _ node: Int?, _ message: String, _ text: LayoutText
    ) -> Finding {
        let range =
            miss.range ?? node.map { text.firstLine(of: text.tree[$0]) } ?? ByteRange(0..<0)
        var values = miss.values
        values["NODE"] = node.map { name(of: $0, in: text) }
        let filled = interpolated(
            message, value: { _ in nil }, text: { name in values[name.replacing("$", with: "")] })
        return Finding(
            rule: rule.id, severity: rule.severity, message: filled,
            location: file.source.location(of: range), fix: fix(of: miss, range))
    }

    private func fix(of miss: LayoutMiss, _ range: ByteRange) -> Fix? {
        let source = file.source
        var fix = Fix(
            description: rule.fixTitle ?? "Change the layout",
            edits: miss.edits.map { edit in
                Fix.Edit(
                    startOffset: edit.range.start.int, endOffset: edit.range.end.int,
                    start: source.position(of: edit.range.start),
                    end: source.position(of: edit.range.end), replacement: edit.replacement)
            }.sorted { ($0.startOffset, $0.endOffset) < ($1.startOffset, $1.endOffset) })
        if miss.isMendedByRule {
            // The rule's own fix replaces the node, so edits of gaps beside it stay.
            let own = FixMaker(source: source, range: range).fix(of: rule) { $0 }
            guard let own else { return miss.edits.isEmpty ? nil : fix }
            fix = Fix(
                description: own.description,
                edits: (fix.edits + own.edits).sorted {
                    ($0.startOffset, $0.endOffset) < ($1.startOffset, $1.endOffset)
                })
        }
        return fix.edits.isEmpty ? nil : fix
    }

    /// What a message calls the node: its first line, cut off where it is long.
    private func name(of node: Int, in text: LayoutText) -> String {
        let line = file.source.text(in: text.firstLine(of: text.tree[node]))
        return line.count > 60 ? line.prefix(60) + "…" : line
    }

    /// One finding for each place: what several checks say of it is mended together.
    private func distinct(_ findings: [Finding]) -> [Finding] {
        var kept: [Finding] = []
        for finding in findings.sorted(by: { $0.precedes($1) }) {
            guard let last = kept.last,
                last.location.startOffset == finding.location.startOffset
            else {
                kept.append(finding)
                continue
            }
            let edits = (last.fix?.edits ?? []) + (finding.fix?.edits ?? [])
            guard let fix = last.fix ?? finding.fix else { continue }
            kept[kept.count - 1].fix = Fix(description: fix.description, edits: disjoint(edits))
        }
        return kept
    }

    private func disjoint(_ edits: [Fix.Edit]) -> [Fix.Edit] {
        var kept: [Fix.Edit] = []
        let sorted = edits.sorted {
            ($0.startOffset, $0.endOffset) < ($1.startOffset, $1.endOffset)
        }
        for edit in sorted where edit != kept.last && edit.startOffset >= kept.last?.endOffset ?? 0
        {
            kept.append(edit)
        }
        return kept
    }
}
