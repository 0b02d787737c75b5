import Findings
import Markup

/// The report as one web page that needs nothing else: no scripts, no fonts, no requests.
struct HTMLReport {
    let scan: ScanReport
    let options: ReportOptions
    let rules: RuleTable
    let findings: [Finding]

    init(_ scan: ScanReport, options: ReportOptions) {
        self.scan = scan
        self.options = options
        rules = RuleTable(scan.rules)
        findings = scan.listedFindings(withSuppressed: options.showsSuppressed)
    }

    func bytes() -> [UInt8] {
        let files = findings.byFile
        var out = head(files.map { Set($0.findings.map(\.severity)) })
        writeHeader(to: &out)
        out += "<main>\n"
        if findings.isEmpty {
            out += "<p class=\"clean\"><strong>No findings</strong>"
            out += "\(counted(scan.statistics.filesScanned, "file")) scanned.</p>\n"
        }
        for (path, findings) in files { write(findings, in: path, to: &out) }
        writeNotifications(to: &out)
        writeRules(to: &out)
        if options.showsStatistics { writeStatistics(to: &out) }
        out += "<footer>Written by Martlet \(scan.toolVersion.escapedForMarkup()).</footer>\n"
        out += "</main>\n</body>\n</html>\n"
        return Array(out.utf8)
    }

    /// The policy forbids the page everything but its own style, in case an escape was forgotten.
    private func head(_ files: [Set<Severity>]) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <meta name="referrer" content="no-referrer">
        <title>Martlet report: \(findingsPhrase)</title>
        <style>
        \(HTMLStyleSheet.text)\(HTMLStyleSheet.filters(for: files))</style>
        </head>
        <body>

        """
    }

    private var findingsPhrase: String {
        let count = scan.activeFindings.count
        return count == 0 ? "no findings" : counted(count, "finding")
    }

    private func writeHeader(to out: inout String) {
        out += "<header><div>\n<h1>Martlet report</h1>\n"
        if !scan.root.isEmpty { out += "<p class=\"root\">\(scan.root.escapedForMarkup())</p>\n" }
        writeFilters(to: &out)
        var facts = [counted(scan.statistics.filesScanned, "file") + " scanned"]
        if scan.statistics.filesSkipped > 0 {
            facts.append("\(grouped(scan.statistics.filesSkipped)) skipped")
        }
        facts.append(counted(scan.rules.count, "rule"))
        if scan.suppressedCount > 0 {
            facts.append(counted(scan.suppressedCount, "finding") + " suppressed")
        }
        if let finishedAt = options.finishedAt {
            facts.append(timestamp(finishedAt).replacing("T", with: " ") + " UTC")
        }
        out += "<p class=\"facts\">\(facts.joined(separator: " · "))</p>\n</div></header>\n"
    }

    private func writeFilters(to out: inout String) {
        let counts = findings.countsBySeverity
        guard !counts.isEmpty else { return }
        out += "<div class=\"bar\" aria-hidden=\"true\">"
        for (severity, count) in counts {
            out += "<i class=\"\(severity.word)\" style=\"flex-grow:\(count)\"></i>"
        }
        out += "</div>\n<fieldset class=\"filters\"><legend>Severities shown</legend>\n"
        for (severity, count) in counts {
            out += "<label class=\"\(severity.word)\">"
            out += "<input type=\"checkbox\" id=\"show-\(severity.word)\" checked>"
            out += "\(severity.rawValue) <b>\(grouped(count))</b></label>\n"
        }
        out += "</fieldset>\n"
    }

    private func write(_ findings: ArraySlice<Finding>, in path: String, to out: inout String) {
        let severities = Set(findings.map(\.severity)).sorted(by: >).map(\.word)
        out += "<section class=\"file only-\(severities.joined(separator: "-"))\">\n"
        out += "<h3><span>\(path.escapedForMarkup())</span>"
        out += " <small>\(counted(findings.count, "finding"))</small></h3>\n"
        for finding in findings { write(finding, to: &out) }
        out += "</section>\n"
    }

    private func writeNotifications(to out: inout String) {
        guard !scan.notifications.isEmpty else { return }
        out += "<h2>About this scan</h2>\n<div class=\"card\"><ul class=\"news\">\n"
        for notification in scan.notifications {
            let level = notification.level == .note ? "notice" : notification.level.rawValue
            out += "<li><b class=\"\(level)\">\(notification.level.rawValue)</b> "
            out += notification.message.escapedForMarkup()
            if let place = notification.place {
                out += " <span class=\"place\">\(place.escapedForMarkup())</span>"
            }
            if let fix = notification.fix { out += "<p>\(fix.escapedForMarkup())</p>" }
            out += "</li>\n"
        }
        out += "</ul></div>\n"
    }

    /// Of the rules that ran, those with findings; a reader of the page has no use for the others.
    private func writeRules(to out: inout String) {
        var counts: [RuleID: Int] = [:]
        for finding in findings { counts[finding.rule, default: 0] += 1 }
        let found = scan.rules.filter { counts[$0.id] != nil }
        guard !found.isEmpty else { return }
        out += "<h2>Rules</h2>\n"
        for rule in found {
            out += "<details class=\"card rule\"><summary>"
            out += "<strong>\(rule.title.orIfBlank(rule.id.name).escapedForMarkup())</strong> "
            out += "<code>\(rule.id.description.escapedForMarkup())</code>"
            out += " <small>\(counted(counts[rule.id] ?? 0, "finding"))</small></summary>\n"
            // A link to a place inside of the element opens it; one to the element itself does not.
            out += "<div id=\"\(rule.id.anchor)\">\n" + HTMLMarkdown.html(rule.help)
            let links = rule.references.filter(\.isWebAddress) + rule.cwe.map(\.page)
            if !links.isEmpty {
                out +=
                    "<ul>"
                    + links.map { link in
                        let address = link.escapedForMarkup(inAttribute: true)
                        return "<li><a href=\"\(address)\" rel=\"noreferrer\">\(address)</a></li>"
                    }.joined() + "</ul>\n"
            }
            out += "</div></details>\n"
        }
    }

    private func writeStatistics(to out: inout String) {
        let statistics = scan.statistics
        var rows = statistics.amounts
        rows += statistics.phaseSeconds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { ("CPU time: " + $0.key, duration($0.value)) }
        out += "<h2>Statistics</h2>\n<div class=\"card\"><table>\n"
        for (name, value) in rows {
            out += "<tr><td>\(name.escapedForMarkup())</td><td>\(value)</td></tr>\n"
        }
        out += "</table></div>\n"
    }
}

extension RuleID {
    /// The ID as a name within the page: letters, digits and hyphens stay, the rest is encoded.
    var anchor: String {
        "rule-"
            + description.unicodeScalars.map { scalar in
                let stays =
                    scalar.isASCII
                    && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
                return stays || scalar == "-"
                    ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
            }.joined()
    }
}
