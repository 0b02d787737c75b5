/// Bytes that documents were packed into: a literal of the program, or an array.
package enum PackedData: Sendable {
    case literal(StaticString)
    case bytes([UInt8])

    package var count: Int {
        switch self {
        case .literal(let text): text.utf8CodeUnitCount
        case .bytes(let bytes): bytes.count
        }
    }

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        switch self {
        case .literal(let text):
            // The bytes of a literal are part of the program: they stay, and nobody writes to them.
            body(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        case .bytes(let bytes): bytes.withUnsafeBufferPointer(body)
        }
    }
}

/// A stretch of packed data, kept where it is until someone asks for it.
package struct PackedText: Sendable {
    private let data: PackedData
    private let range: Range<Int>

    /// `range` is cut to the bounds of `data`.
    init(in data: PackedData, _ range: Range<Int>) {
        self.data = data
        self.range = range.clamped(to: 0..<data.count)
    }

    /// - Complexity: O(*n*) for *n* bytes.
    package var text: String {
        data.withBytes { String(decoding: $0[range], as: UTF8.self) }
    }
}
