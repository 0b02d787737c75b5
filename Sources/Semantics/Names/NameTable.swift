package import Languages
import SourceText

/// The scopes and declarations of one file, and what each of its identifiers refers to.
///
/// Built in two passes over the nodes, each linear and without recursion: `NameCollector` finds what
/// is declared, `NameResolver` what is meant.
package struct NameTable: Sendable {
    package internal(set) var scopes: [Scope] = []
    package internal(set) var declarations: [Declaration] = []
    /// By node: the index of the innermost scope it lies in. A node that opens a scope lies outside.
    package internal(set) var scopeOfNode: [Int32]
    /// By node: the declaration that an identifier, or a member of `self`, stands for; −1 without.
    package internal(set) var declarationOfNode: [Int32]
    /// By node: the index into `importedNames` of what an identifier stands for; −1 without.
    var importOfNode: [Int32]
    var importedNames: [QualifiedName] = []
    /// Further names an identifier may stand for, by node: imports in branches that exclude each
    /// other.
    var alternatives: [Int32: [Int32]] = [:]
    var bindings: [Binding] = []
    var firstDeclaration: [ScopedName: Int32] = [:]
    /// The names of all declarations, so that others need not be looked for scope by scope.
    var declaredWords: Set<Symbol> = []
    package internal(set) var wildcardImports: [QualifiedName] = []
    package internal(set) var package: QualifiedName?
    package internal(set) var hasImports = false

    struct ScopedName: Hashable {
        let scope: Int32
        let name: Symbol
    }

    package init(of tree: RoleTree) {
        scopeOfNode = Array(repeating: 0, count: tree.count)
        declarationOfNode = Array(repeating: -1, count: tree.count)
        importOfNode = Array(repeating: -1, count: tree.count)
        guard tree.count > 0 else { return }
        var collector = NameCollector(tree, self)
        collector.run()
        var resolver = NameResolver(tree, collector.table)
        resolver.run()
        self = resolver.table
    }

    /// The declaration of `name` in just this scope; none that only `self.` reaches, unless asked for.
    func declaration(
        of name: Symbol, in scope: Int32, _ namespace: Namespaces, attributes: Bool = false
    ) -> Int32? {
        var next = firstDeclaration[ScopedName(scope: scope, name: name)] ?? -1
        while next >= 0 {
            let found = declarations[Int(next)]
            if !found.namespaces.isDisjoint(with: namespace), attributes || !found.isAttribute {
                return next
            }
            next = found.sibling
        }
        return nil
    }

    /// The scope of the class around `scope`, if any.
    func enclosingType(of scope: Int32) -> Int32? {
        var next = scope
        while next >= 0 {
            if scopes[Int(next)].kind == .type { return next }
            next = scopes[Int(next)].parent
        }
        return nil
    }

    /// The frame of the code at `node`.
    package func frame(of node: NodeID) -> Int32 {
        guard node.index < scopeOfNode.count else { return 0 }
        return scopes[Int(scopeOfNode[node.index])].frame
    }
}
