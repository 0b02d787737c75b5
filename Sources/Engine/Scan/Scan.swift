import Dispatch
package import Findings
package import Languages
package import Rules
package import SourceText
import Synchronization

import class Foundation.ProcessInfo
import class Foundation.Thread

/// How a scan goes about its work; which rules and files is said elsewhere.
package struct ScanSettings: Sendable {
    /// How many files are scanned at once.
    package var jobs = max(1, ProcessInfo.processInfo.activeProcessorCount)
    /// How long one file may take; nothing for any time.
    package var timeLimit: Duration? = .seconds(30)
    /// Whether files that hold none of a rule's words are passed over for it. Without effect on what is
    /// found; for tests of just that.
    package var usesPrefilter = true
    /// Whether functions that no rule needs are left out when a file is parsed. Without effect on what
    /// is found, where code parses; for tests of just that.
    package var parsesInParts = true
    /// Whether files that a tool wrote are scanned as well.
    package var scansGenerated = false
    /// Whether comments silence findings.
    package var honorsSuppressions = true
    /// Whether comments that silence nothing are reported.
    package var reportsUnusedSuppressions = false
    /// Whether the time of each phase, rule and file is measured.
    package var measuresTime = false
    /// Where results of earlier scans are looked up; nothing for nowhere.
    package var cache: CacheOptions?
    /// Findings that were known before; they are marked, and stay in the report.
    package var baseline: Baseline?
    /// Called after each file, on any thread.
    package var progress: (@Sendable (_ done: Int, _ all: Int) -> Void)?

    package init() {}
}

/// Rules, ready to be run on files.
package struct Scan: Sendable {
    private let plan: ScanPlan
    private let settings: ScanSettings

    package init(_ rules: [Rule], settings: ScanSettings = ScanSettings()) {
        plan = ScanPlan(rules)
        self.settings = settings
    }

    /// Whether some rule looks at files of no known language.
    package var wantsAllTexts: Bool { plan.wantsAllTexts }

    /// Scans what discovery found.
    package func report(on discovery: Discovery, roots: ScanRoots, version: String) -> ScanReport {
        let clock = ContinuousClock()
        let start = clock.now
        let cache = discovery.files.isEmpty ? nil : openCache()
        let properties = PropertyFiles(discovery.propertyFiles)
        let results = self.results(for: discovery.files, cache, properties)
        var report = ScanReport(
            toolVersion: version, root: roots.base.description,
            rules: summaries(), findings: [],
            notifications: discovery.notifications, statistics: ScanStatistics())
        for result in results {
            report.findings += result.findings
            report.notifications += result.notifications
        }
        report.notifications += cache?.finish() ?? []
        settings.baseline?.apply(to: &report.findings)
        report.statistics = statistics(of: results, for: discovery.files)
        let elapsed = (clock.now - start).components
        report.statistics.wallSeconds =
            Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        report.sort()
        return report
    }

    /// The rules in brief, of several with one ID the first.
    private func summaries() -> [RuleSummary] {
        var seen: Set<RuleID> = []
        return plan.rules.map(\.summary).filter { seen.insert($0.id).inserted }
            .sorted { $0.id < $1.id }
    }

    /// Scans one text that is in memory already, as tests and editors do.
    package func findings(in source: SourceFile, language: Language?) -> (
        findings: [Finding], notifications: [Notification]
    ) {
        let result = FileScan(plan: plan, settings: settings).result(
            for: source, language: language)
        return (result.findings.sorted { $0.precedes($1) }, result.notifications)
    }

    private func openCache() -> ScanCache? {
        settings.cache.flatMap {
            ScanCache($0, rules: plan.givenRules, settings: settings)
        }
    }

    private func statistics(
        of results: [FileResult], for files: [DiscoveredFile]
    ) -> ScanStatistics {
        var statistics = ScanStatistics()
        statistics.filesFound = files.count
        var times: [ScanStatistics.FileTime] = []
        for (file, result) in zip(files, results) {
            statistics.add(result)
            guard let time = result.times else { continue }
            let seconds = time.phases.values.reduce(0, +)
            times.append(ScanStatistics.FileTime(path: file.path, seconds: seconds))
            for rule in time.rules where plan.rules.indices.contains(rule.number) {
                let id = plan.rules[rule.number].id
                statistics.ruleSeconds[id, default: 0] += rule.seconds
            }
        }
        statistics.keep(times)
        return statistics
    }

    // MARK: Files

    /// One result for each file, in the order of the files, whatever thread scanned it.
    private func results(
        for files: [DiscoveredFile], _ cache: ScanCache?, _ properties: PropertyFiles
    ) -> [FileResult] {
        // Large files first, so that no thread is left alone with one at the end.
        let order = files.indices.sorted {
            (files[$1].byteCount, $0) < (files[$0].byteCount, $1)
        }
        let scan = FileScan(
            plan: plan, settings: settings, cache: cache, properties: properties,
            defersFlows: files.count > 1)
        let settings = settings
        let done = Atomic<Int>(0)
        let found = run(order) { index in
            let result = scan.result(for: files[index])
            settings.progress?(done.add(1, ordering: .relaxed).newValue, files.count)
            return result
        }
        var results = Array(repeating: FileResult(), count: files.count)
        for (index, result) in zip(order, found) { results[index] = result }
        guard scan.defersFlows else { return results }
        var rounds = FlowRounds(files, results, scan, run: run)
        results = []
        return rounds.finished()
    }

    /// Does `work` for each index, on all threads, and gives the results in the order of `indices`.
    private func run(
        _ indices: [Int], _ work: @escaping @Sendable (Int) -> FileResult
    ) -> [FileResult] {
        let results = Mutex<[FileResult]>(Array(repeating: FileResult(), count: indices.count))
        let next = Atomic<Int>(0)
        ScanThreads.run(count: min(max(1, settings.jobs), max(1, indices.count))) {
            while true {
                let position = next.add(1, ordering: .relaxed).oldValue
                guard position < indices.count else { return }
                let result = work(indices[position])
                results.withLock { $0[position] = result }
            }
        }
        return results.withLock { $0 }
    }
}

