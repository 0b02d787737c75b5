import Languages
import SourceText

/// Finds the constant values of expressions.
///
/// Values of variables are folded in the order in which they were found, each from earlier ones, so
/// the depth of recursion is that of one expression. What is deeper than the limit is unknown.
///
/// A class, as a lazy property of a struct would be copied whenever it notes what it found.
final class ConstantFolding {
    let tree: RoleTree
    let names: NameTable
    let reaching: ReachingValues
    private var table: [Constant] = []
    /// By node: an index into `table`, or one of the marks below.
    private var ofNode: [Int32]
    private var ofValue: [Int32]
    private var depth = 0

    private static let notAsked: Int32 = -1
    private static let unknown: Int32 = -2
    private static let inProgress: Int32 = -3
    private static let depthLimit = 200

    /// What files of settings say, by the name that the code reads them by.
    let settings: SettingsFiles?
    private(set) lazy var settingsNames = SettingsNames(in: tree, names)

    init(
        _ tree: RoleTree, _ names: NameTable, _ reaching: ReachingValues,
        settings: SettingsFiles? = nil
    ) {
        self.settings = settings
        self.tree = tree
        self.names = names
        self.reaching = reaching
        ofNode = Array(repeating: Self.notAsked, count: tree.count)
        ofValue = Array(repeating: Self.notAsked, count: reaching.values.count)
        for value in reaching.values.indices { _ = constant(ofValue: Int32(value)) }
    }

    func constant(of index: Int) -> Constant? {
        guard ofNode.indices.contains(index) else { return nil }
        let known = ofNode[index]
        if known >= 0 { return table[Int(known)] }
        guard known == Self.notAsked, depth < Self.depthLimit else { return nil }
        depth += 1
        defer { depth -= 1 }
        ofNode[index] = Self.inProgress
        let result = fold(index)
        ofNode[index] = noted(result)
        return result
    }

    private func noted(_ constant: Constant?) -> Int32 {
        guard let constant else { return Self.unknown }
        table.append(constant)
        return Int32(table.count - 1)
    }

    private func constant(ofValue value: Int32) -> Constant? {
        let known = ofValue[Int(value)]
        if known >= 0 { return table[Int(known)] }
        guard known == Self.notAsked, depth < Self.depthLimit else { return nil }
        depth += 1
        defer { depth -= 1 }
        ofValue[Int(value)] = Self.inProgress
        let result: Constant?
        switch reaching.values[Int(value)] {
        case .unknown: result = nil
        case .expression(let node): result = constant(of: Int(node))
        case .either(let first, let second):
            result = Constant.joined(constant(ofValue: first), constant(ofValue: second))
        case .augmented(let before, let statement):
            result = augmented(constant(ofValue: before), Int(statement))
        }
        ofValue[Int(value)] = noted(result)
        return result
    }

    private func augmented(_ before: Constant?, _ statement: Int) -> Constant? {
        guard let before, let name = Operator.ofAugmented[tree.nodes[statement].name],
            let value = tree.child(statement, .value), let right = constant(of: value)
        else { return nil }
        return combined(name, before, right)
    }
}

// MARK: - Expressions

extension ConstantFolding {
    private func fold(_ index: Int) -> Constant? {
        let node = tree.nodes[index]
        switch node.role {
        case .identifier: return variable(index)
        case .member: return names.declarationOfNode[index] < 0 ? nil : soleValue(index)
        case .string: return string(index)
        case .number: return Constant(number: tree.source.slice(tree.range(of: NodeID(index))))
        case .boolean: return .boolean(isTrue(index))
        case .null: return .null
        case .binary: return binary(index)
        case .unary: return unary(index)
        case .conditional, .ifStatement: return conditional(index)
        case .switchStatement: return choice(index)
        case .assignment: return constant(ofChild: index, .value)
        case .cast: return cast(index)
        case .call: return setting(index)
        case .block: return blockValue(index)
        case .expressionStatement: return constant(ofChild: index, .value)
        default: return nil
        }
    }

    private func constant(ofChild index: Int, _ slot: Slot) -> Constant? {
        guard let child = tree.child(index, slot) else { return nil }
        return constant(of: child)
    }

    private func isTrue(_ index: Int) -> Bool {
        let first = tree.source.slice(tree.range(of: NodeID(index))).first
        return first == UInt8(ascii: "t") || first == UInt8(ascii: "T")
    }

    private func cast(_ index: Int) -> Constant? {
        // A cast of a number may change its value.
        guard let value = constant(ofChild: index, .value), value.isString else { return nil }
        return value
    }

    private func unary(_ index: Int) -> Constant? {
        guard let operand = constant(ofChild: index, .operand) else { return nil }
        let name = tree.nodes[index].name
        switch (name, operand) {
        case (Operator.minus, .integer(let value)):
            return Constant.arithmetic(Operator.minus, .integer(0), .integer(value))
        case (Operator.minus, .float(let value)): return .float(-value)
        case (Operator.plus, .integer), (Operator.plus, .float), (Operator.assertNotNull, _):
            return operand
        default:
            return Operator.notWords.contains(name) ? operand.truth.map { .boolean(!$0) } : nil
        }
    }

    /// `a if c else a`, and Kotlin's `if` with values. A condition that is known picks its arm.
    private func conditional(_ index: Int) -> Constant? {
        let then = constant(ofChild: index, .then)
        let otherwise = constant(ofChild: index, .otherwise)
        switch constant(ofChild: index, .condition) {
        case .boolean(true): return then
        case .boolean(false): return otherwise
        default: return Constant.joined(then, otherwise)
        }
    }

