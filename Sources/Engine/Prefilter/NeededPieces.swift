import Languages
import Patterns
import SourceText

/// Which pieces of a file rules need to see, if all of them are local (`Locality`).
struct NeededPieces {
    private let outline: CodeOutline
    private var atoms: AtomTable
    private var isNeeded: [Bool]
    /// Classes that a match may be about, which are needed with all that is in them.
    private var isWhole: [Bool]
    /// Words of classes' own code, which functions may change by way of an object.
    private var attributes = WordFilter()
    private var pending: [Int32] = []
    private let wordsOfPiece: WordsByPiece
    private let piecesOfName: [Symbol: [Int32]]
    private var names = WordFilter()
    /// What statements outside of functions give values to, and what they say with it.
    private var variables = WordFilter()

    /// The parts of the file to parse, in order; nothing if that is nearly all of it.
    static func ranges(of outline: CodeOutline, for localities: [Locality]) -> [ByteRange]? {
        guard outline.pieces.count > 1 else { return nil }
        var needed = NeededPieces(outline, localities)
        needed.findNames()
        needed.findPieces(localities)
        return needed.ranges()
    }

    private init(_ outline: CodeOutline, _ localities: [Locality]) {
        self.outline = outline
        atoms = AtomTable(localities.map(\.requirement))
        isNeeded = Array(repeating: false, count: outline.pieces.count)
        isWhole = isNeeded
        wordsOfPiece = WordsByPiece(outline)
        var pieces: [Symbol: [Int32]] = [:]
        for (index, piece) in outline.pieces.enumerated() where piece.name != .none {
            pieces[piece.name, default: []].append(Int32(index))
            names.insert(piece.name)
        }
        piecesOfName = pieces
        for word in outline.words
        where word.flags.contains(.assigned)
            && outline.pieces[Int(word.piece)].kind != .function && names.contains(word.symbol)
        {
            variables.insert(word.symbol)
        }
    }

    // MARK: Words

    /// Finds the names that stand for words of rules in functions: what an import gives, and whatever
    /// a statement outside of functions says together with them.
    private mutating func findNames() {
        var statements: [Range<Int>] = []
        var start = 0
        let words = outline.words
        for index in words.indices {
            let isLast =
                index + 1 == words.count
                || words[index + 1].statement != words[start].statement
                || words[index + 1].piece != words[start].piece
            guard isLast else { continue }
            if outline.pieces[Int(words[start].piece)].kind != .function {
                statements.append(start..<(index + 1))
            }
            start = index + 1
        }
        var hasMore = true
        while hasMore {
            hasMore = false
            for statement in statements where spread(words[statement]) { hasMore = true }
        }
    }

    /// - Returns: Whether a name stands for more than before.
    private mutating func spread(_ words: ArraySlice<CodeOutline.Word>) -> Bool {
        let all = words.reduce(0) { $0 | atoms.bits(of: $1) }
        guard all != 0 else { return false }
        let isImport = words.contains { $0.flags.contains(.inImport) }
        guard isImport else {
            return words.reduce(false) {
                $1.flags.contains(.code) && atoms.add(all, to: $1.symbol) || $0
            }
        }
        var module: UInt64 = 0
        for word in words where !word.flags.contains(.imported) { module |= atoms.bits(of: word) }
        var hasMore = false
        var previous: UInt64 = 0
        for word in words where word.flags.contains(.code) && word.symbol != Self.asWord {
            let own = atoms.bits(of: word)
            if word.flags.contains(.renamed) {
                hasMore = atoms.add(module | previous, to: word.symbol) || hasMore
            } else if word.flags.contains(.imported) || !word.flags.contains(.inImport) {
                let given = word.flags.contains(.imported) ? module : all
                hasMore = atoms.add(given, to: word.symbol) || hasMore
            }
            previous = own
        }
        return hasMore
    }

    private static let asWord = Symbol("as")

    // MARK: Pieces

    private mutating func findPieces(_ localities: [Locality]) {
        need(0)
        var bits = Array(repeating: bitsOfWildcards(), count: outline.pieces.count)
        for word in outline.words { bits[Int(word.piece)] |= atoms.bits(of: word) }
        var spreadWords = WordFilter()
        for locality in localities {
            for word in locality.spreadWords { spreadWords.insert(word) }
        }
        for (index, piece) in outline.pieces.enumerated() where index > 0 {
            let mayMatch = localities.contains { atoms.holds($0.requirement, bits[index]) }
            if mayMatch, piece.kind == .type { isWhole[index] = true }
            if mayMatch || piece.reachesOut { need(Int32(index)) }
        }
        if !spreadWords.isEmpty {
            for word in outline.words
            where !isNeeded[Int(word.piece)] && spreadWords.contains(word.symbol) {
                need(word.piece)
            }
        }
        repeat {
            while let piece = pending.popLast() { follow(piece) }
            keepWritersOfAttributes()
            keepLastMembers()
        } while !pending.isEmpty
    }

