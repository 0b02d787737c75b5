import Engine
import Findings
import Languages
import Testing

/// What is reported, line by line, in programs that show one thing per case.
@Suite struct TaintCasesTests {
    @Test(arguments: TaintProgram.all)
    func `findings are on the marked lines and nowhere else`(program: TaintProgram) throws {
        let report = try program.report()
        let files = try program.files()
        let notifications = report.notifications.filter {
            !program.isIncomplete || $0.kind != "partial-parse"
        }
        #expect(notifications.map(\.message) == [])
        #expect(report.statistics.filesScanned == files.count)
        let reported = Dictionary(grouping: report.findings, by: \.location.path)
        for file in files {
            let lines = Set(reported[file.path, default: []].map(\.location.start.line))
            for difference in file.differences(from: lines) { Issue.record("\(difference)") }
        }
    }

    @Test(arguments: TaintProgram.all)
    func `cases have titles, each its own`(program: TaintProgram) throws {
        let titles = try program.files().flatMap(\.titles.values)
        #expect(!titles.isEmpty && !titles.contains(""))
        #expect(Set(titles).count == titles.count)
    }

    @Test(arguments: [Language.python, .java, .kotlin])
    func `a language has cases for all that matters`(language: Language) throws {
        let counts = try TaintProgram.all(in: language).flatMap { try $0.files() }.map(
            \.titles.count)
        #expect(counts.reduce(0, +) >= 400)
    }
}
