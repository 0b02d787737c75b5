import SourceText
import SyntaxTrees

extension Lowering where Roles == KotlinRoles {
    private typealias Word = KotlinRoles.Word

    // MARK: - Strings

    /// The bytes between the quotes of a string.
    private func content(of string: Int32) -> (start: UInt32, end: UInt32) {
        var start = start(of: string)
        var end = end(of: string)
        var isFirst = true
        var children = children(of: string)
        while let child = nextOrToken(&children) {
            switch kind(of: child) {
            case .quoteToken, .rawQuoteToken, .longRawQuoteToken:
                if isFirst {
                    start = self.end(of: child)
                } else {
                    // Of four quotes at the end, the first one is text.
                    let isLong = kind(of: child) == .longRawQuoteToken
                    end = self.start(of: child) + (isLong ? 1 : 0)
                }
            default: break
            }
            isFirst = false
        }
        return (start, max(start, end))
    }

    /// How many `$` begin an interpolation: those before the quotes, or one.
    private func dollars(of string: Int32) -> Int {
        var offset = start(of: string)
        var count = 0
        while offset > 0, byte(offset - 1) == UInt8(ascii: "$") {
            offset -= 1
            count += 1
        }
        return max(count, 1)
    }

    /// A string. The grammar sees `$name` in raw strings only; here the text is read once more.
    mutating func string(_ step: Step) {
        let (start, end) = content(of: step.node)
        let dollars = dollars(of: step.node)
        let isRaw = kind(of: step.node) == .multilineStringLiteral
        let hasInterpolation =
            child(of: step.node, kind: .interpolation) != nil
            || nextInterpolation(from: start, to: end, isRaw: isRaw, dollars: dollars) != nil
        open(
            .string, step, flags: hasInterpolation ? .template : [],
            name: hasInterpolation || start == end ? .none : builder.symbol(start, end))
        if start == end { builder.update(NodeID(builder.nodes.count - 1)) { $0.name = Word.empty } }

        var isInText = false
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .stringContent, .escapeSequence:
                if !isInText { add(child, .element, .stringPart) }
                isInText = true
            default:
                add(child, .element)
                isInText = false
            }
        }
    }

    /// All text from the step's node to the next interpolation that the grammar sees, with the
    /// interpolations in it that the grammar does not see.
    mutating func stringPart(_ step: Step) {
        let parent = nodes[Int(step.node)].parent
        guard parent >= 0 else { return }
        var end = content(of: parent).end
        var sibling = nodes[Int(step.node)].subtreeEnd
        while sibling < nodes[Int(parent)].subtreeEnd {
            let kind = kind(of: sibling)
            if kind == .interpolation || isError(sibling) {
                // Of several dollars, the grammar has one in the interpolation.
                let extra = kind == .interpolation ? UInt32(dollars(of: parent) - 1) : 0
                end = min(end, start(of: sibling) - min(extra, start(of: sibling)))
                break
            }
            sibling = nodes[Int(sibling)].subtreeEnd
        }
        let isRaw = kind(of: parent) == .multilineStringLiteral
        let dollars = dollars(of: parent)
        var start = start(of: step.node)
        while let found = nextInterpolation(from: start, to: end, isRaw: isRaw, dollars: dollars) {
            stringText(start, found.start)
            interpolation(found)
            start = found.end
        }
        stringText(start, end)
    }

    private mutating func stringText(_ start: UInt32, _ end: UInt32) {
        guard start < end else { return }
        builder.leaf(
            .stringText, .element, start: start, end: end, name: builder.symbol(start, end))
    }

    private struct SimpleInterpolation {
        let start: UInt32
        let word: UInt32
        let end: UInt32
    }

    private mutating func interpolation(_ found: SimpleInterpolation) {
        let node = builder.open(.interpolation, .element, start: found.start, end: found.end)
        let isQuoted = byte(found.word) == UInt8(ascii: "`") && found.end > found.word + 2
        let name =
            isQuoted
            ? builder.symbol(found.word + 1, found.end - 1)
            : builder.symbol(found.word, found.end)
        builder.leaf(.identifier, .value, start: found.word, end: found.end, name: name)
        builder.close(node)
    }

    /// The first `$name` in a part of a string.
    private func nextInterpolation(
        from start: UInt32, to end: UInt32, isRaw: Bool, dollars: Int
    ) -> SimpleInterpolation? {
        var offset = start
        while offset < end {
            let byte = byte(offset)
            if byte == UInt8(ascii: "\\"), !isRaw {
                offset += 2
            } else if byte == UInt8(ascii: "$") {
                let first = offset
                while offset < end, self.byte(offset) == UInt8(ascii: "$") { offset += 1 }
                guard Int(offset - first) >= dollars, let wordEnd = wordEnd(from: offset, to: end)
                else { continue }
                return SimpleInterpolation(
                    start: offset - UInt32(dollars), word: offset, end: wordEnd)
            } else {
                offset += 1
            }
        }
        return nil
    }

    func wordEnd(from start: UInt32, to limit: UInt32) -> UInt32? {
        guard start < limit else { return nil }
        var end = start
        if byte(start) == UInt8(ascii: "`") {
            end += 1
            while end < limit, byte(end) != UInt8(ascii: "`"), byte(end) != UInt8(ascii: "\n") {
                end += 1
            }
            return end < limit && byte(end) == UInt8(ascii: "`") && end > start + 1 ? end + 1 : nil
        }
        guard byte(start).isWordStart else { return nil }
        while end < limit, byte(end).isWordStart || byte(end).isDigit { end += 1 }
        return end
    }

    // MARK: - Characters and numbers

    /// `name` is what stands between the quotes, as it is written.
    mutating func character(_ step: Step) {
        let start = start(of: step.node)
        let end = end(of: step.node)
        leaf(
            .character, step,
            name: end > start + 2 ? builder.symbol(start + 1, end - 1) : symbol(of: step.node))
    }

    func number(of node: Int32) -> Symbol {
        NumberLiteral.symbol(
            of: builder.bytes, from: start(of: node), to: end(of: node), suffixes: .jvm)
    }
}
