import Findings
import Markup
import Rules

/// The page where readers come in: search, indexes, and every rule.
struct IndexPage {
    private let site: RulebookSite
    private let page: SitePage

    init(_ site: RulebookSite) {
        self.site = site
        page = SitePage(
            path: "index.html", title: "Martlet rulebook",
            summary: "What Martlet looks for in source code: \(counted(site.rules.count, "rule")).",
            version: site.version)
    }

    var file: RulebookSite.File {
        page.file(hero + results + indexes + allRules, className: "index")
    }

    private var hero: String {
        let titles = site.languages.map(\.key.title)
        let languages =
            titles.count < 2
            ? titles.joined()
            : titles.dropLast().joined(separator: ", ") + " and " + (titles.last ?? "")
        let intro =
            "\(counted(site.rules.count, "rule"))\(titles.isEmpty ? "" : " for \(languages)")."
        return """
            <section class="hero">
            <h1>The rulebook</h1>
            <p class="lead">\(intro.escapedForMarkup()) Each page tells what goes wrong, how to mend it, and how it is found, with code that is reported and code that is not.</p>
            <form class="filter" role="search" hidden>
            <p class="words"><input type="search" id="q" name="q" placeholder="Search by name, words or CWE" aria-label="Search the rules" autocomplete="off" spellcheck="false"><kbd aria-hidden="true">/</kbd></p>
            <p class="choices">
            \(choices)</p>
            </form>
            </section>

            """
    }

    private var choices: String {
        choice("ruleset", "Any ruleset", site.rulesets.map { ($0.key, $0.key) })
            + choice("language", "Any language", site.languages.map { ($0.key.id, $0.key.title) })
            + choice(
                "severity", "Any severity",
                site.severities.map { ($0.key.rawValue, $0.key.rawValue) })
            + choice(
                "cwe", "Any CWE",
                site.weaknesses.map {
                    (
                        "\($0.key.number)",
                        "CWE-\($0.key.number)" + ($0.key.title.map { ": " + $0 } ?? "")
                    )
                })
    }

    private func choice(
        _ name: String, _ any: String, _ values: [(value: String, title: String)]
    ) -> String {
        let options = values.map { value, title in
            "<option value=\"\(value.escapedForMarkup(inAttribute: true))\">\(title.escapedForMarkup())</option>"
        }
        return "<select name=\"\(name)\" aria-label=\"\(any)\"><option value=\"\">\(any)</option>"
            + options.joined() + "</select>\n"
    }

    private var results: String {
        """
        <section class="results" aria-label="Rules found" hidden>
        <p class="count" role="status"></p>
        <ul class="rows"></ul>
        <p class="none">No rule has all of that. <button type="button" class="clear">Show all rules</button></p>
        </section>

        """
    }

    private var indexes: String {
        var html = "<div class=\"browse\">\n"
        html += "<section id=\"rulesets\"><h2>Rulesets</h2>\n<ul class=\"cards\">\n"
        for (name, rules) in site.rulesets {
            html += "<li><a href=\"\(page.address(SitePath.ruleset(name)))\">"
            html += "<b>\(name.escapedForMarkup())</b><span>\(counted(rules.count, "rule"))</span>"
            html += "<span class=\"share\" aria-hidden=\"true\">"
            for severity in Severity.allCases.sorted(by: >) {
                let count = rules.count { $0.severity == severity }
                // Of inline styles the policy would forbid, a class for each size does the work.
                let size = (count * 20 + rules.count - 1) / max(1, rules.count)
                if count > 0 { html += "<i class=\"\(severity.word) w\(size)\"></i>" }
            }
            html += "</span></a></li>\n"
        }
        html += "</ul></section>\n"
        html += section(
            "languages", "Languages",
            site.languages.map { (SitePath.language($0.key.id), $0.key.title, "", $0.rules.count) })
        html += section(
            "severities", "Severities",
            site.severities.map {
                (SitePath.severity($0.key), $0.key.rawValue, $0.key.word, $0.rules.count)
            })
        html += section(
            "weaknesses", "Weaknesses",
            site.weaknesses.map {
                let name = $0.key.title.map { " " + $0 } ?? ""
                return (
                    SitePath.weakness($0.key), "CWE-\($0.key.number)\(name)", "", $0.rules.count
                )
            })
        return html + "</div>\n"
    }

    private func section(
        _ id: String, _ title: String,
        _ entries: [(path: String, title: String, className: String, count: Int)]
    ) -> String {
        guard !entries.isEmpty else { return "" }
        let items = entries.map { entry in
            "<li class=\"\(entry.className)\"><a href=\"\(page.address(entry.path))\">"
                + "\(entry.title.escapedForMarkup())<span class=\"number\">\(entry.count)</span></a></li>\n"
        }
        return "<section id=\"\(id)\"><h2>\(title)</h2>\n<ul class=\"chips\">\n" + items.joined()
            + "</ul></section>\n"
    }

    private var allRules: String {
        var html = "<section class=\"all\" id=\"rules\"><h2>All rules</h2>\n"
        let numbers = Dictionary(site.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for (name, rules) in site.rulesets {
            html += "<h3>\(page.link(SitePath.ruleset(name), name))</h3>\n<ul class=\"rows\">\n"
            for rule in rules { html += page.row(rule, number: numbers[rule.id]) }
            html += "</ul>\n"
        }
        return html + "</section>\n"
    }
}
