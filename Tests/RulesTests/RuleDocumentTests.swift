import Documents
import Findings
import Foundation
import Rules
import SourceText
import Testing

@Suite struct RuleDocumentTests {
    /// A document without a mistake; tests change a line of it.
    static let document = """
        ---
        title: No fire
        language: Python
        severity: Warning
        category: Security
        cwe: [78, "CWE-94"]
        tags: [a, b]
        references: [https://example.com]
        related: [python-security/other]
        tests: exclude
        arguments:
          - name: max-size
            type: integer
            default: 3
        ---

        ## Description
        Fire burns.

        ## Detection
        ```yaml
        message: "'$X' burns."
        pattern: fire($X)
        ```

        ## Arguments
        * `max-size`: The size. Default: 3.

        ## Non-Compliant Code Examples
        ```python title="app/run.py"
        fire(1)  # finding
        x = source()  # source, todo: finding
        ```

        ## Compliant Code Examples
        ```python
        water(1)
        ```
        """

    static let path = "Rulebook/python-security/no-fire.md"

    static func load(_ text: String) -> LoadedRules { RuleDocument.rules(in: text, path: path) }

    @Test func `a document is a rule`() throws {
        let loaded = Self.load(Self.document)
        #expect(loaded.problems.map(\.description) == [])
        let rule = try #require(loaded.rules.first)
        #expect(rule.id == RuleID("python-security/no-fire"))
        #expect(rule.title == "No fire")
        #expect(rule.languages == ["python"])
        #expect(rule.severity == .warning && rule.category == .security)
        #expect(rule.cwe == [CWE(78), CWE(94)])
        #expect(rule.related == [RuleID("python-security/other")])
        #expect(!rule.appliesToTests)
        #expect(rule.message == "'$X' burns.")
        #expect(rule.options.matchesNamesInSnippets && !rule.options.requiresImport)
        #expect(
            rule.arguments == [
                RuleArgument(
                    name: "max-size", kind: .integer, defaultValue: .integer(3),
                    description: "The size. Default: 3.")
            ])
        #expect(rule.description == "Fire burns.")
        #expect(rule.summary.help == "Fire burns.")
        guard case .search(.pattern(let pattern)) = rule.detection else { return }
        #expect(pattern.start == TextPosition(line: 23, column: 10))
    }

    @Test func `examples keep their place, marks are blanked`() throws {
        let examples = try #require(Self.load(Self.document).rules.first?.examples)
        #expect(examples.map(\.kind) == [.nonCompliant, .compliant])
        let bad = examples[0]
        #expect(bad.path == "app/run.py")
        #expect(
            bad.code
                == "fire(1)           \nx = source()                         \n".replacing(
                    "                         \n", with: String(repeating: " ", count: 25) + "\n"))
        #expect(bad.code.utf8.count == bad.text.utf8.count)
        #expect(bad.expectedLines == [1])
        #expect(bad.sourceLines == [2])
        #expect(bad.marks[2] == [.source, .missed])
        #expect(bad.documentPosition(ofLine: 2) == TextPosition(line: 32, column: 1))
        #expect(!examples[1].isMarked)
    }

    @Test(arguments: [
        ("kotlin", "a() // finding", 1), ("kotlin", "a() /* finding */", 1),
        ("python", "a(b(1)) # todo: ok (x, y(z))", 1), ("python", "a() # so (finding)", 0),
        ("kotlin", "a(\"http://x\") // see http://y // finding  ", 1),
        ("python", "a()# finding", 1), ("python", "# todo: ok", 1), ("python", "a() # findings", 0),
        ("python", "a() # no finding", 0), ("python", "a() // finding", 0),
        ("html", "<a> <!-- finding -->", 1), ("sql", "a -- finding", 1),
        ("weird", "a # finding", 1),
        ("python", "é = 1 # finding", 1), ("json", "{} // finding", 1),
    ])
    func `marks are comments of the language`(language: String, line: String, count: Int) throws {
        let text = Self.document.replacing("water(1)", with: "x")
            .replacing(
                "```python title=\"app/run.py\"\nfire(1)  # finding",
                with: "```\(language)\n\(line)")
        let page = MarkdownPage(text)
        #expect(page.section("Detection") != nil)
        let rule = try #require(
            Self.load(text.replacing("language: Python", with: "languages: [generic]")).rules.first)
        let example = rule.examples[0]
        #expect(example.expectedLines.count == count)
        #expect(example.code.unicodeScalars.count == example.text.unicodeScalars.count)
        let first = example.code.split(separator: "\n").first ?? ""
        #expect(count == 0 || !(first.hasSuffix("finding") || first.contains("finding -->")))
    }

    /// What is replaced in the document by what, the line of the mistake, and words about it.
    static let mistakes: [(old: String, new: String, line: Int, words: String)] = [
        ("title: No fire\n", "", 2, "has no 'title'"),
        ("language: Python", "language: Pyton", 3, "Write 'python'"),
        ("severity: Warning", "severity: Warnin", 4, "Write 'Warning'"),
        ("severity: Warning", "severity: []", 4, "'severity' is a list"),
        ("category: Security", "category: Sec", 5, "Write one of Security"),
        ("[78, \"CWE-94\"]", "[CWE-x, 0]", 6, "not the number of a CWE"),
        ("tests: exclude", "tests: never", 10, "'never' is not a known value"),
        ("default: 3", "default: x", 14, "is not integer"),
        ("name: max-size", "name: Max Size", 12, "cannot be read"),
        ("```yaml\n", "```text\n", 20, "no YAML block"),
        ("## Detection", "## Detecton", 38, "no section 'Detection'"),
        ("pattern: fire($X)", "patern: fire($X)", 23, "Write 'pattern'"),
        ("'$X' burns", "'$Y' burns", 22, "uses '$Y'"),
        ("pattern: fire($X)", "pattern: [", 24, "does not parse"),
        ("## Description\nFire burns.", "", 37, "no section 'Description'"),
        ("Fire burns.", "", 17, "no section 'Description'"),
        ("## Arguments", "## Description", 26, "stands twice"),
        ("## Non-Compliant Code Examples", "## Examples", 38, "'Non-Compliant Code Examples'"),
        ("```python\nwater(1)\n```", "none", 35, "has no code"),
        ("```python\nwater", "```kotlin\nwater", 36, "which the rule is not for"),
        ("```python\nwater", "```\nwater", 36, "does not name its language"),
        ("water(1)", "water(1) # finding", 37, "marked as a finding"),
        ("water(1)\n```", "water(1)", 36, "does not end"),
        (
            "\n## Compliant Code", "```python\nfire(2)\n```\n## Compliant Code", 34,
            "Write '# finding'"
        ),
        ("title: No fire", "id: python-security/fire\ntitle: x", 2, "its path says"),
        ("---\n\n## Description", "\n\n## Description", 1, "front matter does not end"),
    ]

    @Test(arguments: mistakes)
    func `a mistake is reported where it is`(
        old: String, new: String, line: Int, words: String
    ) throws {
        try #require(Self.document.contains(old))
        let range = try #require(Self.document.firstRange(of: old))
        let text = Self.document.replacingCharacters(in: range, with: new)
        let loaded = Self.load(text)
        #expect(loaded.hasErrors && loaded.rules.isEmpty)
        let there = loaded.problems.filter { $0.description.contains(words) }
        #expect(there.contains { $0.position.line == line }, "\(loaded.problems)")
    }

    @Test func `all mistakes of a document are reported`() {
        let text = Self.document.replacing("severity: Warning", with: "severity: x")
            .replacing("pattern: fire($X)", with: "patern: fire($X)")
            .replacing("```python\nwater", with: "```kotlin\nwater")
            .replacing("tags:", with: "tag:")
        let loaded = Self.load(text)
        #expect(loaded.problems.count == 5, "\(loaded.problems)")
        #expect(
            loaded.problems.map(\.position.line).sorted() == loaded.problems.map(\.position.line))
    }

    @Test(arguments: [
        ("Rulebook/a-b/c.md", "a-b/c"), ("/x/Rulebook/a/b/c.md", "a/b/c"),
        ("rules/c.md", "rules/c"),
        ("./my/rules/c.d.md", "rules/c.d"), ("c.md", "c"),
    ])
    func `the path gives the id`(path: String, id: String) {
        #expect(RuleID(documentPath: path).description == id)
    }

    @Test func `a published page with a detection is a rule document`() {
        let text = """
            ---
            aliases: []
            meta:
              category: Best Practices
              id: python-security/no-fire
              language: Python
              severity: Info
              severity_rank: 4
            title: No fire
            ---
            <!--  SOURCED FROM somewhere -->

            ## Metadata
            **ID:** `python-security/no-fire`

            **CWE**: [377](https://cwe.mitre.org/data/definitions/377.html)

            ## Description
            Text.

            ## Detection
            ```yaml
            pattern: fire()
            ```

            ## Non-Compliant Code Examples
            ```python
            fire()
            ```

            ## Compliant Code Examples
            ```python
            ice()
            ```
            """
        let loaded = Self.load(text)
        #expect(loaded.problems.map(\.description) == [])
        #expect(loaded.rules.first?.severity == Severity.none)
        #expect(loaded.rules.first?.cwe == [CWE(377)])
        #expect(loaded.rules.first?.message == "No fire")
    }

    @Test(arguments: [
        "", "---", "---\n---", "```", "## Detection\n```yaml\n", "\u{FEFF}---\r\nx\r\n---\r\n",
    ])
    func `broken documents are problems, not crashes`(text: String) {
        let loaded = Self.load(text)
        #expect(loaded.rules.isEmpty && loaded.hasErrors)
    }

    @Test func `line ends of Windows do not matter`() throws {
        let loaded = Self.load(Self.document.replacing("\n", with: "\r\n"))
        #expect(loaded.problems.map(\.description) == [])
        #expect(loaded.rules.first?.examples.first?.expectedLines == [1])
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: text)
        return copy
    }
}
