import Findings

/// The lines that a fix takes away and the lines it puts in their place.
struct FixDifference {
    let removed: [SourceExcerpt.Line]
    let added: [SourceExcerpt.Line]

    /// Applies the edits to the lines that the finding carries.
    ///
    /// - Returns: Nothing if an edit reaches beyond those lines, or into a part of one that was cut off.
    init?(_ fix: Fix, in excerpt: SourceExcerpt) {
        guard let first = fix.edits.first, let last = fix.edits.last,
            let start = excerpt.lines.firstIndex(where: { $0.number == first.start.line })
        else { return nil }
        let lines = excerpt.lines[start...]
        var text = ""
        var line = lines.startIndex
        var column = 0
        // Copies what lies between two edits; returns false where the excerpt does not reach.
        func move(to position: (line: Int, column: Int), copies: Bool) -> Bool {
            while line < lines.endIndex, lines[line].number < position.line {
                if copies { text += lines[line].text(from: column) + "\n" }
                line += 1
                column = 0
            }
            // A deleted last line ends at the start of the one after it.
            if line == lines.endIndex { return position.column == 0 }
            guard lines[line].number == position.line,
                let copied = lines[line].text(from: column, to: position.column)
            else { return false }
            if copies { text += copied }
            column = position.column
            return true
        }
        for edit in fix.edits {
            guard move(to: (edit.start.line, edit.start.column - 1), copies: true),
                move(to: (edit.end.line, edit.end.column - 1), copies: false)
            else { return nil }
            text += edit.replacement
        }
        let endsInside = line < lines.endIndex
        if endsInside { text += lines[line].text(from: column) }
        let touched = Array(lines[..<(endsInside ? line + 1 : line)])
        let changed = Self.lines(of: text, endsInside: endsInside, from: first.start.line)
        self = Self(from: touched, to: changed)
        guard last.end >= first.start, !(removed.isEmpty && added.isEmpty) else { return nil }
    }

    /// Leaves out what is the same at the start and at the end.
    private init(from old: [SourceExcerpt.Line], to new: [SourceExcerpt.Line]) {
        let head = zip(old, new).prefix { $0.text == $1.text }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
            .prefix { $0.text == $1.text }.count
        removed = Array(old.dropFirst(head).dropLast(tail))
        added = Array(new.dropFirst(head).dropLast(tail))
    }

    private static func lines(of text: String, endsInside: Bool, from number: Int) -> [SourceExcerpt
        .Line]
    {
        var texts = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
        if !endsInside, texts.last == "" { texts.removeLast() }
        return texts.enumerated().map { SourceExcerpt.Line(number: number + $0, text: $1) }
    }
}

extension SourceExcerpt.Line {
    /// Code points from `start` on, counted from 0 in the whole line.
    fileprivate func text(from start: Int) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.dropFirst(max(0, start - skippedColumns))))
    }

    /// Code points from `start` up to `end`; nothing if they are not all there.
    func text(from start: Int, to end: Int) -> String? {
        let first = start - skippedColumns
        guard first >= 0 || (start == 0 && end > skippedColumns), end >= start else { return nil }
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            let bytes = text.utf8
            guard end - skippedColumns <= bytes.count else { return nil }
            return String(bytes.prefix(max(0, end - skippedColumns)).dropFirst(max(0, first)))
        }
        let scalars = text.unicodeScalars
        guard
            let lower = scalars.index(
                scalars.startIndex, offsetBy: max(0, first), limitedBy: scalars.endIndex),
            let upper = scalars.index(
                scalars.startIndex, offsetBy: max(0, end - skippedColumns),
                limitedBy: scalars.endIndex)
        else { return nil }
        return String(String.UnicodeScalarView(scalars[lower..<max(lower, upper)]))
    }
}