    /// Kotlin's `when` and Java's `switch` with values, if they are complete.
    private func choice(_ index: Int) -> Constant? {
        var value: Constant?
        var hasDefault = false
        for (number, next) in tree.children(of: NodeID(index), .switchCase).enumerated() {
            let arm = constant(ofChild: next.index, .body)
            value = number == 0 ? arm : Constant.joined(value, arm)
            guard value != nil else { return nil }
            hasDefault = hasDefault || tree.child(of: next, .pattern) == nil
        }
        return hasDefault ? value : nil
    }

    /// The value of a branch is that of its last expression.
    private func blockValue(_ index: Int) -> Constant? {
        let node = tree.nodes[index]
        guard
            node.slot == .then || node.slot == .otherwise
                || node.slot == .body && tree.role(ofParent: index) == .switchCase
        else { return nil }
        var last: Int?
        for child in tree.children(of: NodeID(index)) { last = child.index }
        return last.flatMap { constant(of: $0) }
    }
}

// MARK: - Operators

extension ConstantFolding {
    /// A long chain `a + b + c` nests to the left; it is folded from its innermost part outwards.
    private func binary(_ index: Int) -> Constant? {
        var chain: [Int] = [index]
        var left = tree.child(index, .left)
        while let next = left, tree.nodes[next].role == .binary, ofNode[next] == Self.notAsked {
            chain.append(next)
            left = tree.child(next, .left)
        }
        guard let left else { return nil }
        var value = constant(of: left)
        for node in chain.reversed() {
            value = combined(node, value)
            if node != index { ofNode[node] = noted(value) }
        }
        return value
    }

    private func combined(_ index: Int, _ left: Constant?) -> Constant? {
        let name = tree.nodes[index].name
        if Operator.isShortCircuit(name) { return shortCircuit(index, name, left) }
        guard let left, let right = tree.child(index, .right) else { return nil }
        guard let right = constant(of: right) else { return nil }
        return combined(name, left, right)
    }

    private func combined(_ name: Symbol, _ left: Constant, _ right: Constant) -> Constant? {
        if name == Operator.plus { return Constant.sum(left, right) }
        if Operator.isComparison(name) { return Constant.comparison(name, left, right) }
        return Constant.arithmetic(name, left, right)
    }

    private func shortCircuit(_ index: Int, _ name: Symbol, _ left: Constant?) -> Constant? {
        let right = constant(ofChild: index, .right)
        if name == Operator.elvis { return left == .null ? right : left }
        guard let left else { return nil }
        let stopsAt = Operator.orWords.contains(name)
        guard let truth = left.truth else { return Constant.joined(left, right) }
        return truth == stopsAt ? left : right
    }
}

// MARK: - Strings

extension ConstantFolding {
    private func string(_ index: Int) -> Constant? {
        var text = ""
        var isExact = true
        for part in tree.children(of: NodeID(index)) {
            switch tree[part].role {
            case .stringText: text += tree.text(of: part)
            case .interpolation:
                guard let value = constant(ofChild: part.index, .value) else { return nil }
                isExact = isExact && isPlain(part) && value.textInString != nil
                text += value.textInString ?? ""
            default: return nil
            }
            if text.utf8.count > Constant.lengthLimit { isExact = false }
        }
        return isExact ? .string(bounded: text) : .someString
    }

    /// Whether nothing but the end follows the value: no format (`{x:>10}`), no conversion (`{x!r}`).
    private func isPlain(_ interpolation: NodeID) -> Bool {
        guard let value = tree.child(of: interpolation, .value) else { return false }
        let rest = tree.source.slice(
            ByteRange(tree.range(of: value).end, tree.range(of: interpolation).end))
        return rest.allSatisfy { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: ")") || $0 == 32 }
    }
}

// MARK: - Variables

extension ConstantFolding {
    private func variable(_ index: Int) -> Constant? {
        let declaration = names.declarationOfNode[index]
        guard declaration >= 0, names.importOfNode[index] < 0 else { return nil }
        let value = reaching.valueAtRead[index]
        if value > 0 { return constant(ofValue: value) }
        let scope = names.declarations[Int(declaration)].scope
        let isOfOtherFrame = names.scopes[Int(scope)].frame != names.frame(of: NodeID(index))
        return isOfOtherFrame ? soleValue(index) : nil
    }

    /// The value of what is written in one place of the file only, and nowhere else.
    private func soleValue(_ index: Int) -> Constant? {
        let declaration = names.declarationOfNode[index]
        guard declaration >= 0, reaching.writes.count[Int(declaration)] == 1,
            reaching.writes.last[Int(declaration)] != Int32(index),
            isWrittenHereOnly(names.declarations[Int(declaration)]),
            let value = reaching.valueAtWrite[reaching.writes.last[Int(declaration)]]
        else { return nil }
        return constant(ofValue: value)
    }

    private static let fixed: Set<Symbol> = Set(["final", "private", "const"].map { Symbol($0) })

    /// Whether no code of another file can write to it.
    private func isWrittenHereOnly(_ declaration: Declaration) -> Bool {
        let scope = names.scopes[Int(declaration.scope)]
        let definition = declaration.definition
        switch tree[definition].role {
        case .assignment: return !declaration.isAttribute
        case .variableDefinition:
            guard tree.child(of: definition, .accessor) == nil else { return false }
            if scope.kind != .type && scope.kind != .file { return true }
            if tree[definition].variant == .val || tree[scope.node].variant == .interface {
                return true
            }
            return tree.children(of: definition).contains {
                tree[$0].role == .modifier && Self.fixed.contains(tree[$0].name)
            }
        default: return false
        }
    }
}
