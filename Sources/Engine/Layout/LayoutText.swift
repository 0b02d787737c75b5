import SourceText
import SyntaxTrees

/// A file as rules on layout see it: its tokens in order, and the gaps between them.
///
/// A token is a leaf of the concrete tree that is not empty; a comment is one as well. Tokens are known
/// by their number, nodes by their index in the tree.
final class LayoutText {
    let tree: FlatTree
    let source: SourceFile
    /// The nodes that are tokens, in the order of the text.
    let tokens: [Int32]
    /// What ends most lines of the file.
    let lineEnd: String
    /// Where a query matches in the file.
    let queries: (Query) -> [QueryMatch]
    /// Nodes by kind: those of kind `k` stand from `starts[k]` to `starts[k + 1]`.
    private let byKind: [Int32]
    private let starts: [Int32]

    init(
        _ tree: FlatTree, of source: SourceFile, queries: @escaping (Query) -> [QueryMatch]
    ) {
        self.tree = tree
        self.source = source
        self.queries = queries
        tokens = tree.nodes.indices.compactMap { index in
            let node = tree[index]
            return Int(node.subtreeEnd) == index + 1 && node.end > node.start ? Int32(index) : nil
        }
        let firstLine = source.slice(source.lines.range(ofLine: 1))
        lineEnd = firstLine.suffix(2).elementsEqual("\r\n".utf8) ? "\r\n" : "\n"

        // Counting sort by kind; errors are in no bucket.
        let count = tree.grammar.kindCount
        var starts = [Int32](repeating: 0, count: count + 1)
        for node in tree.nodes where Int(node.kind.id) < count {
            starts[Int(node.kind.id) + 1] += 1
        }
        for kind in 0..<count { starts[kind + 1] += starts[kind] }
        var next = starts
        var byKind = [Int32](repeating: 0, count: Int(starts[count]))
        for (index, node) in tree.nodes.enumerated() where Int(node.kind.id) < count {
            byKind[Int(next[Int(node.kind.id)])] = Int32(index)
            next[Int(node.kind.id)] += 1
        }
        self.byKind = byKind
        self.starts = starts
    }

    /// All nodes of `kind`, in pre-order.
    func nodes(of kind: NodeKind) -> ArraySlice<Int32> {
        guard Int(kind.id) + 1 < starts.count else { return [] }
        return byKind[Int(starts[Int(kind.id)])..<Int(starts[Int(kind.id) + 1])]
    }

    // MARK: Tokens

    /// The number of the first token whose node is `index` or comes after it.
    func token(atOrAfter index: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle]) < index { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The tokens of a node; empty for a node without text.
    func tokens(of node: Int) -> Range<Int> {
        let first = token(atOrAfter: node)
        return first..<max(first, token(atOrAfter: Int(tree[node].subtreeEnd)))
    }

    func node(ofToken token: Int) -> FlatNode? {
        tokens.indices.contains(token) ? tree[Int(tokens[token])] : nil
    }

    func bytes(ofToken token: Int) -> ArraySlice<UInt8> {
        node(ofToken: token).map { tree.slice(of: $0) } ?? []
    }

    func isComment(_ token: Int) -> Bool {
        node(ofToken: token).map { $0.isExtra && !$0.isError } ?? false
    }

    /// Whether the node is code that did not parse, or in some.
    func isBroken(_ node: Int) -> Bool {
        guard tree.hasErrors else { return false }
        var index = node
        while index >= 0 {
            if tree[index].isError || tree[index].isMissing { return true }
            index = Int(tree[index].parent)
        }
        return false
    }

    func isBrokenToken(_ token: Int) -> Bool {
        tokens.indices.contains(token) && isBroken(Int(tokens[token]))
    }

    // MARK: Gaps

    /// What stands between the token and the one before it, or the start of the file.
    func gap(before token: Int) -> LayoutGapText {
        let start = node(ofToken: token - 1)?.end ?? 0
        let end = node(ofToken: token)?.start ?? UInt32(clamping: source.bytes.count)
        return LayoutGapText(ByteRange(ByteOffset(start), ByteOffset(max(start, end))), in: source)
    }

    func gap(after token: Int) -> LayoutGapText { gap(before: token + 1) }

    /// Whether nothing but blanks stands before the token in its line.
    func startsLine(_ token: Int) -> Bool {
        token == 0 || gap(before: token).lineEnds > 0
    }

    func endsLine(_ token: Int) -> Bool {
        token == tokens.count - 1 || gap(after: token).lineEnds > 0
    }

    func spansLines(_ range: ByteRange) -> Bool {
        source.slice(range).contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }

    // MARK: Lines

    /// The blanks that the line of `offset` begins with.
    func indentation(at offset: UInt32) -> String {
        let line = source.lines.range(ofLine: source.lines.line(of: ByteOffset(offset)))
        let blanks = source.slice(line).prefix {
            $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
        }
        return String(decoding: blanks, as: UTF8.self)
    }

    /// One level more than `indentation`, in tabs where it is of tabs.
    func deeper(_ indentation: String) -> String {
        indentation + (indentation.hasPrefix("\t") ? "\t" : "    ")
    }

    /// The bytes of a line without what ends it and the blanks before that.
    func content(ofLine line: Int) -> Range<Int> {
        var range = source.lines.range(ofLine: line).indices
        while let last = source.bytes[range].last, last.isLayoutBlank { range = range.dropLast() }
        return range
    }

    /// The part of the node that is in its first line.
    func firstLine(of node: FlatNode) -> ByteRange {
        let line = content(ofLine: source.lines.line(of: ByteOffset(node.start)))
        return ByteRange(
            ByteOffset(node.start),
            ByteOffset(max(node.start, min(node.end, UInt32(clamping: line.upperBound)))))
    }
}

/// The text between two tokens: blanks and line ends, and what the grammar keeps no node for.
struct LayoutGapText {
    let range: ByteRange
    private(set) var lineEnds = 0
    /// Whether there is nothing but blanks and line ends.
    private(set) var isBlank = true
    private(set) var isOneSpace = false
    /// Where the last line of the gap starts.
    private(set) var lastLineStart: Int

    init(_ range: ByteRange, in source: SourceFile) {
        self.range = range
        lastLineStart = range.start.int
        let bytes = source.slice(range)
        isOneSpace = bytes.count == 1 && bytes.first == UInt8(ascii: " ")
        for index in bytes.indices {
            let byte = bytes[index]
            if !byte.isLayoutBlank { isBlank = false }
            let isBeforeLineFeed =
                index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "\n")
            guard byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isBeforeLineFeed)
            else { continue }
            lineEnds += 1
            lastLineStart = index + 1
        }
    }

    var isEmpty: Bool { range.isEmpty }
    /// The lines in the gap that hold nothing.
    var blankLines: Int { max(0, lineEnds - 1) }
}

extension UInt8 {
    /// Whether the byte is a blank or part of a line end.
    var isLayoutBlank: Bool {
        self == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(self)
    }
}
