import Findings
import Languages
import Rules
import Semantics
import SourceText

/// What the flows of one file gave.
struct FlowOutcome: Sendable {
    /// What other files need to know, for each group of rules.
    var records: [FlowRecord] = []
    /// Findings at sinks that inputs of functions reach, by the sink's number: they become findings when
    /// untrusted data comes in from another file.
    var open: [[Int32: Finding]] = []
    /// Flows that end in other files.
    var foreign: [ForeignFlow] = []
}

/// Untrusted data of one file arrives at a sink in another.
struct ForeignFlow: Sendable {
    let group: Int
    let sink: SinkID
    let trace: [TraceStep]
}

/// The rest of the program, while a file is looked at again.
struct FlowSurroundings: Sendable {
    /// One for each group of rules.
    let programs: [FlowProgram]
    /// Reads another file, for traces.
    let source: @Sendable (String) -> SourceFile?
}

/// Runs up to 64 taint rules that follow calls on one file, together.
struct FlowRun {
    private let file: FileContext
    private let group: Int
    private let runs: [TaintRun]
    private let query: FlowQuery
    private let around: FlowSurroundings?

    /// - Parameter rules: At most 64; the same ones in the same order for all files of a language.
    init(
        _ rules: [(rule: Rule, taint: CompiledTaint)?], group: Int, in file: FileContext,
        _ around: FlowSurroundings?
    ) {
        self.file = file
        self.group = group
        self.around = around
        var runs: [TaintRun] = []
        var places: [Int] = []
        var queries: [TaintQuery] = []
        for entry in rules {
            places.append(runs.count)
            if let entry {
                runs.append(TaintRun(entry.taint, of: entry.rule, in: file, needsBothEnds: false))
            }
            queries.append(entry == nil ? TaintQuery() : runs.last?.query ?? TaintQuery())
        }
        self.runs = runs
        self.places = places
        query = FlowQuery(queries)
    }

    /// By the rule's bit: its place in `runs`.
    private let places: [Int]

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
        let program = around.flatMap { around in
            around.programs.indices.contains(group) ? around.programs[group] : nil
        }
        let result = query.result(
            in: form, types: file.types, deadline: file.deadline, program: program)
        if result.boundCount > 0 { notifications.append(boundNotification(result.boundCount)) }
        if let record = result.record {
            outcome.records.append(record)
            outcome.open.append(openFindings(record))
        }
        var byRule: [Int: [Finding]] = [:]
        for flow in result.findings {
            guard flow.sink.file.isEmpty else {
                outcome.foreign.append(
                    ForeignFlow(group: group, sink: flow.sink, trace: flow.trace.compactMap(step)))
                continue
            }
            guard let (rule, finding) = finding(of: flow) else { continue }
            byRule[rule, default: []].append(finding)
        }
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
        guard let source = around?.source(step.file), range.end.int <= source.bytes.count else {
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
