import Languages
import Rules
import SourceText

import struct Foundation.Calendar
import struct Foundation.CharacterSet
import struct Foundation.Date
import struct Foundation.DateComponents
import struct Foundation.TimeZone
import func Foundation.pow

/// Evaluates a `metavariable-comparison`. Whatever cannot be computed makes it not hold.
struct ComparisonEvaluator {
    private enum Value: Hashable {
        case integer(Int)
        case number(Double)
        case text(String)
        case boolean(Bool)
        case list([Value])
        case none

        var isTrue: Bool {
            switch self {
            case .integer(let value): value != 0
            case .number(let value): value != 0
            case .text(let value): !value.isEmpty
            case .boolean(let value): value
            case .list(let value): !value.isEmpty
            case .none: false
            }
        }

        var asDouble: Double? {
            switch self {
            case .integer(let value): Double(value)
            case .number(let value): value
            case .boolean(let value): value ? 1 : 0
            default: nil
            }
        }
    }

    private let comparison: Condition.Comparison
    private let value: (String) -> Constant?
    private let text: (String) -> String?

    init(
        _ comparison: Condition.Comparison, value: @escaping (String) -> Constant?,
        text: @escaping (String) -> String?
    ) {
        self.comparison = comparison
        self.value = value
        self.text = text
    }

    var holds: Bool { evaluate(comparison.expression)?.isTrue ?? false }

    private func evaluate(_ expression: Expression) -> Value? {
        switch expression {
        case .integer(let value): .integer(value)
        case .number(let value): .number(value)
        case .text(let value): .text(value)
        case .boolean(let value): .boolean(value)
        case .none: Value.none
        case .metavariable(let name): metavariable(name)
        case .name, .argument: nil
        case .list(let parts): list(parts)
        case .unary(let word, let part): evaluate(part).flatMap { unary(word, $0) }
        case .binary(let word, let left, let right): binary(word, left, right)
        case .call(let function, let arguments): call(function, arguments)
        }
    }

    private func list(_ parts: [Expression]) -> Value? {
        let values = parts.compactMap(evaluate)
        return values.count == parts.count ? .list(values) : nil
    }

    private func metavariable(_ name: String) -> Value? {
        let isSpecial = comparison.metavariable?.name == name
        if isSpecial, comparison.stripsQuotes || comparison.base != nil {
            guard var written = text(name) else { return nil }
            if comparison.stripsQuotes {
                written = written.trimmingCharacters(in: CharacterSet(charactersIn: "\"'`"))
            }
            return integer(written, base: comparison.base ?? 0).map { .integer($0) }
                ?? Double(written).map { .number($0) }
        }
        switch value(name) {
        case .integer(let number): return .integer(number)
        case .float(let number): return .number(number)
        case .boolean(let flag): return .boolean(flag)
        case .string(let content): return .text(content)
        case .null: return Value.none
        case .someString, nil:
            guard let written = text(name) else { return nil }
            return integer(written, base: 0).map { .integer($0) }
        }
    }

    /// - Parameter base: 0 for what the prefix says: `0x`, `0o`, `0b`, a leading zero.
    private func integer(_ text: String, base: Int) -> Int? {
        let digits = text.replacing("_", with: "").lowercased()
        let prefixes = [("0x", 16), ("0o", 8), ("0b", 2)]
        for (prefix, radix) in prefixes
        where digits.hasPrefix(prefix) && (base == 0 || base == radix) {
            return Int(digits.dropFirst(2), radix: radix)
        }
        if base == 0, digits.count > 1, digits.hasPrefix("0") { return Int(digits, radix: 8) }
        guard base == 0 || (2...36).contains(base) else { return nil }
        return Int(digits, radix: base == 0 ? 10 : base)
    }

    private func unary(_ word: Expression.UnaryOperator, _ part: Value) -> Value? {
        switch (word, part) {
        case (.not, _): .boolean(!part.isTrue)
        case (.minus, .integer(let value)): value == .min ? nil : .integer(-value)
        case (.minus, .number(let value)): .number(-value)
        case (.plus, .integer), (.plus, .number): part
        case (.complement, .integer(let value)): .integer(~value)
        default: nil
        }
    }

    private func binary(
        _ word: Expression.BinaryOperator, _ left: Expression, _ right: Expression
    ) -> Value? {
        if word == .and || word == .or {
            guard let first = evaluate(left) else { return nil }
            if first.isTrue == (word == .or) { return first }
            return evaluate(right)
        }
        guard let first = evaluate(left), let second = evaluate(right) else { return nil }
        switch word {
        case .equal, .is: return .boolean(isEqual(first, second))
        case .notEqual, .isNot: return .boolean(!isEqual(first, second))
        case .less, .lessOrEqual, .greater, .greaterOrEqual: return ordering(word, first, second)
        case .in, .notIn:
            guard let isMember = contains(second, first) else { return nil }
            return .boolean(isMember == (word == .in))
        default: return arithmetic(word, first, second)
        }
    }

    private func isEqual(_ left: Value, _ right: Value) -> Bool {
        if let one = left.asDouble, let other = right.asDouble { return one == other }
        return left == right
    }

    private func contains(_ container: Value, _ element: Value) -> Bool? {
        switch (container, element) {
        case (.list(let values), _): values.contains { isEqual($0, element) }
        case (.text(let whole), .text(let part)): part.isEmpty || whole.contains(part)
        default: nil
        }
    }

