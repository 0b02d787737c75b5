import SourceText

/// Follows taint through one routine: to a fixpoint over its blocks, and then once more to see what
/// reaches the sinks.
struct RoutineAnalysis {
    /// What an instruction's value holds.
    struct Value {
        /// Taint that arose in the expression.
        var fresh = TaintSet()
        /// Taint that a place was known to hold.
        var known = TaintSet()
        /// Taint of fields and elements of the place that was read.
        var inner = TaintSet()

        var own: TaintSet { fresh.union(known) }
        var whole: TaintSet { fresh.union(known).union(inner) }
    }

    /// A sink that is reached.
    struct Hit {
        let sink: Int
        let instruction: Int
        var taint: TaintSet
    }

    /// A place that was written, for traces.
    struct Write {
        let place: Int32
        let instruction: Int
        let taint: TaintSet
    }

    let routine: Routine
    let query: TaintQuery
    let matches: RoutineMatches
    let options: TaintOptions
    var table: TaintTable
    var values: [Value]
    var state = TaintState()
    private(set) var exitState = TaintState()
    var hits: [Hit] = []
    private(set) var writes: [Write] = []
    private(set) var returned = TaintSet()
    private(set) var hitBound = false
    private var entryStates: [TaintState?]
    private var childPlaces: [Place: Int32] = [:]
    /// The last instruction that changed a place by side effect.
    private var sideEffects: [Int32: Int] = [:]
    private(set) var isRecording = false
    var stateChanged = false
    /// Types that options ask for, by instruction: known to be boolean or a number.
    let isHarmlessType: (Int) -> Bool
    /// What calls of known functions do.
    let callees: (any CallEffects)?

    init(
        _ routine: Routine, query: TaintQuery, table: TaintTable,
        isHarmlessType: @escaping (Int) -> Bool = { _ in false }, callees: (any CallEffects)? = nil
    ) {
        self.routine = routine
        self.query = query
        self.table = table
        self.isHarmlessType = isHarmlessType
        self.callees = callees
        options = query.options
        matches = RoutineMatches(query, in: routine)
        values = Array(repeating: Value(), count: routine.instructions.count)
        entryStates = Array(repeating: nil, count: routine.blocks.count)
        for (number, place) in routine.places.enumerated() { childPlaces[place] = Int32(number) }
    }

    /// - Parameter entry: What places hold when the routine starts.
    mutating func run(from entry: TaintState = TaintState()) {
        entryStates[Int(Routine.entry)] = entry
        reachFixpoint()
        isRecording = true
        for block in routine.order {
            guard let start = entryStates[Int(block)] else { continue }
            state = start
            execute(block)
        }
        exitState = entryStates[Int(Routine.exit)] ?? TaintState()
    }

    /// Blocks run in reverse post-order, again and again, until no entry changes.
    private mutating func reachFixpoint() {
        var isPending = Array(repeating: false, count: routine.blocks.count)
        isPending[Int(Routine.entry)] = true
        var budget = options.instructionLimit
        var goesOn = true
        while goesOn {
            goesOn = false
            for block in routine.order where isPending[Int(block)] {
                isPending[Int(block)] = false
                guard let start = entryStates[Int(block)] else { continue }
                state = start
                budget -= routine.blocks[Int(block)].count + 1
                guard budget > 0 else {
                    hitBound = true
                    return
                }
                for changed in execute(block) {
                    isPending[Int(changed)] = true
                    goesOn = true
                }
            }
        }
    }

    /// Runs a block on `state`, and hands the outcome to the blocks that follow.
    ///
    /// - Returns: The blocks whose entry changed.
    @discardableResult
    private mutating func execute(_ number: Int32) -> [Int32] {
        let block = routine.blocks[Int(number)]
        var changed: [Int32] = []
        if block.handler >= 0, enter(block.handler) { changed.append(block.handler) }
        for index in Int(block.first)..<max(Int(block.first), Int(block.end)) {
            stateChanged = false
            step(index)
            if stateChanged, block.handler >= 0, enter(block.handler) {
                changed.append(block.handler)
            }
        }
        for edge in block.edges where !edge.isDead || options.isCompatible {
            if enter(edge.target) { changed.append(edge.target) }
        }
        return changed
    }

    private mutating func enter(_ block: Int32) -> Bool {
        guard !isRecording else { return false }
        guard var entry = entryStates[Int(block)] else {
            entryStates[Int(block)] = state
            return true
        }
        let changed = entry.join(state, in: routine.places)
        if changed { entryStates[Int(block)] = entry }
        return changed
    }

    // MARK: One instruction

