import Languages
import SourceText

/// Nodes by plain indices, for loops over the whole array.
extension RoleTree {
    /// The first child of `index` in `slot`.
    @inline(__always)
    func child(_ index: Int, _ slot: Slot) -> Int? {
        var next = index + 1
        let end = Int(nodes[index].subtreeEnd)
        while next < end {
            if nodes[next].slot == slot { return next }
            next = Int(nodes[next].subtreeEnd)
        }
        return nil
    }

    @inline(__always)
    func role(ofParent index: Int) -> Role? {
        let parent = Int(nodes[index].parent)
        return parent < 0 ? nil : nodes[parent].role
    }

    /// The words of a dotted path: the identifiers below `index`, in order. Nil when there is
    /// anything else in it, such as a call.
    func words(ofPath index: Int) -> [Symbol]? {
        var words: [Symbol] = []
        for next in index..<Int(nodes[index].subtreeEnd) {
            switch nodes[next].role {
            case .identifier: words.append(nodes[next].name)
            case .member: continue
            default: return nil
            }
        }
        return words.isEmpty ? nil : words
    }
}
