/// The values of all variables at one point of the code.
///
/// One array and a journal of changes: a branch is run, its changes are taken out, and the next branch
/// starts where the first one did. A join costs as much as the branches changed, not as much as
/// there are variables.
struct VariableState {
    /// What one branch changed: declarations and their values at its end.
    typealias Changes = [(declaration: Int32, value: Int32)]

    private var values: [Int32]
    private var journal: [(declaration: Int32, previous: Int32)] = []
    private var stamps: [Int32]
    private var stamp: Int32 = 0
    private var branches: [Int32]

    init(declarations: Int) {
        values = Array(repeating: 0, count: declarations)
        stamps = Array(repeating: 0, count: declarations)
        branches = Array(repeating: 0, count: declarations)
    }

    /// A point to come back to.
    var mark: Int { journal.count }

    subscript(declaration: Int32) -> Int32 {
        get { values[Int(declaration)] }
        set {
            guard values[Int(declaration)] != newValue else { return }
            journal.append((declaration, values[Int(declaration)]))
            values[Int(declaration)] = newValue
        }
    }

    mutating func undo(to mark: Int) {
        while journal.count > mark, let change = journal.popLast() {
            values[Int(change.declaration)] = change.previous
        }
    }

    /// What changed since `mark`, in the order of the first change of each.
    mutating func changes(since mark: Int) -> Changes {
        stamp += 1
        var changes: Changes = []
        for change in journal[min(mark, journal.count)...] {
            let index = Int(change.declaration)
            guard stamps[index] != stamp else { continue }
            stamps[index] = stamp
            changes.append((change.declaration, values[index]))
        }
        return changes
    }

    /// Continues with what holds after any of `outcomes`, which all started from the current state.
    mutating func join(_ outcomes: [Changes], noting found: inout ReachingValues) {
        stamp += 1
        var merged: [Int32: Int32] = [:]
        var order: [Int32] = []
        for (declaration, value) in outcomes.joined() {
            let index = Int(declaration)
            if stamps[index] != stamp {
                stamps[index] = stamp
                branches[index] = 1
                merged[declaration] = value
                order.append(declaration)
            } else {
                branches[index] += 1
                merged[declaration] = found.joined(merged[declaration] ?? 0, value)
            }
        }
        for declaration in order {
            var value = merged[declaration] ?? 0
            if Int(branches[Int(declaration)]) < outcomes.count {
                value = found.joined(self[declaration], value)
            }
            self[declaration] = value
        }
    }
}
