package import Findings
package import Languages
package import SourceText

/// Which findings of a file its comments silence.
///
/// A comment speaks of the line it stands in if code stands there, too, and else of the next line
/// that is not a comment. A finding counts by its first line.
package struct Suppressions: Sendable {
    /// Comments and the lines they speak of.
    private var entries: [Entry] = []
    private var entriesByLine: [Int: [Int]] = [:]
    /// Those that speak of many lines.
    private var wideEntries: [Int] = []
    /// Mistakes in the comments themselves.
    private var problems: [Notification] = []
    private let path: String

    private struct Entry: Sendable {
        let comment: SuppressionComment
        let lines: ClosedRange<Int>
        let position: TextPosition
        var isUsed = false
    }

    package init(in tree: RoleTree) { self.init(comments: tree.comments, in: tree.source) }

    /// For a text of no known language: a mark counts if it stands behind what opens a comment somewhere.
    package init(inText source: SourceFile) {
        self.init(comments: likelyComments(in: source), in: source)
    }

    /// - Parameter comments: Their ranges in text order, marks included.
    package init(comments: [ByteRange], in source: SourceFile) {
        path = source.path
        let found = suppressionComments(comments, in: source)
        guard !found.isEmpty else { return }
        let layout = CommentLayout(comments, in: source)
        var open: [SuppressionComment] = []
        for comment in found {
            switch comment.form {
            case .start: open.append(comment)
            case .end: close(comment, &open, in: source)
            case .ignore, .file, .ddSA, .nosem:
                add(comment, lines: layout.lines(of: comment), in: source)
            }
        }
        for start in open {
            let line = source.lines.line(of: start.offset)
            add(start, lines: line...source.lines.count, in: source)
            problems.append(
                notification(
                    "suppression-unclosed", "No 'martlet:ignore-end' ends this '\(start.text)'.",
                    fix: "Write one, or 'martlet:ignore-file' if the whole file is meant.",
                    at: source.position(of: start.offset)))
        }
    }

    // MARK: Silencing

    /// Marks the findings that a comment silences. They stay in the list.
    package mutating func apply(to findings: inout [Finding]) {
        guard !entries.isEmpty else { return }
        for index in findings.indices {
            let line = findings[index].location.start.line
            if let note = note(for: findings[index].rule, inLine: line) {
                findings[index].suppression = note
            }
        }
    }

    /// What silences a finding of `rule` that starts in `line`, counted from 1. Remembers every comment
    /// that does.
    package mutating func note(for rule: RuleID, inLine line: Int) -> SuppressionNote? {
        var note: SuppressionNote?
        for index in (entriesByLine[line] ?? []) + wideEntries
        where entries[index].lines.contains(line) && entries[index].comment.silences(rule) {
            entries[index].isUsed = true
            note = note ?? SuppressionNote(kind: .comment, reason: entries[index].comment.reason)
        }
        return note
    }

    /// Comments that are malformed, and those that silenced nothing so far.
    ///
    /// - Parameter rules: The rules that ran. A comment that names only others may have its use in
    ///   another scan.
    package func notifications(afterRunning rules: some Sequence<RuleID>) -> [Notification] {
        let unused = entries.filter { !$0.isUsed }
        guard !unused.isEmpty else { return problems }
        let rules = Array(rules)
        return problems
            + unused.filter { entry in rules.contains { entry.comment.silences($0) } }.map {
                entry in
                notification(
                    "suppression-unused",
                    "The comment '\(entry.comment.text)' silences no finding.",
                    fix: "Remove it.", at: entry.position)
            }
    }

    // MARK: Reading

    private mutating func add(
        _ comment: SuppressionComment, lines: ClosedRange<Int>, in source: SourceFile
    ) {
        if lines.count > 8 {
            wideEntries.append(entries.count)
        } else {
            for line in lines { entriesByLine[line, default: []].append(entries.count) }
        }
        entries.append(
            Entry(comment: comment, lines: lines, position: source.position(of: comment.offset)))
    }

    /// Ends the last block that was opened for the same rules; an end that names none ends the last one.
    private mutating func close(
        _ end: SuppressionComment, _ open: inout [SuppressionComment], in source: SourceFile
    ) {
        let index = open.lastIndex { end.rules.isEmpty || Set($0.rules) == Set(end.rules) }
        guard let index else {
            problems.append(
                notification(
                    "suppression-unopened",
                    "No 'martlet:ignore-start' begins what '\(end.text)' ends.",
                    fix: "Remove it, or write the start.", at: source.position(of: end.offset)))
            return
        }
        let start = open.remove(at: index)
        let lines = source.lines.line(of: start.offset)...source.lines.line(of: end.offset)
        add(start, lines: lines, in: source)
    }

    private func notification(
        _ kind: String, _ message: String, fix: String, at position: TextPosition
    ) -> Notification {
        Notification(
            kind: kind, level: .note, message: message, fix: fix, path: path, position: position)
    }
}

