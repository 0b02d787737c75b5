package import Languages
import SourceText
import SyntaxTrees

extension Pattern {
    /// Compiles `text` as code of `language`.
    ///
    /// - Parameter metavariables: The rule's numbers; new names are added.
    /// - Complexity: One parse for each context tried, about 20 µs each.
    package convenience init(
        _ text: String, in language: Language, metavariables: inout MetavariableTable
    ) throws(PatternProblem) {
        let trimmed = text.trimmingBlankLines
        guard !trimmed.isEmpty else { throw .empty }
        let preparation = PatternPreparation(trimmed, language: language)
        guard let parsed = ParsedPattern(preparation.text, language: language) else {
            throw .doesNotParse(language: language.title)
        }
        var compiler = PatternCompiler(
            tree: parsed.tree, typed: preparation.typed, metavariables: metavariables)
        var roots = try compiler.compile(parsed.roots)
        let isExpression = compiler.unwrapExpression(&roots, endsStatement: trimmed.hasSuffix(";"))
        metavariables = compiler.metavariables
        self.init(
            language: language,
            kind: isExpression ? .expression : roots.count == 1 ? .statement : .statements,
            nodes: compiler.nodes, groups: compiler.groups, members: compiler.members, roots: roots,
            paths: compiler.paths, regexes: compiler.regexes, bound: compiler.bound)
    }
}

extension Pattern {
    /// Compiles the text of a type, to be compared with static types.
    package convenience init(
        type text: String, in language: Language, metavariables: inout MetavariableTable
    ) throws(PatternProblem) {
        var compiler = PatternCompiler(
            tree: RoleTree(
                nodes: [], source: SourceFile(path: "", bytes: []), language: language,
                comments: [], errors: []), typed: [], metavariables: metavariables)
        let root = try compiler.compileType(text)
        metavariables = compiler.metavariables
        self.init(
            language: language, kind: .statement, nodes: compiler.nodes, groups: compiler.groups,
            members: compiler.members, roots: [root], paths: compiler.paths,
            regexes: compiler.regexes, bound: compiler.bound)
    }
}

/// The code of a pattern, parsed in the first context in which it holds no error.
struct ParsedPattern {
    let tree: RoleTree
    /// The topmost nodes that come from the pattern's own text.
    let roots: [NodeID]

    init?(_ code: String, language: Language, kinds: Set<PatternSyntax.Context.Kind>? = nil) {
        for context in language.patterns.contexts where kinds?.contains(context.kind) ?? true {
            let body =
                context.indent.isEmpty
                ? code
                : code.split(separator: "\n", omittingEmptySubsequences: false)
                    .map { context.indent + $0 }.joined(separator: "\n")
            let bytes = Array((context.before + body + context.after).utf8)
            guard let concrete = try? Parser(language.grammar).parse(bytes) else { continue }
            let source = SourceFile(path: "", bytes: bytes)
            let tree = language.lower(concrete, source, language)
            let start = UInt32(context.before.utf8.count)
            // A semicolon that the context adds ends the pattern's own node.
            let added: UInt32 = context.kind == .member && context.after.hasPrefix("\n;") ? 2 : 0
            let range = start..<(start + UInt32(body.utf8.count) + added)
            let roots = Self.roots(of: tree, within: range)
            // The lowering may have put right what the grammar does not know.
            guard !roots.isEmpty, tree.errors.isEmpty, !tree[.root].flags.contains(.broken),
                Self.fit(roots, context.kind, in: tree, range)
            else { continue }
            self.tree = tree
            self.roots = roots
            return
        }
        return nil
    }

    private static func roots(of tree: RoleTree, within range: Range<UInt32>) -> [NodeID] {
        var found: [NodeID] = []
        var index: Int32 = 1
        while index < tree.nodes.count {
            let node = tree.nodes[Int(index)]
            let isInside =
                node.start >= range.lowerBound && node.end <= range.upperBound
                && node.start < node.end
            if isInside {
                found.append(NodeID(index))
                index = node.subtreeEnd
            } else {
                index += 1
            }
        }
        return found
    }

