import Languages
import SourceText

/// Turns types as they are written into `StaticType`.
struct TypeNames {
    let tree: RoleTree
    let names: NameTable
    /// What stands for no type at all: `var`.
    private let inferred: [Symbol]

    init(_ tree: RoleTree, _ names: NameTable) {
        self.tree = tree
        self.names = names
        inferred = tree.language.names.literalTypes.inferred.map { [Symbol($0)] } ?? []
    }

    /// The type written at `index`. Nil for anything but a name, perhaps with `[]` or `?` behind it.
    func type(writtenAt index: Int) -> StaticType? {
        var dimensions = 0
        var next = index
        while true {
            switch tree.nodes[next].role {
            case .arrayType, .nullableType:
                guard let inner = tree.child(next, .type) else { return nil }
                if tree.nodes[next].role == .arrayType { dimensions += 1 }
                next = inner
            case .namedType:
                guard let path = tree.child(next, .path), let words = tree.words(ofPath: path),
                    words != inferred
                else { return nil }
                return StaticType(
                    name: QualifiedName(words: words), resolved: fullName(of: path),
                    node: NodeID(next), dimensions: dimensions)
            case .string:
                return forwardReference(next)
            default: return nil
            }
        }
    }

    /// A class named in a string, as it is declared further down: `x: "Node"`.
    private func forwardReference(_ index: Int) -> StaticType? {
        let parts = tree.children(of: NodeID(index)).map { $0 }
        guard parts.count == 1, tree[parts[0]].role == .stringText else { return nil }
        let text = tree.text(of: parts[0])
        let isName = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        return isName ? StaticType(name: QualifiedName(text)) : nil
    }

    /// The type named by an expression: the callee of `Foo(…)`.
    func type(namedBy path: Int) -> StaticType? {
        guard let words = tree.words(ofPath: path) else { return nil }
        return StaticType(name: QualifiedName(words: words), resolved: fullName(of: path))
    }

    /// A type of the language itself.
    func type(called name: String?) -> StaticType? {
        name.map { StaticType(name: QualifiedName($0)) }
    }

    /// The full name of a dotted path whose first word is imported, or a class of this file.
    private func fullName(of path: Int) -> QualifiedName? {
        guard let words = tree.words(ofPath: path),
            let leading = (path..<tree.count).first(where: { tree.nodes[$0].role == .identifier })
        else { return nil }
        let imported = names.importOfNode[leading]
        if imported >= 0 {
            let name = names.importedNames[Int(imported)]
            return QualifiedName(words: name.words + words.dropFirst())
        }
        let declaration = names.declarationOfNode[leading]
        guard declaration >= 0, let name = fullName(ofType: declaration) else { return nil }
        return QualifiedName(words: name.words + words.dropFirst())
    }

    /// Package, outer classes and name of a class of this file; nil where files have no package names.
    func fullName(ofType declaration: Int32) -> QualifiedName? {
        guard tree.language.names.packageIsScope else { return nil }
        let found = names.declarations[Int(declaration)]
        guard found.kind == .type else { return nil }
        var words = [found.name]
        var scope = found.scope
        while scope > 0 {
            let current = names.scopes[Int(scope)]
            guard current.kind == .type else { return nil }
            words.append(tree[current.node].name)
            scope = current.parent
        }
        return QualifiedName(words: (names.package?.words ?? []) + words.reversed())
    }
}
