package import SourceText

/// A pattern over words and marks, for text of any kind (`generic`).
///
/// Blanks do not count. A metavariable is one word; an ellipsis is any tokens within ten line ends that
/// do not leave the brackets or the indented block it stands in.
package struct TextPattern: Sendable {
    enum Element: Hashable, Sendable {
        case word([UInt8])
        case mark(UInt8)
        case metavariable(Int)
        case ellipsis(Int?)
    }

    private let elements: [Element]
    private let maximumSpan: Int
    private let ignoresCase: Bool

    package init(
        _ text: String, maximumSpan: Int, ignoresCase: Bool,
        metavariables: inout MetavariableTable
    ) {
        self.maximumSpan = maximumSpan
        self.ignoresCase = ignoresCase
        var found: [Element] = []
        // No line starts with a NUL, so that nothing is taken for a comment.
        let tokens = PatternTokenizer.tokens(
            of: text.replacing("\"", with: " \" ").replacing("'", with: " ' "),
            lineComment: "\u{0}",
            hasBlockComments: false)
        for token in tokens {
            switch token.kind {
            case .metavariable:
                let name = String(token.text.dropFirst())
                found.append(
                    name == "_" ? .metavariable(-1) : .metavariable(metavariables.number(for: name))
                )
            case .sequenceMetavariable:
                let name = "..." + token.text.dropFirst(4)
                found.append(.ellipsis(metavariables.number(for: name)))
            case .ellipsis: found.append(.ellipsis(nil))
            case .deepOpen: found += [.mark(UInt8(ascii: "<")), .ellipsis(nil)]
            case .deepClose: found += [.ellipsis(nil), .mark(UInt8(ascii: ">"))]
            case .newline, .comment: break
            case .word, .string, .punctuation:
                found += TextToken.tokens(of: Array(token.text.utf8)).map { literal in
                    let bytes = Array(token.text.utf8)[literal.range]
                    return literal.isWord ? .word(Array(bytes)) : .mark(bytes.first ?? 0)
                }
            }
        }
        elements = found
    }

    /// The matches in `range` of a file, from left to right, without overlaps.
    package func matches(
        in source: SourceFile, within range: Range<Int>, metavariableCount: Int
    ) -> [PatternMatch] {
        let text = TextTokens(Array(source.bytes[range.clamped(to: source.bytes.indices)]))
        var found: [PatternMatch] = []
        var start = 0
        while start < text.tokens.count, !elements.isEmpty {
            var bindings = [Binding](repeating: .unbound, count: metavariableCount)
            var search = TextSearch(text: text, base: range.lowerBound, start: start)
            guard let end = match(elements[...], at: start, &search, &bindings), end > start else {
                start += 1
                continue
            }
            let first = text.tokens[start].range.lowerBound + range.lowerBound
            let last = text.tokens[end - 1].range.upperBound + range.lowerBound
            found.append(
                PatternMatch(start: UInt32(first), end: UInt32(last), node: -1, bindings: bindings))
            start = end
        }
        return found
    }

    private func match(
        _ rest: ArraySlice<Element>, at position: Int, _ search: inout TextSearch,
        _ bindings: inout [Binding]
    ) -> Int? {
        guard let element = rest.first else { return position }
        search.steps += 1
        guard search.steps < TextSearch.maximumSteps else { return nil }
        if case .ellipsis(let number) = element {
            return matchEllipsis(number, rest.dropFirst(), at: position, &search, &bindings)
        }
        guard position < search.text.tokens.count else { return nil }
        let token = search.text.tokens[position]
        let bytes = search.text.bytes[token.range]
        switch element {
        case .word(let word):
            guard token.isWord, isEqual(bytes, word[...]) else { return nil }
        case .mark(let mark):
            guard !token.isWord, bytes.first == mark else { return nil }
        case .metavariable(let number):
            guard token.isWord else { return nil }
            return bind(number, position..<(position + 1), &search, &bindings) { search, bindings in
                match(rest.dropFirst(), at: position + 1, &search, &bindings)
            }
        case .ellipsis: return nil
        }
        return match(rest.dropFirst(), at: position + 1, &search, &bindings)
    }

    private func isEqual(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        guard ignoresCase else { return left == right }
        return left.count == right.count
            && zip(left, right).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
    }

    private func matchEllipsis(
        _ number: Int?, _ rest: ArraySlice<Element>, at position: Int, _ search: inout TextSearch,
        _ bindings: inout [Binding]
    ) -> Int? {
        let limit = search.reach(from: position, lines: maximumSpan)
        if rest.isEmpty {
            return bind(number ?? -1, position..<limit, &search, &bindings) { _, _ in limit }
        }
        for end in position...limit {
            let found = bind(number ?? -1, position..<end, &search, &bindings) { search, bindings in
                match(rest, at: end, &search, &bindings)
            }
            if let found { return found }
        }
        return nil
    }

    private func bind(
        _ number: Int, _ tokens: Range<Int>, _ search: inout TextSearch,
        _ bindings: inout [Binding],
        _ next: (inout TextSearch, inout [Binding]) -> Int?
    ) -> Int? {
        guard bindings.indices.contains(number) else { return next(&search, &bindings) }
        let range = search.byteRange(of: tokens)
        let old = bindings[number]
        if old.isBound {
            let same =
                search.text.bytes[search.local(old.range)] == search.text.bytes[search.local(range)]
            return same ? next(&search, &bindings) : nil
        }
        bindings[number] = .text(range)
        if let found = next(&search, &bindings) { return found }
        bindings[number] = old
        return nil
    }
}

