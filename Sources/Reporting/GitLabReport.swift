import Findings
import Markup

/// The findings as GitLab's security dashboard and merge requests read them.
///
/// - SeeAlso: GitLab's "security-report-schemas", `sast-report-format.json`, version 15.
struct GitLabReport {
    let scan: ScanReport
    let options: ReportOptions
    private let rules: RuleTable

    private static let schemaVersion = "15.0.7"
    /// Limits of the schema.
    private static let longestName = 255
    private static let longestSolution = 7000

    init(_ scan: ScanReport, options: ReportOptions) {
        self.scan = scan
        self.options = options
        rules = RuleTable(scan.rules)
    }

    func bytes() -> [UInt8] {
        var writer = JSONWriter()
        var usedIDs: Set<String> = []
        writer.object { writer in
            writer.field("version", Self.schemaVersion)
            writer.object("scan", writeScan)
            writer.array("vulnerabilities", of: scan.activeFindings) { writer, finding in
                let id = id(of: finding, among: &usedIDs)
                writer.object { write(finding, id: id, to: &$0) }
            }
        }
        return writer.document
    }

    private func writeScan(_ writer: inout JSONWriter) {
        for role in ["analyzer", "scanner"] {
            writer.key(text: role)
            writer.object { writer in
                writer.field("id", "martlet")
                writer.field("name", "Martlet")
                writer.field("version", scan.toolVersion.orIfBlank("0"))
                writer.inlineObject("vendor") { $0.field("name", "Martlet") }
            }
        }
        writer.field("type", "sast")
        // The schema demands both times; without a clock they are the start of time.
        let end = options.finishedAt ?? 0
        writer.field("start_time", timestamp(end - wholeSeconds(scan.statistics.wallSeconds)))
        writer.field("end_time", timestamp(end))
        writer.field("status", "success")
        let messages = scan.notifications.filter { !$0.message.isEmpty }
        guard !messages.isEmpty else { return }
        writer.array("messages", of: messages) { writer, notification in
            writer.inlineObject { writer in
                writer.field("level", notification.level == .note ? "info" : "warn")
                writer.field("value", notification.sentence)
            }
        }
    }

    /// The fingerprint, if no finding before has the same.
    private func id(of finding: Finding, among used: inout Set<String>) -> String {
        let place = "\(finding.location.path):\(finding.location.startOffset)"
        let base = finding.fingerprint.orIfBlank("\(finding.rule):\(place)")
        if used.insert(base).inserted { return base }
        var number = 2
        while !used.insert("\(base)-\(number)").inserted { number += 1 }
        return "\(base)-\(number)"
    }

    private func write(_ finding: Finding, id: String, to writer: inout JSONWriter) {
        let rule = rules[finding.rule]
        let title = (rule?.title ?? "").orIfBlank(finding.rule.description)
        writer.field("id", id)
        writer.field("category", "sast")
        writer.field("name", title.shortened(to: Self.longestName))
        writer.field("description", finding.message)
        writer.field("severity", finding.severity.inGitLab)
        if let fix = finding.fix, !fix.description.isEmpty {
            writer.field("solution", fix.description.shortened(to: Self.longestSolution))
        }
        writer.object("location") { writer in
            writer.field("file", finding.location.path)
            writer.field("start_line", finding.location.start.line)
            writer.field("end_line", finding.location.end.line)
        }
        writeIdentifiers(of: finding.rule, rule, to: &writer)
        writeLinks(rule, to: &writer)
        if !finding.trace.isEmpty { writeTrace(finding.trace, to: &writer) }
        if !finding.fingerprint.isEmpty { writeTracking(of: finding, to: &writer) }
    }

    private func writeIdentifiers(
        of id: RuleID, _ rule: RuleSummary?, to writer: inout JSONWriter
    ) {
        writer.array("identifiers") { writer in
            writer.inlineObject { writer in
                writer.field("type", "martlet_rule")
                writer.field("name", id.description.shortened(to: Self.longestName))
                writer.field("value", id.description)
            }
            for cwe in rule?.cwe ?? [] {
                writer.inlineObject { writer in
                    writer.field("type", "cwe")
                    writer.field("name", cwe.name)
                    writer.field("value", String(cwe.number))
                    writer.field("url", cwe.page)
                }
            }
        }
    }

    private func writeLinks(_ rule: RuleSummary?, to writer: inout JSONWriter) {
        let links = (rule?.references ?? []).filter(\.isWebAddress)
        guard !links.isEmpty else { return }
        writer.array("links", of: links) { writer, link in
            writer.inlineObject { $0.field("url", link) }
        }
    }

    private func writeTrace(_ trace: [TraceStep], to writer: inout JSONWriter) {
        writer.object("details") { writer in
            writer.object("trace") { writer in
                writer.field("type", "list")
                writer.field("name", "How the data gets there")
                writer.array("items", of: trace) { writer, step in
                    writer.inlineObject { writer in
                        let place = "\(step.location.path):\(step.location.start.line)"
                        writer.field("type", "text")
                        writer.field("value", "\(step.kind.word): \(step.note) (\(place))")
                    }
                }
            }
        }
    }

    /// Lets GitLab know the finding again when lines move.
    private func writeTracking(of finding: Finding, to writer: inout JSONWriter) {
        writer.object("tracking") { writer in
            writer.field("type", "source")
            writer.array("items") { writer in
                writer.object { writer in
                    writer.field("file", finding.location.path)
                    writer.field("start_line", finding.location.start.line)
                    writer.field("end_line", finding.location.end.line)
                    writer.array("signatures") { writer in
                        writer.inlineObject { writer in
                            writer.field("algorithm", "hash")
                            writer.field("value", finding.fingerprint)
                        }
                    }
                }
            }
        }
    }
}

extension Severity {
    fileprivate var inGitLab: String {
        switch self {
        case .error: "High"
        case .warning: "Medium"
        case .notice: "Low"
        case .none: "Info"
        }
    }
}

extension Notification {
    /// Place, message and fix in one line.
    var sentence: String {
        let text = [message, fix].compactMap(\.self).joined(separator: " ").onOneLine
        return place.map { "\($0): \(text)" } ?? text
    }
}
