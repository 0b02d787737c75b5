import Documents
import Languages
import Patterns
import Rules
import SourceText
import SyntaxTrees

/// A formula ready to be evaluated on files of one language.
struct CompiledFormula: Sendable {
    indirect enum Node: Sendable {
        /// A number in `leaves`.
        case leaf(Int)
        case all(Conjunction)
        case any([Node])
        case inside(Node)
        case anywhere(Node)
    }

    final class Conjunction: Sendable {
        /// What is looked for.
        let positives: [Node]
        /// What only gives the context.
        let contexts: [Node]
        let negatives: [(kind: Negation.Kind, node: Node)]
        /// The cheap ones first.
        let conditions: [CompiledCondition]
        let focus: [[Int]]
        let alias: Int?

        init(
            positives: [Node], negatives: [(kind: Negation.Kind, node: Node)],
            conditions: [CompiledCondition], focus: [[Int]], alias: Int?
        ) {
            self.positives = positives.filter { !$0.isContext }
            contexts = positives.filter { $0.isContext }
            self.negatives = negatives
            self.conditions = conditions.sorted { $0.cost < $1.cost }
            self.focus = focus
            self.alias = alias
        }
    }

    enum Leaf: Sendable {
        case pattern(Pattern)
        /// The numbers of the metavariables that its groups bind; nothing for a group without one.
        case regex(Regex, groups: [Int])
        case query(Query)
        case text(TextPattern)
    }

    let root: Node
    let leaves: [Leaf]
    let metavariables: MetavariableTable
    let options: MatchOptions
}

extension CompiledFormula.Node {
    /// Whether its matches only give the context of others.
    fileprivate var isContext: Bool {
        switch self {
        case .inside, .anywhere: true
        case .leaf, .all, .any: false
        }
    }
}

/// What a `metavariable-pattern` looks at.
enum PieceReading: Sendable {
    /// The code where it stands.
    case code
    /// The content of a string, as code of a language.
    case content(of: Language)
    /// The text of any piece, without the quotes of a string.
    case text
    /// The content of a string literal, as text (`regex`).
    case literal
}

/// A filter, with its metavariables numbered.
enum CompiledCondition: Sendable {
    case regex(Int, Regex, usesConstants: Bool)
    case pattern(Int, CompiledFormula.Node, PieceReading)
    case comparison(Condition.Comparison)
    case analysis(Int, Condition.Analyzer)
    case type(Int, [Pattern])

    /// Filters with a small cost run first.
    var cost: Int {
        switch self {
        case .regex: 0
        case .comparison: 1
        case .type: 2
        case .analysis: 3
        case .pattern: 4
        }
    }
}

/// Compiles the formulas of one rule for one language. All of them share their leaves and
/// metavariables.
struct FormulaCompiler {
    /// The language of the files; nothing for text of any kind.
    let language: Language?
    let options: RuleOptions
    private(set) var leaves: [CompiledFormula.Leaf] = []
    private(set) var metavariables = MetavariableTable()

    init(language: Language?, options: RuleOptions) {
        self.language = language
        self.options = options
    }

    mutating func compile(_ formula: Formula) throws(FormulaProblem) -> CompiledFormula.Node {
        switch formula {
        case .pattern(let text): return try pattern(text)
        case .regex(let text): return .leaf(add(try regexLeaf(text)))
        case .query(let text): return .leaf(add(.query(capturing(try query(text)))))
        case .all(let conjunction): return .all(try compile(conjunction))
        case .any(let parts): return .any(try compile(parts))
        case .inside(let part): return .inside(try compile(part))
        case .anywhere(let part): return .anywhere(try compile(part))
        }
    }

    /// A query whose captures in capitals are metavariables, even if only the message names them.
    private mutating func capturing(_ query: Query) -> Query {
        for name in query.captureNames where name == name.uppercased() { _ = number(of: name) }
        return query
    }

    mutating func number(of metavariable: Metavariable) -> Int {
        number(of: String(metavariable.name.dropFirst()))
    }

    /// - Parameter name: Without the dollar.
    mutating func number(of name: String) -> Int { metavariables.number(for: name) }

    private mutating func compile(
        _ parts: [Formula]
    ) throws(FormulaProblem) -> [CompiledFormula.Node] {
        var compiled: [CompiledFormula.Node] = []
        for part in parts { compiled.append(try compile(part)) }
        return compiled
    }

    private mutating func add(_ leaf: CompiledFormula.Leaf) -> Int {
        leaves.append(leaf)
        return leaves.count - 1
    }

    private mutating func pattern(
        _ text: LocatedText
    ) throws(FormulaProblem) -> CompiledFormula.Node {
        guard let language else {
            return .leaf(
                add(
                    .text(
                        TextPattern(
                            text.text, maximumSpan: options.genericEllipsisMaximumSpan,
                            ignoresCase: options.genericIgnoresCase,
                            metavariables: &metavariables))))
        }
        do {
            return .leaf(
                add(.pattern(try Pattern(text.text, in: language, metavariables: &metavariables))))
        } catch {
            throw FormulaProblem(explanation: error.explanation, position: text.start)
        }
    }

