package import Findings

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Tells how the CPU time of one thread is spent, phase by phase.
///
/// Phases begin when something is first needed, one within another: a rule asks for the tree, the tree
/// for the parse. Each moment counts for the innermost phase alone, so that the sum is the whole.
package final class WorkTimer {
    package enum Phase: String, Sendable {
        /// Reading rules and what they need.
        case rules
        case discover, read, cache, prefilter
        /// Patterns of a rule, when the first file needs them.
        case compile
        case parse, flatten, lower, semantics
        case match, taint, layout
        /// Suppressions, fingerprints, and what is in no other phase.
        case finish
        case report
    }

    private var nanoseconds: [Phase: UInt64] = [:]
    private(set) var rules: [RuleTime] = []
    private var phase: Phase
    private var since: UInt64

    struct RuleTime: Sendable {
        let number: Int
        let seconds: Double
    }

    package init(_ phase: Phase = .finish) {
        self.phase = phase
        since = Self.now
    }

    /// Seconds so far; phases that never began are left out.
    package var seconds: [Phase: Double] {
        enter(phase)
        return nanoseconds.mapValues { Double($0) / 1e9 }
    }

    /// What comes counts for `phase`.
    ///
    /// - Returns: The phase until now.
    @discardableResult
    package func enter(_ phase: Phase) -> Phase {
        let now = Self.now
        nanoseconds[self.phase, default: 0] += now - since
        since = now
        defer { self.phase = phase }
        return self.phase
    }

    /// Notes what the rule with this number spends on matching and following data in `work`.
    func measure<Result>(rule number: Int, _ work: () -> Result) -> Result {
        let before = timeOfRules
        let result = work()
        rules.append(RuleTime(number: number, seconds: Double(timeOfRules - before) / 1e9))
        return result
    }

    private var timeOfRules: UInt64 {
        enter(phase)
        return [Phase.match, .taint, .layout].reduce(0) { $0 + nanoseconds[$1, default: 0] }
    }

    private static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

/// Without a timer the work is done, and no clock is looked at.
extension Optional where Wrapped == WorkTimer {
    package func run<Result>(
        _ phase: WorkTimer.Phase, _ work: () throws -> Result
    ) rethrows -> Result {
        guard let self else { return try work() }
        let outer = self.enter(phase)
        defer { self.enter(outer) }
        return try work()
    }

    func measure<Result>(rule number: Int, _ work: () -> Result) -> Result {
        guard let self else { return work() }
        return self.measure(rule: number, work)
    }
}

extension ScanStatistics {
    /// How many of the slowest files are kept.
    private static let mostFiles = 50

    /// Adds what `timer` has measured so far.
    package mutating func add(_ timer: WorkTimer) {
        for (phase, seconds) in timer.seconds {
            phaseSeconds[phase.rawValue, default: 0] += seconds
        }
    }

    mutating func keep(_ files: [FileTime]) {
        let sorted = files.sorted { ($1.seconds, $0.path) < ($0.seconds, $1.path) }
        slowestFiles = Array(sorted.prefix(Self.mostFiles))
    }

    /// Notes what the operating system says of the program so far.
    package mutating func noteResources() {
        var usage = rusage()
        // RUSAGE_SELF, which is not of one type on all systems.
        guard getrusage(0, &usage) == 0 else { return }
        let seconds = { (time: timeval) in Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime)
        #if canImport(Darwin)
            peakMemory = Int(usage.ru_maxrss)
        #else
            peakMemory = Int(usage.ru_maxrss) * 1024
        #endif
    }
}
