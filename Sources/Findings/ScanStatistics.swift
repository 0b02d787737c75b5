/// How much was done, for summaries and `--stats`. Times are in seconds.
package struct ScanStatistics: Hashable, Sendable, Codable {
    /// A file and the CPU seconds it took.
    package struct FileTime: Hashable, Sendable, Codable {
        package let path: String
        package let seconds: Double

        package init(path: String, seconds: Double) {
            self.path = path
            self.seconds = seconds
        }
    }

    package var filesFound = 0
    package var filesScanned = 0
    /// Files whose words were collected, to tell which rules may match in them.
    package var filesSearched = 0
    package var filesParsed = 0
    package var filesSkipped = 0
    /// Files whose results were known from an earlier scan.
    package var filesKnown = 0
    package var bytesRead = 0
    package var bytesSearched = 0
    package var bytesParsed = 0
    package var wallSeconds = 0.0
    /// Of the whole program, up to the report. Measured when asked for, as all that follows.
    package var cpuSeconds = 0.0
    /// The most memory that the program held at a time, in bytes.
    package var peakMemory = 0
    /// CPU seconds summed over threads, by phase name. A phase that another one waits for counts for
    /// itself alone.
    package var phaseSeconds: [String: Double] = [:]
    /// CPU seconds of matching and following data, by rule; those of reading and parsing are no rule's.
    package var ruleSeconds: [RuleID: Double] = [:]
    /// The files that took longest, the slowest first.
    package var slowestFiles: [FileTime] = []

    package init() {}
}
