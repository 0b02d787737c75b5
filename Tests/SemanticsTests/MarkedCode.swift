import Languages
import Semantics
import SourceText
import SyntaxTrees
import Testing

/// Code in which `«` and `»` surround the places a test asks about.
struct MarkedCode {
    let tree: RoleTree
    let facts: FileSemantics
    /// The smallest nodes with exactly the marked ranges, in text order of their ends.
    let marked: [NodeID]

    init(_ text: String, _ language: Language) throws {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        var ranges: [ByteRange] = []
        for character in text {
            switch character {
            case "«": starts.append(bytes.count)
            case "»": ranges.append(ByteRange((starts.popLast() ?? 0)..<bytes.count))
            default: bytes += Array(String(character).utf8)
            }
        }
        let parsed = try Parser(language.grammar).parse(bytes)
        let tree = language.lower(parsed, SourceFile(path: "example", bytes: bytes), language)
        self.tree = tree
        facts = FileSemantics(tree)
        marked = ranges.compactMap { range in
            tree.nodes.indices.map { NodeID($0) }.last { tree.range(of: $0) == range }
        }
        #expect(marked.count == ranges.count, "Some marks surround no node in:\n\(text)\n\(tree)")
    }
}

/// Expects that `describe` says of the marked nodes, in order, what `expected` lists.
func expect(
    _ expected: [String], in code: String, _ language: Language, at location: SourceLocation,
    _ describe: (FileSemantics, NodeID) -> String
) throws {
    let code = try MarkedCode(code, language)
    let found = code.marked.map { describe(code.facts, $0) }
    #expect(
        found == expected,
        "in:\n\(code.tree.source.text(in: code.tree.range(of: .root)))\n\(code.tree)",
        sourceLocation: location)
}

/// One snippet and what is known of its marked places.
struct Case: CustomTestStringConvertible, Sendable {
    let code: String
    let expected: [String]
    let location: SourceLocation

    init(_ code: String, _ expected: String..., at location: SourceLocation = #_sourceLocation) {
        self.code = code
        self.expected = expected
        self.location = location
    }

    var testDescription: String { code }
}

/// The words of names in tests, as symbols are not text.
struct Words {
    private let words: [Symbol: String]

    /// All words of `code`, and those of the names a test expects.
    init(_ texts: [String]) {
        var words: [Symbol: String] = [:]
        for text in texts {
            for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
                words[Symbol(String(word))] = String(word)
            }
        }
        self.words = words
    }

    func text(_ name: QualifiedName) -> String {
        name.words.map { words[$0] ?? "?" }.joined(separator: ".")
    }
}
