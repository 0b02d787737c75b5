import Findings
import Markup
import Rules

/// A page with the rules that have something in common.
struct ListPage {
    let path: String
    let kind: String
    let title: String
    /// HTML below the title.
    let lead: String
    let rules: [Rule]
    let version: String

    static func all(of site: RulebookSite) -> [ListPage] {
        rulesets(of: site) + weaknesses(of: site) + languages(of: site) + severities(of: site)
    }

    private static func rulesets(of site: RulebookSite) -> [ListPage] {
        site.rulesets.map { name, rules in
            let isOn = Rulebook.isOnByDefault(ruleset: name)
            let use = "<code>martlet scan --rules \(name.escapedForMarkup())</code>"
            let lead =
                rules.contains { $0.id.ruleset == nil }
                ? "" : isOn ? "Runs by default; alone with \(use)." : "Runs when asked for: \(use)."
            return ListPage(
                path: SitePath.ruleset(name), kind: "Ruleset", title: name, lead: lead,
                rules: rules, version: site.version)
        }
    }

    private static func weaknesses(of site: RulebookSite) -> [ListPage] {
        site.weaknesses.map { cwe, rules in
            let name = cwe.title.map { ": " + $0 } ?? ""
            let lead =
                "The weakness is described at <a href=\"\(cwe.page)\" rel=\"noreferrer\">cwe.mitre.org</a>."
            return ListPage(
                path: SitePath.weakness(cwe), kind: "Weakness", title: "CWE-\(cwe.number)\(name)",
                lead: lead, rules: rules, version: site.version)
        }
    }

    private static func languages(of site: RulebookSite) -> [ListPage] {
        site.languages.map { language, rules in
            ListPage(
                path: SitePath.language(language.id), kind: "Language", title: language.title,
                lead: "", rules: rules, version: site.version)
        }
    }

    private static func severities(of site: RulebookSite) -> [ListPage] {
        site.severities.map { severity, rules in
            ListPage(
                path: SitePath.severity(severity), kind: "Severity", title: severity.rawValue,
                lead: "Findings of these rules fail a scan with <code>--fail-on "
                    + "\(severity.word)</code>.",
                rules: rules, version: site.version)
        }
    }

    var file: RulebookSite.File {
        let page = SitePage(
            path: path, title: "\(title) · Martlet rulebook",
            summary: "\(kind) \(title): \(counted(rules.count, "rule"))", version: version)
        var html =
            "<p class=\"crumbs\">\(page.link("index.html", "Rulebook")) <span>/</span> \(kind)</p>\n"
        html += "<h1>\(title.escapedForMarkup())</h1>\n"
        html += "<p class=\"lead\">\(counted(rules.count, "rule")). \(lead)</p>\n"
        return page.file(html + page.rows(rules), className: "list")
    }
}
