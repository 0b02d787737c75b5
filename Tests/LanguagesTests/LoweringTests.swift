import Languages
import SourceText
import SyntaxTrees
import Testing

@Suite struct LoweringTests {
    @Test(arguments: pythonLoweringCases)
    func `Python has the expected roles`(example: LoweringCase) throws {
        let tree = try roleTree(example.code, .python)
        #expect(tree.statements == example.roles)
        #expect(tree.brokenInvariants == [])
    }

    @Test(arguments: javaLoweringCases)
    func `Java has the expected roles`(example: LoweringCase) throws {
        let tree = try roleTree(example.code, .java)
        #expect(tree.statements == example.roles)
        #expect(tree.brokenInvariants == [])
    }

    @Test(arguments: kotlinLoweringCases)
    func `Kotlin has the expected roles`(example: LoweringCase) throws {
        let tree = try roleTree(example.code, .kotlin)
        #expect(tree.statements == example.roles)
        #expect(tree.brokenInvariants == [])
    }

    /// Half-written code is what an editor has most of the time.
    @Test(
        arguments: pythonLoweringCases.map { ($0, Language.python) }
            + javaLoweringCases.map { ($0, Language.java) }
            + kotlinLoweringCases.map { ($0, Language.kotlin) })
    func `code cut off anywhere still has sound nodes`(
        example: LoweringCase, language: Language
    ) throws {
        for length in 0..<example.code.utf8.count {
            let bytes = Array(example.code.utf8.prefix(length))
            let source = SourceFile(path: "snippet", bytes: bytes)
            let tree = language.lower(
                try Parser(language.grammar).parse(bytes), source, language)
            #expect(tree.brokenInvariants == [], "after \(length) bytes")
        }
    }

    @Test(arguments: [
        ("16", "0x10", true), ("16", "0X1_0", true), ("8", "0o10", true), ("8", "010", true),
        ("5", "0b101", true), ("1000", "1_000", true), ("7", "7L", true), ("0", "00", true),
        ("1.5", "1.50", true), ("1e3", "1000.0", true), ("0.001", "1e-3", true),
        (".5", "0.5", true),
        ("2j", "2.0J", true), ("0.0", "0e9", true), ("1", "2", false), ("1", "1.0", false),
        ("2", "2j", false), ("1e3", "1e4", false),
        (
            "340282366920938463463374607431768211456", "0x1" + String(repeating: "0", count: 32),
            true
        ),
        ("1" + String(repeating: "0", count: 40), "1" + String(repeating: "0", count: 41), false),
    ])
    func `numbers are compared by value`(left: String, right: String, areEqual: Bool) throws {
        let numbers = try nodes("\(left), \(right)", .python, .number)
        try #require(numbers.count == 2)
        #expect((numbers[0].name == numbers[1].name) == areEqual)
    }

    @Test(arguments: [
        ("1.5f", "1.5", true), ("1f", "1.0", true), ("0xFL", "15", true), ("0x1.8p3", "12.0", true),
        ("0xFF", "255", true), ("1d", "1", false),
    ])
    func `Java's numbers are compared by value`(
        left: String, right: String, areEqual: Bool
    ) throws {
        let numbers = try nodes("f(\(left), \(right));", .java, .number)
        try #require(numbers.count == 2)
        #expect((numbers[0].name == numbers[1].name) == areEqual)
    }

