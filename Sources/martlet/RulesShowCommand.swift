import ArgumentParser
import Engine
import Rules

struct RulesShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows the document of a rule.")

    @Argument(help: ArgumentHelp("A rule ID, or the path of a rule.", valueName: "id"))
    var rules: [String]

    func run() throws {
        let loaded = try RuleSelection(catalog: RuleCatalog.rules).rules(named: rules)
        for problem in loaded.problems { Console.complain(problem.description) }
        for rule in loaded.rules { Console.write(description(of: rule)) }
        if loaded.hasErrors { throw ExitStatus.failed }
    }

    private func description(of rule: Rule) -> String {
        // body comes with the engine: the document itself, where there is one
        var lines = [
            "\(rule.id): \(rule.title)",
            "severity: \(rule.severity.rawValue), category: \(rule.category.rawValue)",
            "languages: \(rule.languages.joined(separator: ", "))",
        ]
        if !rule.cwe.isEmpty {
            lines.append("cwe: " + rule.cwe.map { String($0.number) }.joined(separator: ", "))
        }
        lines.append(rule.message)
        return lines.joined(separator: "\n") + "\n"
    }
}
