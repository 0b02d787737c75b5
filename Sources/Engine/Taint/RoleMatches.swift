import Patterns
import Rules

/// Where the entries of compiled roles match in one file. What nobody asks for is not matched; what a
/// model matches is kept for all rules that use it.
final class RoleMatches {
    struct Found<Specification> {
        let specification: Specification
        let matches: [FormulaMatch]
    }

    let roles: CompiledRoles
    let evaluator: FormulaEvaluator
    private let file: FileContext

    private(set) lazy var sources = found(roles.sources)
    private(set) lazy var sinks = found(roles.sinks)
    private(set) lazy var sanitizers = found(roles.sanitizers)
    private(set) lazy var propagators = found(roles.propagators)

    init(_ roles: CompiledRoles, in file: FileContext) {
        self.roles = roles
        self.file = file
        evaluator = FormulaEvaluator(roles.formula, in: file)
    }

    private func found<Specification>(
        _ entries: [CompiledRoles.Entry<Specification>]
    ) -> [Found<Specification>] {
        entries.compactMap { entry in
            guard file.mayHold(entry.requirement) else { return nil }
            let matches = evaluator.matches(of: entry.node)
            return matches.isEmpty
                ? nil : Found(specification: entry.specification, matches: matches)
        }
    }
}
