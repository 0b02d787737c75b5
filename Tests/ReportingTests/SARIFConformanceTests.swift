import Findings
import Foundation
import Reporting
import Testing

@Suite struct SARIFConformanceTests {
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The schema, if someone put it into `shared/schemas` beside the checkout or where
    /// `MARTLET_SHARED` points to, and Python can check it.
    private static let schema: URL? = {
        let named = ProcessInfo.processInfo.environment["MARTLET_SHARED"].map { URL(filePath: $0) }
        let folders = [named, repository.deletingLastPathComponent().appending(path: "shared")]
        let files = folders.compactMap { $0?.appending(path: "schemas/sarif-schema-2.1.0.json") }
        guard let file = files.first(where: { FileManager.default.fileExists(atPath: $0.path()) }),
            (try? run(["-c", "import jsonschema"]))?.status == 0
        else { return nil }
        return file
    }()

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    @Test(.enabled(if: schema != nil, "needs the SARIF schema and Python's jsonschema"))
    func `every sample fits the schema`() throws {
        let schema = try #require(Self.schema)
        let script = Self.repository.appending(path: "Scripts/validate_json.py")
        for (name, scan) in SampleReports.all {
            let file = FileManager.default.temporaryDirectory
                .appending(path: "martlet-\(UUID().uuidString)-\(name).sarif")
            defer { try? FileManager.default.removeItem(at: file) }
            let options = ReportOptions(finishedAt: 1_772_366_399)
            try Data(report(scan, as: .sarif, options: options)).write(to: file)
            let result = try Self.run([script.path(), schema.path(), file.path()])
            #expect(result.status == 0, "\(result.output)")
        }
    }

    @Test(arguments: SampleReports.all.map(\.scan))
    func `references point to what they name`(scan: ScanReport) throws {
        let log = try JSONSerialization.jsonObject(with: Data(report(scan, as: .sarif)))
        let run = try #require(((log as? [String: Any])?["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let taxa = (run["taxonomies"] as? [[String: Any]])?.first?["taxa"] as? [[String: Any]] ?? []
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == scan.findings.count)
        for result in results {
            guard let index = result["ruleIndex"] as? Int else { continue }
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        }
        for rule in rules {
            for relationship in rule["relationships"] as? [[String: Any]] ?? [] {
                let target = try #require(relationship["target"] as? [String: Any])
                let index = try #require(target["index"] as? Int)
                #expect(taxa[index]["id"] as? String == target["id"] as? String)
            }
        }
        let marked = results.count { $0["suppressions"] != nil }
        #expect(marked == 0 || marked == results.count)
    }
}
