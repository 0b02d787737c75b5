import SourceText
import Testing

@Suite struct RegexTests {
    /// A pattern and a text in which `«` and `»` stand around each expected match.
    struct Case: Sendable, CustomTestStringConvertible {
        let pattern: String
        let marked: String
        var options: Regex.Options = []

        init(_ pattern: String, _ marked: String, _ options: Regex.Options = []) {
            self.pattern = pattern
            self.marked = marked
            self.options = options
        }

        var testDescription: String { "\(pattern) in \(marked)" }
    }

    static let cases = [
        Case("b+", "a«bbb»c«b»"),
        Case("x", "none here"),
        Case("é", "caf«é» «é»"),
        Case("É", "caf«é»", .caseless),
        Case("^b", "a\n«b»\r\n«b»\r«b»", .multiline),
        Case("a$", "«a»\r\n«a»\nab", .multiline),
        Case("a.c", "«abc» a\nc"),
        Case("a.c", "«abc» «a\nc»", .dotMatchesLineEnds),
        Case("(?i)select", "«SELECT» «select»"),
        Case("(?P<q>['\"]).*?(?P=q)", "say «'a\"b'» or «\"c\"»"),
        Case("(?<=a)b", "a«b» b"),
        Case("foo(?!bar)", "foobar «foo»baz"),
        Case("\\Aa\\Z", "«a»"),
        Case("\\u00e9\\U0001F600", "«é😀»"),
        Case("(?u)\\w+(?a)", "«abc»"),
        Case("^a{,2}$", "«aa»"),
        Case("[\\]a]+", "«]a]»"),
        Case("[]a]+", "«]a]»"),
        Case("[[:alpha:]]+", "1«ab»2"),
        Case("[(?u]+", "«(?u»x"),
        Case("[{,3}]+", "«{,3}»x"),
        Case("\\[{,1}", "«[»«»x«»"),
        Case("a*", "«aa»«»b«»"),
        Case("", "«»"),
        Case("", "«»é«»"),
        Case("\\bend\\b", "the «end»"),
    ]

    @Test(arguments: cases)
    func `matches are where the marks are`(example: Case) throws {
        let regex = try Regex(example.pattern, options: example.options)
        let (text, expected) = unmarked(example.marked)
        #expect(try regex.matches(in: text).map(\.range) == expected)
        #expect(try regex.firstMatch(in: text)?.range == expected.first)
    }

    @Test func `groups have ranges, numbers and names`() throws {
        let regex = try Regex("(a)(?P<second>b)?(?<third>c)")
        let match = try #require(try regex.firstMatch(in: "-ac"))
        #expect(regex.groupCount == 3)
        #expect(regex.groupNames == [nil, "second", "third"])
        #expect(regex.group(named: "third") == 3)
        #expect(match.groups == [1..<2, nil, 2..<3])
        #expect(match.range(ofGroup: 0) == 1..<3)
        #expect(match.range(ofGroup: 4) == nil)
    }

    @Test func `an anchored match starts where it is asked to`() throws {
        let regex = try Regex("b+")
        #expect(try regex.anchoredMatch(in: "abb") == nil)
        #expect(try regex.anchoredMatch(in: "bba")?.range == 0..<2)
        #expect(try regex.anchoredMatch(in: Array("abba".utf8), 1..<4)?.range == 1..<3)
    }

    @Test func `a piece of a text is searched as if it stood alone`() throws {
        let bytes = Array("xaay".utf8)
        #expect(try Regex("^a+$").firstMatch(in: bytes, 1..<3)?.range == 1..<3)
        #expect(try Regex("(?<=x)a").firstMatch(in: bytes, 1..<3) == nil)
        #expect(try Regex("a").matches(in: bytes, 2..<100).map(\.range) == [2..<3])
    }

    @Test func `invalid bytes match nothing and hide nothing`() throws {
        let bytes: [UInt8] = [0xFF, 0x61, 0xC3, 0x61, 0x80, 0x00, 0x61]
        #expect(try Regex("a").matches(in: bytes).map(\.range) == [1..<2, 3..<4, 6..<7])
        #expect(try Regex("a.a").matches(in: bytes).isEmpty)
    }

    @Test(arguments: [
        ("(ab", 3), ("a{2,1}", 5), ("[a", 2), ("\\u00e9\\u00e9(", 13), ("(?P<n>a)(?P<n>b)", 14),
    ])
    func `mistakes are reported with their place`(pattern: String, offset: Int) {
        #expect { try Regex(pattern) } throws: { error in
            guard let problem = error as? RegexProblem else { return false }
            #expect(problem.offset == offset, "\(problem)")
            return !problem.message.isEmpty
        }
    }

    @Test(arguments: ["(a+)+$", "(a|aa)+$", "(?:a*)*[bc]"])
    func `runaway patterns end with a limit`(pattern: String) throws {
        let regex = try Regex(pattern)
        let text = String(repeating: "a", count: 5_000) + "!"
        #expect(throws: RegexLimit.self) { try regex.firstMatch(in: text) }
    }

    @Test func `a quadratic search over a large text ends`() throws {
        let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 23)
        #expect(throws: RegexLimit.self) { try Regex("a[a-y]*?[0-9]").firstMatch(in: text) }
    }

    @Test func `matches beyond the first window of a large text are found`() throws {
        var text = Array(String(repeating: "é", count: 300_000).utf8)
        text += Array("needle".utf8)
        #expect(try Regex("n[e]+dle").firstMatch(in: text)?.range == 600_000..<600_006)
        #expect(try Regex("(?<=é)needle$").matches(in: text).count == 1)
        #expect(try Regex("\\Gé").matches(in: text).count == 300_000)
    }

    @Test func `threads share one value`() async throws {
        let regex = try Regex("(\\w+)@(\\w+)")
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<64 {
                group.addTask {
                    try regex.matches(in: Array(String(repeating: "a@b ", count: index).utf8)).count
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts.sorted() == Array(0..<64))
    }
}

/// The text without its marks, and the byte ranges they enclose.
private func unmarked(_ marked: String) -> (text: [UInt8], ranges: [Range<Int>]) {
    var text = ""
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in marked.unicodeScalars {
        switch scalar {
        case "«": start = text.utf8.count
        case "»": ranges.append(start..<text.utf8.count)
        default: text.unicodeScalars.append(scalar)
        }
    }
    return (Array(text.utf8), ranges)
}
