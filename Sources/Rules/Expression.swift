/// An expression of a comparison or of label requirements, in Python's syntax.
package indirect enum Expression: Hashable, Sendable {
    case integer(Int)
    case number(Double)
    case text(String)
    case boolean(Bool)
    case none
    /// With its mark: `$X`.
    case metavariable(String)
    /// An argument of the rule by its name: `${max-size}`. It is filled in before a rule runs.
    case argument(String)
    /// A bare name; in requirements a label.
    case name(String)
    case list([Expression])
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    case call(Function, [Expression])

    package enum UnaryOperator: String, Hashable, Sendable {
        case not
        case minus = "-"
        case plus = "+"
        case complement = "~"
    }

    package enum BinaryOperator: String, Hashable, Sendable {
        case or, and
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case equal = "=="
        case notEqual = "!="
        case `in`
        case notIn = "not in"
        case `is`
        case isNot = "is not"
        case bitOr = "|"
        case bitXor = "^"
        case bitAnd = "&"
        case shiftLeft = "<<"
        case shiftRight = ">>"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divide = "/"
        case floorDivide = "//"
        case modulo = "%"
        case power = "**"
    }

    package enum Function: String, Hashable, Sendable, CaseIterable {
        case int, float, str, bool, len
        /// Seconds since 1970 of the current day.
        case today
        /// Seconds since 1970 of a date such as `2024-01-31`.
        case strptime
        /// Whether the PCRE of the first argument matches at the start of the second.
        case match = "re.match"
    }
}

/// A boolean expression over the labels of taint (`requires`).
package indirect enum LabelExpression: Hashable, Sendable {
    case label(String)
    case constant(Bool)
    case not(LabelExpression)
    case and(LabelExpression, LabelExpression)
    case or(LabelExpression, LabelExpression)

    /// Whether a value with `labels` fulfils the requirement.
    package func holds(for labels: Set<String>) -> Bool {
        switch self {
        case .label(let name): labels.contains(name)
        case .constant(let value): value
        case .not(let part): !part.holds(for: labels)
        case .and(let left, let right): left.holds(for: labels) && right.holds(for: labels)
        case .or(let left, let right): left.holds(for: labels) || right.holds(for: labels)
        }
    }

    /// The labels that are named.
    package var labels: Set<String> {
        switch self {
        case .label(let name): [name]
        case .constant: []
        case .not(let part): part.labels
        case .and(let left, let right), .or(let left, let right):
            left.labels.union(right.labels)
        }
    }

    /// Nothing when `expression` is not made of names, `and`, `or` and `not`.
    package init?(_ expression: Expression) {
        switch expression {
        case .name(let label): self = .label(label)
        case .boolean(let value): self = .constant(value)
        case .unary(.not, let part):
            guard let part = LabelExpression(part) else { return nil }
            self = .not(part)
        case .binary(let word, let left, let right):
            guard let left = LabelExpression(left), let right = LabelExpression(right) else {
                return nil
            }
            switch word {
            case .and: self = .and(left, right)
            case .or: self = .or(left, right)
            default: return nil
            }
        default: return nil
        }
    }
}
