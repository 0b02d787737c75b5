import Findings
import Rules

/// What the search knows of each rule, as a script: a page that was opened as a file may load no data.
struct SearchIndex {
    private let rules: [Rule]

    init(_ rules: [Rule]) { self.rules = rules }

    var script: String {
        let entries = rules.map { rule in
            let words =
                [rule.message, rule.category.rawValue, rule.help] + rule.tags
                + rule.cwe.compactMap(\.title)
            let fields = [
                text(rule.title), text(rule.id.description), text(rule.rulesetTitle),
                list(rule.languages), text(rule.severity.rawValue),
                list(rule.cwe.map { String($0.number) }),
                text(Self.plain(words.joined(separator: " "))),
            ]
            return "[" + fields.joined(separator: ",") + "]"
        }
        return "window.martletRules=[\n" + entries.joined(separator: ",\n") + "\n];\n"
    }

    /// Lower-case words without the marks of Markdown, each once: the search asks only whether they are
    /// there.
    private static func plain(_ text: String) -> String {
        var seen: Set<Substring> = []
        let words = text.lowercased().split {
            !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
        }
        return words.filter { $0.count > 1 && seen.insert($0).inserted }.joined(separator: " ")
    }

    private func list(_ items: [String]) -> String {
        "[" + items.map(text).joined(separator: ",") + "]"
    }

    /// A literal of JavaScript. `<` and line separators would end the script or the line in some places.
    private func text(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": literal += "\\" + String(scalar)
            case "<", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }
}