/// One attempt to match a text pattern.
private struct TextSearch {
    /// Beyond this many steps an attempt is given up, so that nested ellipses cannot take for ever.
    static let maximumSteps = 200_000

    let text: TextTokens
    let base: Int
    let start: Int
    var steps = 0

    /// The furthest position that an ellipsis at `position` may extend to.
    func reach(from position: Int, lines: Int) -> Int {
        guard position < text.tokens.count else { return position }
        let block = text.tokens[start].indent
        let firstLine = text.tokens[max(position - 1, 0)].line
        var depth = 0
        var end = position
        while end < text.tokens.count {
            let token = text.tokens[end]
            guard token.line - firstLine <= lines else { break }
            if token.line != text.tokens[start].line, token.indent < block { break }
            switch text.bytes[token.range].first {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth < 0 { return end }
            default: break
            }
            end += 1
        }
        return end
    }

    func byteRange(of tokens: Range<Int>) -> ByteRange {
        guard let first = tokens.first, let last = tokens.last else {
            let place =
                tokens.lowerBound < text.tokens.count
                ? text.tokens[tokens.lowerBound].range.lowerBound : text.bytes.count
            return ByteRange((place + base)..<(place + base))
        }
        let start = text.tokens[first].range.lowerBound + base
        return ByteRange(start..<(text.tokens[last].range.upperBound + base))
    }

    func local(_ range: ByteRange) -> Range<Int> {
        (range.start.int - base)..<(range.end.int - base)
    }
}

/// A word, or a single byte that belongs to none.
struct TextToken {
    let range: Range<Int>
    let isWord: Bool
    /// Counted from 0.
    let line: Int
    /// The blanks its line starts with.
    let indent: Int

    static func tokens(of bytes: [UInt8]) -> [TextToken] {
        var found: [TextToken] = []
        var line = 0
        var lineStart = 0
        var indent = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") {
                line += 1
                lineStart = index + 1
                indent = 0
                index += 1
            } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
                || byte == UInt8(ascii: "\r")
            {
                if index == lineStart + indent { indent += 1 }
                index += 1
            } else {
                let start = index
                let isWord = byte.isWordByte
                repeat { index += 1 } while isWord && index < bytes.count && bytes[index].isWordByte
                found.append(
                    TextToken(range: start..<index, isWord: isWord, line: line, indent: indent))
            }
        }
        return found
    }
}

private struct TextTokens {
    let bytes: [UInt8]
    let tokens: [TextToken]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens = TextToken.tokens(of: bytes)
    }
}

extension UInt8 {
    fileprivate var isWordByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    fileprivate var lowercasedASCII: UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
    }
}
