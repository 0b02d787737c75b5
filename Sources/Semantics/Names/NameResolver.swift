import Languages
import SourceText

/// The second pass over the names of a file: what each identifier refers to.
struct NameResolver {
    private(set) var table: NameTable
    private let tree: RoleTree
    private let rules: NameRules
    private let selfNames: Set<Symbol>

    init(_ tree: RoleTree, _ table: NameTable) {
        self.tree = tree
        self.table = table
        rules = tree.language.names
        selfNames = Set(rules.selfNames.map { Symbol($0) })
    }

    mutating func run() {
        var index = 0
        while index < tree.count {
            switch tree.nodes[index].role {
            case .importModule, .importName, .importWildcard, .package:
                index = Int(tree.nodes[index].subtreeEnd)
                continue
            case .identifier where table.declarationOfNode[index] < 0:
                resolve(index)
            default: break
            }
            index += 1
        }
    }

    private mutating func resolve(_ index: Int) {
        let node = tree.nodes[index]
        let parent = Int(node.parent)
        guard parent >= 0 else { return }
        switch node.slot {
        case .name:
            if tree.nodes[parent].role == .member { resolveMember(index, of: parent) }
            if tree.nodes[parent].role == .methodReference, tree.child(parent, .object) == nil {
                resolve(
                    index, as: rules.separatesNamespaces ? Self.callablesOrValues : Self.anything)
            }
        case .label, .alias:
            return
        default:
            resolve(index, as: namespaces(of: index, parent))
        }
    }

    /// The namespaces an identifier may be from, by its place, the likelier ones first.
    private func namespaces(of index: Int, _ parent: Int) -> [Namespaces] {
        guard rules.separatesNamespaces else { return Self.anything }
        if tree.nodes[index].slot == .callee {
            if tree.role(ofParent: parent) == .annotation { return Self.types }
            return rules.callConstructs ? Self.callablesOrValues : Self.functions
        }
        var path = parent
        while tree.nodes[path].role == .member, tree.nodes[path].parent >= 0 {
            path = Int(tree.nodes[path].parent)
        }
        switch tree.nodes[path].role {
        case .namedType, .annotation, .supertype: return Self.types
        default: return Self.valuesFirst
        }
    }

    private static let anything: [Namespaces] = [.all]
    private static let types: [Namespaces] = [.type]
    private static let functions: [Namespaces] = [.function]
    private static let callablesOrValues: [Namespaces] = [[.function, .type], .value]
    private static let valuesFirst: [Namespaces] = [.value, .type]
}

// MARK: - Looking up

extension NameResolver {
    private mutating func resolve(_ index: Int, as namespaces: [Namespaces]) {
        guard table.declaredWords.contains(tree.nodes[index].name) else { return }
        let start = table.scopeOfNode[index]
        let frame = table.scopes[Int(start)].frame
        var scope = start
        // Bodies of classes are only scopes for the code directly in them, where functions don't
        // see members.
        var hidesMembers = false
        while scope >= 0 {
            let current = table.scopes[Int(scope)]
            if current.kind != .type || !hidesMembers,
                let found = visible(index, in: scope, namespaces, from: frame)
            {
                return record(index, found, isDeferred: isDeferred(found, from: frame))
            }
            if current.kind == .function || current.kind == .type {
                hidesMembers = !rules.functionsSeeMembers
            }
            scope = current.parent
        }
    }

    private func visible(
        _ index: Int, in scope: Int32, _ namespaces: [Namespaces], from frame: Int32
    ) -> Int32? {
        let name = tree.nodes[index].name
        for namespace in namespaces {
            guard let found = table.declaration(of: name, in: scope, namespace) else { continue }
            let isKnown = table.declarations[Int(found)].firstEffect <= index
            if isKnown || isDeferred(found, from: frame) { return found }
        }
        let companion = table.scopes[Int(scope)].companion
        guard companion >= 0 else { return nil }
        for namespace in namespaces {
            if let found = table.declaration(of: name, in: companion, namespace) { return found }
        }
        return nil
    }

    /// Whether code of `frame` runs at another time than the code that declares.
    private func isDeferred(_ declaration: Int32, from frame: Int32) -> Bool {
        let scope = table.declarations[Int(declaration)].scope
        return table.scopes[Int(scope)].frame != frame
    }

