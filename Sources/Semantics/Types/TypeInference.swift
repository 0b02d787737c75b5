import Languages
import SourceText

/// Finds the static types of expressions, as far as one file tells them without knowing any library.
final class TypeInference {
    private let tree: RoleTree
    private let names: NameTable
    private let reaching: ReachingValues
    private let typeNames: TypeNames
    private let rules: NameRules
    private let selfNames: Set<Symbol>
    private let arrayLength: Symbol
    private var table: [StaticType] = []
    /// By node: an index into `table`, or one of the marks below.
    private var ofNode: [Int32]
    private var depth = 0

    private static let notAsked: Int32 = -1
    private static let unknown: Int32 = -2
    private static let depthLimit = 200

    init(_ tree: RoleTree, _ names: NameTable, _ reaching: ReachingValues) {
        self.tree = tree
        self.names = names
        self.reaching = reaching
        typeNames = TypeNames(tree, names)
        rules = tree.language.names
        selfNames = Set(rules.selfNames.map { Symbol($0) })
        arrayLength = rules.literalTypes.arrayLength.map { Symbol($0) } ?? .none
        ofNode = Array(repeating: Self.notAsked, count: tree.count)
    }

    func type(of index: Int) -> StaticType? {
        guard ofNode.indices.contains(index) else { return nil }
        let known = ofNode[index]
        if known >= 0 { return table[Int(known)] }
        guard known == Self.notAsked, depth < Self.depthLimit else { return nil }
        depth += 1
        defer { depth -= 1 }
        // Until it is known: an expression that depends on itself has no type.
        ofNode[index] = Self.unknown
        guard let type = infer(index) else { return nil }
        ofNode[index] = Int32(table.count)
        table.append(type)
        return type
    }

    private func type(ofChild index: Int, _ slot: Slot) -> StaticType? {
        tree.child(index, slot).flatMap { type(of: $0) }
    }

    private func infer(_ index: Int) -> StaticType? {
        let literals = rules.literalTypes
        switch tree.nodes[index].role {
        case .identifier: return name(index)
        case .member: return member(index)
        case .string: return typeNames.type(called: literals.string)
        case .character: return typeNames.type(called: literals.character)
        case .boolean, .typeTest: return typeNames.type(called: literals.boolean)
        case .number: return number(index)
        case .new, .cast: return tree.child(index, .type).flatMap { typeNames.type(writtenAt: $0) }
        case .arrayCreation: return array(index)
        case .call: return call(index)
        case .binary: return binary(index)
        case .unary: return unary(index)
        case .assignment:
            return type(ofChild: index, .target) ?? type(ofChild: index, .value)
        case .conditional:
            return common(type(ofChild: index, .then), type(ofChild: index, .otherwise))
        case .index: return element(index)
        default: return nil
        }
    }

    /// The type that two branches agree on.
    private func common(_ first: StaticType?, _ second: StaticType?) -> StaticType? {
        guard let first, let second, first.name == second.name,
            first.dimensions == second.dimensions
        else { return nil }
        return first
    }
}

// MARK: - Expressions

extension TypeInference {
    private func number(_ index: Int) -> StaticType? {
        let bytes = tree.source.slice(tree.range(of: NodeID(index)))
        let literals = rules.literalTypes
        let isHexadecimal = bytes.dropFirst().first.map { "xX".utf8.contains($0) } ?? false
        let last = bytes.last ?? 0
        if "lL".utf8.contains(last) { return typeNames.type(called: literals.longInteger) }
        if isHexadecimal { return typeNames.type(called: literals.integer) }
        if "fF".utf8.contains(last) { return typeNames.type(called: literals.shortFloat) }
        if "jJ".utf8.contains(last) { return nil }
        let isFloat = bytes.contains { ".eEdD".utf8.contains($0) }
        return typeNames.type(called: isFloat ? literals.float : literals.integer)
    }

    private func binary(_ index: Int) -> StaticType? {
        let name = tree.nodes[index].name
        if Operator.isComparison(name) { return typeNames.type(called: rules.literalTypes.boolean) }
        // Where `or` gives one of its operands, both need be of one type.
        let left = type(ofChild: index, .left)
        let right = type(ofChild: index, .right)
        if Operator.isLogical(name) {
            return rules.assignmentDeclares
                ? common(left, right) : typeNames.type(called: rules.literalTypes.boolean)
        }
        if name == Operator.elvis { return common(left, right) }
        guard Operator.isArithmetic(name), let both = common(left, right), both.dimensions == 0
        else {
            return nil
        }
        return isNumeric(both) ? both : nil
    }

