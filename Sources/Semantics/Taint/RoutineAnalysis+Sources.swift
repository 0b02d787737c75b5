/// What sources and propagators add to values and places.
extension RoutineAnalysis {
    mutating func addSources(_ index: Int, _ instruction: Instruction, to value: inout Value) {
        let incoming = value.whole
        for number in matches.sources[Int32(index)] ?? [] {
            let source = query.sources[number]
            if let requires = source.requires, !table.satisfies(requires, incoming) { continue }
            let taint = TaintSet(
                table.number(of: Taint(origin: .source(number), label: source.label)))
            if source.isControl {
                state.control.formUnion(taint)
                stateChanged = true
                continue
            }
            guard instruction.operation == .load || instruction.operation == .target,
                source.sideEffect != .no
            else {
                value.fresh.formUnion(taint)
                continue
            }
            guard source.range == instruction.range else { continue }
            add(taint, to: instruction.place, at: index)
            if source.sideEffect == .yes { value.fresh.formUnion(taint) }
        }
    }

    /// What propagators bring to the end of their way.
    mutating func receive(_ index: Int, _ instruction: Instruction, into value: inout Value) {
        for number in matches.propagatorTos[Int32(index)] ?? [] {
            var arriving = TaintSet()
            for from in matches.fromInstructions[number] ?? [] where from < index {
                arriving.formUnion(propagated(query.propagators[number], values[Int(from)].whole))
            }
            guard !arriving.isEmpty else { continue }
            value.fresh.formUnion(arriving)
            if query.propagators[number].isBySideEffect,
                instruction.operation == .load || instruction.operation == .target
            {
                add(arriving, to: instruction.place, at: index)
            }
        }
    }

    /// A propagator whose end was looked at before its start, as in `copy(to, from)`.
    mutating func send(_ index: Int) {
        for number in matches.propagatorFroms[Int32(index)] ?? [] {
            let propagator = query.propagators[number]
            guard propagator.isBySideEffect else { continue }
            let sent = propagated(propagator, values[index].whole)
            for to in matches.toInstructions[number] ?? [] where to < index {
                let end = routine.instructions[Int(to)]
                guard end.operation == .load || end.operation == .target else { continue }
                add(sent, to: end.place, at: index)
            }
        }
    }

    private mutating func propagated(
        _ propagator: TaintQuery.Propagator, _ taint: TaintSet
    ) -> TaintSet {
        guard !taint.isEmpty, table.satisfies(propagator.requires, taint) else { return TaintSet() }
        guard let label = propagator.label else { return taint }
        var result = TaintSet()
        for member in taint.members {
            let old = table.taints[member]
            let isReplaced = propagator.replacedLabels?.contains(old.label) ?? true
            guard isReplaced else { continue }
            result.insert(table.number(of: Taint(origin: old.origin, label: label)))
        }
        return result
    }
}
