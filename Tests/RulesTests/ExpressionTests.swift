import Rules
import Testing

@Suite struct ExpressionTests {
    /// The expression of a comparison, read through a rule.
    private func expression(_ text: String) throws -> Expression {
        let yaml = "'" + text.replacing("'", with: "''") + "'"
        let formula = try RuleFileTests.formula(
            "patterns:\n- pattern: $X\n- metavariable-comparison: {comparison: \(yaml)}")
        guard case .all(let all) = formula, case .comparison(let found)? = all.conditions.first
        else { throw RuleFileTests.Unexpected() }
        return found.expression
    }

    @Test(arguments: [
        ("$X < 2048", Expression.binary(.less, .metavariable("$X"), .integer(2048))),
        (
            "0 < $X <= 10",
            .binary(
                .and, .binary(.less, .integer(0), .metavariable("$X")),
                .binary(.lessOrEqual, .metavariable("$X"), .integer(10)))
        ),
        (
            "not $X == False or $Y",
            .binary(
                .or, .unary(.not, .binary(.equal, .metavariable("$X"), .boolean(false))),
                .metavariable("$Y"))
        ),
        (
            "1 + 2 * 3 ** 2 ** 1",
            .binary(
                .plus, .integer(1),
                .binary(
                    .times, .integer(2),
                    .binary(
                        .power, .integer(3), .binary(.power, .integer(2), .integer(1)))))
        ),
        ("-2 ** 2", .unary(.minus, .binary(.power, .integer(2), .integer(2)))),
        ("2 ** -1", .binary(.power, .integer(2), .unary(.minus, .integer(1)))),
        (
            "$X not in ['a', \"b\",]",
            .binary(.notIn, .metavariable("$X"), .list([.text("a"), .text("b")]))
        ),
        ("($X in (1, 2))", .binary(.in, .metavariable("$X"), .list([.integer(1), .integer(2)]))),
        (
            "re.match(r'a\\d', str($X))",
            .call(.match, [.text("a\\d"), .call(.str, [.metavariable("$X")])])
        ),
        ("0o777 & 0xFF", .binary(.bitAnd, .integer(511), .integer(255))),
        ("1.5e-3 + 1_000", .binary(.plus, .number(0.0015), .integer(1000))),
        (
            "strptime($X) > today()",
            .binary(.greater, .call(.strptime, [.metavariable("$X")]), .call(.today, []))
        ),
        ("$1 is not None", .binary(.isNot, .metavariable("$1"), .none)),
    ])
    func `expressions read as in Python`(text: String, expected: Expression) throws {
        #expect(try expression(text) == expected)
    }

    @Test(arguments: [
        "", "(", "$X <", "1 2", "$x", "'a", "1 +* 2", "foo(1)", "[1", "a ? b", "1__x",
        String(repeating: "(", count: 5000), String(repeating: "not ", count: 5000) + "1",
        String(repeating: "-", count: 5000) + "1", "99999999999999999999999 < \u{0}",
    ])
    func `anything else is a mistake, not a crash`(text: String) {
        let yaml = "'" + text.replacing("'", with: "''") + "'"
        let loaded = RuleFile.rules(
            in: RuleFileTests.rule(
                "patterns:\n- pattern: $X\n- metavariable-comparison: {comparison: \(yaml)}"),
            path: "a.yaml")
        #expect(loaded.hasErrors)
    }

    @Test func `requirements are decided on labels`() throws {
        let both = LabelExpression(
            .binary(.and, .name("A"), .unary(.not, .binary(.or, .name("B"), .name("C")))))
        let requirement = try #require(both)
        #expect(requirement.holds(for: ["A"]))
        #expect(!requirement.holds(for: ["A", "C"]))
        #expect(requirement.labels == ["A", "B", "C"])
    }
}