    /// Whether the roots are what the context is for.
    private static func fit(
        _ roots: [NodeID], _ kind: PatternSyntax.Context.Kind, in tree: RoleTree,
        _ range: Range<UInt32>
    ) -> Bool {
        switch kind {
        case .expression: isWhole(roots, in: tree, range)
        case .annotation: isWhole(roots, in: tree, range) && tree[roots[0]].role == .annotation
        case .statements, .member, .type, .fragment: true
        }
    }

    /// Whether the one root is all of the text, but for blanks and parentheses around it.
    private static func isWhole(
        _ roots: [NodeID], in tree: RoleTree, _ range: Range<UInt32>
    ) -> Bool {
        guard roots.count == 1 else { return false }
        let node = tree[roots[0]]
        let outside =
            tree.source.bytes[Int(range.lowerBound)..<Int(node.start)]
            + tree.source.bytes[Int(node.end)..<Int(range.upperBound)]
        return outside.allSatisfy { " \t\r\n()".utf8.contains($0) }
    }
}

/// Copies the nodes of a parsed pattern, with the placeholders made into operations.
struct PatternCompiler {
    let tree: RoleTree
    let typed: [(metavariable: String, type: String)]
    var metavariables: MetavariableTable
    var nodes: [Pattern.Node] = []
    var groups: [Pattern.Group] = []
    var members: [Int32] = []
    var paths: [QualifiedName] = []
    var regexes: [Regex] = []
    var bound: Set<Int> = []

    init(
        tree: RoleTree, typed: [(metavariable: String, type: String)],
        metavariables: MetavariableTable
    ) {
        self.tree = tree
        self.typed = typed
        self.metavariables = metavariables
    }

    mutating func compile(_ roots: [NodeID]) throws(PatternProblem) -> [Int32] {
        var compiled: [Int32] = []
        for root in roots { compiled.append(try compile(root)) }
        return compiled
    }

    /// Makes a lone expression statement an expression, unless the text says that it ends a statement.
    func unwrapExpression(_ roots: inout [Int32], endsStatement: Bool) -> Bool {
        guard roots.count == 1 else { return false }
        let root = nodes[Int(roots[0])]
        if root.operation != .node { return !(root.role == .expressionStatement && endsStatement) }
        if root.role == .expressionStatement {
            guard !endsStatement else { return false }
            roots[0] += 1
            return true
        }
        return root.role.isExpression
    }

    private mutating func compile(_ id: NodeID) throws(PatternProblem) -> Int32 {
        let source = tree[id]
        let index = Int32(nodes.count)
        nodes.append(
            Pattern.Node(
                role: source.role, slot: source.slot, variant: source.variant, flags: source.flags,
                name: source.name))
        if let hole = hole(at: id) {
            try setHole(hole, at: index)
        } else if try !compileSpecial(id, at: index) {
            try compileChildren(tree.children(of: id).map { $0 }, of: index)
            setPath(of: index)
        }
        nodes[Int(index)].subtreeEnd = Int32(nodes.count)
        return index
    }

    private mutating func compileChildren(
        _ children: [NodeID], of index: Int32
    ) throws(PatternProblem) {
        var compiled: [(slot: Slot, index: Int32)] = []
        for child in children {
            compiled.append((tree[child].slot, try compile(child)))
        }
        nodes[Int(index)].firstGroup = Int32(groups.count)
        var seen: Set<Slot> = []
        for (slot, _) in compiled where seen.insert(slot).inserted {
            let inSlot = compiled.filter { $0.slot == slot }.map(\.index)
            groups.append(
                Pattern.Group(slot: slot, first: Int32(members.count), count: Int32(inSlot.count)))
            members += inSlot
        }
        nodes[Int(index)].groupCount = Int32(seen.count)
    }

    // MARK: Holes

    private func placeholder(_ id: NodeID) -> Placeholder? {
        tree[id].role == .identifier ? Placeholder(text: tree.text(of: id)) : nil
    }

    private func onlyChild(of id: NodeID) -> NodeID? {
        guard let first = tree.children(of: id).first(where: { _ in true }),
            tree[first].subtreeEnd == tree[id].subtreeEnd
        else { return nil }
        return first
    }

