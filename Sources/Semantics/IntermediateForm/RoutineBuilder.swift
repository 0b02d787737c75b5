import Languages
import SourceText

/// Collects the instructions, places and blocks of one routine.
struct RoutineBuilder {
    private(set) var instructions: [Instruction] = []
    private(set) var operands: [Int32] = []
    private(set) var sites: [CallSite] = []
    private(set) var constants: [Constant] = []
    var variables: [Variable] = []
    private(set) var places: [Place] = []
    private(set) var blocks: [Block] = []
    private var placeNumbers: [Place: Int32] = [:]
    private(set) var current: Int32 = Routine.entry
    /// Where an exception goes from the blocks that are started now.
    var handler: Int32 = -1

    init() {
        _ = makeBlock()
        _ = makeBlock()
        start(Routine.entry)
    }

    // MARK: Blocks

    mutating func makeBlock() -> Int32 {
        blocks.append(Block(first: 0, end: 0, edges: [], handler: -1))
        return Int32(blocks.count - 1)
    }

    /// Ends the block under construction and goes on in `block`, without an edge between them.
    mutating func start(_ block: Int32) {
        finishBlock()
        current = block
        blocks[Int(block)].first = Int32(instructions.count)
        blocks[Int(block)].handler = handler
    }

    mutating func finishBlock() {
        blocks[Int(current)].end = Int32(instructions.count)
    }

    mutating func jump(
        to target: Int32, isDead: Bool = false, when condition: Block.Condition = .always
    ) {
        connect(current, target, isDead: isDead, when: condition)
    }

    mutating func connect(
        _ block: Int32, _ target: Int32, isDead: Bool = false,
        when condition: Block.Condition = .always
    ) {
        let edge = Block.Edge(target: target, isDead: isDead, condition: condition)
        if !blocks[Int(block)].edges.contains(edge) { blocks[Int(block)].edges.append(edge) }
    }

    /// Goes on in `block`, reached from here.
    mutating func proceed(to block: Int32) {
        jump(to: block)
        start(block)
    }

    /// Code after a `return` or `throw`: nothing leads there.
    mutating func startUnreachable() { start(makeBlock()) }

    // MARK: Instructions

    var count: Int { instructions.count }

    @discardableResult
    mutating func emit(
        _ operation: Instruction.Operation, _ range: ByteRange, _ values: [ValueID] = [],
        detail: Instruction.Detail = .none, place: Int32 = -1, site: Int32 = -1,
        word: Symbol = .none, access: Instruction.Access = .variable, position: Int32 = -1,
        isExtra: Bool = false
    ) -> ValueID {
        let first = Int32(operands.count)
        for value in values { operands.append(value.index) }
        instructions.append(
            Instruction(
                operation: operation, detail: detail, start: range.start.value,
                end: range.end.value, firstOperand: first, operandCount: Int32(values.count),
                place: place, site: site, word: word, access: access, position: position,
                isExtra: isExtra))
        return ValueID(instructions.count - 1)
    }

    /// A literal.
    mutating func emit(_ constant: Constant, _ range: ByteRange) -> ValueID {
        constants.append(constant)
        return emit(.constant, range, site: Int32(constants.count - 1))
    }

    mutating func add(_ site: CallSite) -> Int32 {
        sites.append(site)
        return Int32(sites.count - 1)
    }

    // MARK: Places

    mutating func place(_ parent: Int32, _ step: Place.Step) -> Int32 {
        let place = Place(parent: parent, step: step)
        if let known = placeNumbers[place] { return known }
        places.append(place)
        let number = Int32(places.count - 1)
        placeNumbers[place] = number
        return number
    }

    mutating func place(ofVariable variable: Int32) -> Int32 { place(-1, .variable(variable)) }

    mutating func makeVariable(
        _ name: Symbol, _ kind: Variable.Kind, isFinal: Bool = false
    ) -> Int32 {
        variables.append(Variable(name: name, kind: kind, isFinal: isFinal))
        return Int32(variables.count - 1)
    }

    // MARK: Order

    func textOrder() -> [Int32] {
        instructions.indices.map { Int32($0) }.sorted {
            let left = instructions[Int($0)]
            let right = instructions[Int($1)]
            return (left.start, right.end, $0) < (right.start, left.end, $1)
        }
    }

    /// Reverse post-order from the entry; blocks that nothing leads to are left out.
    func reversePostOrder() -> [Int32] {
        var state = [UInt8](repeating: 0, count: blocks.count)
        var order: [Int32] = []
        var stack: [(block: Int32, next: Int)] = [(Routine.entry, 0)]
        state[Int(Routine.entry)] = 1
        while let top = stack.last {
            let edges = blocks[Int(top.block)].edges
            let handler = blocks[Int(top.block)].handler
            let isEdge = top.next < edges.count
            guard isEdge || (top.next == edges.count && handler >= 0) else {
                order.append(top.block)
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].next += 1
            let target = isEdge ? edges[top.next].target : handler
            if state[Int(target)] == 0 {
                state[Int(target)] = 1
                stack.append((target, 0))
            }
        }
        return order.reversed()
    }
}
