package import Languages
package import SourceText

/// The body of a function, of a class or of a file in the intermediate form.
///
/// It is plain data and refers to code by byte offsets only, so that it can be analysed, stored and
/// read again without the tree it came from.
package struct Routine: Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
        case file, classBody, function
    }

    package struct Parameter: Hashable, Sendable {
        package enum Kind: UInt8, Sendable, Codable { case plain, rest, keywords, instance }
        package let name: Symbol
        package let kind: Kind
        package let place: Int32
    }

    package let kind: Kind
    package let name: Symbol
    package let range: ByteRange
    /// The class around it, an index into `IntermediateFile.classes`, or −1.
    package let owner: Int32
    /// The routine whose text this one lies in, an index into `IntermediateFile.routines`, or −1.
    package let parent: Int32
    package let isStatic: Bool
    /// Whether it is Kotlin's `fun Receiver.name()`.
    package let isExtension: Bool
    package let isConstructor: Bool
    /// Whether it is handed its class instead of an instance.
    package let isClassMethod: Bool
    /// Whether it has no body.
    package let isAbstract: Bool
    /// Whether reading it as a field calls it.
    package let isProperty: Bool
    /// Whether it, or a routine around it, is a lambda that stands in the code of another routine too.
    package let isLambda: Bool
    package let parameters: [Parameter]
    /// The words of the type it says to return; empty without.
    package let returnType: [Symbol]
    /// The literals of the code.
    package let constants: [Constant]
    package let instructions: [Instruction]
    package let operands: [Int32]
    package let sites: [CallSite]
    package let variables: [Variable]
    package let places: [Place]
    package let blocks: [Block]
    /// Blocks in an order that visits a block's predecessors first, loops apart.
    package let order: [Int32]
    /// The instructions by the start of their code; of two with one start the longer first.
    package let textOrder: [Int32]

    package static let entry: Int32 = 0
    package static let exit: Int32 = 1

    package func operands(of instruction: Instruction) -> ArraySlice<Int32> {
        operands[instruction.operandRange]
    }
}

/// A name that holds something within a routine.
package struct Variable: Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
        case local
        /// Declared outside of the routine: a global, or in Java and Kotlin a field.
        case outer
        /// Declared by a function around this one.
        case enclosing
        /// `this`, `self`.
        case instance
    }

    package let name: Symbol
    package var kind: Kind
    /// Whether it is written once for all: `final`, `val`, a Python global with one assignment.
    package var isFinal: Bool
    /// The words of its declared type; empty without.
    package var type: [Symbol] = []
    /// Whether it is written as types are: `Name`, neither `name` nor `NAME`.
    package var isNamedLikeType = false
}

/// An access path: a variable, a field of a place, or the elements of a place.
///
/// All elements of a place are one place.
package struct Place: Hashable, Sendable {
    package enum Step: Hashable, Sendable {
        case variable(Int32)
        case field(Symbol)
        case element
    }

    /// The place around it, or −1.
    package let parent: Int32
    package let step: Step
}

/// Instructions that run one after the other.
package struct Block: Hashable, Sendable {
    package struct Edge: Hashable, Sendable {
        package let target: Int32
        /// The condition is a constant that never lets control pass here.
        package let isDead: Bool
        /// What the `branch` before it must have found.
        package var condition = Condition.always
    }

    package enum Condition: UInt8, Sendable {
        case always, whenTrue, whenFalse
        /// An exception that nothing here handles leads out of the routine.
        case thrown
    }

    package var first: Int32
    package var end: Int32
    package var edges: [Edge]
    /// Where control goes when an instruction of this block throws, or −1.
    package var handler: Int32
}

/// A class as the intermediate form needs it: to find the targets of calls.
package struct ClassRecord: Hashable, Sendable {
    package let name: Symbol
    /// Dotted names of superclasses and interfaces, as the code writes them.
    package let supertypes: [[Symbol]]
    /// The class around it, or −1.
    package let owner: Int32
    /// The routine of its body.
    package let routine: Int32
    /// Whether it is an object of its own: Kotlin's `object`.
    package let isStatic: Bool
    package let isCompanion: Bool
}

/// Everything of one file that the analysis of flows needs.
package struct IntermediateFile: Hashable, Sendable {
    package let path: String
    package let languageID: String
    /// The file's own routine comes first; a routine comes after the one around it.
    package let routines: [Routine]
    package let classes: [ClassRecord]
    package let imports: [ImportRecord]
    /// The words of the `package` line.
    package let package: [Symbol]
}

/// A name that an import brings into the file.
package struct ImportRecord: Hashable, Sendable {
    /// The name in this file; `.none` for a wildcard.
    package let name: Symbol
    /// The full name it stands for; for a wildcard that of the package or module.
    package let path: [Symbol]
    /// How many dots stood before a relative path.
    package let dots: Int
}
