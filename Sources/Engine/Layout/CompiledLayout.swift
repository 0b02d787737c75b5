import Documents
import Languages
import Rules
import SourceText
import SyntaxTrees

/// The checks of a rule, in the numbers of one language's grammar.
struct CompiledLayout: Sendable {
    struct Check: Sendable {
        /// Nothing for a check of the file as a whole.
        let selection: Selection?
        let demands: [Demand]
        let message: String?
    }

    /// See `LayoutSelection`.
    struct Selection: Sendable {
        typealias Path = [Set<NodeKind>]

        var nodes: Set<NodeKind> = []
        var query: Query?
        var within: [Path] = []
        var notWithin: [Path] = []
        var field: FieldID?
        var previous: Set<NodeKind> = []
        var next: Set<NodeKind> = []
        var has: [Path] = []
        var lacks: [Path] = []
        var children: [[Set<NodeKind>]] = []
        var only: Set<NodeKind> = []
        var notAfter: Set<[UInt8]> = []
        var text: Regex?
        var previousText: Regex?
        var nextText: Regex?
        var answers: [LayoutSelection.Question: Bool] = [:]
        var siblings: Bounds?
    }

    /// See `LayoutDemand`.
    enum Demand: Sendable {
        case before(LayoutGap)
        case after(LayoutGap)
        case blankLinesBefore(Bounds)
        case blankLinesAfter(Bounds)
        case noCommentAfter
        case matches(Regex)
        case length(Bounds)
        case absent
        case braces
        /// The number of the group of each word.
        case order([[UInt8]: Int])
        case alignedStars
        case finalLineEnd
        case lineLength(Bounds, exceptWithin: Set<NodeKind>, exceptMatching: Regex?)
        case consecutiveBlankLines(Bounds)
    }

    struct Bounds: Sendable {
        let least: Int
        let most: Int

        func contains(_ number: Int) -> Bool { number >= least && number <= most }
    }

    let checks: [Check]

    init(
        _ specification: LayoutSpecification, language: Language?, arguments: [RuleArgument]
    ) throws(FormulaProblem) {
        guard let language else {
            throw FormulaProblem(
                explanation: (
                    "A check on layout needs a language with a grammar.",
                    "Name the language in the front matter."
                ),
                position: specification.checks.first?.position ?? TextPosition(line: 1, column: 1))
        }
        let compiler = LayoutCompiler(grammar: language.grammar, arguments: arguments)
        var checks: [Check] = []
        for check in specification.checks { checks.append(try compiler.check(check)) }
        self.checks = checks
    }
}

/// Resolves names of kinds, arguments and regular expressions.
private struct LayoutCompiler {
    let grammar: Grammar
    let arguments: [RuleArgument]

    func check(_ check: LayoutCheck) throws(FormulaProblem) -> CompiledLayout.Check {
        var demands: [CompiledLayout.Demand] = []
        for demand in check.demands { demands.append(try compiled(demand)) }
        var selection: CompiledLayout.Selection?
        if let given = check.selection { selection = try compiled(given) }
        return CompiledLayout.Check(
            selection: selection, demands: demands, message: check.message)
    }

    private func compiled(
        _ given: LayoutSelection
    ) throws(FormulaProblem) -> CompiledLayout.Selection {
        var selection = CompiledLayout.Selection()
        selection.nodes = try kinds(given.nodes)
        selection.query = try query(given.query)
        selection.within = try paths(given.within)
        selection.notWithin = try paths(given.notWithin)
        selection.field = try field(given.field)
        selection.previous = try kinds(given.previous)
        selection.next = try kinds(given.next)
        selection.has = try paths(given.has)
        selection.lacks = try paths(given.lacks)
        selection.children = try paths(given.children)
        selection.only = try kinds(given.only)
        selection.notAfter = Set(given.notAfter.map { Array($0.text.utf8) })
        selection.text = try regex(given.text)
        selection.previousText = try regex(given.previousText)
        selection.nextText = try regex(given.nextText)
        selection.answers = given.answers
        selection.siblings = try given.siblings.map(bounds)
        return selection
    }

