package import Findings

/// The findings that were known before, by their fingerprints.
package struct Baseline: Sendable {
    private let fingerprints: Set<String>

    /// - Parameter fingerprints: Those of an earlier report.
    package init(fingerprints: Set<String>) { self.fingerprints = fingerprints }

    /// Marks the findings that are known. They stay in the list; what a comment silences keeps that mark.
    package func apply(to findings: inout [Finding]) {
        for index in findings.indices
        where !findings[index].isSuppressed && fingerprints.contains(findings[index].fingerprint) {
            findings[index].suppression = SuppressionNote(
                kind: .baseline, reason: "Known before this scan")
        }
    }

    /// How many of the known findings are in `findings` no longer.
    package func goneCount(from findings: [Finding]) -> Int {
        fingerprints.subtracting(findings.map(\.fingerprint)).count
    }
}
