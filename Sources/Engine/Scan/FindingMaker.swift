import Findings
import Languages
import Patterns
import Rules
import SourceText

/// Makes findings of matches.
struct FindingMaker {
    let rule: Rule
    let formula: CompiledFormula
    let file: FileContext

    /// One finding for each range and message, by their order in the file.
    func findings(from matches: [FormulaMatch]) -> [Finding] {
        var seen: Set<Key> = []
        var found: [Finding] = []
        for match in matches.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            let message = interpolated(rule.message, match)
            let key = Key(start: match.start, end: match.end, message: message)
            guard seen.insert(key).inserted else { continue }
            found.append(finding(at: match, message: message))
        }
        return found
    }

    private struct Key: Hashable {
        let start: UInt32
        let end: UInt32
        let message: String
    }

    func finding(at match: FormulaMatch, message: String, trace: [TraceStep] = []) -> Finding {
        let source = file.source
        let match = shown(match)
        return Finding(
            rule: rule.id, severity: rule.severity, message: message,
            location: source.location(of: match.match.range), trace: trace,
            fix: fix(for: match), bindings: bindings(of: match))
    }

    /// Rule files report parentheses around an expression as part of it; rules of ours point at the code.
    private func shown(_ match: FormulaMatch) -> FormulaMatch {
        guard rule.options.matchesNamesInSnippets || rule.options.requiresImport,
            let tree = file.tree,
            tree.nodes.indices.contains(Int(match.match.node))
        else { return match }
        let node = NodeID(match.match.node)
        guard tree.range(of: node) == match.match.range else { return match }
        var inner = match
        inner.match.start = tree.innerRange(of: node).start.value
        inner.match.end = tree.innerRange(of: node).end.value
        return inner
    }

    func interpolated(_ template: String, _ match: FormulaMatch) -> String {
        Rules.interpolated(template) { name in
            binding(of: name, in: match)?.nodeID.flatMap { file.facts?.constant(of: $0)?.shownText }
        } text: { name in
            binding(of: name, in: match)?.text(in: file.source)
        }
    }

    private func binding(of name: String, in match: FormulaMatch) -> Binding? {
        guard let number = formula.metavariables.number(of: name) else { return nil }
        let binding = match.match.bindings[number]
        return binding.isBound ? binding : nil
    }

    private func bindings(of match: FormulaMatch) -> [String: String] {
        var shown: [String: String] = [:]
        for (number, binding) in match.match.bindings.enumerated() where binding.isBound {
            // A whole function bound to a metavariable would repeat the file in every report.
            shown["$" + formula.metavariables.names[number]] =
                String(binding.text(in: file.source).prefix(200))
        }
        return shown
    }

    private func fix(for match: FormulaMatch) -> Fix? {
        FixMaker(source: file.source, range: match.match.range).fix(of: rule) {
            interpolated($0, match)
        }
    }
}

extension Constant {
    /// The value as a message shows it.
    fileprivate var shownText: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .float(let number): String(number)
        case .boolean(let flag): String(flag)
        case .null, .someString: nil
        }
    }
}
