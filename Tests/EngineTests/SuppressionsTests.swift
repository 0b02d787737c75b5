import Engine
import Findings
import SourceText
import Testing

@Suite struct SuppressionsTests {
    /// A Python text, and the lines (counted from 1) in which findings of `demo/rule` are silenced.
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let silenced: [Int]
        var rule = "demo/rule"

        init(_ text: String, _ silenced: [Int], rule: String = "demo/rule") {
            self.text = text
            self.silenced = silenced
            self.rule = rule
        }

        var testDescription: String { text }
    }

    static let cases = [
        Case("a\nb\n", []),
        Case("a\nb  # martlet:ignore\nc", [2]),
        Case("# martlet:ignore\nb\nc", [1, 2]),
        Case("a\n  # martlet:ignore\n  # why\nb\nc", [2, 3, 4]),
        Case("a\n# martlet:ignore\n\nb", [2, 3]),
        Case("a # martlet:ignore rule\nb", [1]),
        Case("a # martlet:ignore demo/rule\nb", [1]),
        Case("a # martlet:ignore demo\nb", [1]),
        Case("a # martlet:ignore other, rule -- it is fine\nb", [1]),
        Case("a # martlet:ignore: rule", [1]),
        Case("a # MARTLET:IGNORE", [1]),
        Case("a # martlet:ignore other\nb", []),
        Case("a # martlet:ignore -- other\nb", [1]),
        Case("a # martlet:ignored\nb", []),
        Case("a # see martlet:ignore-me\nb", []),
        Case("a\n# martlet:ignore-start\nb\nc\n# martlet:ignore-end\nd", [2, 3, 4, 5]),
        Case(
            "# martlet:ignore-start rule\nb\n# martlet:ignore-start other\n# martlet:ignore-end rule\nd",
            [1, 2, 3, 4]),
        Case("a\n# martlet:ignore-start\nb\nc", [2, 3, 4]),
        Case("a\nb\n# martlet:ignore-file rule\nc", [1, 2, 3, 4]),
        Case("a\n# no-dd-sa\nb\nc", [2, 3]),
        Case("a\n# no-dd-sa:demo/rule, demo/other\nb", [2, 3]),
        Case("a\n#no-dd-sa:demo/other\nb", []),
        Case("# no-dd-sa\na\nb\n", [1, 2, 3, 4]),
        Case("#!/usr/bin/python\n# -*- coding: utf-8 -*-\n# no-dd-sa\na\n", [1, 2, 3, 4, 5]),
        Case("# no-dd-sa:demo/rule\na\nb", [1, 2, 3]),
        Case("a # no-dd-sa\nb", [1]),
        Case("a # nosemgrep\nb", [1]),
        Case("a # nosem: demo.rule, x", [1], rule: "python.lang.demo.rule"),
        Case("# nosemgrep: rule because of reasons!\na\nb", [1, 2], rule: "python.lang.rule"),
        Case("a # nosemgrep: other\nb", []),
        Case("a # nosemgrep and prose\nb", [1]),
        Case("a # type: ignore # martlet:ignore other # nosemgrep: rule\nb", [1]),
        Case("a = '# martlet:ignore'", []),
        Case("a\r\n# martlet:ignore\r\nb\r\nc", [2, 3]),
        Case("# martlet:ignore", [1]),
    ]

    @Test(arguments: cases)
    func `comments silence lines`(example: Case) {
        let source = SourceFile(path: "a.py", text: example.text)
        var suppressions = Suppressions(comments: pythonComments(in: source), in: source)
        let silenced = (1...source.lines.count).filter {
            suppressions.note(for: RuleID(example.rule), inLine: $0) != nil
        }
        #expect(silenced == example.silenced)
    }

    @Test func `block comments speak of their line or the next one`() {
        let text =
            "/* martlet:ignore rule -- long\n   prose */\na();\nb(); /* nosemgrep */ c();\n/** no-dd-sa:x/rule */\nd();"
        let source = SourceFile(path: "A.java", text: text)
        let comments = try? Regex(#"/\*.*?\*/"#, options: .dotMatchesLineEnds).matches(
            in: source.bytes)
        var suppressions = Suppressions(
            comments: (comments ?? []).map { ByteRange($0.range) }, in: source)
        let notes = (1...6).map { suppressions.note(for: RuleID("x/rule"), inLine: $0) }
        #expect(notes.map { $0 != nil } == [true, true, true, true, true, true])
        #expect(notes[2]?.reason == "long")
    }

    @Test func `a text of no language has comments where they seem to open`() {
        let source = SourceFile(
            path: "a.conf", text: "key ; nosemgrep\nnosemgrep\n<!-- martlet:ignore -->\nx")
        var suppressions = Suppressions(inText: source)
        let silenced = (1...4).filter { suppressions.note(for: RuleID("r"), inLine: $0) != nil }
        #expect(silenced == [1, 3])
    }

    @Test func `unused and malformed comments are told`() {
        let text = """
            a # martlet:ignore rule
            b # martlet:ignore rule
            c # martlet:ignore unknown
            d # nosemgrep
            # martlet:ignore-end
            # martlet:ignore-start rule
            """
        let source = SourceFile(path: "a.py", text: text)
        var suppressions = Suppressions(comments: pythonComments(in: source), in: source)
        _ = suppressions.note(for: RuleID("demo/rule"), inLine: 1)
        let told = suppressions.notifications(afterRunning: [RuleID("demo/rule")])
        #expect(
            told.map { "\($0.kind) \($0.position?.line ?? 0)" } == [
                "suppression-unopened 5", "suppression-unclosed 6", "suppression-unused 2",
                "suppression-unused 4", "suppression-unused 6",
            ])
    }

    @Test func `findings are marked and kept`() {
        let source = SourceFile(path: "a.py", text: "a # martlet:ignore -- known\nb\n")
        var findings = [finding("rule", line: 1, in: source), finding("rule", line: 2, in: source)]
        var suppressions = Suppressions(comments: pythonComments(in: source), in: source)
        suppressions.apply(to: &findings)
        #expect(
            findings.map(\.suppression) == [SuppressionNote(kind: .comment, reason: "known"), nil])
    }
}

