import Engine
import Findings
import Languages
import Rules
import SourceText
import Testing

/// A rule on the layout of Kotlin, for tests of what its checks find and mend.
struct LayoutRule {
    let rule: Rule
    private let scan: Scan

    init(_ rule: Rule) {
        self.rule = rule
        scan = Scan([rule])
    }

    /// - Parameter detection: The YAML of the document.
    init(_ detection: String) throws {
        let document = """
            ---
            title: Layout
            language: Kotlin
            severity: Notice
            category: Code Style
            arguments:
              - name: limit
                type: integer
                default: 20
            ---

            ## Description
            It is laid out so.

            ## Detection
            ```yaml
            \(detection)
            ```

            ## Non-Compliant Code Examples
            ```kotlin
            val a = 1 // finding
            ```

            ## Compliant Code Examples
            ```kotlin
            val a = 1
            ```
            """
        let loaded = RuleDocument.rules(in: document, path: "Rulebook/style/layout.md")
        #expect(loaded.problems.map(\.description) == [])
        self.init(try #require(loaded.rules.first))
    }

    func findings(in text: String) -> [Finding] {
        let source = SourceFile(path: "a.kt", text: text)
        let result = scan.findings(in: source, language: .kotlin)
        #expect(result.notifications.filter { $0.level == .error }.isEmpty)
        return result.findings
    }

    /// The text with what is found between `«` and `»`.
    func marked(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for finding in findings(in: text).reversed() {
            bytes.insert(contentsOf: "»".utf8, at: finding.location.endOffset)
            bytes.insert(contentsOf: "«".utf8, at: finding.location.startOffset)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text with all edits made that do not overlap.
    func fixed(_ text: String) -> String {
        let edits = findings(in: text).flatMap { $0.fix?.edits ?? [] }.sorted {
            ($0.startOffset, $0.endOffset) < ($1.startOffset, $1.endOffset)
        }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        var last: Fix.Edit?
        for edit in edits where edit.startOffset >= position && edit != last {
            result += bytes[position..<edit.startOffset] + Array(edit.replacement.utf8)
            position = edit.endOffset
            last = edit
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }
}
