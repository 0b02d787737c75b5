package import Findings

/// How much a scan did and where its time went, for people: amounts, phases, the slowest rules and files.
///
/// - Returns: Lines of text, the last one ended.
package func statisticsTable(_ statistics: ScanStatistics, usesColor: Bool) -> String {
    StatisticsTable(statistics, style: TerminalStyle(usesColor: usesColor)).text
}

private struct StatisticsTable {
    private(set) var text = ""
    private let style: TerminalStyle

    /// Of rules and files only the slowest are shown.
    private static let mostRows = 10

    init(_ statistics: ScanStatistics, style: TerminalStyle) {
        self.style = style
        write("Work", statistics.amounts[...])
        write("CPU time by phase", Self.times(statistics.phaseSeconds)[...])
        let rules = statistics.ruleSeconds.map { ($0.key.description, $0.value) }
        write(
            "CPU time of the slowest rules",
            Self.times(Dictionary(rules) { $0 + $1 }).prefix(Self.mostRows))
        let files = statistics.slowestFiles.prefix(Self.mostRows)
        write("CPU time of the slowest files", files.map { ($0.path, duration($0.seconds)) }[...])
    }

    /// The longest first.
    private static func times(_ seconds: [String: Double]) -> [(String, String)] {
        seconds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { ($0.key, duration($0.value)) }
    }

    private mutating func write(_ title: String, _ rows: ArraySlice<(String, String)>) {
        guard !rows.isEmpty else { return }
        text += style(.strong, title) + "\n"
        let rows = rows.map { ($0.0.onOneLine, $0.1) }
        let names = rows.map { displayWidth(of: $0.0) }.max() ?? 0
        let values = rows.map(\.1.count).max() ?? 0
        for (name, value) in rows {
            text += "  " + name + blanks(names - displayWidth(of: name) + 2)
            text += blanks(values - value.count) + value + "\n"
        }
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

extension ScanStatistics {
    /// Names and values of what was done.
    var amounts: [(String, String)] {
        var rows = [
            ("files found", grouped(filesFound)), ("files scanned", grouped(filesScanned)),
            ("files skipped", grouped(filesSkipped)), ("files from the cache", grouped(filesKnown)),
            ("files searched", grouped(filesSearched)), ("files parsed", grouped(filesParsed)),
            ("read", byteCount(bytesRead)), ("searched", byteCount(bytesSearched)),
            ("parsed", byteCount(bytesParsed)), ("time", duration(wallSeconds)),
        ]
        if cpuSeconds > 0 { rows.append(("CPU time", duration(cpuSeconds))) }
        if peakMemory > 0 { rows.append(("most memory", byteCount(peakMemory))) }
        return rows
    }

    /// The same for running text, in brief.
    var workSentence: String {
        let known = filesKnown > 0 ? ", \(grouped(filesKnown)) known from the cache" : ""
        let parsed = "\(grouped(filesParsed)) of them parsed"
        return "\(parsed) (\(byteCount(bytesParsed)) of \(byteCount(bytesRead)))\(known)."
    }
}
