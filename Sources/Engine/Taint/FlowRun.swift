import Findings
import Languages
import Rules
import Semantics
import SourceText

/// What the flows of one file gave.
struct FlowOutcome: Sendable {
    /// By the number of the group of rules.
    var groups: [Int: Group] = [:]

    struct Group: Sendable {
        /// What other files need to know.
        let record: FlowRecord
        /// Findings at sinks that inputs of functions reach, by the sink's number: they become findings
        /// when untrusted data comes in from another file.
        let open: [Int32: Finding]
        /// Flows that end in other files.
        let foreign: [ForeignFlow]
    }
}

/// The rules of a group that have an end in a file, a bit for each.
struct FlowEnds: Sendable {
    /// Those of which a source matches.
    var sources: UInt64 = 0
    /// Those of which a sink may match, as far as words tell.
    var sinks: UInt64 = 0
}

/// Untrusted data of one file arrives at a sink in another.
struct ForeignFlow: Sendable {
    let sink: SinkID
    let trace: [TraceStep]
}

/// The rest of the program, while a file is looked at again.
struct FlowSurroundings: Sendable {
    struct Group: Sendable {
        let program: FlowProgram
        /// The rules that have a source and a sink somewhere.
        let rules: UInt64
    }

    let groups: [Int: Group]
    /// Reads another file, for traces.
    let source: @Sendable (String) -> SourceFile?
}

/// Runs up to 64 taint rules that follow calls on one file, together.
struct FlowRun {
    /// The rest of the program, and what it asks of the file.
    struct Around {
        let surroundings: FlowSurroundings
        let demand: FlowDemand
    }

    private let file: FileContext
    private let group: Int
    private let runs: [TaintRun]
    /// By the rule's bit: its place in `runs`.
    private let places: [Int]
    private let query: FlowQuery
    private let around: Around?

    /// Nothing where no rule is to be followed.
    ///
    /// - Parameter rules: At most 64; the same ones in the same order for all files of a language.
    init?(
        _ rules: [(rule: Rule, taint: CompiledTaint)?], group: Int, in file: FileContext,
        _ around: Around?
    ) {
        let wanted =
            around.map { $0.surroundings.groups[group]?.rules ?? 0 }
            ?? Self.sourceRules(rules, in: file)
        self.file = file
        self.group = group
        self.around = around
        var runs: [TaintRun] = []
        var places: [Int] = []
        var queries: [TaintQuery] = []
        var followed: UInt64 = 0
        for (number, entry) in rules.enumerated() {
            places.append(runs.count)
            guard let entry, wanted & (1 << UInt64(number)) != 0 else {
                queries.append(TaintQuery())
                continue
            }
            followed |= 1 << UInt64(number)
            var run = TaintRun(entry.taint, of: entry.rule, in: file)
            run.collectSources()
            run.collectOthers()
            queries.append(run.query)
            runs.append(run)
        }
        guard followed != 0 else { return nil }
        self.runs = runs
        self.places = places
        query = FlowQuery(queries, rules: followed)
    }

    /// The rules of which a source matches in the file.
    static func sourceRules(
        _ rules: [(rule: Rule, taint: CompiledTaint)?], in file: FileContext
    ) -> UInt64 {
        var found: UInt64 = 0
        for case (let number, let entry?) in rules.enumerated() {
            var run = TaintRun(entry.taint, of: entry.rule, in: file)
            run.collectSources()
            if !run.query.sources.isEmpty { found |= 1 << UInt64(number) }
        }
        return found
    }

    /// Where data comes in, for each rule.
    var sources: [(rule: RuleID, range: ByteRange)] {
        runs.flatMap { run in run.query.sources.map { (run.ruleID, $0.range) } }
    }

