import Findings
import Languages
import Patterns
import Rules
import Semantics
import SourceText

/// Runs a taint rule on one file: matches the formulas of its roles, follows the flows, makes findings.
struct TaintRun {
    private let taint: CompiledTaint
    private let file: FileContext
    private let evaluator: FormulaEvaluator
    private let maker: FindingMaker
    private(set) var query = TaintQuery()
    private var sourceMatches: [FormulaMatch] = []
    private var sinkMatches: [FormulaMatch] = []

    /// - Parameter needsBothEnds: Whether nothing is to be found without a source and a sink here.
    init(
        _ taint: CompiledTaint, of rule: Rule, in file: FileContext, needsBothEnds: Bool = true
    ) {
        self.taint = taint
        self.file = file
        evaluator = FormulaEvaluator(taint.formula, in: file)
        maker = FindingMaker(rule: rule, formula: taint.formula, file: file)
        query.options = taint.options
        collectSinks()
        guard !query.sinks.isEmpty || !needsBothEnds else { return }
        collectSources()
        guard !query.sources.isEmpty || !needsBothEnds else { return }
        collectSanitizers()
        collectPropagators()
    }

    /// The findings in the order of the file.
    func findings(_ notifications: inout [Notification]) -> [Finding] {
        // Without all sanitizers, what is clean would be reported.
        guard !file.gaveUp, !query.sources.isEmpty, !query.sinks.isEmpty,
            let form = file.intermediateForm
        else { return [] }
        let result = query.result(in: form, facts: file.types)
        if result.hitBound {
            notifications.append(
                Notification(
                    kind: "analysis-bound", level: .note,
                    message: "A function in '\(file.source.path)' is too large to be followed to the "
                        + "end; flows there may have been missed.",
                    fix: "Split the function.", path: file.source.path, rule: maker.rule.id))
        }
        return result.findings.compactMap { flow in
            finding(atSink: flow.sink, from: flow.sources, trace: flow.trace.map(step))
        }.outermost()
    }

    // MARK: Roles

    private mutating func collectSources() {
        for source in taint.sources {
            for match in evaluator.matches(of: source.node) {
                var role = TaintQuery.Source(match.match.range, match: sourceMatches.count)
                let specification = source.specification
                role.isExact = specification.isExact
                role.label = specification.label
                role.requires = specification.requires.map { TaintRequirement($0) }
                role.isControl = specification.isControl
                role.sideEffect =
                    switch specification.sideEffect {
                    case .no: .no
                    case .yes: .yes
                    case .only: .only
                    }
                query.sources.append(role)
                sourceMatches.append(match)
            }
        }
    }

    private mutating func collectSinks() {
        for sink in taint.sinks {
            for match in evaluator.matches(of: sink.node) {
                var role = TaintQuery.Sink(match.match.range, match: sinkMatches.count)
                role.isExact = sink.specification.isExact
                role.hasFocus = match.isFocused
                role.isAtExit = sink.specification.atExit
                switch sink.specification.requires {
                case .labels(let labels): role.requires = TaintRequirement(labels)
                case .labelsByMetavariable(let parts):
                    let all = parts.map { TaintRequirement($0.labels) }
                    role.requires = all.dropFirst().reduce(all.first) { whole, part in
                        whole.map { .and($0, part) }
                    }
                case nil: break
                }
                query.sinks.append(role)
                sinkMatches.append(match)
            }
        }
    }

    private mutating func collectSanitizers() {
        for sanitizer in taint.sanitizers {
            for match in evaluator.matches(of: sanitizer.node) {
                var role = TaintQuery.Sanitizer(match.match.range)
                role.isExact = sanitizer.specification.isExact
                role.isBySideEffect = sanitizer.specification.sideEffect != .no
                role.yieldsToConflicts = sanitizer.specification.yieldsToOthers
                query.sanitizers.append(role)
            }
        }
    }

    private mutating func collectPropagators() {
        for propagator in taint.propagators {
            for match in evaluator.matches(of: propagator.node) {
                let from = match.match.bindings[propagator.from]
                let to = match.match.bindings[propagator.to]
                guard from.isBound, to.isBound else { continue }
                var role = TaintQuery.Propagator(from: from.range, to: to.range)
                role.isBySideEffect = propagator.specification.sideEffect != .no
                role.label = propagator.specification.label
                role.requires = propagator.specification.requires.map { TaintRequirement($0) }
                role.replacedLabels = propagator.specification.replacedLabels
                query.propagators.append(role)
            }
        }
    }

    // MARK: Findings

    /// A finding at the match of a sink.
    ///
    /// - Parameter numbers: Matches of sources in this file.
    func finding(atSink sink: Int, from numbers: [Int], trace: [TraceStep]) -> Finding? {
        guard sinkMatches.indices.contains(sink) else { return nil }
        var match = sinkMatches[sink]
        let sources = numbers.compactMap {
            sourceMatches.indices.contains($0) ? sourceMatches[$0] : nil
        }.filter {
            !taint.unifiesMetavariables
                || evaluator.areCompatible(match.match.bindings, $0.match.bindings)
        }
        guard let source = sources.first else { return nil }
        for (number, value) in source.match.bindings.enumerated()
        where value.isBound && !match.match.bindings[number].isBound {
            match.match.bindings[number] = value
        }
        if taint.focusesOnSource {
            match.match.start = source.start
            match.match.end = source.end
        }
        let message = maker.interpolated(maker.rule.message, match)
        return maker.finding(at: match, message: message, trace: trace)
    }

    private func step(_ step: TaintStep) -> TraceStep {
        let code = file.source.shortened(step.range)
        let (kind, note): (TraceStep.Kind, String) =
            switch step.kind {
            case .source: (.source, "'\(code)' is untrusted.")
            case .assignment: (.propagation, "The value is stored in '\(code)'.")
            case .call: (.call, "The value passes through '\(code)'.")
            case .propagation: (.propagation, "The value is carried on by '\(code)'.")
            case .sink: (.sink, "The value is used by '\(code)'.")
            }
        return TraceStep(kind: kind, location: file.source.location(of: step.range), note: note)
    }

}

extension [Finding] {
    /// Without findings that lie strictly inside another of the same rule.
    func outermost() -> [Finding] {
        filter { inner in
            !contains { outer in
                outer.location.startOffset <= inner.location.startOffset
                    && inner.location.endOffset <= outer.location.endOffset
                    && (outer.location.startOffset, outer.location.endOffset)
                        != (inner.location.startOffset, inner.location.endOffset)
            }
        }.uniqued()
    }
}
