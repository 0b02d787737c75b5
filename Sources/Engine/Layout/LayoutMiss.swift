import SourceText

/// A demand that is not met.
struct LayoutMiss {
    struct Edit: Hashable {
        let range: ByteRange
        let replacement: String
    }

    /// What to report; nothing for the first line of the node.
    var range: ByteRange?
    /// What mends it; empty where the right text is not certain.
    var edits: [Edit] = []
    /// Whether the fix of the rule's document mends it.
    var isMendedByRule = false
    /// What stands for names in the message.
    var values: [String: String] = [:]

    init(_ range: ByteRange? = nil, edits: [Edit] = []) {
        self.range = range
        self.edits = edits
    }

    init(replacing range: ByteRange, with replacement: String) {
        edits = [Edit(range: range, replacement: replacement)]
    }

    static let mendedByRule: LayoutMiss = {
        var miss = LayoutMiss()
        miss.isMendedByRule = true
        return miss
    }()
}
