import ArgumentParser
import Engine
import Findings
import Rules

struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the rules: ID, severity and title.")

    @Option(help: ArgumentHelp("List only what this means; repeatable.", valueName: "name"))
    var rules: [String] = []

    @Option(help: "List only rules for this language.")
    var language: String?

    @Option(help: "List no rules below this severity.")
    var severity: SeverityArgument?

    func run() throws {
        let selection = RuleSelection(catalog: RuleCatalog.rules)
        let loaded = rules.isEmpty ? selection.all : try selection.rules(named: rules)
        for problem in loaded.problems { Console.complain(problem.description) }
        let listed = loaded.rules.filter { rule in
            rule.severity >= severity?.severity ?? .none
                && (language.map { rule.languages.contains($0.lowercased()) } ?? true)
        }
        for rule in listed.sorted(by: { $0.id < $1.id }) {
            Console.write("\(rule.id)\t\(rule.severity.rawValue)\t\(rule.title)\n")
        }
        if loaded.hasErrors { throw ExitStatus.failed }
    }
}
