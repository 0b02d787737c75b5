import Findings
import Patterns
import SourceText

// Whoever changes what is written here raises `ScanCache.format`.

extension FileResult: ByteCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(wasRead)
        writer.write(byteCount)
        writer.write(findings)
        writer.write(notifications)
        writer.write(ends)
        writer.write(words)
    }

    init?(from reader: inout ByteReader) {
        self.init()
        guard let wasRead = reader.flag(), let byteCount = reader.number(),
            let findings: [Finding] = reader.list(),
            let notifications: [Notification] = reader.list(),
            let ends: [FlowEnds] = reader.list(),
            let words: FileWords? = reader.optional()
        else { return nil }
        self.wasRead = wasRead
        self.byteCount = byteCount
        self.findings = findings
        self.notifications = notifications
        self.ends = ends
        self.words = words
        isKnown = true
    }
}

extension FlowEnds: ByteCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(Int(bitPattern: UInt(sources)))
        writer.write(Int(bitPattern: UInt(sinks)))
    }

    init?(from reader: inout ByteReader) {
        guard let sources = reader.number(), let sinks = reader.number() else { return nil }
        self.init(
            sources: UInt64(UInt(bitPattern: sources)), sinks: UInt64(UInt(bitPattern: sinks)))
    }
}

/// The distances from word to word.
extension FileWords: ByteCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(sorted.count)
        var last = 0
        for position in sorted {
            writer.write(Int(position) - last)
            last = Int(position)
        }
    }

    init?(from reader: inout ByteReader) {
        guard let count = reader.number(), (0...Int(UInt16.max) + 1).contains(count) else {
            return nil
        }
        var sorted: [UInt16] = []
        var last = 0
        for _ in 0..<count {
            guard let step = reader.number(), step >= 0, step <= Int(UInt16.max),
                let position = UInt16(exactly: last + step)
            else { return nil }
            sorted.append(position)
            last += step
        }
        self.init(sorted: sorted)
    }
}

extension Severity: ByteCodable {}
extension TraceStep.Kind: ByteCodable {}
extension SuppressionNote.Kind: ByteCodable {}
extension Notification.Level: ByteCodable {}

extension RuleID: ByteCodable {
    func write(to writer: inout ByteWriter) { writer.write(description) }

    init?(from reader: inout ByteReader) {
        guard let text = reader.text() else { return nil }
        self.init(text)
    }
}

extension Finding: ByteCodable {
    func write(to writer: inout ByteWriter) {
        rule.write(to: &writer)
        severity.write(to: &writer)
        writer.write(message)
        location.write(to: &writer)
        writer.write(trace)
        writer.write(fix)
        writer.write(bindings.count)
        for (name, value) in bindings.sorted(by: { $0.key < $1.key }) {
            writer.write(name)
            writer.write(value)
        }
        writer.write(fingerprint)
        writer.write(suppression)
    }

    init?(from reader: inout ByteReader) {
        guard let rule = RuleID(from: &reader), let severity = Severity(from: &reader),
            let message = reader.text(), let location = Location(from: &reader),
            let trace: [TraceStep] = reader.list(), let fix: Fix? = reader.optional(),
            let count = reader.number(), count >= 0
        else { return nil }
        var bindings: [String: String] = [:]
        for _ in 0..<count {
            guard let name = reader.text(), let value = reader.text() else { return nil }
            bindings[name] = value
        }
        guard let fingerprint = reader.text(),
            let suppression: SuppressionNote? = reader.optional()
        else { return nil }
        self.init(
            rule: rule, severity: severity, message: message, location: location, trace: trace,
            fix: fix, bindings: bindings, fingerprint: fingerprint, suppression: suppression)
    }
}

extension TextPosition: ByteCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(line)
        writer.write(column)
    }

    init?(from reader: inout ByteReader) {
        guard let line = reader.number(), let column = reader.number() else { return nil }
        self.init(line: line, column: column)
    }
}

extension Location: ByteCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(path)
        writer.write(startOffset)
        writer.write(endOffset)
        start.write(to: &writer)
        end.write(to: &writer)
        writer.write(excerpt.lines)
    }

    init?(from reader: inout ByteReader) {
        guard let path = reader.text(), let startOffset = reader.number(),
            let endOffset = reader.number(), let start = TextPosition(from: &reader),
            let end = TextPosition(from: &reader),
            let lines: [SourceExcerpt.Line] = reader.list()
        else { return nil }
        self.init(
            path: path, startOffset: startOffset, endOffset: endOffset, start: start, end: end,
            excerpt: SourceExcerpt(lines: lines))
    }
}

extension SourceExcerpt.Line: ByteCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(number)
        writer.write(text)
        writer.write(skippedColumns)
    }

    init?(from reader: inout ByteReader) {
        guard let number = reader.number(), let text = reader.text(),
            let skippedColumns = reader.number()
        else { return nil }
        self.init(number: number, text: text, skippedColumns: skippedColumns)
    }
}

extension TraceStep: ByteCodable {
    func write(to writer: inout ByteWriter) {
        kind.write(to: &writer)
        location.write(to: &writer)
        writer.write(note)
    }

    init?(from reader: inout ByteReader) {
        guard let kind = Kind(from: &reader), let location = Location(from: &reader),
            let note = reader.text()
        else { return nil }
        self.init(kind: kind, location: location, note: note)
    }
}

extension Fix: ByteCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(description)
        writer.write(edits)
    }

    init?(from reader: inout ByteReader) {
        guard let description = reader.text(), let edits: [Edit] = reader.list() else { return nil }
        self.init(description: description, edits: edits)
    }
}

extension Fix.Edit: ByteCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(startOffset)
        writer.write(endOffset)
        start.write(to: &writer)
        end.write(to: &writer)
        writer.write(replacement)
    }

    init?(from reader: inout ByteReader) {
        guard let startOffset = reader.number(), let endOffset = reader.number(),
            let start = TextPosition(from: &reader), let end = TextPosition(from: &reader),
            let replacement = reader.text()
        else { return nil }
        self.init(
            startOffset: startOffset, endOffset: endOffset, start: start, end: end,
            replacement: replacement)
    }
}

extension SuppressionNote: ByteCodable {
    func write(to writer: inout ByteWriter) {
        kind.write(to: &writer)
        writer.write(reason)
    }

    init?(from reader: inout ByteReader) {
        guard let kind = Kind(from: &reader), let reason: String? = reader.optional() else {
            return nil
        }
        self.init(kind: kind, reason: reason)
    }
}

extension Notification: ByteCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(kind)
        level.write(to: &writer)
        writer.write(message)
        writer.write(fix)
        writer.write(path)
        writer.write(position)
        writer.write(rule)
    }

    init?(from reader: inout ByteReader) {
        guard let kind = reader.text(), let level = Level(from: &reader),
            let message = reader.text(), let fix: String? = reader.optional(),
            let path: String? = reader.optional(), let position: TextPosition? = reader.optional(),
            let rule: RuleID? = reader.optional()
        else { return nil }
        self.init(
            kind: kind, level: level, message: message, fix: fix, path: path, position: position,
            rule: rule)
    }
}
