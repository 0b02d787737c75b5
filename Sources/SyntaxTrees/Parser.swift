internal import CFlatTree
internal import CTreeSitter
package import SourceText

/// Why there is no tree. Code that is merely wrong always has one.
package enum ParseProblem: Error, Hashable, Sendable {
    case tookTooLong(limit: Duration)
    /// Offsets are 32 bits wide.
    case tooLarge(bytes: Int)
    /// The ranges to parse overlap, or are not in order.
    case unorderedRanges
    case outOfMemory

    package var explanation: String {
        switch self {
        case .tookTooLong(let limit): "Parsing took longer than \(limit)."
        case .tooLarge(let bytes): "The file has \(bytes) bytes, more than can be parsed."
        case .unorderedRanges: "The ranges to parse overlap or are not in order."
        case .outOfMemory: "There was no memory for the syntax tree."
        }
    }
}

/// Parses text with one grammar. A value without state: the objects of the runtime live for one
/// call, on one thread.
package struct Parser: Sendable {
    package let grammar: Grammar
    /// How long one parse may take; nil for any time. It may run over by some milliseconds.
    package let timeLimit: Duration?

    package init(_ grammar: Grammar, timeLimit: Duration? = nil) {
        self.grammar = grammar
        self.timeLimit = timeLimit
    }

    /// Parses `bytes`, or only what lies in `ranges` as if the rest were not there. Offsets are those
    /// in `bytes` either way.
    ///
    /// - Parameter whenParsed: Called between parsing and flattening, for those who measure both.
    package func parse(
        _ bytes: [UInt8], in ranges: [ByteRange]? = nil, whenParsed: () -> Void = {}
    ) throws(ParseProblem) -> FlatTree {
        // Between these two calls nothing suspends, so all of it happens on one thread, and no
        // pointer of the runtime leaves the functions called.
        flat_arena_begin()
        defer { flat_arena_end() }
        let tree = try runtimeTree(of: bytes, in: ranges)
        // The nodes of a tree that is all in the arena vanish with it; visiting them would cost
        // a tenth of the parse.
        defer { if !flat_arena_owns_everything() { ts_tree_delete(tree) } }
        whenParsed()
        var nodes = try flatNodes(of: tree)
        if needsLineEnd(bytes) {
            let end = UInt32(clamping: bytes.count)
            for index in nodes.indices where nodes[index].end > end {
                nodes[index] = nodes[index].cut(at: end)
            }
        }
        return FlatTree(nodes: nodes, grammar: grammar, bytes: bytes)
    }

    /// Parses the lines in `parts` as if no others were there. Offsets are those in `bytes`.
    ///
    /// Not by the ranges of the runtime, which asks where it is at every byte.
    package func parse(
        _ bytes: [UInt8], keeping parts: [ByteRange], whenParsed: () -> Void = {}
    ) throws(ParseProblem) -> FlatTree {
        var kept: [UInt8] = []
        kept.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts { kept += bytes[part.indices.clamped(to: 0..<bytes.count)] }
        let tree = try parse(kept, whenParsed: whenParsed)
        var map = OffsetMap(parts)
        var nodes = tree.nodes
        for index in nodes.indices {
            nodes[index] = nodes[index].moved(
                start: map.start(nodes[index].start), end: map.end(nodes[index].end))
        }
        let first = bytes.firstIndex { $0 != 0x20 && !(0x09...0x0D).contains($0) } ?? 0
        nodes[0] = nodes[0].moved(start: UInt32(first), end: UInt32(bytes.count))
        return FlatTree(nodes: nodes, grammar: grammar, bytes: bytes)
    }

    private func needsLineEnd(_ bytes: [UInt8]) -> Bool {
        grammar.needsFinalLineEnd && bytes.last != UInt8(ascii: "\n")
    }

    package func parse(_ text: String) throws(ParseProblem) -> FlatTree {
        try parse(Array(text.utf8))
    }

    /// The runtime's own tree of `bytes`. The caller deletes it.
    func runtimeTree(
        of bytes: [UInt8], in ranges: [ByteRange]?
    ) throws(ParseProblem) -> OpaquePointer {
        guard let length = UInt32(exactly: bytes.count + (needsLineEnd(bytes) ? 1 : 0)) else {
            throw .tooLarge(bytes: bytes.count)
        }
        guard let parser = ts_parser_new() else { throw .outOfMemory }
        defer { ts_parser_delete(parser) }
        precondition(
            ts_parser_set_language(parser, grammar.language),
            "The runtime does not know the format of the grammar '\(grammar.name)'.")
        if let ranges, !include(ranges, of: bytes, in: parser) { throw .unorderedRanges }

        // The runtime reads the buffer during the call only; the tree keeps offsets.
        let text = needsLineEnd(bytes) ? bytes + [UInt8(ascii: "\n")] : bytes
        var ranOutOfMemory = false
        let tree = text.withUnsafeBufferPointer {
            flat_tree_parse(
                parser, $0.baseAddress, length, timeLimit?.clampedNanoseconds ?? 0,
                &ranOutOfMemory)
        }
        guard let tree else {
            guard !ranOutOfMemory else { throw .outOfMemory }
            TimeLimits.noteReached()
            throw .tookTooLong(limit: timeLimit ?? .zero)
        }
        return tree
    }

    private func flatNodes(of tree: OpaquePointer) throws(ParseProblem) -> [FlatNode] {
        precondition(FlatNode.layoutAgrees)
        let capacity = Int(flat_tree_count(tree))
        let nodes = [FlatNode](unsafeUninitializedCapacity: capacity) { buffer, count in
            guard let base = buffer.baseAddress else { return }
            // The memory is the array's own, has room for `capacity` nodes and nothing in it yet.
            // `FlatNode` has the layout of `CFlatNode`, checked above, and no value of either is
            // invalid, so that what was written as the one may be read as the other.
            let raw = UnsafeMutableRawPointer(base)
            count = Int(
                flat_tree_fill(
                    tree, raw.assumingMemoryBound(to: CFlatNode.self), UInt32(capacity)))
        }
        guard !nodes.isEmpty else { throw .outOfMemory }
        return nodes
    }
}

