import Findings

extension Location {
    /// The text of the place, byte for byte, or nothing if the excerpt does not hold all of it.
    ///
    /// The excerpt has no line ends and may have lost bytes that were no UTF-8, so the length decides.
    var exactText: String? {
        let lines = excerpt.lines.drop { $0.number < start.line }.prefix { $0.number <= end.line }
        var pieces: [String] = []
        for line in lines {
            let isLast = line.number == end.line
            let from = line.number == start.line ? start.column - 1 : 0
            let to = isLast ? end.column - 1 : line.skippedColumns + line.text.unicodeScalars.count
            guard let piece = line.text(from: from, to: to), line.skippedColumns <= from else {
                return nil
            }
            pieces.append(piece)
        }
        return ["\n", "\r\n", "\r"].lazy.map { pieces.joined(separator: $0) }
            .first { $0.utf8.count == endOffset - startOffset }
    }

    /// The whole lines of the place, or nothing if one of them was cut or left out.
    var wholeLines: String? {
        let lines = excerpt.lines
        guard lines.allSatisfy({ $0.skippedColumns == 0 }), exactText != nil,
            lines.first?.number == start.line, lines.last?.number == end.line
        else { return nil }
        return lines.map(\.text).joined(separator: "\n")
    }
}
