import Engine
import Findings
import Foundation
import Languages
import Rules
import SourceText
import Testing

@Suite struct ScanCacheTests {
    private let folder: TemporaryFolder
    private static let rules = """
        rules:
          - id: demo.no-eval
            languages: [python]
            severity: ERROR
            message: No eval of $X.
            pattern: eval($X)
            fix: safe($X)
          - id: demo.flow
            languages: [python]
            severity: WARNING
            message: It flows.
            mode: taint
            options: {taint_across_functions: true}
            pattern-sources: [{pattern: source()}]
            pattern-sinks: [{pattern: sink(...)}]
          - id: demo.note
            languages: [generic]
            severity: INFO
            message: A note.
            pattern: FIXME
        """
    private static let files = [
        "a.py": "eval(é)\nx = source()\ny = x\nsink(y)\n", "b.py": "print(1)\n",
        "c.py": "# FIXME\neval(1)  # martlet:ignore -- known\n# martlet:ignore\nz = 1\n",
        "broken.py": "def f(:\n  eval(2)\n", "empty.py": "",
        "latin.py": "# coding: latin-1\neval(3)\n", "made.py": "# @generated\neval(4)\n",
    ]

    /// All but the one with a flow, which may lead into other files.
    private static let keptCount = files.count - 1

    init() throws {
        folder = try TemporaryFolder()
        for (name, text) in Self.files { try folder.write(text, to: "code/" + name) }
    }

    private func report(
        _ rules: String = rules, build: [UInt8] = [1], usesCache: Bool = true,
        _ change: (inout ScanSettings) -> Void = { _ in }
    ) throws -> ScanReport {
        var settings = ScanSettings()
        settings.reportsUnusedSuppressions = true
        if usesCache {
            settings.cache = CacheOptions(
                folder: RawPath(folder.path + "/cache"), isNamed: true, build: build)
        }
        change(&settings)
        let loaded = RuleFile.rules(in: rules, path: "rules.yaml").rules
        let scan = Scan(loaded, settings: settings)
        let roots = try ScanRoots([folder.path + "/code"])
        var options = DiscoveryOptions()
        options.wantsAllTexts = scan.wantsAllTexts
        let discovery = Discovery(
            roots, options: options, languages: LanguageTable(Language.all),
            user: UserFolders(environment: [:]))
        return scan.report(on: discovery, roots: roots, version: "test")
    }

    /// What a report says of the code.
    private func told(_ report: ScanReport) -> [AnyHashable] {
        [report.findings, report.notifications]
    }

    @Test func `a second scan tells the same and looks at no file`() throws {
        let plain = try report(usesCache: false)
        let first = try report()
        let second = try report()
        #expect(!plain.findings.isEmpty && plain.findings.contains { $0.isSuppressed })
        #expect(plain.findings.contains { !$0.trace.isEmpty } && !plain.notifications.isEmpty)
        #expect(told(first) == told(plain) && told(second) == told(plain))
        #expect(first.statistics.filesKnown == 0 && first.statistics.filesSearched > 0)
        #expect(second.statistics.filesKnown == Self.keptCount)
        #expect(second.statistics.filesSearched == 1 && second.statistics.filesParsed == 1)
        #expect(second.statistics.bytesRead == first.statistics.bytesRead)
        #expect(second.statistics.filesScanned == first.statistics.filesScanned)
    }

    @Test func `a changed file is looked at again, the others are not`() throws {
        _ = try report()
        try folder.write("eval(5)\n", to: "code/b.py")
        let second = try report()
        #expect(second.statistics.filesKnown == Self.keptCount - 1)
        #expect(told(second) == told(try report(usesCache: false)))
    }

    @Test func `a file at another path is another file`() throws {
        _ = try report()
        try folder.write(Self.files["a.py"] ?? "", to: "code/d.py")
        let second = try report()
        #expect(second.statistics.filesKnown == Self.keptCount)
        #expect(second.findings.contains { $0.location.path.hasSuffix("d.py") })
        #expect(told(second) == told(try report(usesCache: false)))
    }

    @Test(arguments: [
        ("No eval of $X.", "Not $X."), ("demo.note", "demo.other"), ("ERROR", "INFO"),
        ("pattern: FIXME", "pattern: XXX"),
    ])
    func `other rules find anew`(old: String, new: String) throws {
        _ = try report()
        let rules = Self.rules.replacingOccurrences(of: old, with: new)
        let second = try report(rules)
        #expect(second.statistics.filesKnown == 0)
        #expect(told(second) == told(try report(rules, usesCache: false)))
        #expect(try report().statistics.filesKnown == Self.keptCount)
    }

    @Test func `other settings and other programs find anew`() throws {
        _ = try report()
        #expect(try report(build: [2]).statistics.filesKnown == 0)
        #expect(try report { $0.scansGenerated = true }.statistics.filesKnown == 0)
        #expect(try report { $0.honorsSuppressions = false }.statistics.filesKnown == 0)
        #expect(try report { $0.jobs = 1 }.statistics.filesKnown == Self.keptCount)
    }

    @Test func `what a time limit may have cut short is not kept`() throws {
        _ = try report { $0.timeLimit = .nanoseconds(1) }
        let second = try report()
        #expect(second.statistics.filesKnown < Self.files.count - 3)
        #expect(told(second) == told(try report(usesCache: false)))
    }

    @Test func `trouble with the cache is told and changes nothing else`() throws {
        let plain = told(try report(usesCache: false))
        try folder.write("a file", to: "cache")
        let unusable = try report()
        #expect(unusable.notifications.contains { $0.kind == "cache-unusable" })
        #expect(unusable.findings == plain[0] as? [Finding])
        folder.remove("cache")
        _ = try report()
        try folder.write("no database", to: "cache/results-1.sqlite")
        folder.remove("cache/results-1.sqlite-wal")
        let damaged = try report()
        #expect(damaged.notifications.contains { $0.kind == "cache-damaged" })
        #expect(damaged.findings == plain[0] as? [Finding])
        #expect(told(try report()) == plain)
    }
}
