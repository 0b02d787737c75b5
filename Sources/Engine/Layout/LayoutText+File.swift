import SourceText
import SyntaxTrees

/// Demands on the file as a whole.
extension LayoutText {
    func missOfFinalLineEnd() -> LayoutMiss? {
        let bytes = source.bytes
        guard let last = bytes.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r") else {
            return nil
        }
        var start = bytes.count - 1
        // Continuation bytes (10xxxxxx) belong to the character before them.
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        var miss = LayoutMiss(ByteRange(start..<bytes.count))
        miss.edits = [
            LayoutMiss.Edit(range: ByteRange(bytes.count..<bytes.count), replacement: lineEnd)
        ]
        return miss
    }

    /// Lines with too many characters, blanks at their end left out.
    func misses(
        ofLineLength bounds: CompiledLayout.Bounds, exceptWithin kinds: Set<NodeKind>,
        exceptMatching regex: Regex?
    ) -> [LayoutMiss] {
        let long = (1...source.lines.count).filter { line in
            let content = self.content(ofLine: line)
            return content.count > bounds.most && !bounds.contains(characters(in: content))
        }
        guard !long.isEmpty else { return [] }
        let excepted = lines(of: kinds)
        return long.compactMap { line in
            let content = self.content(ofLine: line)
            if excepted.contains(line) || regex?.occurs(in: source.bytes[content]) == true {
                return nil
            }
            var miss = LayoutMiss(
                ByteRange(position(of: bounds.most, in: content)..<content.upperBound))
            miss.values = [
                "LENGTH": String(characters(in: content)), "LIMIT": String(bounds.most),
            ]
            return miss
        }
    }

    private func characters(in range: Range<Int>) -> Int {
        source.bytes[range].count { $0 & 0xC0 != 0x80 }
    }

    /// The byte where the character of that number (counted from 0) starts.
    private func position(of character: Int, in range: Range<Int>) -> Int {
        var count = 0
        for index in range where source.bytes[index] & 0xC0 != 0x80 {
            if count == character { return index }
            count += 1
        }
        return range.upperBound
    }

    /// The lines on which nodes of the kinds stand.
    private func lines(of kinds: Set<NodeKind>) -> Set<Int> {
        var lines: Set<Int> = []
        for node in kinds.flatMap({ nodes(of: $0) }) {
            let node = tree[Int(node)]
            let first = source.lines.line(of: ByteOffset(node.start))
            let last = source.lines.line(
                of: ByteOffset(max(node.start, node.end - min(1, node.end))))
            lines.formUnion(first...max(first, last))
        }
        return lines
    }
}
