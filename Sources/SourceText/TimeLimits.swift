internal import Synchronization

/// The time limits of the whole program, and whether any was reached.
///
/// What a limit cut short may come out otherwise the next time, so that it must not be kept as if it
/// were the truth about a file. Whoever looks at a clock to give up does it by way of this type.
package enum TimeLimits {
    private static let count = Atomic<Int>(0)

    /// How often a limit was reached so far, by any thread.
    package static var reachedCount: Int { count.load(ordering: .relaxed) }

    /// Whether `deadline` has passed. Takes note of it.
    package static func hasPassed(_ deadline: ContinuousClock.Instant) -> Bool {
        guard ContinuousClock.now > deadline else { return false }
        noteReached()
        return true
    }

    /// For limits that others look at.
    package static func noteReached() { count.add(1, ordering: .relaxed) }
}
