import Rules
import Testing

@Suite struct InterpolationTests {
    private let texts = ["$X": "x", "$XY": "long", "$...ARGS": "1, 2", "$1": "one", "$É": "no"]

    @Test(arguments: [
        ("'$X' and $XY", "'x' and long"),
        ("$XYZ", "longZ"), ("$XA", "xA"), ("$Y $x $ $$X", "$Y $x $ $x"),
        ("f($...ARGS)", "f(1, 2)"), ("$1 $2 $10", "one $2 one0"),
        ("value($X) value($XY) value($Z)", "\"const\" long value($Z)"),
        ("no names", "no names"), ("", ""), ("é$X漢", "éx漢"), ("value($X", "value(x"),
    ])
    func `names are filled in, the longest first`(template: String, expected: String) {
        let filled = interpolated(
            template, value: { $0 == "$X" ? "\"const\"" : nil }, text: { texts[$0] })
        #expect(filled == expected)
    }

    @Test func `long runs of name characters take no quadratic time`() {
        let template =
            String(repeating: "$A", count: 20_000) + String(repeating: "A", count: 100_000)
        #expect(interpolated(template, value: { _ in nil }, text: { _ in nil }) == template)
    }
}
