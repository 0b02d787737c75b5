import Languages

/// What one attempt has found so far: the bindings, and the statements that it has covered.
struct MatchState {
    var bindings: [Binding]
    /// The byte range of the statements matched by the roots of the pattern; the start is the largest
    /// number while there are none.
    var start = UInt32.max
    var end: UInt32 = 0
    var first: Int32 = -1

    init(metavariableCount: Int) {
        bindings = Array(repeating: .unbound, count: metavariableCount)
    }

    /// Goes on with `number` bound to `value`, when it is free or bound to the same code.
    mutating func binding(
        _ number: Int, to value: Binding, in matcher: Matcher, _ next: Matcher.Continuation
    ) -> Bool {
        guard bindings.indices.contains(number) else { return false }
        if bindings[number].isBound {
            return matcher.unifier.isSame(bindings[number], value) && next(&self)
        }
        bindings[number] = value
        if next(&self) { return true }
        bindings[number] = .unbound
        return false
    }

    /// Goes on with the span widened by a node.
    mutating func covering(
        _ node: Int32, start newStart: UInt32, end newEnd: UInt32, _ next: Matcher.Continuation
    ) -> Bool {
        let before = (start, end, first)
        if newStart < start {
            start = newStart
            first = node
        }
        end = max(end, newEnd)
        if next(&self) { return true }
        (start, end, first) = before
        return false
    }
}
