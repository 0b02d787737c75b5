import DocumentationSite
import EmbeddedRulebook
import Findings
import Foundation
import Rules
import Testing

/// The site as a whole: what leads where, and what nobody may slip in.
@Suite struct RulebookSiteTests {
    private static let files: [String: String] = {
        let site = RulebookSite(Rulebook.embedded.loadAll().rules, version: "0")
        return Dictionary(uniqueKeysWithValues: site.files.map { ($0.path, $0.text) })
    }()

    @Test func `every rule has a page, and every link leads somewhere`() throws {
        let pages = Self.files.filter { $0.key.hasSuffix(".html") }
        for entry in Rulebook.embedded.entries {
            #expect(pages["rules/\(entry.id).html"] != nil)
        }
        for (path, text) in pages {
            for link in Self.values(of: ["href", "src", "action"], in: text) {
                if link.hasPrefix("https://") || link.hasPrefix("http://") { continue }
                let parts = link.split(separator: "#", omittingEmptySubsequences: false)
                let target = Self.resolved(String(parts[0]), from: path)
                let page = try #require(Self.files[target], "\(path) links to \(link)")
                guard parts.count == 2 else { continue }
                #expect(page.contains("id=\"\(parts[1])\""), "\(path) links to \(link)")
            }
        }
    }

    @Test func `pages ask nothing of the network`() {
        for (path, text) in Self.files {
            if path.hasSuffix(".css") {
                #expect(!text.contains("@import") && !text.contains("url("))
            }
            guard path.hasSuffix(".html") else { continue }
            #expect(text.contains("default-src 'none'"))
            for source in Self.values(of: ["src"], in: text) {
                #expect(!source.contains(":"), "\(path) loads \(source)")
            }
        }
    }

    @Test func `reported lines are marked, and marks of examples are not shown`() throws {
        for rule in Rulebook.embedded.loadAll().rules {
            let page = try #require(Self.files["rules/\(rule.id).html"])
            let expected = rule.examples.reduce(0) { $0 + $1.expectedLines.count }
            #expect(page.components(separatedBy: "class=\"line hit\"").count - 1 == expected)
            #expect(page.components(separatedBy: "<figure").count - 1 == rule.examples.count)
            #expect(!page.contains("# finding") && !page.contains("// finding"), "\(rule.id)")
        }
    }

    @Test func `equal rules give equal bytes in whatever order`() {
        let rules = Rulebook.embedded.loadAll().rules
        #expect(
            RulebookSite(rules.reversed(), version: "0").files
                == RulebookSite(rules, version: "0").files)
    }

    @Test func `a rule of a stranger stays text`() throws {
        let hostile = "</script><script>alert(1)</script>\"'&<img src=x onerror=alert(1)>"
        let document = """
            ---
            title: 'T \(hostile.replacing("'", with: "''"))'
            language: Python
            severity: Error
            category: Security
            tags: ['\(hostile.replacing("'", with: "''"))']
            references: ['javascript:alert(1)', 'https://a.example/"><script>']
            ---
            ## Description
            \(hostile) [x](javascript:alert(1))
            ## Detection
            ```yaml
            pattern: f(...)
            ```
            ## Non-Compliant Code Examples
            ```python title="</figcaption><script>"
            f("</code><script>alert(1)</script>") # finding
            ```
            ## Compliant Code Examples
            ```python
            g('<script>')
            ```
            """
        var rules = RuleDocument.rules(in: document, path: "house/evil.md").rules
        #expect(rules.count == 1)
        rules +=
            RuleFile.rules(
                in: """
                    rules:
                      - {id: ../../up, languages: [python], severity: ERROR, message: '<script>', pattern: f()}
                    """, path: "r.yaml"
            ).rules
        let files = RulebookSite(rules, version: "<0>").files
        for file in files {
            #expect(!file.path.contains(".."), "\(file.path)")
            guard !file.path.hasSuffix(".css"), !file.path.hasSuffix("site.js") else { continue }
            #expect(!file.text.contains("<script>") && !file.text.contains("<img"), "\(file.path)")
            #expect(!file.text.contains("href=\"javascript"))
        }
    }

    @Test(arguments: [
        (
            "python", "def f(a):\n    return g(\"x\", 1)  # c\n",
            [
                "<i class=\"k\">def</i> <i class=\"f\">f</i>", "<i class=\"k\">return</i>",
                "<i class=\"s\">&quot;x&quot;</i>", "<i class=\"n\">1</i>",
                "<i class=\"c\"># c</i>",
            ]
        ),
        (
            "kotlin", "fun f(): Int = g(\"a$b\", 2) // c\n",
            [
                "<i class=\"k\">fun</i> <i class=\"f\">f</i>", "<i class=\"t\">Int</i>",
                "<i class=\"n\">2</i>", "<i class=\"c\">// c</i>",
            ]
        ),
        (
            "java", "class A { int f() { return 1; } }\n",
            [
                "<i class=\"k\">class</i> <i class=\"t\">A</i>",
                "<i class=\"k\">int</i> <i class=\"f\">f</i>",
            ]
        ),
        ("python", "def (:\n", ["def"]), ("brainfuck", "+<+", ["+&lt;+"]), ("", "", []),
    ])
    func `code is coloured by its trees`(language: String, code: String, parts: [String]) throws {
        let document = """
            ---
            title: T
            language: Python
            severity: Error
            category: Security
            ---
            ## Description
            Words.

            ```\(language)
            \(code)```
            ## Detection
            ```yaml
            pattern: f(...)
            ```
            """
        // The document lacks its examples, which is no reason not to show it.
        var rule = try #require(Rulebook.embedded.entries.first?.load().rules.first)
        rule.page = .text(document)
        let files = RulebookSite([rule], version: "0").files
        let page = try #require(files.first { $0.path.hasPrefix("rules/") }).text
        for part in parts { #expect(page.contains(part), "\(part)\n\(page)") }
    }

    // MARK: Links

    private static func values(of attributes: [String], in html: String) -> [String] {
        attributes.flatMap { name in
            html.components(separatedBy: " \(name)=\"").dropFirst().map { rest in
                String(rest.prefix { $0 != "\"" })
            }
        }
    }

    private static func resolved(_ link: String, from page: String) -> String {
        guard !link.isEmpty else { return page }
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}
