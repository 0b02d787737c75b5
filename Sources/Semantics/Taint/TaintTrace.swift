import SourceText

/// Finds the way a taint took, backwards from where it arrived.
///
/// The values of the last pass are still there, so this needs no record of the flow: a value's taint
/// comes from an operand that has it, and that of a place from a write that put it there.
struct TaintTrace {
    let analysis: RoutineAnalysis

    func steps(to hit: RoutineAnalysis.Hit) -> [TaintStep] {
        let routine = analysis.routine
        let sink = TaintStep(kind: .sink, range: routine.instructions[hit.instruction].range)
        guard let taint = hit.taint.members.first else { return [sink] }
        var steps = [sink]
        var visited: Set<Int> = [hit.instruction]
        var current: Int? = origin(of: hit.instruction, taint, &visited)
        while let index = current, steps.count < 200 {
            let instruction = routine.instructions[index]
            let isSource = isSource(index, taint)
            let next = isSource ? nil : origin(of: index, taint, &visited)
            if let kind = kind(of: instruction, isLast: next == nil) {
                let step = TaintStep(kind: kind, range: instruction.range)
                if steps.last?.range != step.range || kind == .source { steps.append(step) }
            }
            current = next
        }
        return steps.reversed()
    }

    private func kind(of instruction: Instruction, isLast: Bool) -> TaintStep.Kind? {
        if isLast { return .source }
        switch instruction.operation {
        case .store, .parameter: return .assignment
        case .call: return .call
        default: return nil
        }
    }

    /// Whether the taint arises at this instruction: the source matches, and no operand brings it.
    private func isSource(_ index: Int, _ taint: Int) -> Bool {
        guard case .source(let number) = analysis.table.taints[taint].origin else { return false }
        return analysis.matches.sources[Int32(index)]?.contains(number) ?? false
    }

    /// The instruction before `index` on the way of the taint.
    private func origin(of index: Int, _ taint: Int, _ visited: inout Set<Int>) -> Int? {
        let routine = analysis.routine
        let instruction = routine.instructions[index]
        for operand in routine.operands(of: instruction)
        where analysis.values[Int(operand)].whole.contains(taint) {
            if visited.insert(Int(operand)).inserted { return Int(operand) }
        }
        if let propagated = propagation(to: index, taint), visited.insert(propagated).inserted {
            return propagated
        }
        guard instruction.place >= 0 else { return nil }
        let writes = analysis.writes.filter {
            $0.taint.contains(taint) && isRelated($0.place, instruction.place)
                && !visited.contains($0.instruction)
        }
        let before = writes.last { $0.instruction < index }
        guard let write = before ?? writes.last else { return nil }
        visited.insert(write.instruction)
        return write.instruction
    }

    private func propagation(to index: Int, _ taint: Int) -> Int? {
        for number in analysis.matches.propagatorTos[Int32(index)] ?? [] {
            for from in analysis.matches.fromInstructions[number] ?? []
            where analysis.values[Int(from)].whole.contains(taint) {
                return Int(from)
            }
        }
        return nil
    }

    /// Whether one place is the other, or lies within it.
    private func isRelated(_ first: Int32, _ second: Int32) -> Bool {
        isWithin(first, second) || isWithin(second, first)
    }

    private func isWithin(_ place: Int32, _ ancestor: Int32) -> Bool {
        var next = place
        while next >= 0 {
            if next == ancestor { return true }
            next = analysis.routine.places[Int(next)].parent
        }
        return false
    }
}
