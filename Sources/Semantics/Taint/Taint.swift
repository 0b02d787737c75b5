/// Where a taint comes from, under which label.
struct Taint: Hashable, Sendable {
    enum Origin: Hashable, Sendable {
        /// An index into the query's sources.
        case source(Int)
        /// What a routine is handed: the position of a parameter, −1 for the instance.
        case parameter(Int)
    }

    let origin: Origin
    let label: String
}

/// Numbers the taints of one analysis, so that sets of them are bits.
struct TaintTable {
    private(set) var taints: [Taint] = []
    private var numbers: [Taint: Int] = [:]

    /// A query whose taints outgrow this has its further ones taken together as one.
    static let limit = 4096

    mutating func number(of taint: Taint) -> Int {
        if let known = numbers[taint] { return known }
        guard taints.count < Self.limit else { return Self.limit - 1 }
        taints.append(taint)
        numbers[taint] = taints.count - 1
        return taints.count - 1
    }

    func hasLabel(_ label: String, in set: TaintSet) -> Bool {
        set.members.contains { taints[$0].label == label }
    }

    /// Whether `set` meets a condition; without one, any taint does.
    func satisfies(_ requirement: TaintRequirement?, _ set: TaintSet) -> Bool {
        guard let requirement else { return !set.isEmpty }
        return requirement.holds { hasLabel($0, in: set) }
    }
}
