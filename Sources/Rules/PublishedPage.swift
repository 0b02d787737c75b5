internal import Documents
package import Findings
internal import SourceText

/// A published page of a rule: documentation without a detection, in the shape of the site's source
/// or of its export.
package struct PublishedPage: Sendable {
    package let id: RuleID
    package let title: String
    package let languages: [String]
    package let severity: Severity?
    package let category: Category?
    package let cwe: [CWE]
    /// The text below `Description`, without the site's own tags.
    package let description: String
    package let arguments: [RuleArgument]
    package let examples: [Example]

    /// Reads a page. Whatever is wrong with it is in `problems`, even when the page can be used.
    package static func read(
        _ text: String, path: String
    ) -> (page: PublishedPage?, problems: [RuleProblem]) {
        let log = ProblemLog(file: path)
        let markdown = MarkdownPage(text)
        let frontMatter = frontMatter(of: markdown, log: log)
        let page = PublishedPage(markdown, frontMatter, log: log)
        return (page, log.problems.sorted { $0.position < $1.position })
    }

    private static func frontMatter(of page: MarkdownPage, log: ProblemLog) -> YAMLNode? {
        if let start = page.unclosedFrontMatter { log.report(.unclosedFrontMatter, at: start) }
        if let start = page.unclosedFence { log.report(.unclosedFence, at: start) }
        guard let text = page.frontMatter else { return nil }
        do {
            return try YAMLReader.read(text.text, startingAt: text.start)
        } catch {
            log.report(.yaml(error), at: error.position)
            return nil
        }
    }

    private init?(_ page: MarkdownPage, _ frontMatter: YAMLNode?, log: ProblemLog) {
        let metadata = PageMetadata(frontMatter: frontMatter, page: page, log: log)
        guard let id = metadata.text("id") else {
            log.report(.notARulePage, at: .start)
            return nil
        }
        self.id = RuleID(id.text)
        log.rule = self.id
        title =
            metadata.text("title")?.text
            ?? page.sections.first { $0.level == 1 && !$0.title.isEmpty }?.title ?? id.text
        languages = metadata.languages
        severity = metadata.severity
        category = metadata.category
        cwe = metadata.cwe
        description = Self.withoutTags(page.section("Description")?.text ?? "")
        arguments = ArgumentReader(log: log).arguments(
            declared: frontMatter?["arguments"], described: page.section("Arguments"))
        examples = Example.all(on: page, readsMarks: false)
        if examples.isEmpty {
            log.report(
                .missingSection(Example.Kind.nonCompliant.sectionTitle, content: "an example"),
                at: page.end)
        }
    }

    /// Takes out lines that are tags of the site: `{% alert %}`.
    private static func withoutTags(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { line in
                let content = String(line).trimmed
                return !(content.hasPrefix("{%") && content.hasSuffix("%}"))
            }
            .joined(separator: "\n")
    }
}
