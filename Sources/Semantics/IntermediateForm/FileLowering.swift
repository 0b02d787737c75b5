package import Languages
import SourceText

extension IntermediateFile {
    /// Lowers all code of a file.
    ///
    /// - Parameter facts: Tells which conditions are constant; without it none is.
    /// - Complexity: O(*n*) for *n* nodes; code nested deeper than `RoutineLowering.depthLimit` is
    ///   taken in without its structure.
    package init(_ tree: RoleTree, facts: (any SemanticFacts)? = nil) {
        var lowering = FileLowering(tree: tree, facts: facts)
        lowering.run()
        self.init(
            path: tree.source.path, languageID: tree.language.id, routines: lowering.routines,
            classes: lowering.classes, imports: lowering.imports, package: lowering.package)
    }
}

/// Lowers a file routine by routine: what is found within one waits in a queue, so that nesting of
/// functions and classes costs no recursion.
struct FileLowering {
    /// A routine that waits to be lowered.
    struct Task {
        let kind: Routine.Kind
        let node: NodeID
        let owner: Int32
        let parent: Int32
        /// How many lambdas are around it.
        var nesting = 0

        /// A lambda becomes code of its own in each of the two functions around it, so that deep
        /// nesting would give more routines than there is memory. From here on they are lowered in
        /// place alone.
        static let nestingLimit = 6
    }

    let tree: RoleTree
    let facts: (any SemanticFacts)?
    private(set) var routines: [Routine] = []
    private(set) var classes: [ClassRecord] = []
    private(set) var imports: [ImportRecord] = []
    private(set) var package: [Symbol] = []
    /// The names bound by the functions around each routine, the routine itself included.
    private var boundNames: [Set<Symbol>] = []

    init(tree: RoleTree, facts: (any SemanticFacts)?) {
        self.tree = tree
        self.facts = facts
    }

    mutating func run() {
        guard tree.count > 0 else { return }
        collectImports()
        var tasks = [Task(kind: .file, node: .root, owner: -1, parent: -1)]
        var next = 0
        while next < tasks.count {
            let task = tasks[next]
            next += 1
            var owner = task.owner
            if task.kind == .classBody {
                classes.append(record(of: task))
                owner = Int32(classes.count - 1)
            }
            let isLambda =
                task.parent >= 0 && routines[Int(task.parent)].isLambda
                || tree[task.node].role == .lambda
            let around = task.parent >= 0 ? boundNames[Int(task.parent)] : []
            let lowering = RoutineLowering(
                tree: tree, facts: facts, task: task, owner: owner, enclosing: around,
                firstInner: tasks.count, isLambda: isLambda)
            if task.nesting >= Task.nestingLimit { lowering.lambdaDepth = 2 }
            let found = lowering.lower()
            routines.append(found.routine)
            boundNames.append(task.kind == .function ? around.union(found.bound) : around)
            let parent = Int32(routines.count - 1)
            for inner in found.inner {
                var waiting = Task(kind: inner.kind, node: inner.node, owner: owner, parent: parent)
                waiting.nesting = isLambda ? task.nesting + 1 : 0
                tasks.append(waiting)
            }
        }
    }

    private func record(of task: Task) -> ClassRecord {
        let supertypes = tree.children(of: task.node).filter {
            tree[$0].slot == .supertype || tree[$0].slot == .interface
                || tree[$0].slot == .type && tree[task.node].role == .new
        }
        return ClassRecord(
            name: tree[task.node].name, supertypes: supertypes.map(tree.typeWords),
            owner: task.owner, routine: Int32(routines.count),
            isStatic: tree[task.node].variant == .object || tree[task.node].variant == .companion,
            isCompanion: tree[task.node].variant == .companion)
    }

    // MARK: Imports

    private mutating func collectImports() {
        for index in 0..<tree.count {
            let node = NodeID(index)
            switch tree[node].role {
            case .importModule: addImport(node, words: path(of: node))
            case .importName:
                let name = tree.child(of: node, .name).map { tree[$0].name } ?? .none
                addImport(node, words: path(of: node) + [name])
            case .importWildcard:
                imports.append(
                    ImportRecord(name: .none, path: path(of: node), dots: dots(of: node)))
            case .package: package = path(of: node)
            default: break
            }
        }
    }

    private mutating func addImport(_ node: NodeID, words: [Symbol]) {
        guard let last = words.last else { return }
        let alias = tree.child(of: node, .alias).map { tree[$0].name }
        let bindsFirst = tree[node].role == .importModule && tree.language.id == "python"
        let name = alias ?? (bindsFirst ? words[0] : last)
        // Python's `import a.b` brings in `a`; the dotted use names the rest again.
        let path = alias == nil && bindsFirst ? [words[0]] : words
        imports.append(ImportRecord(name: name, path: path, dots: dots(of: node)))
    }

    private func path(of node: NodeID) -> [Symbol] {
        guard let path = tree.child(of: node, .path) else { return [] }
        var words = tree.dottedName(of: path)
        guard !words.isEmpty, dots(of: node) > 0 else { return words }
        // The dots of a relative path belong to the text of its first word.
        let isDot = { (byte: UInt8) in byte == UInt8(ascii: ".") }
        let first = tree.source.slice(tree.range(of: path)).drop(while: isDot).prefix {
            !isDot($0) && $0 > UInt8(ascii: " ")
        }
        if first.isEmpty {
            words.removeFirst()
        } else {
            words[0] = Symbol(bytes: Array(first))
        }
        return words
    }

    private func dots(of node: NodeID) -> Int {
        guard tree[node].flags.contains(.relative), let path = tree.child(of: node, .path) else {
            return 0
        }
        return tree.source.slice(tree.range(of: path)).prefix { $0 == UInt8(ascii: ".") }.count
    }
}

extension RoleTree {
    /// The words of the name a type begins with; of `Optional[T]` those of `T`.
    func typeWords(of node: NodeID) -> [Symbol] {
        var node = node
        var steps = 0
        while steps < 32, let inner = child(of: node, .type) ?? child(of: node, .path) {
            let arguments = child(of: node, .typeArguments)
            let isOptional = self[inner].name == Words.optional
            if isOptional, let arguments, let first = child(of: arguments, .type) {
                node = first
            } else {
                node = inner
            }
            steps += 1
        }
        return dottedName(of: node)
    }

    /// The words of an identifier or of members of members of one; empty for anything else.
    func dottedName(of node: NodeID) -> [Symbol] {
        var words: [Symbol] = []
        var next: NodeID? = node
        while let node = next, words.count < 64 {
            switch self[node].role {
            case .identifier:
                words.append(self[node].name)
                return words.reversed()
            case .member:
                words.append(self[node].name)
                next = child(of: node, .object)
            default: return []
            }
        }
        return []
    }
}
