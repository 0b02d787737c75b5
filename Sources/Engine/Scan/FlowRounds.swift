import Findings
import Languages
import Patterns
import Semantics
import SourceText
import Synchronization

/// Follows flows from file to file, after each file was looked at by itself.
///
/// In each round, the files to which the others have something new to say are looked at again, all with
/// the same records; so neither threads nor the order of files make a difference. Files that the rules'
/// words passed over join in when they name a function that matters.
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
    private var knownNames: Set<Link> = []

    /// A chain of files longer than this is not followed to its end.
    private static let roundLimit = 10
    /// A file to which the others have something new to say more often than this is left as it is: in
    /// a circle of files, what they know of each other may grow for long.
    private static let visitLimit = 4
    private var visits: [Int: Int] = [:]

    /// How many files are looked at again in all: each twice on average, and more in small programs.
    private static func visitBudget(files count: Int) -> Int { 2 * count + 50 }

    /// A function's name, and words of which a file that calls it has one.
    private struct Link: Hashable {
        let name: UInt64
        let homes: [UInt64]
    }

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
            results.indices.filter { results[$0].flows != nil }
                .compactMap { files[$0].language }
        ).sorted { $0.id < $1.id }
        for language in languages { follow(language) }
        addForeignFindings()
        return results
    }

    private mutating func follow(_ language: Language) {
        let own = files.indices.filter { files[$0].language == language }
        guard own.count > 1 else { return }
        var budget = Self.visitBudget(files: own.count)
        for round in 0...Self.roundLimit {
            let around = surroundings(of: own)
            var changed = own.filter { index in
                guard let flows = results[index].flows else { return false }
                let answer = zip(flows.records, around.programs).reduce(UInt64(0)) {
                    ($0 &* 31) ^ $1.1.answer(to: $1.0)
                }
                return answers.updateValue(answer, forKey: index) ?? 0 != answer
            }
            changed += joining(own, around)
            let open = changed.filter { visits[$0, default: 0] < Self.visitLimit }.sorted()
            noteBound(changed.filter { visits[$0, default: 0] >= Self.visitLimit })
            noteBound(Array(open.dropFirst(budget)))
            changed = Array(open.prefix(budget))
            budget -= changed.count
            for index in changed { visits[index, default: 0] += 1 }
            guard !changed.isEmpty else { return }
            guard round < Self.roundLimit else {
                noteBound(changed)
                return
            }
            let again = self.again(around)
            let updated = run(changed, again)
            for (index, result) in zip(changed, updated) { results[index] = result }
        }
    }

    private func again(_ around: FlowSurroundings) -> @Sendable (Int) -> FileResult {
        let files = files
        let scan = scan
        let results = results
        return { index in scan.result(for: files[index], around: around, previous: results[index]) }
    }

    private func surroundings(of own: [Int]) -> FlowSurroundings {
        let groups = own.map { results[$0].flows?.records.count ?? 0 }.max() ?? 0
        let programs = (0..<groups).map { group in
            FlowProgram(
                own.compactMap { index in
                    guard let records = results[index].flows?.records,
                        records.indices.contains(group)
                    else { return nil }
                    return records[group]
                })
        }
        let files = files
        let numbers = numbers
        return FlowSurroundings(programs: programs) { path in
            guard let number = numbers[path], case .success(let loaded) = files[number].load()
            else {
                return nil
            }
            return loaded.source
        }
    }

    // MARK: Files that join in

    /// Files that were passed over so far, and that name a function which matters or hold one that is
    /// handed data.
    private mutating func joining(_ own: [Int], _ around: FlowSurroundings) -> [Int] {
        var links: Set<Link> = []
        for index in own {
            for record in results[index].flows?.records ?? [] {
                let stem = FlowRounds.stem(of: record.path)
                let homes = ([Symbol(stem).value] + record.module.suffix(2)).sorted()
                for name in record.notable { links.insert(Link(name: name, homes: homes)) }
            }
        }
        let new = links.subtracting(knownNames)
        knownNames.formUnion(links)
        let wanted = wantedWords(own, around)
        let passedOver = own.filter { results[$0].flows == nil && results[$0].wasRead }
        guard !new.isEmpty || !wanted.isEmpty, !passedOver.isEmpty else { return [] }
        let files = files
        let joins = Mutex<Set<Int>>([])
        _ = run(passedOver) { index in
            if FlowRounds.joins(files[index], new, wanted) {
                joins.withLock { _ = $0.insert(index) }
            }
            return FileResult()
        }
        return joins.withLock { $0 }.sorted()
    }

    /// Words of where something may be that is handed data.
    private struct Whereabouts {
        /// One of them is in the file's path.
        var homes: Set<UInt64> = []
        /// One of them is in the file's text.
        var near: Set<UInt64> = []
    }

    /// By the last word of what is handed data elsewhere.
    private func wantedWords(_ own: [Int], _ around: FlowSurroundings) -> [UInt64: Whereabouts] {
        var wanted: [UInt64: Whereabouts] = [:]
        for index in own {
            for (record, program) in zip(results[index].flows?.records ?? [], around.programs) {
                for name in program.unknownNames(of: record) {
                    wanted[name.last, default: Whereabouts()].homes.formUnion(
                        name.homes + record.module.suffix(1))
                    wanted[name.last]?.near.formUnion(name.near)
                }
            }
        }
        return wanted
    }

    private static func stem(of path: String) -> String {
        let parts = path.split(separator: "/")
        let name = parts.last.map { String($0.prefix { $0 != "." }) } ?? ""
        return name == "__init__" ? parts.dropLast().last.map(String.init) ?? name : name
    }

    private static func joins(
        _ file: DiscoveredFile, _ links: Set<Link>, _ wanted: [UInt64: Whereabouts]
    ) -> Bool {
        guard case .success(let loaded) = file.load() else { return false }
        let words = WordSet(loaded.source.bytes)
        let holds = { (word: UInt64) in words.contains(Symbol(value: word)) }
        if links.contains(where: { holds($0.name) && $0.homes.contains(where: holds) }) {
            return true
        }
        let folder = file.path.split(separator: "/").dropLast().last.map {
            Symbol(String($0)).value
        }
        let places = [Symbol(stem(of: file.path)).value] + (folder.map { [$0] } ?? [])
        return wanted.contains { name, place in
            holds(name)
                && (places.contains(where: place.homes.contains)
                    || place.near.contains(where: holds))
        }
    }

    // MARK: Findings

    private mutating func noteBound(_ indices: [Int]) {
        for index in indices {
            results[index].notifications.append(
                Notification(
                    kind: "analysis-bound", level: .note,
                    message:
                        "Flows through '\(files[index].path)' pass through too many files to be "
                        + "followed to the end.",
                    path: files[index].path))
        }
    }

    /// Adds findings to the files of their sinks, each sink once.
    private mutating func addForeignFindings() {
        var found: [Int: [Int: [Int32: Finding]]] = [:]
        for result in results {
            for flow in result.flows?.foreign ?? [] {
                guard let index = numbers[flow.sink.file],
                    let open = results[index].flows?.open, open.indices.contains(flow.group),
                    var finding = open[flow.group][flow.sink.number]
                else { continue }
                finding.trace = flow.trace
                let known = found[index]?[flow.group]?[flow.sink.number]
                guard known.map({ finding.trace.count < $0.trace.count }) ?? true else { continue }
                found[index, default: [:]][flow.group, default: [:]][flow.sink.number] = finding
            }
        }
        for (index, groups) in found {
            let findings = groups.values.flatMap(\.values)
            results[index] = scan.adding(findings, to: results[index], of: files[index])
        }
    }
}
