import SourceText

/// Which instructions of a routine play which roles of a query.
struct RoutineMatches {
    struct Roles: OptionSet {
        let rawValue: UInt8
        static let source = Roles(rawValue: 1 << 0)
        static let sanitizer = Roles(rawValue: 1 << 1)
        static let sink = Roles(rawValue: 1 << 2)
        static let propagatorFrom = Roles(rawValue: 1 << 3)
        static let propagatorTo = Roles(rawValue: 1 << 4)
    }

    /// One for each instruction; most have none.
    private(set) var roles: [Roles]
    private(set) var sources: [Int32: [Int]] = [:]
    private(set) var sanitizers: [Int32: [Int]] = [:]
    private(set) var sinks: [Int32: [Int]] = [:]
    private(set) var propagatorFroms: [Int32: [Int]] = [:]
    private(set) var propagatorTos: [Int32: [Int]] = [:]
    /// The instructions at both ends of each propagator.
    private(set) var fromInstructions: [Int: [Int32]] = [:]
    private(set) var toInstructions: [Int: [Int32]] = [:]

    var hasSources: Bool { !sources.isEmpty }
    var hasSinks: Bool { !sinks.isEmpty }

    init(_ query: TaintQuery, in routine: Routine) {
        roles = Array(repeating: [], count: routine.instructions.count)
        let index = RoutineTextOrder(routine)
        for (number, source) in query.sources.enumerated() {
            for instruction in index.instructions(within: source.range, largestOnly: source.isExact)
            {
                sources[instruction, default: []].append(number)
                roles[Int(instruction)].insert(.source)
            }
        }
        for (number, sanitizer) in query.sanitizers.enumerated() {
            if sanitizer.yieldsToConflicts, query.hasConflict(with: sanitizer.range) { continue }
            for instruction in index.instructions(
                within: sanitizer.range, largestOnly: sanitizer.isExact)
            {
                sanitizers[instruction, default: []].append(number)
                roles[Int(instruction)].insert(.sanitizer)
            }
        }
        for (number, sink) in query.sinks.enumerated() {
            for instruction in index.instructions(within: sink.range, largestOnly: sink.isExact) {
                sinks[instruction, default: []].append(number)
                roles[Int(instruction)].insert(.sink)
            }
        }
        for (number, propagator) in query.propagators.enumerated() {
            let from = index.instructions(within: propagator.from, largestOnly: true)
            let to = index.instructions(within: propagator.to, largestOnly: true)
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

extension TaintQuery {
    func hasConflict(with range: ByteRange) -> Bool {
        sources.contains { $0.range == range } || sinks.contains { $0.range == range }
    }
}

/// The instructions of a routine in the order of their text.
struct RoutineTextOrder {
    let routine: Routine

    init(_ routine: Routine) { self.routine = routine }

    /// The instructions whose code lies in `range`; with `largestOnly` those that lie in no other.
    func instructions(within range: ByteRange, largestOnly: Bool) -> [Int32] {
        let sorted = routine.textOrder
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if routine.instructions[Int(sorted[middle])].start < range.start.value {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var found: [Int32] = []
        var largest = ByteRange(range.start, range.start)
        for number in sorted[low...] {
            let instruction = routine.instructions[Int(number)]
            guard instruction.start < range.end.value else { break }
            guard instruction.end <= range.end.value, instruction.start < instruction.end else {
                continue
            }
            if largestOnly {
                let isNew = instruction.start >= largest.end.value
                guard isNew || instruction.range == largest else { continue }
                largest = instruction.range
            }
            found.append(number)
        }
        return found
    }
}
