import SourceText

extension Language {
    package static let python = Language(
        id: "python", title: "Python", aliases: ["py", "python2", "python3"],
        fileExtensions: [".py", ".pyi", ".pyw", ".wsgi", ".cgi", ".fcgi", ".gyp", ".gypi", ".tac"],
        fileNames: ["SConstruct", "SConscript", "wscript", "Snakefile"],
        interpreters: ["python", "python2", "python3", "pypy", "pypy3"],
        comments: CommentSyntax(line: "#"),
        names: NameRules(
            builtins: Set(PythonBuiltins.names.map { Symbol($0) }), packageIsScope: false,
            blocksAreScopes: false, assignmentDeclares: true, callConstructs: true,
            selfNames: ["self", "cls"], importBindsFirstWord: true,
            literalTypes: LiteralTypes(
                string: "str", boolean: "bool", integer: "int", longInteger: "int",
                float: "float")),
        patterns: PatternSyntax(
            contexts: [
                .init(.expression, before: "(", after: "\n)"),
                .init(.statements),
                .init(.type, before: "__typed: "),
                .init(.fragment, before: "try:\n    pass\n"),
                .init(.fragment, after: "\ndef __decorated(): pass"),
                .init(.fragment, before: "__call(", after: "\n)"),
            ],
            caseEllipsis: "case %: pass", dictionaryEllipsis: "%: %", functionKeyword: "def",
            isIndented: true, supertypesAreOrdered: true, importsMatchPrefixes: true,
            literals: .init(yes: "True", no: "False", null: "None"), optionalWords: optionalWords),
        grammar: .python, lower: Lowering<PythonRoles>.roles,
        outline: { PythonOutline.outline(of: $0) })

    /// Keywords that a match may spell otherwise, types that literals have, prefixes of strings.
    private static let optionalWords: Set<String> = [
        "and", "as", "async", "break", "case", "class", "continue", "def", "elif", "else", "False",
        "finally", "for", "from", "if", "import", "in", "is", "lambda", "match", "None", "not",
        "or", "pass", "return", "self", "cls", "True", "try", "type", "while", "with", "yield",
        "str", "int", "float", "complex", "bool", "bytes", "object", "f", "b", "r", "u", "rb",
        "br", "fr", "rf",
    ]
}
