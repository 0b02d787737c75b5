import Findings
import Reporting
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("漢字", 4), ("ｱ", 1), ("Ａ", 2),
        ("한글", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("🚀", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("❤️", 2), ("❤", 1), ("🇸🇪", 2),
        ("a\u{200B}b", 2), ("…│", 2), ("नी", 2), ("1️⃣", 2), ("、。", 4), ("½", 1), ("😀é漢", 5),
    ])
    func `characters take the cells that terminals give them`(text: String, width: Int) {
        #expect(displayWidth(of: text) == width)
    }

    /// The line of code and the line under it, without the numbers.
    private func drawn(_ code: String, width: Int = 80, cut: Int = 0) -> [String] {
        let finding = Finding(
            rule: RuleID("r"), severity: .error, message: "m",
            location: MarkedSource("a", code).location(cut: cut))
        let scan = ScanReport(
            toolVersion: "1", root: "", rules: [], findings: [finding], notifications: [],
            statistics: ScanStatistics())
        let text = String(
            decoding: report(scan, as: .text, options: ReportOptions(width: width)), as: UTF8.self)
        return text.split(separator: "\n").filter { $0.contains("│") || $0.contains("⋮") }
            .map { String($0.drop { $0 != "│" && $0 != "⋮" }.dropFirst(2)) }
    }

    @Test(arguments: [
        ("a = «eval(b)»", ["a = eval(b)", "    ^~~~~~~"]),
        ("\tx\t«y»", ["    x   y", "        ^"]),
        ("漢 = «字b»", ["漢 = 字b", "     ^~~"]),
        ("e\u{301}👩‍👩‍👧«x»", ["e\u{301}👩‍👩‍👧x", "   ^"]),
        ("a«»b", ["ab", " ^"]),
        ("ab«»", ["ab", "  ^"]),
        ("«»", ["", "^"]),
        ("\u{1B}[0m«x»", ["\\u{1B}[0mx", "         ^"]),
        ("\u{202E}«ab»", ["\\u{202E}ab", "        ^~"]),
        ("«if x:\n    y()»", ["if x:", "^~~~~", "    y()", "    ~~~"]),
        ("f(«\n»)", ["f(", "  ^", ")"]),
    ])
    func `the place is underlined exactly`(code: String, expected: [String]) {
        #expect(drawn(code) == expected)
    }

    @Test func `the middle of a long place is left out`() {
        let body = (2...19).map { "line \($0)" }.joined(separator: "\n")
        #expect(
            drawn("«begin\n\(body)\nend» x") == [
                "begin", "^~~~~", "line 2", "line 3", "line 4", "line 5", "", "line 19", "end x",
                "~~~",
            ])
    }

    @Test(arguments: [40, 60, 80, 200], [0, 10, 75, 300])
    func `a long line is shown around the place`(width: Int, before: Int) {
        let code =
            String(repeating: "漢a", count: before) + "«needle»" + String(repeating: "z", count: 400)
        let lines = drawn(code, width: width)
        #expect(lines.count == 2)
        guard let line = lines.first, let under = lines.last else { return }
        // Narrow terminals get less of an indent before the number.
        let room = width - (width < 60 ? 6 : 8)
        #expect(displayWidth(of: line) <= room)
        let start = line.firstRange(of: "needle").map { displayWidth(of: line[..<$0.lowerBound]) }
        #expect(under == String(repeating: " ", count: start ?? -1) + "^~~~~~")
        #expect(line.hasSuffix("…"))
        #expect(line.hasPrefix("…") == (before * 3 + 6 >= room))
    }

    @Test func `an excerpt that lacks its start says so`() {
        #expect(drawn("0123456789abc«def»", cut: 10) == ["…abcdef", "    ^~~"])
        #expect(drawn("0123«456789abcdef»", cut: 10) == ["…abcdef", "^~~~~~~"])
    }
}
