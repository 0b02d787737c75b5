import SourceText

extension Language {
    package static let kotlin = Language(
        id: "kotlin", title: "Kotlin", aliases: ["kt", "kts"], fileExtensions: [".kt", ".kts"],
        interpreters: ["kotlin", "kotlinc", "kscript"],
        comments: CommentSyntax(line: "//", block: ["/*", "*/"]),
        names: NameRules(
            defaultImports: [
                "kotlin", "kotlin.annotation", "kotlin.collections", "kotlin.comparisons",
                "kotlin.io", "kotlin.ranges", "kotlin.sequences", "kotlin.text", "java.lang",
                "kotlin.jvm",
            ],
            packageIsScope: true, blocksAreScopes: true, assignmentDeclares: false,
            callConstructs: true, selfNames: ["this"], implicitParameter: "it",
            literalTypes: LiteralTypes(
                string: "String", character: "Char", boolean: "Boolean", integer: "Int",
                longInteger: "Long", float: "Double", shortFloat: "Float")),
        // A file may be a script, hence most patterns are files of Kotlin as they are.
        patterns: PatternSyntax(
            contexts: [
                // By itself, `@A(x)` is an expression in parentheses with an annotation.
                .init(.annotation, after: "\nfun __annotated() {}\n"),
                // In parentheses a line end is a blank and `while` a name, so they come second.
                .init(.statements, after: "\n"),
                .init(.expression, before: "(", after: "\n)\n"),
                .init(.member, before: "class __Members {\n", after: "\n}\n"),
                .init(.type, before: "val __typed: ", after: "\n"),
                .init(.fragment, before: "try { }\n", after: "\n"),
                .init(.fragment, before: "__call(", after: "\n)\n"),
            ],
            parameterEllipsis: "%: %", handlerEllipsis: "%: %", loopEllipsis: "% in %",
            caseEllipsis: "% -> {}", functionKeyword: "fun", dollarInterpolates: true,
            importsMatchPrefixes: true),
        grammar: .kotlin,
        lower: { tree, source, language in
            Lowering<KotlinRoles>.roles(of: KotlinRecovery.recovered(tree), source, language)
        })
}
