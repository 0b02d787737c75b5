import Findings

/// Draws the code of a location with line numbers, and a line of `^~~~` under the place.
struct ExcerptDrawing {
    let style: TerminalStyle
    let role: TerminalStyle.Role
    /// Columns of the terminal.
    let width: Int
    /// Blanks before the line numbers.
    let indent: Int

    /// Up to this many lines are drawn whole; of longer excerpts the middle is left out.
    private static let mostLines = 8
    private static let firstLines = 5
    private static let lastLines = 2
    /// Up to this many lines are underlined each; in longer places only the first and the last one.
    private static let mostUnderlined = 3

    func lines(for location: Location) -> [String] {
        let excerpt = location.excerpt.lines
        guard let last = excerpt.last else { return [] }
        let digits = String(last.number).count
        guard excerpt.count > Self.mostLines else {
            return excerpt.flatMap { rows(for: $0, of: location, digits: digits) }
        }
        return excerpt.prefix(Self.firstLines).flatMap {
            rows(for: $0, of: location, digits: digits)
        }
            + [gutter("", digits: digits, mark: "⋮")]
            + excerpt.suffix(Self.lastLines).flatMap { rows(for: $0, of: location, digits: digits) }
    }

    /// One line with its number and without underlining, as in a difference.
    func row(_ line: SourceExcerpt.Line, mark: Character, role: TerminalStyle.Role, digits: Int)
        -> String
    {
        let display = DisplayLine(line)
        let head = gutter(String(line.number), digits: digits, mark: String(mark))
        let text = display.window(ofWidth: codeWidth(digits: digits), around: 0..<0, marking: 0..<0)
            .text
        return (head + style(role, text)).withoutTrailingBlanks
    }

    private func codeWidth(digits: Int) -> Int { max(12, width - indent - digits - 3) }

    private func rows(
        for line: SourceExcerpt.Line, of location: Location, digits: Int
    ) -> [String] {
        let display = DisplayLine(line)
        let cells = cells(of: location, in: line, display)
        // Of a place with several lines the first one decides; the others stay in line with each other.
        let isFirst = line.number == location.start.line
        let window = display.window(
            ofWidth: codeWidth(digits: digits), around: isFirst ? cells ?? 0..<0 : 0..<0,
            marking: cells ?? 0..<0)
        let code = gutter(String(line.number), digits: digits) + window.text
        guard let cells, isUnderlined(line, in: location) else {
            return [code.withoutTrailingBlanks]
        }
        // An empty place is the point between two characters, marked under the one that follows.
        let tail = String(repeating: "~", count: max(0, window.place.count - 1))
        let mark = isFirst || cells.isEmpty ? "^" : "~"
        let under =
            String(repeating: " ", count: window.place.lowerBound) + style(role, mark + tail)
        return [code.withoutTrailingBlanks, gutter("", digits: digits) + under]
    }

    private func gutter(_ number: String, digits: Int, mark: String = "│") -> String {
        let blanks = String(repeating: " ", count: indent + max(0, digits - number.count))
        return style(.dim, "\(blanks)\(number) \(mark)") + " "
    }

    private func isUnderlined(_ line: SourceExcerpt.Line, in location: Location) -> Bool {
        location.end.line - location.start.line < Self.mostUnderlined
            || line.number == location.start.line || line.number == location.end.line
    }

    /// The cells of the place in `line`; nothing for a line of context, or one that has but blanks.
    private func cells(
        of location: Location, in line: SourceExcerpt.Line, _ display: DisplayLine
    ) -> Range<Int>? {
        guard location.start.line <= line.number, line.number <= location.end.line else {
            return nil
        }
        let isFirst = line.number == location.start.line
        let isLast = line.number == location.end.line
        let start = isFirst ? location.start.column - 1 : 0
        let end = isLast ? location.end.column - 1 : Int.max
        let cells = display.cells(from: start, to: end)
        if isFirst { return cells }
        let lower = max(cells.lowerBound, display.indentation)
        return lower < cells.upperBound ? lower..<cells.upperBound : nil
    }
}

extension String {
    var withoutTrailingBlanks: String {
        guard last == " " else { return self }
        return String(prefix(upTo: lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex))
    }
}
