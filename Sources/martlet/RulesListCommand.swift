import ArgumentParser
import Findings
import Rules

struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the rules: ID, severity, CWE and title.",
        discussion: "Without --rules, every rule in the box is listed.")

    @Option(help: ArgumentHelp("List only what this means; repeatable.", valueName: "name"))
    var rules: [String] = []

    @Option(help: "List only this ruleset.")
    var ruleset: String?

    @Option(help: "List only rules for this language.")
    var language: String?

    @Option(help: "List no rules below this severity.")
    var severity: SeverityArgument?

    @Option(help: ArgumentHelp("List only rules of this category.", valueName: "category"))
    var category: String?

    @Option(help: ArgumentHelp("List only rules about this CWE.", valueName: "number"))
    var cwe: Int?

    @Argument(help: "List only rules whose ID, title or description has this text.")
    var text: String?

    func run() throws {
        let loaded = try RuleCatalog.rules(named: rules.isEmpty ? ["all"] : rules)
        for problem in loaded.problems { Console.complain(problem.description) }
        let listed = loaded.rules.filter(isListed).sorted { $0.id < $1.id }
        for line in Self.table(of: listed) { Console.write(line + "\n") }
        if loaded.hasErrors { throw ExitStatus.failed }
    }

    private func isListed(_ rule: Rule) -> Bool {
        if let ruleset, rule.id.ruleset != ruleset { return false }
        if let language {
            let id = RuleLanguage.named(language)?.id ?? language.lowercased()
            guard rule.languages.contains(id) else { return false }
        }
        if let severity, rule.severity < severity.severity { return false }
        if let category {
            guard rule.category.rawValue.lowercased() == category.lowercased() else { return false }
        }
        if let cwe, !rule.cwe.contains(CWE(cwe)) { return false }
        guard let text = text?.lowercased() else { return true }
        return [rule.id.description, rule.title, rule.description].contains {
            $0.lowercased().contains(text)
        }
    }

    /// Columns of equal width, so that the list can be read and cut. On a terminal that is too narrow for
    /// them, titles have lines of their own.
    private static func table(of rules: [Rule]) -> [String] {
        let width = rules.map { $0.id.description.count }.max() ?? 0
        let rows = rules.map { rule in
            let cwe = rule.cwe.map { "CWE-\($0.number)" }.joined(separator: ",")
            let facts = rule.severity.rawValue.padded(to: 7) + "  " + cwe.padded(to: 8)
            return (id: rule.id.description, facts: facts, title: rule.title)
        }
        let longest = rows.map { width + $0.facts.count + $0.title.count + 4 }.max() ?? 0
        if let visible = Console.visibleWidth, visible < longest {
            return rows.flatMap { row in
                [row.id, "  " + row.facts.withoutBlanksAtEnd, "  " + row.title]
            }
        }
        return rows.map { $0.id.padded(to: width) + "  " + $0.facts + "  " + $0.title }
    }
}

extension String {
    fileprivate var withoutBlanksAtEnd: Substring {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return text
    }

    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