    /// Members of the instance and of classes of this file: `self.x`, `Color.red`.
    private mutating func resolveMember(_ index: Int, of member: Int) {
        guard let object = tree.child(member, .object), let type = memberScope(of: object) else {
            return
        }
        let isCallee = tree.nodes[member].slot == .callee
        let name = tree.nodes[index].name
        let scopes = [type, table.scopes[Int(type)].companion].filter { $0 >= 0 }
        for namespace: Namespaces in isCallee ? [.function, .all] : [.value, .all] {
            for scope in scopes {
                guard
                    let found = table.declaration(of: name, in: scope, namespace, attributes: true)
                else { continue }
                table.declarationOfNode[index] = found
                table.declarationOfNode[member] = found
                return
            }
        }
    }

    private func memberScope(of object: Int) -> Int32? {
        let node = tree.nodes[object]
        if node.role == .identifier, selfNames.contains(node.name) {
            return table.enclosingType(of: table.scopeOfNode[object])
        }
        let declaration = table.declarationOfNode[object]
        guard declaration >= 0, table.importOfNode[object] < 0 else { return nil }
        let scope = table.declarations[Int(declaration)].memberScope
        return scope >= 0 ? scope : nil
    }
}

// MARK: - Imports

extension NameResolver {
    /// Exclusive branches that import one name are few; more than this are not looked at.
    private static let branchLimit = 8

    private mutating func record(_ index: Int, _ id: Int32, isDeferred: Bool) {
        table.declarationOfNode[index] = id
        let declaration = table.declarations[Int(id)]
        guard declaration.hasImport else { return }
        let names = importedNames(declaration, at: index)
        guard let first = names.first else { return }
        table.importOfNode[index] = first
        if names.count > 1 { table.alternatives[Int32(index)] = Array(names.dropFirst()) }
    }

    /// What the bindings in effect at `index` import, the latest first.
    ///
    /// A binding that may not have run, as it lies in a branch, leaves those before it in effect.
    /// Between an import and something else, such as `json = None` in a handler, the import counts.
    private func importedNames(_ declaration: Declaration, at index: Int) -> [Int32] {
        var next = declaration.lastBinding
        while next >= 0, table.bindings[Int(next)].effect > index,
            table.bindings[Int(next)].previous >= 0
        {
            next = table.bindings[Int(next)].previous
        }
        var names: [Int32] = []
        var count = 0
        while next >= 0, count < Self.branchLimit {
            let binding = table.bindings[Int(next)]
            // Code that comes later counts for functions, but not if it only may run.
            if binding.effect > index, mayNotHaveRun(binding, at: index) { break }
            if binding.importedName >= 0, !contains(names, binding.importedName) {
                names.append(binding.importedName)
            }
            guard mayNotHaveRun(binding, at: index) || isAssigned(binding) else { break }
            next = binding.previous
            count += 1
        }
        return names
    }

    /// Whether a plain assignment binds. What is assigned to an imported name mostly is of its kind
    /// (`client = client.Client()`), so the import stays in effect.
    private func isAssigned(_ binding: Binding) -> Bool {
        guard !binding.isImport else { return false }
        let identifier = tree.nodes[Int(binding.identifier)]
        return identifier.slot == .target
            && tree.role(ofParent: Int(binding.identifier)) == .assignment
    }

    private func contains(_ names: [Int32], _ name: Int32) -> Bool {
        names.contains { table.importedNames[Int($0)] == table.importedNames[Int(name)] }
    }

    /// Whether a branch, a loop or a function lies around the binding but not around `index`.
    private func mayNotHaveRun(_ binding: Binding, at index: Int) -> Bool {
        var next = Int(binding.identifier)
        if tree.nodes[next].slot == .name, tree.role(ofParent: next) == .function {
            // The name of a function is bound where the function stands, not within it.
            next = Int(tree.nodes[Int(tree.nodes[next].parent)].parent)
        }
        while next >= 0 {
            let node = tree.nodes[next]
            if next <= index, index < Int(node.subtreeEnd) { return false }
            if node.isBranch { return true }
            next = Int(node.parent)
        }
        return false
    }
}

extension RoleNode {
    fileprivate var isBranch: Bool {
        switch role {
        case .ifStatement, .whileLoop, .forEach, .forLoop, .tryStatement, .catchClause,
            .switchCase, .function, .lambda, .conditional:
            true
        default: slot == .then || slot == .otherwise
        }
    }
}
