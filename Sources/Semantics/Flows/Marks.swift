package import SourceText

/// Where untrusted data comes from: a place in some file, or what a function is handed.
package struct FlowOrigin: Hashable, Sendable, Codable {
    package enum Kind: Hashable, Sendable, Codable {
        /// A match of a source: the file, empty for the file at hand, and the number of the match.
        case source(file: String, match: Int, start: UInt32, end: UInt32)
        case input(InputPath)
    }

    package var kind: Kind
    /// The label of rules that tell kinds of taint apart; of an input, one that replaces its own.
    package var label: String

    var input: InputPath? {
        if case .input(let path) = kind { return path }
        return nil
    }

    var isSource: Bool { input == nil }
}

/// A value that a function finds when it starts: a parameter, the instance, a variable from outside,
/// or a part of one of these.
package struct InputPath: Hashable, Sendable, Codable {
    package enum Root: Hashable, Sendable, Codable {
        case parameter(Int32)
        case receiver
        /// A variable of a function around this one, or a global of the file.
        case outer(UInt64)
    }

    package let root: Root
    package var steps: [Part]

    /// Parts of parts of … deeper than this are taken for the whole.
    static let depthLimit = 3

    init(_ root: Root, _ steps: [Part] = []) {
        self.root = root
        self.steps = steps
    }

    func appending(_ part: Part) -> InputPath {
        steps.count < Self.depthLimit ? InputPath(root, steps + [part]) : self
    }
}

/// A part of an object.
package enum Part: Hashable, Sendable, Codable, Comparable {
    case field(UInt64)
    /// The value under a key that is a constant string.
    case key(UInt64)
    case position(Int32)
    /// Elements at places that are not known.
    case elements

    var isElement: Bool {
        if case .field = self { return false }
        return true
    }
}

/// Untrusted data from one origin, and the rules to which it is still a danger, a bit for each.
package struct Mark: Hashable, Sendable, Codable {
    /// A number in the origins at hand.
    package let origin: Int32
    package var rules: UInt64
}

/// A set of marks, one for each origin, sorted by origin.
package struct Marks: Hashable, Sendable, Codable {
    package private(set) var items: [Mark] = []

    package init() {}

    init(_ mark: Mark) { if mark.rules != 0 { items = [mark] } }

    var isEmpty: Bool { items.isEmpty }
    var rules: UInt64 { items.reduce(0) { $0 | $1.rules } }

    mutating func insert(_ mark: Mark) {
        guard mark.rules != 0 else { return }
        var low = 0
        var high = items.count
        while low < high {
            let middle = (low + high) / 2
            if items[middle].origin < mark.origin { low = middle + 1 } else { high = middle }
        }
        if low < items.count, items[low].origin == mark.origin {
            items[low].rules |= mark.rules
        } else {
            items.insert(mark, at: low)
        }
    }

    mutating func formUnion(_ other: Marks) {
        guard !other.items.isEmpty else { return }
        guard !items.isEmpty else {
            items = other.items
            return
        }
        if other.items.count == 1 { return insert(other.items[0]) }
        if other.items == items { return }
        var merged: [Mark] = []
        merged.reserveCapacity(items.count + other.items.count)
        var mine = items[...]
        for theirs in other.items {
            while let next = mine.first, next.origin < theirs.origin {
                merged.append(next)
                mine.removeFirst()
            }
            if let next = mine.first, next.origin == theirs.origin {
                merged.append(Mark(origin: next.origin, rules: next.rules | theirs.rules))
                mine.removeFirst()
            } else {
                merged.append(theirs)
            }
        }
        items = merged + mine
    }

    func union(_ other: Marks) -> Marks {
        var result = self
        result.formUnion(other)
        return result
    }

    func keeping(_ rules: UInt64) -> Marks {
        guard rules != .max, !items.isEmpty else { return self }
        var result = Marks()
        result.items = items.compactMap {
            let left = $0.rules & rules
            return left == 0 ? nil : Mark(origin: $0.origin, rules: left)
        }
        return result
    }

    func contains(_ origin: Int32) -> Bool { items.contains { $0.origin == origin } }
}

/// The origins that the analysis of one file has met, by number.
final class OriginTable {
    private(set) var origins: [FlowOrigin] = []
    private var numbers: [FlowOrigin: Int32] = [:]

    func number(of origin: FlowOrigin) -> Int32 {
        if let known = numbers[origin] { return known }
        let number = Int32(origins.count)
        origins.append(origin)
        numbers[origin] = number
        return number
    }

    func number(of input: InputPath, label: String = "") -> Int32 {
        number(of: FlowOrigin(kind: .input(input), label: label))
    }

    subscript(number: Int32) -> FlowOrigin { origins[Int(number)] }
}
