import Markup
import Testing

/// Markdown of strangers' rule documents as parts of our pages.
@Suite struct HTMLMarkdownTests {
    @Test(arguments: [
        ("a < b & \"c\"", "<p>a &lt; b &amp; &quot;c&quot;</p>\n"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ("`<b>` **x** *y*", "<p><code>&lt;b&gt;</code> <strong>x</strong> <em>y</em></p>\n"),
        ("[x](javascript:alert(1))", "<p>x)</p>\n"),
        (
            "[x](https://a.example/?\"b)",
            "<p><a href=\"https://a.example/?&quot;b\">x</a></p>\n"
        ),
        ("## A & B", "<h3>A &amp; B</h3>\n"),
        ("- a\n- b\n\nc", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>c</p>\n"),
        ("![x](https://a.example/i.png)", "<p>!<a href=\"https://a.example/i.png\">x</a></p>\n"),
    ])
    func `text stays text`(markdown: String, html: String) {
        #expect(HTMLMarkdown.html(markdown, heading: 3) == html)
    }

    @Test func `blocks of code go where they are sent`() {
        var seen: [[String]] = []
        let html = HTMLMarkdown.html(
            "a\n\n  ```python title=\"x\"\n  if a:\n    b\n  ```\n```\nopen"
        ) {
            seen.append([$0, $1])
            return "<\(seen.count)>"
        }
        #expect(seen == [["python", "if a:\n  b\n"], ["", "open\n"]])
        #expect(html == "<p>a</p>\n<1><2>")
        #expect(HTMLMarkdown.html("```\n<\n```") == "<pre><code>&lt;\n</code></pre>\n")
    }
}
