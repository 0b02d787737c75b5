import Findings
import Rules
import Semantics
import SourceText

/// The functions in which rules that follow data have sources: there they know better than rules that
/// go by the look of a call.
///
/// A rule that yields to another keeps what it finds in all other functions, and where the other one
/// reports something too.
struct FollowedFunctions {
    private let functions: [ByteRange]
    private var followed: [RuleID: Set<Int>] = [:]

    init(in form: IntermediateFile) {
        functions = form.routines.filter { $0.kind == .function && !$0.isLambda }.map(\.range)
    }

    /// Takes note of where rules have sources.
    mutating func add(_ sources: [(rule: RuleID, range: ByteRange)]) {
        for source in sources {
            if let function = innermost(source.range.start.int) {
                followed[source.rule, default: []].insert(function)
            }
        }
    }

    /// The number of the smallest function around a place.
    private func innermost(_ offset: Int) -> Int? {
        functions.indices.filter { functions[$0].contains(offset) }
            .min { functions[$0].count < functions[$1].count }
    }

    /// Takes away what rules found that yield to others, where these know that all is well.
    ///
    /// - Parameter yielding: Rules, and those they yield to.
    func settle(_ findings: inout [Finding], _ yielding: [RuleID: [RuleID]]) {
        var reported: [RuleID: Set<Int>] = [:]
        for finding in findings where followed[finding.rule] != nil {
            if let function = innermost(finding.location.startOffset) {
                reported[finding.rule, default: []].insert(function)
            }
        }
        findings.removeAll { finding in
            guard let rules = yielding[finding.rule],
                let function = innermost(finding.location.startOffset)
            else { return false }
            return rules.contains { rule in
                followed[rule]?.contains(function) ?? false
                    && !(reported[rule]?.contains(function) ?? false)
            }
        }
    }
}

extension ByteRange {
    fileprivate func contains(_ offset: Int) -> Bool {
        start.int <= offset && offset < end.int
    }
}
