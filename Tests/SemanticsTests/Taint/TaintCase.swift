import Foundation
import Languages
import Semantics
import SourceText
import SyntaxTrees

/// A snippet in which `source()` gives tainted data, `clean(…)` sanitizes and `sink(…)` must not get
/// any. Lines with a comment `finding` are those where it does.
struct TaintCase: CustomStringConvertible, Sendable {
    let title: String
    let language: Language
    let code: String

    var description: String { title }

    var expectedLines: [Int] {
        code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter { $0.element.contains("\(language.comments.line) finding") }.map {
                $0.offset + 1
            }
    }

    /// Cases under headings of the form `=== title`.
    static func all(_ language: Language, _ text: String) -> [TaintCase] {
        text.components(separatedBy: "=== ").dropFirst().map { part in
            let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            return TaintCase(
                title: String(lines[0]), language: language, code: String(lines.last ?? ""))
        }
    }

    func tree() throws -> RoleTree {
        let source = SourceFile(path: "case", text: code)
        return language.lower(try Parser(language.grammar).parse(code), source, language)
    }
}

extension TaintCase {
    func findings(_ change: (inout TaintQuery) -> Void = { _ in }) throws -> [TaintFinding] {
        let tree = try tree()
        var query = TaintQuery(calls: tree)
        change(&query)
        return query.result(in: IntermediateFile(tree)).findings
    }

    func findingLines(_ change: (inout TaintQuery) -> Void = { _ in }) throws -> [Int] {
        let lines = LineIndex(Array(code.utf8))
        return Set(try findings(change).map { lines.line(of: ByteOffset($0.sink)) }).sorted()
    }
}

extension TaintQuery {
    /// The calls of `source`, `sink` and `clean` in a file. A sink's number is its offset.
    init(calls tree: RoleTree) {
        self.init()
        for index in 0..<tree.count {
            let node = NodeID(index)
            guard tree[node].role == .call, let callee = tree.child(of: node, .callee) else {
                continue
            }
            let range = tree.range(of: node)
            switch tree.text(of: callee) {
            case "source": sources.append(Source(range, match: range.start.int))
            case "clean": sanitizers.append(Sanitizer(range))
            case "sink": sinks.append(Sink(range, match: range.start.int))
            default: break
            }
        }
    }
}
