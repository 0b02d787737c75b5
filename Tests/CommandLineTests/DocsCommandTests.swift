import Foundation
import Testing

/// `martlet docs`.
@Suite struct DocsCommandTests {
    private static let files = ["house/small.md": ConfiguredRulesTests.document]

    private func docs(_ program: Program, _ folder: String, _ more: String...) throws
        -> Program.Outcome
    {
        try program.run(["docs", "--output", folder, "--rules", "house"] + more)
    }

    @Test func `a site of one's own rules is written, and written anew`() throws {
        let program = try Program(Self.files)
        let outcome = try docs(program, "a/site")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output == "a/site/index.html: 1 rule\n")
        #expect(
            program.text(of: "a/site/rules/house/small.html")?.contains("Numbers stay small")
                == true)
        #expect(program.text(of: "a/site/cwe/89.html") == nil)

        let more = try docs(program, "a/site", "--rules", "python-security/sql-injection")
        #expect(more.status == 0, "\(more)")
        #expect(program.text(of: "a/site/cwe/89.html") != nil)
        let less = try docs(program, "a/site/")
        #expect(less.status == 0, "\(less)")
        #expect(program.text(of: "a/site/cwe/89.html") == nil)
        #expect(
            !FileManager.default.fileExists(
                atPath: program.folder.appending(path: "a/site/cwe").path))
    }

    @Test func `what is not ours stays`() throws {
        let program = try Program(
            Self.files.merging(["full/notes.txt": "mine", "git/.git/config": "x"]) { $1 })
        let refused = try docs(program, "full")
        #expect(refused.status == 2 && refused.output.isEmpty)
        #expect(refused.complaint.hasPrefix("error: 'full' is not empty and holds no earlier site"))
        #expect(program.text(of: "full/index.html") == nil)
        #expect(
            try docs(program, "full/notes.txt").complaint.hasPrefix(
                "error: 'full/notes.txt' is a file."))
        #expect(try docs(program, "git").status == 0)
        #expect(try docs(program, "site").status == 0)
        let notes = program.folder.appending(path: "site/notes.txt")
        try Data("mine".utf8).write(to: notes)
        let page = program.folder.appending(path: "site/languages/python.html")
        #expect(try docs(program, "site").status == 0)
        #expect(program.text(of: "site/notes.txt") == "mine")
        // A list that somebody changed leads nowhere else, and a page that it does not have is not ours.
        let list = program.folder.appending(path: "site/.martlet-site")
        let lines = try String(contentsOf: list, encoding: .utf8)
        try Data(lines.replacing("languages/python.html", with: "../house/small.md").utf8).write(
            to: list)
        let foreign = try docs(program, "site")
        #expect(foreign.status == 2 && foreign.complaint.contains("'languages/python.html'"))
        try FileManager.default.removeItem(at: page)
        #expect(try docs(program, "site").status == 0)
        #expect(program.text(of: "house/small.md") != nil)
    }

    @Test func `trouble is told`() throws {
        let program = try Program(Self.files)
        #expect(try program.run("docs").status == 2)
        #expect(try program.run("docs", "--output", "x", "--rules", "nothing").status == 2)
        let unwritable = try docs(program, "/proc/site")
        #expect(unwritable.status == 2)
        #expect(unwritable.complaint.hasPrefix("error: '/proc/site' could not be written: "))
    }
}
