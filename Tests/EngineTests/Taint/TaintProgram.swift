import Engine
import Findings
import Foundation
import Languages
import Rules
import SourceText
import Testing

/// A program below `Tests/TaintCases`: one file, or a folder of files that are scanned together.
///
/// A comment `case: title` begins a case, which reaches to the next. Marks at line ends say what
/// must be reported, as in the examples of rule documents.
struct TaintProgram: CustomTestStringConvertible, Sendable {
    let language: Language
    /// The path from the folder of all cases: `python/loops.py`.
    let name: String

    var testDescription: String { name }

    /// Whether its code does not parse as a whole, on purpose.
    var isIncomplete: Bool { name.lowercased().contains("/incomplete") }

    /// The folder of all cases.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "TaintCases")

    static let all: [TaintProgram] = [Language.python, .java, .kotlin].flatMap(all(in:))

    static func all(in language: Language) -> [TaintProgram] {
        let folder = folder.appending(path: language.id).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("__") }.sorted()
            .map { TaintProgram(language: language, name: "\(language.id)/\($0)") }
    }

    /// The rule that the cases of a language are about.
    static func rule(for language: Language) throws -> Rule {
        let path = "rules/\(language.id).md"
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        let loaded = RuleDocument.rules(in: text, path: path)
        #expect(loaded.problems.map(\.description) == [])
        return try #require(loaded.rules.first)
    }

    /// Scans the program as the command line does.
    func report() throws -> ScanReport {
        let place = Self.folder.appending(path: name).path
        let roots = try ScanRoots([place], workingFolder: RawPath(Self.folder.path))
        var options = DiscoveryOptions()
        options.honorsIgnoreFiles = false
        let discovery = Discovery(
            roots, options: options, languages: LanguageTable([language]),
            user: UserFolders(environment: [:]))
        return Scan([try Self.rule(for: language)]).report(
            on: discovery, roots: roots, version: "0")
    }

    /// The files, in the order of their paths.
    func files() throws -> [TaintCaseFile] {
        let place = Self.folder.appending(path: name)
        let below = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String }
        let paths = below.map { $0.sorted().map { "\(name)/\($0)" } } ?? []
        return try (paths.isEmpty ? [name] : paths)
            .filter { path in language.fileExtensions.contains { path.hasSuffix($0) } }
            .map { try TaintCaseFile(path: $0, language) }
    }
}

/// One file of a program, with what its marks say.
struct TaintCaseFile {
    /// From the folder of all cases.
    let path: String
    private let lines: [Substring]
    private let marks: [Int: Set<Example.Mark>]
    /// The titles of cases, by the line where they begin.
    let titles: [Int: String]

    init(path: String, _ language: Language) throws {
        self.path = path
        let text = try String(
            contentsOf: TaintProgram.folder.appending(path: path), encoding: .utf8)
        let code: String
        (code, marks) = ExampleMarks(RuleLanguage.named(language.id)).blanked(text)
        lines = code.split(separator: "\n", omittingEmptySubsequences: false)
        let opening = language.comments.line + " case: "
        var titles: [Int: String] = [:]
        for (index, line) in lines.enumerated() {
            let comment = line.drop { $0 == " " }
            if comment.hasPrefix(opening) {
                titles[index + 1] = String(comment.dropFirst(opening.count))
            }
        }
        self.titles = titles
    }

    /// What differs between the marks and the lines that were reported, one sentence for each.
    func differences(from reported: Set<Int>) -> [String] {
        (1...max(1, lines.count)).compactMap { line in
            guard let problem = problem(inLine: line, isReported: reported.contains(line)) else {
                return nil
            }
            let title = titles.filter { $0.key <= line }.max { $0.key < $1.key }?.value ?? "no case"
            let text = lines[line - 1].trimmingCharacters(in: .whitespaces)
            return "\(path):\(line): \(title): \(problem): \(text)"
        }
    }

    private func problem(inLine line: Int, isReported: Bool) -> String? {
        switch (marks[line]?.first, isReported) {
        case (.finding, false): "expected a finding, got none"
        case (.missed, true): "is reported now, so its mark is 'finding' without 'todo'"
        case (.falseAlarm, false): "is not reported any more, so it needs no mark"
        case (.source, _): "traces are not looked at here"
        case (nil, true): "expected no finding, got one"
        case (.finding, true), (.missed, false), (.falseAlarm, true), (nil, false): nil
        }
    }
}
