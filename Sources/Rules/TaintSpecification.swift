/// What a taint rule follows: from where, to where, and what stops or carries it.
package struct TaintSpecification: Hashable, Sendable {
    package var sources: [TaintSource]
    package var sinks: [TaintSink]
    package var sanitizers: [TaintSanitizer]
    package var propagators: [TaintPropagator]
    /// The shared models that are used beside them.
    package var models: [ModelUse]

    package init(
        sources: [TaintSource], sinks: [TaintSink], sanitizers: [TaintSanitizer] = [],
        propagators: [TaintPropagator] = [], models: [ModelUse] = []
    ) {
        self.sources = sources
        self.sinks = sinks
        self.sanitizers = sanitizers
        self.propagators = propagators
        self.models = models
    }
}

/// Whether a source or sanitizer acts on the variable it matches, from there on.
package enum SideEffect: Hashable, Sendable {
    case no, yes
    /// On the variable only, not on the value at this place.
    case only
}

package struct TaintSource: Hashable, Sendable {
    /// The label of sources that name none.
    package static let defaultLabel = "__SOURCE__"

    package var formula: Formula
    /// Whether only the whole match is a source, and not the expressions within.
    package var isExact = false
    package var sideEffect = SideEffect.no
    package var label = TaintSource.defaultLabel
    /// Labels that must come in for the source to act.
    package var requires: LabelExpression?
    /// Taints all code that runs after it.
    package var isControl = false

    package init(formula: Formula) { self.formula = formula }
}

package struct TaintSanitizer: Hashable, Sendable {
    package var formula: Formula
    package var isExact = false
    package var sideEffect = SideEffect.no
    /// Ignored where its range is that of a source or sink.
    package var yieldsToOthers = false

    package init(formula: Formula) { self.formula = formula }
}

package struct TaintSink: Hashable, Sendable {
    package enum Requirement: Hashable, Sendable {
        case labels(LabelExpression)
        /// One requirement for each of several metavariables.
        case labelsByMetavariable([MetavariableRequirement])
    }

    package struct MetavariableRequirement: Hashable, Sendable {
        package let metavariable: Metavariable
        package let labels: LabelExpression
    }

    package var formula: Formula
    /// Whether only the largest expression that fits the match is the sink.
    package var isExact = true
    package var requires: Requirement?
    /// Fires only for the last statements of a function.
    package var atExit = false

    package init(formula: Formula) { self.formula = formula }
}

package struct TaintPropagator: Hashable, Sendable {
    package var formula: Formula
    package var from: Metavariable
    package var to: Metavariable
    package var sideEffect = SideEffect.yes
    /// The label that what comes out gets; otherwise it keeps the labels that came in.
    package var label: String?
    /// The labels that `label` replaces; otherwise all.
    package var replacedLabels: [String]?
    package var requires: LabelExpression?

    package init(formula: Formula, from: Metavariable, to: Metavariable) {
        self.formula = formula
        self.from = from
        self.to = to
    }
}