    private func regex(
        _ text: LocatedText, options: Regex.Options
    ) throws(FormulaProblem) -> Regex {
        do {
            return try Regex(text.text, options: options)
        } catch {
            let problem = PatternProblem.malformedRegex(text.text, reason: error.message)
            throw FormulaProblem(
                explanation: problem.explanation, position: text.position(ofByte: error.offset))
        }
    }

    private func query(_ text: LocatedText) throws(FormulaProblem) -> Query {
        guard let grammar = language?.grammar else {
            throw FormulaProblem(
                explanation: (
                    "A query needs a language with a grammar.",
                    "Name the language of the query in 'languages'."
                ), position: text.start)
        }
        do {
            return try Query(text.text, for: grammar) { pattern in
                let regex = try Regex(pattern)
                return { bytes in (try? regex.firstMatch(in: Array(bytes))) ?? nil != nil }
            }
        } catch {
            throw FormulaProblem(
                explanation: (error.message, "Mend the query; its syntax is that of tree-sitter."),
                position: text.position(ofByte: error.offset))
        }
    }

    private mutating func regexLeaf(
        _ text: LocatedText
    ) throws(FormulaProblem) -> CompiledFormula.Leaf {
        let compiled = try regex(text, options: .multiline)
        var groups: [Int] = []
        for (offset, name) in compiled.groupNames.enumerated() {
            groups.append(metavariables.number(for: name ?? String(offset + 1)))
        }
        return .regex(compiled, groups: groups)
    }

    private mutating func compile(
        _ conjunction: Rules.Conjunction
    ) throws(FormulaProblem) -> CompiledFormula.Conjunction {
        var negatives: [(kind: Negation.Kind, node: CompiledFormula.Node)] = []
        let positives = try compile(conjunction.positives)
        for negation in conjunction.negatives {
            negatives.append((negation.kind, try compile(negation.formula)))
        }
        var conditions: [CompiledCondition] = []
        for condition in conjunction.conditions { conditions.append(try compile(condition)) }
        return CompiledFormula.Conjunction(
            positives: positives, negatives: negatives, conditions: conditions,
            focus: conjunction.focus.map { $0.map { number(of: $0) } },
            alias: conjunction.alias.map { number(of: $0) })
    }

    private mutating func compile(
        _ condition: Condition
    ) throws(FormulaProblem) -> CompiledCondition {
        switch condition {
        case .regex(let metavariable, let text, let usesConstants):
            let compiled = try regex(text, options: [])
            for name in compiled.groupNames { _ = name.map { metavariables.number(for: $0) } }
            return .regex(number(of: metavariable), compiled, usesConstants: usesConstants)
        case .pattern(let metavariable, let formula, let name):
            return try patternCondition(metavariable, formula, language: name)
        case .comparison(let comparison): return .comparison(comparison)
        case .analysis(let metavariable, let analyzer):
            return .analysis(number(of: metavariable), analyzer)
        case .type(let metavariable, let types):
            var compiled: [Pattern] = []
            guard let language else { return .type(number(of: metavariable), []) }
            for type in types {
                do {
                    compiled.append(
                        try Pattern(type: type.text, in: language, metavariables: &metavariables))
                } catch {
                    throw FormulaProblem(explanation: error.explanation, position: type.start)
                }
            }
            return .type(number(of: metavariable), compiled)
        }
    }

    private mutating func patternCondition(
        _ metavariable: Metavariable, _ formula: Formula, language name: String?
    ) throws(FormulaProblem) -> CompiledCondition {
        let number = number(of: metavariable)
        guard let name else {
            return .pattern(number, try compile(formula), language == nil ? .text : .code)
        }
        let inner = Language.named(name)
        var compiler = FormulaCompiler(language: inner, options: options)
        compiler.leaves = leaves
        compiler.metavariables = metavariables
        let node = try compiler.compile(formula)
        leaves = compiler.leaves
        metavariables = compiler.metavariables
        let isRegex = RuleLanguage.named(name)?.id == "regex"
        return .pattern(
            number, node, inner.map { .content(of: $0) } ?? (isRegex ? .literal : .text))
    }
}

/// A formula that does not compile, and where in its rule.
struct FormulaProblem: Error, Sendable {
    let explanation: (message: String, fix: String)
    let position: TextPosition
}

extension MatchOptions {
    init(_ options: RuleOptions) {
        self.init()
        constantPropagation = options.constantPropagation
        symbolicPropagation = options.symbolicPropagation
        commutativeBooleanOperators = options.commutativeBooleanOperators
        symmetricEquality = options.symmetricEquality
        acMatching = options.associativeCommutativeMatching
        variableDefinitionsAreAssignments = options.variableDefinitionIsAssignment
        annotationsAreExpressions = options.attributeIsExpression
        deepExpressionStatements = options.implicitDeepExpressionStatement
        deepStatementEllipsis = options.goesDeeperInStatements
        decoratorsOrderMatters = options.decoratorOrderMatters
        requiresImport = options.requiresImport
        strictNames = options.matchesNamesInSnippets || options.requiresImport
        unresolvedNamesMatch = options.matchesNamesInSnippets && !options.requiresImport
    }
}
