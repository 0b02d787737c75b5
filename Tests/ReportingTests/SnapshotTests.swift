import Foundation
import Reporting
import Testing

/// Every format, byte for byte. `Scripts/update-snapshots` writes the files anew.
@Suite struct SnapshotTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]

        var testDescription: String { name }
    }

    static let cases: [Case] = formats + textShapes

    private static let formats = SampleReports.all.flatMap { name, scan in
        ReportFormat.allCases.map { format in
            // `typical.sarif`, but `typical.gitlab.json`.
            let kind = format.rawValue == format.fileExtension ? "" : ".\(format.rawValue)"
            return Case(
                name: "\(name)\(kind).\(format.fileExtension)", bytes: report(scan, as: format))
        }
    }

    /// Everything that options change.
    private static let textShapes = [
        shape("40.txt", .text, ReportOptions(width: 40, showsSuppressed: true)),
        shape("160.txt", .text, ReportOptions(width: 160, showsStatistics: true)),
        shape("color.txt", .text, ReportOptions(usesColor: true)),
        shape("full.json", .json, full), shape("full.csv", .csv, full),
        shape("full.gitlab.json", .gitlab, full), shape("full.junit.xml", .junit, full),
        shape("full.md", .markdown, full), shape("full.html", .html, full),
        shape("full.sarif", .sarif, full),
        Case(
            name: "statistics.txt",
            bytes: Array(
                statisticsTable(SampleReports.typical.statistics, usesColor: false).utf8)),
    ]

    private static let full = ReportOptions(
        showsSuppressed: true, showsStatistics: true, finishedAt: 1_772_366_399)

    private static func shape(_ name: String, _ format: ReportFormat, _ options: ReportOptions)
        -> Case
    {
        Case(
            name: "typical.\(name)",
            bytes: report(SampleReports.typical, as: format, options: options))
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Snapshots")

    private static let updates =
        ProcessInfo.processInfo.environment["MARTLET_UPDATE_SNAPSHOTS"] != nil

    @Test(arguments: cases)
    func `the report is the one that was reviewed`(sample: Case) throws {
        let file = Self.folder.appending(path: sample.name)
        if Self.updates {
            try Data(sample.bytes).write(to: file)
            return
        }
        let expected = try Data(contentsOf: file)
        guard Array(expected) != sample.bytes else { return }
        let old = String(decoding: expected, as: UTF8.self).split(separator: "\n")
        let new = String(decoding: sample.bytes, as: UTF8.self).split(separator: "\n")
        let first = zip(old, new).first { $0 != $1 }
        Issue.record(
            """
            \(sample.name) differs; read the difference, then run Scripts/update-snapshots.
            stored: \(first?.0 ?? "the end")
            now:    \(first?.1 ?? "the end")
            """)
    }

    @Test(.disabled(if: updates, "the snapshots are being written"))
    func `there is no snapshot without a test`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
        #expect(Set(files) == Set(Self.cases.map(\.name)))
    }
}
