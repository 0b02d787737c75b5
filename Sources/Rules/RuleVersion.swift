/// A version of the rule language, by which rules say what they need.
struct RuleVersion: Hashable, Comparable, CustomStringConvertible {
    let parts: [Int]

    /// The version whose rules run as they are.
    static let current = RuleVersion(parts: [1, 182, 0])

    private init(parts: [Int]) { self.parts = parts }

    /// Reads `1.50.0` or `1.50`; what follows a `-` or `+` does not count.
    init?(_ text: String) {
        let numbers = text.prefix { $0 != "-" && $0 != "+" }.split(
            separator: ".", omittingEmptySubsequences: false)
        let parts = numbers.compactMap { Int($0) }
        guard parts.count == numbers.count, (1...3).contains(parts.count) else { return nil }
        guard parts.allSatisfy({ $0 >= 0 }) else { return nil }
        self.parts = parts + Array(repeating: 0, count: 3 - parts.count)
    }

    var description: String { parts.map(String.init).joined(separator: ".") }

    static func < (left: RuleVersion, right: RuleVersion) -> Bool {
        left.parts.lexicographicallyPrecedes(right.parts)
    }
}
