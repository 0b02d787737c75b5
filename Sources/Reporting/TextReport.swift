import Findings
import Markup

/// The report for people at a terminal: findings by file with their code, then news about the scan, then
/// a summary.
struct TextReport {
    let scan: ScanReport
    let options: ReportOptions
    let style: TerminalStyle
    let width: Int
    private let rules: RuleTable

    /// Sentences are hard to read in longer lines than this, however wide the terminal is.
    private static let widestProse = 100

    init(_ scan: ScanReport, options: ReportOptions) {
        self.scan = scan
        self.options = options
        style = TerminalStyle(usesColor: options.usesColor)
        width = min(max(options.width, 20), 1000)
        rules = RuleTable(scan.rules)
    }

    func bytes() -> [UInt8] {
        var out = ""
        for (path, findings) in scan.listedFindings(withSuppressed: options.showsSuppressed).byFile
        {
            out += style(.path, path.visible()) + "\n"
            for finding in findings { write(finding, to: &out) }
        }
        writeNotifications(to: &out)
        writeSummary(to: &out)
        return Array(out.utf8)
    }

    private func write(_ finding: Finding, to out: inout String) {
        let start = finding.location.start
        let place = "\(start.line):\(start.column)"
        let title =
            "  " + style(.dim, place) + "  " + style(finding.severity.role, finding.severity.word)
            + "  "
        let hanging = width < 60 ? 4 : 2 + place.count + 2 + finding.severity.word.count + 2
        let titleWidth = 2 + place.count + 2 + finding.severity.word.count + 2
        write(
            finding.message.paragraphs, after: title, ofWidth: titleWidth, hanging: hanging,
            to: &out)
        for line in wrapped(identity(of: finding), width: proseWidth - hanging) {
            out += blanks(hanging) + style(.dim, line) + "\n"
        }
        let code = drawing(indent: 4, role: finding.severity.role).lines(for: finding.location)
        if !code.isEmpty { out += "\n" + code.map { $0 + "\n" }.joined() }
        writeTrace(of: finding, to: &out)
        writeFix(of: finding, to: &out)
        out += "\n"
    }

    /// Rule and weaknesses, and what became of the finding if it counts no longer.
    private func identity(of finding: Finding) -> String {
        var text = finding.rule.description.onOneLine
        let weaknesses = (rules[finding.rule]?.cwe ?? []).map(\.name)
        if !weaknesses.isEmpty { text += " (\(weaknesses.joined(separator: ", ")))" }
        if let suppression = finding.suppression {
            text += ", \(suppression.explanation.onOneLine)"
        }
        return text
    }

    private func writeTrace(of finding: Finding, to out: inout String) {
        guard !finding.trace.isEmpty else { return }
        out += "\n" + blanks(4) + style(.strong, "How the data gets there:") + "\n"
        let digits = String(finding.trace.count).count
        let drawing = drawing(indent: 6 + digits, role: .notice)
        for (index, step) in finding.trace.enumerated() {
            let number = String(index + 1)
            let head = blanks(4 + digits - number.count) + number + " "
            let title = head + style(.strong, step.kind.word) + "  "
            let titleWidth = 4 + digits + 1 + step.kind.word.count + 2
            let note = step.note.paragraphs + " (\(place(of: step, in: finding)))"
            write(note, after: title, ofWidth: titleWidth, hanging: 6 + digits, to: &out)
            for line in drawing.lines(for: step.location) { out += line + "\n" }
        }
    }

    private func place(of step: TraceStep, in finding: Finding) -> String {
        let start = step.location.start
        let isSameFile = step.location.path == finding.location.path
        return (isSameFile ? "" : step.location.path.visible() + ":")
            + "\(start.line):\(start.column)"
    }

    private func writeFix(of finding: Finding, to out: inout String) {
        guard let fix = finding.fix else { return }
        let title = blanks(4) + style(.strong, "Fix:") + " "
        out += "\n"
        write(fix.description.paragraphs, after: title, ofWidth: 9, hanging: 6, to: &out)
        let drawing = drawing(indent: 4, role: .strong)
        guard let difference = FixDifference(fix, in: finding.location.excerpt) else {
            for edit in fix.edits { write(edit, to: &out) }
            return
        }
        let last = (difference.removed + difference.added).map(\.number).max() ?? 0
        let digits = String(last).count
        for line in difference.removed {
            out += drawing.row(line, mark: "-", role: .removed, digits: digits) + "\n"
        }
        for line in difference.added {
            out += drawing.row(line, mark: "+", role: .added, digits: digits) + "\n"
        }
    }

    /// An edit of lines that the finding does not carry: where it is, then the new text.
    private func write(_ edit: Fix.Edit, to out: inout String) {
        let place = "\(edit.start.line):\(edit.start.column)"
        let isInsertion = edit.startOffset == edit.endOffset
        let action = edit.replacement.isEmpty ? "delete" : isInsertion ? "insert" : "replace"
        let range = isInsertion ? place : "\(place)–\(edit.end.line):\(edit.end.column)"
        out += blanks(6) + "\(action) at \(range)\n"
        for line in edit.replacement.split(whereSeparator: \.isNewline) {
            let text = String(line).replacing("\t", with: "    ").visible()
            out += blanks(6) + style(.added, "+ " + text) + "\n"
        }
    }
}

extension TextReport {
    var proseWidth: Int { min(width, Self.widestProse) }

    func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    /// Writes `text` behind `title`, further lines indented by `hanging`.
    func write(
        _ text: String, after title: String, ofWidth titleWidth: Int, hanging: Int,
        to out: inout String
    ) {
        let lines = wrapped(text, width: max(8, proseWidth - hanging), taken: titleWidth - hanging)
        for (index, line) in lines.enumerated() {
            let head = index == 0 ? title : blanks(line.isEmpty ? 0 : hanging)
            out += (head + line).withoutTrailingBlanks + "\n"
        }
    }

    private func drawing(indent: Int, role: TerminalStyle.Role) -> ExcerptDrawing {
        ExcerptDrawing(
            style: style, role: role, width: width, indent: width < 60 ? indent - 2 : indent)
    }
}

extension String {
    /// The text with single line ends as blanks and blank lines kept: the paragraphs its author meant.
    fileprivate var paragraphs: String {
        split(omittingEmptySubsequences: false) { $0.isNewline }
            .chunkedIntoParagraphs.joined(separator: "\n\n")
    }
}

extension Array where Element == Substring {
    fileprivate var chunkedIntoParagraphs: [String] {
        split { $0.allSatisfy(\.isWhitespace) }
            .map { lines in lines.map { String($0).onOneLine }.joined(separator: " ") }
    }
}
