import ArgumentParser
import Engine
import Findings
import Rules
import SourceText

import class Foundation.FileManager

struct RulesNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begins a rule: a document with all its sections.")

    @Argument(help: ArgumentHelp("The ID: 'python-security/sql-injection'.", valueName: "id"))
    var id: String

    @Option(help: "The language of the rule. (default: the first word of the ID)")
    var language: String?

    @Option(help: ArgumentHelp("The folder that holds the rulesets.", valueName: "folder"))
    var output = "."

    func run() throws {
        let id = RuleID(id)
        guard let ruleset = id.ruleset, id.isWellFormed else { throw NewRuleProblem.id(id) }
        let name = language ?? String(ruleset.prefix { $0 != "-" })
        guard let language = RuleLanguage.named(name) else { throw NewRuleProblem.language(name) }
        let place = RawPath(output).standardized(from: .current).appending(id.description + ".md")
        guard !exists(place) else { throw NewRuleProblem.exists(place) }
        if let folder = place.parent {
            try FileManager.default.createDirectory(
                atPath: folder.description, withIntermediateDirectories: true)
        }
        try martlet.write(Array(template(id, language).utf8), toFile: place.description)
        Console.write("\(place)\n")
    }

    private func exists(_ place: RawPath) -> Bool {
        do {
            _ = try place.contents()
            return true
        } catch {
            return (error as? FileProblem) != .absent
        }
    }

    private func template(_ id: RuleID, _ language: RuleLanguage) -> String {
        let comment = language.lineComment ?? "#"
        return """
            ---
            title: What must or must not be
            language: \(language.title)
            severity: Warning
            category: Security
            cwe: [] # the number of the weakness: https://cwe.mitre.org
            references:
              - https://cwe.mitre.org/
            ---

            ## Description
            What happens, what an attacker gains by it, and how to mend it.

            ## Detection
            ```yaml
            message: "'$X' is passed to 'dangerous'."
            pattern: dangerous($X)
            ```

            ## Non-Compliant Code Examples
            ```\(language.id)
            dangerous(data) \(comment) finding
            ```

            ## Compliant Code Examples
            ```\(language.id)
            harmless(data)
            ```

            """
    }
}

/// Why a rule was not begun.
enum NewRuleProblem: Error, CustomStringConvertible {
    case id(RuleID)
    case language(String)
    case exists(RawPath)

    var description: String {
        switch self {
        case .id(let id):
            "'\(id)' is not of the form 'ruleset/rule'. Write lower-case words joined by hyphens, such "
                + "as 'python-security/sql-injection'."
        case .language(let name):
            "'\(name)' is no language. Name one with --language, such as 'python'."
        case .exists(let place): "'\(place)' is there already. Remove it, or choose another ID."
        }
    }
}
