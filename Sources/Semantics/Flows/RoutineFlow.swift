import Languages
import SourceText

/// Follows data through one routine for all rules at once: to a fixpoint over its blocks, and then once
/// more to see what reaches the sinks and what callers need to know.
///
/// Values refer to objects by number, and a state tells what the parts of each object hold: two names of
/// one object see each other's writes. What the routine is handed are objects as well, whose parts are
/// inputs until they are written.
final class RoutineFlow {
    /// What an object is known by within one routine.
    enum ObjectKey: Hashable {
        case input(InputPath)
        /// The n-th object that an instruction makes.
        case made(Int32, Int32)
        /// What a variable holds of which nothing else is known.
        case variable(Int32)
    }

    /// What a call of a known function did, for traces.
    struct Passage {
        let ways: FlowWays
        /// Origins in the callee, and what they stood for here.
        let origins: [(callee: Int32, marks: Marks)]
    }

    let number: Int32
    let routine: Routine
    unowned let file: FileFlow
    let matches: FlowMatches
    var values: [FlowValue?]
    var state: FlowState
    private var entries: [FlowState?]
    private(set) var keys: [ObjectKey] = []
    private var keyNumbers: [ObjectKey: Int32] = [:]
    private(set) var isRecording = false
    /// Whether untrusted data was seen in a call.
    var holdsUntrusted = false
    private(set) var hitBound = false
    /// Control does not come back from the instruction at hand.
    var isUnreachable = false
    var stateChanged = false
    var invocationDepth = 0

    // What the last pass leaves.
    var wholes: [Marks]
    var returned: FlowValue?
    var yielded: FlowValue?
    var exitChecks: (always: Set<InputPath>, whenTrue: Set<InputPath>, whenFalse: Set<InputPath>)?
    var hasTrueReturn = false
    var hasFalseReturn = false
    var reaches: [SinkID: Marks] = [:]
    var reachedAt: [SinkID: Int] = [:]
    var invocations: [FlowSummary.Invocation] = []
    var writes: [(instruction: Int, variable: Int32, marks: Marks)] = []
    var passages: [Int: [Passage]] = [:]
    var outerWrites: Set<Int32> = []
    var exitState: FlowState?
    /// Exceptions that nothing here handles.
    var escaping: FlowTree?
    /// What the outcome of a call says of its operands: instructions that are checked.
    var callChecks: [Int: (whenTrue: [Int], whenFalse: [Int])] = [:]

    private(set) var parameterOfPlace: [Int32: Int] = [:]
    /// The one value that is ever stored to a variable.
    private(set) var soleStores: [Int32: Int] = [:]
    /// By variable: how a name from outside is reached.
    var outerNames: [Int32: OuterName] = [:]

    var query: FlowQuery { file.query }
    var scope: FileScope { file.scope }
    var origins: OriginTable { file.origins }

    init(_ number: Int32, in file: FileFlow) {
        self.number = number
        self.file = file
        routine = file.scope.file.routines[Int(number)]
        matches = FlowMatches(file.query, in: routine)
        values = Array(repeating: nil, count: routine.instructions.count)
        wholes = Array(repeating: Marks(), count: routine.instructions.count)
        entries = Array(repeating: nil, count: routine.blocks.count)
        state = FlowState(variableCount: routine.variables.count)
        for (position, parameter) in routine.parameters.enumerated() {
            parameterOfPlace[parameter.place] = position
        }
        collectStores()
    }

    private func collectStores() {
        var repeated: Set<Int32> = []
        for instruction in routine.instructions
        where instruction.operation == .store && instruction.access == .variable {
            let place = instruction.place
            if soleStores[place] != nil { repeated.insert(place) }
            soleStores[place] = operand(0, of: instruction) ?? -1
        }
        for place in repeated { soleStores[place] = nil }
    }

    func run() {
        entries[Int(Routine.entry)] = state
        reachFixpoint()
        isRecording = true
        for block in routine.order {
            guard let start = entries[Int(block)] else { continue }
            state = start
            execute(block)
        }
        exitState = entries[Int(Routine.exit)]
    }

