import Findings
import Foundation
import Reporting
import Testing

/// Scanned code, paths and rules may be written by an enemy of whoever reads the report.
@Suite struct HostileTextTests {
    private static let options = [
        ReportOptions(showsSuppressed: true, showsStatistics: true),
        ReportOptions(width: 40, showsSuppressed: true),
        ReportOptions(width: 0), ReportOptions(width: .max),
    ]

    private func text(_ format: ReportFormat, _ options: ReportOptions = ReportOptions()) -> String
    {
        String(decoding: report(SampleReports.hostile, as: format, options: options), as: UTF8.self)
    }

    @Test(arguments: ReportFormat.allCases, options)
    func `no report holds what a terminal obeys`(format: ReportFormat, options: ReportOptions) {
        let allowed: Set<Unicode.Scalar> = ["\n", "\r", "\t"]
        let found = text(format, options).unicodeScalars.filter {
            ($0.properties.generalCategory == .control && !allowed.contains($0))
                || $0 == "\u{202E}"
                    && format != .json && format != .sarif && format != .gitlab
        }
        #expect(found.isEmpty)
    }

    @Test func `each annotation is one line`() {
        let lines = text(.github).split(separator: "\n", omittingEmptySubsequences: false)
        let report = SampleReports.hostile
        #expect(lines.count == report.findings.count + report.notifications.count + 1)
        #expect(lines.dropLast().allSatisfy { $0.hasPrefix("::") })
        #expect(lines.allSatisfy { !$0.contains("file=x:") && !$0.contains("\r") })
    }

    @Test func `no cell begins a formula`() {
        let cells = text(.csv).split(separator: ",").map { $0.drop { $0 == "\"" } }
        #expect(cells.allSatisfy { !["=", "+", "-", "@"].contains($0.first ?? " ") })
    }

    @Test func `HTML holds no element of the scanned code and asks for nothing`() {
        let page = text(.html)
        #expect(!page.contains("<script"))
        #expect(!page.contains("href=\"javascript"))
        #expect(!page.contains("src="))
        #expect(!page.contains("url("))
        #expect(
            page.components(separatedBy: "<mark>").count
                == page.components(separatedBy: "</mark>").count)
    }

    @Test func `XML is well-formed`() {
        let parser = XMLShape(text(.junit))
        #expect(parser.problem == nil)
    }

    @Test(arguments: [ReportFormat.json, .sarif, .gitlab])
    func `JSON keeps every character of the message`(format: ReportFormat) throws {
        let data = Data(report(SampleReports.hostile, as: format))
        let document = try JSONSerialization.jsonObject(with: data)
        let message = try #require(SampleReports.hostile.findings.first?.message)
        var strings: [String] = []
        collect(document, into: &strings)
        // SARIF escapes what its readers would take for links and placeholders.
        let expected = format == .sarif ? "\\[link](0) {{0}}" : "[link](0) {0}"
        let sought = message.replacingOccurrences(of: "[link](0) {0}", with: expected)
        #expect(strings.contains { $0.unicodeScalars.elementsEqual(sought.unicodeScalars) })
    }

    private func collect(_ value: Any, into strings: inout [String]) {
        if let text = value as? String { strings.append(text) }
        for element in value as? [Any] ?? [] { collect(element, into: &strings) }
        for element in (value as? [String: Any] ?? [:]).values { collect(element, into: &strings) }
    }
}

/// Checks that elements nest and that text holds no stray mark-up.
private struct XMLShape {
    private(set) var problem: String?

    init(_ text: String) {
        var open: [Substring] = []
        for piece in text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1) {
            guard let end = piece.firstIndex(of: ">") else {
                problem = "'\(piece)' does not end"
                return
            }
            let tag = piece[..<end]
            if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
            if tag.hasPrefix("/") {
                if open.popLast() != tag.dropFirst() { problem = "'\(tag)' closes nothing" }
            } else {
                open.append(tag.prefix { $0 != " " })
            }
        }
        if !open.isEmpty { problem = "\(open) stay open" }
    }
}
