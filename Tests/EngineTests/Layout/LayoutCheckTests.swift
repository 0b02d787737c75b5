import Rules
import Testing

/// What checks find, and how they mend it.
@Suite struct LayoutCheckTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let layout: String
        /// With what is found between `«` and `»`.
        let code: String
        let fixed: String

        init(_ layout: String, _ code: String, fixed: String? = nil) {
            self.layout = layout
            self.code = code
            self.fixed = fixed ?? code.replacing("«", with: "").replacing("»", with: "")
        }

        var testDescription: String { "\(layout.debugDescription) in \(code.debugDescription)" }
    }

    static let gaps = [
        Case(
            "{node: '?', within: nullable_type, before: nothing}", "val a: B «?» = c\n",
            fixed: "val a: B? = c\n"),
        Case("{node: '?', within: nullable_type, before: nothing}", "val a: B? = c ?: d\n"),
        Case("{node: '=', after: one-space}", "val a «=»  1\r\n", fixed: "val a = 1\r\n"),
        // How a comment stands is left to rules on comments.
        Case("{node: '=', after: one-space}", "val a =  /* b */ 1\n"),
        Case("{node: '=', after: one-space-or-line-end}", "val a =\n    1\n"),
        // Two signs would become another one.
        Case("{node: '-', within: unary_expression, after: nothing}", "val a = - -b\n"),
        Case(
            "{node: '-', within: unary_expression, after: nothing}", "val a = «-» é\n",
            fixed: "val a = -é\n"),
        // Code that did not parse is left alone.
        Case("{node: '=', after: one-space}", "fun ( { val a =  1\n"),
    ]

    static let lines = [
        Case(
            "{node: '{', blank-lines-after: {most: 0}}", "fun f() «{»\n\n\n    g()\n}\n",
            fixed: "fun f() {\n    g()\n}\n"),
        Case(
            "{node: '{', blank-lines-after: {most: 0}}", "fun f() «{»\r\n\r\n\tg()\r\n}\r\n",
            fixed: "fun f() {\r\n\tg()\r\n}\r\n"),
        Case(
            "{node: property_declaration, previous: property_declaration, blank-lines-before: {least: 1}}",
            "val a = 1\n// b\n«val b = 2»\n", fixed: "val a = 1\n\n// b\nval b = 2\n"),
        Case(
            "{consecutive-blank-lines: {most: 1}}", "val a = 1\n\n«\n\n»val b = 2\n",
            fixed: "val a = 1\n\nval b = 2\n"),
        Case(
            "{consecutive-blank-lines: {most: 1}}", "\n«\n»val a = 1\n\n«\n»",
            fixed: "\nval a = 1\n\n"),
        Case("{consecutive-blank-lines: {most: 1}}", "val a = \"\"\"\n\n\n\"\"\"\n"),
        Case("{final-line-end: required}", "val a = \"é«\"»", fixed: "val a = \"é\"\n"),
        Case("{final-line-end: required}", ""),
        Case(
            "{line-length: {most: {argument: limit}}}",
            "val a = \"éééééééé\"\nval b = \"ééééééééééé«é\"»\n"),
    ]

    static let wrapping = [
        Case(
            "{node: value_argument, list-spans-lines: true, before: line-end}",
            "f(\n    a, «b»,\n)\n", fixed: "f(\n    a,\n    b,\n)\n"),
        Case(
            "{node: value_argument, list-spans-lines: true, before: line-end}",
            "f(a, { b ->\n}, c)\n"),
        Case(
            "{node: [if_expression, while_statement], braces: required}",
            "fun f() {\n    «if (a)»\n        b\n    else\n        c\n}\n",
            fixed: "fun f() {\n    if (a) {\n        b\n    } else {\n        c\n    }\n}\n"),
        Case(
            "{node: [if_expression, while_statement], braces: required}",
            "fun f() {\n    «while (a)»\n        b()\n    c()\n    while (d);\n    e()\n}\n",
            fixed:
                "fun f() {\n    while (a) {\n        b()\n    }\n    c()\n    while (d);\n    e()\n}\n"
        ),
    ]

    static let texts = [
        Case(
            "{node: identifier, within: enum_entry, matches: '^[A-Z]+$'}",
            "enum class E { A, «b» }\n"),
        Case(
            "{node: identifier, field: name, length: {least: 2}}", "fun «`f`»() {}\nfun gg() {}\n"),
        Case("{query: '(import \"*\") @node', absent: required}", "«import a.*»\nimport b.c\n"),
        Case(
            "{node: modifiers, order: [[public, private], open, suspend]}",
            "class A {\n    @B «suspend open public» fun f() {}\n}\n",
            fixed: "class A {\n    @B public open suspend fun f() {}\n}\n"),
        Case(
            "{node: block_comment, aligned-stars: required}",
            "  «/*»\n   * a\n  * b\n   */\nval c = 1\n",
            fixed: "  /*\n   * a\n   * b\n   */\nval c = 1\n"),
        Case("{node: block_comment, aligned-stars: required}", "/*\n   a\n*/\n"),
    ]

    @Test(arguments: gaps + lines + wrapping + texts)
    func `a check finds the marked places and mends them once and for all`(item: Case) throws {
        let rule = try LayoutRule("layout: \(item.layout)")
        let plain = item.code.replacing("«", with: "").replacing("»", with: "")
        #expect(rule.marked(plain) == item.code)
        let fixed = rule.fixed(plain)
        #expect(fixed == item.fixed)
        #expect(rule.fixed(fixed) == fixed)
    }
}
