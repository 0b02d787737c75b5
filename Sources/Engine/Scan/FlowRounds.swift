import Findings
import Languages
import Patterns
import Semantics
import SourceText
import Synchronization

/// Follows flows in and across files, after each file was looked at by itself.
///
/// It begins with the files in which a source stands, for the rules that have a sink somewhere. In each
/// further round, the files of which others ask something new, or to which they have something new to
/// say, are looked at again, all with the same records; so neither threads nor the order of files make a
/// difference. Files without a source join in when data is handed to their functions, or when they name
/// a function that gives untrusted data.
struct FlowRounds {
    private let files: [DiscoveredFile]
    private let scan: FileScan
    private let run:
        (_ indices: [Int], _ work: @escaping @Sendable (Int) -> FileResult) -> [FileResult]
    /// By path.
    private let numbers: [String: Int]
    private var results: [FileResult]
    /// What each file was told at last.
    private var answers: [Int: UInt64] = [:]
    /// What each file was asked so far.
    private var demands: [Int: FlowDemand] = [:]
    private var knownLinks: Set<FlowLink> = []

    /// A chain of files longer than this is not followed to its end.
    private static let roundLimit = 24
    /// A file to which the others have something new to say more often than this is left as it is: in
    /// a circle of files, what they know of each other may grow for long.
    private static let visitLimit = 12
    private var visits: [Int: Int] = [:]
    /// The files that a bound left as they are.
    private var left: Set<Int> = []

    /// How many visits there are in all: one of each file on average, and more in small programs.
    private static func visitBudget(files count: Int) -> Int { count + 50 }

