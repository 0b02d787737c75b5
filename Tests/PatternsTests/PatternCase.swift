import Languages
import Patterns
import Semantics
import SourceText
import SyntaxTrees
import Testing

/// A pattern and code in which `«` and `»` surround every place where it matches.
struct PatternCase: CustomTestStringConvertible, Sendable {
    let pattern: String
    let code: String
    let location: SourceLocation

    init(_ pattern: String, in code: String, at location: SourceLocation = #_sourceLocation) {
        self.pattern = pattern
        self.code = code
        self.location = location
    }

    var testDescription: String { pattern }
}

/// Expects that the matches of the case's pattern are the marked places, and nothing else.
func expectMatches(
    _ example: PatternCase, _ language: Language, _ options: MatchOptions = MatchOptions()
) throws {
    let (bytes, expected) = unmarked(example.code)
    let source = SourceFile(path: "example", bytes: bytes)
    let tree = language.lower(try Parser(language.grammar).parse(bytes), source, language)
    var metavariables = MetavariableTable()
    let pattern = try Pattern(example.pattern, in: language, metavariables: &metavariables)
    let matcher = Matcher(
        pattern, metavariableCount: metavariables.count, tree: tree, index: NodeIndex(tree),
        facts: FileSemantics(tree), options: options)
    let found = Set(matcher.matches().map { Int($0.start)..<Int($0.end) })
    #expect(
        shown(found, bytes) == shown(Set(expected), bytes), "\(example.code)",
        sourceLocation: example.location)
}

/// The code without its marks, and the ranges that they surround.
func unmarked(_ code: String) -> (bytes: [UInt8], ranges: [Range<Int>]) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for character in code {
        switch character {
        case "«": starts.append(bytes.count)
        case "»": ranges.append((starts.popLast() ?? 0)..<bytes.count)
        default: bytes += Array(String(character).utf8)
        }
    }
    return (bytes, ranges)
}

private func shown(_ ranges: Set<Range<Int>>, _ bytes: [UInt8]) -> [String] {
    ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        .map { "\($0): \(String(decoding: bytes[$0], as: UTF8.self))" }
}
