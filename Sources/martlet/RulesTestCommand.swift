import ArgumentParser
import Engine
import Findings
import Languages
import RuleTesting
import Rules
import SourceText

struct RulesTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Runs the examples of rules.",
        discussion: """
            The examples of a document are run as they are and with changes that must not matter: \
            below a comment of multi-byte characters, with CRLF line ends, and without the \
            prefilter. For rule files, the annotated targets beside them are run ('ruleid:', 'ok:').

            Exit status: 0 when every example behaves as it says, 1 when one does not.
            """)

    @Argument(help: "Documents, rule files and folders. (default: the rules in the box)")
    var paths: [String] = []

    func run() throws {
        let loaded = try RuleCatalog.rules(named: paths.isEmpty ? ["all"] : paths)
        for problem in loaded.problems { Console.complain(problem.description) }
        var tally = Tally()
        for rule in loaded.rules {
            if rule.page.markdown != nil {
                testExamples(of: rule, &tally)
            } else {
                try testTargets(of: rule, &tally)
            }
        }
        Console.write("\(tally.passed) passed, \(tally.failed) failed\n")
        if loaded.hasErrors { throw ExitStatus.failed }
        if tally.failed > 0 { throw ExitStatus.findings }
    }

    private struct Tally {
        var passed = 0
        var failed = 0

        mutating func count(_ holds: Bool) {
            if holds { passed += 1 } else { failed += 1 }
        }
    }

    // MARK: Documents

    private func testExamples(of rule: Rule, _ tally: inout Tally) {
        let check = ExampleCheck(rule)
        for example in rule.examples {
            for verdict in check.verdicts(on: example) {
                tally.count(verdict.holds)
                if !verdict.holds { report(verdict, of: rule) }
            }
        }
    }

    private func report(_ verdict: ExampleVerdict, of rule: Rule) {
        let example = verdict.example
        let place = "\(rule.origin.file):\(example.position.line)"
        let run = verdict.run == .plain ? "" : " (\(verdict.run.rawValue))"
        Console.write(
            "\(place): \(rule.id): \(example.kind.rawValue) example \(example.number)\(run)\n")
        if !example.isMarked, example.kind == .nonCompliant {
            Console.write("  nothing was reported\n")
        }
        let lines = example.code.split(separator: "\n", omittingEmptySubsequences: false)
        func show(_ numbers: [Int], as what: String) {
            for number in numbers {
                let text = lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
                let line = example.documentPosition(ofLine: number).line
                Console.write("  \(what) in line \(line): \(text)\n")
            }
        }
        show(verdict.missed, as: "not reported")
        show(verdict.unexpected, as: "false alarm")
        if verdict.missed.isEmpty, verdict.unexpected.isEmpty, example.isMarked {
            Console.write("  traces begin in lines \(verdict.foundSources) of the example\n")
        }
        for notification in verdict.notifications where notification.level == .error {
            Console.write("  \(notification.message) \(notification.fix ?? "")\n")
        }
    }

    // MARK: Rule files

    private func testTargets(of rule: Rule, _ tally: inout Tally) throws {
        let table = LanguageTable(Language.all)
        for place in Self.targets(beside: RawPath(rule.origin.file)) {
            let language = table.language(ofFileNamed: place.name)
            let text = String(decoding: try place.contents(), as: UTF8.self)
            let verdict = AnnotatedTarget(path: place.description, text: text)
                .verdict(on: rule, language: language)
            tally.count(verdict.holds)
            guard !verdict.holds else { continue }
            Console.write("\(verdict.path): \(rule.id)\n")
            for line in verdict.missed { Console.write("  not reported: line \(line)\n") }
            for line in verdict.unexpected { Console.write("  false alarm: line \(line)\n") }
        }
    }

    /// The files beside a rule file that share its name up to the first dot, but for rules and fixed
    /// twins.
    private static func targets(beside rule: RawPath) -> [RawPath] {
        let rule = rule.standardized(from: .current)
        guard let folder = rule.parent,
            let entries = try? folder.fileNames
        else { return [] }
        let stem = rule.name.prefix { $0 != UInt8(ascii: ".") }
        return entries.filter { name in
            let text = String(decoding: name, as: UTF8.self)
            let isRule =
                (text.hasSuffix(".yaml") || text.hasSuffix(".yml")) && !text.contains(".test.")
            return name.prefix { $0 != UInt8(ascii: ".") } == stem && !isRule
                && !text.contains(".fixed.")
        }.map { folder.appending($0) }
    }
}