    private func compiled(_ demand: LayoutDemand) throws(FormulaProblem) -> CompiledLayout.Demand {
        switch demand {
        case .before(let gap): return .before(gap)
        case .after(let gap): return .after(gap)
        case .blankLinesBefore(let given): return .blankLinesBefore(try bounds(given))
        case .blankLinesAfter(let given): return .blankLinesAfter(try bounds(given))
        case .noCommentAfter: return .noCommentAfter
        case .matches(let pattern): return .matches(try regex(pattern))
        case .length(let given): return .length(try bounds(given))
        case .absent: return .absent
        case .braces: return .braces
        case .order(let groups):
            let numbered = groups.enumerated().flatMap { number, words in
                words.map { (Array($0.utf8), number) }
            }
            return .order(Dictionary(numbered, uniquingKeysWith: { first, _ in first }))
        case .alignedStars: return .alignedStars
        case .finalLineEnd: return .finalLineEnd
        case .lineLength(let given, let within, let matching):
            return .lineLength(
                try bounds(given), exceptWithin: try kinds(within),
                exceptMatching: try regex(matching))
        case .consecutiveBlankLines(let given): return .consecutiveBlankLines(try bounds(given))
        }
    }

    // MARK: Parts

    private func paths(
        _ paths: [LayoutSelection.Path]
    ) throws(FormulaProblem) -> [CompiledLayout.Selection.Path] {
        var compiled: [CompiledLayout.Selection.Path] = []
        for path in paths {
            var steps: CompiledLayout.Selection.Path = []
            for name in path { steps.append(try kinds([name])) }
            compiled.append(steps)
        }
        return compiled
    }

    /// A word such as `class` may be the name of a token and of a kind; both are meant.
    private func kinds(_ names: [LocatedText]) throws(FormulaProblem) -> Set<NodeKind> {
        var kinds: Set<NodeKind> = []
        for name in names {
            let found = [grammar.kind(name.text), grammar.token(name.text)].compactMap(\.self)
            if found.isEmpty {
                throw FormulaProblem(
                    explanation: (
                        "The grammar '\(grammar.name)' has no node '\(name.text)'.",
                        "Write the name of a node or a token of the grammar."
                    ), position: name.start)
            }
            kinds.formUnion(found)
        }
        return kinds
    }

    private func field(_ name: LocatedText?) throws(FormulaProblem) -> FieldID? {
        guard let name else { return nil }
        guard let field = grammar.field(name.text) else {
            throw FormulaProblem(
                explanation: (
                    "The grammar '\(grammar.name)' has no field '\(name.text)'.",
                    "Write the name of a field of the grammar."
                ), position: name.start)
        }
        return field
    }

    private func regex(_ pattern: LocatedText?) throws(FormulaProblem) -> Regex? {
        guard let pattern else { return nil }
        return try regex(pattern)
    }

    private func regex(_ pattern: LocatedText) throws(FormulaProblem) -> Regex {
        do {
            return try Regex(pattern.text)
        } catch {
            throw FormulaProblem(
                explanation: (
                    "The regular expression is wrong: \(error.message).", "Correct it there."
                ), position: pattern.position(ofByte: error.offset))
        }
    }

    private func query(_ text: LocatedText?) throws(FormulaProblem) -> Query? {
        guard let text else { return nil }
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

    private func bounds(_ bounds: LayoutBounds) throws(FormulaProblem) -> CompiledLayout.Bounds {
        CompiledLayout.Bounds(
            least: try bounds.least.map(value) ?? .min, most: try bounds.most.map(value) ?? .max)
    }

    private func value(_ number: LayoutBounds.Number) throws(FormulaProblem) -> Int {
        switch number {
        case .fixed(let value): return value
        case .argument(let name):
            let argument = arguments.first { $0.name == name.text }
            if case .integer(let value)? = argument?.defaultValue { return value }
            throw FormulaProblem(
                explanation: (
                    "The rule has no argument '\(name.text)' that is a whole number.",
                    "Declare it below 'arguments' with 'type: integer' and a default."
                ), position: name.start)
        }
    }
}
