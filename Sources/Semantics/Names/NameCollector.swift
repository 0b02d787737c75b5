import Languages
import SourceText

/// The first pass over the names of a file: opens scopes and records what binds a name in them.
struct NameCollector {
    private(set) var table: NameTable
    private let tree: RoleTree
    private let rules: NameRules
    private let selfNames: Set<Symbol>
    private let implicitParameter: Symbol
    /// The scopes around the current node, with the index after their last node.
    private var open: [(scope: Int32, end: Int32)] = []
    private var current: Int32 = 0

    init(_ tree: RoleTree, _ table: NameTable) {
        self.tree = tree
        self.table = table
        rules = tree.language.names
        selfNames = Set(rules.selfNames.map { Symbol($0) })
        implicitParameter = rules.implicitParameter.map { Symbol($0) } ?? .none
    }

    mutating func run() {
        table.scopes.append(Scope(kind: .file, node: .root, parent: -1, frame: 0))
        table.wildcardImports = rules.defaultImports.map { QualifiedName($0) }
        open.append((0, Int32.max))
        for index in tree.nodes.indices {
            while let last = open.last, last.end <= index { open.removeLast() }
            current = open.last?.scope ?? 0
            leaveScope(for: index)
            table.scopeOfNode[index] = current
            visit(index, tree.nodes[index].role)
        }
    }

    private mutating func visit(_ index: Int, _ role: Role) {
        switch role {
        case .function: declareFunction(index)
        case .classDefinition: declareType(index)
        case .lambda: openLambda(index)
        case .variableDefinition: declareVariable(index)
        case .parameter: declareParameter(index)
        case .assignment: declareTarget(ofAssignment: index)
        case .forEach, .catchClause: declareLoopOrCatchVariable(index, role)
        case .comprehensionFor: bindTargets(tree.child(index, .target), index, effect: 0)
        case .withItem: bindTargets(tree.child(index, .target), index, effect: end(index))
        case .typeAlias: declareName(index, .type, .type, effect: 0)
        case .typeParameter: declareName(index, .typeParameter, .type, effect: 0)
        case .enumConstant: declareName(index, .field, .value, effect: 0)
        case .typeTest: declareTestedVariable(index)
        case .globalStatement: declareGlobals(index)
        case .importModule, .importName, .importWildcard, .package: declareImport(index, role)
        case .comprehension: openScope(.comprehension, index)
        case .classBody where tree.role(ofParent: index) != .classDefinition:
            openScope(.type, index)
        case .block, .forLoop, .tryStatement, .switchStatement, .switchCase:
            if rules.blocksAreScopes, !sharesScope(index, role) { openScope(.block, index) }
        default: break
        }
        if tree.nodes[index].slot == .pattern { bindCaptures(index) }
    }

    /// Cases that run into each other share the scope of their `switch`.
    private func sharesScope(_ index: Int, _ role: Role) -> Bool {
        switch role {
        case .switchCase: tree.fallsThrough(index)
        case .block where tree.role(ofParent: index) == .switchCase:
            tree.fallsThrough(Int(tree.nodes[index].parent))
        default: false
        }
    }

    private func end(_ index: Int) -> Int32 { tree.nodes[index].subtreeEnd }
}

// MARK: - Scopes

extension NameCollector {
    @discardableResult
    private mutating func openScope(_ kind: Scope.Kind, _ index: Int) -> Int32 {
        let id = Int32(table.scopes.count)
        let frame = kind == .function ? id : table.scopes[Int(current)].frame
        table.scopes.append(Scope(kind: kind, node: NodeID(index), parent: current, frame: frame))
        open.append((id, end(index)))
        current = id
        return id
    }

