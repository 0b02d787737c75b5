import Findings
import SourceText

/// The report as a SARIF log with one run.
///
/// - SeeAlso: "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", OASIS Standard,
///   27 March 2020.
struct SARIFReport {
    /// The name of our fingerprints among a result's `partialFingerprints`.
    static let fingerprintName = "martlet/v1"
    private static let rootName = "%SRCROOT%"
    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    let scan: ScanReport
    let options: ReportOptions
    let rules: RuleTable
    /// All weaknesses that rules name, in order; a rule refers to them by index.
    let weaknesses: [CWE]
    let weaknessIndices: [CWE: Int]
    /// The kinds of notifications, in order.
    let notificationKinds: [String]
    private let marksSuppressions: Bool

    init(_ scan: ScanReport, options: ReportOptions) {
        self.scan = scan
        self.options = options
        rules = RuleTable(scan.rules)
        weaknesses = Set(scan.rules.flatMap(\.cwe)).sorted()
        weaknessIndices = Dictionary(
            weaknesses.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        notificationKinds = Set(scan.notifications.map(\.kind)).sorted()
        marksSuppressions = scan.findings.contains(where: \.isSuppressed)
    }

    func bytes() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("$schema", Self.schema)
            writer.field("version", "2.1.0")
            writer.array("runs") { $0.object(writeRun) }
        }
        return writer.document
    }

    private func writeRun(_ writer: inout JSONWriter) {
        writer.object("tool") { $0.object("driver", writeDriver) }
        writer.array("invocations") { $0.object(writeInvocation) }
        writer.object("originalUriBaseIds") { writer in
            writer.key(text: Self.rootName)
            writer.object { writer in
                if !scan.root.isEmpty { writer.field("uri", URIReference.of(folder: scan.root)) }
                writer.inlineObject("description") {
                    $0.field("text", "The folder that was scanned.")
                }
            }
        }
        writer.field("columnKind", "unicodeCodePoints")
        writer.array("results", of: scan.findings) { writer, finding in
            writer.object { write(finding, to: &$0) }
        }
        if !weaknesses.isEmpty { writer.array("taxonomies") { $0.object(writeWeaknesses) } }
    }

    private func writeInvocation(_ writer: inout JSONWriter) {
        let failed = scan.notifications.contains { $0.level == .error }
        writer.field("executionSuccessful", !failed)
        if let finishedAt = options.finishedAt {
            writer.field("endTimeUtc", timestamp(finishedAt) + "Z")
        }
        writer.array("toolExecutionNotifications", of: scan.notifications) { writer, notification in
            writer.object { write(notification, to: &$0) }
        }
    }

    private func write(_ notification: Notification, to writer: inout JSONWriter) {
        writer.inlineObject("descriptor") { writer in
            writer.field("id", notification.kind)
            if let index = notificationKinds.firstIndex(of: notification.kind) {
                writer.field("index", index)
            }
        }
        if let rule = notification.rule {
            writer.inlineObject("associatedRule") { writer in
                writer.field("id", rule.description)
                if let index = rules.index(of: rule) { writer.field("index", index) }
            }
        }
        writer.field("level", notification.level.rawValue)
        let text = [notification.message, notification.fix].compactMap(\.self).joined(
            separator: " ")
        writer.inlineObject("message") { $0.field("text", text.plainInSARIF) }
        guard let path = notification.path else { return }
        writer.array("locations") { writer in
            writer.object { writer in
                writer.object("physicalLocation") { writer in
                    writeArtifact(path, to: &writer)
                    if let position = notification.position {
                        writer.inlineObject("region") { writer in
                            writer.field("startLine", max(1, position.line))
                            writer.field("startColumn", max(1, position.column))
                        }
                    }
                }
            }
        }
    }
}

extension SARIFReport {
    private func write(_ finding: Finding, to writer: inout JSONWriter) {
        writer.field("ruleId", finding.rule.description)
        if let index = rules.index(of: finding.rule) { writer.field("ruleIndex", index) }
        writer.field("level", finding.severity.levelInSARIF)
        writer.object("message") { $0.field("text", finding.message.plainInSARIF) }
        writer.array("locations") { writer in
            writer.object { writePlace(finding.location, to: &$0, withContext: true) }
        }
        if !finding.fingerprint.isEmpty {
            writer.object("partialFingerprints") { writer in
                writer.key(text: Self.fingerprintName)
                writer.value(finding.fingerprint)
            }
        }
        if !finding.trace.isEmpty { writeFlow(finding.trace, to: &writer) }
        if let fix = finding.fix { write(fix, of: finding.location.path, to: &writer) }
        // Once one result says whether it is suppressed, the standard has all of them say so.
        if marksSuppressions { writeSuppressions(of: finding, to: &writer) }
        writer.object("properties") { writer in
            writer.field("severity", finding.severity.rawValue)
            guard !finding.bindings.isEmpty else { return }
            writer.object("bindings") { writer in
                for (name, value) in finding.bindings.sorted(by: { $0.key < $1.key }) {
                    writer.key(text: name)
                    writer.value(value)
                }
            }
        }
    }

