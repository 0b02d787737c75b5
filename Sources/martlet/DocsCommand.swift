import ArgumentParser
import DocumentationSite
import Findings
import Rules
import SourceText

struct DocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs", abstract: "Writes the rulebook as a web site.",
        discussion: """
            A page for each rule with its examples, and indexes by ruleset, language, severity and \
            CWE. The site needs no server and asks nothing of the network: open index.html.

            A folder that holds an earlier site is brought up to date; one that holds anything else \
            is left alone.
            """)

    @Option(help: ArgumentHelp("The folder of the site.", valueName: "folder"))
    var output: String

    @Option(
        help: ArgumentHelp(
            "Write pages for this only: a ruleset, a rule ID, a rule document, a folder or a rule "
                + "file; repeatable. (default: all rules in the box)", valueName: "name"))
    var rules: [String] = []

    func run() throws {
        let loaded = try RuleCatalog.rules(named: rules.isEmpty ? ["all"] : rules)
        for problem in loaded.problems { Console.complain(problem.description) }
        // A site that lacks the rules with mistakes would pass for the whole.
        guard !loaded.hasErrors else { throw ExitStatus.failed }
        let site = RulebookSite(loaded.rules, version: Martlet.version)
        let folder = SiteFolder(output)
        try folder.write(site.files)
        let count = loaded.rules.count
        let index = RawPath(output).appending("index.html")
        Console.write("\(index): \(count) \(count == 1 ? "rule" : "rules")\n")
    }
}
