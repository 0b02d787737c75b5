import Findings

/// Finds the summary of a rule by its ID.
struct RuleTable {
    let rules: [RuleSummary]
    private let indices: [RuleID: Int]

    init(_ rules: [RuleSummary]) {
        self.rules = rules
        indices = Dictionary(
            rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The place of the rule among `rules`. A finding of a rule that the report does not list is a
    /// mistake made elsewhere, and no reason to lose the finding.
    func index(of id: RuleID) -> Int? { indices[id] }

    subscript(id: RuleID) -> RuleSummary? { indices[id].map { rules[$0] } }
}

extension ScanReport {
    /// Findings as people's reports list them.
    func listedFindings(withSuppressed: Bool) -> [Finding] {
        withSuppressed ? findings : activeFindings
    }

    var suppressedCount: Int { findings.count(where: \.isSuppressed) }
}

extension Sequence<Finding> {
    /// How many findings have each severity, worst first, without those of which there are none.
    var countsBySeverity: [(severity: Severity, count: Int)] {
        var counts: [Severity: Int] = [:]
        for finding in self { counts[finding.severity, default: 0] += 1 }
        return Severity.allCases.sorted(by: >).compactMap { severity in
            counts[severity].map { (severity, $0) }
        }
    }
}

extension Array where Element == Finding {
    /// Runs of findings in the same file, in the order of the report.
    var byFile: [(path: String, findings: ArraySlice<Finding>)] {
        chunked { $0.location.path == $1.location.path }.compactMap { slice in
            slice.first.map { ($0.location.path, slice) }
        }
    }
}

extension Array {
    /// Cuts wherever two neighbours do not belong together.
    func chunked(by belongTogether: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = startIndex
        for index in indices where index > start {
            if belongTogether(self[index - 1], self[index]) { continue }
            chunks.append(self[start..<index])
            start = index
        }
        if start < endIndex { chunks.append(self[start...]) }
        return chunks
    }
}