    private func isNumeric(_ type: StaticType) -> Bool {
        let literals = rules.literalTypes
        let numeric = [literals.integer, literals.longInteger, literals.float, literals.shortFloat]
        return numeric.contains { $0.map { QualifiedName($0) } == type.name }
    }

    private func unary(_ index: Int) -> StaticType? {
        Operator.notWords.contains(tree.nodes[index].name)
            ? typeNames.type(called: rules.literalTypes.boolean) : type(ofChild: index, .operand)
    }

    private func array(_ index: Int) -> StaticType? {
        guard let written = tree.child(index, .type),
            let type = typeNames.type(writtenAt: written)
        else { return nil }
        // Empty brackets are no nodes, so they are counted in the text.
        let value = tree.child(index, .value).map { tree.nodes[$0].start }
        let brackets = ByteRange(
            ByteOffset(tree.nodes[written].end), ByteOffset(value ?? tree.nodes[index].end))
        var depth = 0
        var dimensions = 0
        for byte in tree.source.slice(brackets) {
            if byte == UInt8(ascii: "[") {
                if depth == 0 { dimensions += 1 }
                depth += 1
            } else if byte == UInt8(ascii: "]") {
                depth -= 1
            }
        }
        return type.adding(dimensions: dimensions)
    }

    private func element(_ index: Int) -> StaticType? {
        guard let array = type(ofChild: index, .object), array.dimensions > 0 else { return nil }
        return array.adding(dimensions: -tree.children(of: NodeID(index), .index).count)
    }

    private func call(_ index: Int) -> StaticType? {
        guard let callee = tree.child(index, .callee) else { return nil }
        let declaration = names.declarationOfNode[callee]
        if declaration >= 0, tree.nodes[callee].role == .member || names.importOfNode[callee] < 0 {
            switch names.declarations[Int(declaration)].kind {
            case .function: return returnType(of: declaration)
            case .type: return rules.callConstructs ? typeNames.type(namedBy: callee) : nil
            default: return nil
            }
        }
        guard rules.callConstructs, isCapitalized(callee) else { return nil }
        return typeNames.type(namedBy: callee)
    }

    /// Whether the last word of a path looks like the name of a class.
    private func isCapitalized(_ path: Int) -> Bool {
        let word = tree.nodes[path].role == .member ? tree.child(path, .name) ?? path : path
        guard let first = tree.source.slice(tree.range(of: NodeID(word))).first else {
            return false
        }
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    }

    /// The declared result of a function of this file. Functions that share a name must agree.
    private func returnType(of declaration: Int32) -> StaticType? {
        var found: StaticType?
        var next = names.declarations[Int(declaration)].lastBinding
        while next >= 0 {
            let binding = names.bindings[Int(next)]
            next = binding.previous
            let function = Int(tree.nodes[Int(binding.identifier)].parent)
            guard function >= 0, tree.nodes[function].role == .function,
                let type = tree.child(function, .returnType).flatMap({
                    typeNames.type(writtenAt: $0)
                }),
                found == nil || common(found, type) != nil
            else { return nil }
            found = type
        }
        return found
    }
}

// MARK: - Variables

extension TypeInference {
    private func name(_ index: Int) -> StaticType? {
        guard names.importOfNode[index] < 0 else { return nil }
        let node = tree.nodes[index]
        let declaration = names.declarationOfNode[index]
        if selfNames.contains(node.name), let own = ownType(index) { return own }
        return declaration < 0 ? nil : variable(declaration, at: index)
    }

    /// The type of `this` is the class around it.
    private func ownType(_ index: Int) -> StaticType? {
        guard let scope = names.enclosingType(of: names.scopeOfNode[index]) else { return nil }
        let definition = names.scopes[Int(scope)].node
        guard tree[definition].role == .classDefinition,
            let name = tree.child(of: definition, .name)
        else { return nil }
        return StaticType(
            name: QualifiedName(words: [tree[name].name]),
            resolved: typeNames.fullName(ofType: names.declarationOfNode[name.index]))
    }

