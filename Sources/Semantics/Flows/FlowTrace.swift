import SourceText

/// Ways of data through the routine, found backwards from where it arrived by what the last pass left.
extension RoutineFlow {
    private static let originLimit = 6
    private static let stepLimit = 40

    func ways(_ summary: FlowSummary) -> FlowWays {
        var result = FlowWays()
        for reach in summary.reaches {
            guard let index = reachedAt[reach.sink], routine.instructions.indices.contains(index)
            else { continue }
            var byOrigin: [Int32: [FlowStep]] = [:]
            for mark in chosen(reach.marks) {
                byOrigin[mark.origin] = steps(to: reach.sink, at: index, mark.origin)
            }
            result.reached[reach.sink] = byOrigin
        }
        var leaving = summary.returned.allMarks
        for effect in summary.effects {
            for tree in effect.parts.values { leaving.formUnion(tree.allMarks) }
        }
        for tree in summary.variables.values { leaving.formUnion(tree.allMarks) }
        for mark in chosen(leaving) {
            guard let end = lastInstruction(holding: mark.origin) else { continue }
            result.returned[mark.origin] = steps(to: end, mark.origin)
        }
        return result
    }

    /// Sources first, as they begin findings.
    private func chosen(_ marks: Marks) -> [Mark] {
        let sources = marks.items.filter { origins[$0.origin].isSource }
        let inputs = marks.items.filter { !origins[$0.origin].isSource }
        return Array((sources + inputs).prefix(Self.originLimit))
    }

    private func lastInstruction(holding origin: Int32) -> Int? {
        let returns = routine.instructions.indices.last {
            let operation = routine.instructions[$0].operation
            return (operation == .return || operation == .yield) && wholes[$0].contains(origin)
        }
        return returns ?? writes.last { $0.marks.contains(origin) }?.instruction
    }

    private func steps(to sink: SinkID, at index: Int, _ origin: Int32) -> [FlowStep] {
        let instruction = routine.instructions[index]
        for passage in passages[index] ?? [] {
            guard let reached = passage.ways.reached[sink] else { continue }
            let callee = passage.origins.first {
                reached[$0.callee] != nil && $0.marks.contains(origin)
            }
            guard let callee, let inner = reached[callee.callee] else { continue }
            if callee.callee == origin { return inner }
            let before = operands(of: index).first { wholes[$0].contains(origin) }
            let steps = before.map { self.steps(to: $0, origin) } ?? []
            return joined(steps, [step(.call, instruction)] + inner)
        }
        var isWithin = steps(to: index, origin)
        if !wholes[index].contains(origin) {
            let before = operands(of: index).first { wholes[$0].contains(origin) }
            isWithin = before.map { self.steps(to: $0, origin) } ?? []
        }
        return joined(isWithin, [step(.sink, instruction)])
    }

    private func joined(_ first: [FlowStep], _ second: [FlowStep]) -> [FlowStep] {
        var result = first
        for step in second {
            if let last = result.last, last.start == step.start, last.end == step.end,
                last.file == step.file, last.kind != .source
            {
                result.removeLast()
            }
            result.append(step)
        }
        return Array(result.prefix(100))
    }

    private func step(_ kind: FlowStep.Kind, _ instruction: Instruction) -> FlowStep {
        FlowStep(kind: kind, file: "", start: instruction.start, end: instruction.end)
    }

    private func operands(of index: Int) -> [Int] {
        routine.operands(of: routine.instructions[index]).map { Int($0) }
    }

    /// The way of data from `origin` up to the value of an instruction.
    private func steps(to index: Int, _ origin: Int32) -> [FlowStep] {
        var reversed: [[FlowStep]] = []
        var visited: Set<Int> = []
        var current: Int? = index
        while let index = current, routine.instructions.indices.contains(index),
            visited.insert(index).inserted, reversed.count < Self.stepLimit
        {
            let instruction = routine.instructions[index]
            if begins(origin, at: index) {
                reversed.append([step(.source, instruction)])
                break
            }
            if let before = operands(of: index).first(where: {
                wholes[$0].contains(origin) && !visited.contains($0)
            }) {
                reversed.append(stations(at: index, origin))
                current = before
                continue
            }
            if let inner = innerWay(at: index, origin) {
                reversed.append(inner)
                break
            }
            reversed.append(stations(at: index, origin))
            current = write(before: index, origin, visited)
        }
        return reversed.reversed().reduce(into: []) { $0 = joined($0, $1) }
    }

    private func begins(_ origin: Int32, at index: Int) -> Bool {
        guard case .source(let file, let number, _, _) = origins[origin].kind, file.isEmpty,
            matches.sources[Int32(index)]?.contains(number) ?? false
        else { return false }
        let source = query.sources[number].source.range
        return source == routine.instructions[index].range
            || !operands(of: index).contains { wholes[$0].contains(origin) }
    }

    private func stations(at index: Int, _ origin: Int32) -> [FlowStep] {
        let instruction = routine.instructions[index]
        guard instruction.start < instruction.end else { return [] }
        switch instruction.operation {
        case .store, .parameter: return [step(.assignment, instruction)]
        case .call:
            for passage in passages[index] ?? [] {
                let callee = passage.origins.first {
                    passage.ways.returned[$0.callee] != nil && $0.marks.contains(origin)
                        && $0.callee != origin
                }
                if let callee, let inner = passage.ways.returned[callee.callee], !inner.isEmpty {
                    return [step(.call, instruction)] + inner + [step(.return, instruction)]
                }
            }
            return [step(.call, instruction)]
        default: return []
        }
    }

    /// The way within a callee in which the data arose.
    private func innerWay(at index: Int, _ origin: Int32) -> [FlowStep]? {
        for passage in passages[index] ?? [] {
            if let inner = passage.ways.returned[origin] {
                return inner + [step(.return, routine.instructions[index])]
            }
        }
        return nil
    }

    private func write(before index: Int, _ origin: Int32, _ visited: Set<Int>) -> Int? {
        let instruction = routine.instructions[index]
        var variable: Int32 = -1
        if case .variable(let number)? = place(of: instruction)?.step { variable = number }
        let candidates = writes.filter {
            $0.marks.contains(origin) && !visited.contains($0.instruction)
        }
        let same = candidates.filter { $0.variable == variable && variable >= 0 }
        let pool = same.isEmpty ? candidates : same
        return (pool.last { $0.instruction < index } ?? pool.last)?.instruction
    }
}
