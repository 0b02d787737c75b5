import Findings

/// The findings as a table for spreadsheets, a row each, below a row with the names of the columns.
///
/// - SeeAlso: RFC 4180; OWASP, "CSV Injection".
struct CSVReport {
    let scan: ScanReport
    let options: ReportOptions
    private let rules: RuleTable

    private static let columns = [
        "severity", "rule", "title", "category", "cwe", "path", "start line", "start column",
        "end line", "end column", "message", "suppression", "fingerprint",
    ]

    init(_ scan: ScanReport, options: ReportOptions) {
        self.scan = scan
        self.options = options
        rules = RuleTable(scan.rules)
    }

    func bytes() -> [UInt8] {
        var out = ""
        write(Self.columns, to: &out)
        for finding in scan.listedFindings(withSuppressed: options.showsSuppressed) {
            write(cells(of: finding), to: &out)
        }
        return Array(out.utf8)
    }

    private func cells(of finding: Finding) -> [String] {
        let rule = rules[finding.rule]
        let (start, end) = (finding.location.start, finding.location.end)
        return [
            finding.severity.rawValue, finding.rule.description, rule?.title ?? "",
            rule?.category.rawValue ?? "",
            (rule?.cwe ?? []).map(\.name).joined(separator: " "),
            finding.location.path, String(start.line), String(start.column), String(end.line),
            String(end.column), finding.message, finding.suppression?.explanation ?? "",
            finding.fingerprint,
        ]
    }

    private func write(_ cells: [String], to out: inout String) {
        out += cells.map(\.asCell).joined(separator: ",") + "\r\n"
    }
}

extension String {
    /// The text as a cell: harmless to spreadsheets, quoted where that is needed.
    fileprivate var asCell: String {
        let text = visible(keeping: ["\n", "\t"]).withoutFormula
        let needsQuotes = text.unicodeScalars.contains {
            $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\t" || $0 == ";"
        }
        guard needsQuotes || text.first == " " || text.last == " " else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// A spreadsheet evaluates what begins like a formula, full-width signs included; an apostrophe in
    /// front makes it text.
    private var withoutFormula: String {
        let first = unicodeScalars.first { $0 != " " && $0 != "\n" }
        let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"]
        return first.map(starts.contains) == true ? "'" + self : self
    }
}
