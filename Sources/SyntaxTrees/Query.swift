internal import CTreeSitter
package import SourceText

/// A mistake in a tree-sitter query, worded for the rule's author.
package struct QueryProblem: Error, Hashable, Sendable {
    /// One sentence.
    package let message: String
    /// Where in the query, in UTF-8 bytes from its start.
    package let offset: Int

    package init(_ message: String, at offset: Int) {
        self.message = message
        self.offset = offset
    }
}

/// A compiled tree-sitter query.
///
/// The scanner's own patterns are far quicker; queries are for what those can't say.
package final class Query: @unchecked Sendable {
    /// Says whether a text matches one regular expression, anywhere in it.
    package typealias TextTest = @Sendable (ArraySlice<UInt8>) -> Bool

    package let grammar: Grammar
    /// The names of captures, without `@`, by their number.
    package let captureNames: [String]

    /// Written to only while it is compiled. Running it takes a `const TSQuery *` and a cursor that
    /// each run makes for itself, which makes the class safe to share.
    private let query: OpaquePointer
    private let predicates: [[QueryPredicate]]

    /// Compiles `text`.
    ///
    /// - Parameter makeTest: Compiles the regular expression of a `#match?` predicate; what it throws
    ///   becomes a problem of the query.
    package init(
        _ text: String, for grammar: Grammar, makeTest: (String) throws -> TextTest
    ) throws(QueryProblem) {
        self.grammar = grammar
        var text = text
        var offset: UInt32 = 0
        var kind = TSQueryErrorNone
        let compiled = text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) {
                ts_query_new(
                    grammar.language, $0.baseAddress, UInt32(clamping: $0.count), &offset, &kind)
            }
        }
        guard let compiled else {
            throw QueryProblem(explanation(of: kind, in: text, at: Int(offset)), at: Int(offset))
        }
        do throws(QueryProblem) {
            let strings = QueryStrings(compiled)
            predicates = try (0..<ts_query_pattern_count(compiled)).map {
                (pattern) throws(QueryProblem) in
                try QueryPredicate.all(
                    of: pattern, in: compiled, named: strings, makeTest: makeTest)
            }
            captureNames = strings.captures
            query = compiled
        } catch {
            ts_query_delete(compiled)
            throw error
        }
    }

    deinit { ts_query_delete(query) }
}

/// One place where a query matches.
package struct QueryMatch: Hashable, Sendable {
    package struct Capture: Hashable, Sendable {
        /// Without `@`.
        package let name: String
        package let kind: NodeKind
        package let range: ByteRange
    }

    /// The number of the pattern among those of the query.
    package let pattern: Int
    /// In text order; a quantified capture is there once for each node.
    package let captures: [Capture]
}

extension Query {
    /// What ran out while queries were run: the places found until then are kept.
    package enum Limit: Hashable, Sendable { case time, matchesAtOnce }

    package struct Result: Hashable, Sendable {
        package let matches: [QueryMatch]
        /// Set if the list of matches may be incomplete.
        package let exceeded: Limit?
    }

    /// Runs the query on a tree of `bytes`, which must be of the query's grammar.
    func run(on tree: OpaquePointer, of bytes: [UInt8], timeLimit: Duration?) -> Result {
        guard let cursor = ts_query_cursor_new() else {
            return Result(matches: [], exceeded: .matchesAtOnce)
        }
        defer { ts_query_cursor_delete(cursor) }
        // Patterns that are begun and not ended are kept; without a bound, they may fill the memory.
        ts_query_cursor_set_match_limit(cursor, 4096)
        let start = ContinuousClock.now
        // The cursor keeps the address of the options, so they live until it is done.
        var deadline = timeLimit.map { start.advanced(by: $0) } ?? start
        return withUnsafeMutablePointer(to: &deadline) { deadline in
            var options = TSQueryCursorOptions(payload: deadline) { state in
                guard let payload = state?.pointee.payload else { return false }
                // `payload` is the deadline above, which outlives the run.
                return ContinuousClock.now
                    >= payload.assumingMemoryBound(to: ContinuousClock.Instant.self).pointee
            }
            return withUnsafePointer(to: &options) { options in
                ts_query_cursor_exec_with_options(
                    cursor, query, ts_tree_root_node(tree), timeLimit == nil ? nil : options)
                var matches: [QueryMatch] = []
                var match = TSQueryMatch()
                while ts_query_cursor_next_match(cursor, &match) {
                    if let match = checked(match, in: bytes) { matches.append(match) }
                }
                let isLate = timeLimit != nil && TimeLimits.hasPassed(deadline.pointee)
                let isFull = ts_query_cursor_did_exceed_match_limit(cursor)
                return Result(
                    matches: matches, exceeded: isLate ? .time : isFull ? .matchesAtOnce : nil)
            }
        }
    }

    /// The match as a value, if all predicates of its pattern hold.
    private func checked(_ match: TSQueryMatch, in bytes: [UInt8]) -> QueryMatch? {
        // The captures belong to the cursor until it looks for the next match.
        let captures = UnsafeBufferPointer(start: match.captures, count: Int(match.capture_count))
        let nodes = captures.map { capture in
            CapturedNode(
                capture: Int(capture.index), kind: NodeKind(ts_node_symbol(capture.node)),
                range: ByteRange(
                    ByteOffset(ts_node_start_byte(capture.node)),
                    ByteOffset(ts_node_end_byte(capture.node))))
        }
        let pattern = Int(match.pattern_index)
        guard predicates[pattern].allSatisfy({ $0.holds(for: nodes, in: bytes) }) else {
            return nil
        }
        return QueryMatch(
            pattern: pattern,
            captures: nodes.map {
                .init(name: captureNames[$0.capture], kind: $0.kind, range: $0.range)
            })
    }
}

private func explanation(of kind: TSQueryError, in text: String, at offset: Int) -> String {
    let word = String(
        decoding: text.utf8.dropFirst(offset).prefix { byte in
            switch Character(UnicodeScalar(byte)) {
            case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": true
            default: false
            }
        }, as: UTF8.self)
    return switch kind {
    case TSQueryErrorNodeType: "The grammar has no node of the kind '\(word)'."
    case TSQueryErrorField: "The grammar has no field '\(word)'."
    case TSQueryErrorCapture: "The pattern has no capture '@\(word)'."
    case TSQueryErrorStructure: "No code can have this structure."
    case TSQueryErrorLanguage: "The grammar has a format that queries do not know."
    default: "The query has a syntax error here."
    }
}
