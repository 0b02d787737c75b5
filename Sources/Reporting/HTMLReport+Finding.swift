import Findings
import Markup

extension HTMLReport {
    func write(_ finding: Finding, to out: inout String) {
        let suppressed = finding.isSuppressed ? " suppressed" : ""
        out += "<article class=\"card finding \(finding.severity.word)\(suppressed)\">\n"
        writeTags(of: finding, to: &out)
        out += "<p class=\"message\">\(finding.message.escapedForMarkup())</p>\n"
        writeCode(of: finding.location, to: &out)
        if !finding.trace.isEmpty { writeTrace(of: finding, to: &out) }
        if let fix = finding.fix { write(fix, of: finding.location, to: &out) }
        out += "</article>\n"
    }

    private func writeTags(of finding: Finding, to out: inout String) {
        let start = finding.location.start
        let rule = rules[finding.rule]
        let name = finding.rule.description.escapedForMarkup()
        out += "<p class=\"tags\"><b>\(finding.severity.rawValue)</b>"
        out +=
            rule == nil ? "<span>\(name)</span>" : "<a href=\"#\(finding.rule.anchor)\">\(name)</a>"
        for cwe in rule?.cwe ?? [] {
            out += "<a href=\"\(cwe.page)\" rel=\"noreferrer\">\(cwe.name)</a>"
        }
        if let suppression = finding.suppression {
            out += "<span>\(suppression.explanation.escapedForMarkup())</span>"
        }
        out += "<span class=\"place\">\(start.line):\(start.column)</span></p>\n"
    }

    private func writeCode(of location: Location, to out: inout String) {
        guard !location.excerpt.lines.isEmpty else { return }
        out += "<pre class=\"lines\"><code>"
        for line in location.excerpt.lines {
            out += "<span data-n=\"\(line.number)\">" + marked(line, in: location) + "\n</span>"
        }
        out += "</code></pre>\n"
    }

    /// The line with the part of it that belongs to the place between `<mark>` and `</mark>`.
    private func marked(_ line: SourceExcerpt.Line, in location: Location) -> String {
        let scalars = Array(line.text.unicodeScalars)
        let isFirst = line.number == location.start.line
        let isLast = line.number == location.end.line
        let skipped = line.skippedColumns
        let indentation = scalars.prefix { $0 == " " || $0 == "\t" }.count
        let from = isFirst ? location.start.column - 1 - skipped : indentation
        let to = isLast ? location.end.column - 1 - skipped : scalars.count
        let start = min(max(0, from), scalars.count)
        let end = min(max(start, to), scalars.count)
        func text(_ range: Range<Int>) -> String {
            String(String.UnicodeScalarView(scalars[range])).escapedForMarkup()
        }
        let prefix = skipped > 0 ? "…" : ""
        let isInside = (location.start.line...max(location.start.line, location.end.line))
            .contains(line.number)
        guard isInside, start < end else { return prefix + text(0..<scalars.count) }
        return prefix + text(0..<start) + "<mark>" + text(start..<end) + "</mark>"
            + text(end..<scalars.count)
    }

    private func writeTrace(of finding: Finding, to out: inout String) {
        out += "<details open><summary>How the data gets there"
        out += " (\(counted(finding.trace.count, "step")))</summary>\n<ol class=\"trace\">\n"
        for step in finding.trace {
            let start = step.location.start
            let place = "\(step.location.path):\(start.line):\(start.column)"
            out += "<li><strong>\(step.kind.word)</strong> \(step.note.escapedForMarkup())"
            out += " <span class=\"place\">\(place.escapedForMarkup())</span>\n"
            writeCode(of: step.location, to: &out)
            out += "</li>\n"
        }
        out += "</ol></details>\n"
    }

    private func write(_ fix: Fix, of location: Location, to out: inout String) {
        out += "<details open><summary>Fix: \(fix.description.escapedForMarkup())</summary>\n"
        if let difference = FixDifference(fix, in: location.excerpt) {
            out += "<pre class=\"lines\"><code>"
            for line in difference.removed { write(line, as: "removed", mark: "−", to: &out) }
            for line in difference.added { write(line, as: "added", mark: "+", to: &out) }
            out += "</code></pre>\n"
        } else {
            out += "<ul>"
            for edit in fix.edits {
                let place =
                    "\(edit.start.line):\(edit.start.column)–\(edit.end.line):\(edit.end.column)"
                out += "<li><span class=\"place\">\(place)</span>"
                out += " <code>\(edit.replacement.escapedForMarkup())</code></li>"
            }
            out += "</ul>\n"
        }
        out += "</details>\n"
    }

    private func write(
        _ line: SourceExcerpt.Line, as kind: String, mark: String, to out: inout String
    ) {
        let text = (line.skippedColumns > 0 ? "…" : "") + line.text.escapedForMarkup()
        out += "<span class=\"\(kind)\" data-n=\"\(line.number) \(mark)\">\(text)\n</span>"
    }
}
