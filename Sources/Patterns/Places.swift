package import SourceText

/// Where matches of a pattern are wanted, so that it need not be tried elsewhere.
///
/// What it lets through may still be of no use; what it holds back never is of use.
package struct Places: Sendable {
    package enum Relation: Sendable {
        /// Matches that hold one of the ranges.
        case holding
        /// Matches with just one of the ranges.
        case same
        /// Matches that share a place, if only an end, with one of the ranges.
        case touching
        /// Matches that lie in one of the ranges.
        case within
    }

    package let relation: Relation
    /// Sorted by start.
    private let ranges: [ByteRange]
    /// The furthest end among the ranges up to and including this one.
    private let furthestEnds: [UInt32]

    package init(_ relation: Relation, _ ranges: [ByteRange]) {
        self.relation = relation
        self.ranges = ranges.count < 2 ? ranges : ranges.sorted { $0.start < $1.start }
        var furthest: UInt32 = 0
        furthestEnds = self.ranges.map {
            furthest = max(furthest, $0.end.value)
            return furthest
        }
    }

    /// The same ranges in another relation.
    package func with(_ relation: Relation) -> Places { Places(relation, ranges) }

    /// The number of ranges that start before `start`.
    private func count(before start: UInt32) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].start.value < start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a match from `start` to `end` may be wanted.
    ///
    /// - Parameter mayShrink: Whether the match may be smaller than that.
    package func mayHave(_ start: UInt32, _ end: UInt32, mayShrink: Bool) -> Bool {
        switch relation {
        case .holding: return holds(start, end, exactly: false)
        case .same: return holds(start, end, exactly: !mayShrink)
        case .within where !mayShrink:
            let last = count(before: start &+ 1) - 1
            return last >= 0 && furthestEnds[last] >= end
        case .touching, .within:
            let last = count(before: end &+ 1) - 1
            return last >= 0 && furthestEnds[last] >= start
        }
    }

    private func holds(_ start: UInt32, _ end: UInt32, exactly: Bool) -> Bool {
        var index = count(before: start)
        while index < ranges.count, ranges[index].start.value <= (exactly ? start : end) {
            let last = ranges[index].end.value
            if exactly ? last == end : last <= end { return true }
            index += 1
        }
        return false
    }

    /// Whether statements from `start` on, within a list that ends at `end`, may be wanted.
    func mayHaveStatements(from start: UInt32, in end: UInt32) -> Bool {
        switch relation {
        case .holding: return holds(start, end, exactly: false)
        case .same:
            let index = count(before: start)
            return index < ranges.count && ranges[index].start.value == start
        case .touching:
            let last = count(before: end &+ 1) - 1
            return last >= 0 && furthestEnds[last] >= start
        case .within:
            let last = count(before: start &+ 1) - 1
            return last >= 0 && furthestEnds[last] >= start
        }
    }
}
