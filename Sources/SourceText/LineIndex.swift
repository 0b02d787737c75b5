/// A place as people and reports name it.
package struct TextPosition: Hashable, Comparable, Sendable, Codable {
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in Unicode code points.
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// Where the lines of a text start. A line ends with `\n`, `\r\n` or a lone `\r`.
package struct LineIndex: Sendable {
    /// Byte offsets of the first byte of each line; never empty.
    package let starts: [UInt32]
    private let byteCount: Int

    /// - Complexity: O(*n*) for *n* bytes.
    package init(_ bytes: [UInt8]) {
        byteCount = bytes.count
        var found: [UInt32] = [0]
        found.reserveCapacity(bytes.count / 32 + 1)
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
                if byte == UInt8(ascii: "\r"), index < bytes.count,
                    bytes[index] == UInt8(ascii: "\n")
                {
                    index += 1
                }
                found.append(UInt32(index))
            }
        }
        starts = found
    }

    package var count: Int { starts.count }

    /// The number of the line that holds `offset`, counted from 1.
    ///
    /// - Complexity: O(log *n*) for *n* lines.
    package func line(of offset: ByteOffset) -> Int {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset.value { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The bytes of `line` (counted from 1), its line end included; empty for a line that is not there.
    package func range(ofLine line: Int) -> ByteRange {
        guard line >= 1, line <= starts.count else { return ByteRange(byteCount..<byteCount) }
        let end = line < starts.count ? Int(starts[line]) : byteCount
        return ByteRange(Int(starts[line - 1])..<end)
    }

    /// - Complexity: O(log *n*) for *n* lines, plus the length of one line.
    package func position(of offset: ByteOffset, in bytes: [UInt8]) -> TextPosition {
        let line = line(of: offset)
        let start = Int(starts[line - 1])
        let end = min(offset.int, bytes.count)
        guard start < end else { return TextPosition(line: line, column: 1) }
        // Continuation bytes (10xxxxxx) belong to the code point before them.
        let points = bytes[start..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return TextPosition(line: line, column: points + 1)
    }
}
