import Languages

/// What variables may hold where they are read, as far as it follows from the order of the code of one
/// frame.
///
/// Values are numbered in the order they were found, and each refers to earlier ones only.
struct ReachingValues {
    enum Value {
        /// Index 0, and anything that cannot be told.
        case unknown
        case expression(Int32)
        /// Two branches meet: one of two values.
        case either(Int32, Int32)
        /// `x += e`: the value before, and the statement.
        case augmented(Int32, statement: Int32)
    }

    private(set) var values: [Value] = [.unknown]
    /// By node: the value of an identifier that is read; 0 if it is not known.
    var valueAtRead: [Int32]
    /// By node: the value that a written identifier or member gets; 0 if it is not known.
    var valueAtWrite: [Int32: Int32] = [:]
    let writes: Writes

    init(writes: Writes, nodes: Int) {
        self.writes = writes
        valueAtRead = Array(repeating: 0, count: nodes)
    }

    /// Walks the whole file.
    static func found(in tree: RoleTree, _ names: NameTable) -> ReachingValues {
        let none = ReachingValues(writes: Writes(tree, names), nodes: tree.count)
        guard tree.count > 0 else { return none }
        var walk = ReachingValueWalk(tree, names, none)
        walk.run()
        return walk.found
    }

    mutating func add(_ value: Value) -> Int32 {
        values.append(value)
        return Int32(values.count - 1)
    }

    /// What holds where `first` and `second` meet.
    mutating func joined(_ first: Int32, _ second: Int32) -> Int32 {
        if first == second { return first }
        return first == 0 || second == 0 ? 0 : add(.either(first, second))
    }
}
