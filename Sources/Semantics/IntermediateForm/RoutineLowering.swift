import Languages
import SourceText

/// Lowers the code of one routine, the lambdas in it included.
final class RoutineLowering {
    /// Expressions and statements nested deeper than this are flattened to the names in them.
    static let depthLimit = 200

    struct Inner {
        let kind: Routine.Kind
        let node: NodeID
    }

    /// The number that the first routine within this one gets.
    let firstInner: Int
    let isLambda: Bool
    /// How many lambdas lie around the current place.
    var lambdaDepth = 0

    /// A loop or a switch that `break` and `continue` may leave.
    struct Breakable {
        let label: Symbol
        let breakTarget: Int32
        /// −1 for a switch.
        let continueTarget: Int32
        let finallyDepth: Int
    }

    let tree: RoleTree
    let facts: (any SemanticFacts)?
    let task: FileLowering.Task
    let owner: Int32
    let enclosing: Set<Symbol>
    let isPython: Bool
    let isJava: Bool
    let selfNames: Set<Symbol>

    var code = RoutineBuilder()
    var inner: [Inner] = []
    var depth = 0
    var parameters: [Routine.Parameter] = []
    /// From the routine's own scope to the innermost.
    var scopes: [[Symbol: Int32]] = [[:]]
    /// Names of the code around the routine that it uses.
    var outerNames: [Symbol: Int32] = [:]
    var globalNames: Set<Symbol> = []
    var breakables: [Breakable] = []
    /// `finally` clauses around the current place, from the outermost.
    var finallyClauses: [NodeID] = []
    var pendingLabel: Symbol = .none
    /// Where a `return` within a lambda goes, and the values given back; innermost last.
    var lambdaExits: [(exit: Int32, values: [ValueID], finallyDepth: Int)] = []
    /// The first instruction of the statement that is being lowered.
    var statementStart = 0

    init(
        tree: RoleTree, facts: (any SemanticFacts)?, task: FileLowering.Task, owner: Int32,
        enclosing: Set<Symbol>, firstInner: Int, isLambda: Bool
    ) {
        self.firstInner = firstInner
        self.isLambda = isLambda
        self.tree = tree
        self.facts = facts
        self.task = task
        self.owner = owner
        self.enclosing = enclosing
        isPython = tree.language.names.assignmentDeclares
        isJava = tree.language.id == "java"
        selfNames = Set(tree.language.names.selfNames.map { Symbol($0) })
    }

    func lower() -> (routine: Routine, inner: [Inner], bound: Set<Symbol>) {
        switch task.kind {
        case .file: statements(of: .root)
        case .classBody: classBody(task.node)
        case .function: functionBody(task.node)
        }
        code.jump(to: Routine.exit)
        code.start(Routine.exit)
        code.finishBlock()
        markFinalGlobals()
        let node = tree[task.node]
        let isStatic = task.kind == .function && hasModifier(task.node, ["static", "staticmethod"])
        let name =
            node.variant == .constructor || isPythonConstructor ? Words.initializer : node.name
        let routine = Routine(
            kind: task.kind, name: name, range: tree.range(of: task.node),
            owner: owner, parent: task.parent, isStatic: isStatic,
            isExtension: tree.child(of: task.node, .receiver) != nil && task.kind == .function,
            isConstructor: node.variant == .constructor || isPythonConstructor,
            isClassMethod: task.kind == .function && hasModifier(task.node, ["classmethod"]),
            isAbstract: task.kind == .function && tree.child(of: task.node, .body) == nil,
            isProperty: task.kind == .function
                && hasModifier(task.node, ["property", "cached_property"]),
            isLambda: isLambda, parameters: parameters,
            returnType: tree.child(of: task.node, .returnType).map(tree.typeWords) ?? [],
            constants: code.constants, instructions: code.instructions, operands: code.operands,
            sites: code.sites,
            variables: code.variables, places: code.places, blocks: code.blocks,
            order: code.reversePostOrder(), textOrder: code.textOrder())
        return (routine, inner, Set(scopes[0].keys))
    }

    private var isPythonConstructor: Bool {
        isPython && task.kind == .function && tree[task.node].name == Words.initializer
    }

    /// A module's variable that is assigned once keeps its value for the functions that read it.
    private func markFinalGlobals() {
        guard isPython, task.kind == .file else { return }
        var counts: [Int32: Int] = [:]
        for instruction in code.instructions
        where instruction.operation == .store && instruction.detail != .declaration {
            counts[instruction.place, default: 0] += 1
        }
        for variable in code.variables.indices {
            let place = code.place(ofVariable: Int32(variable))
            if counts[place] == 1 { code.variables[variable].isFinal = true }
        }
    }

