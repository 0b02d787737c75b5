internal import CTreeSitter
internal import SourceText

/// A node that a query captured.
struct CapturedNode {
    let capture: Int
    let kind: NodeKind
    let range: ByteRange
}

/// A condition on the text of captured nodes: `(#eq? @name "eval")`.
enum QueryPredicate: Sendable {
    /// `#eq?` of two captures.
    case sameText(Int, Int, Condition)
    /// `#eq?` and `#any-of?`: the text is one of these.
    case text(Int, Set<[UInt8]>, Condition)
    /// `#match?`.
    case matching(Int, Query.TextTest, Condition)

    /// What the prefixes `not-` and `any-` make of a predicate.
    struct Condition: Sendable {
        let isNegated: Bool
        /// One node of a quantified capture is enough.
        let anyNode: Bool
    }

    func holds(for nodes: [CapturedNode], in bytes: [UInt8]) -> Bool {
        func texts(of capture: Int) -> [ArraySlice<UInt8>] {
            nodes.lazy.filter { $0.capture == capture }.map { bytes.slice($0.range) }
        }
        switch self {
        case .sameText(let left, let right, let condition):
            // Of quantified captures, the first is compared with the first, and so on.
            let (left, right) = (texts(of: left), texts(of: right))
            if left.count != right.count, !condition.anyNode { return condition.isNegated }
            return condition.holds(for: Array(zip(left, right))) { $0.0 == $0.1 }
        case .text(let capture, let wanted, let condition):
            return condition.holds(for: texts(of: capture)) { wanted.contains(Array($0)) }
        case .matching(let capture, let test, let condition):
            return condition.holds(for: texts(of: capture), test)
        }
    }
}

extension QueryPredicate.Condition {
    /// A capture without nodes, in a branch that was not taken, fulfils every condition.
    func holds<Value>(for values: [Value], _ test: (Value) -> Bool) -> Bool {
        if values.isEmpty { return true }
        return anyNode
            ? values.contains { test($0) != isNegated }
            : values.allSatisfy { test($0) != isNegated }
    }
}

/// The names of captures and the strings that occur in a query.
struct QueryStrings {
    let captures: [String]
    let values: [String]

    init(_ query: OpaquePointer) {
        captures = (0..<ts_query_capture_count(query)).map { index in
            var length: UInt32 = 0
            return string(ts_query_capture_name_for_id(query, index, &length), length)
        }
        values = (0..<ts_query_string_count(query)).map { index in
            var length: UInt32 = 0
            return string(ts_query_string_value_for_id(query, index, &length), length)
        }
    }
}

/// Copies a string that belongs to a query.
private func string(_ start: UnsafePointer<CChar>?, _ length: UInt32) -> String {
    // The runtime says how long its strings are; they live as long as the query, longer than this.
    let bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(length))
    return String(decoding: bytes, as: UTF8.self)
}

extension QueryPredicate {
    private enum Argument {
        case capture(Int)
        case string(String)
    }

    /// The predicates of one pattern of a query.
    static func all(
        of pattern: UInt32, in query: OpaquePointer, named strings: QueryStrings,
        makeTest: (String) throws -> Query.TextTest
    ) throws(QueryProblem) -> [QueryPredicate] {
        var count: UInt32 = 0
        // The steps belong to the query, which outlives this call.
        let steps = UnsafeBufferPointer(
            start: ts_query_predicates_for_pattern(query, pattern, &count), count: Int(count))
        let offset = Int(ts_query_start_byte_for_pattern(query, pattern))
        var predicates: [QueryPredicate] = []
        var arguments: [Argument] = []
        for step in steps {
            switch step.type {
            case TSQueryPredicateStepTypeCapture:
                arguments.append(.capture(Int(step.value_id)))
            case TSQueryPredicateStepTypeString:
                arguments.append(.string(strings.values[Int(step.value_id)]))
            default:
                let predicate = try QueryPredicate(arguments, at: offset, makeTest: makeTest)
                if let predicate { predicates.append(predicate) }
                arguments = []
            }
        }
        return predicates
    }

    /// Nil for a directive such as `#set!`, which asks nothing of the nodes.
    private init?(
        _ arguments: [Argument], at offset: Int, makeTest: (String) throws -> Query.TextTest
    ) throws(QueryProblem) {
        guard case .string(let name)? = arguments.first else {
            throw QueryProblem("A predicate needs a name, such as '#eq?'.", at: offset)
        }
        if name.hasSuffix("!") { return nil }
        let parts = PredicateName(name)
        guard arguments.count >= 2, case .capture(let capture) = arguments[1] else {
            throw QueryProblem("The predicate '#\(name)' needs a capture first.", at: offset)
        }
        let condition = Condition(isNegated: parts.isNegated, anyNode: parts.anyNode)
        switch (parts.base, arguments.count, arguments.dropFirst(2).first) {
        case ("eq?", 3, .capture(let other)):
            self = .sameText(capture, other, condition)
        case ("eq?", 3, .string(let text)):
            self = .text(capture, [Array(text.utf8)], condition)
        case ("any-of?", _, _):
            let texts = arguments.dropFirst(2).compactMap { argument -> [UInt8]? in
                if case .string(let text) = argument { Array(text.utf8) } else { nil }
            }
            guard texts.count == arguments.count - 2 else {
                throw QueryProblem("The predicate '#\(name)' compares with strings.", at: offset)
            }
            self = .text(capture, Set(texts), condition)
        case ("match?", 3, .string(let expression)):
            do {
                self = .matching(capture, try makeTest(expression), condition)
            } catch {
                throw QueryProblem(
                    "The regular expression of '#\(name)' is not valid: \(error)", at: offset)
            }
        case ("eq?", _, _), ("match?", _, _):
            throw QueryProblem(
                "The predicate '#\(name)' needs a capture and one text.", at: offset)
        default:
            throw QueryProblem("There is no predicate '#\(name)'.", at: offset)
        }
    }
}

/// `not-eq?` is `eq?`, negated; `any-not-match?` is `match?`, negated, for any node.
private struct PredicateName {
    let base: String
    let isNegated: Bool
    let anyNode: Bool

    init(_ name: String) {
        var rest = Substring(name)
        // The name `any-of?` begins like the prefix.
        anyNode = rest.hasPrefix("any-") && rest != "any-of?"
        if anyNode { rest = rest.dropFirst("any-".count) }
        isNegated = rest.hasPrefix("not-")
        if isNegated { rest = rest.dropFirst("not-".count) }
        base = String(rest)
    }
}

extension [UInt8] {
    /// The bytes in `range`, cut off at the end.
    fileprivate func slice(_ range: ByteRange) -> ArraySlice<UInt8> {
        let start = Swift.min(range.start.int, count)
        return self[start..<Swift.max(start, Swift.min(range.end.int, count))]
    }
}
