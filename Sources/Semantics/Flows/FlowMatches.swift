import SourceText

/// Which instructions of a routine play which roles of a query.
struct FlowMatches {
    struct Roles: OptionSet {
        let rawValue: UInt8
        static let source = Roles(rawValue: 1 << 0)
        static let sanitizer = Roles(rawValue: 1 << 1)
        static let sink = Roles(rawValue: 1 << 2)
        static let propagatorFrom = Roles(rawValue: 1 << 3)
        static let propagatorTo = Roles(rawValue: 1 << 4)
    }

    private(set) var roles: [Roles]
    private(set) var sources: [Int32: [Int]] = [:]
    /// The rules for which an instruction's value is safe.
    private(set) var sanitized: [Int32: UInt64] = [:]
    private(set) var sanitizers: [Int32: [Int]] = [:]
    private(set) var sinks: [Int32: [Int]] = [:]
    private(set) var propagatorFroms: [Int32: [Int]] = [:]
    private(set) var propagatorTos: [Int32: [Int]] = [:]
    private(set) var fromInstructions: [Int: [Int32]] = [:]
    private(set) var toInstructions: [Int: [Int32]] = [:]

    init(_ query: FlowQuery, in routine: Routine) {
        roles = Array(repeating: [], count: routine.instructions.count)
        let index = RoutineTextOrder(routine)
        for (number, entry) in query.sources.enumerated()
        where entry.source.range.overlaps(routine.range) {
            let found = index.instructions(
                within: entry.source.range, largestOnly: entry.source.isExact)
            for instruction in found {
                sources[instruction, default: []].append(number)
                roles[Int(instruction)].insert(.source)
            }
        }
        for (number, entry) in query.sanitizers.enumerated()
        where entry.sanitizer.range.overlaps(routine.range) {
            let found = index.instructions(
                within: entry.sanitizer.range, largestOnly: entry.sanitizer.isExact)
            for instruction in found {
                sanitized[instruction, default: 0] |= entry.rules
                sanitizers[instruction, default: []].append(number)
                roles[Int(instruction)].insert(.sanitizer)
            }
        }
        for (number, sink) in query.sinks.enumerated() where sink.range.overlaps(routine.range) {
            for instruction in index.instructions(within: sink.range, largestOnly: sink.isExact) {
                sinks[instruction, default: []].append(number)
                roles[Int(instruction)].insert(.sink)
            }
        }
        addPropagators(query, index)
    }

    private mutating func addPropagators(_ query: FlowQuery, _ index: RoutineTextOrder) {
        for (number, propagator) in query.propagators.enumerated()
        where propagator.content.from.overlaps(index.routine.range) {
            let from = index.instructions(within: propagator.content.from, largestOnly: true)
            let to = index.instructions(within: propagator.content.to, largestOnly: true)
            fromInstructions[number] = from
            toInstructions[number] = to
            for instruction in from {
                propagatorFroms[instruction, default: []].append(number)
                roles[Int(instruction)].insert(.propagatorFrom)
            }
            for instruction in to {
                propagatorTos[instruction, default: []].append(number)
                roles[Int(instruction)].insert(.propagatorTo)
            }
        }
    }
}
