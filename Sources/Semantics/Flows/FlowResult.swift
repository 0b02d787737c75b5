package import SourceText

/// Untrusted data from some source reaches a sink, in one file or across several.
package struct FlowFinding: Sendable, Hashable {
    package let sink: SinkID
    /// The rule's place in the query.
    package let rule: Int
    /// In a set order.
    package let sources: [FlowOrigin]
    package let labels: [String]
    package let trace: [FlowStep]
}

/// What the analysis of one file gave.
package struct FlowResult: Sendable {
    package let findings: [FlowFinding]
    /// Routines that were not followed to the end.
    package let boundCount: Int
    /// What other files need to know of this one.
    package let record: FlowRecord
}

extension FlowQuery {
    /// Follows the data of one file.
    package func result(
        in file: IntermediateFile, types: FileTypes? = nil,
        deadline: ContinuousClock.Instant? = nil, program: FlowProgram? = nil,
        demand: FlowDemand = FlowDemand()
    ) -> FlowResult {
        let flow = FileFlow(
            file, query: self, types: types, program: program, demand: demand, deadline: deadline)
        flow.run()
        return FlowResult(
            findings: flow.findings(), boundCount: flow.boundCount, record: flow.record())
    }
}

extension FileFlow {
    /// What reached a sink, each sink once.
    func findings() -> [FlowFinding] {
        var found: [SinkID: (marks: Marks, trace: [FlowStep])] = [:]
        for number in summaries.keys.sorted() {
            guard let summary = summaries[number] else { continue }
            for reach in summary.reaches {
                let marks = sourceMarks(reach.marks)
                guard !marks.isEmpty, meetsRequirement(reach.sink, marks) else { continue }
                var trace: [FlowStep] = []
                if let byOrigin = ways[number]?.reached[reach.sink] {
                    trace = marks.items.lazy.compactMap { byOrigin[$0.origin] }.first ?? []
                }
                if var known = found[reach.sink] {
                    known.marks.formUnion(marks)
                    if trace.count < known.trace.count, !trace.isEmpty { known.trace = trace }
                    found[reach.sink] = known
                } else {
                    found[reach.sink] = (marks, trace)
                }
            }
        }
        return found.sorted { $0.key < $1.key }.map { sink, content in
            let sources = content.marks.items.map { origins[$0.origin] }
            return FlowFinding(
                sink: sink, rule: content.marks.rules.trailingZeroBitCount, sources: sources,
                labels: Set(sources.map(\.label)).sorted(), trace: content.trace)
        }
    }

    private func sourceMarks(_ marks: Marks) -> Marks {
        marks.items.reduce(into: Marks()) { result, mark in
            if origins[mark.origin].isSource { result.insert(mark) }
        }
    }

    private func meetsRequirement(_ sink: SinkID, _ marks: Marks) -> Bool {
        guard sink.file.isEmpty, query.sinks.indices.contains(Int(sink.number)),
            let requires = query.sinks[Int(sink.number)].requires
        else { return true }
        let labels = Set(marks.items.map { origins[$0.origin].label })
        return requires.holds { labels.contains($0) }
    }
}
