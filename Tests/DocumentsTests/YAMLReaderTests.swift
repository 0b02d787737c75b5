import Documents
import SourceText
import Testing

@Suite struct YAMLReaderTests {
    @Test func `values keep their kind and place`() throws {
        let root = try #require(
            try YAMLReader.read("id: a\nlist: [1, 'two', 3.5, true, null]\nmap:\n  k: \"v\"\n"))
        #expect(root["id"]?.value == .text("a"))
        let list = try #require(root["list"]?.list)
        #expect(
            list.map(\.value) == [.integer(1), .text("two"), .number(3.5), .boolean(true), .null])
        #expect(list[1].position == TextPosition(line: 2, column: 12))
        #expect(root["map"]?["k"]?.position == TextPosition(line: 4, column: 7))
        #expect(root.json == #"{"id":"a","list":[1,"two",3.5,true,null],"map":{"k":"v"}}"#)
    }

    @Test func `yes and on are text, quoted words are text`() throws {
        let root = try #require(try YAMLReader.read("[yes, on, 'true', 0x10, 1_000, .5, e]"))
        #expect(
            root.list?.map(\.value) == [
                .text("yes"), .text("on"), .text("true"), .integer(16), .text("1_000"),
                .number(0.5),
                .text("e"),
            ])
    }

    /// `«` stands in the YAML before the character whose place is asked for.
    @Test(arguments: [
        ("a: one «two", "two"),
        ("a: |\n  one\n  é «two\n", "two"),
        ("a: |2\n    one\n  «two\n", "two"),
        ("a: >-\n  one\n  three «two\n  four\n", "two"),
        ("a: \"one\\n\\u0041 \\\"x\\\" «two\"", "two"),
        ("a: 'it''s «two'", "two"),
        ("a: one\n  three\n   «two", "two"),
        ("a: &name !!str |\n  one\n  «two\n", "two"),
        ("a: \"one \\\n  «two\"", "two"),
    ])
    func `a place inside text is found in the file`(marked: String, word: String) throws {
        let yaml = marked.replacing("«", with: "")
        let before = String(try #require(marked.split(separator: "«").first))
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let expected = TextPosition(
            line: lines.count, column: lines[lines.count - 1].unicodeScalars.count + 1)
        let text = try #require(try YAMLReader.read(yaml)?["a"]?.scalar)
        let index = try #require(text.text.firstRange(of: word)?.lowerBound)
        let offset = text.text.utf8.distance(from: text.text.startIndex, to: index)
        #expect(text.position(ofByte: offset) == expected)
    }

    @Test func `text of a piece is placed in its file`() throws {
        let base = TextPosition(line: 10, column: 3)
        let root = try #require(try YAMLReader.read("a:\n- |\n  x\n", startingAt: base))
        #expect(root["a"]?.list?.first?.position == TextPosition(line: 12, column: 5))
    }

    @Test func `aliases and merge keys are resolved`() throws {
        let root = try #require(
            try YAMLReader.read("base: &b {x: 1, y: 2}\nd:\n  <<: *b\n  y: 3\nl: [*b]"))
        #expect(root["d"]?.json == #"{"y":3,"x":1}"#)
        #expect(root["l"]?.json == #"[{"x":1,"y":2}]"#)
    }

    @Test(arguments: [
        ("a:\n\tb: 1", 2, "Indent with spaces"),
        ("a: b: c", 1, "in quotes"),
        ("a: @x", 1, "in quotes"),
        ("a: [1, 2\n", 2, "Close the bracket"),
        ("a: \"x", 1, "Close the quote"),
        ("a: 1\nb: *c", 2, "anchor"),
        ("a: 1\nb: 2\na: 3", 1, "Keep one"),
        ("a: 1\n---\nb: 2", 2, "one document"),
        ("? [a]\n: b", 1, "text as the key"),
        ("a: \u{1}", 1, "Take it out"),
    ])
    func `a mistake has a place and a remedy`(yaml: String, line: Int, fix: String) {
        let problem = #expect(throws: YAMLProblem.self) { try YAMLReader.read(yaml) }
        #expect(problem?.position.line == line)
        #expect(problem?.fix.contains(fix) == true, "\(problem?.fix ?? "")")
        #expect(problem?.message.isEmpty == false)
    }

    @Test func `nothing is no value`() throws {
        #expect(try YAMLReader.read("") == nil)
        #expect(try YAMLReader.read("# only a comment\n") == nil)
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000),
        String(repeating: "[", count: 300) + String(repeating: "]", count: 300),
        String(repeating: "{a: ", count: 50_000),
        String(repeating: "- ", count: 50_000) + "x",
        (0..<40).reduce("a0: &a0 [x, x]\n") { $0 + "a\($1 + 1): &a\($1 + 1) [*a\($1), *a\($1)]\n" },
    ])
    func `hostile nesting and aliases end in a problem`(yaml: String) {
        #expect(throws: YAMLProblem.self) { try YAMLReader.read(yaml) }
    }
}
