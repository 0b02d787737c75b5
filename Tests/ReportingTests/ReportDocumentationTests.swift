import Foundation
import Reporting
import Testing

/// Report formats against the documentation.
@Suite struct ReportDocumentationTests {
    @Test(arguments: ["reports.md", "command-line.md"])
    func `every format is documented`(page: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Documentation/\(page)")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        for format in ReportFormat.allCases {
            #expect(text.contains("`\(format.rawValue)`"), "\(page) lacks '\(format.rawValue)'")
        }
    }
}
