import Findings
import SourceText

/// The report in Martlet's own JSON format, which `Documentation/json-report.md` describes.
///
/// Members may be added within a version; whoever reads the format ignores what it does not know.
struct JSONReport {
    static let formatName = "martlet-report"
    static let version = 1

    let scan: ScanReport
    let options: ReportOptions

    init(_ scan: ScanReport, options: ReportOptions) {
        self.scan = scan
        self.options = options
    }

    func bytes() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("format", Self.formatName)
            writer.field("version", Self.version)
            writer.inlineObject("tool") { writer in
                writer.field("name", "Martlet")
                writer.field("version", scan.toolVersion)
            }
            writer.field("root", scan.root)
            if let finishedAt = options.finishedAt {
                writer.field("finishedAt", timestamp(finishedAt) + "Z")
            }
            writer.object("summary", writeSummary)
            writer.array("findings", of: scan.findings) { writer, finding in
                writer.object { write(finding, to: &$0) }
            }
            writer.array("notifications", of: scan.notifications) { writer, notification in
                writer.object { write(notification, to: &$0) }
            }
            writer.array("rules", of: scan.rules) { writer, rule in
                writer.object { write(rule, to: &$0) }
            }
            if options.showsStatistics { writer.object("statistics", writeStatistics) }
        }
        return writer.document
    }

    private func writeSummary(_ writer: inout JSONWriter) {
        let active = scan.activeFindings
        writer.field("findings", active.count)
        writer.inlineObject("bySeverity") { writer in
            for severity in Severity.allCases.sorted(by: >) {
                writer.key(text: severity.rawValue)
                writer.value(active.count { $0.severity == severity })
            }
        }
        writer.field("suppressed", scan.suppressedCount)
        writer.field("filesFound", scan.statistics.filesFound)
        writer.field("filesScanned", scan.statistics.filesScanned)
        writer.field("filesSkipped", scan.statistics.filesSkipped)
    }

    private func write(_ finding: Finding, to writer: inout JSONWriter) {
        writer.field("rule", finding.rule.description)
        writer.field("severity", finding.severity.rawValue)
        writer.field("message", finding.message)
        write(finding.location, to: &writer)
        if !finding.trace.isEmpty {
            writer.array("trace", of: finding.trace) { writer, step in
                writer.object { writer in
                    writer.field("kind", step.kind.rawValue)
                    writer.field("note", step.note)
                    write(step.location, to: &writer)
                }
            }
        }
        if let fix = finding.fix { writer.object("fix") { write(fix, to: &$0) } }
        if !finding.bindings.isEmpty {
            writer.object("bindings") { writer in
                for (name, value) in finding.bindings.sorted(by: { $0.key < $1.key }) {
                    writer.key(text: name)
                    writer.value(value)
                }
            }
        }
        writer.field("fingerprint", finding.fingerprint)
        guard let suppression = finding.suppression else { return }
        writer.inlineObject("suppression") { writer in
            writer.field("kind", suppression.kind.rawValue)
            writer.field("reason", ifPresent: suppression.reason)
        }
    }

    private func write(_ location: Location, to writer: inout JSONWriter) {
        writer.field("path", location.path)
        write(location.start, location.startOffset, as: "start", to: &writer)
        write(location.end, location.endOffset, as: "end", to: &writer)
        writer.array("excerpt", of: location.excerpt.lines) { writer, line in
            writer.inlineObject { writer in
                writer.field("line", line.number)
                writer.field("text", line.text)
                if line.skippedColumns > 0 { writer.field("skippedColumns", line.skippedColumns) }
            }
        }
    }

    private func write(
        _ position: TextPosition, _ offset: Int, as key: StaticString, to writer: inout JSONWriter
    ) {
        writer.inlineObject(key) { writer in
            writer.field("line", position.line)
            writer.field("column", position.column)
            writer.field("offset", offset)
        }
    }

    private func write(_ fix: Fix, to writer: inout JSONWriter) {
        writer.field("description", fix.description)
        writer.array("edits", of: fix.edits) { writer, edit in
            writer.object { writer in
                write(edit.start, edit.startOffset, as: "start", to: &writer)
                write(edit.end, edit.endOffset, as: "end", to: &writer)
                writer.field("replacement", edit.replacement)
            }
        }
    }
}

extension JSONReport {
    private func write(_ notification: Notification, to writer: inout JSONWriter) {
        writer.field("kind", notification.kind)
        writer.field("level", notification.level.rawValue)
        writer.field("message", notification.message)
        writer.field("fix", ifPresent: notification.fix)
        writer.field("path", ifPresent: notification.path)
        if let position = notification.position {
            writer.inlineObject("position") { writer in
                writer.field("line", position.line)
                writer.field("column", position.column)
            }
        }
        writer.field("rule", ifPresent: notification.rule?.description)
    }

    private func write(_ rule: RuleSummary, to writer: inout JSONWriter) {
        writer.field("id", rule.id.description)
        writer.field("title", rule.title)
        writer.field("languages", rule.languages)
        writer.field("severity", rule.severity.rawValue)
        writer.field("category", rule.category.rawValue)
        writer.field("confidence", ifPresent: rule.confidence?.rawValue)
        writer.key("cwe")
        writer.inlineArray { writer in for cwe in rule.cwe { writer.value(cwe.number) } }
        writer.field("message", rule.message)
        writer.field("help", rule.help)
        writer.field("references", rule.references)
        writer.object("metadata") { rule.writeMetadata(to: &$0) }
    }

    private func writeStatistics(_ writer: inout JSONWriter) {
        let statistics = scan.statistics
        writer.field("filesKnown", statistics.filesKnown)
        writer.field("filesSearched", statistics.filesSearched)
        writer.field("filesParsed", statistics.filesParsed)
        writer.field("bytesRead", statistics.bytesRead)
        writer.field("bytesSearched", statistics.bytesSearched)
        writer.field("bytesParsed", statistics.bytesParsed)
        writer.field("wallSeconds", statistics.wallSeconds)
        writer.field("cpuSeconds", statistics.cpuSeconds)
        writer.field("peakMemory", statistics.peakMemory)
        writer.object("phaseSeconds") { writer in
            for (phase, seconds) in statistics.phaseSeconds.sorted(by: { $0.key < $1.key }) {
                writer.key(text: phase)
                writer.value(seconds)
            }
        }
        writer.object("ruleSeconds") { writer in
            for (rule, seconds) in statistics.ruleSeconds.sorted(by: { $0.key < $1.key }) {
                writer.key(text: rule.description)
                writer.value(seconds)
            }
        }
        writer.array("slowestFiles", of: statistics.slowestFiles) { writer, file in
            writer.inlineObject { writer in
                writer.field("path", file.path)
                writer.field("seconds", file.seconds)
            }
        }
    }
}
