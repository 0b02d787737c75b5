import Rules
import Testing

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("paterns", ["patterns"]), ("pattern_not", ["pattern-not"]), ("pattenr", ["pattern"]),
        ("zzz", []), ("", []),
        (String(repeating: "x", count: 100_000), []),
    ])
    func `the nearest names are found`(word: String, expected: [String]) {
        let names = ["pattern", "patterns", "pattern-not", "pattern-not-inside", "message"]
        let found = nearestNames(to: word, among: names)
        #expect(found.first == expected.first)
    }
}
