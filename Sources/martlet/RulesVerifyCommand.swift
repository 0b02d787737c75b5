import ArgumentParser
import Engine
import Findings
import RuleTesting
import Rules
import SourceText

struct RulesVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Checks published pages against the rules of their IDs.",
        discussion: """
            A non-compliant block must give a finding of the page's rule, a compliant one none.

            Exit status: 0 when every block behaves as its page says, 1 when one does not.
            """)

    @Argument(help: ArgumentHelp("Pages, or folders of them.", valueName: "document"))
    var documents: [String]

    @Option(help: ArgumentHelp("Where the rules come from; repeatable.", valueName: "name"))
    var rules: [String] = []

    func run() throws {
        let loaded = try RuleCatalog.rules(named: rules.isEmpty ? ["all"] : rules)
        for problem in loaded.problems { Console.complain(problem.description) }
        let byID = Dictionary(loaded.rules.map { ($0.id, $0) }) { first, _ in first }
        var right = 0
        var wrong = 0
        for place in try documents.flatMap(Self.pages(at:)) {
            let text = String(decoding: try place.contents(), as: UTF8.self)
            let (page, problems) = PublishedPage.read(text, path: place.description)
            for problem in problems { Console.complain(problem.description) }
            guard let page else { continue }
            guard let rule = byID[page.id] else {
                Console.write("\(page.id): there is no such rule\n")
                wrong += 1
                continue
            }
            for block in PageCheck(page, rule: rule).blocks {
                Console.write(Self.line(for: block, of: page))
                if block.holds { right += 1 } else { wrong += 1 }
            }
        }
        Console.write("\(right) passed, \(wrong) failed\n")
        if wrong > 0 { throw ExitStatus.findings }
    }

    private static func line(for block: PageCheck.Block, of page: PublishedPage) -> String {
        let verdict =
            block.holds
            ? "as documented"
            : block.example.kind == .compliant ? "false alarm" : "nothing reported"
        let lines = Set(block.findings.map(\.location.start.line)).sorted()
        let places =
            lines.isEmpty ? "" : " (lines \(lines.map(String.init).joined(separator: ", ")))"
        return "\(page.id): \(block.example.kind.rawValue) block \(block.example.number): "
            + "\(verdict)\(places)\n"
    }

    /// The files that `path` means: itself, or those below it whose names end like pages'.
    private static func pages(at path: String) throws -> [RawPath] {
        let roots = try ScanRoots([path])
        return roots.places.flatMap { place in
            guard let names = try? place.fileNames else { return [place] }
            return names.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { name -> [RawPath] in
                let child = place.appending(name)
                let text = String(decoding: name, as: UTF8.self)
                if (try? child.fileNames) != nil {
                    return (try? pages(at: child.description)) ?? []
                }
                return text.hasSuffix(".md") || text.hasSuffix(".txt") ? [child] : []
            }
        }
    }
}
