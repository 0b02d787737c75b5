import Patterns
import SourceText

/// A place where a formula holds.
struct FormulaMatch: Hashable {
    var match: PatternMatch
    /// Whether it only gives the context of others (`pattern-inside`).
    var isContext = false
    /// Whether the range is that of a metavariable (`focus-metavariable`).
    var isFocused = false

    var start: UInt32 { match.start }
    var end: UInt32 { match.end }

    func isWithin(_ other: FormulaMatch) -> Bool {
        other.start <= start && end <= other.end
    }

    func hasRange(of other: FormulaMatch) -> Bool { start == other.start && end == other.end }
}

/// Matches sorted by start, to find those that may hold a range or lie in it.
struct SortedMatches {
    let matches: [FormulaMatch]
    /// The furthest end among the matches up to and including this one.
    private let furthestEnds: [UInt32]

    init(_ unsorted: [FormulaMatch]) {
        matches = unsorted.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
        var furthest: UInt32 = 0
        furthestEnds = matches.map {
            furthest = max(furthest, $0.end)
            return furthest
        }
    }

    /// The first match that starts at `start` or later.
    private func firstIndex(from start: UInt32) -> Int {
        var low = 0
        var high = matches.count
        while low < high {
            let middle = (low + high) / 2
            if matches[middle].start < start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func forEach(within outer: FormulaMatch, _ body: (FormulaMatch) -> Void) {
        var index = firstIndex(from: outer.start)
        while index < matches.count, matches[index].start <= outer.end {
            if matches[index].end <= outer.end { body(matches[index]) }
            index += 1
        }
    }

    /// Calls `body` with each match that holds `inner`, until it returns true.
    func contains(holding inner: FormulaMatch, where body: (FormulaMatch) -> Bool) -> Bool {
        var index = firstIndex(from: inner.start + 1) - 1
        while index >= 0, furthestEnds[index] >= inner.end {
            if matches[index].end >= inner.end, body(matches[index]) { return true }
            index -= 1
        }
        return false
    }
}
