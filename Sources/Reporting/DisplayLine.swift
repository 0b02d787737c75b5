import Findings
import Markup

/// A line of code as a terminal shows it: tabs expanded, control characters visible, every character
/// with the cells it takes.
struct DisplayLine {
    /// What is drawn as one and never cut apart.
    private struct Glyph {
        /// Where its UTF-8 begins in `bytes`.
        let start: Int
        let cell: Int
        /// The first of its code points, counted from 0 in the whole line.
        let column: Int
    }

    private var bytes: [UInt8] = []
    private var glyphs: [Glyph] = []
    private(set) var width = 0
    private var columns = 0

    private static let tabWidth = 4

    init(_ line: SourceExcerpt.Line) {
        if line.skippedColumns > 0 {
            append("…", width: 1, columns: line.skippedColumns)
        }
        if line.text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) {
            for byte in line.text.utf8 { append(CollectionOfOne(byte), width: 1, columns: 1) }
        } else {
            for character in line.text { append(character) }
        }
    }

    private mutating func append(_ character: Character) {
        let points = character.unicodeScalars.count
        if character == "\t" {
            let cells = Self.tabWidth - width % Self.tabWidth
            append(String(repeating: " ", count: cells), width: cells, columns: 1)
        } else if character.unicodeScalars.contains(where: \.isTreacherous) {
            for scalar in character.unicodeScalars {
                let text = scalar.isTreacherous ? scalar.escape : String(scalar)
                append(text, width: Reporting.displayWidth(of: text), columns: 1)
            }
        } else {
            append(String(character), width: character.displayWidth, columns: points)
        }
    }

    private mutating func append(_ text: String, width: Int, columns: Int) {
        append(text.utf8, width: width, columns: columns)
    }

    private mutating func append(_ text: some Collection<UInt8>, width: Int, columns: Int) {
        glyphs.append(Glyph(start: bytes.count, cell: self.width, column: self.columns))
        bytes.append(contentsOf: text)
        self.width += width
        self.columns += columns
    }

    /// The cell at which the code point `column` (counted from 0) begins; the end of the line for one
    /// that is not there.
    func cell(ofColumn column: Int) -> Int {
        guard let index = glyphIndex(ofColumn: column) else { return column < 0 ? 0 : width }
        return glyphs[index].cell
    }

    /// The cells of the code points from `start` up to `end`, both counted from 0. A character that is
    /// covered in part counts as a whole.
    func cells(from start: Int, to end: Int) -> Range<Int> {
        let first = cell(ofColumn: start)
        guard end > start, let last = glyphIndex(ofColumn: end - 1) else {
            return first..<max(first, end > start ? width : first)
        }
        let upper = last + 1 < glyphs.count ? glyphs[last + 1].cell : width
        return first..<max(first, upper)
    }

    /// The first cell that is no blank; the end of the line if there is none.
    var indentation: Int {
        glyphs.first { $0.start < bytes.count && bytes[$0.start] != UInt8(ascii: " ") }?.cell
            ?? width
    }

    private func glyphIndex(ofColumn column: Int) -> Int? {
        guard column >= 0, column < columns else { return nil }
        var low = 0
        var high = glyphs.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if glyphs[middle].column <= column { low = middle } else { high = middle }
        }
        return low < glyphs.count ? low : nil
    }
}

extension DisplayLine {
    /// The part of the line that fits into `limit` cells and shows as much of `focus` as possible.
    ///
    /// - Returns: The text, with `…` wherever something is cut off, and where `place` is in it.
    func window(
        ofWidth limit: Int, around focus: Range<Int>, marking place: Range<Int>
    ) -> (text: String, place: Range<Int>) {
        guard width > limit, limit >= 3 else {
            return (String(decoding: bytes, as: UTF8.self), place)
        }
        let left = leftEdge(ofWidth: limit, around: focus)
        let isCutLeft = left > 0
        let isCutRight = left + limit < width
        let inner = (left + (isCutLeft ? 1 : 0))..<(left + limit - (isCutRight ? 1 : 0))
        let shown = glyphs.indices.filter {
            glyphs[$0].cell >= inner.lowerBound && endCell(of: $0) <= inner.upperBound
        }
        var text = isCutLeft ? "…" : ""
        if let first = shown.first, let last = shown.last {
            // A wide character that the edge cuts in two leaves a blank, so that the rest stays in line.
            text += String(repeating: " ", count: glyphs[first].cell - inner.lowerBound)
            let end = last + 1 < glyphs.count ? glyphs[last + 1].start : bytes.count
            text += String(decoding: bytes[glyphs[first].start..<end], as: UTF8.self)
        }
        if isCutRight { text += "…" }
        let start = min(max(place.lowerBound, inner.lowerBound), inner.upperBound)
        let end = min(max(place.upperBound, start), inner.upperBound)
        return (text, (start - left)..<(end - left))
    }

    private func endCell(of index: Int) -> Int {
        index + 1 < glyphs.count ? glyphs[index + 1].cell : width
    }

    /// Where the window begins: at the line's start if the place is visible there, else around it.
    private func leftEdge(ofWidth limit: Int, around place: Range<Int>) -> Int {
        if place.upperBound < limit { return 0 }
        // A place that does not fit is shown from its start, after as much of the line as there is room for.
        if place.count >= limit, place.lowerBound <= limit / 2 { return 0 }
        let margin = min(limit / 3, max(2, (limit - place.count) / 2))
        let start = min(place.lowerBound, width) - margin
        return max(0, min(start, width - limit))
    }
}
