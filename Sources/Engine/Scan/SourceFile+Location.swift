package import Findings
package import SourceText

extension SourceFile {
    /// The longest excerpt, in lines, and the longest piece of a line, in bytes, that a report keeps.
    private static let excerptLines = 20
    private static let excerptBytes = 2_000

    /// The range as reports show it, with the lines it stands on.
    package func location(of range: ByteRange) -> Location {
        let end = max(range.start, range.end)
        let first = lines.line(of: range.start)
        let last = max(first, lines.line(of: end > range.start ? ByteOffset(end.value - 1) : end))
        let shown = first...min(last, first + Self.excerptLines - 1)
        return Location(
            path: path, startOffset: range.start.int, endOffset: end.int,
            start: position(of: range.start), end: position(of: end),
            excerpt: SourceExcerpt(lines: shown.map { excerpt(ofLine: $0, around: range) }))
    }

    private func excerpt(ofLine line: Int, around range: ByteRange) -> SourceExcerpt.Line {
        var bounds = lines.range(ofLine: line).indices
        while let last = bytes[bounds].last,
            last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
        {
            bounds = bounds.dropLast()
        }
        guard bounds.count > Self.excerptBytes else {
            return SourceExcerpt.Line(number: line, text: text(in: ByteRange(bounds)))
        }
        var start = min(
            max(bounds.lowerBound, range.start.int - Self.excerptBytes / 2), bounds.upperBound)
        var end = min(bounds.upperBound, start + Self.excerptBytes)
        // Keep whole characters: continuation bytes are 10xxxxxx.
        while start > bounds.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        while end > start, end < bounds.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let skipped = bytes[bounds.lowerBound..<start].reduce(0) {
            $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
        }
        return SourceExcerpt.Line(
            number: line, text: text(in: ByteRange(start..<end)), skippedColumns: skipped)
    }
}
