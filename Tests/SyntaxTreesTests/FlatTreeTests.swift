import SourceText
import SyntaxTrees
import Testing

@Suite struct FlatTreeTests {
    @Test(arguments: Sample.all)
    func `a flat tree has the nodes that a tree cursor visits`(sample: Sample) throws {
        try expectSameNodes(sample)
    }

    @Test func `damaged texts have the nodes that a tree cursor visits`() throws {
        for sample in Sample.damaged { try expectSameNodes(sample) }
    }

    @Test(arguments: [
        (Sample(.python, "a.b(c)"), []),
        (.init(.python, "x = (1 + )\ny = 2"), ["+"]),
        (.init(.python, "f(a b); g(c d)"), ["b", "d"]),
        (.init(.java, "class A { int x = 1 }"), [""]),
        (.init(.python, ""), []),
    ])
    func `errors are the outermost places that did not parse`(
        sample: Sample, expected: [String]
    ) throws {
        let tree = try Parser(sample.grammar).parse(sample.text)
        let errors = tree.errors.map { String(decoding: tree.bytes[$0.indices], as: UTF8.self) }
        #expect(errors == expected, "\(tree)")
        #expect(tree.hasErrors == !expected.isEmpty)
    }

    @Test func `children are found by field and by kind`() throws {
        let tree = try Parser(.python).parse("f(a, b)")
        let call = try #require(tree.nodes.firstIndex { tree.grammar.name(of: $0.kind) == "call" })
        let function = try #require(tree.child(of: call, try field("function")))
        #expect(tree.text(of: function) == "f")
        let arguments = try #require(tree.child(of: call, try kind("argument_list")))
        #expect(tree.children(of: arguments).map(tree.text) == ["(", "a", ",", "b", ")"])
        #expect(tree.child(of: function, try field("function")) == nil)
    }

    @Test func `a description shows the named nodes with their fields`() throws {
        #expect(
            try Parser(.python).parse("f(a)").description
                == "(module (call function: (identifier) "
                + "arguments: (argument_list (identifier))))")
        #expect(
            try Parser(.java).parse("int x").description
                == "(program (local_variable_declaration type: (integral_type) "
                + "declarator: (variable_declarator name: (identifier)) (MISSING \";\")))")
    }

    private func field(_ name: String) throws -> FieldID {
        try #require(Grammar.python.field(name))
    }

    private func kind(_ name: String) throws -> NodeKind {
        try #require(Grammar.python.kind(name))
    }
}

private func expectSameNodes(_ sample: Sample) throws {
    // The parser adds a line end for this grammar, the cursor's does not.
    let lineEnd = sample.grammar.needsFinalLineEnd ? "\n" : ""
    let sample = Sample(sample.grammar, sample.text + lineEnd)
    let flat = try Parser(sample.grammar).parse(sample.bytes).nodes.map(CursorNode.init)
    let cursor = cursorNodes(sample)
    guard flat != cursor else { return }
    let place = zip(flat, cursor).enumerated().first { $1.0 != $1.1 }
    Issue.record(
        """
        \(flat.count) nodes, the cursor has \(cursor.count). The first that differ: \
        \(place.map { "\($0.offset): \($0.element)" } ?? "none")
        \(sample.text)
        """)
}
