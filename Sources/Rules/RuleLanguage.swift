/// A language that a rule may be for, whether or not this build can parse it.
package struct RuleLanguage: Hashable, Sendable {
    /// The name in rules and reports: `python`.
    package let id: String
    /// The name for people: `Python`.
    package let title: String
    package let aliases: [String]
    /// What starts a comment to the end of the line.
    package let lineComment: String?
    /// What a comment of one piece stands between.
    package let blockComment: [String]

    init(_ id: String, _ title: String, _ aliases: [String], line: String?, block: [String] = []) {
        self.id = id
        self.title = title
        self.aliases = aliases
        lineComment = line
        blockComment = block
    }

    /// The language that goes by `name`: an ID, an alias or a title, in any case.
    package static func named(_ name: String) -> RuleLanguage? { byName[name.lowercased()] }

    /// Whether rules for it look at every file.
    package var isPseudo: Bool { id == "regex" || id == "generic" }

    private static let c = ["/*", "*/"]
    private static let markup = ["<!--", "-->"]

    package static let all: [RuleLanguage] = [
        .init("apex", "Apex", ["cls"], line: "//", block: c),
        .init("bash", "Bash", ["sh", "shell", "zsh"], line: "#"),
        .init("c", "C", ["h"], line: "//", block: c),
        .init("cairo", "Cairo", [], line: "//"),
        .init("circom", "Circom", [], line: "//", block: c),
        .init("clojure", "Clojure", ["clj"], line: ";"),
        .init("cpp", "C++", ["c++", "cc", "cxx", "hpp"], line: "//", block: c),
        .init("csharp", "C#", ["c#", "cs"], line: "//", block: c),
        .init("css", "CSS", ["scss"], line: nil, block: c),
        .init("dart", "Dart", [], line: "//", block: c),
        .init("dockerfile", "Dockerfile", ["docker"], line: "#"),
        .init("elixir", "Elixir", ["ex", "exs"], line: "#"),
        .init("generic", "Text", ["spacegrep", "aliengrep"], line: "#"),
        .init("go", "Go", ["golang"], line: "//", block: c),
        .init("hack", "Hack", ["hacklang"], line: "//", block: c),
        .init("hcl", "HCL", [], line: "#", block: c),
        .init("html", "HTML", ["htm"], line: nil, block: markup),
        .init("java", "Java", [], line: "//", block: c),
        .init("javascript", "JavaScript", ["js", "jsx", "node"], line: "//", block: c),
        .init("json", "JSON", [], line: nil),
        .init("jsonnet", "Jsonnet", [], line: "//", block: c),
        .init("julia", "Julia", ["jl"], line: "#"),
        .init("kotlin", "Kotlin", ["kt", "kts"], line: "//", block: c),
        .init("lisp", "Lisp", [], line: ";"),
        .init("lua", "Lua", [], line: "--"),
        .init("markdown", "Markdown", ["md"], line: nil, block: markup),
        .init("move_on_aptos", "Move on Aptos", ["move"], line: "//", block: c),
        .init("move_on_sui", "Move on Sui", [], line: "//", block: c),
        .init("ocaml", "OCaml", ["ml"], line: nil, block: ["(*", "*)"]),
        .init("php", "PHP", [], line: "//", block: c),
        .init("promql", "PromQL", [], line: "#"),
        .init("proto", "Protocol Buffers", ["proto3", "protobuf"], line: "//", block: c),
        .init("python", "Python", ["py", "python2", "python3"], line: "#"),
        .init("ql", "QL", [], line: "//", block: c),
        .init("r", "R", [], line: "#"),
        .init("regex", "Any text", ["none"], line: "#"),
        .init("ruby", "Ruby", ["rb"], line: "#"),
        .init("rust", "Rust", ["rs"], line: "//", block: c),
        .init("scala", "Scala", [], line: "//", block: c),
        .init("scheme", "Scheme", [], line: ";"),
        .init("solidity", "Solidity", ["sol"], line: "//", block: c),
        .init("sql", "SQL", ["plsql", "tsql"], line: "--", block: c),
        .init("starlark", "Starlark", ["bazel", "bzl"], line: "#"),
        .init("swift", "Swift", [], line: "//", block: c),
        .init("terraform", "Terraform", ["tf"], line: "#", block: c),
        .init("toml", "TOML", [], line: "#"),
        .init("typescript", "TypeScript", ["ts", "tsx"], line: "//", block: c),
        .init("vue", "Vue", [], line: "//", block: markup),
        .init("xml", "XML", [], line: nil, block: markup),
        .init("yaml", "YAML", ["yml"], line: "#"),
    ]

    private static let byName: [String: RuleLanguage] = {
        var table: [String: RuleLanguage] = [:]
        for language in all {
            for name in [language.id, language.title.lowercased()] + language.aliases {
                table[name] = language
            }
        }
        return table
    }()

    package static let names = all.flatMap { [$0.id] + $0.aliases }
}
