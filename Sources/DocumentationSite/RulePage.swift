import Documents
import Findings
import Markup
import Rules

/// The page of one rule.
struct RulePage {
    private let rule: Rule
    private let number: Int
    private let site: RulebookSite
    private let page: SitePage

    /// - Parameter number: The rule's place among those of the site.
    init(_ rule: Rule, at number: Int, in site: RulebookSite) {
        self.rule = rule
        self.number = number
        self.site = site
        page = SitePage(
            path: SitePath.rule(rule.id), title: "\(rule.title) · \(rule.id)",
            summary: rule.message, version: site.version)
    }

    var file: RulebookSite.File {
        let parts = sections
        var html = head
        html += "<div class=\"columns\">\n<article>\n"
        for part in parts {
            html += "<section id=\"\(part.id)\">\n<h2>\(part.title.escapedForMarkup())</h2>\n"
            html += part.html + "</section>\n"
        }
        html += "</article>\n<aside>\n" + contents(parts) + related + "</aside>\n</div>\n"
        return page.file(html + neighbours, className: "rule")
    }

    // MARK: Head

    private var head: String {
        let ruleset = page.link(SitePath.ruleset(rule.rulesetTitle), rule.rulesetTitle)
        var html = "<p class=\"crumbs\">\(page.link("index.html", "Rulebook")) <span>/</span> "
        html += "\(ruleset) <span>/</span> <code>\(rule.id.name.escapedForMarkup())</code></p>\n"
        html += "<h1>\(rule.title.orIfBlank(rule.id.name).escapedForMarkup())</h1>\n"
        html += "<p class=\"facts\">"
        html +=
            "<a class=\"severity \(rule.severity.word)\" href=\"\(page.address(SitePath.severity(rule.severity)))\">\(rule.severity.rawValue)</a>"
        html += tag(rule.category.rawValue)
        for id in rule.languages {
            guard let language = RuleLanguage.named(id) else { continue }
            html += page.link(SitePath.language(language.id), language.title, className: "tag")
        }
        for cwe in rule.cwe.uniqued {
            let title = "CWE-\(cwe.number)" + (cwe.title.map { " " + $0 } ?? "")
            html += page.link(SitePath.weakness(cwe), title, className: "tag")
        }
        if let confidence = rule.confidence { html += tag("\(confidence.rawValue) confidence") }
        for word in rule.tags { html += tag("#" + word) }
        return html + "</p>\n"
    }

    private func tag(_ text: String) -> String {
        "<span class=\"tag\">\(text.escapedForMarkup())</span>"
    }

    // MARK: Sections

    private struct Section {
        let id: String
        let title: String
        let html: String
    }

    private var sections: [Section] {
        var sections: [Section] = []
        let markdown = rule.page.markdown.map { MarkdownPage($0) }
        if let markdown {
            for section in markdown.sections where section.isProseOfRule {
                let isDescription = section.title.lowercased() == "description"
                sections.append(
                    Section(
                        id: isDescription ? "description" : "more-\(sections.count)",
                        title: isDescription ? "What happens" : section.title,
                        html: self.html(section.text)))
            }
            sections += examples(on: markdown)
        } else {
            sections.append(
                Section(id: "description", title: "What happens", html: html(rule.message)))
        }
        if !rule.arguments.isEmpty {
            sections.append(Section(id: "arguments", title: "Arguments", html: arguments))
        }
        sections.append(Section(id: "use", title: "In your project", html: use))
        if let detection = markdown.flatMap(detection) { sections.append(detection) }
        let links = references
        if !links.isEmpty {
            sections.append(Section(id: "references", title: "References", html: links))
        }
        return sections
    }

    private func html(_ markdown: String) -> String {
        HTMLMarkdown.html(markdown, heading: 3) { CodeBlock.html($1, language: $0) }
    }

    /// The sections of examples with the words between them, each example in its place.
    private func examples(on markdown: MarkdownPage) -> [Section] {
        var left = rule.examples
        let kinds: [(kind: Example.Kind, id: String, title: String)] = [
            (.nonCompliant, "non-compliant", "What is reported"),
            (.compliant, "compliant", "What is not reported"),
        ]
        return kinds.compactMap { kind, id, title in
            let texts = markdown.sections.filter { Example.Kind(sectionTitle: $0.title) == kind }
                .map(\.text)
            guard !texts.isEmpty else { return nil }
            let html = HTMLMarkdown.html(texts.joined(separator: "\n\n"), heading: 3) {
                language, code in
                guard let index = left.firstIndex(where: { $0.kind == kind }) else {
                    return CodeBlock.html(code, language: language)
                }
                return CodeBlock.html(left.remove(at: index))
            }
            return Section(id: id, title: title, html: html)
        }
    }

    private var arguments: String {
        var html =
            "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr><th>Name</th><th>Type</th><th>Default</th><th>Meaning</th></tr></thead>\n<tbody>\n"
        for argument in rule.arguments {
            let value = argument.defaultValue.map { "<code>\($0.text.escapedForMarkup())</code>" }
            html += "<tr><td><code>\(argument.name)</code></td><td>\(argument.kind.rawValue)</td>"
            html += "<td>\(value ?? "none")</td>"
            html += "<td>\(HTMLMarkdown.inline(Self.meaning(of: argument)))</td></tr>\n"
        }
        html += "</tbody></table></div>\n"
        let settings = rule.arguments.compactMap { argument in
            argument.defaultValue.map { "      \(argument.name): \($0.text)\n" }
        }
        guard !settings.isEmpty else { return html }
        let yaml = "rule-settings:\n  \(rule.id):\n    arguments:\n" + settings.joined()
        return html + "<p>In <code>martlet.yaml</code>:</p>\n"
            + CodeBlock.html(yaml, language: "yaml")
    }

