import Findings
import Reporting
import SourceText
import Testing

@Suite struct ReportFormatTests {
    @Test(arguments: [
        ("out.sarif", ReportFormat.sarif), ("out.SARIF.json", .sarif),
        ("a/gl-sast-report.json", .gitlab),
        ("report.json", .json), ("findings.csv", .csv), ("junit.xml", .junit),
        ("summary.md", .markdown),
        ("index.html", .html), ("log.txt", .text), ("report", nil), (".json", nil),
        ("a.b.zip", nil),
    ])
    func `the name of a file tells its format`(name: String, expected: ReportFormat?) {
        #expect(ReportFormat(fileName: name) == expected)
    }

    @Test(arguments: ReportFormat.allCases.filter { $0 != .text })
    func `times appear only when asked for`(format: ReportFormat) {
        var slower = SampleReports.typical
        slower.statistics.wallSeconds *= 3
        slower.statistics.phaseSeconds["parse"] = 7
        slower.statistics.ruleSeconds = [:]
        #expect(report(slower, as: format) == report(SampleReports.typical, as: format))
    }

    @Test func `colour appears only when asked for, and changes nothing else`() {
        func text(_ usesColor: Bool) -> String {
            let options = ReportOptions(usesColor: usesColor, showsStatistics: true)
            return String(
                decoding: report(SampleReports.typical, as: .text, options: options), as: UTF8.self)
        }
        #expect(!text(false).contains("\u{1B}"))
        #expect(text(true).replacing(/\u{1B}\[[0-9;]*m/, with: "") == text(false))
    }

    @Test func `lines of text fit a narrow terminal`() {
        let options = ReportOptions(width: 40, showsSuppressed: true)
        let text = String(
            decoding: report(SampleReports.typical, as: .text, options: options), as: UTF8.self)
        // A single word, such as the ID of a rule, is never cut.
        let long = text.split(separator: "\n").filter { line in
            displayWidth(of: line) > 40 && line.split(separator: " ").count > 1
        }
        #expect(long.isEmpty)
    }

    struct FixCase {
        let code: String
        let replacements: [String]
        let difference: [String]
    }

    @Test(arguments: [
        FixCase(code: "«a(«b»)»", replacements: ["", "c"], difference: ["1 - a(b)", "1 + a(c)"]),
        FixCase(code: "«x\n«y\n»z»", replacements: ["", ""], difference: ["2 - y"]),
        FixCase(code: "«x\n«y\n»»", replacements: ["", ""], difference: ["2 - y"]),
        FixCase(code: "«x«»\nz»", replacements: ["", "\ny"], difference: ["2 + y"]),
        FixCase(
            code: "«é漢«字»🚀«k»»", replacements: ["", "A", "B"],
            difference: ["1 - é漢字🚀k", "1 + é漢A🚀B"]),
        FixCase(
            code: "«a\nb»\n«c»", replacements: ["", "d"], difference: ["replace at 3:1–3:2", "+ d"]),
    ])
    func `a fix is shown as the lines it changes`(sample: FixCase) {
        let source = MarkedSource("a", sample.code)
        let edits = sample.replacements.enumerated().dropFirst().map { source.edit($0, $1) }
        let finding = Finding(
            rule: RuleID("r"), severity: .error, message: "m", location: source.location(),
            fix: Fix(description: "Mend it.", edits: edits))
        let scan = ScanReport(
            toolVersion: "1", root: "", rules: [], findings: [finding], notifications: [],
            statistics: ScanStatistics())
        let text = String(decoding: report(scan, as: .text), as: UTF8.self)
        let lines = text.split(separator: "\n").drop { !$0.contains("Fix:") }.dropFirst().dropLast()
        #expect(lines.map { String($0.drop { $0 == " " }) } == sample.difference)
    }
}
