/// A reason why a saved report cannot be read, worded for the person who named the file.
package enum ReportProblem: Error, Hashable, Sendable {
    case malformedJSON(line: Int, column: Int)
    case unknownReport
    case newerReport(version: Int)
    case noFingerprints

    /// What is wrong and what to change, one sentence each.
    package var explanation: (message: String, fix: String) {
        switch self {
        case .malformedJSON(let line, let column):
            (
                "The report is not JSON from line \(line), column \(column) on.",
                "Write it again with 'martlet scan --format json', or restore it as it was written."
            )
        case .unknownReport:
            (
                "The file is JSON, but neither a Martlet report nor SARIF.",
                "Name a file written with 'martlet scan --format json' or '--format sarif'."
            )
        case .newerReport(let version):
            (
                "The report has version \(version) of Martlet's JSON format; this program reads"
                    + " version \(JSONReport.version).",
                "Use the version of Martlet that wrote the report, or newer."
            )
        case .noFingerprints:
            (
                "The report lists findings, but none has a fingerprint of Martlet.",
                "Name a report that Martlet wrote."
            )
        }
    }
}

/// The fingerprints of all findings in a report that Martlet wrote earlier, as JSON or as SARIF,
/// suppressed findings included.
///
/// - Throws: `ReportProblem` if the bytes are neither, or hold findings of other tools only.
package func fingerprints(inReport bytes: [UInt8]) throws -> Set<String> {
    var reader = JSONReader(utf8(bytes))
    var report = SavedReport()
    guard try reader.nextKind() == .object else { throw ReportProblem.unknownReport }
    try report.read(&reader)
    try reader.finish()
    guard report.isKnown else { throw ReportProblem.unknownReport }
    if let version = report.version, version > JSONReport.version {
        throw ReportProblem.newerReport(version: version)
    }
    guard report.findingCount == 0 || !report.fingerprints.isEmpty else {
        throw ReportProblem.noFingerprints
    }
    return report.fingerprints
}

/// Some shells redirect output into UTF-16; such a file starts with a byte order mark.
private func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let isLittleEndian = bytes.starts(with: [0xFF, 0xFE])
    guard isLittleEndian || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
}

/// What is picked up on the way through a report of either kind.
private struct SavedReport {
    var fingerprints: Set<String> = []
    var findingCount = 0
    /// Of Martlet's own format.
    var version: Int?
    private var isOurs = false
    private var isSARIF = false

    var isKnown: Bool { isOurs || isSARIF }

    mutating func read(_ reader: inout JSONReader) throws(ReportProblem) {
        // SARIF has a string under "version" where our format has a number.
        try reader.object { (key, reader) throws(ReportProblem) in
            switch (key, try reader.nextKind()) {
            case ("format", .string):
                if try reader.string() == JSONReport.formatName { isOurs = true }
            case ("version", .number): version = try reader.integer()
            case ("findings", .array): try readFindings(&reader)
            case ("runs", .array):
                isSARIF = true
                try reader.array { (reader) throws(ReportProblem) in try readRun(&reader) }
            default: try reader.skipValue()
            }
        }
    }

    private mutating func readFindings(_ reader: inout JSONReader) throws(ReportProblem) {
        try reader.array { (reader) throws(ReportProblem) in
            findingCount += 1
            try readMembers(&reader) { (key, kind, reader) throws(ReportProblem) in
                guard key == "fingerprint", kind == .string else { return false }
                note(try reader.string())
                return true
            }
        }
    }

    private mutating func readRun(_ reader: inout JSONReader) throws(ReportProblem) {
        try readMembers(&reader) { (key, kind, reader) throws(ReportProblem) in
            guard key == "results", kind == .array else { return false }
            try reader.array { (reader) throws(ReportProblem) in try readResult(&reader) }
            return true
        }
    }

    private mutating func readResult(_ reader: inout JSONReader) throws(ReportProblem) {
        findingCount += 1
        try readMembers(&reader) { (key, kind, reader) throws(ReportProblem) in
            guard key == "partialFingerprints", kind == .object else { return false }
            try readMembers(&reader) { (key, kind, reader) throws(ReportProblem) in
                guard key == SARIFReport.fingerprintName, kind == .string else { return false }
                note(try reader.string())
                return true
            }
            return true
        }
    }

    private mutating func note(_ fingerprint: String) {
        if !fingerprint.isEmpty { fingerprints.insert(fingerprint) }
    }
}

/// Walks the object that comes next; members that `body` does not take are skipped, and so is a value
/// that is no object.
private func readMembers(
    _ reader: inout JSONReader,
    _ body: (String, JSONReader.Kind, inout JSONReader) throws(ReportProblem) -> Bool
) throws(ReportProblem) {
    guard try reader.nextKind() == .object else { return try reader.skipValue() }
    try reader.object { (key, reader) throws(ReportProblem) in
        let kind = try reader.nextKind()
        if try !body(key, kind, &reader) { try reader.skipValue() }
    }
}