    /// The description without its last words on the default, which has a column of its own.
    private static func meaning(of argument: RuleArgument) -> String {
        guard let place = argument.description.ranges(of: "Default:").last else {
            return argument.description
        }
        let words = argument.description[..<place.lowerBound]
        return words.allSatisfy(\.isWhitespace) ? argument.description : String(words)
    }

    private var use: String {
        let language = rule.languages.compactMap { RuleLanguage.named($0) }.first
        let block = language?.lineComment == nil ? language?.blockComment.last : nil
        let mark = language?.lineComment ?? language?.blockComment.first ?? "#"
        let end = block.map { " " + $0 } ?? ""
        var html = "<p>Scan for this alone:</p>\n"
        html += CodeBlock.html("martlet scan --rules \(rule.id)\n", language: "")
        html += "<p>Where a finding may stay, say so, and why:</p>\n"
        html += CodeBlock.html(
            "\(mark) martlet:ignore \(rule.id.name) -- the reason\(end)\n",
            language: language?.id ?? "")
        return html
    }

    private func detection(on markdown: MarkdownPage) -> Section? {
        guard let text = markdown.section("Detection")?.text else { return nil }
        let block = "<details><summary>Show the detection</summary>\n\(html(text))</details>\n"
        return Section(id: "detection", title: "How it is found", html: block)
    }

    private var references: String {
        // The page of the weakness is often named among the references as well.
        let pages = rule.cwe.uniqued.map(\.page)
        var items = rule.cwe.uniqued.map { cwe in
            item(cwe.page, "CWE-\(cwe.number)" + (cwe.title.map { ": " + $0 } ?? ""))
        }
        for reference in rule.references where !pages.contains(reference) {
            items.append(
                reference.isWebAddress
                    ? item(reference, Self.shown(reference))
                    : "<li>\(HTMLMarkdown.inline(reference))</li>\n")
        }
        return items.isEmpty ? "" : "<ul class=\"links\">\n\(items.joined())</ul>\n"
    }

    private func item(_ address: String, _ text: String) -> String {
        "<li><a href=\"\(address.escapedForMarkup(inAttribute: true))\" rel=\"noreferrer\">\(text.escapedForMarkup())</a></li>\n"
    }

    /// An address without what every address has.
    private static func shown(_ address: String) -> String {
        var text = address[...]
        for prefix in ["https://", "http://", "www."] where text.hasPrefix(prefix) {
            text = text.dropFirst(prefix.count)
        }
        return String(text.hasSuffix("/") ? text.dropLast() : text)
    }

    // MARK: Beside and below

    private func contents(_ sections: [Section]) -> String {
        let items = sections.map {
            "<li><a href=\"#\($0.id)\">\($0.title.escapedForMarkup())</a></li>\n"
        }
        return "<nav class=\"contents\" aria-label=\"On this page\"><h2>On this page</h2>\n<ul>\n"
            + items.joined() + "</ul></nav>\n"
    }

    /// Rules that the document names, those that name it, and those of the same name elsewhere.
    private var related: String {
        let other = site.rules.filter { other in
            guard other.id != rule.id else { return false }
            return rule.related.contains(other.id) || other.related.contains(rule.id)
                || other.id.name == rule.id.name
        }
        guard !other.isEmpty else { return "" }
        let items = other.map { other in
            "<li><a href=\"\(page.address(SitePath.rule(other.id)))\">\(other.title.escapedForMarkup())"
                + "<code>\(other.id.description.escapedForMarkup())</code></a></li>\n"
        }
        return "<nav class=\"related\" aria-label=\"Related rules\"><h2>Related rules</h2>\n<ul>\n"
            + items.joined() + "</ul></nav>\n"
    }

    /// The rules before and after in the ruleset.
    private var neighbours: String {
        func link(_ index: Int, _ name: String, _ word: String) -> String {
            guard site.rules.indices.contains(index),
                site.rules[index].rulesetTitle == rule.rulesetTitle
            else { return "<span></span>" }
            let other = site.rules[index]
            return
                "<a class=\"\(name)\" rel=\"\(name)\" href=\"\(page.address(SitePath.rule(other.id)))\">"
                + "<small>\(word)</small>\(other.title.orIfBlank(other.id.name).escapedForMarkup())</a>"
        }
        return "<nav class=\"neighbours\" aria-label=\"Neighbours in the ruleset\">"
            + link(number - 1, "prev", "Previous rule") + link(number + 1, "next", "Next rule")
            + "</nav>\n"
    }
}

extension Array where Element: Hashable {
    /// Without repetitions, in their order.
    fileprivate var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension MarkdownPage.Section {
    /// Whether the section has words for readers: neither data nor examples, nor what the page shows in
    /// other ways.
    fileprivate var isProseOfRule: Bool {
        !text.isEmpty && Example.Kind(sectionTitle: title) == nil && level == 2
            && !["metadata", "detection", "arguments"].contains(title.lowercased())
    }
}
