import SyntaxTrees
import Testing

@Suite struct GrammarTests {
    @Test(arguments: [
        (Grammar.python, "call", "function"), (.java, "method_invocation", "object"),
        (.kotlin, "call_expression", "name"),
    ])
    func `kinds and fields are known by name`(
        grammar: Grammar, kindName: String, fieldName: String
    ) throws {
        let kind = try #require(grammar.kind(kindName))
        #expect(grammar.name(of: kind) == kindName)
        let field = try #require(grammar.field(fieldName))
        #expect(grammar.name(of: field) == fieldName)
        #expect(grammar.kind("no_such_kind") == nil)
        #expect(grammar.field("no_such_field") == nil)
    }

    @Test func `a keyword and a node of the same name are two kinds`() throws {
        let keyword = try #require(Grammar.python.token("lambda"))
        let node = try #require(Grammar.python.kind("lambda"))
        #expect(keyword != node)
        #expect(Grammar.python.name(of: keyword) == Grammar.python.name(of: node))
    }

    @Test(arguments: Grammar.all)
    func `every kind in a tree is the one its name stands for`(grammar: Grammar) throws {
        for sample in Sample.all where sample.grammar == grammar {
            for node in try Parser(grammar).parse(sample.bytes).nodes {
                let name = grammar.name(of: node.kind)
                #expect((node.isNamed ? grammar.kind(name) : grammar.token(name)) == node.kind)
            }
        }
    }

    @Test func `code that did not parse has a kind of its own`() {
        #expect(Grammar.python.kind("ERROR") == .error)
        #expect(Grammar.python.name(of: .error) == "ERROR")
        #expect(Grammar.python.name(of: NodeKind(60_000)) == "")
    }
}
