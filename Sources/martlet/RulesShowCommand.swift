import ArgumentParser
import Findings
import Rules

struct RulesShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows the document of a rule.")

    @Argument(help: ArgumentHelp("A rule ID, or the path of a rule.", valueName: "id"))
    var rules: [String]

    func run() throws {
        let loaded = try RuleCatalog.rules(named: rules)
        for problem in loaded.problems { Console.complain(problem.description) }
        let page = RulePage(width: Console.width, usesColor: Console.usesColor)
        for rule in loaded.rules { Console.write(page.text(of: rule)) }
        if loaded.hasErrors { throw ExitStatus.failed }
    }
}

/// Lays out a rule's document for a terminal.
struct RulePage {
    let width: Int
    let usesColor: Bool

    func text(of rule: Rule) -> String {
        var lines = [bold(rule.title), rule.id.description, ""]
        lines += facts(of: rule).map { "\($0.name.padding(13))\($0.value)" }
        lines.append("")
        for line in rule.help.split(separator: "\n", omittingEmptySubsequences: false) {
            lines += layout(String(line))
        }
        for example in rule.examples {
            lines += [
                "", bold("\(example.kind.rawValue.capitalized) example \(example.number)"), "",
            ]
            lines += example.text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { "    " + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func facts(of rule: Rule) -> [(name: String, value: String)] {
        var facts = [
            ("Severity", rule.severity.rawValue), ("Category", rule.category.rawValue),
            ("Language", rule.languages.joined(separator: ", ")),
        ]
        if !rule.cwe.isEmpty {
            facts.append(
                ("CWE", rule.cwe.map { "\($0.number) (\($0.page))" }.joined(separator: ", ")))
        }
        if case .taint(let taint) = rule.detection {
            for role in TaintRole.allCases {
                let names = taint.models.filter { $0.role == role }.map(\.model.name)
                guard !names.isEmpty else { continue }
                facts.append((role.rawValue.capitalized, names.joined(separator: ", ")))
            }
        }
        for argument in rule.arguments {
            let value = argument.defaultValue.map { ", by default \($0.text)" } ?? ""
            let kind = "\(argument.name) (\(argument.kind.rawValue)\(value))"
            facts.append(
                (
                    "Argument",
                    kind + (argument.description.isEmpty ? "" : ": " + argument.description)
                ))
        }
        for reference in rule.references { facts.append(("See", reference)) }
        return facts
    }

    /// One line of Markdown: headings stand out, prose is filled, code stays.
    private func layout(_ line: String) -> [String] {
        if line.hasPrefix("#") { return [bold(String(line.drop { $0 == "#" || $0 == " " }))] }
        if line.hasPrefix("    ") || line.hasPrefix("```") || line.isEmpty { return [line] }
        let indent = String(line.prefix { $0 == " " }) + (line.hasPrefix("- ") ? "  " : "")
        var lines: [String] = []
        var current = ""
        for word in line.split(separator: " ") {
            if !current.isEmpty, current.count + 1 + word.count > max(20, min(width, 100)) {
                lines.append(current)
                current = indent + word
            } else {
                current += current.isEmpty ? String(word) : " " + word
            }
        }
        return lines + [current]
    }

    private func bold(_ text: String) -> String {
        usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }
}

extension String {
    fileprivate func padding(_ width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
