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

    /// Whether the code of a `case` goes on with the next one unless it leaves: `case 1: …`, not
    /// `case 1 -> …`, and not Python's, whose body is a block of its own.
    func fallsThrough(_ switchCase: Int) -> Bool {
        guard let body = child(switchCase, .body), nodes[body].flags.contains(.implicit) else {
            return false
        }
        let start = ByteOffset(nodes[switchCase].start)
        let head = source.slice(ByteRange(start, ByteOffset(nodes[body].start)))
        let last = head.last { $0 > UInt8(ascii: " ") }
        return last == UInt8(ascii: ":")
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
