import Languages
import Patterns
import Semantics
import SourceText
import SyntaxTrees

/// One file while rules run on it: what is known of it is worked out when it is first needed.
final class FileContext {
    let source: SourceFile
    /// Nothing for a file of no known language, which only text rules look at.
    let language: Language?
    private(set) var parseProblem: ParseProblem?
    private let timeLimit: Duration?
    /// Whether a rule had more combinations of matches than are followed, or no time was left.
    var gaveUp = false
    let deadline: ContinuousClock.Instant?
    let timer: WorkTimer?

    /// All tokens, as the grammar names them.
    private lazy var concreteTree: FlatTree? = parsedTree()
    private(set) lazy var tree: RoleTree? = loweredTree()
    /// What rules on layout look at; for code that did not parse in part, before any recovery.
    private(set) lazy var layout: LayoutText? = concreteTree.map {
        LayoutText($0, of: source, queries: { [unowned self] in matches(of: $0) })
    }
    private lazy var queriedTree: QueriedTree? = makeQueriedTree()
    private(set) lazy var index: NodeIndex? = tree.map { tree in
        timer.run(.semantics) { NodeIndex(tree) }
    }
    private(set) lazy var facts: FileSemantics? = tree.map { tree in
        timer.run(.semantics) { FileSemantics(tree, settings: settings) }
    }
    /// What taint is followed on.
    private(set) lazy var intermediateForm: IntermediateFile? = tree.map { tree in
        timer.run(.semantics) { IntermediateFile(tree, facts: facts) }
    }

    private let properties: PropertyFiles?
    /// Whether the contents of other files were asked for.
    private(set) var hasReadSettings = false

    private var settings: SettingsFiles? {
        guard let properties else { return nil }
        return { [weak self] name in
            self?.hasReadSettings = true
            return properties.values(ofFileNamed: name)
        }
    }

    /// The words of the file; nothing when every entry of every rule is to be tried.
    private let words: WordSet?
    /// The lines that are parsed; nothing for all.
    private let parts: [ByteRange]?
    /// Whether lines were left out.
    private(set) var isPartial = false
    private var roleMatches: [ObjectIdentifier: RoleMatches] = [:]

    init(
        _ source: SourceFile, language: Language?, timeLimit: Duration? = nil,
        words: WordSet? = nil, parts: [ByteRange]? = nil, properties: PropertyFiles? = nil,
        timer: WorkTimer? = nil
    ) {
        self.properties = properties
        self.words = words
        self.parts = parts
        self.source = source
        self.language = language
        self.timeLimit = timeLimit
        self.timer = timer
        deadline = timeLimit.map { ContinuousClock.now + $0 }
    }

    /// Whether no time is left. Takes note of it.
    func isOverdue() -> Bool {
        guard let deadline, TimeLimits.hasPassed(deadline) else { return false }
        gaveUp = true
        return true
    }

    /// Whether what needs `requirement` may match in the file.
    func mayHold(_ requirement: Requirement) -> Bool {
        words.map { requirement.mayHold(in: $0) } ?? true
    }

    /// Where a model's entries match, worked out once for all rules.
    func matches(of roles: CompiledRoles) -> RoleMatches {
        if let known = roleMatches[ObjectIdentifier(roles)] { return known }
        let matches = RoleMatches(roles, in: self)
        roleMatches[ObjectIdentifier(roles)] = matches
        return matches
    }

    /// Lets go of the matches that rules share. They hold the file in turn, which would never go.
    func forgetSharedMatches() { roleMatches = [:] }

    /// Whether an unresolved name may be one that the file, as an example, forgot to import. A file
    /// that names its package sees the package's other files.
    var mayLackImports: Bool {
        guard let language, let index else { return false }
        return !language.names.packageIsScope || index.nodes(.package).isEmpty
    }

    /// Types by the range of their expression, for taint options that ask for them.
    var types: FileTypes? {
        guard let tree, let facts else { return nil }
        let names = StandardTypeNames.self
        func holds(_ range: ByteRange, _ wanted: Set<Symbol>) -> Bool {
            guard let node = tree.expression(at: range), let type = facts.type(of: node),
                type.dimensions == 0, let name = type.name.words.last
            else { return false }
            return wanted.contains(name)
        }
        return FileTypes(
            isBoolean: { holds($0, names.booleans) }, isNumber: { holds($0, names.numbers) })
    }

    private func parsedTree() -> FlatTree? {
        guard let language else { return nil }
        let outer = timer?.enter(.parse)
        defer { if let outer { timer?.enter(outer) } }
        let parser = Parser(language.grammar, timeLimit: timeLimit)
        do {
            if let parts, let tree = try parsed(parts, by: parser) { return tree }
            timer?.enter(.parse)
            return try parser.parse(source.bytes) { timer?.enter(.flatten) }
        } catch {
            parseProblem = error
            return nil
        }
    }

    /// The tree of these lines alone; nothing if they don't parse by themselves, as then what is
    /// around them may matter.
    private func parsed(
        _ parts: [ByteRange], by parser: Parser
    ) throws(ParseProblem) -> FlatTree? {
        let tree = try parser.parse(source.bytes, keeping: parts) { timer?.enter(.flatten) }
        guard !tree.hasErrors else { return nil }
        isPartial = true
        return tree
    }

    /// Where `query`, of the file's grammar, matches. A limit that is hit is noted.
    func matches(of query: Query) -> [QueryMatch] {
        guard !isOverdue(), let result = queriedTree?.result(of: query) else { return [] }
        if result.exceeded != nil { gaveUp = true }
        return result.matches
    }

    private func makeQueriedTree() -> QueriedTree? {
        // What takes too long once does so twice.
        guard let language, concreteTree != nil else { return nil }
        let parser = Parser(language.grammar, timeLimit: timeLimit)
        return timer.run(.parse) { try? QueriedTree(of: source.bytes, with: parser) }
    }

    private func loweredTree() -> RoleTree? {
        guard let language, let concreteTree else { return nil }
        return timer.run(.lower) { language.lower(concreteTree, source, language) }
    }
}

/// Types of values that carry no text, in all languages here.
private enum StandardTypeNames {
    static let booleans: Set<Symbol> = Set(["bool", "boolean", "Boolean"].map { Symbol($0) })
    static let numbers: Set<Symbol> = Set(
        [
            "int", "float", "complex", "long", "short", "byte", "double", "Integer", "Long",
            "Short",
            "Byte", "Float", "Double", "Int", "UInt", "ULong", "BigInteger", "BigDecimal", "Number",
        ].map { Symbol($0) })
}

extension RoleTree {
    /// The outermost node with exactly this range.
    fileprivate func expression(at range: ByteRange) -> NodeID? {
        // Starts never fall in pre-order, so the first candidate is found by halving.
        var low = 0
        var high = nodes.count
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle].start < range.start.value { low = middle + 1 } else { high = middle }
        }
        while low < nodes.count, nodes[low].start == range.start.value {
            if nodes[low].end == range.end.value { return NodeID(low) }
            low += 1
        }
        return nil
    }
}
