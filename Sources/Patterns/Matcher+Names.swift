package import Languages
import SourceText

extension Matcher {
    /// Matches a name without holes: by its words in the code, or by what they stand for.
    func matchName(
        _ p: Int32, _ wanted: Pattern.Node, _ t: Int32, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        let target = nodes[Int(t)]
        if target.role == .identifier || target.role == .member {
            return isName(t, pattern.paths[Int(wanted.path)].words[...]) && next(&state)
        }
        return matchEquivalent(p, wanted, t, &state, next)
    }

    /// Whether the identifier or member chain at `t` stands for the dotted name of `words`.
    func isName(_ t: Int32, _ words: ArraySlice<Symbol>) -> Bool {
        var node = t
        var rest = words
        while nodes[Int(node)].role == .member {
            let member = nodes[Int(node)]
            guard member.variant == .plain, let last = rest.last, member.name == last
            else { return false }
            rest = rest.dropLast()
            guard let object = child(of: node, .object) else { return false }
            node = object
        }
        guard nodes[Int(node)].role == .identifier, !rest.isEmpty else { return false }
        return isName(identifier: node, rest, isDotted: words.count > 1)
    }

    private func isName(identifier: Int32, _ words: ArraySlice<Symbol>, isDotted: Bool) -> Bool {
        let name = nodes[Int(identifier)].name
        let isText = words.count == 1 && words.first == name
        if isText, !options.strictNames { return true }
        let resolution = facts.resolution(of: NodeID(identifier))
        switch resolution {
        case .imported(let full):
            if full.words[...] == words { return true }
            // A short name in the pattern speaks of whatever has that name here.
            return isText && !isDotted
        case .declared:
            if isText, !isDotted { return true }
            return options.strictNames && isHandedOn(identifier, words)
        case .unresolved:
            if isText { return !(isDotted && options.requiresImport) }
            guard words.last == name else { return false }
            let package = words.dropLast()
            if facts.wildcardImports.contains(where: { $0.words[...] == package }) { return true }
            return options.unresolvedNamesMatch
        }
    }

    /// Whether a plain assignment made the identifier stand for the name: `run = os.system`.
    private func isHandedOn(_ identifier: Int32, _ words: ArraySlice<Symbol>) -> Bool {
        guard let value = facts.assignedExpression(of: NodeID(identifier)),
            value.value != identifier
        else { return false }
        let role = tree[value].role
        guard role == .identifier || role == .member else { return false }
        return isName(value.value, words)
    }

    /// A name with a hole at its end, such as `os.$F`, against a name that an import made short.
    func matchImportedMember(
        _ p: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        guard let object = pattern.child(of: p, .object), let name = pattern.child(of: p, .name),
            pattern.nodes[Int(object)].path >= 0, nodes[Int(t)].role == .identifier,
            case .imported(let full) = facts.resolution(of: NodeID(t)), full.words.count > 1,
            pattern.paths[Int(pattern.nodes[Int(object)].path)].words[...] == full.words.dropLast()
        else { return false }
        let wanted = pattern.nodes[Int(name)]
        if wanted.operation == .node { return wanted.name == full.words.last && next(&state) }
        return match(name, t, &state, next)
    }

    // MARK: Types

    func matchNamedType(
        _ p: Int32, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        matchParts(p, pattern.nodes[Int(p)], t, &state, next)
    }

    /// `(Type $X)`: an expression whose static type is known and is this one.
    func matchTyped(
        _ wanted: Pattern.Node, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        let target = nodes[Int(t)]
        guard target.role.isExpression || target.role == .identifier else { return false }
        if let type = facts.type(of: NodeID(t)) {
            let found = matchType(wanted.type, type, &state) { state in
                state.binding(Int(wanted.operand), to: binding(of: t), in: self, next)
            }
            if found { return true }
        }
        guard target.role == .cast, let value = child(of: t, .value) else { return false }
        return matchTyped(wanted, value, &state, next)
    }

    /// Whether the pattern, a type (`Pattern.init(type:)`), is the static type of `expression`.
    package func holdsType(of expression: NodeID, under bindings: [Binding]) -> Bool {
        guard let root = pattern.roots.first, let type = facts.type(of: expression) else {
            return false
        }
        var state = MatchState(metavariableCount: metavariableCount)
        state.bindings = bindings
        return matchType(root, type, &state) { _ in true }
    }

