package import SourceText

/// A range of a file that a report can show without the file.
package struct Location: Hashable, Sendable, Codable {
    /// Relative to the scan's root, with `/` between components.
    package let path: String
    /// Byte offsets into the file's UTF-8 text.
    package let startOffset: Int
    package let endOffset: Int
    package let start: TextPosition
    /// The position after the last character.
    package let end: TextPosition
    /// The whole lines from `start` to `end`, at most twenty, without the last line end. Long lines are
    /// cut; see `SourceExcerpt`.
    package let excerpt: SourceExcerpt

    package init(
        path: String, startOffset: Int, endOffset: Int, start: TextPosition, end: TextPosition,
        excerpt: SourceExcerpt
    ) {
        self.path = path
        self.startOffset = startOffset
        self.endOffset = endOffset
        self.start = start
        self.end = end
        self.excerpt = excerpt
    }
}

/// Lines of a file, kept for reports.
package struct SourceExcerpt: Hashable, Sendable, Codable {
    package struct Line: Hashable, Sendable, Codable {
        /// Counted from 1.
        package let number: Int
        /// The text without its line end, or a window of it when the line is very long.
        package let text: String
        /// How many code points of the line were cut off before `text`; 0 for ordinary lines.
        package let skippedColumns: Int

        package init(number: Int, text: String, skippedColumns: Int = 0) {
            self.number = number
            self.text = text
            self.skippedColumns = skippedColumns
        }
    }

    package let lines: [Line]

    package init(lines: [Line]) { self.lines = lines }
}

/// One step on the way of untrusted data, from its source to its sink.
package struct TraceStep: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        case source, propagation, call, `return`, sink
    }

    package let kind: Kind
    package let location: Location
    /// What happens there, one sentence.
    package let note: String

    package init(kind: Kind, location: Location, note: String) {
        self.kind = kind
        self.location = location
        self.note = note
    }
}

/// Replacements that mend a finding. Edits do not overlap and are sorted by offset.
package struct Fix: Hashable, Sendable, Codable {
    package struct Edit: Hashable, Sendable, Codable {
        package let startOffset: Int
        package let endOffset: Int
        package let start: TextPosition
        package let end: TextPosition
        package let replacement: String

        package init(
            startOffset: Int, endOffset: Int, start: TextPosition, end: TextPosition,
            replacement: String
        ) {
            self.startOffset = startOffset
            self.endOffset = endOffset
            self.start = start
            self.end = end
            self.replacement = replacement
        }
    }

    package let description: String
    package let edits: [Edit]

    package init(description: String, edits: [Edit]) {
        self.description = description
        self.edits = edits
    }
}

/// Why a finding counts no longer.
package struct SuppressionNote: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        /// A comment in the source.
        case comment
        /// The finding was known before.
        case baseline
    }

    package let kind: Kind
    package let reason: String?

    package init(kind: Kind, reason: String? = nil) {
        self.kind = kind
        self.reason = reason
    }
}

/// A rule reported a place.
package struct Finding: Hashable, Sendable, Codable {
    package var rule: RuleID
    package var severity: Severity
    package var message: String
    package var location: Location
    /// Empty for rules that follow no data.
    package var trace: [TraceStep]
    package var fix: Fix?
    /// Metavariables and what they stand for, sorted by name.
    package var bindings: [String: String]
    /// Identifies the finding when lines move; see `Engine/Fingerprint`.
    package var fingerprint: String
    package var suppression: SuppressionNote?

    package init(
        rule: RuleID, severity: Severity, message: String, location: Location,
        trace: [TraceStep] = [], fix: Fix? = nil, bindings: [String: String] = [:],
        fingerprint: String = "", suppression: SuppressionNote? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.location = location
        self.trace = trace
        self.fix = fix
        self.bindings = bindings
        self.fingerprint = fingerprint
        self.suppression = suppression
    }

    package var isSuppressed: Bool { suppression != nil }
}
