import Foundation
import Testing

/// The services in `Examples`.
@Suite struct ExamplesTests {
    /// A line of a file, counted from 1.
    struct Place: Hashable, CustomStringConvertible {
        let path: String
        let line: Int

        var description: String { "\(path):\(line)" }
    }

    @Test func `planted lines are reported, and no others`() throws {
        let planted = try Self.planted()
        #expect(!planted.isEmpty)
        let found = try Self.found()
        #expect(planted.subtracting(found).map(\.description).sorted() == [], "not reported")
        #expect(found.subtracting(planted).map(\.description).sorted() == [], "false alarms")
    }

    private static func planted() throws -> Set<Place> {
        var places: Set<Place> = []
        for path in Repository.files where path.hasPrefix("Examples/") && !path.hasSuffix(".md") {
            let lines = try Repository.text(of: path)
                .split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() where line.hasSuffix(" planted") {
                places.insert(Place(path: path, line: index + 1))
            }
        }
        return places
    }

    private static func found() throws -> Set<Place> {
        let program = try Program()
        _ = try program.run(
            "scan", "--no-config", "--output", "report.json",
            Repository.root.appending(path: "Examples").path)
        let data = try Data(contentsOf: program.folder.appending(path: "report.json"))
        let report = try JSONDecoder().decode(Report.self, from: data)
        // The one folder that is scanned is what paths are relative to.
        return Set(
            report.findings.map { Place(path: "Examples/" + $0.path, line: $0.start.line) })
    }

    private struct Report: Decodable {
        struct Finding: Decodable {
            struct Position: Decodable { let line: Int }
            let path: String
            let start: Position
        }
        let findings: [Finding]
    }
}
