import Languages
import SourceText
import SyntaxTrees

/// A snippet and the roles its nodes are to have, as `RoleTree.description` writes them, without the
/// file around them.
struct LoweringCase: Sendable, CustomStringConvertible {
    let feature: String
    let code: String
    let roles: String

    var description: String { "\(feature): \(code)" }

    /// Reads cases from a text: the code, then its roles behind `= `, then an empty line. `# ` on top
    /// names the feature that the cases after it are about. Line ends and runs of blanks within the
    /// roles don't count.
    static func cases(_ text: String) -> [LoweringCase] {
        var feature = ""
        return text.split(separator: "\n\n").map { block in
            var lines = block.split(separator: "\n")[...]
            if let title = lines.first, title.hasPrefix("# ") {
                feature = String(title.dropFirst(2))
                lines = lines.dropFirst()
            }
            let roles = lines.filter { $0.hasPrefix("= ") }.map { $0.dropFirst(2) }
            let code = lines.filter { !$0.hasPrefix("= ") }
            return LoweringCase(
                feature: feature, code: code.joined(separator: "\n"),
                roles: roles.joined(separator: " ").withSingleBlanks)
        }
    }
}

extension String {
    fileprivate var withSingleBlanks: String { split(separator: " ").joined(separator: " ") }
}

/// The roles of `code`, as they come to the rules.
func roleTree(_ code: String, _ language: Language) throws -> RoleTree {
    let source = SourceFile(path: "snippet", text: code)
    return language.lower(try Parser(language.grammar).parse(source.bytes), source, language)
}

extension RoleTree {
    /// The top-level nodes, one after the other.
    var statements: String {
        children(of: .root).map { description(of: $0) }.joined(separator: " ").withSingleBlanks
    }

    /// How many ancestors a node has at most.
    var depth: Int {
        var depths: [Int] = []
        for node in nodes { depths.append(node.parent < 0 ? 0 : depths[Int(node.parent)] + 1) }
        return depths.max() ?? 0
    }

    /// What is wrong with the order and the ranges of nodes; nothing should be.
    var brokenInvariants: [String] {
        var lastStarts: [Int32: UInt32] = [:]
        return nodes.indices.dropFirst().compactMap { index in
            let node = nodes[index]
            let parent = nodes[Int(node.parent)]
            let lastStart = lastStarts[node.parent] ?? 0
            lastStarts[node.parent] = node.start
            let isSound =
                Int(node.parent) < index && index < node.subtreeEnd
                && node.subtreeEnd <= parent.subtreeEnd && node.start <= node.end
                && parent.start <= node.start && node.end <= parent.end && lastStart <= node.start
            return isSound ? nil : "\(node) in \(parent)"
        }
    }
}
