import Findings
import Languages
import Patterns
import Rules
import SourceText
import Synchronization

/// A rule and its compiled forms, one for each language of its files. A form is compiled when the first
/// file that may need it comes along, by whichever thread that is.
final class CompiledRule: Sendable {
    enum Form: Sendable {
        case search(CompiledFormula)
        case taint(CompiledTaint)
        case layout(CompiledLayout)
    }

    let rule: Rule
    /// The position in the scan's list of rules.
    let number: Int
    private let models: CompiledModels
    private let forms = Mutex<[String: Result<Form, FormulaProblem>]>([:])

    init(_ rule: Rule, number: Int, models: CompiledModels) {
        self.rule = rule
        self.models = models
        self.number = number
    }

    /// - Parameter language: Nothing for text of any kind.
    func form(for language: Language?) -> Result<Form, FormulaProblem> {
        forms.withLock { forms in
            let key = language?.id ?? ""
            if let known = forms[key] { return known }
            let form = Result { () throws(FormulaProblem) in try compile(for: language) }
            forms[key] = form
            return form
        }
    }

    private func compile(for language: Language?) throws(FormulaProblem) -> Form {
        var compiler = FormulaCompiler(language: language, options: rule.options)
        switch rule.detection {
        case .search(let formula):
            let root = try compiler.compile(formula)
            return .search(compiler.formula(root))
        case .taint(let specification):
            return .taint(try CompiledTaint(specification, &compiler, models: models))
        case .layout(let specification):
            return .layout(
                try CompiledLayout(specification, language: language, arguments: rule.arguments))
        }
    }

    /// What to tell the user when the rule cannot run on files of `language`.
    func notification(of problem: FormulaProblem, language: Language?) -> Notification {
        let target = language.map { " on \($0.title) files" } ?? ""
        return Notification(
            kind: "rule-problem", level: .error,
            message: "The rule '\(rule.id)' was not run\(target): \(problem.explanation.message)",
            fix: problem.explanation.fix, path: rule.origin.file, position: problem.position,
            rule: rule.id)
    }
}

extension FormulaCompiler {
    /// Everything compiled so far, with `root` as what the rule looks for.
    func formula(_ root: CompiledFormula.Node) -> CompiledFormula {
        CompiledFormula(
            root: root, leaves: leaves, metavariables: metavariables, options: MatchOptions(options)
        )
    }
}
