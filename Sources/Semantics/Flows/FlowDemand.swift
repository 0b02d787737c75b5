/// What other files ask of a file: which of its functions are to be followed, besides those that touch
/// untrusted data by themselves.
package struct FlowDemand: Sendable, Equatable {
    /// Names of its functions, and of its classes for their constructors, that are handed data elsewhere.
    package var called: Set<UInt64> = []
    /// Names of functions elsewhere that give untrusted data to their callers.
    package var giving: Set<UInt64> = []

    package init() {}

    /// - Returns: Whether anything in `other` is new.
    package mutating func formUnion(_ other: FlowDemand) -> Bool {
        let before = called.count + giving.count
        called.formUnion(other.called)
        giving.formUnion(other.giving)
        return called.count + giving.count > before
    }
}
