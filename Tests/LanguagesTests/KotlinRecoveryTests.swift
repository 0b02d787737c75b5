import Languages
import SourceText
import SyntaxTrees
import Testing

@Suite struct KotlinRecoveryTests {
    /// Each is code that the grammar alone loses or misreads.
    @Test(arguments: [
        "«inline(a)»", "val x = «C<D>(1)»", "x = «suspend { a() }»", "«get(a)»",
        "class A { val a = 1; fun f() = «b.c<D>(e)» }",
        "context(a: A)\nfun f() { «g(1)» }",
        "fun f() { a ) ( b }\nfun g() { «h(1)» }",
        "class A {\n fun f() { val = }\n fun g() { «h(1)» }\n}",
        "when (a) {\n is B if c -> «d(1)»\n else -> e\n}",
        "<<<<<<< HEAD\n«a()»\n=======\n«b()»\n>>>>>>> c",
        "class A {\n fun f() {\n  if (a {\n }\n}\n\nfun g() = «h()»",
        "class A : B( {\n fun f() { «g()» }\n fun h() { «i()» }\n}",
        "fun f() {\n x ? : 1 1\n «a()»\n «b.c(d) { 1 }»\n}",
        "@A fun f( = { \"}\" }\n\nfun g() { «h(\"{\")» }",
    ])
    func `calls are found at their places`(marked: String) throws {
        let pieces = marked.split(separator: "«", omittingEmptySubsequences: false)
        let expected = pieces.dropFirst().compactMap {
            $0.split(separator: "»").first.map(String.init)
        }
        let code = marked.filter { $0 != "«" && $0 != "»" }
        let tree = try roleTree(code, .kotlin)
        let calls = tree.nodes.indices.filter { tree.nodes[$0].role == .call }
            .map { tree.text(of: NodeID($0)) }
        for call in expected { #expect(calls.contains(call), "\(tree)") }
        #expect(tree.brokenInvariants == [])
    }

    @Test(arguments: [
        "interface H { val id: String }", "context(A) fun f() {}", "fun f() { ; a() }",
        "when (a) { is B if c -> d\n else -> e }", "val x = $$\"a $b\"", "val a = []",
        "try { a }\ncatch (b: C) { }\ncatch (d: E) { }", "class A { var a: B = c; private set }",
        "f(fun(a) { b })", "class A {\n val a\n  @B\n  get() = c\n}",
        "class A {\n var a: B\n  @C get() = d\n  @e.F(1) private set(v) { g }\n}", "infix = a",
        "enum class E { A { fun f() = 1 }, B; fun g() {} }",
    ])
    func `what is put right is no error`(code: String) throws {
        let tree = try roleTree(code, .kotlin)
        #expect(tree.errors == [])
        #expect(tree.nodes.allSatisfy { !$0.flags.contains(.broken) })
    }

    @Test func `one error costs no more than its declaration`() throws {
        let good = (0..<200).map { "fun f\($0)(a: Int): Int {\n    return g(a, \"$a\")\n}\n" }
        let code =
            good.joined(separator: "\n") + "\nfun bad( { ) }\n\n" + good.joined(separator: "\n")
        let tree = try roleTree(code, .kotlin)
        let functions = tree.children(of: .root).filter { tree[$0].role == .function }
        #expect(functions.count >= 400)
        #expect(tree.errors.reduce(0) { $0 + $1.count } < 100)
    }

    @Test(arguments: [
        "class A\n@B", "val a: B\n@C(", "val a = 1\n@get:B(\"", "class A @B", "/* /* */",
        "\"\"\"${",
        "\"${\"${", "`a", "when (a) { is B if", "context(", "fun(a", "class A<B", "$$", "$$\"$",
        "<<<<<<<",
        "[", "{;", "?::", "; private set", "\u{0}", "f<", "f<A", "f<A>", "@", "'", "\\",
    ])
    func `any ending is survived`(code: String) throws {
        let tree = try roleTree(code, .kotlin)
        #expect(tree.brokenInvariants == [])
        #expect(Int(tree.nodes[0].end) == code.utf8.count)
    }

    @Test func `damaged code still has sound nodes`() throws {
        var random: UInt64 = 1
        func next(_ limit: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % max(1, limit)
        }
        let pieces = [
            "{", "}", "(", ")", "\"", "\"\"\"", "${", "<", "@", "\n", "$", "'", "/*", "if", ";",
        ]
        for example in kotlinLoweringCases {
            for _ in 0..<4 {
                var bytes = Array(example.code.utf8)
                for _ in 0...next(3) {
                    let place = next(bytes.count)
                    if next(2) == 0, !bytes.isEmpty {
                        bytes.removeSubrange(place..<min(bytes.count, place + 1 + next(4)))
                    } else {
                        bytes.insert(contentsOf: pieces[next(pieces.count)].utf8, at: place)
                    }
                }
                let source = SourceFile(path: "snippet", bytes: bytes)
                let tree = Language.kotlin.lower(try Parser(.kotlin).parse(bytes), source, .kotlin)
                #expect(tree.brokenInvariants == [], "\(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }

    @Test(arguments: [
        (#""ab""#, "ab"), (#""""ab""""#, "ab"), (#"""""ab"""""#, #""ab""#), (#""""#, ""),
        (#""\$a""#, #"\$a"#),
        (#"$$"$a""#, "$a"),
    ])
    func `a string's name is its content`(code: String, content: String) throws {
        let string = try #require(try roleTree(code, .kotlin).nodes.first { $0.role == .string })
        #expect(string.name == Symbol(content))
        #expect(string.flags == [])
    }
}