    // MARK: Names

    /// The variable a name means here.
    func variable(_ name: Symbol) -> Int32 {
        for scope in scopes.reversed() {
            if let found = scope[name] { return found }
        }
        return outerVariable(name)
    }

    func outerVariable(_ name: Symbol) -> Int32 {
        if let known = outerNames[name] { return known }
        let kind: Variable.Kind =
            selfNames.contains(name) ? .instance : enclosing.contains(name) ? .enclosing : .outer
        let made = code.makeVariable(name, kind)
        outerNames[name] = made
        return made
    }

    /// The variable that a plain assignment to `name` writes.
    func assignedVariable(_ name: Symbol) -> Int32 {
        for scope in scopes.reversed() {
            if let found = scope[name] { return found }
        }
        guard isPython, !globalNames.contains(name) else { return outerVariable(name) }
        // A name that was read above its first assignment, as loops do, is the same variable.
        if let known = outerNames[name] {
            code.variables[Int(known)].kind = .local
            code.variables[Int(known)].isFinal = false
            scopes[0][name] = known
            return known
        }
        return declare(name, in: 0)
    }

    @discardableResult
    func declare(_ name: Symbol, in scope: Int? = nil, isFinal: Bool = false) -> Int32 {
        let made = code.makeVariable(
            name, selfNames.contains(name) ? .instance : .local, isFinal: isFinal)
        scopes[scope ?? scopes.count - 1][name] = made
        return made
    }

    func withScope<Result>(_ body: () -> Result) -> Result {
        scopes.append([:])
        defer { scopes.removeLast() }
        return body()
    }

    /// A variable of the compiler's own.
    func temporary() -> Int32 { code.place(ofVariable: code.makeVariable(.none, .local)) }

    /// The place an expression denotes: a variable, a field of a place, an element of a place.
    func place(of node: NodeID) -> Int32? {
        var steps: [Place.Step] = []
        var next = node
        while steps.count < 32 {
            let role = tree[next].role
            if role == .identifier {
                let root = rootPlace(of: tree[next].name, &steps)
                noteSpelling(of: next)
                return steps.reversed().reduce(root) { code.place($0, $1) }
            }
            guard role == .member || role == .index, let object = tree.child(of: next, .object)
            else {
                return nil
            }
            steps.append(role == .member ? .field(tree[next].name) : .element)
            next = object
        }
        return nil
    }

    /// A symbol has no letters, so whether a name from outside looks like a type is kept with it.
    private func noteSpelling(of node: NodeID) {
        guard !isPython, let known = outerNames[tree[node].name],
            !code.variables[Int(known)].isNamedLikeType
        else { return }
        let text = tree.source.slice(range(node))
        let isUpper = text.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        let hasLower = text.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        code.variables[Int(known)].isNamedLikeType = isUpper == true && hasLower
    }

    /// In Java and Kotlin, `this.f` is the variable that a bare `f` means outside of the method.
    private func rootPlace(of name: Symbol, _ steps: inout [Place.Step]) -> Int32 {
        let root = variable(name)
        if !isPython, code.variables[Int(root)].kind == .instance,
            case .field(let field)? = steps.last
        {
            steps.removeLast()
            return code.place(ofVariable: outerVariable(field))
        }
        return code.place(ofVariable: root)
    }

    // MARK: Shapes of nodes

    func range(_ node: NodeID) -> ByteRange { tree.range(of: node) }

    func hasModifier(_ node: NodeID, _ words: [String]) -> Bool {
        let words = words.map { Symbol($0) }
        return tree.children(of: node).contains { child in
            switch tree[child].role {
            case .modifier: return words.contains(tree[child].name)
            case .annotation:
                guard let value = tree.child(of: child, .value) else { return false }
                return words.contains(tree[value].name)
            default: return false
            }
        }
    }

    func constant(_ node: NodeID) -> ValueID { code.emit(.constant, range(node)) }

    /// A literal with its value.
    func literal(_ node: NodeID) -> ValueID {
        guard let value = literalValue(node) else { return constant(node) }
        return code.emit(value, range(node))
    }