    @Test(arguments: [
        (#"'ab'"#, "ab"), (#""""ab""""#, "ab"), (#"rb'a\n'"#, #"a\n"#), (#"'a' "b""#, "ab"),
        (#"''"#, ""), (#"f'ab'"#, "ab"),
    ])
    func `a string's name is its content`(code: String, content: String) throws {
        let string = try #require(try nodes(code, .python, .string).first)
        #expect(string.name == Symbol.finished(content.utf8.reduce(Symbol.seed, Symbol.mixed)))
    }

    @Test func `a string that interpolates has no name`() throws {
        let string = try #require(try nodes("f'a{b}'", .python, .string).first)
        #expect(string.name == .none)
        #expect(string.flags == .template)
    }

    @Test(arguments: [
        ("«@d\ndef f(): pass»", Role.function), ("«@d\nclass C: pass»", .classDefinition),
        ("«@d.e(1)»\ndef f(): pass", .annotation), ("if a: b\n«elif c: d\nelse: e»", .ifStatement),
        ("f«(a, b)»", .arguments), ("«(a + b)» * c", .binary), ("«import a.b»", .importModule),
        ("«import a.b», c", .importModule), ("«from a import (b as c)»", .importName),
    ])
    func `nodes have the range of their code`(marked: String, role: Role) throws {
        let code = marked.filter { $0 != "«" && $0 != "»" }
        let tree = try roleTree(code, .python)
        let behind = try #require(marked.split(separator: "«").last)
        let expected = try #require(behind.split(separator: "»").first)
        let texts = tree.nodes.indices.filter { tree.nodes[$0].role == role }
            .map { tree.text(of: NodeID($0)) }
        #expect(texts.contains(String(expected)))
    }

    @Test func `comments and errors are beside the nodes`() throws {
        let tree = try roleTree("# a\nf(1, # b\n  2 3)\n", .python)
        #expect(tree.comments.map { tree.source.text(in: $0) } == ["# a", "# b"])
        #expect(tree.errors.map { tree.source.text(in: $0) } == ["3"])
        #expect(tree.nodes[0].flags == .broken)
    }
}

private func nodes(_ code: String, _ language: Language, _ role: Role) throws -> [RoleNode] {
    try roleTree(code, language).nodes.filter { $0.role == role }
}

@Suite struct LoweringDepthTests {
    private static let depth = 20_000

    @Test(arguments: [
        (Language.python, "(", "1", ")"), (.python, "[", "1", "]"), (.python, "-", "1", ""),
        (.python, "", "a", ".b"), (.python, "", "a", "()"), (.python, "", "a", " + b"),
        (.python, "not ", "a", ""), (.python, "lambda: ", "a", ""),
        (.python, "if a: b\n", "", "elif a: b\n"),
        (.java, "f(", "1", ")"), (.java, "{", "", "}"), (.java, "if (a) ", "b();", ""),
        (.java, "if (a) b(); else ", "b();", ""), (.java, "x = a", "", ".b()"),
        (.python, "", "a", " < a"), (.python, "import a", "", ".a"),
        (.kotlin, "f(", "1", ")"), (.kotlin, "f {", "", "}"), (.kotlin, "-", "a", ".b()"),
        (.kotlin, "if (a) ", "b", ""), (.kotlin, "x = a", "", ".b()"),
        (.kotlin, "\"${", "a", "}\""), (.kotlin, "class A {", "", "}"),
    ])
    func `nesting of any depth is cut off, not fatal`(
        language: Language, before: String, middle: String, after: String
    ) throws {
        let isChain = ["if a: b\n", "x = a", "import a"].contains(before)
        let code =
            (isChain ? before : String(repeating: before, count: Self.depth)) + middle
            + String(repeating: after, count: Self.depth)
        let tree = try roleTree(code, language)
        #expect(tree.brokenInvariants == [])
        #expect(tree.depth <= RoleTree.depthLimit)
    }

    @Test(arguments: [
        "from \(String(repeating: "a.", count: 500))a import \(String(repeating: "b, ", count: 5_000))b"
    ])
    func `what is repeated for each name does not fill the memory`(code: String) throws {
        let tree = try roleTree(code, .python)
        #expect(tree.brokenInvariants == [])
        #expect(tree.count < code.utf8.count * 10)
    }

    @Test func `what is cut off is said`() throws {
        let code = String(repeating: "[", count: 11_000) + String(repeating: "]", count: 11_000)
        let tree = try roleTree(code, .python)
        #expect(tree.errors.count == 1)
        #expect(tree.nodes.last?.role == .error)
    }
}

@Suite struct LanguageRegistryTests {
    @Test(arguments: [
        ("python", "python"), ("py", "python"), ("Python3", "python"), ("JAVA", "java"),
        ("kotlin", "kotlin"), ("kt", "kotlin"),
    ])
    func `languages go by several names`(name: String, id: String) {
        #expect(Language.named(name)?.id == id)
    }

    @Test func `an unknown name is no language`() {
        #expect(Language.named("cobol") == nil)
    }

    @Test func `no two languages share a name or an extension`() {
        let names = Language.all.flatMap { [$0.id] + $0.aliases }
        let extensions = Language.all.flatMap(\.fileExtensions)
        #expect(Set(names).count == names.count)
        #expect(Set(extensions).count == extensions.count)
    }
}
