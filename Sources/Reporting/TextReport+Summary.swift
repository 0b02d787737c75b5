import Findings
import Markup

extension TextReport {
    /// Of notifications of one kind only the first ones are shown: a broken checkout gives thousands.
    private static let mostOfAKind = 10

    func writeNotifications(to out: inout String) {
        guard !scan.notifications.isEmpty else { return }
        out += style(.strong, "About this scan") + "\n"
        var counts: [String: Int] = [:]
        for notification in scan.notifications {
            counts[notification.kind, default: 0] += 1
            if counts[notification.kind, default: 0] <= Self.mostOfAKind {
                write(notification, to: &out)
            }
        }
        for (kind, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.mostOfAKind {
            let more = counted(count - Self.mostOfAKind, "more notification")
            out += "  and \(more) of kind '\(kind.onOneLine)'; JSON and SARIF reports list all\n"
        }
        out += "\n"
    }

    private func write(_ notification: Notification, to out: inout String) {
        let level = notification.level.rawValue
        let hanging = width < 60 ? 4 : level.count + 4
        let title = "  " + style(notification.level.role, level) + "  "
        let text = [notification.place, notification.message.onOneLine].compactMap(\.self)
            .joined(separator: ": ")
        write(text, after: title, ofWidth: level.count + 4, hanging: hanging, to: &out)
        if let fix = notification.fix {
            let title = blanks(hanging) + style(.dim, "fix:") + " "
            write(fix.onOneLine, after: title, ofWidth: hanging + 5, hanging: hanging + 2, to: &out)
        }
    }

    func writeSummary(to out: inout String) {
        for line in wrapped(summary, width: proseWidth) { out += line + "\n" }
    }

    private var summary: String {
        let statistics = scan.statistics
        var scanned = counted(statistics.filesScanned, "file") + " scanned"
        if !scan.rules.isEmpty { scanned += " with " + counted(scan.rules.count, "rule") }
        scanned += " in " + duration(statistics.wallSeconds)
        if statistics.filesSkipped > 0 {
            scanned += ", \(grouped(statistics.filesSkipped)) skipped"
        }
        var sentences = [findingsSentence, scanned + "."]
        if options.showsStatistics { sentences.append(statistics.workSentence) }
        if scan.suppressedCount > 0 {
            sentences.append(counted(scan.suppressedCount, "finding") + " suppressed.")
        }
        return sentences.joined(separator: " ")
    }

    private var findingsSentence: String {
        let findings = scan.activeFindings
        guard !findings.isEmpty else { return "No findings." }
        let counts = findings.countsBySeverity
        let files = counted(Set(findings.map(\.location.path)).count, "file")
        if counts.count == 1, let only = counts.first, only.severity != .none {
            return "\(only.severity.counted(only.count)) in \(files)."
        }
        let parts = counts.map { $0.severity.counted($0.count) }.joined(separator: ", ")
        return "\(counted(findings.count, "finding")) in \(files): \(parts)."
    }
}

extension Notification {
    /// `path:line:column`, as far as known.
    var place: String? {
        guard let path else { return rule.map { $0.description.onOneLine } }
        let shown = path.visible()
        return position.map { "\(shown):\($0.line):\($0.column)" } ?? shown
    }
}
