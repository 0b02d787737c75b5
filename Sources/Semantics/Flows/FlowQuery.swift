package import SourceText

/// The queries of several rules on one file, followed at once: a bit for each rule tells them apart.
package struct FlowQuery: Sendable {
    package struct Source: Hashable, Sendable {
        let range: ByteRange
        let isExact: Bool
        let sideEffect: TaintQuery.Source.SideEffect
        let label: String
        let requires: TaintRequirement?
        let isControl: Bool
    }

    package struct Sanitizer: Hashable, Sendable {
        let range: ByteRange
        let isExact: Bool
        let isBySideEffect: Bool
    }

    package struct Sink: Sendable {
        package let rule: Int
        /// The number in the rule's own query.
        package let match: Int
        package let range: ByteRange
        let isExact: Bool
        let hasFocus: Bool
        package let requires: TaintRequirement?
        let isAtExit: Bool
    }

    struct Propagator {
        let content: TaintQuery.Propagator
        let rules: UInt64
    }

    package static let ruleLimit = 64

    /// Each with the rules it counts for, and its number in each rule's query.
    private(set) var sources: [(source: Source, rules: UInt64, matches: [Int: Int])] = []
    private(set) var sanitizers: [(sanitizer: Sanitizer, rules: UInt64)] = []
    package private(set) var sinks: [Sink] = []
    private(set) var propagators: [Propagator] = []
    private(set) var safeFunctions: UInt64 = 0
    private(set) var safeIndexes: UInt64 = 0
    private(set) var safeNumbers: UInt64 = 0
    private(set) var safeBooleans: UInt64 = 0
    private(set) var onlyAssignments: UInt64 = 0
    /// The rules that are followed.
    let allRules: UInt64
    let instructionLimit: Int

    package var isEmpty: Bool { sources.isEmpty && sinks.isEmpty }

    /// - Parameters:
    ///   - queries: At most 64, in the order that bits stand for.
    ///   - rules: Those to be followed; the queries of others are empty.
    package init(_ queries: [TaintQuery], rules: UInt64) {
        precondition(queries.count <= Self.ruleLimit, "A bit for each rule")
        allRules = rules
        instructionLimit = queries.map(\.options.instructionLimit).min() ?? 0
        var sourceNumbers: [Source: Int] = [:]
        var sanitizerNumbers: [Sanitizer: Int] = [:]
        for (rule, query) in queries.enumerated() {
            let bit = UInt64(1) << UInt64(rule)
            take(query.options, bit)
            for source in query.sources { take(source, rule, bit, &sourceNumbers) }
            for sanitizer in query.sanitizers {
                if sanitizer.yieldsToConflicts, query.hasConflict(with: sanitizer.range) {
                    continue
                }
                take(sanitizer, bit, &sanitizerNumbers)
            }
            for sink in query.sinks {
                sinks.append(
                    Sink(
                        rule: rule, match: sink.match, range: sink.range, isExact: sink.isExact,
                        hasFocus: sink.hasFocus, requires: sink.requires, isAtExit: sink.isAtExit))
            }
            propagators += query.propagators.map { Propagator(content: $0, rules: bit) }
        }
    }

    private mutating func take(_ options: TaintOptions, _ bit: UInt64) {
        if options.assumesSafeFunctions { safeFunctions |= bit }
        if options.assumesSafeIndexes { safeIndexes |= bit }
        if options.assumesSafeNumbers { safeNumbers |= bit }
        if options.assumesSafeBooleans { safeBooleans |= bit }
        if options.propagatesOnlyThroughAssignments { onlyAssignments |= bit }
    }

    private mutating func take(
        _ source: TaintQuery.Source, _ rule: Int, _ bit: UInt64, _ numbers: inout [Source: Int]
    ) {
        let key = Source(
            range: source.range, isExact: source.isExact, sideEffect: source.sideEffect,
            label: source.label, requires: source.requires, isControl: source.isControl)
        if let known = numbers[key] {
            sources[known].rules |= bit
            if sources[known].matches[rule] == nil { sources[known].matches[rule] = source.match }
        } else {
            numbers[key] = sources.count
            sources.append((key, bit, [rule: source.match]))
        }
    }

    private mutating func take(
        _ sanitizer: TaintQuery.Sanitizer, _ bit: UInt64, _ numbers: inout [Sanitizer: Int]
    ) {
        let key = Sanitizer(
            range: sanitizer.range, isExact: sanitizer.isExact,
            isBySideEffect: sanitizer.isBySideEffect)
        if let known = numbers[key] {
            sanitizers[known].rules |= bit
        } else {
            numbers[key] = sanitizers.count
            sanitizers.append((key, bit))
        }
    }

    /// The number that a rule's own query gives to a source.
    package func match(ofSource number: Int, in rule: Int) -> Int? {
        sources.indices.contains(number) ? sources[number].matches[rule] : nil
    }
}
