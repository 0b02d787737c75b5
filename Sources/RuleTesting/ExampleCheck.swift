package import Engine
package import Findings
package import Languages
package import Rules
package import SourceText

/// One way to run an example; all but the first change what must not matter.
package enum ExampleRun: String, Sendable, CaseIterable {
    case plain
    /// A comment with characters of several bytes stands above the code.
    case belowMultiByteComment = "below a multi-byte comment"
    case windowsLineEnds = "with CRLF line ends"
    case withoutPrefilter = "without the prefilter"
}

/// What one run of one example gave, against what its document expects.
package struct ExampleVerdict: Sendable {
    package let rule: RuleID
    package let example: Example
    package let run: ExampleRun
    /// Lines of the example, counted from 1.
    package let expected: [Int]
    package let found: [Int]
    /// Lines where traces begin; compared only when the example marks any.
    package let foundSources: [Int]
    package let notifications: [Notification]

    package var holds: Bool {
        guard example.isMarked || example.kind == .compliant else { return !found.isEmpty }
        return found == expected
            && (example.sourceLines.isEmpty || example.sourceLines == foundSources)
    }

    /// Lines that are expected and were not reported.
    package var missed: [Int] { expected.filter { !found.contains($0) } }
    /// Lines that were reported and are not expected.
    package var unexpected: [Int] {
        example.isMarked || example.kind == .compliant
            ? found.filter { !expected.contains($0) } : []
    }
}

/// Runs the examples of rules.
package struct ExampleCheck: Sendable {
    private let rule: Rule
    private let filtered: Scan
    private let unfiltered: Scan

    package init(_ rule: Rule) {
        self.rule = rule
        filtered = Scan([rule])
        var settings = ScanSettings()
        settings.usesPrefilter = false
        unfiltered = Scan([rule], settings: settings)
    }

    package func verdict(on example: Example, run: ExampleRun = .plain) -> ExampleVerdict {
        let language = Language.named(example.language)
        let (code, shift) = changed(example.code, for: run, language)
        let source = SourceFile(path: path(of: example, language), text: code)
        let scan = run == .withoutPrefilter ? unfiltered : filtered
        let result = scan.findings(in: source, language: language)
        let active = result.findings.filter { !$0.isSuppressed }
        let lines = Set(active.map { $0.location.start.line - shift })
        let sources = Set(
            active.compactMap { $0.trace.first.map { $0.location.start.line - shift } })
        return ExampleVerdict(
            rule: rule.id, example: example, run: run, expected: example.expectedLines,
            found: lines.sorted(), foundSources: sources.sorted(),
            notifications: result.notifications)
    }

    /// All runs of `example`.
    package func verdicts(on example: Example) -> [ExampleVerdict] {
        ExampleRun.allCases.map { verdict(on: example, run: $0) }
    }

    private func path(of example: Example, _ language: Language?) -> String {
        example.path ?? "example" + (language?.fileExtensions.first ?? "")
    }

    /// The code as the run wants it, and by how many lines it moved down.
    private func changed(
        _ code: String, for run: ExampleRun, _ language: Language?
    ) -> (code: String, shift: Int) {
        switch run {
        case .plain, .withoutPrefilter: return (code, 0)
        case .belowMultiByteComment:
            guard let language, !code.hasPrefix("#!") else { return (code, 0) }
            return ("\(language.comments.line) é 👩‍👩‍👧 漢\n" + code, 1)
        case .windowsLineEnds: return (code.replacing("\n", with: "\r\n"), 0)
        }
    }
}