    private func ordering(
        _ word: Expression.BinaryOperator, _ left: Value, _ right: Value
    ) -> Value? {
        if case .text(let one) = left, case .text(let other) = right {
            return .boolean(compare(word, one, other))
        }
        guard let one = left.asDouble, let other = right.asDouble else { return nil }
        return .boolean(compare(word, one, other))
    }

    private func compare<T: Comparable>(
        _ word: Expression.BinaryOperator, _ left: T, _ right: T
    ) -> Bool {
        switch word {
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        default: left >= right
        }
    }

    private func arithmetic(
        _ word: Expression.BinaryOperator, _ left: Value, _ right: Value
    ) -> Value? {
        if case .integer(let one) = left, case .integer(let other) = right,
            let result = integerArithmetic(word, one, other)
        {
            return .integer(result)
        }
        if word == .plus, case .text(let one) = left, case .text(let other) = right {
            return .text(one + other)
        }
        guard let one = left.asDouble, let other = right.asDouble else { return nil }
        return doubleArithmetic(word, one, other).map { .number($0) }
    }

    private func integerArithmetic(
        _ word: Expression.BinaryOperator, _ left: Int, _ right: Int
    ) -> Int? {
        func checked(_ result: (partialValue: Int, overflow: Bool)) -> Int? {
            result.overflow ? nil : result.partialValue
        }
        switch word {
        case .plus: return checked(left.addingReportingOverflow(right))
        case .minus: return checked(left.subtractingReportingOverflow(right))
        case .times: return checked(left.multipliedReportingOverflow(by: right))
        case .modulo:
            guard right != 0, right != -1 else { return right == -1 ? 0 : nil }
            let rest = left % right
            return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest
        case .floorDivide:
            guard right != 0, right != -1 else { return nil }
            let quotient = left / right
            return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient
        case .power:
            guard (0...64).contains(right) else { return nil }
            var result = 1
            for _ in 0..<right {
                guard let next = checked(result.multipliedReportingOverflow(by: left)) else {
                    return nil
                }
                result = next
            }
            return result
        case .bitOr: return left | right
        case .bitAnd: return left & right
        case .bitXor: return left ^ right
        case .shiftLeft: return (0..<64).contains(right) ? left << right : nil
        case .shiftRight: return right >= 0 ? left >> min(right, 63) : nil
        default: return nil
        }
    }

    private func doubleArithmetic(
        _ word: Expression.BinaryOperator, _ left: Double, _ right: Double
    ) -> Double? {
        switch word {
        case .plus: left + right
        case .minus: left - right
        case .times: left * right
        case .divide: right == 0 ? nil : left / right
        case .floorDivide: right == 0 ? nil : (left / right).rounded(.down)
        case .modulo: right == 0 ? nil : left - right * (left / right).rounded(.down)
        case .power: pow(left, right)
        default: nil
        }
    }

    private func call(_ function: Expression.Function, _ arguments: [Expression]) -> Value? {
        if function == .today {
            let now = Date().timeIntervalSince1970
            return .number((now / 86_400).rounded(.down) * 86_400)
        }
        guard let first = arguments.first else { return nil }
        if function == .str, case .metavariable(let name) = first {
            // A string is its content, without quotes; any other code its text.
            if case .string(let content)? = value(name) { return .text(content) }
            return text(name).map { .text($0) }
        }
        guard let argument = evaluate(first) else { return nil }
        switch function {
        case .int:
            if case .text(let digits) = argument {
                return integer(digits, base: 10).map { .integer($0) }
            }
            return argument.asDouble.flatMap { Int(exactly: $0.rounded(.towardZero)) }.map {
                .integer($0)
            }
        case .float:
            if case .text(let digits) = argument { return Double(digits).map { .number($0) } }
            return argument.asDouble.map { .number($0) }
        case .str: return .text(display(argument))
        case .bool: return .boolean(argument.isTrue)
        case .len:
            if case .text(let content) = argument { return .integer(content.unicodeScalars.count) }
            if case .list(let values) = argument { return .integer(values.count) }
            return nil
        case .strptime:
            guard case .text(let date) = argument else { return nil }
            return Self.seconds(of: date).map { .number($0) }
        case .match:
            guard arguments.count == 2, case .text(let pattern) = argument,
                case .text(var subject)? = evaluate(arguments[1]),
                let regex = try? Regex(pattern)
            else { return nil }
            return .boolean(subject.withUTF8 { (try? regex.match(in: $0, at: 0)) ?? nil } != nil)
        case .today: return nil
        }
    }

    private func display(_ value: Value) -> String {
        switch value {
        case .integer(let value): String(value)
        case .number(let value): String(value)
        case .text(let value): value
        case .boolean(let value): value ? "True" : "False"
        case .list(let values): "[" + values.map(display).joined(separator: ", ") + "]"
        case .none: "None"
        }
    }

    /// Seconds since 1970 of a date such as `2024-01-31`.
    private static func seconds(of date: String) -> Double? {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        var components = DateComponents()
        (components.year, components.month, components.day) = (parts[0], parts[1], parts[2])
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
        return calendar.date(from: components)?.timeIntervalSince1970
    }
}
