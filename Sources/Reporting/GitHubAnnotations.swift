import Findings
import Markup

/// The findings as commands to a GitHub workflow, which shows them beside the lines of a pull request.
///
/// - SeeAlso: GitHub Docs, "Workflow commands for GitHub Actions".
struct GitHubAnnotations {
    let scan: ScanReport
    private let rules: RuleTable

    init(_ scan: ScanReport) {
        self.scan = scan
        rules = RuleTable(scan.rules)
    }

    func bytes() -> [UInt8] {
        var out = ""
        for finding in scan.activeFindings { write(finding, to: &out) }
        for notification in scan.notifications { write(notification, to: &out) }
        return Array(out.utf8)
    }

    private func write(_ finding: Finding, to out: inout String) {
        let (start, end) = (finding.location.start, finding.location.end)
        var properties = [
            ("file", finding.location.path), ("line", String(start.line)),
            ("endLine", String(end.line)),
        ]
        // GitHub takes columns only for places on one line.
        if start.line == end.line {
            properties += [("col", String(start.column)), ("endColumn", String(end.column))]
        }
        let title = rules[finding.rule]?.title ?? ""
        properties.append(
            ("title", title.isEmpty ? "\(finding.rule)" : "\(title.onOneLine) (\(finding.rule))"))
        write(finding.severity.command, properties, finding.message, to: &out)
    }

    private func write(_ notification: Notification, to out: inout String) {
        var properties: [(String, String)] = []
        if let path = notification.path { properties.append(("file", path)) }
        if let position = notification.position {
            properties += [("line", String(position.line)), ("col", String(position.column))]
        }
        properties.append(("title", "Martlet: \(notification.kind)"))
        let text = [notification.message, notification.fix].compactMap(\.self).joined(
            separator: "\n")
        let command = notification.level == .note ? "notice" : notification.level.rawValue
        write(command, properties, text, to: &out)
    }

    private func write(
        _ command: String, _ properties: [(String, String)], _ message: String, to out: inout String
    ) {
        let list = properties.map { "\($0)=\($1.escapedInCommand(isProperty: true))" }
        out += "::\(command) \(list.joined(separator: ","))::\(message.escapedInCommand())\n"
    }
}

extension Severity {
    fileprivate var command: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .notice, .none: "notice"
        }
    }
}

extension String {
    /// Line ends would end the command, and in a property colons and commas would end the property.
    fileprivate func escapedInCommand(isProperty: Bool = false) -> String {
        var result = ""
        for scalar in visible(keeping: ["\n", "\r", "\t"]).unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case ":" where isProperty: result += "%3A"
            case "," where isProperty: result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
