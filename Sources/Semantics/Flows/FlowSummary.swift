package import Languages
package import SourceText

/// What calls of a function do, without its code: plain data that can be stored.
///
/// Marks and trees speak of origins by number, in the table of the file or of the record that holds the
/// summary.
package struct FlowSummary: Hashable, Sendable, Codable {
    package struct Parameter: Hashable, Sendable, Codable {
        package let name: UInt64
        package let kind: Routine.Parameter.Kind
    }

    /// What the function writes to parts of what it is handed.
    package struct Effect: Hashable, Sendable, Codable {
        package let path: InputPath
        package var parts: [Part: FlowTree]
    }

    /// Data that reaches a sink within.
    package struct Reach: Hashable, Sendable, Codable {
        package let sink: SinkID
        package var marks: Marks
    }

    /// A function among the inputs that is called within.
    package struct Invocation: Hashable, Sendable, Codable {
        package let function: InputPath
        package let arguments: [FlowTree]
    }

    package var parameters: [Parameter] = []
    package var returned = FlowTree()
    package var effects: [Effect] = []
    /// Variables of code around the function that it writes, by name.
    package var variables: [UInt64: FlowTree] = [:]
    package var reaches: [Reach] = []
    package var invocations: [Invocation] = []
    /// Inputs that have passed a check when the function returns; when it returns true, or false.
    package var checked: [InputPath] = []
    package var checkedWhenTrue: [InputPath] = []
    package var checkedWhenFalse: [InputPath] = []
    package var neverReturns = false
    /// What it throws.
    package var thrown: FlowTree?

    /// How many reached sinks are kept.
    static let reachLimit = 64
}

/// A match of a sink: its file, empty for the file at hand, and its number there.
package struct SinkID: Hashable, Sendable, Codable, Comparable {
    package let file: String
    package let number: Int32

    package static func < (left: SinkID, right: SinkID) -> Bool {
        (left.file, left.number) < (right.file, right.number)
    }
}

/// A value with all that can be reached from it.
package struct FlowTree: Hashable, Sendable, Codable {
    package var marks = Marks()
    package var constant: Constant?
    /// Inputs the value may be, unchanged but for what the effects say.
    package var inputs: [InputPath] = []
    package var entities: [Entity] = []
    package var parts: [Part: FlowTree] = [:]
    package var count: Int32 = -1
    package var isComplete = false
    package var mayInherit = false

    package init() {}

    /// Parts of parts of … deeper than this are told by their marks alone.
    static let depthLimit = 4

    var isObject: Bool { !parts.isEmpty || isComplete }

    func mapMarks(_ change: (Marks) -> Marks) -> FlowTree {
        var result = self
        result.marks = change(marks)
        result.parts = parts.mapValues { $0.mapMarks(change) }
        return result
    }
}

/// The stations of the ways that data takes through a function: apart from its summary, as they play
/// no role for what is found.
package struct FlowWays: Hashable, Sendable, Codable {
    /// By origin: to where the function returns, or writes it to what it was handed.
    package var returned: [Int32: [FlowStep]] = [:]
    /// By sink, then by origin.
    package var reached: [SinkID: [Int32: [FlowStep]]] = [:]
}

package struct FlowStep: Hashable, Sendable, Codable {
    package enum Kind: UInt8, Sendable, Codable {
        case source, assignment, call, `return`, sink
    }

    package let kind: Kind
    /// Empty for the file at hand.
    package var file: String
    package let start: UInt32
    package let end: UInt32
}