    /// The hole that a node is, itself or because it holds nothing else.
    private func hole(at id: NodeID) -> Placeholder? {
        let node = tree[id]
        switch node.role {
        case .identifier: return placeholder(id)
        case .namedType, .expressionStatement, .splat, .typeParameter:
            guard let only = onlyChild(of: id), let hole = placeholder(only) else { return nil }
            if node.role == .splat, hole != .ellipsis { return nil }
            return hole
        case .supertype:
            guard let only = onlyChild(of: id), let hole = self.hole(at: only) else { return nil }
            return hole == .ellipsis ? hole : nil
        case .parameter:
            guard let name = tree.child(of: id, .name), let hole = placeholder(name) else {
                return nil
            }
            switch hole {
            case .ellipsis, .sequence: return hole
            default: return nil
            }
        case .variableDefinition where node.slot == .resource:
            return tree.child(of: id, .name).flatMap(placeholder) == .ellipsis ? .ellipsis : nil
        case .switchCase:
            return tree.child(of: id, .pattern).flatMap { self.hole(at: $0) } == .ellipsis
                ? .ellipsis : nil
        case .keywordArgument:
            return tree.child(of: id, .name).flatMap(placeholder) == .ellipsis ? .ellipsis : nil
        case .pair:
            return tree.child(of: id, .key).flatMap(placeholder) == .ellipsis ? .ellipsis : nil
        default: return nil
        }
    }

    private mutating func setHole(_ hole: Placeholder, at index: Int32) throws(PatternProblem) {
        switch hole {
        case .metavariable("_"): nodes[Int(index)].operation = .anything
        case .metavariable(let name):
            nodes[Int(index)].operation = .metavariable
            nodes[Int(index)].operand = bind(name)
        case .sequence(let name):
            nodes[Int(index)].operation = .sequenceMetavariable
            nodes[Int(index)].operand = bind("..." + name)
        case .ellipsis: nodes[Int(index)].operation = .ellipsis
        case .typed(let number) where typed.indices.contains(number):
            nodes[Int(index)].operation = .typedMetavariable
            nodes[Int(index)].operand = bind(typed[number].metavariable)
            nodes[Int(index)].type = try compileType(typed[number].type)
        case .typed, .deep: break
        }
    }

    private mutating func bind(_ name: String) -> Int32 {
        let number = metavariables.number(for: name)
        bound.insert(number)
        return Int32(number)
    }

    mutating func compileType(_ text: String) throws(PatternProblem) -> Int32 {
        let prepared = PatternPreparation(text, language: tree.language)
        guard
            let parsed = ParsedPattern(prepared.text, language: tree.language, kinds: [.type]),
            let root = parsed.roots.first
        else { throw .doesNotParse(language: tree.language.title) }
        var inner = PatternCompiler(tree: parsed.tree, typed: [], metavariables: metavariables)
        inner.nodes = nodes
        inner.groups = groups
        inner.members = members
        inner.paths = paths
        inner.bound = bound
        let type = try inner.compile(root)
        (nodes, groups, members) = (inner.nodes, inner.groups, inner.members)
        (paths, bound, metavariables) = (inner.paths, inner.bound, inner.metavariables)
        return type
    }

    // MARK: Constructs with a meaning of their own

    private mutating func compileSpecial(_ id: NodeID, at index: Int32) throws(PatternProblem)
        -> Bool
    {
        switch tree[id].role {
        case .call, .expressionStatement:
            guard let inner = deepOperand(id) else { return false }
            nodes[Int(index)].operation = .deep
            try compileChildren([inner], of: index)
        case .member:
            guard let name = tree.child(of: id, .name), placeholder(name) == .ellipsis,
                let object = tree.child(of: id, .object)
            else { return false }
            nodes[Int(index)].operation = .chainEllipsis
            try compileChildren([object], of: index)
        case .forEach:
            guard let target = tree.child(of: id, .target), placeholder(target) == .ellipsis,
                let iterable = tree.child(of: id, .iterable), placeholder(iterable) == .ellipsis
            else { return false }
            nodes[Int(index)].operation = .anyLoop
            try compileChildren(tree.children(of: id, .body), of: index)
        case .catchClause:
            guard let type = tree.child(of: id, .type), hole(at: type) == .ellipsis,
                tree.child(of: id, .name).flatMap(placeholder) == .ellipsis
            else { return false }
            try compileChildren(tree.children(of: id, .body), of: index)
            nodes[Int(index)].flags.insert(.implicit)
        case .string, .stringText: return try compileString(id, at: index)
        default: return false
        }
        return true
    }