    /// Some parts lie within a construct in the text, but their names belong to the scope around it:
    /// default values, annotations, the first iterable of a comprehension.
    private mutating func leaveScope(for index: Int) {
        let node = tree.nodes[index]
        guard let parent = tree.role(ofParent: index) else { return }
        let isOutside =
            switch (node.slot, parent) {
            case (.annotation, .function), (.annotation, .classDefinition): true
            case (.annotation, .parameter): table.scopes[Int(current)].kind == .function
            case (.defaultValue, .parameter), (.type, .parameter), (.returnType, .function),
                (.supertype, .classDefinition):
                rules.assignmentDeclares
            case (.iterable, .comprehensionFor): isFirstClause(Int(node.parent))
            default: false
            }
        let outer = table.scopes[Int(current)].parent
        guard isOutside, outer >= 0 else { return }
        open.append((outer, node.subtreeEnd))
        current = outer
    }

    private func isFirstClause(_ index: Int) -> Bool {
        let comprehension = Int(tree.nodes[index].parent)
        return comprehension >= 0 && tree.nodes[comprehension].role == .comprehension
            && tree.child(comprehension, .clause) == index
    }

    private mutating func openLambda(_ index: Int) {
        openScope(.function, index)
        guard implicitParameter != .none else { return }
        let parameters = tree.child(index, .parameters)
        if let parameters, end(parameters) > parameters + 1 { return }
        bind(
            index, as: implicitParameter, in: current, .parameter, .value, definition: index,
            effect: 0)
    }

    /// The scope that statements at the current place declare in: comprehensions only hold their
    /// own variables.
    private var declaringScope: Int32 {
        var scope = current
        while table.scopes[Int(scope)].kind == .comprehension,
            table.scopes[Int(scope)].parent >= 0
        {
            scope = table.scopes[Int(scope)].parent
        }
        return scope
    }
}

// MARK: - Declarations

extension NameCollector {
    private mutating func declareName(
        _ index: Int, _ kind: Declaration.Kind, _ namespaces: Namespaces, effect: Int32
    ) {
        guard let name = tree.child(index, .name), tree.nodes[name].role == .identifier else {
            return
        }
        bind(
            name, in: declaringScope, kind, namespaces, definition: index,
            effect: rules.hoistsMembers ? 0 : effect)
    }

    private mutating func declareFunction(_ index: Int) {
        if tree.nodes[index].variant == .plain {
            // The body may call the function itself, so the name is known from its start on.
            let body = tree.child(index, .body).map { Int32($0) } ?? end(index)
            declareName(index, .function, .function, effect: body)
        }
        openScope(.function, index)
    }

    private mutating func declareType(_ index: Int) {
        declareName(index, .type, .type, effect: end(index))
        let outer = current
        let scope = openScope(.type, index)
        if let name = tree.child(index, .name) {
            let declaration = table.declarationOfNode[name]
            if declaration >= 0 { table.declarations[Int(declaration)].memberScope = scope }
        }
        if tree.nodes[index].variant == .companion { table.scopes[Int(outer)].companion = scope }
    }

    private mutating func declareVariable(_ index: Int) {
        let isMember = table.scopes[Int(current)].kind == .type
        let isHoisted = isMember || table.scopes[Int(current)].kind == .file
        bindTargets(
            tree.child(index, .name), index, effect: isHoisted ? 0 : end(index),
            kind: isMember ? .field : .variable)
    }

    private mutating func declareParameter(_ index: Int) {
        let isMember = table.scopes[Int(current)].kind == .type
        bindTargets(
            tree.child(index, .name), index, effect: 0, kind: isMember ? .field : .parameter)
    }

    private mutating func declareTarget(ofAssignment index: Int) {
        guard rules.assignmentDeclares else { return }
        let isMember = table.scopes[Int(current)].kind == .type
        bindTargets(
            tree.child(index, .target), index, effect: end(index),
            kind: isMember ? .field : .variable)
    }

    private mutating func declareLoopOrCatchVariable(_ index: Int, _ role: Role) {
        if rules.blocksAreScopes { openScope(.block, index) }
        if role == .catchClause {
            guard let name = tree.child(index, .name) else { return }
            bindTargets(name, index, effect: end(name))
        } else {
            let iterable = tree.child(index, .iterable)
            bindTargets(tree.child(index, .target), index, effect: end(iterable ?? index))
        }
    }

