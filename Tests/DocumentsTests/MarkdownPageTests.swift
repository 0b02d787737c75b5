import Documents
import SourceText
import Testing

@Suite struct MarkdownPageTests {
    @Test func `a page is split into front matter, sections and fences`() throws {
        let page = MarkdownPage(
            """
            ---
            title: x
            ---
            # Title

            Text.

            ## One {% #one %}
            ### Deeper
            ```python title="a b.py" x=1
            # not a heading
            ```

            ## Two ##
              ~~~
                code
              ~~~
            """)
        #expect(page.frontMatter?.text == "title: x\n")
        #expect(page.frontMatter?.start == TextPosition(line: 2, column: 1))
        #expect(page.sections.map(\.title) == ["Title", "One", "Two"])
        #expect(page.sections.map(\.level) == [1, 2, 2])
        #expect(page.sections.map(\.position.line) == [4, 8, 14])
        #expect(page.sections[0].text == "Text.")
        let fence = try #require(page.section("one")?.fences.first)
        #expect(fence.language == "python")
        #expect(fence.attributes == ["title": "a b.py", "x": "1"])
        #expect(fence.code == "# not a heading\n")
        #expect(fence.codePosition == TextPosition(line: 11, column: 1))
        let second = try #require(page.section("Two")?.fences.first)
        #expect(second.language.isEmpty)
        #expect(second.code == "  code\n")
        #expect(second.codePosition == TextPosition(line: 16, column: 3))
    }

    @Test(arguments: [
        ("```a\nx\n```\n", "x\n"), ("````a\n```\n````", "```\n"), ("~~~a\n```\n~~~", "```\n"),
        ("```a\n```` x\n```  \n", "```` x\n"), ("```a\r\nx\r\n```\r\n", "x\n"),
        ("``` a\n\n\n```", "\n\n"), ("```a`b\nx", nil), ("``a\nx\n``", nil),
    ])
    func `fences end at a fence as long`(text: String, code: String?) {
        let page = MarkdownPage(text)
        #expect(page.sections.first?.fences.first?.code == code)
        #expect(page.unclosedFence == nil)
    }

    @Test func `what does not end is told`() {
        #expect(MarkdownPage("---\na: b\n").unclosedFrontMatter == TextPosition(line: 1, column: 1))
        let page = MarkdownPage("## A\n```x\ncode")
        #expect(page.unclosedFence == TextPosition(line: 2, column: 1))
        #expect(page.sections.first?.fences.first?.code == "code\n")
    }

    @Test(arguments: ["", "\n", "---", "#", "## ", "```", "####### x", "\u{FEFF}", "--- x\n---\n"])
    func `odd pages are read without a crash`(text: String) {
        _ = MarkdownPage(text).section("x")
    }

    @Test func `front matter may follow comments and the source of an export`() {
        for start in ["", "\n\n", "# Source: x\n\n", "<!-- c -->\n", "\u{FEFF}", " "] {
            #expect(MarkdownPage(start + "---\na: b\n---\n# T").frontMatter?.text == "a: b\n")
        }
        #expect(MarkdownPage("text\n---\na: b\n---\n").frontMatter == nil)
    }
}
