import SourceText

/// The words that must stand, each by itself, in every text that a regular expression matches.
///
/// The expression is read just far enough for that. Whatever is not understood is a gap, which may
/// stand for any text, and an expression with options or quotations of its own needs nothing.
struct RegexWords {
    /// What an expression is made of, seen from outside.
    private enum Piece: Hashable {
        case wordByte(UInt8)
        /// At least one byte that is of no word, or an end of one.
        case boundary
        /// Any text, or none.
        case gap
    }

    private typealias Alternative = [Piece]

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    private var isUnderstood = true

    private static let alternativeLimit = 32
    private static let depthLimit = 20

    /// One list of words for each way to match; nothing when some way needs no word.
    ///
    /// - Parameter startsAtBoundary: Whether a match starts where no word goes on.
    static func alternatives(of regex: String, startsAtBoundary: Bool) -> [[String]]? {
        var reader = RegexWords(bytes: Array(regex.utf8))
        let alternatives = reader.alternatives()
        guard reader.isUnderstood, reader.position == reader.bytes.count else { return nil }
        let words = alternatives.map { Self.words(of: $0, startsAtBoundary: startsAtBoundary) }
        return words.isEmpty || words.contains([]) ? nil : words
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// The runs of word bytes with an end of a word on both sides.
    private static func words(of pieces: Alternative, startsAtBoundary: Bool) -> [String] {
        var found: [String] = []
        var run: [UInt8] = []
        var isBounded = startsAtBoundary
        for piece in pieces {
            switch piece {
            case .wordByte(let byte): run.append(byte)
            case .boundary:
                if isBounded, !run.isEmpty { found.append(String(decoding: run, as: UTF8.self)) }
                run = []
                isBounded = true
            case .gap:
                run = []
                isBounded = false
            }
        }
        return found
    }

    // MARK: Reading

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skip(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    private mutating func alternatives() -> [Alternative] {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else {
            isUnderstood = false
            return []
        }
        var found = sequence()
        while next == UInt8(ascii: "|") {
            position += 1
            found += sequence()
        }
        return found.count > Self.alternativeLimit ? [[.gap]] : found
    }

    private mutating func sequence() -> [Alternative] {
        var found: [Alternative] = [[]]
        while isUnderstood, let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            let parts = quantified(atom())
            guard found.count * parts.count <= Self.alternativeLimit else {
                found = found.map { $0 + [.gap] }
                continue
            }
            found = found.flatMap { start in parts.map { start + $0 } }
        }
        return found
    }

    private mutating func atom() -> [Alternative] {
        guard let byte = next else { return [[]] }
        position += 1
        switch byte {
        case UInt8(ascii: "("): return group()
        case UInt8(ascii: "["): return characterClass()
        case UInt8(ascii: "\\"): return escape()
        case UInt8(ascii: "^"), UInt8(ascii: "$"): return [[.boundary]]
        case UInt8(ascii: "."): return [[.gap]]
        case _ where byte.isRegexWordByte: return [[.wordByte(byte)]]
        default: return [[byte < 0x80 ? .boundary : .gap]]
        }
    }

    private mutating func group() -> [Alternative] {
        var isLookAround = false
        if skip("?") {
            if skip("=") || skip("!") || skip("<=") || skip("<!") {
                isLookAround = true
            } else if skip("P<") || skip("<") {
                while let byte = next, byte != UInt8(ascii: ">") { position += 1 }
                position += 1
            } else if !skip(":") {
                isUnderstood = false
            }
        } else if next == UInt8(ascii: "*") {
            isUnderstood = false
        }
        guard isUnderstood else { return [[]] }
        let inner = alternatives()
        guard next == UInt8(ascii: ")") else {
            isUnderstood = false
            return [[]]
        }
        position += 1
        return isLookAround ? [[.gap]] : inner
    }

    private mutating func escape() -> [Alternative] {
        guard let byte = next else {
            isUnderstood = false
            return [[]]
        }
        position += 1
        switch byte {
        case UInt8(ascii: "b"), UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "Z"),
            UInt8(ascii: "s"), UInt8(ascii: "h"), UInt8(ascii: "n"), UInt8(ascii: "r"),
            UInt8(ascii: "t"):
            return [[.boundary]]
        case UInt8(ascii: "w"), UInt8(ascii: "W"), UInt8(ascii: "d"), UInt8(ascii: "D"),
            UInt8(ascii: "S"), UInt8(ascii: "B"):
            // `\W` may be a letter beyond ASCII.
            return [[.gap]]
        case _ where byte.isRegexWordByte:
            isUnderstood = false
            return [[]]
        default: return [[byte < 0x80 ? .boundary : .gap]]
        }
    }

    /// A class of few letters is each of them; one without letters ends a word; any other is a gap.
    private mutating func characterClass() -> [Alternative] {
        let start = position
        if next == UInt8(ascii: "^") { position += 1 }
        if next == UInt8(ascii: "]") { position += 1 }
        while let byte = next, byte != UInt8(ascii: "]") {
            // A class such as `[:alpha:]` has brackets of its own.
            if byte == UInt8(ascii: "[") { isUnderstood = false }
            position += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        guard position < bytes.count else {
            isUnderstood = false
            return [[]]
        }
        let members = bytes[start..<position]
        position += 1
        let isPlain = members.allSatisfy { $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "-") }
        guard isPlain, members.first != UInt8(ascii: "^") else { return [[.gap]] }
        if members.allSatisfy({ $0 < 0x80 && !$0.isRegexWordByte }) { return [[.boundary]] }
        guard members.count <= 4, members.allSatisfy(\.isRegexWordByte) else { return [[.gap]] }
        return members.map { [.wordByte($0)] }
    }

    private mutating func quantified(_ parts: [Alternative]) -> [Alternative] {
        guard let byte = next else { return parts }
        let found: [Alternative]
        switch byte {
        case UInt8(ascii: "?"): found = parts + [[]]
        case UInt8(ascii: "*"): found = [[.gap]]
        case UInt8(ascii: "+"): found = repeated(parts)
        case UInt8(ascii: "{"):
            guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) else {
                isUnderstood = false
                return parts
            }
            position = end
            found = [[.gap]]
        default: return parts
        }
        position += 1
        // Lazy or possessive, which changes nothing here.
        if next == UInt8(ascii: "?") || next == UInt8(ascii: "+") { position += 1 }
        return found
    }

    private func repeated(_ parts: [Alternative]) -> [Alternative] {
        parts.map { $0 == [.boundary] ? [.boundary, .gap, .boundary] : $0 + [.gap] }
    }
}

extension UInt8 {
    fileprivate var isRegexWordByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
