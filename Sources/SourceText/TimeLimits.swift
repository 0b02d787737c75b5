#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// The time limits of the whole program, and whether any was reached.
///
/// What a limit cut short may come out otherwise the next time, so that it must not be kept as if it
/// were the truth about a file. Whoever looks at a clock to give up does it by way of this type, on the
/// thread that works on the file.
package enum TimeLimits {
    /// The thread's own count, in the place of a pointer.
    private static let count: pthread_key_t = {
        var key = pthread_key_t()
        let failure = pthread_key_create(&key, nil)
        precondition(failure == 0, "A program has keys for a thousand values of its threads")
        return key
    }()

    /// How often this thread has reached a limit so far.
    package static var reachedCount: Int { Int(bitPattern: pthread_getspecific(count)) }

    /// Whether `deadline` has passed. Takes note of it.
    package static func hasPassed(_ deadline: ContinuousClock.Instant) -> Bool {
        guard ContinuousClock.now > deadline else { return false }
        noteReached()
        return true
    }

    /// For limits that others look at.
    package static func noteReached() {
        pthread_setspecific(count, UnsafeRawPointer(bitPattern: reachedCount + 1))
    }
}
