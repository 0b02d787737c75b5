package import SourceText

/// What to look for in the flows of one file: places by role, and options.
///
/// `match` is the caller's number for a match; findings give it back, so that the caller can join
/// bindings and messages.
package struct TaintQuery: Sendable {
    package struct Source: Sendable {
        package enum SideEffect: Sendable { case no, yes, only }

        package let range: ByteRange
        package let match: Int
        /// Only the largest expression within the range, not what it is made of.
        package var isExact = false
        /// Whether a place that matches exactly stays tainted from there on.
        package var sideEffect = SideEffect.no
        package var label = TaintQuery.defaultLabel
        package var requires: TaintRequirement?
        /// Taints whatever runs after, not the value.
        package var isControl = false

        package init(_ range: ByteRange, match: Int) {
            self.range = range
            self.match = match
        }
    }

    package struct Sanitizer: Sendable {
        package let range: ByteRange
        package var isExact = false
        package var isBySideEffect = false
        /// Has no effect where its range is that of a source or sink.
        package var yieldsToConflicts = false

        package init(_ range: ByteRange) { self.range = range }
    }

    package struct Sink: Sendable {
        package let range: ByteRange
        package let match: Int
        package var isExact = true
        /// Without a focus, a sink that is a call is hit by any argument.
        package var hasFocus = false
        package var requires: TaintRequirement?
        package var isAtExit = false

        package init(_ range: ByteRange, match: Int) {
            self.range = range
            self.match = match
        }
    }

    package struct Propagator: Sendable {
        package let from: ByteRange
        package let to: ByteRange
        package var isBySideEffect = true
        /// The label that what arrives has, instead of the one it came with.
        package var label: String?
        package var requires: TaintRequirement?
        /// The labels that are replaced by `label`; all, when not said.
        package var replacedLabels: [String]?

        package init(from: ByteRange, to: ByteRange) {
            self.from = from
            self.to = to
        }
    }

    package static let defaultLabel = "__SOURCE__"

    package var sources: [Source]
    package var sanitizers: [Sanitizer]
    package var sinks: [Sink]
    package var propagators: [Propagator]
    package var options: TaintOptions

    package init(
        sources: [Source] = [], sanitizers: [Sanitizer] = [], sinks: [Sink] = [],
        propagators: [Propagator] = [], options: TaintOptions = TaintOptions()
    ) {
        self.sources = sources
        self.sanitizers = sanitizers
        self.sinks = sinks
        self.propagators = propagators
        self.options = options
    }
}

/// How taint travels.
package struct TaintOptions: Sendable, Hashable {
    package var assumesSafeFunctions = false
    package var assumesSafeIndexes = false
    package var assumesSafeComparisons = false
    package var assumesSafeBooleans = false
    package var assumesSafeNumbers = false
    package var propagatesOnlyThroughAssignments = false
    /// Keeps to what rule files are written for: no parameters of lambdas, no slices, no dead
    /// branches left out. Without it, flows are followed as the language has them.
    package var isCompatible = true
    /// How many instructions may be carried out for one routine before the analysis gives up on it.
    package var instructionLimit = 2_000_000

    package init() {}
}

/// A condition on the labels of a taint: `A and not B`.
package indirect enum TaintRequirement: Sendable, Hashable {
    case label(String)
    case not(TaintRequirement)
    case and(TaintRequirement, TaintRequirement)
    case or(TaintRequirement, TaintRequirement)
    case constant(Bool)

    package func holds(for hasLabel: (String) -> Bool) -> Bool {
        switch self {
        case .label(let label): hasLabel(label)
        case .not(let inner): !inner.holds(for: hasLabel)
        case .and(let left, let right): left.holds(for: hasLabel) && right.holds(for: hasLabel)
        case .or(let left, let right): left.holds(for: hasLabel) || right.holds(for: hasLabel)
        case .constant(let value): value
        }
    }
}

/// Data from a source reaches a sink.
package struct TaintFinding: Sendable, Hashable {
    package let sink: Int
    /// The numbers of the sources' matches, ascending.
    package let sources: [Int]
    /// The labels that reach the sink, sorted.
    package let labels: [String]
    package let trace: [TaintStep]
}

/// A station on the way of tainted data, in the order of the flow.
package struct TaintStep: Sendable, Hashable {
    package enum Kind: Sendable { case source, assignment, call, propagation, sink }

    package let kind: Kind
    package let range: ByteRange
    /// The file of the range; the file of the sink when empty.
    package let path: String

    package init(kind: Kind, range: ByteRange, path: String = "") {
        self.kind = kind
        self.range = range
        self.path = path
    }
}

/// What a query gave for one file.
package struct TaintResult: Sendable {
    /// One for each sink match that is reached, in the order of the sinks.
    package var findings: [TaintFinding]
    /// A routine was too large to be analysed to the end: flows may be missing.
    package var hitBound: Bool
}
