import Findings
import Foundation
import Rules
import Testing

@Suite struct PublishedPageTests {
    @Test func `the export of the site is read`() throws {
        let (page, problems) = PublishedPage.read(
            """
            # Source: https://example.com/kotlin-security/no-ice.md

            ---
            title: No ice
            breadcrumbs: >-
              Docs > Rules >
              No ice
            ---

            # No ice

            {% callout %}
            # Important note: somewhere

            {% alert level="danger" %}
            Not here.
            {% /alert %}

            {% /callout %}

            ## Metadata{% #metadata %}

            **ID:** `kotlin-security/no-ice`

            **Language:** Kotlin

            **Severity:** Error

            **Category:** Best Practices

            **Related CWEs**:
            - [1](https://example.com/1)
            - [319](https://example.com/319)

            ## Description{% #description %}

            Text.
            {% alert %}

            ## Arguments{% #arguments %}

             * `min-length`: Least length. Default: 2.

            ## Non-Compliant Code Examples{% #non-compliant-code-examples %}

            ```kotlin
            val a = 1 // finding
            ```

            ````kotlin
            ```
            ````

            ## Compliant Code Examples{% #compliant-code-examples %}

            ```kotlin
            val b = 1
            ```
              More. Seamless.
            """, path: "page.txt")
        #expect(problems.map(\.description) == [])
        let read = try #require(page)
        #expect(read.id == RuleID("kotlin-security/no-ice"))
        #expect(read.title == "No ice")
        #expect(read.languages == ["kotlin"])
        #expect(read.severity == .error && read.category == .bestPractices)
        #expect(read.cwe == [CWE(1), CWE(319)])
        #expect(read.description == "Text.")
        #expect(read.arguments.first?.defaultValue == .integer(2))
        #expect(read.examples.map(\.kind) == [.nonCompliant, .nonCompliant, .compliant])
        #expect(read.examples.map(\.number) == [1, 2, 1])
        #expect(read.examples[0].code == "val a = 1 // finding\n")
        #expect(read.examples[1].code == "```\n")
        #expect(!read.examples[0].isMarked)
    }

    @Test func `a page without an id is none`() {
        let (page, problems) = PublishedPage.read("# Title\ntext", path: "a.md")
        #expect(page == nil)
        #expect(problems.count == 1)
    }

    @Test(
        .enabled(if: SharedCorpus.folder != nil, "\(SharedCorpus.missing)"),
        arguments: SharedCorpus.files("rule-docs", ["md", "txt"]))
    func `published pages are read without a problem`(file: URL) throws {
        let text = try SharedCorpus.text(of: file)
        let (page, problems) = PublishedPage.read(text, path: file.lastPathComponent)
        #expect(problems.map(\.description) == [])
        let read = try #require(page)
        if file.pathExtension == "md" { #expect(read.id == RuleID(documentPath: file.path)) }
        #expect(!read.title.isEmpty && !read.description.isEmpty)
        #expect(read.languages.count == 1 && read.severity != nil && read.category != nil)
        #expect(read.examples.contains { $0.kind == .nonCompliant })
        let fences = text.split(separator: "\n").filter { $0.hasPrefix("```") }.count
        #expect(read.examples.count == fences / 2)
    }
}