    /// What any name may stand for, as a wildcard import brought it in. A plain import beside one is
    /// taken for one.
    private func bitsOfWildcards() -> UInt64 {
        var found: UInt64 = 0
        for word in outline.words
        where word.flags.contains(.inImport) && !word.flags.contains(.imported)
            && outline.pieces[Int(word.piece)].reachesOut
        {
            found |= atoms.bits(of: word)
        }
        return found
    }

    private mutating func need(_ piece: Int32) {
        var next = piece
        while next >= 0, !isNeeded[Int(next)] {
            isNeeded[Int(next)] = true
            pending.append(next)
            next = outline.pieces[Int(next)].parent
        }
    }

    /// Needs what the words of a needed piece may speak of: classes with values of their own, and
    /// what shares its name with a word of a rule or a variable.
    private mutating func follow(_ piece: Int32) {
        let givesAttributes =
            outline.pieces[Int(piece)].kind == .type && outline.pieces[Int(piece)].givesValues
        for index in wordsOfPiece[piece] {
            let word = outline.words[Int(index)]
            guard word.flags.contains(.code) else { continue }
            if givesAttributes { attributes.insert(word.symbol) }
            guard names.contains(word.symbol), let named = piecesOfName[word.symbol] else {
                continue
            }
            let isSpokenOf = variables.contains(word.symbol) || atoms.bits(of: word) != 0
            for other in named where !isNeeded[Int(other)] {
                if isSpokenOf
                    || outline.pieces[Int(other)].givesValues
                        && outline.pieces[Int(other)].kind == .type
                {
                    need(other)
                }
            }
        }
        guard isWhole[Int(piece)] else { return }
        for (index, member) in outline.pieces.enumerated() where member.parent == piece {
            if member.kind == .type { isWhole[index] = true }
            need(Int32(index))
        }
    }

    /// `self.limit = 1` in a function changes what is known of `limit` in others.
    private mutating func keepWritersOfAttributes() {
        guard !attributes.isEmpty else { return }
        for word in outline.words
        where word.flags.isSuperset(of: [.assigned, .code]) && !word.flags.contains(.leading)
            && !isNeeded[Int(word.piece)] && attributes.contains(word.symbol)
        {
            need(word.piece)
        }
    }

    /// A class ends where its last member does.
    private mutating func keepLastMembers() {
        var last = Array(repeating: Int32(-1), count: outline.pieces.count)
        for (index, piece) in outline.pieces.enumerated() where piece.parent > 0 {
            last[Int(piece.parent)] = Int32(index)
        }
        for (index, member) in last.enumerated() where member >= 0 && isNeeded[index] {
            need(member)
        }
    }

    private func ranges() -> [ByteRange]? {
        var found: [ByteRange] = []
        var start = 0
        var end = 0
        var left = 0
        for (index, piece) in outline.pieces.enumerated()
        where !isNeeded[index] && Int(piece.start) >= end {
            if Int(piece.start) > start { found.append(ByteRange(start..<Int(piece.start))) }
            end = Int(piece.end)
            start = end
            left += end - Int(piece.start)
        }
        let whole = Int(outline.pieces[0].end)
        if whole > start { found.append(ByteRange(start..<whole)) }
        return left * 8 < whole ? nil : found
    }
}

/// The words of each piece.
private struct WordsByPiece {
    private var starts: [Int32]
    private var order: [Int32]

    init(_ outline: CodeOutline) {
        starts = Array(repeating: 0, count: outline.pieces.count + 1)
        for word in outline.words { starts[Int(word.piece) + 1] += 1 }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        order = Array(repeating: 0, count: outline.words.count)
        var next = starts
        for (index, word) in outline.words.enumerated() {
            order[Int(next[Int(word.piece)])] = Int32(index)
            next[Int(word.piece)] += 1
        }
    }

    subscript(piece: Int32) -> ArraySlice<Int32> {
        order[Int(starts[Int(piece)])..<Int(starts[Int(piece) + 1])]
    }
}