extension FileScan {
    fileprivate func result(for file: DiscoveredFile) -> FileResult {
        let timer = settings.measuresTime ? WorkTimer() : nil
        var result = result(for: file, timer)
        result.times = timer.map { WorkTimes($0) }
        return result
    }

    private func result(for file: DiscoveredFile, _ timer: WorkTimer?) -> FileResult {
        switch timer.run(.read, { file.contents() }) {
        case .failure(let skipped):
            var result = FileResult()
            result.notifications.append(skipped.notification)
            return result
        case .success(let contents):
            guard let cache else { return result(for: file, holding: contents, timer) }
            let key = timer.run(.cache) { cache.key(of: file, contents) }
            if let known = timer.run(.cache, { cache.result(for: key) }) { return known }
            let limits = TimeLimits.reachedCount
            let result = result(for: file, holding: contents, timer)
            if TimeLimits.reachedCount == limits {
                timer.run(.cache) { cache.keep(result, for: key) }
            }
            return result
        }
    }

    private func result(
        for file: DiscoveredFile, holding contents: [UInt8], _ timer: WorkTimer?
    ) -> FileResult {
        let loaded = timer.run(.read) { file.loaded(from: contents) }
        let kind = ContentKind(of: loaded.source)
        if let notification = file.notification(for: kind, scansGenerated: settings.scansGenerated)
        {
            var result = FileResult()
            // Binary files of no language are no news.
            if file.language != nil || file.isNamed { result.notifications.append(notification) }
            return result
        }
        var result = result(for: loaded.source, language: file.language, timer: timer)
        result.notifications += loaded.notifications
        return result
    }
}

/// Threads with room for deep recursion: code nests as deep as its author likes.
private enum ScanThreads {
    /// Reserved, not used: pages count when they are touched.
    static let stackSize = 1 << 29

    /// Runs `work` on `count` threads and returns when all are done.
    static func run(count: Int, _ work: @escaping @Sendable () -> Void) {
        let group = DispatchGroup()
        for _ in 0..<count {
            group.enter()
            let thread = Thread {
                work()
                group.leave()
            }
            thread.stackSize = stackSize
            thread.start()
        }
        group.wait()
    }
}

extension ScanStatistics {
    fileprivate mutating func add(_ result: FileResult) {
        filesScanned += result.wasRead ? 1 : 0
        filesSkipped += result.wasRead ? 0 : 1
        filesSearched += result.wasSearched ? 1 : 0
        filesParsed += result.wasParsed ? 1 : 0
        filesKnown += result.isKnown ? 1 : 0
        bytesRead += result.byteCount
        bytesSearched += result.wasSearched ? result.byteCount : 0
        bytesParsed += result.wasParsed ? result.parsedByteCount ?? result.byteCount : 0
        for (phase, seconds) in result.times?.phases ?? [:] {
            phaseSeconds[phase.rawValue, default: 0] += seconds
        }
    }
}

extension ScanReport {
    /// The order of reports: findings by path, offset, rule; notifications by path, kind, message.
    package mutating func sort() {
        findings.sort { $0.precedes($1) }
        var seen: Set<Notification> = []
        notifications = notifications.filter { seen.insert($0).inserted }.sorted {
            ($0.path ?? "", $0.kind, $0.message) < ($1.path ?? "", $1.kind, $1.message)
        }
    }
}

extension Finding {
    func precedes(_ other: Finding) -> Bool {
        (location.path, location.startOffset, location.endOffset, rule, message)
            < (
                other.location.path, other.location.startOffset, other.location.endOffset,
                other.rule,
                other.message
            )
    }
}