    /// The findings in the order of the file; adds what other files need to know to `outcome`.
    func findings(
        _ outcome: inout FlowOutcome, _ notifications: inout [Notification]
    ) -> [Finding] {
        // Without all sanitizers, what is clean would be reported.
        guard !file.gaveUp, let form = file.intermediateForm else { return [] }
        let result = query.result(
            in: form, types: file.types, deadline: file.deadline,
            program: around?.surroundings.groups[group]?.program,
            demand: around?.demand ?? FlowDemand())
        if result.boundCount > 0 { notifications.append(boundNotification(result.boundCount)) }
        var foreign: [ForeignFlow] = []
        var byRule: [Int: [Finding]] = [:]
        for flow in result.findings {
            guard flow.sink.file.isEmpty else {
                foreign.append(
                    ForeignFlow(sink: flow.sink, trace: flow.trace.compactMap(step)))
                continue
            }
            guard let (rule, finding) = finding(of: flow) else { continue }
            byRule[rule, default: []].append(finding)
        }
        outcome.groups[group] = FlowOutcome.Group(
            record: result.record, open: openFindings(result.record), foreign: foreign)
        return byRule.sorted { $0.key < $1.key }.flatMap { $0.value.outermost() }
    }

    private func openFindings(_ record: FlowRecord) -> [Int32: Finding] {
        var open: [Int32: Finding] = [:]
        for number in record.openSinks where query.sinks.indices.contains(Int(number)) {
            let sink = query.sinks[Int(number)]
            open[number] = runs[places[sink.rule]].finding(
                atSink: sink.match, from: [], trace: [], hasOtherSource: true)
        }
        return open
    }

    private func finding(of flow: FlowFinding) -> (Int, Finding)? {
        guard query.sinks.indices.contains(Int(flow.sink.number)) else { return nil }
        let sink = query.sinks[Int(flow.sink.number)]
        let sources = flow.sources.compactMap { origin -> Int? in
            guard case .source(let path, let number, _, _) = origin.kind, path.isEmpty else {
                return nil
            }
            return query.match(ofSource: number, in: sink.rule)
        }
        let finding = runs[places[sink.rule]].finding(
            atSink: sink.match, from: sources, trace: flow.trace.compactMap(step),
            hasOtherSource: sources.count < flow.sources.count)
        return finding.map { (sink.rule, $0) }
    }

    private func step(_ step: FlowStep) -> TraceStep? {
        let range = ByteRange(ByteOffset(step.start), ByteOffset(step.end))
        guard !step.file.isEmpty else { return TraceStep(step.kind, at: range, in: file.source) }
        guard let source = around?.surroundings.source(step.file),
            range.end.int <= source.bytes.count
        else {
            return nil
        }
        return TraceStep(step.kind, at: range, in: source)
    }

    private func boundNotification(_ count: Int) -> Notification {
        let functions = count == 1 ? "One function" : "\(count) functions"
        return Notification(
            kind: "analysis-bound", level: .note,
            message:
                "\(functions) in '\(file.source.path)' could not be followed to the end; flows "
                + "there may have been missed.",
            fix: "Split large functions.", path: file.source.path)
    }
}

extension TraceStep {
    /// A station of a flow, with what happens there in a sentence.
    init(_ kind: FlowStep.Kind, at range: ByteRange, in source: SourceFile) {
        let code = source.shortened(range)
        let (shown, note): (TraceStep.Kind, String) =
            switch kind {
            case .source: (.source, "'\(code)' is untrusted.")
            case .assignment: (.propagation, "The value is stored in '\(code)'.")
            case .call: (.call, "The value passes through '\(code)'.")
            case .return: (.return, "The value comes back from '\(code)'.")
            case .sink: (.sink, "The value is used by '\(code)'.")
            }
        self.init(kind: shown, location: source.location(of: range), note: note)
    }
}

extension SourceFile {
    /// The code at a range in one line, cut off after 60 characters.
    func shortened(_ range: ByteRange) -> String {
        let text = text(in: range)
        let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
        return shown.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