    private func writePlace(
        _ location: Location, to writer: inout JSONWriter, withContext: Bool = false
    ) {
        writer.object("physicalLocation") { writer in
            writeArtifact(location.path, to: &writer)
            writer.object("region") { writer in
                writeRegion(
                    location.start, location.end, location.startOffset, location.endOffset,
                    to: &writer)
                if let text = location.exactText {
                    writer.inlineObject("snippet") { $0.field("text", text) }
                }
            }
            guard withContext, let lines = location.wholeLines else { return }
            writer.object("contextRegion") { writer in
                writer.field("startLine", location.start.line)
                writer.field("endLine", location.end.line)
                writer.inlineObject("snippet") { $0.field("text", lines) }
            }
        }
    }

    private func writeRegion(
        _ start: TextPosition, _ end: TextPosition, _ startOffset: Int, _ endOffset: Int,
        to writer: inout JSONWriter
    ) {
        writer.field("startLine", max(1, start.line))
        writer.field("startColumn", max(1, start.column))
        writer.field("endLine", max(1, end.line))
        writer.field("endColumn", max(1, end.column))
        writer.field("byteOffset", max(0, startOffset))
        writer.field("byteLength", max(0, endOffset - startOffset))
    }

    private func writeArtifact(_ path: String, to writer: inout JSONWriter) {
        writer.inlineObject("artifactLocation") { writer in
            writer.field("uri", URIReference.of(path: path))
            if !path.hasPrefix("/") { writer.field("uriBaseId", Self.rootName) }
        }
    }

    private func writeFlow(_ trace: [TraceStep], to writer: inout JSONWriter) {
        var depth = 0
        writer.array("codeFlows") { writer in
            writer.object { writer in
                writer.array("threadFlows") { writer in
                    writer.object { writer in
                        writer.array("locations", of: trace) { writer, step in
                            if step.kind == .return { depth = max(0, depth - 1) }
                            writer.object { write(step, atDepth: depth, to: &$0) }
                            if step.kind == .call { depth += 1 }
                        }
                    }
                }
            }
        }
    }

    private func write(_ step: TraceStep, atDepth depth: Int, to writer: inout JSONWriter) {
        writer.object("location") { writer in
            writePlace(step.location, to: &writer)
            writer.inlineObject("message") { $0.field("text", step.note.plainInSARIF) }
        }
        writer.field("kinds", ["taint", step.kind.rawValue])
        writer.field("nestingLevel", depth)
        let isEnd = step.kind == .source || step.kind == .sink
        writer.field("importance", isEnd ? "essential" : "important")
    }

    private func write(_ fix: Fix, of path: String, to writer: inout JSONWriter) {
        guard !fix.edits.isEmpty else { return }
        writer.array("fixes") { writer in
            writer.object { writer in
                writer.inlineObject("description") {
                    $0.field("text", fix.description.plainInSARIF)
                }
                writer.array("artifactChanges") { writer in
                    writer.object { writer in
                        writeArtifact(path, to: &writer)
                        writer.array("replacements", of: fix.edits) { writer, edit in
                            writer.object { write(edit, to: &$0) }
                        }
                    }
                }
            }
        }
    }

    private func write(_ edit: Fix.Edit, to writer: inout JSONWriter) {
        writer.inlineObject("deletedRegion") { writer in
            writeRegion(edit.start, edit.end, edit.startOffset, edit.endOffset, to: &writer)
        }
        writer.inlineObject("insertedContent") { $0.field("text", edit.replacement) }
    }

    private func writeSuppressions(of finding: Finding, to writer: inout JSONWriter) {
        writer.array("suppressions") { writer in
            guard let suppression = finding.suppression else { return }
            writer.inlineObject { writer in
                writer.field("kind", suppression.kind == .comment ? "inSource" : "external")
                // Without a status, which not all editions of the schema know, it counts as accepted.
                writer.field("justification", ifPresent: suppression.reason)
            }
        }
    }
}

extension Severity {
    var levelInSARIF: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .notice, .none: "note"
        }
    }
}

extension String {
    /// The text such that SARIF readers show it as it is.
    ///
    /// In a message `[text](3)` is a link and `{0}` a placeholder (§3.11.5, §3.11.6). Only what reads as
    /// one is escaped: most readers know no escapes and would show them.
    var plainInSARIF: String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }) else {
            return self
        }
        var result = ""
        var rest = self[...]
        while let character = rest.popFirst() {
            if character == "[", rest.contains("](") {
                result += "\\["
            } else if character == "{", let length = rest.placeholderLength {
                result += "{{" + rest.prefix(length) + "}}"
                rest = rest.dropFirst(length + 1)
            } else {
                result.append(character)
            }
        }
        return result
    }
}

extension Substring {
    /// How many digits stand before the closing brace, if nothing else does.
    fileprivate var placeholderLength: Int? {
        let digits = prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && self[digits.endIndex...].first == "}" ? digits.count : nil
    }
}
