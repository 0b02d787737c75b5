import SourceText

extension RoleTree: CustomStringConvertible {
    /// The tree as an S-expression: slot, role, variant, flags and the text of words.
    ///
    /// `a.b(1)` reads `(call callee:(member object:(identifier a) name:(identifier b))
    /// arguments:(arguments argument:(number 1)))`. The slot `element` goes without saying.
    package var description: String { description(of: .root) }

    package func description(of node: NodeID) -> String {
        var text = ""
        var ends: [Int32] = []
        for index in node.index..<Int(self[node].subtreeEnd) {
            while let end = ends.last, end <= index {
                text += ")"
                ends.removeLast()
            }
            if !text.isEmpty { text += " " }
            text += head(of: NodeID(index), isFirst: index == node.index)
            ends.append(nodes[index].subtreeEnd)
        }
        return text + String(repeating: ")", count: ends.count)
    }

    private func head(of id: NodeID, isFirst: Bool) -> String {
        let node = self[id]
        var text = isFirst || node.slot == .element ? "(" : "\(node.slot):("
        text += "\(node.role)"
        if node.variant != .plain { text += ".\(node.variant)" }
        for (flag, name) in NodeFlags.names where node.flags.contains(flag) { text += "!\(name)" }
        if node.role == .other { return text + " " + kindName(node.name) }
        if node.role.showsOperator, let word = RoleNode.operators[node.name] {
            return text + " " + word
        }
        return node.subtreeEnd == id.value + 1 ? text + leafText(of: id) : text
    }

    private func kindName(_ symbol: Symbol) -> String {
        language.grammar.kindNames.first { Symbol($0) == symbol } ?? "?"
    }

    /// The text of a leaf that has a name, with line ends written as `\n`.
    private func leafText(of id: NodeID) -> String {
        guard self[id].name != .none else { return "" }
        return " " + self.text(of: id).replacing("\n", with: "\\n")
    }
}

extension Role {
    fileprivate var showsOperator: Bool {
        switch self {
        case .binary, .unary, .assignment, .augmentedAssignment, .compoundType, .printStatement,
            .wildcardType:
            true
        default: false
        }
    }
}

extension RoleNode {
    /// Operators by their symbols: of an inner node, the text is not at hand.
    fileprivate static let operators: [Symbol: String] = {
        let words = """
            + - * / % @ // ** | & ^ << >> >>> ~ ! ++ -- = := += -= *= /= %= @= //= **= |= &= ^= <<= \
            >>= >>>= == != <> < <= > >= === !== && || ?: .. ..< !! and or not in as is print exec \
            ? extends super
            """.split(separator: " ").map(String.init)
        let pairs = (words + ["not in", "is not", "!in", "!is"]).map { (Symbol($0), $0) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }()
}

extension NodeFlags {
    fileprivate static let names: [(NodeFlags, String)] = [
        (.template, "template"), (.implicit, "implicit"), (.isAsync, "async"),
        (.expressionBody, "expressionBody"), (.delegated, "delegated"), (.relative, "relative"),
        (.broken, "broken"), (.parenthesized, "parenthesized"),
    ]
}