    private func member(_ index: Int) -> StaticType? {
        let declaration = names.declarationOfNode[index]
        if declaration >= 0 { return variable(declaration, at: index) }
        let node = tree.nodes[index]
        guard node.name == arrayLength, arrayLength != .none, node.slot != .callee else {
            return nil
        }
        return typeNames.type(called: rules.literalTypes.integer)
    }

    private func variable(_ declaration: Int32, at index: Int) -> StaticType? {
        if let declared = declaredType(of: declaration, at: index) { return declared }
        if reaching.valueAtRead[index] > 0 {
            return type(ofValue: reaching.valueAtRead[index])
        }
        if let value = reaching.valueAtWrite[Int32(index)] { return type(ofValue: value) }
        return initialType(of: declaration, at: index)
    }

    /// The type a declaration writes: on a variable, a parameter, a loop's or a handler's variable.
    ///
    /// Of several, as tests of types may give one name to many, the last one ahead of `index` counts.
    private func declaredType(of declaration: Int32, at index: Int) -> StaticType? {
        var next = names.declarations[Int(declaration)].lastBinding
        var later: StaticType?
        while next >= 0 {
            let binding = names.bindings[Int(next)]
            if let type = declaredType(at: Int(binding.identifier)) {
                if Int(binding.identifier) <= index { return type }
                later = type
            }
            next = binding.previous
        }
        return later
    }

    private func declaredType(at identifier: Int) -> StaticType? {
        let definition = Int(tree.nodes[identifier].parent)
        guard definition >= 0 else { return nil }
        switch tree.nodes[definition].role {
        case .parameter where tree.nodes[definition].variant == .rest:
            return rules.assignmentDeclares
                ? nil : writtenType(definition)?.adding(dimensions: 1)
        case .parameter where tree.nodes[definition].variant == .plain,
            .variableDefinition, .forEach, .assignment, .typeTest:
            return writtenType(definition)
        case .catchClause:
            let types = tree.children(of: NodeID(definition), .type)
            guard types.count == 1, let type = types.first?.index else { return nil }
            return typeNames.type(writtenAt: type) ?? typeNames.type(namedBy: type)
        case .enumConstant: return ownType(identifier)
        default: return nil
        }
    }

    private func writtenType(_ definition: Int) -> StaticType? {
        tree.child(definition, .type).flatMap { typeNames.type(writtenAt: $0) }
    }

    private func type(ofValue value: Int32) -> StaticType? {
        guard depth < Self.depthLimit else { return nil }
        depth += 1
        defer { depth -= 1 }
        switch reaching.values[Int(value)] {
        case .unknown: return nil
        case .expression(let node): return type(of: Int(node))
        case .either(let first, let second):
            return common(type(ofValue: first), type(ofValue: second))
        case .augmented(let before, let statement):
            let both = common(type(ofValue: before), type(ofChild: Int(statement), .value))
            return both.flatMap { isNumeric($0) ? $0 : nil }
        }
    }

    /// The type of the value that a variable starts with is its type for good, if it is declared
    /// without one, and else if that value is the only one.
    private func initialType(of declaration: Int32, at index: Int) -> StaticType? {
        let found = names.declarations[Int(declaration)]
        if tree[found.definition].role == .variableDefinition,
            !tree[found.definition].flags.contains(.delegated)
        {
            guard tree.child(of: found.definition, .name) == found.identifier else { return nil }
            return type(ofChild: found.definition.index, .value)
        }
        let isOfOtherFrame =
            names.scopes[Int(found.scope)].frame != names.frame(of: NodeID(index))
            || tree.nodes[index].role == .member
        guard isOfOtherFrame, reaching.writes.count[Int(declaration)] == 1,
            let value = reaching.valueAtWrite[reaching.writes.last[Int(declaration)]]
        else { return nil }
        return type(ofValue: value)
    }
}

extension StaticType {
    fileprivate func adding(dimensions more: Int) -> StaticType? {
        guard dimensions + more >= 0 else { return nil }
        return StaticType(name: name, resolved: resolved, node: node, dimensions: dimensions + more)
    }
}
