import Findings
import Languages
import Rules
import Semantics
import SourceText

/// Runs all taint rules that follow calls on one file, together.
struct FlowRun {
    private let file: FileContext
    private let runs: [TaintRun]
    private let query: FlowQuery

    /// - Parameter rules: At most 64.
    init(_ rules: [(rule: Rule, taint: CompiledTaint)], in file: FileContext) {
        self.file = file
        runs = rules.map { TaintRun($0.taint, of: $0.rule, in: file, needsBothEnds: false) }
        query = FlowQuery(runs.map(\.query))
    }

    /// The findings in the order of the file.
    func findings(_ notifications: inout [Notification]) -> [Finding] {
        guard !file.gaveUp, !query.isEmpty, let form = file.intermediateForm else { return [] }
        let result = query.result(in: form, types: file.types, deadline: file.deadline)
        if result.boundCount > 0 { notifications.append(boundNotification(result.boundCount)) }
        var byRule: [Int: [Finding]] = [:]
        for flow in result.findings {
            guard let (rule, finding) = finding(of: flow) else { continue }
            byRule[rule, default: []].append(finding)
        }
        return byRule.sorted { $0.key < $1.key }.flatMap { $0.value.outermost() }
    }

    private func finding(of flow: FlowFinding) -> (Int, Finding)? {
        guard query.sinks.indices.contains(Int(flow.sink.number)) else { return nil }
        let sink = query.sinks[Int(flow.sink.number)]
        guard runs.indices.contains(sink.rule) else { return nil }
        let sources = flow.sources.compactMap { origin -> Int? in
            guard case .source(let path, let number, _, _) = origin.kind, path.isEmpty else {
                return nil
            }
            return query.match(ofSource: number, in: sink.rule)
        }
        let trace = flow.trace.map(step)
        return runs[sink.rule].finding(atSink: sink.match, from: sources, trace: trace).map {
            (sink.rule, $0)
        }
    }

    private func step(_ step: FlowStep) -> TraceStep {
        let range = ByteRange(ByteOffset(step.start), ByteOffset(step.end))
        return TraceStep(step.kind, at: range, in: file.source)
    }

    private func boundNotification(_ count: Int) -> Notification {
        let functions = count == 1 ? "One function" : "\(count) functions"
        return Notification(
            kind: "analysis-bound", level: .note,
            message: "\(functions) in '\(file.source.path)' could not be followed to the end; flows "
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
