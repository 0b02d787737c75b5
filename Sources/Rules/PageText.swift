/// The Markdown of a rule's document. Packed text stays where it is until someone asks for it.
package enum PageText: Sendable {
    case none
    case text(String)
    case packed(PackedText)

    package var markdown: String? {
        switch self {
        case .none: nil
        case .text(let text): text
        case .packed(let packed): packed.text
        }
    }
}

/// A stretch of text within static data.
package struct PackedText: Sendable {
    private let data: StaticString
    private let start: Int
    private let count: Int

    /// `start` and `count` are cut to the bounds of `data`.
    package init(in data: StaticString, start: Int, count: Int) {
        self.data = data
        self.start = min(max(0, start), data.utf8CodeUnitCount)
        self.count = min(max(0, count), data.utf8CodeUnitCount - self.start)
    }

    /// - Complexity: O(*n*) for *n* bytes.
    package var text: String {
        String(
            decoding: UnsafeBufferPointer(start: data.utf8Start + start, count: count),
            as: UTF8.self)
    }
}
