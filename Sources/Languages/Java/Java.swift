import SourceText

extension Language {
    package static let java = Language(
        id: "java", title: "Java", aliases: [], fileExtensions: [".java", ".jav"],
        comments: CommentSyntax(line: "//", block: ["/*", "*/"]),
        names: NameRules(
            defaultImports: ["java.lang"], packageIsScope: true, blocksAreScopes: true,
            assignmentDeclares: false, callConstructs: false, selfNames: ["this"],
            literalTypes: LiteralTypes(
                string: "String", character: "char", boolean: "boolean", integer: "int",
                longInteger: "long", float: "double", shortFloat: "float", arrayLength: "length",
                inferred: "var")),
        patterns: PatternSyntax(
            contexts: [
                .init(.expression, before: "class __C { Object __v = ", after: "\n; }"),
                .init(.statements, before: "class __C { void __m() {\n", after: "\n} }"),
                .init(.member, before: "class __C {\n", after: "\n}"),
                .init(.member, before: "class __C {\n", after: "\n;}"),
                .init(.type, before: "class __C { ", after: "\n __f; }"),
                .init(.statements),
                .init(.fragment, before: "class __C { void __m() { try { }\n", after: "\n} }"),
                .init(.fragment, before: "class __C {\n", after: "\nvoid __m() { } }"),
            ],
            parameterEllipsis: "% %", statementEllipsis: "%;", handlerEllipsis: "% %",
            loopEllipsis: "% % : %", resourceEllipsis: "% % = %", caseEllipsis: "case %:",
            namedElementEllipsis: "% = %",
            typeComesFirst: true, headsMatchDefinitions: true),
        grammar: .java, lower: Lowering<JavaRoles>.roles)
}
