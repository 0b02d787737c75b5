package import Languages
package import SourceText

/// What can be known of the nodes of one file from the file alone.
///
/// Each kind of fact is computed for the whole file when it is first asked for. An instance belongs to
/// one task; it is not for sharing.
package final class FileSemantics: SemanticFacts {
    package let tree: RoleTree
    package var names: NameTable { scopes.value }
    var reaching: ReachingValues { values.value }

    private lazy var scopes = Shared(NameTable(of: tree))
    private lazy var values = Shared(ReachingValues.found(in: tree, names))
    private lazy var constants = ConstantFolding(tree, names, reaching, settings: settings)
    package private(set) lazy var knownSettings = constants.knownSettings
    private let settings: SettingsFiles?
    private lazy var types = TypeInference(tree, names, reaching)

    /// - Parameter settings: What the files of settings beside the code say.
    package init(_ tree: RoleTree, settings: SettingsFiles? = nil) {
        self.tree = tree
        self.settings = settings
    }

    package var wildcardImports: [QualifiedName] { names.wildcardImports }

    package var isSnippet: Bool { !names.hasImports && names.package == nil }
}

// MARK: - Names

extension FileSemantics {
    package func resolution(of identifier: NodeID) -> NameResolution {
        guard tree.nodes.indices.contains(identifier.index) else { return .unresolved }
        let imported = scopes.value.importOfNode[identifier.index]
        if imported >= 0 { return .imported(scopes.value.importedNames[Int(imported)]) }
        let declaration = scopes.value.declarationOfNode[identifier.index]
        return declaration >= 0 ? .declared(DeclarationID(value: declaration)) : .unresolved
    }

    package func declaration(of identifier: NodeID) -> DeclarationID? {
        guard tree.nodes.indices.contains(identifier.index) else { return nil }
        let declaration = scopes.value.declarationOfNode[identifier.index]
        return declaration >= 0 ? DeclarationID(value: declaration) : nil
    }

    /// Further names that an import in another branch may have given the identifier:
    /// `try: import cPickle as p` and `except ImportError: import pickle as p`.
    package func otherNames(of identifier: NodeID) -> [QualifiedName] {
        (scopes.value.alternatives[identifier.value] ?? []).map {
            scopes.value.importedNames[Int($0)]
        }
    }

    package subscript(declaration: DeclarationID) -> Declaration? {
        let index = Int(declaration.value)
        return scopes.value.declarations.indices.contains(index)
            ? scopes.value.declarations[index] : nil
    }

    /// The full name of an identifier or a dotted path that starts with an imported name.
    package func qualifiedName(of expression: NodeID) -> QualifiedName? {
        guard let (leading, rest) = path(of: expression),
            case .imported(let name) = resolution(of: leading)
        else { return nil }
        return QualifiedName(words: name.words + rest)
    }

    /// The leading identifier of a dotted path, and the words that follow it.
    package func path(of expression: NodeID) -> (leading: NodeID, rest: [Symbol])? {
        var rest: [Symbol] = []
        var next = expression
        while tree.nodes.indices.contains(next.index) {
            switch tree[next].role {
            case .identifier:
                return (next, rest.reversed())
            case .member:
                rest.append(tree[next].name)
                guard let object = tree.child(of: next, .object) else { return nil }
                next = object
            default: return nil
            }
        }
        return nil
    }
}

// MARK: - Values

extension FileSemantics {
    package func constant(of expression: NodeID) -> Constant? {
        constants.constant(of: expression.index)
    }

    package func assignedExpression(of identifier: NodeID) -> NodeID? {
        guard values.value.valueAtRead.indices.contains(identifier.index) else { return nil }
        let value = values.value.valueAtRead[identifier.index]
        guard value > 0, case .expression(let node) = values.value.values[Int(value)] else {
            return nil
        }
        return NodeID(node)
    }

    /// The full name behind a variable that was assigned once: `f = os.system`, then `f(x)`.
    ///
    /// Resolution proper does not look through variables; rules that ask for more use this.
    package func aliasedName(of identifier: NodeID) -> QualifiedName? {
        var next = identifier
        var rest: [Symbol] = []
        for _ in 0..<Self.aliasLimit {
            guard let value = soleExpression(of: next), let path = path(of: value) else {
                return nil
            }
            rest = path.rest + rest
            if case .imported(let name) = resolution(of: path.leading) {
                return QualifiedName(words: name.words + rest)
            }
            let word = tree[path.leading].name
            if declaration(of: path.leading) == nil {
                guard tree.language.names.builtins.contains(word) else { return nil }
                return QualifiedName(words: [word] + rest)
            }
            next = path.leading
        }
        return nil
    }

    /// How many variables an alias may go through.
    private static var aliasLimit: Int { 8 }

    /// The only value that a variable of this file is ever given.
    private func soleExpression(of identifier: NodeID) -> NodeID? {
        guard let id = declaration(of: identifier), tree[identifier].role == .identifier else {
            return nil
        }
        let writes = values.value.writes
        guard writes.count[Int(id.value)] == 1, writes.last[Int(id.value)] != identifier.value,
            let value = values.value.valueAtWrite[writes.last[Int(id.value)]],
            case .expression(let node) = values.value.values[Int(value)]
        else { return nil }
        return NodeID(node)
    }
}

// MARK: - Types

extension FileSemantics {
    package func type(of expression: NodeID) -> StaticType? { types.type(of: expression.index) }
}

/// Holds a large value that is made once and read often: a lazy property of the value itself would
/// copy its arrays' references at every access.
private final class Shared<Value> {
    let value: Value

    init(_ value: Value) { self.value = value }
}