@Suite struct FingerprintTests {
    private func fingerprints(_ text: String, lines: [Int], rule: String = "rule") -> [String] {
        let source = SourceFile(path: "a.py", text: text)
        var findings = lines.map { finding(rule, line: $0, in: source) }
        addFingerprints(to: &findings, in: source)
        return findings.map(\.fingerprint)
    }

    @Test func `a fingerprint survives moved and indented lines`() {
        let before = fingerprints("f(x)\n", lines: [1])
        #expect(before == fingerprints("\n# é\n\tf(x)   \r\n", lines: [3]))
        #expect(before.first?.count == 32)
    }

    @Test func `a fingerprint tells rules, texts and repetitions apart`() {
        let one = fingerprints("f(x)\nf(x)\ng(x)\n", lines: [1, 2, 3])
        #expect(Set(one).count == 3)
        #expect(Set(one).isDisjoint(with: fingerprints("f(x)\n", lines: [1], rule: "other")))
    }

    @Test func `a fingerprint is the same in every version`() {
        // Baselines outlive the program that wrote them: this value must never change.
        #expect(fingerprints("f(x)\n", lines: [1]) == ["ef18583e8e7ea5569d111452b15be9c6"])
    }

    @Test func `a baseline marks what was known`() {
        let source = SourceFile(path: "a.py", text: "f(x)\ng(x)\n")
        var findings = [finding("rule", line: 1, in: source), finding("rule", line: 2, in: source)]
        addFingerprints(to: &findings, in: source)
        let baseline = Baseline(fingerprints: [findings[1].fingerprint, "gone"])
        baseline.apply(to: &findings)
        #expect(findings.map { $0.suppression?.kind } == [nil, .baseline])
        #expect(baseline.goneCount(from: findings) == 1)
    }
}

/// A finding that covers the text of a line.
private func finding(_ rule: String, line: Int, in source: SourceFile) -> Finding {
    let range = source.lines.range(ofLine: line)
    return Finding(
        rule: RuleID(rule), severity: .error, message: "",
        location: Location(
            path: source.path, startOffset: range.start.int, endOffset: range.end.int,
            start: TextPosition(line: line, column: 1), end: TextPosition(line: line, column: 1),
            excerpt: SourceExcerpt(lines: [])))
}

/// Comments from `#` to the end of a line, outside of single quotes.
private func pythonComments(in source: SourceFile) -> [ByteRange] {
    let found = try? Regex(#"'[^'\n]*'(*SKIP)(*FAIL)|#[^\r\n]*"#).matches(in: source.bytes)
    return (found ?? []).map { ByteRange($0.range) }
}
