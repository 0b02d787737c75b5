/// What reaches the sinks.
extension RoutineAnalysis {
    mutating func checkSinks(_ index: Int, _ instruction: Instruction) {
        guard instruction.operation != .parameter, instruction.operation != .branch else { return }
        let result = sinkTaint(index, instruction)
        for number in matches.sinks[Int32(index)] ?? [] {
            let sink = query.sinks[number]
            var taint = result.union(state.control)
            if instruction.operation == .call, !(sink.isExact && sink.hasFocus) {
                taint.formUnion(argumentTaint(instruction))
            }
            guard !taint.isEmpty, table.satisfies(sink.requires, taint) else { continue }
            if sink.isAtExit, !isLast(index) { continue }
            addHit(number, index, taint)
        }
    }

    private mutating func addHit(_ sink: Int, _ index: Int, _ taint: TaintSet) {
        if let known = hits.firstIndex(where: { $0.sink == sink }) {
            hits[known].taint.formUnion(taint)
        } else {
            hits.append(Hit(sink: sink, instruction: index, taint: taint))
        }
    }

    private func sinkTaint(_ index: Int, _ instruction: Instruction) -> TaintSet {
        switch instruction.operation {
        case .target: state.taint(of: instruction.place, in: routine.places)
        case .return, .throw, .yield: operandTaint(instruction)
        default: values[index].whole
        }
    }

    /// Whether nothing but the end of the routine follows.
    private func isLast(_ index: Int) -> Bool {
        let range = routine.instructions[index].range
        guard let block = routine.blocks.first(where: { $0.first <= index && index < $0.end })
        else {
            return false
        }
        for later in index + 1..<max(index + 1, Int(block.end)) {
            let instruction = routine.instructions[later]
            let isPartOfSame = instruction.range.contains(range)
            guard isPartOfSame || instruction.operation == .merge else { return false }
        }
        return leadsToExit(block)
    }

    private func leadsToExit(_ block: Block) -> Bool {
        var block = block
        for _ in 0..<routine.blocks.count {
            guard let edge = block.edges.first else { return true }
            if edge.target == Routine.exit { return true }
            block = routine.blocks[Int(edge.target)]
            let isEmpty = (Int(block.first)..<max(Int(block.first), Int(block.end))).allSatisfy {
                routine.instructions[$0].operation == .merge
            }
            guard isEmpty else { return false }
        }
        return false
    }
}
