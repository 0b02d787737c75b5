/// The names out of `candidates` that someone who wrote `word` may have meant, best first.
///
/// - Complexity: O(*n* · *m*²) for *n* candidates of *m* characters.
package func nearestNames(
    to word: String, among candidates: some Sequence<String>, limit: Int = 3
) -> [String] {
    let wanted = normalized(word)
    let scored = candidates.compactMap { candidate -> (distance: Int, name: String)? in
        let known = normalized(candidate)
        // A word that is part of the other is near however long the rest is.
        let isPart = wanted.count >= 4 && known.contains(wanted)
        let distance = isPart ? 1 : editDistance(wanted, known)
        let allowed = wanted.count < 2 ? 0 : max(1, min(wanted.count, known.count) / 3)
        return distance <= allowed ? (distance, candidate) : nil
    }
    return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(
        \.name)
}

private func normalized(_ word: String) -> String {
    // Longer words are no names; the bound keeps a hostile one from costing time.
    String(word.prefix(100).lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
}

/// How many insertions, deletions, replacements and swaps of neighbours lead from one word to the
/// other (optimal string alignment).
private func editDistance(_ left: String, _ right: String) -> Int {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, byte) in left.enumerated() {
        var next = [row + 1]
        next.reserveCapacity(right.count + 1)
        for (column, other) in right.enumerated() {
            var cost = min(last[column + 1] + 1, next[column] + 1)
            cost = min(cost, last[column] + (byte == other ? 0 : 1))
            if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            next.append(cost)
        }
        (beforeLast, last) = (last, next)
    }
    return last.last ?? 0
}