    init(
        _ files: [DiscoveredFile], _ results: [FileResult], _ scan: FileScan,
        run: @escaping ([Int], @escaping @Sendable (Int) -> FileResult) -> [FileResult]
    ) {
        self.files = files
        self.results = results
        self.scan = scan
        self.run = run
        numbers = Dictionary(
            files.enumerated().map { ($0.element.path, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The results with what flows across files add.
    mutating func finished() -> [FileResult] {
        let languages = Set(
            results.indices.filter { results[$0].ends.contains { $0.sources != 0 } }
                .compactMap { files[$0].language }
        ).sorted { $0.id < $1.id }
        for language in languages { follow(language) }
        noteBound()
        addForeignFindings()
        return results
    }

    private mutating func follow(_ language: Language) {
        let own = files.indices.filter { files[$0].language == language && results[$0].wasRead }
        var budget = Self.visitBudget(files: own.count)
        let rules = followedRules(own)
        for round in 0...Self.roundLimit {
            let around = surroundings(of: own, rules)
            var changed =
                round == 0
                ? own.filter { hasSource(results[$0].ends, of: rules) }
                : filesWithNews(own, around).union(filesWithDemands(own, around)).sorted()
            let open = changed.filter { visits[$0, default: 0] < Self.visitLimit }
            left.formUnion(changed.filter { visits[$0, default: 0] >= Self.visitLimit })
            left.formUnion(open.dropFirst(budget))
            changed = Array(open.prefix(budget))
            budget -= changed.count
            for index in changed { visits[index, default: 0] += 1 }
            guard !changed.isEmpty else { return }
            guard round < Self.roundLimit else {
                left.formUnion(changed)
                return
            }
            let updated = run(changed, again(around))
            for (index, result) in zip(changed, updated) { results[index] = result }
        }
    }

    private func again(_ around: FlowSurroundings) -> @Sendable (Int) -> FileResult {
        let files = files
        let scan = scan
        let results = results
        let demands = demands
        return { index in
            scan.result(
                for: files[index],
                around: FlowRun.Around(
                    surroundings: around, demand: demands[index] ?? FlowDemand()),
                previous: results[index])
        }
    }

    // MARK: The program so far

    /// By group: the rules that have a source in some file, and maybe a sink in some.
    private func followedRules(_ own: [Int]) -> [UInt64] {
        var all: [FlowEnds] = []
        for index in own {
            for (group, ends) in results[index].ends.enumerated() {
                if group == all.count { all.append(FlowEnds()) }
                all[group].sources |= ends.sources
                all[group].sinks |= ends.sinks
            }
        }
        return all.map { $0.sources & $0.sinks }
    }

    private func hasSource(_ ends: [FlowEnds], of rules: [UInt64]) -> Bool {
        zip(ends, rules).contains { $0.sources & $1 != 0 }
    }

    private func surroundings(of own: [Int], _ rules: [UInt64]) -> FlowSurroundings {
        let files = files
        let numbers = numbers
        let groups = rules.enumerated().map { group, rules in
            let records = own.compactMap { results[$0].flows?.groups[group]?.record }
            return (group, FlowSurroundings.Group(program: FlowProgram(records), rules: rules))
        }
        return FlowSurroundings(
            groups: Dictionary(uniqueKeysWithValues: groups)
        ) { path in
            guard let number = numbers[path], case .success(let loaded) = files[number].load()
            else { return nil }
            return loaded.source
        }
    }

    /// The files to which others have something new to say.
    private mutating func filesWithNews(_ own: [Int], _ around: FlowSurroundings) -> Set<Int> {
        var found: Set<Int> = []
        for index in own {
            guard let flows = results[index].flows else { continue }
            let answer = flows.groups.sorted { $0.key < $1.key }.reduce(UInt64(0)) { sum, entry in
                let told = around.groups[entry.key]?.program.answer(to: entry.value.record) ?? 0
                return (sum &* 31) ^ told
            }
            if answers.updateValue(answer, forKey: index) ?? 0 != answer { found.insert(index) }
        }
        return found
    }

    // MARK: Demands

    /// The files that others ask something new.
    private mutating func filesWithDemands(_ own: [Int], _ around: FlowSurroundings) -> Set<Int> {
        var asked: [Int: FlowDemand] = [:]
        var links: Set<FlowLink> = []
        for index in own {
            for (number, outcome) in results[index].flows?.groups ?? [:] {
                guard let group = around.groups[number] else { continue }
                for (path, names) in group.program.demands(of: outcome.record, rules: group.rules) {
                    guard let other = numbers[path] else { continue }
                    asked[other, default: FlowDemand()].called.formUnion(names)
                }
                links.formUnion(group.program.links(of: outcome.record))
            }
        }
        links.subtract(knownLinks)
        knownLinks.formUnion(links)
        if !links.isEmpty {
            for (index, demand) in demandsByWords(own, links) {
                _ = asked[index, default: FlowDemand()].formUnion(demand)
            }
        }
        return Set(
            asked.filter { demands[$0.key, default: FlowDemand()].formUnion($0.value) }.keys)
    }

    /// What links ask of files, as far as the files' words tell.
    private func demandsByWords(
        _ own: [Int], _ links: Set<FlowLink>
    ) -> [(Int, FlowDemand)] {
        let results = results
        let files = files
        let found = Mutex<[(Int, FlowDemand)]>([])
        let links = Array(links)
        _ = run(own) { index in
            guard let words = results[index].words else { return FileResult() }
            let file = FlowLink.File(
                path: files[index].path, isFollowed: results[index].flows != nil
            ) { words.contains(Symbol(value: $0)) }
            var demand = FlowDemand()
            for link in links { link.ask(file, &demand) }
            if demand != FlowDemand() { found.withLock { $0.append((index, demand)) } }
            return FileResult()
        }
        return found.withLock { $0 }
    }

    // MARK: Findings

    /// Tells of the files that were left before nothing was new to them, in one sentence.
    private mutating func noteBound() {
        let paths = left.map { files[$0].path }.sorted()
        guard let first = paths.first, let index = numbers[first] else { return }
        let others = paths.count == 1 ? "" : " and \(paths.count - 1) more"
        results[index].notifications.append(
            Notification(
                kind: "analysis-bound", level: .note,
                message:
                    "Flows through '\(first)'\(others) pass through too many files to be followed to "
                    + "the end.",
                path: first))
    }

    /// Adds findings to the files of their sinks, each sink once.
    private mutating func addForeignFindings() {
        var found: [Int: [Int: [Int32: Finding]]] = [:]
        for result in results {
            for (group, outcome) in result.flows?.groups ?? [:] {
                for flow in outcome.foreign {
                    guard let index = numbers[flow.sink.file],
                        var finding = results[index].flows?.groups[group]?.open[flow.sink.number]
                    else { continue }
                    finding.trace = flow.trace
                    let known = found[index]?[group]?[flow.sink.number]
                    guard known.map({ finding.trace.count < $0.trace.count }) ?? true
                    else { continue }
                    found[index, default: [:]][group, default: [:]][flow.sink.number] = finding
                }
            }
        }
        for (index, groups) in found {
            let findings = groups.values.flatMap(\.values)
            results[index] = scan.adding(findings, to: results[index], of: files[index])
        }
    }
}
