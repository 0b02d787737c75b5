import Findings
import Markup
import Rules

extension SitePage {
    /// A rule as one row of a list.
    ///
    /// - Parameter number: Its place in the search index, for lists that can be searched.
    func row(_ rule: Rule, number: Int? = nil) -> String {
        let mark = number.map { " data-i=\"\($0)\"" } ?? ""
        var html = "<li class=\"row \(rule.severity.word)\"\(mark)>"
        html += "<a href=\"\(address(SitePath.rule(rule.id)))\">"
        html += "<b>\(rule.title.orIfBlank(rule.id.name).escapedForMarkup())</b>"
        html += "<code>\(rule.id.description.escapedForMarkup())</code></a>"
        html += "<span class=\"facts\">\(severityLabel(rule.severity))"
        html += "<span class=\"tag\">\(rule.languageTitles.escapedForMarkup())</span>"
        for cwe in rule.cwe.prefix(2) { html += "<span class=\"tag\">CWE-\(cwe.number)</span>" }
        return html + "</span></li>\n"
    }

    func severityLabel(_ severity: Severity) -> String {
        "<span class=\"severity \(severity.word)\">\(severity.rawValue)</span>"
    }

    func rows(_ rules: [Rule]) -> String {
        "<ul class=\"rows\">\n" + rules.map { row($0) }.joined() + "</ul>\n"
    }
}

extension Severity {
    /// The class in pages.
    var word: String { rawValue.lowercased() }
}

extension String {
    func orIfBlank(_ other: String) -> String { allSatisfy(\.isWhitespace) ? other : self }
}

/// `1 rule`, `2 rules`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
