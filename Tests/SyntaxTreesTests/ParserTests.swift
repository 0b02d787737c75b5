import CFlatTree
import CTreeSitter
import SourceText
import SyntaxTrees
import Testing

@Suite struct ParserTests {
    /// Without a line end behind them, these keep the grammar's scanner busy forever.
    @Test(arguments: ["class A\n@B", "val a: B\n@C(", "val a = 1\n@get:B"])
    func `Kotlin may end in an annotation`(text: String) throws {
        let tree = try Parser(.kotlin).parse(text)
        #expect(tree.bytes == Array(text.utf8))
        #expect(tree.nodes.allSatisfy { Int($0.end) <= text.utf8.count })
    }

    @Test(arguments: [
        Sample(.python, "x = " + String(repeating: "(", count: 100_000)),
        Sample(
            .python,
            "x = " + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        ),
        Sample(.python, "x = " + String(repeating: "not ", count: 100_000) + "1"),
        Sample(.python, "x" + String(repeating: "()", count: 100_000)),
        Sample(.python, (0..<300).map { String(repeating: " ", count: $0) + "if x:\n" }.joined()),
        Sample(.python, String(repeating: "f\"{", count: 2_000)),
        Sample(.java, String(repeating: "class A {", count: 20_000)),
        Sample(.java, "class A { int x = " + String(repeating: "1 + ", count: 100_000) + "1; }"),
        Sample(.kotlin, String(repeating: "{", count: 100_000)),
        Sample(.kotlin, "val x = " + String(repeating: "\"${", count: 2_000)),
        Sample(.kotlin, "val x = " + String(repeating: "a + (", count: 30_000)),
    ])
    func `deep nesting is no trouble on the small stack of a task`(sample: Sample) async throws {
        let tree = try await Task.detached { try Parser(sample.grammar).parse(sample.bytes) }.value
        #expect(tree.nodes.count > 1000)
        #expect(Int(tree.nodes[0].subtreeEnd) == tree.nodes.count)
    }

    @Test(arguments: 505..<515, 0..<4)
    func `the state of Python's scanner may be larger than it thinks`(
        levels: Int, strings: Int
    ) throws {
        // Two bytes for each level and one for each open string, beyond the 1024 it reckons with.
        let indents = (0..<levels).map { String(repeating: " ", count: $0) + "if x:\n" }.joined()
        let open = String(repeating: "f'{", count: strings)
        let close = String(repeating: "}'", count: strings)
        let last = String(repeating: " ", count: levels) + "y = \(open)1\(close)\n"
        #expect(try Parser(.python).parse(indents + last).nodes.count > levels)
    }

    @Test func `a parse that takes too long is given up`() {
        // Each `/*` is read to the end of the file in search of its end.
        let bytes = Array(String(repeating: "/*", count: 200_000).utf8)
        let limit = Duration.milliseconds(50)
        let start = ContinuousClock.now
        #expect(throws: ParseProblem.tookTooLong(limit: limit)) {
            _ = try Parser(.kotlin, timeLimit: limit).parse(bytes)
        }
        #expect(start.duration(to: .now) < .seconds(20))
    }

    @Test func `a time limit that is not reached changes nothing`() throws {
        for sample in Sample.all {
            let limited = try Parser(sample.grammar, timeLimit: .seconds(600)).parse(sample.bytes)
            #expect(limited.nodes == (try Parser(sample.grammar).parse(sample.bytes).nodes))
        }
    }

    @Test func `parts of a file are parsed at their true offsets`() throws {
        let text = "# Title\n```\nx = f(1)\n```\nwords = (\n```\ny = 2\n```\n"
        let ranges = ["x = f(1)\n", "y = 2\n"].compactMap { text.range(of: $0) }.map {
            ByteRange(
                text.utf8.distance(
                    from: text.startIndex, to: $0.lowerBound)..<text.utf8.distance(
                        from: text.startIndex, to: $0.upperBound))
        }
        let tree = try Parser(.python).parse(Array(text.utf8), in: ranges)
        #expect(!tree.hasErrors)
        let identifier = Grammar.python.kind("identifier")
        let names = tree.nodes.indices.filter { tree[$0].kind == identifier }.map(tree.text)
        #expect(names == ["x", "f", "y"])
    }

    @Test func `ranges out of order are refused`() {
        let ranges = [ByteRange(4..<6), ByteRange(0..<2)]
        #expect(throws: ParseProblem.unorderedRanges) {
            _ = try Parser(.python).parse(Array("a = 12".utf8), in: ranges)
        }
    }

    @Test func `many threads get the trees that one gets`() async throws {
        let samples = Sample.all + Sample.damaged
        let expected = try samples.map { try Parser($0.grammar).parse($0.bytes).nodes }
        try await withThrowingTaskGroup(of: (Int, [FlatNode]).self) { group in
            for (index, sample) in samples.enumerated() {
                group.addTask { (index, try Parser(sample.grammar).parse(sample.bytes).nodes) }
            }
            for try await (index, nodes) in group { #expect(nodes == expected[index]) }
        }
    }

    @Test func `objects made outside of the arena may be freed while it is in use`() throws {
        let text = "f(a)"
        let parser = ts_parser_new()
        ts_parser_set_language(parser, tree_sitter_python())
        let tree = ts_parser_parse_string(parser, nil, text, UInt32(text.utf8.count))
        flat_arena_begin()
        let count = flat_tree_count(tree)
        ts_tree_delete(tree)
        ts_parser_delete(parser)
        flat_arena_end()
        #expect(count == UInt32(try Parser(.python).parse(text).nodes.count))
    }

    @Test func `a file that needs more than the arena holds parses as well`() throws {
        // Eight bytes of text make five nodes, which need about 600 bytes.
        let line = "f(1)[2]\n"
        let text = String(repeating: line, count: 200_000)
        flat_arena_begin()
        let parser = ts_parser_new()
        ts_parser_set_language(parser, tree_sitter_python())
        let tree = ts_parser_parse_string(parser, nil, text, UInt32(text.utf8.count))
        #expect(!flat_arena_owns_everything())
        let count = Int(flat_tree_count(tree))
        ts_tree_delete(tree)
        ts_parser_delete(parser)
        flat_arena_end()

        let perLine = try Parser(.python).parse(line).nodes.count - 1
        #expect(count == 200_000 * perLine + 1)
        #expect(try Parser(.python).parse(text).nodes.count == count)
    }
}

extension String {
    /// The range of the first occurrence of `part`.
    fileprivate func range(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) {
                return start..<index(start, offsetBy: part.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