    private func literalValue(_ node: NodeID) -> Constant? {
        switch tree[node].role {
        case .number: return Constant(number: tree.source.slice(range(node)))
        case .boolean:
            let name = tree[node].name
            return .boolean(name == Words.true || name == Words.pythonTrue)
        case .null: return .null
        case .character:
            let text = tree.text(of: node).dropFirst().dropLast()
            return text.count == 1 ? .string(String(text)) : nil
        case .string:
            var text = ""
            for part in tree.children(of: node) where tree[part].role == .stringText {
                text += tree.text(of: part)
            }
            return .string(bounded: text)
        default: return nil
        }
    }

    /// Whether a condition always holds or never does.
    func truth(of condition: NodeID) -> Bool? {
        if tree[condition].role == .boolean {
            return tree[condition].name == Words.true || tree[condition].name == Words.pythonTrue
        }
        guard let facts, case .boolean(let value)? = facts.constant(of: condition) else {
            return nil
        }
        return value
    }
}

/// Words that the lowering knows.
enum Words {
    static let to = Symbol("to")
    static let call = Symbol("__call__")
    static let invoke = Symbol("invoke")
    static let key = Symbol("key")
    static let keys = Symbol("keys")
    static let values = Symbol("values")
    static let map = Symbol("Map")
    static let of = Symbol("of")
    static let value = Symbol("value")
    static let optional = Symbol("Optional")
    static let equal = Symbol("==")
    static let or = Symbol("or")
    static let plus = Symbol("+")
    static let minus = Symbol("-")
    static let increment = Symbol("++")
    static let set = Symbol("set")
    static let splat = Symbol("*")
    static let ands: Set<Symbol> = [Symbol("and"), Symbol("&&")]
    static let shortCircuits: Set<Symbol> = [
        Symbol("and"), Symbol("&&"), Symbol("or"), Symbol("||"),
    ]
    static let feedsFirst: Set<Symbol> = Set(
        ["map", "filter", "reduce", "sorted", "max", "min"].map { Symbol($0) })
    static let initializer = Symbol("__init__")
    static let pop = Symbol("pop")
    static let `true` = Symbol("true")
    static let pythonTrue = Symbol("True")
    static let it = Symbol("it")
    static let this = Symbol("this")
    static let `super` = Symbol("super")
    static let constructors: Set<Symbol> = [this, `super`]
    static let comparisons: Set<Symbol> = Set(
        [
            "==", "!=", "<", ">", "<=", ">=", "===", "!==", "<>", "in", "not in", "!in", "is",
            "is not",
        ]
        .map { Symbol($0) })
    static let booleans: Set<Symbol> = Set(
        ["and", "or", "not", "!", "&&", "||"].map { Symbol($0) })
    static let increments: Set<Symbol> = [Symbol("++"), Symbol("--")]
    /// Functions that code calls without their names: operators, delegates, Python's `__…__`.
    static let operatorFunctions: Set<Symbol> = Set(
        [
            "invoke", "get", "set", "plus", "minus", "times", "div", "rem", "rangeTo", "contains",
            "iterator", "next", "hasNext", "not", "inc", "dec", "unaryPlus", "unaryMinus",
            "plusAssign", "minusAssign", "compareTo", "equals", "toString", "getValue", "setValue",
            "provideDelegate", "component1", "component2", "component3", "component4",
            "component5", "__call__", "__getitem__", "__setitem__", "__iter__", "__next__",
            "__aiter__", "__anext__", "__enter__", "__aenter__", "__str__", "__repr__",
            "__format__", "__bytes__", "__add__", "__radd__", "__mod__", "__or__", "__getattr__",
            "__getattribute__", "__get__", "__contains__", "__await__", "__reversed__",
        ].map { Symbol($0) })
    static let givesResult: Set<Symbol> = Set(["let", "run", "with"].map { Symbol($0) })
    static let givesReceiver: Set<Symbol> = Set(["also", "apply"].map { Symbol($0) })
    /// What is within the lambda's braces has the receiver as `this`.
    static let bindsThis: Set<Symbol> = Set(["run", "with", "apply"].map { Symbol($0) })
    /// Calls that hand what they work on, or its elements, to a lambda.
    static let feedsLambda: Set<Symbol> = Set(
        """
        let run with also apply use takeIf takeUnless forEach forEachIndexed onEach map mapNotNull \
        mapIndexed flatMap filter filterNot filterNotNull filterIndexed any all none first firstOrNull \
        last lastOrNull find single associate associateBy associateWith groupBy partition sortedBy \
        sumOf joinToString fold reduce ifPresent ifPresentOrElse computeIfAbsent anyMatch allMatch \
        noneMatch peek collect takeWhile dropWhile mapToObj mapToInt thenApply thenAccept sorted
        """.split(separator: " ").map { Symbol(String($0)) })
}