    /// Carries out one instruction. The order is that of rule files: a sanitizer ends everything, then
    /// come the operands, the sources, the propagators, and last the sinks.
    private mutating func step(_ index: Int) {
        let instruction = routine.instructions[index]
        guard !instruction.isExtra else { return }
        let roles = matches.roles[index]
        let isPlace = instruction.operation == .load || instruction.operation == .target
        var value = Value()
        if roles.contains(.sanitizer) {
            if isPlace { sanitizeBySideEffect(index, instruction) }
            if instruction.operation == .parameter || instruction.operation == .store {
                finish(index, instruction, value)
            }
            values[index] = value
            return
        }
        value = transfer(index, instruction)
        if roles.contains(.source) { addSources(index, instruction, to: &value) }
        if roles.contains(.propagatorTo) { receive(index, instruction, into: &value) }
        if isHarmlessType(index) { value = Value() }
        values[index] = value
        if roles.contains(.propagatorFrom) { send(index) }
        finish(index, instruction, value)
        if isRecording, roles.contains(.sink) { checkSinks(index, instruction) }
    }

    /// Writes what the instruction writes.
    private mutating func finish(_ index: Int, _ instruction: Instruction, _ value: Value) {
        switch instruction.operation {
        case .parameter: write(value.whole, to: instruction.place, at: index)
        case .store: store(index, instruction, value)
        case .return: returned.formUnion(value.whole)
        default: break
        }
    }

    private mutating func store(_ index: Int, _ instruction: Instruction, _ value: Value) {
        if value.own.isEmpty && value.inner.isEmpty {
            // Taint that came or went by side effect within the statement outlives the assignment.
            if let effect = sideEffects[instruction.place], effect >= Int(instruction.site) {
                return
            }
            write(TaintSet(), to: instruction.place, at: index)
            return
        }
        let operand = operand(0, of: instruction)
        let source = operand.map { routine.instructions[$0] }
        guard let source, source.operation == .load, !isInstance(source.place) else {
            write(value.whole, to: instruction.place, at: index)
            return
        }
        write(value.own, to: instruction.place, at: index)
        copyInner(from: source.place, to: instruction.place, at: index)
    }

    /// After `p = o`, the fields of `p` hold what those of `o` hold.
    private mutating func copyInner(from: Int32, to: Int32, at index: Int) {
        guard from != to else { return }
        let before = state
        let places = routine.places
        let children = childPlaces
        state.copyInner(from: from, in: places) { place in
            var steps: [Place.Step] = []
            var next = place
            while next != from, next >= 0 {
                steps.append(places[Int(next)].step)
                next = places[Int(next)].parent
            }
            var target = to
            for step in steps.reversed() {
                // A field that is never named has no place: the nearest one named stands for it.
                guard let child = children[Place(parent: target, step: step)] else { return target }
                target = child
            }
            return target
        }
        if before != state {
            stateChanged = true
            let inner = before.innerTaint(of: from, in: places)
            if isRecording { writes.append(Write(place: to, instruction: index, taint: inner)) }
        }
    }

    mutating func write(_ taint: TaintSet, to place: Int32, at index: Int) {
        guard place >= 0 else { return }
        state.set(place, to: taint, in: routine.places)
        stateChanged = true
        record(taint, place, index)
    }

    /// Taints a place in addition, by side effect.
    mutating func add(_ taint: TaintSet, to place: Int32, at index: Int) {
        guard place >= 0, !taint.isEmpty else { return }
        let place = withoutElements(place)
        state.add(taint, to: place, in: routine.places)
        sideEffects[place] = index
        stateChanged = true
        record(taint, place, index)
    }

    private mutating func record(_ taint: TaintSet, _ place: Int32, _ index: Int) {
        guard isRecording, !taint.isEmpty else { return }
        writes.append(Write(place: place, instruction: index, taint: taint))
    }

    func withoutElements(_ place: Int32) -> Int32 {
        var place = place
        while place >= 0, routine.places[Int(place)].step == .element {
            place = routine.places[Int(place)].parent
        }
        return place
    }

    private mutating func sanitizeBySideEffect(_ index: Int, _ instruction: Instruction) {
        let acts = (matches.sanitizers[Int32(index)] ?? []).contains {
            query.sanitizers[$0].isBySideEffect && query.sanitizers[$0].range == instruction.range
        }
        guard acts else { return }
        let place = withoutElements(instruction.place)
        sideEffects[place] = index
        write(TaintSet(), to: place, at: index)
    }

    func isInstance(_ place: Int32) -> Bool {
        guard place >= 0, case .variable(let variable) = routine.places[Int(place)].step else {
            return false
        }
        return routine.variables[Int(variable)].kind == .instance
    }

    func operand(_ position: Int, of instruction: Instruction) -> Int? {
        guard position < instruction.operandCount else { return nil }
        return Int(routine.operands[Int(instruction.firstOperand) + position])
    }
}

extension Block {
    var count: Int { max(0, Int(end) - Int(first)) }
}
