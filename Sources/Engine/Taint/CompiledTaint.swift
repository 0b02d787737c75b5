import Findings
import Patterns
import Rules
import Semantics
import SourceText

/// A taint rule ready to be run on files of one language. All its formulas share leaves and
/// metavariables.
struct CompiledTaint: Sendable {
    struct Source: Sendable {
        let node: CompiledFormula.Node
        let specification: TaintSource
    }

    struct Sink: Sendable {
        let node: CompiledFormula.Node
        let specification: TaintSink
    }

    struct Sanitizer: Sendable {
        let node: CompiledFormula.Node
        let specification: TaintSanitizer
    }

    struct Propagator: Sendable {
        let node: CompiledFormula.Node
        let specification: TaintPropagator
        let from: Int
        let to: Int
    }

    let sources: [Source]
    let sinks: [Sink]
    let sanitizers: [Sanitizer]
    let propagators: [Propagator]
    let formula: CompiledFormula
    let options: TaintOptions
    let unifiesMetavariables: Bool
    let focusesOnSource: Bool

    init(
        _ specification: TaintSpecification, _ compiler: inout FormulaCompiler
    ) throws(FormulaProblem) {
        var sources: [Source] = []
        for source in specification.sources {
            let node = try compiler.compile(source.matcher)
            sources.append(Source(node: node, specification: source))
        }
        var sinks: [Sink] = []
        for sink in specification.sinks {
            sinks.append(Sink(node: try compiler.compile(sink.matcher), specification: sink))
        }
        var sanitizers: [Sanitizer] = []
        for sanitizer in specification.sanitizers {
            let node = try compiler.compile(sanitizer.matcher)
            sanitizers.append(Sanitizer(node: node, specification: sanitizer))
        }
        var propagators: [Propagator] = []
        for propagator in specification.propagators {
            let node = try compiler.compile(propagator.formula)
            propagators.append(
                Propagator(
                    node: node, specification: propagator,
                    from: compiler.number(of: propagator.from),
                    to: compiler.number(of: propagator.to)))
        }
        self.sources = sources
        self.sinks = sinks
        self.sanitizers = sanitizers
        self.propagators = propagators
        formula = compiler.formula(.any([]))
        options = TaintOptions(compiler.options)
        unifiesMetavariables = compiler.options.taintUnifiesMetavariables
        focusesOnSource = compiler.options.taintFocusesOnSource
    }
}

extension FormulaCompiler {
    fileprivate mutating func compile(
        _ matcher: TaintMatcher
    ) throws(FormulaProblem) -> CompiledFormula.Node {
        switch matcher {
        case .formula(let formula): return try compile(formula)
        case .concept(let name):
            throw FormulaProblem(
                explanation: (
                    "There is no model named '\(name.text)'.",
                    "Write patterns, or the name of a model in Rulebook/Models."
                ), position: name.start)
        }
    }
}

extension TaintOptions {
    init(_ options: RuleOptions) {
        self.init()
        assumesSafeFunctions = options.taintAssumesSafeFunctions
        assumesSafeIndexes = options.taintAssumesSafeIndexes
        assumesSafeComparisons = options.taintAssumesSafeComparisons
        assumesSafeBooleans = options.taintAssumesSafeBooleans
        assumesSafeNumbers = options.taintAssumesSafeNumbers
        propagatesOnlyThroughAssignments = options.taintOnlyThroughAssignments
        // Rule files are written for an engine that follows less; documents for this one.
        isCompatible =
            !options.matchesNamesInSnippets && !options.requiresImport
            && !options.taintCrossesFunctions
    }
}

extension TaintRequirement {
    init(_ expression: LabelExpression) {
        switch expression {
        case .label(let name): self = .label(name)
        case .constant(let value): self = .constant(value)
        case .not(let part): self = .not(TaintRequirement(part))
        case .and(let left, let right):
            self = .and(TaintRequirement(left), TaintRequirement(right))
        case .or(let left, let right): self = .or(TaintRequirement(left), TaintRequirement(right))
        }
    }
}