    /// `x instanceof T y` declares `y` for what follows.
    private mutating func declareTestedVariable(_ index: Int) {
        guard let name = tree.child(index, .name), tree.nodes[name].role == .identifier else {
            return
        }
        bind(name, in: declaringScope, .variable, .value, definition: index, effect: 0)
    }

    /// Binds all names of a target: `a`, `(a, *b)`, and `self.x` where assignments declare.
    private mutating func bindTargets(
        _ target: Int?, _ definition: Int, effect: Int32, kind: Declaration.Kind = .variable
    ) {
        guard let target else { return }
        let scope = tree.nodes[definition].role == .comprehensionFor ? current : declaringScope
        var index = target
        while index < Int(end(target)) {
            switch tree.nodes[index].role {
            case .tuple, .list, .splat:
                index += 1
            case .identifier:
                bind(index, in: scope, kind, .value, definition: definition, effect: effect)
                index += 1
            case .variableDefinition:
                // A destructured name with a type of its own is visited for itself.
                index = Int(end(index))
            default:
                bindAttribute(index, definition)
                index = Int(end(index))
            }
        }
    }

    private mutating func bindAttribute(_ member: Int, _ definition: Int) {
        guard rules.assignmentDeclares, tree.nodes[member].role == .member,
            let object = tree.child(member, .object), let name = tree.child(member, .name),
            tree.nodes[object].role == .identifier, selfNames.contains(tree.nodes[object].name),
            let type = table.enclosingType(of: current)
        else { return }
        let id = bind(
            name, in: type, .field, .value, definition: definition, effect: 0, isAttribute: true)
        table.declarationOfNode[member] = id
    }

    private mutating func declareGlobals(_ index: Int) {
        let frame = table.scopes[Int(current)].frame
        guard frame > 0 else { return }
        for name in tree.children(of: NodeID(index)) where tree[name].role == .identifier {
            let word = tree[name].name
            let isNonlocal = tree.nodes[index].variant == .double
            let scope = isNonlocal ? scopeOfNonlocal(word, from: frame) : 0
            let id =
                table.declaration(of: word, in: scope, .all)
                ?? declare(
                    word, in: scope, .variable, .value, name.index, index, isAttribute: false)
            table.firstDeclaration[.init(scope: frame, name: word)] = id
            table.declarationOfNode[name.index] = id
        }
    }

    /// The nearest function around `frame` that has the name; the nearest one if none does yet.
    private func scopeOfNonlocal(_ name: Symbol, from frame: Int32) -> Int32 {
        var scope = table.scopes[Int(frame)].parent
        var nearest: Int32?
        while scope >= 0 {
            if table.scopes[Int(scope)].kind == .function {
                if table.declaration(of: name, in: scope, .all) != nil { return scope }
                nearest = nearest ?? scope
            }
            scope = table.scopes[Int(scope)].parent
        }
        return nearest ?? 0
    }
}

// MARK: - Imports and patterns

extension NameCollector {
    private mutating func declareImport(_ index: Int, _ role: Role) {
        let isRelative = tree.nodes[index].flags.contains(.relative)
        let path = tree.child(index, .path)
        var words = isRelative ? nil : path.flatMap { tree.words(ofPath: $0) }
        switch role {
        case .package:
            table.package = QualifiedName(words: words ?? [])
            return
        case .importWildcard:
            table.hasImports = true
            if let words { table.wildcardImports.append(QualifiedName(words: words)) }
            return
        default:
            table.hasImports = true
        }
        guard var identifier = role == .importName ? tree.child(index, .name) : path.map(lastWord)
        else { return }
        if role == .importName { words?.append(tree.nodes[identifier].name) }
        if let alias = tree.child(index, .alias) {
            identifier = alias
        } else if role == .importModule, rules.importBindsFirstWord, let path {
            identifier = firstWord(path)
            words = words.map { Array($0.prefix(1)) }
        }
        guard tree.nodes[identifier].role == .identifier else { return }
        bind(
            identifier, in: declaringScope, .importedName, .all, definition: index,
            effect: rules.hoistsMembers ? 0 : end(index),
            import: words.map { QualifiedName(words: $0) }, isImport: true)
    }

