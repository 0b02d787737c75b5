import Findings
import Patterns
import Rules
import Semantics
import SourceText

/// A taint rule ready to be run on files of one language.
struct CompiledTaint: Sendable {
    /// A model, and the rule's numbers for the metavariables of the model's formulas.
    struct Shared: Sendable {
        let roles: CompiledRoles
        let numbers: [Int]
    }

    let own: CompiledRoles
    let shared: [Shared]
    /// Names the metavariables of the rule and its models, for findings.
    let formula: CompiledFormula
    let options: TaintOptions
    let unifiesMetavariables: Bool
    let focusesOnSource: Bool

    init(
        _ specification: TaintSpecification, _ compiler: inout FormulaCompiler,
        models: CompiledModels
    ) throws(FormulaProblem) {
        own = try CompiledRoles(specification, &compiler)
        var shared: [Shared] = []
        for use in specification.models {
            let roles = try models.roles(
                of: use.model, in: compiler.language, options: compiler.options)
            let numbers = roles.formula.metavariables.names.map { compiler.number(of: $0) }
            shared.append(Shared(roles: roles, numbers: numbers))
        }
        self.shared = shared
        formula = compiler.formula(.any([]))
        options = TaintOptions(compiler.options)
        unifiesMetavariables = compiler.options.taintUnifiesMetavariables
        focusesOnSource = compiler.options.taintFocusesOnSource
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
