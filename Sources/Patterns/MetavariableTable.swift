/// The metavariables of one rule, numbered. All patterns of a rule share one table, so that their
/// bindings can be compared slot by slot.
package struct MetavariableTable: Sendable {
    /// Without the dollar: `X`, `...ARGS`, or `1` for a group of a regular expression.
    package private(set) var names: [String] = []
    private var numbers: [String: Int] = [:]

    package init() {}

    package var count: Int { names.count }

    package mutating func number(for name: String) -> Int {
        if let known = numbers[name] { return known }
        names.append(name)
        numbers[name] = names.count - 1
        return names.count - 1
    }

    /// The number of a metavariable that some pattern binds; `name` with or without its dollar.
    package func number(of name: String) -> Int? {
        numbers[name.hasPrefix("$") ? String(name.dropFirst()) : name]
    }
}