    private func firstWord(_ path: Int) -> Int {
        (path..<Int(end(path))).first { tree.nodes[$0].role == .identifier } ?? path
    }

    private func lastWord(_ path: Int) -> Int {
        (path..<Int(end(path))).last { tree.nodes[$0].role == .identifier } ?? path
    }

    /// Binds the names that a pattern of a `case` captures: `x` in `case [x, Point(y=0)]`. Where
    /// patterns declare variables in the open, those are visited for themselves.
    private mutating func bindCaptures(_ pattern: Int) {
        guard rules.assignmentDeclares else { return }
        for index in pattern..<Int(end(pattern)) where tree.nodes[index].role == .identifier {
            switch (tree.nodes[index].slot, tree.role(ofParent: index)) {
            case (.callee, _), (.name, _), (.key, _), (_, .member): continue
            default:
                let effect = end(pattern)
                bind(
                    index, in: declaringScope, .variable, .value, definition: pattern,
                    effect: effect)
            }
        }
    }
}

// MARK: - Recording

extension NameCollector {
    @discardableResult
    private mutating func bind(
        _ identifier: Int, as word: Symbol? = nil, in scope: Int32, _ kind: Declaration.Kind,
        _ namespaces: Namespaces, definition: Int, effect: Int32, isAttribute: Bool = false,
        import fullName: QualifiedName? = nil, isImport: Bool = false
    ) -> Int32 {
        let name = word ?? tree.nodes[identifier].name
        let spaces = rules.separatesNamespaces ? namespaces : .all
        let id =
            table.declaration(of: name, in: scope, spaces, attributes: true)
            ?? declare(
                name, in: scope, kind, spaces, identifier, definition, isAttribute: isAttribute)
        var imported: Int32 = -1
        if let fullName {
            imported = Int32(table.importedNames.count)
            table.importedNames.append(fullName)
        }
        let binding = Binding(
            declaration: id, identifier: Int32(identifier), effect: effect, scope: current,
            importedName: imported, isImport: isImport,
            previous: table.declarations[Int(id)].lastBinding)
        table.declarations[Int(id)].record(
            Int32(table.bindings.count), binding, isAttribute: isAttribute)
        table.bindings.append(binding)
        if word == nil {
            table.declarationOfNode[identifier] = id
            table.importOfNode[identifier] = imported
        }
        return id
    }

    private mutating func declare(
        _ name: Symbol, in scope: Int32, _ kind: Declaration.Kind, _ namespaces: Namespaces,
        _ identifier: Int, _ definition: Int, isAttribute: Bool
    ) -> Int32 {
        let id = Int32(table.declarations.count)
        let key = NameTable.ScopedName(scope: scope, name: name)
        table.declarations.append(
            Declaration(
                name: name, scope: scope, kind: kind,
                namespaces: rules.separatesNamespaces ? namespaces : .all,
                identifier: NodeID(identifier), definition: NodeID(definition),
                firstEffect: Int32.max, sibling: table.firstDeclaration[key] ?? -1,
                isAttribute: isAttribute))
        table.firstDeclaration[key] = id
        table.declaredWords.insert(name)
        return id
    }
}

extension Declaration {
    fileprivate mutating func record(_ index: Int32, _ binding: Binding, isAttribute: Bool) {
        firstEffect = min(firstEffect, binding.effect)
        lastBinding = index
        hasImport = hasImport || binding.isImport
        self.isAttribute = self.isAttribute && isAttribute
    }
}
