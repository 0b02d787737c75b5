import Testing

/// Help texts against the documentation.
@Suite struct CommandLineDocumentationTests {
    static let commands: [[String]] = [
        ["scan"], ["rules", "list"], ["rules", "show"], ["rules", "test"], ["rules", "verify"],
        ["rules", "new"], ["docs"],
    ]

    @Test(arguments: commands)
    func `every flag is documented`(command: [String]) throws {
        let outcome = try Program().run(["help"] + command)
        #expect(outcome.status == 0)
        let flags = Self.flags(inHelp: outcome.output)
        #expect(flags.contains("--help"))
        let page = try Repository.text(of: "Documentation/command-line.md")
        let missing = flags.filter { !page.contains("`\($0)`") && !page.contains("`\($0) <") }
        #expect(missing == [], "Documentation/command-line.md lacks flags of '\(command)'.")
    }

    @Test func `every flag of the documentation is there`() throws {
        var known: Set<String> = ["--version"]
        for command in Self.commands {
            known.formUnion(Self.flags(inHelp: try Program().run(["help"] + command).output))
        }
        let page = try Repository.text(of: "Documentation/command-line.md")
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `--") }
        let documented = rows.compactMap {
            $0.dropFirst(3).split(whereSeparator: { " `".contains($0) }).first
        }
        #expect(!documented.isEmpty)
        #expect(documented.map(String.init).filter { !known.contains($0) } == [])
    }

    @Test func `every subcommand is documented`() throws {
        let page = try Repository.text(of: "Documentation/command-line.md")
        for parent in [[], ["rules"]] {
            let help = try Program().run(["help"] + parent).output
            let names = Self.subcommands(inHelp: help)
            #expect(!names.isEmpty)
            for name in names {
                let words = (["martlet"] + parent + [name]).joined(separator: " ")
                #expect(page.contains(words) || page.contains("`\(name)`"), "\(words)")
            }
        }
    }

    /// The words that begin with `--` where a help text names an option.
    private static func flags(inHelp help: String) -> [String] {
        help.split(separator: "\n").filter { $0.hasPrefix("  -") }.flatMap { line in
            line.split(whereSeparator: { $0 == " " || $0 == "," })
                .prefix { $0.hasPrefix("-") || $0.hasPrefix("<") }
                .filter { $0.hasPrefix("--") }.map(String.init)
        }
    }

    /// The first words of the lines below `SUBCOMMANDS:`; further lines of a text are indented more.
    private static func subcommands(inHelp help: String) -> [String] {
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        guard let head = lines.firstIndex(of: "SUBCOMMANDS:") else { return [] }
        return lines[(head + 1)...].prefix { !$0.isEmpty }
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
    }
}
