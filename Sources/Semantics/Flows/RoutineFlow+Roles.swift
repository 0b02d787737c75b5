import SourceText

/// What the roles of the query do to values: sources, propagators, sanitizers, sinks.
extension RoutineFlow {
    func addSources(_ index: Int, _ instruction: Instruction, to value: inout FlowValue) {
        for number in matches.sources[Int32(index)] ?? [] {
            let entry = query.sources[number]
            var rules = entry.rules
            if let requires = entry.source.requires {
                rules &= satisfied(requires, by: whole(value))
            }
            guard rules != 0 else { continue }
            let mark = Mark(origin: origin(ofSource: number), rules: rules)
            if entry.source.isControl {
                state.control.insert(mark)
                stateChanged = true
                continue
            }
            let isPlace =
                instruction.operation == .load || instruction.operation == .target
            if isPlace, entry.source.sideEffect != .no, entry.source.range == instruction.range {
                taint(index, instruction, with: Marks(mark))
                if entry.source.sideEffect == .only { continue }
            }
            value.marks.insert(mark)
            // A literal that one rule minds is still what it is, for conditions of all of them.
            if instruction.operation != .constant { value.constant = nil }
        }
    }

    func origin(ofSource number: Int) -> Int32 {
        let source = query.sources[number].source
        return origins.number(
            of: FlowOrigin(
                kind: .source(
                    file: "", match: number, start: source.range.start.value,
                    end: source.range.end.value), label: source.label))
    }

    /// The rules for which the labels of `marks` meet a condition.
    func satisfied(_ requirement: TaintRequirement, by marks: Marks) -> UInt64 {
        var rules: UInt64 = 0
        for bit in 0..<UInt64(64) where query.allRules >> bit & 1 == 1 {
            let labels = marks.items.filter { $0.rules >> bit & 1 == 1 }.map {
                origins[$0.origin].label
            }
            if requirement.holds(for: { labels.contains($0) }) { rules |= 1 << bit }
        }
        return rules
    }

    /// Adds marks to the place that an instruction reads.
    private func taint(_ index: Int, _ instruction: Instruction, with marks: Marks) {
        guard let place = place(of: instruction), !marks.isEmpty else { return }
        if case .variable(let variable) = place.step {
            var value = readVariable(variable)
            value.marks.formUnion(marks)
            value.constant = nil
            writeVariable(variable, value)
            note(index, variable, value)
        } else if let around = operand(0, of: instruction) {
            let target = container(around)
            let part: Part =
                instruction.access == .field
                ? .field(instruction.word.value)
                : self.part(at: operand(1, of: instruction), of: target)
            var value = read(target, part)
            value.marks.formUnion(marks)
            write(value, to: part, of: target)
            note(index, -1, value)
        }
    }

    func sanitizeBySideEffect(_ index: Int, _ instruction: Instruction) {
        guard instruction.operation == .load || instruction.operation == .target,
            case .variable(let variable)? = place(of: instruction)?.step
        else { return }
        var rules: UInt64 = 0
        for number in matches.sanitizers[Int32(index)] ?? [] {
            let entry = query.sanitizers[number]
            if entry.sanitizer.isBySideEffect, entry.sanitizer.range == instruction.range {
                rules |= entry.rules
            }
        }
        guard rules != 0 else { return }
        writeVariable(variable, flattened(readVariable(variable), keeping: ~rules))
    }

    // MARK: Propagators

    func receive(_ index: Int, into value: inout FlowValue) {
        for number in matches.propagatorTos[Int32(index)] ?? [] {
            var arriving = Marks()
            for from in matches.fromInstructions[number] ?? [] where from < index {
                guard let sent = values[Int(from)] else { continue }
                arriving.formUnion(propagated(number, whole(sent)))
            }
            guard !arriving.isEmpty else { continue }
            value.marks.formUnion(arriving)
            value.constant = nil
            if query.propagators[number].content.isBySideEffect {
                taint(index, routine.instructions[index], with: arriving)
            }
        }
    }

    func send(_ index: Int) {
        for number in matches.propagatorFroms[Int32(index)] ?? [] {
            guard query.propagators[number].content.isBySideEffect, let value = values[index]
            else { continue }
            let sent = propagated(number, whole(value))
            for to in matches.toInstructions[number] ?? [] where to < index {
                let end = routine.instructions[Int(to)]
                guard end.operation == .load || end.operation == .target else { continue }
                taint(Int(to), end, with: sent)
            }
        }
    }

    private func propagated(_ number: Int, _ marks: Marks) -> Marks {
        let propagator = query.propagators[number]
        var marks = marks.keeping(propagator.rules)
        if let requires = propagator.content.requires {
            marks = marks.keeping(satisfied(requires, by: marks))
        }
        guard let label = propagator.content.label else { return marks }
        var result = Marks()
        for mark in marks.items {
            var origin = origins[mark.origin]
            guard propagator.content.replacedLabels?.contains(origin.label) ?? true else {
                continue
            }
            origin.label = label
            result.insert(Mark(origin: origins.number(of: origin), rules: mark.rules))
        }
        return result
    }

    // MARK: Sinks

    func checkSinks(_ index: Int) {
        let instruction = routine.instructions[index]
        guard instruction.operation != .parameter, instruction.operation != .branch else { return }
        var own = wholes[index]
        if instruction.operation == .throw || instruction.operation == .yield {
            own = operandMarks(instruction)
        }
        if instruction.operation == .target,
            case .variable(let variable)? =
                place(of: instruction)?.step
        {
            own = whole(readVariable(variable))
        }
        for number in matches.sinks[Int32(index)] ?? [] {
            let sink = query.sinks[number]
            var marks = own.union(state.control)
            if instruction.operation == .call, !(sink.isExact && sink.hasFocus) {
                marks.formUnion(argumentMarks(instruction))
            }
            marks = marks.keeping(1 << UInt64(sink.rule))
            guard !marks.isEmpty else { continue }
            reach(SinkID(file: "", number: Int32(number)), marks, at: index)
        }
    }

    func reach(_ sink: SinkID, _ marks: Marks, at index: Int) {
        guard !marks.isEmpty,
            reaches[sink] != nil || reaches.count < FlowSummary.reachLimit
        else { return }
        reaches[sink, default: Marks()].formUnion(marks)
        if reachedAt[sink] == nil { reachedAt[sink] = index }
    }

    private func operandMarks(_ instruction: Instruction) -> Marks {
        var result = Marks()
        for operand in routine.operands(of: instruction) { result.formUnion(wholes[Int(operand)]) }
        return result
    }

    private func argumentMarks(_ instruction: Instruction) -> Marks {
        var result = Marks()
        guard instruction.site >= 0 else { return result }
        for argument in routine.sites[Int(instruction.site)].arguments {
            result.formUnion(wholes[Int(argument.value)])
        }
        return result
    }
}
