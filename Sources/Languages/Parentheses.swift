package import SourceText

/// Finds the parentheses around an expression, which are no nodes of their own.
struct Parentheses {
    let bytes: [UInt8]
    /// In text order.
    let comments: [ByteRange]

    /// Where the outermost parentheses around the code from `start` to `end` are, no further than
    /// `least` and `most`; the code's own bounds where there are none.
    func outermost(
        around start: UInt32, _ end: UInt32, from least: UInt32, to most: UInt32
    ) -> (start: UInt32, end: UInt32) {
        var found = (start: start, end: end)
        while let open = last(before: found.start), open >= least,
            bytes[Int(open)] == UInt8(ascii: "("),
            let close = first(from: found.end), close < most,
            bytes[Int(close)] == UInt8(ascii: ")")
        {
            found = (open, close + 1)
        }
        return found
    }

    /// The last byte before `offset` that is neither blank nor in a comment.
    private func last(before offset: UInt32) -> UInt32? {
        var position = offset
        var next = comments.partition { $0.start.value < offset }
        while position > 0 {
            if next > 0, comments[next - 1].end.value >= position {
                next -= 1
                position = min(position, comments[next].start.value)
            } else if isBlank(position - 1) {
                position -= 1
            } else {
                return position - 1
            }
        }
        return nil
    }

    /// The first byte from `offset` on that is neither blank nor in a comment.
    private func first(from offset: UInt32) -> UInt32? {
        var position = offset
        var next = comments.partition { $0.start.value < offset }
        while position < bytes.count {
            if next < comments.count, comments[next].start.value == position {
                position = max(position + 1, comments[next].end.value)
                next += 1
            } else if isBlank(position) {
                position += 1
            } else {
                return position
            }
        }
        return nil
    }

    private func isBlank(_ offset: UInt32) -> Bool {
        guard offset < bytes.count else { return true }
        switch bytes[Int(offset)] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C,
            UInt8(ascii: "\\"):
            return true
        default: return false
        }
    }
}

extension Array {
    /// How many elements at the start satisfy `belongs`, which none does after the first that does not.
    fileprivate func partition(_ belongs: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension RoleTree {
    /// The range of `node` with the parentheses around it.
    package func outerRange(of node: NodeID) -> ByteRange {
        let inner = range(of: node)
        guard self[node].flags.contains(.parenthesized) else { return inner }
        let found = nodes.outerRange(
            of: node.index, Parentheses(bytes: source.bytes, comments: comments))
        return ByteRange(ByteOffset(found.start), ByteOffset(found.end))
    }
}

extension Array where Element == RoleNode {
    fileprivate func outerRange(
        of index: Int, _ parentheses: Parentheses
    ) -> (start: UInt32, end: UInt32) {
        let node = self[index]
        guard node.parent >= 0 else { return (node.start, node.end) }
        let parent = self[Int(node.parent)]
        // These have parentheses of their own.
        let own: UInt32 =
            switch parent.role {
            case .arguments, .parameters, .tuple, .comprehension: 1
            default: 0
            }
        return parentheses.outermost(
            around: node.start, node.end, from: parent.start + own,
            to: parent.end > own ? parent.end - own : 0)
    }

    /// Gives expressions the parentheses around them, in languages where these belong to the code that
    /// a match reports. Words and numbers stay alone.
    ///
    /// - Returns: What the nodes were before.
    mutating func widenToParentheses(_ parentheses: Parentheses) -> [Int32: ByteRange] {
        var ranges: [Int32: ByteRange] = [:]
        for index in indices where self[index].flags.contains(.parenthesized) {
            switch self[index].role {
            case .member, .string, .call, .index, .unary, .binary, .conditional, .lambda, .await,
                .tuple, .list, .set, .dictionary, .comprehension, .assignment:
                let found = outerRange(of: index, parentheses)
                ranges[Int32(index)] = ByteRange(
                    ByteOffset(self[index].start), ByteOffset(self[index].end))
                self[index].start = found.start
                self[index].end = found.end
            default: break
            }
        }
        return ranges
    }
}