    /// The `p` of `<... p ...>`.
    private func deepOperand(_ id: NodeID) -> NodeID? {
        if tree[id].role == .expressionStatement {
            return onlyChild(of: id).flatMap {
                tree[$0].role == .call ? deepOperand($0) : nil
            }
        }
        guard let callee = tree.child(of: id, .callee), placeholder(callee) == .deep,
            let arguments = tree.child(of: id, .arguments)
        else { return nil }
        return onlyChild(of: arguments)
    }

    private mutating func compileString(_ id: NodeID, at index: Int32) throws(PatternProblem)
        -> Bool
    {
        let isText = tree[id].role == .stringText
        let text: String
        if isText {
            text = tree.text(of: id)
        } else {
            let parts = tree.children(of: id).map { $0 }
            guard parts.allSatisfy({ tree[$0].role == .stringText }) else { return false }
            if tree.isJoined(id), parts.allSatisfy({ tree.text(of: $0) == "..." }) {
                nodes[Int(index)].operation = .joinedStrings
                return true
            }
            text = parts.map { tree.text(of: $0) }.joined()
        }
        if text == "..." {
            nodes[Int(index)].operation = isText ? .ellipsis : .anyString
        } else if let hole = Placeholder(text: text) {
            switch hole {
            case .metavariable(let name), .sequence(let name):
                nodes[Int(index)].operation = .stringMetavariable
                nodes[Int(index)].operand = bind(name)
            default: return false
            }
        } else if !isText, let regex = try regex(fromLiteral: text) {
            nodes[Int(index)].operation = .stringRegex
            nodes[Int(index)].operand = Int32(regexes.count)
            regexes.append(regex)
        }
        return true
    }

    /// `=~/re/` or `=~/re/i`.
    private func regex(fromLiteral text: String) throws(PatternProblem) -> Regex? {
        guard text.hasPrefix("=~/"), let end = text.lastIndex(of: "/"),
            end > text.index(text.startIndex, offsetBy: 2)
        else { return nil }
        let body = String(text[text.index(text.startIndex, offsetBy: 3)..<end])
        let options = text[text.index(after: end)...]
        do {
            return try Regex(
                body,
                options: [
                    options.contains("i") ? .caseless : [],
                    options.contains("s") ? .dotMatchesLineEnds : [],
                ])
        } catch {
            throw .malformedRegex(body, reason: "\(error)")
        }
    }

    // MARK: Names

    private mutating func setPath(of index: Int32) {
        guard let words = words(of: index) else { return }
        nodes[Int(index)].path = Int32(paths.count)
        paths.append(QualifiedName(words: words))
    }

    private func words(of index: Int32) -> [Symbol]? {
        let node = nodes[Int(index)]
        guard node.operation == .node else { return nil }
        if node.role == .identifier { return [node.name] }
        guard node.role == .member, node.variant == .plain, index + 1 < nodes.count,
            node.path < 0
        else { return nil }
        let object = index + 1
        guard nodes[Int(object)].path >= 0 else { return nil }
        let name = nodes[Int(nodes.count - 1)]
        guard name.slot == .name, name.operation == .node else { return nil }
        return paths[Int(nodes[Int(object)].path)].words + [name.name]
    }
}

extension String {
    /// Without blank lines around it and without the blanks all its lines start with.
    fileprivate var trimmingBlankLines: String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false)
        while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
        while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
        let indent =
            lines.filter { !$0.allSatisfy(\.isWhitespace) }
            .map { $0.prefix { $0 == " " || $0 == "\t" }.count }.min() ?? 0
        var text = lines.map {
            $0.dropFirst(min(indent, $0.prefix { $0 == " " || $0 == "\t" }.count))
        }
        .joined(separator: "\n")
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return text
    }
}
