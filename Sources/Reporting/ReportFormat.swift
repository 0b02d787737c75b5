package import Findings

/// The shapes a report can take. The raw value is what people write after `--format`.
package enum ReportFormat: String, CaseIterable, Sendable {
    case text, sarif, json, csv, gitlab, junit, github, markdown, html

    /// What the format is called in help texts.
    package var title: String {
        switch self {
        case .text: "Text for terminals"
        case .sarif: "SARIF 2.1.0"
        case .json: "Martlet's own JSON"
        case .csv: "Comma-separated values"
        case .gitlab: "GitLab SAST report"
        case .junit: "JUnit XML"
        case .github: "GitHub workflow annotations"
        case .markdown: "Markdown"
        case .html: "Self-contained web page"
        }
    }

    /// The usual extension of a file in this format, without the dot.
    package var fileExtension: String {
        switch self {
        case .text, .github: "txt"
        case .sarif: "sarif"
        case .json, .gitlab: "json"
        case .csv: "csv"
        case .junit: "xml"
        case .markdown: "md"
        case .html: "html"
        }
    }

    /// The format that a file of this name usually holds, or nothing if the name does not tell.
    ///
    /// `gl-sast-report.json` is the name that GitLab's documentation gives its reports.
    package init?(fileName: String) {
        let name = fileName.lowercased()
        let format: ReportFormat? =
            if name.hasSuffix(".sarif.json") {
                .sarif
            } else if name.hasSuffix("gl-sast-report.json") {
                .gitlab
            } else {
                switch name.split(separator: ".").dropFirst().last {
                case "txt", "text": .text
                case "sarif": .sarif
                case "json": .json
                case "csv": .csv
                case "xml": .junit
                case "md", "markdown": .markdown
                case "html", "htm": .html
                default: nil
                }
            }
        guard let format else { return nil }
        self = format
    }
}

/// How a report is to look. What it says was settled before.
package struct ReportOptions: Hashable, Sendable {
    /// Columns of the terminal. Only text reports look at it.
    package var width: Int
    /// Whether text may hold ANSI colours. Only text reports look at it.
    package var usesColor: Bool
    /// Whether suppressed findings are listed. SARIF and JSON carry them always, marked as such;
    /// GitLab and GitHub know no such thing and never do.
    package var showsSuppressed: Bool
    /// Whether text, Markdown, HTML and JSON hold times and amounts of work. Without them, two scans
    /// of the same code give the same bytes in every format but text.
    package var showsStatistics: Bool
    /// When the scan ended, in seconds since 1970 (UTC). Formats that ask for a time show 1970
    /// without it.
    package var finishedAt: Int?

    package init(
        width: Int = 80, usesColor: Bool = false, showsSuppressed: Bool = false,
        showsStatistics: Bool = false, finishedAt: Int? = nil
    ) {
        self.width = width
        self.usesColor = usesColor
        self.showsSuppressed = showsSuppressed
        self.showsStatistics = showsStatistics
        self.finishedAt = finishedAt
    }
}

/// The report on `scan` in UTF-8, line end included. Equal arguments give equal bytes.
package func report(
    _ scan: ScanReport, as format: ReportFormat, options: ReportOptions = ReportOptions()
) -> [UInt8] {
    switch format {
    case .text: TextReport(scan, options: options).bytes()
    case .sarif: SARIFReport(scan, options: options).bytes()
    case .json: JSONReport(scan, options: options).bytes()
    case .csv: CSVReport(scan, options: options).bytes()
    case .gitlab: GitLabReport(scan, options: options).bytes()
    case .junit: JUnitReport(scan, options: options).bytes()
    case .github: GitHubAnnotations(scan).bytes()
    case .markdown: MarkdownReport(scan, options: options).bytes()
    case .html: HTMLReport(scan, options: options).bytes()
    }
}
