import Languages
import SourceText

/// What is known of a value while a routine is followed.
struct FlowValue: Hashable {
    /// Untrusted data that the value is made of. Parts of which nothing else is known share it.
    var marks = Marks()
    var constant: Constant?
    /// The objects it may refer to, by number.
    var objects = ObjectSet()
    /// The functions, classes and modules it may stand for, and classes it may be an instance of.
    var entities: [Entity] = []
    /// In an object's part: that the part may also hold what the object as a whole does.
    var mayInherit = false

    static let entityLimit = 8

    init() {}

    init(_ marks: Marks) { self.marks = marks }

    mutating func join(_ other: FlowValue) {
        marks.formUnion(other.marks)
        constant = Constant.joined(constant, other.constant)
        objects.formUnion(other.objects)
        mayInherit = mayInherit || other.mayInherit
        for entity in other.entities where !entities.contains(entity) { entities.append(entity) }
        if entities.count > Self.entityLimit { entities = [] }
    }

    static func joined(_ values: [FlowValue]) -> FlowValue {
        guard var result = values.first else { return FlowValue() }
        for value in values.dropFirst() { result.join(value) }
        return result
    }
}

/// A few numbers of objects.
struct ObjectSet: Hashable {
    private(set) var members: [Int32] = []

    /// A value that may refer to more objects is told from them by its marks alone.
    static let limit = 8

    init() {}
    init(_ member: Int32) { members = [member] }

    var isEmpty: Bool { members.isEmpty }
    var only: Int32? { members.count == 1 ? members[0] : nil }

    mutating func formUnion(_ other: ObjectSet) {
        guard !other.members.isEmpty else { return }
        if members.isEmpty {
            members = other.members
            return
        }
        for member in other.members where !members.contains(member) {
            guard members.count < Self.limit else { return }
            members.append(member)
        }
        members.sort()
    }
}

/// Something that a name stands for and that calls may lead to.
package enum Entity: Hashable, Sendable, Codable {
    /// A function of the file at hand, by the number of its routine.
    case function(Int32)
    /// A class of the file at hand, by its number.
    case type(Int32)
    case instance(Int32)
    /// Something of another file or of a library, by its full name; the dots of a relative import come
    /// first, as a number.
    case outside(dots: Int, words: [UInt64])
    case outsideInstance(dots: Int, words: [UInt64])
}

/// An object as one state of a routine knows it.
struct FlowObject: Hashable {
    var parts: [Part: FlowValue] = [:]
    /// How many elements a sequence has; −1 when that is not known.
    var count: Int32 = -1
    /// Whether all its parts are listed: one that is not listed holds nothing.
    var isComplete = false

    mutating func join(_ other: FlowObject, missing: (Part) -> FlowValue) {
        for (part, value) in other.parts {
            if parts[part] != nil {
                parts[part]?.join(value)
            } else {
                var joined = value
                joined.join(missing(part))
                joined.mayInherit = true
                parts[part] = joined
            }
        }
        for part in parts.keys where other.parts[part] == nil {
            parts[part]?.join(missing(part))
            parts[part]?.mayInherit = true
        }
        if count != other.count { count = -1 }
        isComplete = isComplete && other.isComplete
    }
}

/// What variables and objects hold at one point of a routine.
struct FlowState: Hashable {
    /// By the routine's variables; nothing for those that nothing was written to yet.
    var variables: [FlowValue?]
    var objects: [Int32: FlowObject] = [:]
    /// What taints all code that runs from here on.
    var control = Marks()
    /// Inputs that have passed a check on every way here.
    var checked: Set<InputPath> = []
    /// The exception that is on its way to a handler.
    var thrown: FlowValue?

    init(variableCount: Int) { variables = Array(repeating: nil, count: variableCount) }

    /// Joins in what another way to the same point brings.
    ///
    /// - Parameter initial: What a variable holds that was not written.
    /// - Returns: Whether that changed anything.
    mutating func join(
        _ other: FlowState, initial: (Int) -> FlowValue, missing: (Int32, Part) -> FlowValue
    ) -> Bool {
        var changed = false
        for index in variables.indices where variables[index] != other.variables[index] {
            var value = variables[index] ?? initial(index)
            let before = value
            value.join(other.variables[index] ?? initial(index))
            if variables[index] == nil || value != before {
                variables[index] = value
                changed = true
            }
        }
        for (number, object) in other.objects {
            // An object that is complete was made on the other way; any other was there before, and on
            // this way it is as it was.
            if objects[number] == nil, object.isComplete {
                objects[number] = object
                changed = true
            } else {
                let joins = joinObject(number, object, missing)
                changed = changed || joins
            }
        }
        for (number, object) in objects where other.objects[number] == nil && !object.isComplete {
            let joins = joinObject(number, FlowObject(), missing)
            changed = changed || joins
        }
        if let theirs = other.thrown, thrown != theirs {
            var all = thrown ?? theirs
            all.join(theirs)
            if all != thrown {
                thrown = all
                changed = true
            }
        }
        let joined = control.union(other.control)
        if joined != control {
            control = joined
            changed = true
        }
        if !checked.isSubset(of: other.checked) {
            checked.formIntersection(other.checked)
            changed = true
        }
        return changed
    }

    private mutating func joinObject(
        _ number: Int32, _ object: FlowObject, _ missing: (Int32, Part) -> FlowValue
    ) -> Bool {
        let before = objects[number]
        guard before != object else { return false }
        var joined = before ?? FlowObject()
        joined.join(object) { missing(number, $0) }
        guard joined != before else { return false }
        objects[number] = joined
        return true
    }
}

extension FlowObject {
    /// Takes an element out of a sequence of known length; those behind it move up.
    mutating func removeElement(at position: Int32) -> FlowValue {
        let removed = parts[.position(position)] ?? FlowValue()
        for next in position..<max(position, count - 1) {
            parts[.position(next)] = parts[.position(next + 1)]
        }
        count -= 1
        parts[.position(count)] = nil
        return removed
    }
}
