import Languages
import SourceText

/// A number that changes when what a file tells others does, whatever numbers its origins have.
struct FlowSignature {
    private(set) var value = Symbol.seed
    private let origins: [UInt64]

    init(
        of functions: [FlowRecord.Function], _ values: [UInt64: FlowTree],
        _ classes: [FlowRecord.Class], _ table: OriginTable
    ) {
        origins = table.origins.map { origin in
            "\(origin)".utf8.reduce(Symbol.seed) { Symbol.mixed($0, $1) }
        }
        for function in functions { mix(function.summary) }
        mix(values)
        for type in classes { mix(type.values) }
    }

    private mutating func mix(_ number: UInt64) {
        // One step of a multiplicative hash, with the high bits brought back to the low ones.
        value = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 32
    }

    /// For what is seldom there: slow.
    private mutating func mixText(of part: some Any) {
        for byte in "\(part)".utf8 { value = Symbol.mixed(value, byte) }
    }

    private mutating func mix(_ trees: [UInt64: FlowTree]) {
        for (name, tree) in trees.sorted(by: { $0.key < $1.key }) {
            mix(name)
            mix(tree)
        }
    }

    private mutating func mix(_ summary: FlowSummary) {
        mix(summary.returned)
        for effect in summary.effects {
            mixText(of: effect.path)
            mix(effect.parts)
        }
        for reach in summary.reaches {
            mix(UInt64(bitPattern: Int64(reach.sink.number)))
            if !reach.sink.file.isEmpty { mixText(of: reach.sink.file) }
            mix(reach.marks)
        }
        mix(UInt64(summary.invocations.count))
        for paths in [summary.checked, summary.checkedWhenTrue, summary.checkedWhenFalse] {
            mix(UInt64(paths.count))
            for path in paths { mixText(of: path) }
        }
        mix(summary.neverReturns ? 1 : 0)
        if let thrown = summary.thrown { mix(thrown) }
    }

    private mutating func mix(_ parts: [Part: FlowTree]) {
        for (part, tree) in parts.sorted(by: { $0.key < $1.key }) {
            mixText(of: part)
            mix(tree)
        }
    }

    private mutating func mix(_ tree: FlowTree) {
        mix(tree.marks)
        if let constant = tree.constant { mixText(of: constant) }
        mix(UInt64(tree.inputs.count))
        for path in tree.inputs { mixText(of: path) }
        if !tree.entities.isEmpty { mixText(of: tree.entities) }
        mix(tree.parts)
    }

    /// Sets have no order, so their members' numbers are added up.
    private mutating func mix(_ marks: Marks) {
        var sum: UInt64 = 0
        for mark in marks.items {
            sum &+= (origins[Int(mark.origin)] ^ mark.rules) &* 0x9E37_79B9_7F4A_7C15
        }
        mix(sum)
    }
}
