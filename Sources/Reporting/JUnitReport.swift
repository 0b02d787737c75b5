import Findings
import Markup

/// The findings as failed tests, for the many build servers that show those: a suite for each file with
/// findings, one for news about the scan, and one passed test if there is nothing to say.
struct JUnitReport {
    private struct Suite {
        let name: String
        var cases: [String] = []
        var failures = 0
        var errors = 0
        var skipped = 0
    }

    let scan: ScanReport
    let options: ReportOptions

    init(_ scan: ScanReport, options: ReportOptions) {
        self.scan = scan
        self.options = options
    }

    func bytes() -> [UInt8] {
        var suites = scan.listedFindings(withSuppressed: options.showsSuppressed).byFile
            .map { suite(for: $0.path, $0.findings) }
        if !scan.notifications.isEmpty { suites.append(notificationSuite) }
        // Build servers take a report without any test for a broken one.
        if suites.isEmpty { suites.append(cleanSuite) }
        let (tests, failures) = suites.reduce((0, 0)) {
            ($0.0 + $1.cases.count, $0.1 + $1.failures)
        }
        let (errors, skipped) = suites.reduce((0, 0)) { ($0.0 + $1.errors, $0.1 + $1.skipped) }
        var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        out += "<testsuites name=\"martlet\" tests=\"\(tests)\" failures=\"\(failures)\""
        out += " errors=\"\(errors)\" skipped=\"\(skipped)\">\n"
        for suite in suites { write(suite, to: &out) }
        out += "</testsuites>\n"
        return Array(out.utf8)
    }

    private func write(_ suite: Suite, to out: inout String) {
        out += "  <testsuite name=\"\(suite.name.attribute)\" tests=\"\(suite.cases.count)\""
        out +=
            " failures=\"\(suite.failures)\" errors=\"\(suite.errors)\" skipped=\"\(suite.skipped)\""
        if let finishedAt = options.finishedAt { out += " timestamp=\"\(timestamp(finishedAt))\"" }
        out += ">\n" + suite.cases.joined() + "  </testsuite>\n"
    }

    private func suite(for path: String, _ findings: ArraySlice<Finding>) -> Suite {
        var suite = Suite(name: path)
        for finding in findings {
            let start = finding.location.start
            let name = "\(finding.rule) at line \(start.line), column \(start.column)"
            let body: String
            if let suppression = finding.suppression {
                suite.skipped += 1
                body = "<skipped message=\"\(suppression.explanation.attribute)\"/>"
            } else {
                suite.failures += 1
                let message = finding.message.onOneLine.attribute
                body =
                    "<failure message=\"\(message)\" type=\"\(finding.severity.rawValue)\">"
                    + text(of: finding).escapedForMarkup() + "</failure>"
            }
            suite.cases.append(
                testCase(name, in: path, body: body, file: path, line: start.line))
        }
        return suite
    }

    /// What a build server shows below the failed test.
    private func text(of finding: Finding) -> String {
        let start = finding.location.start
        var text = "\(finding.location.path):\(start.line):\(start.column): \(finding.message)\n"
        let drawing = ExcerptDrawing(
            style: TerminalStyle(usesColor: false), role: .strong, width: 120, indent: 0)
        text += drawing.lines(for: finding.location).map { $0 + "\n" }.joined()
        for step in finding.trace {
            let place =
                "\(step.location.path):\(step.location.start.line):\(step.location.start.column)"
            text += "\(place): \(step.kind.word): \(step.note)\n"
        }
        if let fix = finding.fix { text += "fix: \(fix.description)\n" }
        return text
    }

    private var notificationSuite: Suite {
        var suite = Suite(name: "martlet: about this scan")
        for notification in scan.notifications {
            let isError = notification.level == .error
            if isError { suite.errors += 1 } else { suite.skipped += 1 }
            let message = notification.sentence.attribute
            let body =
                isError
                ? "<error message=\"\(message)\" type=\"\(notification.kind.attribute)\"/>"
                : "<skipped message=\"\(message)\"/>"
            let name = [notification.kind, notification.place].compactMap(\.self)
                .joined(separator: " at ")
            suite.cases.append(
                testCase(
                    name, in: suite.name, body: body, file: notification.path,
                    line: notification.position?.line))
        }
        return suite
    }

    private var cleanSuite: Suite {
        Suite(
            name: "martlet", cases: ["    <testcase name=\"no findings\" classname=\"martlet\"/>\n"]
        )
    }

    private func testCase(
        _ name: String, in suite: String, body: String, file: String?, line: Int?
    ) -> String {
        var result = "    <testcase name=\"\(name.attribute)\" classname=\"\(suite.attribute)\""
        if let file { result += " file=\"\(file.attribute)\"" }
        if let line { result += " line=\"\(line)\"" }
        return result + ">\n      " + body + "\n    </testcase>\n"
    }
}

extension String {
    fileprivate var attribute: String { escapedForMarkup(inAttribute: true) }
}
