import Patterns
import SourceText
import SyntaxTrees

extension FormulaEvaluator {
    /// The nodes that a tree-sitter query captures as `@match`, or the outermost node of each of its
    /// matches. Other captures bind the metavariable of their name in capitals.
    func matches(of query: Query) -> [PatternMatch] {
        guard query.grammar == file.language?.grammar else { return [] }
        return file.matches(of: query).compactMap { match in
            let whole =
                match.captures.first { $0.name == "match" }?.range
                ?? match.captures.map(\.range).min()
            guard let whole else { return nil }
            var bindings = [Binding](repeating: .unbound, count: formula.metavariables.count)
            for capture in match.captures {
                guard let number = formula.metavariables.number(of: capture.name.uppercased())
                else {
                    continue
                }
                bindings[number] = .text(capture.range)
            }
            return PatternMatch(
                start: whole.start.value, end: whole.end.value, node: -1, bindings: bindings)
        }
    }
}
