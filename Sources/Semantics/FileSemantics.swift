package import Languages
package import SourceText

/// What can be known of the nodes of one file from the file alone.
///
/// Each kind of fact is computed for the whole file when it is first asked for. An instance belongs to
/// one task; it is not for sharing.
package final class FileSemantics: SemanticFacts {
    package let tree: RoleTree
    package private(set) lazy var names = NameTable(of: tree)

    package init(_ tree: RoleTree) { self.tree = tree }

    package var wildcardImports: [QualifiedName] { names.wildcardImports }

    package var isSnippet: Bool { !names.hasImports && names.package == nil }
}

// MARK: - Names

extension FileSemantics {
    package func resolution(of identifier: NodeID) -> NameResolution {
        guard tree.nodes.indices.contains(identifier.index) else { return .unresolved }
        let imported = names.importOfNode[identifier.index]
        if imported >= 0 { return .imported(names.importedNames[Int(imported)]) }
        let declaration = names.declarationOfNode[identifier.index]
        return declaration >= 0 ? .declared(DeclarationID(value: declaration)) : .unresolved
    }

    package func declaration(of identifier: NodeID) -> DeclarationID? {
        guard tree.nodes.indices.contains(identifier.index) else { return nil }
        let declaration = names.declarationOfNode[identifier.index]
        return declaration >= 0 ? DeclarationID(value: declaration) : nil
    }

    /// Further names that an import in another branch may have given the identifier:
    /// `try: import cPickle as p` and `except ImportError: import pickle as p`.
    package func otherNames(of identifier: NodeID) -> [QualifiedName] {
        (names.alternatives[identifier.value] ?? []).map { names.importedNames[Int($0)] }
    }

    package subscript(declaration: DeclarationID) -> Declaration? {
        let index = Int(declaration.value)
        return names.declarations.indices.contains(index) ? names.declarations[index] : nil
    }

    /// The full name of an identifier or a dotted path that starts with an imported name.
    package func qualifiedName(of expression: NodeID) -> QualifiedName? {
        guard let (leading, rest) = path(of: expression),
            case .imported(let name) = resolution(of: leading)
        else { return nil }
        return QualifiedName(words: name.words + rest)
    }

    /// The leading identifier of a dotted path, and the words that follow it.
    func path(of expression: NodeID) -> (leading: NodeID, rest: [Symbol])? {
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
