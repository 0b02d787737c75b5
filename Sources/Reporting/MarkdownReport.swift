import Findings
import Markup

/// The report as Markdown, for comments on merge requests and summaries of builds.
struct MarkdownReport {
    let scan: ScanReport
    let options: ReportOptions
    private let rules: RuleTable

    init(_ scan: ScanReport, options: ReportOptions) {
        self.scan = scan
        self.options = options
        rules = RuleTable(scan.rules)
    }

    func bytes() -> [UInt8] {
        var out = "# Martlet report\n\n"
        writeSummary(to: &out)
        for (path, findings) in scan.listedFindings(withSuppressed: options.showsSuppressed).byFile
        {
            out += "\n## \(path.markdownCode)\n"
            for finding in findings { write(finding, to: &out) }
        }
        writeNotifications(to: &out)
        if options.showsStatistics {
            out += "\nThe scan took \(duration(scan.statistics.wallSeconds)) and read"
            out += " \(byteCount(scan.statistics.bytesRead)).\n"
        }
        return Array(out.utf8)
    }

    private func writeSummary(to out: inout String) {
        let findings = scan.activeFindings
        let scanned = counted(scan.statistics.filesScanned, "file") + " scanned"
        let skipped = scan.statistics.filesSkipped
        let files = skipped > 0 ? "\(scanned), \(grouped(skipped)) skipped" : scanned
        if findings.isEmpty {
            out += "**No findings.** \(files).\n"
        } else {
            out += "**\(counted(findings.count, "finding"))** in"
            out += " \(counted(Set(findings.map(\.location.path)).count, "file")); \(files).\n\n"
            out += "| Severity | Findings |\n| --- | ---: |\n"
            for (severity, count) in findings.countsBySeverity {
                out += "| \(severity.rawValue) | \(grouped(count)) |\n"
            }
        }
        if scan.suppressedCount > 0 {
            out += "\n\(counted(scan.suppressedCount, "finding")) suppressed.\n"
        }
    }

    private func write(_ finding: Finding, to out: inout String) {
        let location = finding.location
        out += "\n### \(finding.severity.rawValue): line \(location.start.line),"
        out += " \(finding.rule.description.markdownCode)\n\n"
        out += finding.message.markdownText + "\n"
        let links = (rules[finding.rule]?.cwe ?? []).map { "[\($0.name)](\($0.page))" }
        if !links.isEmpty { out += "\n" + links.joined(separator: ", ") + "\n" }
        if let suppression = finding.suppression {
            out += "\n*" + suppression.explanation.capitalizedFirst.markdownText + "*\n"
        }
        writeCode(of: location, to: &out)
        if !finding.trace.isEmpty { writeTrace(finding.trace, to: &out) }
        if let fix = finding.fix { write(fix, in: location.excerpt, to: &out) }
    }

    private func writeCode(of location: Location, to out: inout String) {
        let lines = location.excerpt.lines.map { line in
            (line.skippedColumns > 0 ? "…" : "") + line.text.visible(keeping: ["\t"])
        }
        guard !lines.isEmpty else { return }
        write(lines, language: location.path.languageHint, to: &out)
    }

    private func writeTrace(_ trace: [TraceStep], to out: inout String) {
        out += "\nHow the data gets there:\n\n"
        for (index, step) in trace.enumerated() {
            let place = "\(step.location.path):\(step.location.start.line)"
            out += "\(index + 1). **\(step.kind.word)** \(step.note.markdownText)"
            out += " (\(place.markdownCode))"
            if let text = step.location.exactText, !text.contains(where: \.isNewline), !text.isEmpty
            {
                out += ": \(text.shortened(to: 120).markdownCode)"
            }
            out += "\n"
        }
    }

    private func write(_ fix: Fix, in excerpt: SourceExcerpt, to out: inout String) {
        out += "\nFix: \(fix.description.markdownText.orIfBlank("change the code"))\n"
        guard let difference = FixDifference(fix, in: excerpt) else {
            for edit in fix.edits {
                out += "\nFrom \(edit.start.line):\(edit.start.column) to"
                out += " \(edit.end.line):\(edit.end.column):\n"
                let lines = edit.replacement.split(omittingEmptySubsequences: false) {
                    $0.isNewline
                }
                write(lines.map { String($0).visible(keeping: ["\t"]) }, language: "", to: &out)
            }
            return
        }
        let lines =
            difference.removed.map { "-" + $0.text.visible(keeping: ["\t"]) }
            + difference.added.map { "+" + $0.text.visible(keeping: ["\t"]) }
        write(lines, language: "diff", to: &out)
    }

    /// A fence longer than any run of backticks in the code can't be closed by it.
    private func write(_ lines: [String], language: String, to out: inout String) {
        let longest = lines.map(\.longestBacktickRun).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        out += "\n\(fence)\(language)\n" + lines.map { $0 + "\n" }.joined() + fence + "\n"
    }

    private func writeNotifications(to out: inout String) {
        guard !scan.notifications.isEmpty else { return }
        out += "\n## About this scan\n\n"
        for notification in scan.notifications {
            out += "- **\(notification.level.rawValue)**"
            if let place = notification.place { out += " \(place.markdownCode)" }
            out += ": \(notification.message.markdownText)"
            if let fix = notification.fix { out += " \(fix.markdownText)" }
            out += "\n"
        }
    }
}

extension String {
    fileprivate var longestBacktickRun: Int {
        var longest = 0
        var run = 0
        for byte in utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    /// The text as a code span.
    fileprivate var markdownCode: String {
        let text = onOneLine
        let fence = String(repeating: "`", count: longestBacktickRun + 1)
        let padding = fence.count > 1 || text.isEmpty ? " " : ""
        return fence + padding + text + padding + fence
    }

    /// The text on one line, such that nothing in it is read as mark-up. An empty comment parts what
    /// would call a person (`@name`) or link another page (`#12`).
    fileprivate var markdownText: String {
        var result = ""
        let scalars = Array(onOneLine.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$":
                result += "\\" + String(scalar)
            case "&": result += "&amp;"
            case "@", "#":
                let next = index + 1 < scalars.count ? scalars[index + 1] : " "
                result +=
                    String(scalar)
                    + (next.properties.isAlphabetic || next.isDigit ? "<!-- -->" : "")
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result.escapedAtLineStart
    }

    /// At the start of a line some characters begin a list or a heading.
    private var escapedAtLineStart: String {
        switch unicodeScalars.first {
        case "#", "+", "-", "=": "\\" + self
        default: self
        }
    }

    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// The extension of a path, by which renderers of Markdown tell the language.
    fileprivate var languageHint: String {
        let name = split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        let hint = name[name.index(after: dot)...]
        return hint.count <= 12 && hint.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            ? hint.lowercased() : ""
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
