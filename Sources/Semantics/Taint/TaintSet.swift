/// A set of small numbers, each standing for a taint.
struct TaintSet: Hashable, Sendable {
    private var low: UInt64 = 0
    /// Members from 64 on, which few analyses have.
    private var high: [UInt64] = []

    init() {}

    init(_ member: Int) { insert(member) }

    var isEmpty: Bool { low == 0 && high.isEmpty }

    func contains(_ member: Int) -> Bool {
        guard member >= 64 else { return low >> UInt64(member) & 1 == 1 }
        let word = member / 64 - 1
        return word < high.count && high[word] >> UInt64(member % 64) & 1 == 1
    }

    mutating func insert(_ member: Int) {
        guard member >= 64 else {
            low |= 1 << UInt64(member)
            return
        }
        let word = member / 64 - 1
        while high.count <= word { high.append(0) }
        high[word] |= 1 << UInt64(member % 64)
    }

    mutating func formUnion(_ other: TaintSet) {
        low |= other.low
        guard !other.high.isEmpty else { return }
        while high.count < other.high.count { high.append(0) }
        for (word, bits) in other.high.enumerated() { high[word] |= bits }
    }

    func union(_ other: TaintSet) -> TaintSet {
        var result = self
        result.formUnion(other)
        return result
    }

    /// The members in ascending order.
    var members: [Int] {
        var result: [Int] = []
        for (index, word) in ([low] + high).enumerated() {
            var bits = word
            while bits != 0 {
                result.append(index * 64 + bits.trailingZeroBitCount)
                bits &= bits - 1
            }
        }
        return result
    }
}
