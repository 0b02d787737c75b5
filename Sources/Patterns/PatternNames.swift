import Languages
import SourceText

extension Pattern {
    /// Finds the words that code must have as identifiers, under their own name or an alias, for each
    /// root and each statement of the pattern to match it.
    ///
    /// Only the last word of a dotted name counts, since an import may bring in the others.
    mutating func collectNames() {
        for root in roots { collectNames(ofStatement: root) }
        for index in nodes.indices {
            let node = nodes[index]
            for number in 0..<node.groupCount {
                let group = groups[Int(node.firstGroup + number)]
                guard node.role.order(of: group.slot) == .statements else { continue }
                for member in members(of: group) { collectNames(ofStatement: member) }
            }
        }
    }

    private mutating func collectNames(ofStatement statement: Int32) {
        guard nodes[Int(statement)].nameCount == 0 else { return }
        var words: [Symbol] = []
        addNames(below: statement, to: &words)
        nodes[Int(statement)].firstName = Int32(nameNumbers.count)
        for word in words {
            let number = names.firstIndex(of: word) ?? names.count
            if number == names.count { names.append(word) }
            nameNumbers.append(Int32(number))
        }
        nodes[Int(statement)].nameCount = Int32(words.count)
    }

    private func addNames(below p: Int32, to words: inout [Symbol]) {
        let node = nodes[Int(p)]
        switch node.operation {
        case .node where node.path >= 0 && node.slot.holdsReference:
            if let last = paths[Int(node.path)].words.last { add(last, to: &words) }
        case .node where node.role == .identifier: add(node.name, to: &words)
        case .node where hasImportableObject(p):
            // `from os import system` makes `os.$F` a name without `os`.
            if let name = child(of: p, .name) { addNames(below: name, to: &words) }
        case .node, .deep, .chainEllipsis, .anyLoop:
            for number in 0..<node.groupCount {
                for member in members(of: groups[Int(node.firstGroup + number)]) {
                    addNames(below: member, to: &words)
                }
            }
        case .metavariable, .typedMetavariable, .anything, .ellipsis, .sequenceMetavariable,
            .anyString, .stringMetavariable, .stringRegex, .joinedStrings:
            break
        }
    }

    /// Whether `p` is a name with a hole at its end; see `matchImportedMember`.
    private func hasImportableObject(_ p: Int32) -> Bool {
        guard nodes[Int(p)].role == .member, let object = child(of: p, .object) else { return false }
        return nodes[Int(object)].path >= 0
    }

    private func add(_ word: Symbol, to words: inout [Symbol]) {
        // A print statement has no identifier for its callee.
        guard word != .none, word != .print, word != .exec, !words.contains(word) else { return }
        words.append(word)
    }

    /// The numbers, in `names`, of what the statement or root `p` needs.
    func nameNumbers(of p: Int32) -> ArraySlice<Int32> {
        let node = nodes[Int(p)]
        return nameNumbers[Int(node.firstName)..<Int(node.firstName + node.nameCount)]
    }
}

extension Symbol {
    fileprivate static let print = Symbol("print")
    fileprivate static let exec = Symbol("exec")
}
