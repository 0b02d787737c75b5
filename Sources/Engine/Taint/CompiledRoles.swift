import Languages
import Patterns
import Rules
import Synchronization

/// The roles of one specification, compiled for one language: those of a rule's own, or those of a model
/// that rules share. All its formulas share leaves and metavariables.
final class CompiledRoles: Sendable {
    /// One entry: what it matches, what it says, and the words a file needs for it.
    struct Entry<Specification: Sendable>: Sendable {
        let node: CompiledFormula.Node
        let specification: Specification
        let requirement: Requirement
    }

    let sources: [Entry<TaintSource>]
    let sinks: [Entry<TaintSink>]
    let sanitizers: [Entry<TaintSanitizer>]
    let propagators: [Entry<TaintPropagator>]
    let formula: CompiledFormula

    init(
        _ specification: TaintSpecification, _ compiler: inout FormulaCompiler
    ) throws(FormulaProblem) {
        sources = try compiler.entries(of: specification.sources, \.formula)
        sinks = try compiler.entries(of: specification.sinks, \.formula)
        sanitizers = try compiler.entries(of: specification.sanitizers, \.formula)
        propagators = try compiler.entries(of: specification.propagators, \.formula)
        for propagator in specification.propagators {
            _ = compiler.number(of: propagator.from)
            _ = compiler.number(of: propagator.to)
        }
        formula = compiler.formula(.any([]))
    }
}

extension FormulaCompiler {
    fileprivate mutating func entries<Specification: Sendable>(
        of items: [Specification], _ formula: (Specification) -> Formula
    ) throws(FormulaProblem) -> [CompiledRoles.Entry<Specification>] {
        var entries: [CompiledRoles.Entry<Specification>] = []
        for item in items {
            entries.append(
                CompiledRoles.Entry(
                    node: try compile(formula(item)), specification: item,
                    requirement: Requirement(
                        of: formula(item), in: language, options: options)))
        }
        return entries
    }
}

/// The models of a scan in their compiled forms. A form is compiled when the first rule needs it.
final class CompiledModels: Sendable {
    private struct Key: Hashable {
        let model: ObjectIdentifier
        let language: String
        let requiresImport: Bool
    }

    private let forms = Mutex<[Key: Result<CompiledRoles, FormulaProblem>]>([:])
    private let requirements = Mutex<[Key: Requirement]>([:])

    /// The entries of `model` for files of `language`. Of a rule's options only `requires-import` counts;
    /// in all else a model is matched as its own options have it.
    func roles(
        of model: TaintModel, in language: Language?, options: RuleOptions
    ) throws(FormulaProblem) -> CompiledRoles {
        let key = Key(
            model: ObjectIdentifier(model), language: language?.id ?? "",
            requiresImport: options.requiresImport)
        return try forms.withLock { forms in
            if let known = forms[key] { return known }
            var own = model.options(for: key.language)
            if options.requiresImport {
                own.requiresImport = true
                own.matchesNamesInSnippets = false
            }
            var compiler = FormulaCompiler(language: language, options: own)
            let form = Result { () throws(FormulaProblem) in
                try CompiledRoles(model.entries(for: key.language), &compiler)
            }
            forms[key] = form
            return form
        }.get()
    }

    /// What a file of `language` needs for any entry of `model` to match in it.
    func requirement(of model: TaintModel, in language: Language?) -> Requirement {
        let key = Key(
            model: ObjectIdentifier(model), language: language?.id ?? "", requiresImport: false)
        return requirements.withLock { requirements in
            if let known = requirements[key] { return known }
            let entries = model.entries(for: key.language)
            let formulas =
                entries.sources.map(\.formula) + entries.sinks.map(\.formula)
                + entries.sanitizers.map(\.formula) + entries.propagators.map(\.formula)
            let options = model.options(for: key.language)
            let requirement = Requirement.one(
                of: formulas.map { Requirement(of: $0, in: language, options: options) })
            requirements[key] = requirement
            return requirement
        }
    }
}