    private func reachFixpoint() {
        var isPending = Array(repeating: false, count: routine.blocks.count)
        isPending[Int(Routine.entry)] = true
        var budget = min(query.instructionLimit, 40 * routine.instructions.count + 20_000)
        var goesOn = true
        while goesOn {
            goesOn = false
            for block in routine.order where isPending[Int(block)] {
                isPending[Int(block)] = false
                guard let start = entries[Int(block)] else { continue }
                state = start
                budget -= routine.blocks[Int(block)].count + 1
                guard budget > 0, !file.isOverdue else {
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
    /// - Returns: The blocks that must be looked at again.
    @discardableResult
    private func execute(_ number: Int32) -> [Int32] {
        let block = routine.blocks[Int(number)]
        var changed: [Int32] = []
        var valuesChanged = false
        if block.handler >= 0, enter(block.handler, state) { changed.append(block.handler) }
        isUnreachable = false
        var branch: Int?
        for index in Int(block.first)..<max(Int(block.first), Int(block.end)) {
            stateChanged = false
            let before = values[index]
            step(index)
            if values[index] != before { valuesChanged = true }
            if routine.instructions[index].operation == .branch { branch = index }
            if stateChanged, block.handler >= 0, enter(block.handler, state) {
                changed.append(block.handler)
            }
            if isRecording, stateChanged, block.handler < 0 { noteEscaping() }
            if isUnreachable { return changed }
        }
        let reached = state
        for edge in block.edges where edge.condition != .thrown {
            state = reached
            guard passes(edge, branch) else { continue }
            if enter(edge.target, state) || valuesChanged && !isRecording {
                changed.append(edge.target)
            }
        }
        return changed
    }

    private func noteEscaping() {
        guard let thrown = state.thrown else { return }
        let tree = tree(of: thrown)
        escaping = escaping.map { $0.joined(tree) } ?? tree
    }

    /// Whether control may take an edge; `state` is made to say what then holds.
    private func passes(_ edge: Block.Edge, _ branch: Int?) -> Bool {
        guard !edge.isDead else { return false }
        guard edge.condition != .always, let branch,
            let condition = operand(0, of: routine.instructions[branch])
        else { return true }
        let isTrue = edge.condition == .whenTrue
        if let truth = values[condition]?.constant?.truth, truth != isTrue { return false }
        for place in checkedPlaces(condition, isTrue, depth: 0) { clean(place) }
        return true
    }

    private func enter(_ block: Int32, _ state: FlowState) -> Bool {
        guard !isRecording else { return false }
        guard entries[Int(block)] != nil else {
            entries[Int(block)] = state
            return true
        }
        return entries[Int(block)]?.join(
            state, initial: { self.initialValue(of: Int32($0)) },
            missing: { self.missingPart(of: $0, $1) }) ?? false
    }

    // MARK: Objects

    func object(_ key: ObjectKey) -> Int32 {
        if let known = keyNumbers[key] { return known }
        let number = Int32(keys.count)
        keys.append(key)
        keyNumbers[key] = number
        return number
    }

    func input(of object: Int32) -> InputPath? {
        if case .input(let path) = keys[Int(object)] { return path }
        return nil
    }

    func inputValue(_ path: InputPath) -> FlowValue {
        var value = FlowValue()
        value.objects = ObjectSet(object(.input(path)))
        return value
    }

    /// What a part that was not written holds, apart from what the object as a whole holds.
    func missingPart(of object: Int32, _ part: Part) -> FlowValue {
        guard let path = input(of: object) else { return FlowValue() }
        return inputValue(path.appending(part))
    }

    /// A new object, with what is known of its parts.
    func makeObject(_ index: Int, _ position: Int32 = 0, _ content: FlowObject) -> FlowValue {
        let number = object(.made(Int32(index), position))
        state.objects[number] = content
        stateChanged = true
        var value = FlowValue()
        value.objects = ObjectSet(number)
        return value
    }

    func operand(_ position: Int, of instruction: Instruction) -> Int? {
        guard position < instruction.operandCount else { return nil }
        return Int(routine.operands[Int(instruction.firstOperand) + position])
    }

    func value(_ position: Int, of instruction: Instruction) -> FlowValue? {
        operand(position, of: instruction).flatMap { values[$0] }
    }
}

/// How a name that the routine does not declare is reached.
enum OuterName {
    /// A field of the instance.
    case ownField
    /// A variable that outlives calls: a global, or a field of a class around.
    case shared(SharedKey)
    /// A variable of a function around.
    case captured
    /// A function, a class, an import.
    case entities([Entity])
    case unknown
}

/// A variable that code of several functions sees.
enum SharedKey: Hashable {
    case global(Symbol)
    case field(Int32, Symbol)

    var name: Symbol {
        switch self {
        case .global(let name), .field(_, let name): name
        }
    }
}
