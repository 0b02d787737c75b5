import Findings
import Reporting
import Testing

@Suite struct FingerprintReaderTests {
    private static let expected = Set(SampleReports.typical.findings.map(\.fingerprint))

    @Test(arguments: [ReportFormat.json, .sarif])
    func `what was written is read again, suppressed findings included`(format: ReportFormat) throws
    {
        #expect(
            try fingerprints(inReport: report(SampleReports.typical, as: format)) == Self.expected)
        #expect(try fingerprints(inReport: report(SampleReports.clean, as: format)).isEmpty)
        #expect(
            try fingerprints(inReport: report(SampleReports.hostile, as: format)) == ["\u{1B}\"<"])
    }

    @Test func `marks of byte order and UTF-16 are no obstacle`() throws {
        let bytes = report(SampleReports.typical, as: .sarif)
        #expect(try fingerprints(inReport: [0xEF, 0xBB, 0xBF] + bytes) == Self.expected)
        let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
        let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try fingerprints(inReport: little) == Self.expected)
        #expect(try fingerprints(inReport: big) == Self.expected)
    }

    @Test(arguments: [
        (
            #"{"runs":[{"results":[{"partialFingerprints":{"martlet/v1":"a\u0062\n","x":1}},{}]}]}"#,
            ["ab\n"]
        ),
        (#"{"runs":[{"results":null},{"results":[]},7]}"#, []),
        (
            #"{"findings":[{"x":[[{"fingerprint":"no"}]],"fingerprint":"yes"}],"format":"martlet-report"}"#,
            ["yes"]
        ),
        (
            #" {"format" : "martlet-report" , "version":1, "a":[1,-2.5e+3,true,{"b":{}},[],""]} "#,
            []
        ),
        (
            #"{"format":"martlet-report","findings":[{"fingerprint":"\ud83d\ude80\ud83d"}]}"#,
            ["🚀\u{FFFD}"]
        ),
    ])
    func `members that are not known are passed over`(json: String, expected: [String]) throws {
        #expect(try fingerprints(inReport: Array(json.utf8)) == Set(expected))
    }

    @Test(arguments: [
        ("", ReportProblem.malformedJSON(line: 1, column: 1)),
        ("{", .malformedJSON(line: 1, column: 2)),
        ("{\"a\":1,}", .malformedJSON(line: 1, column: 8)),
        ("{\n \"a\" 1}", .malformedJSON(line: 2, column: 6)),
        ("{\"a\":\"\\q\"}", .malformedJSON(line: 1, column: 8)),
        ("{\"a\":01}", .malformedJSON(line: 1, column: 7)),
        ("{\"a\":[1}", .malformedJSON(line: 1, column: 8)),
        ("{\"a\":\"", .malformedJSON(line: 1, column: 7)),
        ("{\"a\":\"\\", .malformedJSON(line: 1, column: 8)),
        ("{} x", .malformedJSON(line: 1, column: 4)),
        ("[]", .unknownReport), ("\"text\"", .unknownReport), ("{}", .unknownReport),
        ("{\"format\":\"other\"}", .unknownReport),
        ("{\"format\":\"martlet-report\",\"version\":2}", .newerReport(version: 2)),
        (
            "{\"runs\":[{\"results\":[{\"partialFingerprints\":{\"other/v1\":\"a\"}}]}]}",
            .noFingerprints
        ),
    ])
    func `what cannot be read is refused with its place`(json: String, expected: ReportProblem) {
        #expect(throws: expected) { try fingerprints(inReport: Array(json.utf8)) }
        #expect(
            expected.explanation.message.hasSuffix(".") && expected.explanation.fix.hasSuffix("."))
    }

    @Test func `depth and damage do no harm`() throws {
        let deep = String(repeating: "[", count: 300_000)
        #expect(throws: ReportProblem.self) {
            try fingerprints(inReport: Array("{\"a\":\(deep)".utf8))
        }
        let closed = deep + String(repeating: "]", count: 300_000)
        let whole = "{\"a\":\(closed),\"format\":\"martlet-report\"}"
        #expect(try fingerprints(inReport: Array(whole.utf8)).isEmpty)
        let bytes = report(SampleReports.clean, as: .sarif)
        for length in 0..<bytes.count - 1 {
            #expect(throws: ReportProblem.self) {
                try fingerprints(inReport: Array(bytes.prefix(length)))
            }
        }
    }
}
