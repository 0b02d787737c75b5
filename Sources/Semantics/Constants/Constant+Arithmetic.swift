import Languages
import SourceText

/// What operators make of constants. Nil wherever languages differ or a result would not fit.
extension Constant {
    /// Longer strings are only known to be strings, so that repeated doubling stays harmless.
    static let lengthLimit = 16 * 1024

    static func string(bounded text: String) -> Constant {
        text.utf8.count > lengthLimit ? .someString : .string(text)
    }

    var isString: Bool {
        switch self {
        case .string, .someString: true
        default: false
        }
    }

    /// Whether a condition takes it for true; nil if that is not known.
    var truth: Bool? {
        switch self {
        case .boolean(let value): value
        case .integer(let value): value != 0
        case .float(let value): value != 0
        case .string(let text): !text.isEmpty
        case .null: false
        case .someString: nil
        }
    }

    /// As a part of a string; nil for what languages write differently.
    var textInString: String? {
        switch self {
        case .string(let text): text
        case .integer(let value): String(value)
        default: nil
        }
    }

    /// What holds where two branches meet.
    static func joined(_ first: Constant?, _ second: Constant?) -> Constant? {
        guard let first, let second else { return nil }
        if first == second { return first }
        return first.isString && second.isString ? .someString : nil
    }

    /// `left + right` for strings and numbers; a string takes in what it is added to.
    static func sum(_ left: Constant, _ right: Constant) -> Constant? {
        if left.isString || right.isString {
            guard let left = left.textInString, let right = right.textInString else {
                return left == .someString || right == .someString ? .someString : nil
            }
            return .string(bounded: left + right)
        }
        return arithmetic(Operator.plus, left, right)
    }

    static func arithmetic(_ name: Symbol, _ left: Constant, _ right: Constant) -> Constant? {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): integer(name, left, right)
        case (.float(let left), .float(let right)): float(name, left, right)
        case (.integer(let left), .float(let right)): float(name, Double(left), right)
        case (.float(let left), .integer(let right)): float(name, left, Double(right))
        case (.string(let text), .integer(let count)), (.integer(let count), .string(let text)):
            name == Operator.times ? repeated(text, count) : nil
        default: nil
        }
    }

    private static func repeated(_ text: String, _ count: Int) -> Constant {
        let length = text.utf8.count.multipliedReportingOverflow(by: max(count, 0))
        guard !length.overflow, length.partialValue <= lengthLimit else { return .someString }
        return .string(text.isEmpty ? "" : String(repeating: text, count: max(count, 0)))
    }

    private static func integer(_ name: Symbol, _ left: Int, _ right: Int) -> Constant? {
        var result: (partialValue: Int, overflow: Bool)
        switch name {
        case Operator.plus: result = left.addingReportingOverflow(right)
        case Operator.minus: result = left.subtractingReportingOverflow(right)
        case Operator.times: result = left.multipliedReportingOverflow(by: right)
        case Operator.divide, Operator.floorDivide:
            // Languages round differently, so only exact quotients are known.
            guard right != 0, left.isMultiple(of: right) else { return nil }
            result = left.dividedReportingOverflow(by: right)
        case Operator.remainder:
            guard right > 0, left >= 0 else { return nil }
            result = (left % right, false)
        case Operator.power:
            guard let power = power(left, right) else { return nil }
            result = (power, false)
        default: return nil
        }
        return result.overflow ? nil : .integer(result.partialValue)
    }

    private static func power(_ base: Int, _ exponent: Int) -> Int? {
        guard (0...64).contains(exponent) else { return nil }
        var value = 1
        for _ in 0..<exponent {
            let next = value.multipliedReportingOverflow(by: base)
            if next.overflow { return nil }
            value = next.partialValue
        }
        return value
    }

    private static func float(_ name: Symbol, _ left: Double, _ right: Double) -> Constant? {
        let result: Double
        switch name {
        case Operator.plus: result = left + right
        case Operator.minus: result = left - right
        case Operator.times: result = left * right
        case Operator.divide where right != 0: result = left / right
        default: return nil
        }
        return result.isFinite ? .float(result) : nil
    }

    static func comparison(_ name: Symbol, _ left: Constant, _ right: Constant) -> Constant? {
        switch (left, right) {
        case (.integer(let left), .integer(let right)):
            ordered(name, left, right).map { .boolean($0) }
        case (.string(let left), .string(let right)):
            // Order depends on the language's view of characters.
            name == Operator.equal || name == Operator.unequal
                ? ordered(name, left, right).map { .boolean($0) } : nil
        default: nil
        }
    }

    private static func ordered<Value: Comparable>(
        _ name: Symbol, _ left: Value, _ right: Value
    ) -> Bool? {
        switch name {
        case Operator.equal: left == right
        case Operator.unequal: left != right
        case Operator.less: left < right
        case Operator.lessOrEqual: left <= right
        case Operator.greater: left > right
        case Operator.greaterOrEqual: left >= right
        default: nil
        }
    }
}