extension SuppressionComment {
    /// A name means a rule by its whole id, by the last part of it, or by its ruleset.
    func silences(_ rule: RuleID) -> Bool {
        guard !rules.isEmpty else { return true }
        let id = rule.description
        return rules.contains { name in
            name == id || id.hasSuffix("/" + name) || id.hasSuffix("." + name)
                || name == rule.ruleset
        }
    }
}

/// Which lines hold nothing but comments.
private struct CommentLayout {
    private let comments: [ByteRange]
    private let source: SourceFile

    init(_ comments: [ByteRange], in source: SourceFile) {
        self.comments = comments
        self.source = source
    }

    /// The lines that `comment` speaks of.
    func lines(of comment: SuppressionComment) -> ClosedRange<Int> {
        let whole = 1...source.lines.count
        if comment.form == .file { return whole }
        let own = self.comments[index(at: comment.offset)]
        let first = source.lines.line(of: own.start)
        let last = source.lines.line(of: ByteOffset(max(own.start.int, own.end.int - 1)))
        let line = source.lines.line(of: comment.offset)
        guard isAlone(first), isAlone(last) else { return line...line }
        if comment.form == .ddSA, isAtTop(first) { return whole }
        var next = last + 1
        // A bound, so that a file of nothing but such comments takes no quadratic time.
        let furthest = min(source.lines.count, last + 100)
        while next < furthest, !isBlank(next), isAlone(next) { next += 1 }
        return line...max(line, min(next, source.lines.count))
    }

    /// The first line, or the one behind `#!` and the file's encoding.
    private func isAtTop(_ line: Int) -> Bool {
        guard line > 1 else { return true }
        guard line <= 3 else { return false }
        return (1..<line).allSatisfy { above in
            let text = source.text(in: source.lines.range(ofLine: above))
            return text.hasPrefix("#!") || text.hasPrefix("#") && text.contains("coding")
        }
    }

    private func isBlank(_ line: Int) -> Bool {
        source.slice(source.lines.range(ofLine: line)).allSatisfy(isSpace)
    }

    /// Whether all of `line` that is not blank lies within comments.
    private func isAlone(_ line: Int) -> Bool {
        let range = source.lines.range(ofLine: line).indices
        var position = range.lowerBound
        var next = index(at: ByteOffset(position))
        while position < range.upperBound, position < source.bytes.count {
            while next < comments.count, comments[next].end.int <= position { next += 1 }
            if next < comments.count, comments[next].start.int <= position {
                position = comments[next].end.int
            } else if isSpace(source.bytes[position]) {
                position += 1
            } else {
                return false
            }
        }
        return true
    }

    /// The first comment that ends behind `offset`, or the last one.
    private func index(at offset: ByteOffset) -> Int {
        var low = 0
        var high = comments.count
        while low < high {
            let middle = (low + high) / 2
            if comments[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return min(low, max(0, comments.count - 1))
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