    private func matchType(
        _ p: Int32, _ type: StaticType, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        let wanted = pattern.nodes[Int(p)]
        if wanted.operation == .metavariable {
            guard let node = type.node else { return false }
            return state.binding(Int(wanted.operand), to: binding(of: node.value), in: self, next)
        }
        if let node = type.node, type.dimensions == 0 || wanted.role == .arrayType,
            match(p, node.value, &state, next)
        {
            return true
        }
        var element = p
        var dimensions = 0
        while pattern.nodes[Int(element)].role == .arrayType,
            let inner = pattern.child(of: element, .type)
        {
            element = inner
            dimensions += 1
        }
        if dimensions > 0, dimensions == type.dimensions, let node = type.node,
            pattern.nodes[Int(element)].operation == .metavariable
        {
            return match(element, node.value, &state, next)
        }
        guard dimensions == type.dimensions, let words = typeWords(element) else { return false }
        let isSame =
            isAnyString(words, type) || words == type.name.words || words == type.resolved?.words
            || (words.count == 1 && words.last == type.resolved?.words.last)
        let hasArguments = pattern.group(of: element, .typeArguments) != nil
        return isSame && !hasArguments && next(&state)
    }

    /// `string` is the type of strings in every language.
    private func isAnyString(_ words: [Symbol], _ type: StaticType) -> Bool {
        guard words == [Symbol.string], let name = tree.language.names.literalTypes.string else {
            return false
        }
        return type.name.words == [Symbol(name)]
    }

    private func typeWords(_ p: Int32) -> [Symbol]? {
        let node = pattern.nodes[Int(p)]
        if node.path >= 0 { return pattern.paths[Int(node.path)].words }
        guard node.role == .namedType || node.role == .nullableType,
            let inner = pattern.child(of: p, .path) ?? pattern.child(of: p, .type)
        else { return nil }
        return typeWords(inner)
    }

    // MARK: Imports

    /// Imports are compared by what they bring in; see the specification, "Imports".
    func matchImport(
        _ p: Int32, _ wanted: Pattern.Node, _ t: Int32, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        let target = nodes[Int(t)]
        if let alias = pattern.child(of: p, .alias) {
            guard let written = child(of: t, .alias) else { return false }
            return match(alias, written, &state) { state in
                matchImportPath(p, wanted, t, target, &state, next)
            }
        }
        return matchImportPath(p, wanted, t, target, &state, next)
    }

    private func matchImportPath(
        _ p: Int32, _ wanted: Pattern.Node, _ t: Int32, _ target: RoleNode,
        _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        guard let path = pattern.child(of: p, .path) else { return false }
        var wantedParts = parts(ofPattern: path)
        if wanted.role == .importName, let name = pattern.child(of: p, .name) {
            wantedParts.append(name)
        }
        let parts = importedParts(t)
        let mayBePrefix =
            wanted.role == .importModule && pattern.language.patterns.importsMatchPrefixes
        guard wantedParts.count == parts.count || (mayBePrefix && wantedParts.count < parts.count)
        else {
            // `import $X` stands for any import.
            let isHole = pattern.nodes[Int(path)].operation == .metavariable
            guard isHole, wantedParts.count == 1, let written = child(of: t, .path) else {
                return false
            }
            return match(path, written, &state, next)
        }
        if wanted.role == .importWildcard, target.role != .importWildcard { return false }
        if wanted.role == .importName, target.role == .importModule { return false }
        return matchInOrder(wantedParts[...], parts.prefix(wantedParts.count), &state, next)
    }

    /// The words of a pattern's path, as nodes of the pattern.
    private func parts(ofPattern p: Int32) -> [Int32] {
        guard pattern.nodes[Int(p)].role == .member, pattern.nodes[Int(p)].operation == .node,
            let object = pattern.child(of: p, .object), let name = pattern.child(of: p, .name)
        else { return [p] }
        return parts(ofPattern: object) + [name]
    }

    /// The words that an import brings in, as identifiers.
    private func importedParts(_ t: Int32) -> [Int32] {
        func parts(_ node: Int32) -> [Int32] {
            guard nodes[Int(node)].role == .member, let object = child(of: node, .object),
                let name = child(of: node, .name)
            else { return [node] }
            return parts(object) + [name]
        }
        var found = child(of: t, .path).map(parts) ?? []
        if nodes[Int(t)].role == .importName, let name = child(of: t, .name) { found.append(name) }
        return found
    }
}
