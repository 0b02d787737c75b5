internal import Documents
package import Findings
internal import SourceText

/// A rule as one Markdown page: what it is, why it matters, how it is found, and examples.
package enum RuleDocument {
    /// Reads a document and checks all of it: front matter, detection, sections and examples.
    ///
    /// - Parameters:
    ///   - path: For positions in problems and the rule's origin; the file is not opened. Below a
    ///     folder `Rulebook` it is the rule's ID as well.
    ///   - models: What a taint rule may name.
    package static func rules(
        in text: String, path: String, models: ModelLibrary = .empty
    ) -> LoadedRules {
        let log = ProblemLog(file: path)
        let page = MarkdownPage(text)
        let reader = RuleDocumentReader(page: page, path: path, models: models, log: log)
        var rule = reader.rule(text: .text(text))
        rule?.textHash = StableHash(text.utf8)
        reader.check()
        let problems = log.problems.sorted { $0.position < $1.position }
        return LoadedRules(
            rules: log.hasErrors(since: 0) ? [] : [rule].compactMap(\.self), problems: problems)
    }

    /// Whether a Markdown page describes how its rule is found, and so is a rule document.
    package static func isRuleDocument(_ text: String) -> Bool {
        MarkdownPage(text).section("Detection") != nil
    }
}

extension Rule {
    /// The text below `Description`.
    package var description: String {
        page.markdown.map { MarkdownPage($0).section("Description")?.text ?? "" } ?? ""
    }

    /// Markdown for reports: the description and further prose such as `Learn More`; of a rule out of
    /// a rule file the message.
    package var help: String {
        switch page {
        case .none: message
        case .text(let text): MarkdownPage(text).help
        case .packed(_, let help): help.text
        }
    }

    /// The examples of the document, in their order; none for rules out of rule files.
    package var examples: [Example] {
        page.markdown.map { Example.all(on: MarkdownPage($0), readsMarks: true) } ?? []
    }

    /// What reports need to know of the rule.
    package var summary: RuleSummary {
        RuleSummary(
            id: id, title: title, languages: languages, severity: severity, category: category,
            confidence: confidence, cwe: cwe, message: message, help: help, references: references,
            metadata: metadata)
    }
}

extension MarkdownPage {
    /// The description and what other prose there is.
    var help: String {
        sections.filter(\.isProse).map { section in
            section.title == "Description" ? section.text : "## \(section.title)\n\n\(section.text)"
        }.joined(separator: "\n\n")
    }
}

extension MarkdownPage.Section {
    /// Whether the section is for people: neither data nor examples.
    var isProse: Bool {
        level == 2 && !text.isEmpty && Example.Kind(sectionTitle: title) == nil
            && !["metadata", "detection", "arguments"].contains(title.lowercased())
    }
}

extension RuleID {
    /// The ID that a document at `path` has: its path below `Rulebook`, or else its folder and name.
    package init(documentPath path: String) {
        var parts = path.split { $0 == "/" || $0 == "\\" }.map(String.init)
        if let root = parts.lastIndex(of: "Rulebook"), root + 1 < parts.count {
            parts = Array(parts[(root + 1)...])
        } else {
            parts = parts.suffix(2).filter { $0 != "." && $0 != ".." }
        }
        if let name = parts.popLast() {
            let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
            parts.append(stem)
        }
        self.init(parts.joined(separator: "/"))
    }

    /// Whether it is made of at least two parts of lower-case words joined by hyphens.
    package var isWellFormed: Bool {
        let parts = description.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count >= 2 && parts.allSatisfy { ArgumentReader.isName(String($0)) }
    }
}
