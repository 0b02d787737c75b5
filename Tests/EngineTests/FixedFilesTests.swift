import Engine
import Findings
import Foundation
import SourceText
import Testing

@Suite struct FixedFilesTests {
    /// A finding whose fix puts `replacement` in the place of the first `old` in `text`.
    private func finding(
        _ old: String, _ replacement: String, in text: String, suppressed: Bool = false
    ) throws -> Finding {
        let source = SourceFile(path: "a.py", text: text)
        let found = try #require(
            try Regex(NSRegularExpression.escapedPattern(for: old)).firstMatch(in: text))
        let range = ByteRange(found.range)
        let (start, end) = (source.position(of: range.start), source.position(of: range.end))
        let edit = Fix.Edit(
            startOffset: range.start.int, endOffset: range.end.int, start: start, end: end,
            replacement: replacement)
        return Finding(
            rule: RuleID("r"), severity: .error, message: "",
            location: Location(
                path: "a.py", startOffset: edit.startOffset, endOffset: edit.endOffset,
                start: start,
                end: end, excerpt: SourceExcerpt(lines: [])),
            fix: Fix(description: "", edits: [edit]),
            suppression: suppressed ? SuppressionNote(kind: .comment) : nil)
    }

    private func fixed(_ raw: [UInt8], _ findings: [Finding]) throws -> FixedFiles {
        let folder = try TemporaryFolder()
        try folder.write(raw, to: "a.py")
        return FixedFiles(mending: findings, below: folder.root)
    }

    @Test func `fixes are made where they do not touch`() throws {
        let text = "é = f(g(1))\nh(2)\n"
        let result = try fixed(
            Array(text.utf8),
            [
                finding("h(2)", "h()", in: text), finding("f(g(1))", "F", in: text),
                finding("g(1)", "G", in: text), finding("h(2)", "h()", in: text),
                finding("é", "e", in: text, suppressed: true),
            ])
        #expect(result.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["é = F\nh()\n"])
        #expect(result.files.map(\.fixCount) == [3])
        #expect(result.notifications.isEmpty)
    }

    @Test func `a file keeps its encoding`() throws {
        let text = "x = 'é'\n"
        let findings = [try finding("'é'", "'ä'", in: text)]
        #expect(
            try fixed([0xEF, 0xBB, 0xBF] + text.utf8, findings).files.map(\.bytes)
                == [[0xEF, 0xBB, 0xBF] + "x = 'ä'\n".utf8])
        let latin1 = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let refused = try fixed(latin1, findings)
        #expect(refused.files.isEmpty && refused.notifications.map(\.kind) == ["not-fixed"])
    }

    @Test func `a file that changed or is gone is left alone`() throws {
        let findings = [try finding("b", "c", in: "a\nb\n")]
        for raw in ["a b\n", "", "a\n"] {
            let result = try fixed(Array(raw.utf8), findings)
            #expect(result.files.isEmpty && result.notifications.map(\.kind) == ["not-fixed"])
        }
        #expect(FixedFiles(mending: findings, below: RawPath("/nowhere")).notifications.count == 1)
    }
}
