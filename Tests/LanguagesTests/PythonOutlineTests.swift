import Languages
import SourceText
import Testing

/// What the tokens of Python code tell without a parse.
@Suite struct PythonOutlineTests {
    private func pieces(_ code: String) -> [String]? {
        let bytes = Array(code.utf8)
        return Language.python.outline(bytes)?.pieces.dropFirst().map { piece in
            let text = String(decoding: bytes[Int(piece.start)..<Int(piece.end)], as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            return "\(piece.kind) \(lines) in \(piece.parent)"
        }
    }

    static let files: [(code: String, pieces: [String])] = [
        ("x = 1\n", []),
        ("def f():\n    pass\n\nx = 1\n", ["function 3 in 0"]),
        ("@a\n@b(1,\n2)\n# c\nasync def f(): pass\nx = 1\n", ["function 5 in 0"]),
        (
            "class A:\n    x = 1\n    def f(self):\n        def g(): pass\n    @p\n    class B:\n"
                + "        def h(self): pass\n",
            ["type 7 in 0", "function 2 in 1", "type 3 in 1", "function 1 in 3"]
        ),
        ("if x:\n    def f(): pass\n", []),
        ("x = '''\ndef f(): pass\n'''\n", []),
        ("x = (\ndef_,\n)\n", []),
        ("x = f'{a}' f\"{b['c']}\"\ndef f(): pass\n", ["function 1 in 0"]),
        ("class A: pass\nclass B:\n\n    '''t'''\n", ["type 1 in 0", "type 3 in 0"]),
        ("default = 1\nclassy = 2\nasync_ = 3\n", []),
        (
            "def f():\n\tpass\nclass A:\n\tdef g(self):\n\t\tpass\n",
            ["function 2 in 0", "type 3 in 0", "function 2 in 2"]
        ),
        ("def f():\n    x = 1 \\\n  + 2\ny = 1\n", ["function 3 in 0"]),
        ("\u{C}\ndef f():\n    pass\n\u{C}\n    x = 1\n", ["function 4 in 0"]),
    ]

    @Test(arguments: files)
    func `functions and classes stand where their lines say`(
        file: (code: String, pieces: [String])
    ) {
        #expect(pieces(file.code) == file.pieces)
    }

    @Test(arguments: [
        "x = (\n", "x = )\n", "x = 'a\n", "x = '''a\n", "x = `a`\n", "x = $A\n", "@a\nx = 1\n",
        "if x:\n\ty\n        z\n", "x = f'{a['b']}'\n", "x = 1 ? 2\n", "x = 1\ry = 2\n", "@a\n",
        "x = 1\0\n", "x = \\ 1\n",
    ])
    func `where tokens leave a doubt there is no outline`(code: String) {
        #expect(pieces(code) == nil)
    }

    private func words(_ code: String, _ flags: CodeOutline.Word.Flags) -> Set<Symbol> {
        Set(
            Language.python.outline(Array(code.utf8))?.words.filter {
                $0.flags.isSuperset(of: flags)
            }.map(\.symbol) ?? [])
    }

    @Test func `words know where they stand`() {
        let code = """
            import a.b as c
            from d import (e, f as g)
            h.i = j  # k
            l = "m \\n o" + f"{p}"
            """
        func symbols(_ text: String) -> Set<Symbol> {
            Set(text.split(separator: " ").map { Symbol(String($0)) })
        }
        #expect(words(code, [.renamed]) == symbols("c g"))
        #expect(words(code, [.imported]) == symbols("c e f as g"))
        #expect(words(code, [.assigned, .code]).isSuperset(of: symbols("h i j l p")))
        #expect(words(code, [.string]) == symbols("m n o p"))
        #expect(words(code, [.code, .leading]).isDisjoint(with: symbols("b i k m o")))
    }
}
