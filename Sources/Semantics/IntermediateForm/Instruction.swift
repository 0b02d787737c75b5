package import SourceText

/// One step of a routine: it reads values, maybe a place, and gives one value.
///
/// An instruction's index in its routine is the number of its value. Every value is defined once, so
/// values need no joining: what a later block reads is what the defining block left.
package struct Instruction: Hashable, Sendable {
    package enum Operation: UInt8, Sendable {
        /// Nothing worth following: literals, types, lambdas as values.
        case constant
        /// The content of `place`. The operand is the value of the place around it, if there is one;
        /// more operands are indices.
        case load
        /// A formal parameter comes into `place`. The operand is the default value, or for a lambda's
        /// parameter what the call it is handed to works on.
        case parameter
        /// The l-value that a following `store` writes, looked at by itself.
        case target
        /// The operand goes into `place`. Operands: the value.
        case store
        /// A field of a value that is no place. Operands: the object.
        case member
        /// An element of a value that is no place. Operands: the object, the indices.
        case element
        /// A value made of all operands; `detail` says how.
        case operate
        /// A call; `site` tells receiver and arguments.
        case call
        /// One of the operands, depending on the way that led here.
        case merge
        case `return`, `throw`, yield
        /// The operand decides on the way from here.
        case branch
    }

    /// What options and compatibility want to know about an operation.
    package enum Detail: UInt8, Sendable {
        case none
        case comparison, boolean, arithmetic, string, container, cast, await
        /// A part of a sequence: `x[1:2]`.
        case slice
        /// `{x for …}`, `{k: v for …}`.
        case mappingComprehension
        /// One element of the operand, in a loop.
        case iteration
        /// A parameter of a lambda.
        case lambdaParameter
        /// A variable of a pattern in `case`, or `*rest` among the targets of an assignment.
        case capture
        /// A name declared without value.
        case declaration
        /// `[a, b]`, `(a, b)`: the operands are the elements.
        case list
        /// The operands are pairs, or splats of dictionaries.
        case dictionary
        /// A key and its value.
        case pair
        /// A function as a value; `site` is its routine's number in the file.
        case closure
        /// The exception that a handler is for.
        case caught
        /// A reference to a method or function: `word` is its name.
        case reference
    }

    /// How a `store` reaches what it writes.
    package enum Access: UInt8, Sendable {
        /// A variable, which `place` names.
        case variable
        /// A field: the second operand is the object, `word` the field.
        case field
        /// An element: the second operand is the container, further ones are indices.
        case element
    }

    package let operation: Operation
    package let detail: Detail
    /// Byte offsets of the expression or statement in the file.
    package let start: UInt32
    package let end: UInt32
    /// Where the operands lie in the routine's `operands`.
    package let firstOperand: Int32
    package let operandCount: Int32
    /// An index into the routine's `places`, or −1.
    package let place: Int32
    /// An index into the routine's `sites` for a call; for a `store` the first instruction of its
    /// statement; otherwise −1. For a `constant` an index into the routine's `constants`.
    package let site: Int32
    /// The operator of an `operate`, the field of a `member` or of a `store` to one.
    package let word: Symbol
    package let access: Access
    /// The element of its operand that a `store` writes, as in `a, b = x`; −1 for all of it.
    package let position: Int32
    /// Whether it is there for flows across functions alone; analysis for rule files passes over it.
    package let isExtra: Bool

    package var range: ByteRange { ByteRange(ByteOffset(start), ByteOffset(end)) }
    package var operandRange: Range<Int> {
        Int(firstOperand)..<Int(firstOperand) + Int(operandCount)
    }
}

/// The number of a value: the index of the instruction that gives it.
package struct ValueID: Hashable, Sendable {
    package let index: Int32
    package init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
    package var int: Int { Int(index) }
}

/// What a call is made of.
package struct CallSite: Hashable, Sendable {
    package struct Argument: Hashable, Sendable {
        package let value: Int32
        /// The name of a keyword argument, or `.none`.
        package let name: Symbol
        package let isSplat: Bool
    }

    /// What a call does with the lambda handed to it, when its name tells.
    package enum LambdaUse: UInt8, Sendable {
        case none
        /// The call's value is the lambda's: `let`, `run`, `with`.
        case givesResult
        /// The call's value is its receiver: `also`, `apply`.
        case givesReceiver
    }

    /// The last word of the callee's name; `.none` when the callee has none.
    package let name: Symbol
    /// All words of a dotted callee: `os`, `path`, `join`. Empty when it is no dotted name.
    package let path: [Symbol]
    /// The value a method is called on, or −1.
    package let receiver: Int32
    /// Whether the receiver is the instance itself (`self.f()`, `this.f()`), or its superclass's part.
    package let isOnInstance: Bool
    /// Whether it is the superclass's part: `super.f()`, `super(x)`.
    package let isOnSuper: Bool
    /// The value of the callee, when it is an expression of its own; otherwise −1.
    package let callee: Int32
    package let arguments: [Argument]
    package let isConstruction: Bool
    package let lambdaUse: LambdaUse
    /// The value a lambda argument gives back, or −1.
    package let lambdaResult: Int32
    /// For `o.setName(v)` and `o.getName()`: the place of the property, or −1.
    package let property: Int32
    package let isSetter: Bool
    /// The routine of the body of a class without a name that is made here, or −1.
    package var body: Int32 = -1
}
