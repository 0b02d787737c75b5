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
            literals: .init(yes: "True", no: "False", null: "None")),
        grammar: .python, lower: Lowering<PythonRoles>.roles)
}
