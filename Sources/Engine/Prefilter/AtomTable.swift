import Languages
import Patterns
import SourceText

/// The words that requirements ask for, each a bit. Where there are more words than bits, some share
/// one: then more is needed than would have to be.
struct AtomTable {
    private struct Bits {
        /// Wherever it stands, in code, and in code without a dot in front.
        var text: UInt64 = 0
        var code: UInt64 = 0
        var leading: UInt64 = 0
        /// What it stands for besides itself.
        var others: UInt64 = 0
    }

    private var table: [Symbol: Bits] = [:]
    private var known = WordFilter()
    private var count = 0

    init(_ requirements: [Requirement]) { for requirement in requirements { add(requirement) } }

    private mutating func add(_ requirement: Requirement) {
        switch requirement {
        case .nothing: break
        case .word(let word): add(word, \.code)
        case .leadingWord(let word): add(word, \.leading)
        case .textWord(let word): add(word, \.text)
        case .foldedWord(let word): add(word.word, \.text)
        case .all(let parts), .any(let parts): for part in parts { add(part) }
        }
    }

    private mutating func add(_ word: Symbol, _ kind: WritableKeyPath<Bits, UInt64>) {
        known.insert(word)
        guard table[word, default: Bits()][keyPath: kind] == 0 else { return }
        table[word, default: Bits()][keyPath: kind] = 1 << UInt64(count & 63)
        count += 1
    }

    func bits(of word: CodeOutline.Word) -> UInt64 {
        guard known.contains(word.symbol), let bits = table[word.symbol] else { return 0 }
        var found = bits.text
        if word.flags.contains(.code) {
            found |= bits.code | bits.others
            if word.flags.contains(.leading) { found |= bits.leading }
        }
        return found
    }

    /// Lets a name stand for further words.
    ///
    /// - Returns: Whether that is news.
    mutating func add(_ others: UInt64, to word: Symbol) -> Bool {
        let before = table[word]?.others ?? 0
        guard before | others != before else { return false }
        known.insert(word)
        table[word, default: Bits()].others = before | others
        return true
    }

    func holds(_ requirement: Requirement, _ present: UInt64) -> Bool {
        switch requirement {
        case .nothing: true
        case .word(let word): present & (table[word]?.code ?? 0) != 0
        case .leadingWord(let word): present & (table[word]?.leading ?? 0) != 0
        case .textWord(let word): present & (table[word]?.text ?? 0) != 0
        case .foldedWord(let word): present & (table[word.word]?.text ?? 0) != 0
        case .all(let parts): parts.allSatisfy { holds($0, present) }
        case .any(let parts): parts.contains { holds($0, present) }
        }
    }
}

/// What the tokens of a file say of requirements: whether words stand in code, or in comments and
/// strings alone.
struct OutlineWords {
    private let atoms: AtomTable
    private var present: UInt64 = 0
    /// Of the parts that words may be put together from, those at the ends and starts of strings.
    private var atEnd: Set<Symbol> = []
    private var atStart: Set<Symbol> = []

    init(_ outline: CodeOutline, for requirements: [Requirement]) {
        atoms = AtomTable(requirements)
        var asked = WordFilter()
        for requirement in requirements {
            requirement.forEachFoldedWord { word in
                for part in word.parts { asked.insert(part) }
            }
        }
        for word in outline.words {
            present |= atoms.bits(of: word)
            guard word.flags.contains(.string), asked.contains(word.symbol) else { continue }
            if word.flags.contains(.endsString) { atEnd.insert(word.symbol) }
            if word.flags.contains(.startsString) { atStart.insert(word.symbol) }
        }
    }

    func mayHold(_ requirement: Requirement) -> Bool {
        switch requirement {
        case .all(let parts): parts.allSatisfy { mayHold($0) }
        case .any(let parts): parts.contains { mayHold($0) }
        case .foldedWord(let word): atoms.holds(requirement, present) || mayBeFolded(word)
        default: atoms.holds(requirement, present)
        }
    }

    /// Whether a word that the requirement asks for may be put together from several literals.
    func mayBeFolded(_ requirement: Requirement) -> Bool {
        var found = false
        requirement.forEachFoldedWord { found = found || mayBeFolded($0) }
        return found
    }

    private func mayBeFolded(_ word: FoldedWord) -> Bool {
        word.mayBeFolded(endsWith: { atEnd.contains($0) }, startsWith: { atStart.contains($0) })
    }
}

extension Requirement {
    fileprivate func forEachFoldedWord(_ body: (FoldedWord) -> Void) {
        switch self {
        case .foldedWord(let word): body(word)
        case .all(let parts), .any(let parts): for part in parts { part.forEachFoldedWord(body) }
        case .nothing, .word, .leadingWord, .textWord: break
        }
    }
}

/// A set of words that is quick to say no.
struct WordFilter {
    private var bits = [UInt64](repeating: 0, count: 256)
    private var words: Set<Symbol> = []

    var isEmpty: Bool { words.isEmpty }

    mutating func insert(_ word: Symbol) {
        let bit = Int(truncatingIfNeeded: word.value) & 0x3FFF
        bits[bit >> 6] |= 1 << UInt64(bit & 63)
        words.insert(word)
    }

    func contains(_ word: Symbol) -> Bool {
        let bit = Int(truncatingIfNeeded: word.value) & 0x3FFF
        return bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0 && words.contains(word)
    }
}
