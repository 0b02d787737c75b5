/// A place in a file, counted in UTF-8 bytes from its start.
package struct ByteOffset: Hashable, Comparable, Sendable {
    package let value: UInt32

    package init(_ value: UInt32) { self.value = value }
    package init(_ value: Int) { self.value = UInt32(clamping: value) }

    package var int: Int { Int(value) }

    package static func < (left: ByteOffset, right: ByteOffset) -> Bool { left.value < right.value }
}

/// A half-open range of bytes of one file.
package struct ByteRange: Hashable, Comparable, Sendable {
    package let start: ByteOffset
    package let end: ByteOffset

    package init(_ start: ByteOffset, _ end: ByteOffset) {
        self.start = start
        self.end = max(start, end)
    }

    package init(_ range: Range<Int>) {
        self.init(ByteOffset(range.lowerBound), ByteOffset(range.upperBound))
    }

    package var isEmpty: Bool { start == end }
    package var count: Int { end.int - start.int }
    package var indices: Range<Int> { start.int..<end.int }

    package func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
    package func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

    /// Orders by start; of two ranges with the same start the longer one comes first.
    package static func < (left: ByteRange, right: ByteRange) -> Bool {
        (left.start, right.end) < (right.start, left.end)
    }
}