/// Where offsets into parts of a text, put side by side, are in the text.
private struct OffsetMap {
    private let parts: [ByteRange]
    /// Where each part starts among the parts.
    private let starts: [UInt32]
    /// The part that was looked at last: neighbours ask one after the other.
    private var current = 0

    init(_ parts: [ByteRange]) {
        self.parts = parts
        var next: UInt32 = 0
        starts = parts.map { part in
            defer { next += UInt32(clamping: part.count) }
            return next
        }
    }

    mutating func start(_ offset: UInt32) -> UInt32 {
        find { offset >= $0 }
        return moved(offset)
    }

    /// An end belongs to the byte in front of it.
    mutating func end(_ offset: UInt32) -> UInt32 {
        find { offset > $0 }
        return moved(offset)
    }

    /// Makes current the last part whose start is as asked for.
    private mutating func find(_ isBefore: (UInt32) -> Bool) {
        while current + 1 < starts.count, isBefore(starts[current + 1]) { current += 1 }
        while current > 0, !isBefore(starts[current]) { current -= 1 }
    }

    private func moved(_ offset: UInt32) -> UInt32 {
        guard current < parts.count else { return offset }
        return parts[current].start.value + (offset - min(offset, starts[current]))
    }
}

/// Restricts `parser` to `ranges`; false if they overlap or are out of order.
private func include(
    _ ranges: [ByteRange], of bytes: [UInt8], in parser: OpaquePointer
) -> Bool {
    // The runtime counts lines as well, but no offset depends on it: only the columns that the
    // scanners of indentation ask for do, hence the points are worked out rather than left out.
    var line: UInt32 = 0
    var lineStart = 0
    var offset = 0
    func point(at end: Int) -> TSPoint {
        while offset < min(end, bytes.count) {
            if bytes[offset] == UInt8(ascii: "\n") {
                line += 1
                lineStart = offset + 1
            }
            offset += 1
        }
        return TSPoint(row: line, column: UInt32(clamping: max(0, end - lineStart)))
    }
    let included = ranges.map { range in
        TSRange(
            start_point: point(at: range.start.int), end_point: point(at: range.end.int),
            start_byte: range.start.value, end_byte: range.end.value)
    }
    return ts_parser_set_included_ranges(parser, included, UInt32(clamping: included.count))
}

extension Duration {
    /// At least 1, as 0 stands for no limit.
    fileprivate var clampedNanoseconds: UInt64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = max(0, seconds).multipliedReportingOverflow(by: 1_000_000_000)
        if overflow { return .max / 2 }
        return max(1, UInt64(product) + UInt64(max(0, attoseconds) / 1_000_000_000))
    }
}
