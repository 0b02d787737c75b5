import Findings
import SourceText

/// A file whose places of interest are marked: `«` and `»` around each, and gone from the text.
struct MarkedSource {
    let file: SourceFile
    private(set) var ranges: [Range<Int>] = []

    init(_ path: String, _ marked: String) {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«": starts.append(bytes.count)
            case "»": ranges.append((starts.popLast() ?? 0)..<bytes.count)
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
        ranges.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
        file = SourceFile(path: path, bytes: bytes)
    }

    /// The place of the mark `index`, counted by where they start.
    ///
    /// - Parameter cut: Code points that lines lose at their start, as very long lines do.
    func location(_ index: Int = 0, cut: Int = 0) -> Location {
        let range = ranges.indices.contains(index) ? ranges[index] : 0..<0
        let start = file.position(of: ByteOffset(range.lowerBound))
        let end = file.position(of: ByteOffset(range.upperBound))
        let lines = (start.line...end.line).prefix(20).map { number in
            let text = file.text(in: file.lines.range(ofLine: number))
            let scalars = text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }.dropFirst(cut)
            return SourceExcerpt.Line(
                number: number, text: String(String.UnicodeScalarView(scalars)), skippedColumns: cut
            )
        }
        return Location(
            path: file.path, startOffset: range.lowerBound, endOffset: range.upperBound,
            start: start,
            end: end, excerpt: SourceExcerpt(lines: lines))
    }

    func edit(_ index: Int = 0, _ replacement: String) -> Fix.Edit {
        let place = location(index)
        return Fix.Edit(
            startOffset: place.startOffset, endOffset: place.endOffset, start: place.start,
            end: place.end, replacement: replacement)
    }
}
