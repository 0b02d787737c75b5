import SourceText
import SyntaxTrees
import Testing

@Suite struct QueryTests {
    @Test(arguments: [
        ("(call function: (identifier) @f)", "a(1); b.c(2); d(3)", ["a", "d"]),
        ("((identifier) @f (#eq? @f \"b\"))", "a; b; bb", ["b"]),
        ("((identifier) @f (#not-eq? @f \"b\"))", "a; b; bb", ["a", "bb"]),
        ("((identifier) @f (#any-of? @f \"a\" \"bb\"))", "a; b; bb", ["a", "bb"]),
        ("((identifier) @f (#not-any-of? @f \"a\" \"bb\"))", "a; b; bb", ["b"]),
        ("((identifier) @f (#match? @f \"b\"))", "a; b; bb", ["b", "bb"]),
        ("((identifier) @f (#not-match? @f \"b\"))", "a; b; bb", ["a"]),
        ("((assignment left: (_) @f right: (_) @g) (#eq? @f @g))", "a = a; b = c", ["a", "a"]),
        ("((assignment left: (_) @f right: (_) @g) (#not-eq? @f @g))", "a = a; b = c", ["b", "c"]),
        (
            "((argument_list [(identifier) @f \",\"]+) (#any-eq? @f \"b\"))", "f(a, b); f(c)",
            ["a", "b"]
        ),
        (
            "((argument_list [(identifier) @f \",\"]+) (#eq? @f \"b\"))", "f(a, b); f(b, b)",
            ["b", "b"]
        ),
        ("((identifier) @f (#set! \"key\" \"value\") (#eq? @f \"é\"))", "é; e", ["é"]),
        ("(ERROR) @f", "a = = b", ["="]),
    ])
    func `a query captures the nodes that its predicates allow`(
        query: String, text: String, expected: [String]
    ) throws {
        let bytes = Array(text.utf8)
        let tree = try QueriedTree(of: bytes, with: Parser(.python))
        let result = tree.result(of: try Query(query, for: .python, makeTest: contains))
        let captured = result.matches.flatMap(\.captures)
            .map { String(decoding: bytes[$0.range.indices], as: UTF8.self) }
        #expect(captured == expected)
    }

    @Test(arguments: [
        ("(call", 0...5, "syntax"),
        ("(no_such_kind) @x", 1...1, "no_such_kind"),
        ("(call nofield: (_))", 6...6, "nofield"),
        ("(call) @x (#eq? @y \"a\")", 0...20, "y"),
        ("((call) @x (#like? @x \"a\"))", 0...1, "like?"),
        ("((call) @x (#eq? @x))", 0...1, "eq?"),
        ("((call) @x (#match? @x \"(\"))", 0...1, "not valid"),
        ("(string (module))", 0...9, "structure"),
    ])
    func `a mistake is explained with its place`(
        query: String, offsets: ClosedRange<Int>, word: String
    ) throws {
        let problem = #expect(throws: QueryProblem.self) {
            _ = try Query(query, for: .python, makeTest: contains)
        }
        let found = try #require(problem)
        #expect(offsets.contains(found.offset), "\(found)")
        #expect(found.message.contains(word), "\(found)")
    }

    @Test func `several queries share one tree`() throws {
        let queries = try ["(call) @c", "(integer) @i", "(call) @a (integer) @b"].map {
            try Query($0, for: .python, makeTest: contains)
        }
        let tree = try QueriedTree(of: Array("f(1)".utf8), with: Parser(.python))
        let results = queries.map { tree.result(of: $0) }
        #expect(results.map(\.matches.count) == [1, 1, 2])
        #expect(results.allSatisfy { $0.exceeded == nil })
        #expect(results[2].matches.map(\.pattern) == [0, 1])
        #expect(results[2].matches.flatMap(\.captures).map(\.name) == ["a", "b"])
    }

    @Test func `many tasks run one query at the same time`() async throws {
        let query = try Query(
            "((identifier) @f (#match? @f \"b\"))", for: .python, makeTest: contains)
        let bytes = Array(String(repeating: "a = b\n", count: 500).utf8)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try QueriedTree(of: bytes, with: Parser(.python)).result(of: query).matches
                        .count
                }
            }
            for try await count in group { #expect(count == 500) }
        }
    }
}

private struct Unbalanced: Error {}

/// Stands in for regular expressions: whether a text contains `part`.
@Sendable private func contains(_ part: String) throws -> Query.TextTest {
    if part == "(" { throw Unbalanced() }
    return { String(decoding: $0, as: UTF8.self).contains(part) }
}
