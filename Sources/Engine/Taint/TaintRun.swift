import Findings
import Languages
import Patterns
import Rules
import Semantics
import SourceText

/// Runs a taint rule on one file: matches the formulas of its roles, follows the flows, makes findings.
struct TaintRun {
    /// A match of a source or sink, and whose metavariables it binds.
    private struct RoleMatch {
        var match: FormulaMatch
        /// The rule's numbers for a model's metavariables; nothing for the rule's own.
        let numbers: [Int]?
    }

    /// The matches of the rule's own entries, or those of a model.
    private struct Part {
        let matches: RoleMatches
        let numbers: [Int]?
    }

    private let taint: CompiledTaint
    private let file: FileContext
    private let parts: [Part]
    private let evaluator: FormulaEvaluator
    private let maker: FindingMaker
    private(set) var query = TaintQuery()
    private var sourceMatches: [RoleMatch] = []
    private var sinkMatches: [RoleMatch] = []

    init(_ taint: CompiledTaint, of rule: Rule, in file: FileContext) {
        self.taint = taint
        self.file = file
        parts =
            [Part(matches: RoleMatches(taint.own, in: file), numbers: nil)]
            + taint.shared.map { Part(matches: file.matches(of: $0.roles), numbers: $0.numbers) }
        evaluator = FormulaEvaluator(taint.formula, in: file)
        maker = FindingMaker(rule: rule, formula: taint.formula, file: file)
        query.options = taint.options
    }

    /// Matches all roles, unless the file lacks a source or a sink.
    mutating func collectAll() {
        collectSinks()
        guard !query.sinks.isEmpty else { return }
        collectSources()
        guard !query.sources.isEmpty else { return }
        collectSanitizers()
        collectPropagators()
    }

    /// Matches the roles other than sources.
    mutating func collectOthers() {
        collectSinks()
        collectSanitizers()
        collectPropagators()
    }

    var ruleID: RuleID { maker.rule.id }

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
                    message:
                        "A function in '\(file.source.path)' is too large to be followed to the "
                        + "end; flows there may have been missed.",
                    fix: "Split the function.", path: file.source.path, rule: maker.rule.id))
        }
        return result.findings.compactMap { flow in
            finding(atSink: flow.sink, from: flow.sources, trace: flow.trace.map(step))
        }.outermost()
    }

    // MARK: Roles

    mutating func collectSources() {
        for part in parts {
            for found in part.matches.sources {
                for match in found.matches {
                    let role = TaintQuery.Source(
                        match.match.range, match: sourceMatches.count, found.specification)
                    query.sources.append(role)
                    sourceMatches.append(RoleMatch(match: match, numbers: part.numbers))
                }
            }
        }
    }

    private mutating func collectSinks() {
        for part in parts {
            for found in part.matches.sinks {
                for match in found.matches {
                    let role = TaintQuery.Sink(
                        match, number: sinkMatches.count, found.specification)
                    query.sinks.append(role)
                    sinkMatches.append(RoleMatch(match: match, numbers: part.numbers))
                }
            }
        }
    }

    private mutating func collectSanitizers() {
        for part in parts {
            for found in part.matches.sanitizers {
                for match in found.matches {
                    var role = TaintQuery.Sanitizer(match.match.range)
                    role.isExact = found.specification.isExact
                    role.isBySideEffect = found.specification.sideEffect != .no
                    role.yieldsToConflicts = found.specification.yieldsToOthers
                    query.sanitizers.append(role)
                }
            }
        }
    }

    private mutating func collectPropagators() {
        for part in parts {
            let metavariables = part.matches.roles.formula.metavariables
            for found in part.matches.propagators {
                let specification = found.specification
                guard let from = metavariables.number(of: specification.from.name),
                    let to = metavariables.number(of: specification.to.name)
                else { continue }
                for match in found.matches {
                    let from = match.match.bindings[from]
                    let to = match.match.bindings[to]
                    guard from.isBound, to.isBound else { continue }
                    query.propagators.append(
                        TaintQuery.Propagator(from: from.range, to: to.range, specification))
                }
            }
        }
    }

    // MARK: Findings

    /// A finding at the match of a sink.
    ///
    /// - Parameter numbers: Matches of sources in this file.
    /// - Parameter hasOtherSource: Whether a source in another file is enough.
    func finding(
        atSink sink: Int, from numbers: [Int], trace: [TraceStep], hasOtherSource: Bool = false
    ) -> Finding? {
        guard sinkMatches.indices.contains(sink) else { return nil }
        var match = inNumbersOfRule(sinkMatches[sink])
        let sources = numbers.compactMap {
            sourceMatches.indices.contains($0) ? inNumbersOfRule(sourceMatches[$0]) : nil
        }.filter {
            !taint.unifiesMetavariables
                || evaluator.areCompatible(match.match.bindings, $0.match.bindings)
        }
        guard !sources.isEmpty || hasOtherSource else { return nil }
        if let source = sources.first {
            for (number, value) in source.match.bindings.enumerated()
            where value.isBound && !match.match.bindings[number].isBound {
                match.match.bindings[number] = value
            }
            if taint.focusesOnSource {
                match.match.start = source.start
                match.match.end = source.end
            }
        }
        let message = maker.interpolated(maker.rule.message, match)
        return maker.finding(at: match, message: message, trace: trace)
    }

    /// The match with its metavariables where the rule has them.
    private func inNumbersOfRule(_ found: RoleMatch) -> FormulaMatch {
        var match = found.match
        let count = taint.formula.metavariables.count
        guard let numbers = found.numbers else {
            // The rule's own are the first.
            let missing = count - match.match.bindings.count
            match.match.bindings += Array(repeating: .unbound, count: max(0, missing))
            return match
        }
        var bindings = [Binding](repeating: .unbound, count: count)
        for (number, binding) in zip(numbers, found.match.match.bindings) {
            bindings[number] = binding
        }
        match.match.bindings = bindings
        return match
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

extension TaintQuery.Source {
    fileprivate init(_ range: ByteRange, match: Int, _ specification: TaintSource) {
        self.init(range, match: match)
        isExact = specification.isExact
        label = specification.label
        requires = specification.requires.map { TaintRequirement($0) }
        isControl = specification.isControl
        sideEffect =
            switch specification.sideEffect {
            case .no: .no
            case .yes: .yes
            case .only: .only
            }
    }
}

extension TaintQuery.Sink {
    fileprivate init(_ match: FormulaMatch, number: Int, _ specification: TaintSink) {
        self.init(match.match.range, match: number)
        isExact = specification.isExact
        hasFocus = match.isFocused
        isAtExit = specification.atExit
        switch specification.requires {
        case .labels(let labels): requires = TaintRequirement(labels)
        case .labelsByMetavariable(let parts):
            let all = parts.map { TaintRequirement($0.labels) }
            requires = all.dropFirst().reduce(all.first) { whole, part in
                whole.map { .and($0, part) }
            }
        case nil: break
        }
    }
}

extension TaintQuery.Propagator {
    fileprivate init(from: ByteRange, to: ByteRange, _ specification: TaintPropagator) {
        self.init(from: from, to: to)
        isBySideEffect = specification.sideEffect != .no
        label = specification.label
        requires = specification.requires.map { TaintRequirement($0) }
        replacedLabels = specification.replacedLabels
    }
}
