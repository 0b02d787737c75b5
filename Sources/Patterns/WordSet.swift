package import SourceText

/// The words that requirements ask for, each with a number.
package struct Vocabulary: Sendable {
    /// A hash table: the words, and their numbers.
    private var words: [UInt64] = Array(repeating: 0, count: 64)
    private var numbers: [Int32] = Array(repeating: -1, count: 64)
    /// A bit for each of 2¹⁶ hash values, to say no at once.
    private var filter = [UInt64](repeating: 0, count: Vocabulary.filterSize / 64)
    package private(set) var count = 0

    private static let filterSize = 1 << 16

    package init(_ requirements: some Sequence<Requirement>) {
        for requirement in requirements { requirement.forEachWord { insert($0) } }
    }

    package init(words: some Sequence<Symbol>) { for word in words { insert(word) } }

    private mutating func insert(_ word: Symbol) {
        guard number(of: word) < 0 else { return }
        if count * 2 >= words.count { grow() }
        add(word.value, Int32(count))
        let bit = Self.filterBit(word.value)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
        count += 1
    }

    private mutating func add(_ word: UInt64, _ number: Int32) {
        var slot = Int(truncatingIfNeeded: word) & (words.count - 1)
        while numbers[slot] >= 0 { slot = (slot + 1) & (words.count - 1) }
        words[slot] = word
        numbers[slot] = number
    }

    private mutating func grow() {
        let old = zip(words, numbers).filter { $0.1 >= 0 }
        words = Array(repeating: 0, count: words.count * 2)
        numbers = Array(repeating: -1, count: words.count)
        for (word, number) in old { add(word, number) }
    }

    /// −1 for a word that nothing asks for.
    package func number(of word: Symbol) -> Int32 {
        var slot = Int(truncatingIfNeeded: word.value) & (words.count - 1)
        while numbers[slot] >= 0 {
            if words[slot] == word.value { return numbers[slot] }
            slot = (slot + 1) & (words.count - 1)
        }
        return -1
    }

    private static func filterBit(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (filterSize - 1)
    }

    /// The filter in place, for a loop over many words.
    func withFilter<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
        filter.withUnsafeBufferPointer(body)
    }

    static func mayHave(_ hash: UInt64, _ filter: UnsafeBufferPointer<UInt64>) -> Bool {
        let bit = filterBit(hash)
        return filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }
}

/// Which words of a vocabulary stand in one file, be it in code, strings or comments.
package struct WordSet {
    private let vocabulary: Vocabulary
    private var found: [UInt64]
    /// Of those, the words that stand somewhere without a dot in front of them.
    private var leading: [UInt64]

    /// - Complexity: O(*n*) for *n* bytes; about 2 ns a byte.
    package init(_ bytes: [UInt8], _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        found = Array(repeating: 0, count: vocabulary.count / 64 + 1)
        leading = found
        bytes.withUnsafeBufferPointer { bytes in
            vocabulary.withFilter { filter in
                search(bytes, filter)
            }
        }
    }

    private mutating func search(
        _ bytes: UnsafeBufferPointer<UInt8>, _ filter: UnsafeBufferPointer<UInt64>
    ) {
        WordSet.isWordByte.withUnsafeBufferPointer { search(bytes, filter, $0) }
    }

    private mutating func search(
        _ bytes: UnsafeBufferPointer<UInt8>, _ filter: UnsafeBufferPointer<UInt64>,
        _ isWordByte: UnsafeBufferPointer<Bool>
    ) {
        var index = 0
        while index < bytes.count {
            guard isWordByte[Int(bytes[index])] else {
                index &+= 1
                continue
            }
            let start = index
            var hash = Symbol.seed
            var union: UInt8 = 0
            repeat {
                hash = (hash ^ UInt64(bytes[index])) &* Symbol.prime
                union |= bytes[index]
                index &+= 1
            } while index < bytes.count && isWordByte[Int(bytes[index])]
            if Vocabulary.mayHave(hash, filter) {
                let isLeading = start == 0 || bytes[start - 1] != UInt8(ascii: ".")
                add(Symbol.finished(hash), isLeading: isLeading)
            }
            guard union >= 0x80 else { continue }
            // For regular expressions a letter beyond ASCII ends a word.
            for part in bytes[start..<index].split(whereSeparator: { $0 >= 0x80 }) {
                add(Symbol(bytes: part), isLeading: false)
            }
        }
    }

    private mutating func add(_ word: Symbol, isLeading: Bool) {
        let number = Int(vocabulary.number(of: word))
        guard number >= 0 else { return }
        found[number >> 6] |= 1 << UInt64(number & 63)
        if isLeading { leading[number >> 6] |= 1 << UInt64(number & 63) }
    }

    /// Whether the word stands in the file. Of a word beyond the vocabulary nothing is known, so that
    /// it may.
    package func contains(_ word: Symbol) -> Bool { holds(word, found) }

    package func containsLeading(_ word: Symbol) -> Bool { holds(word, leading) }

    /// The numbers of the words that were found, in order.
    package func forEachNumber(_ body: (Int) -> Void) {
        for (index, word) in found.enumerated() {
            var rest = word
            while rest != 0 {
                body(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    private func holds(_ word: Symbol, _ bits: [UInt64]) -> Bool {
        let number = Int(vocabulary.number(of: word))
        return number < 0 || bits[number >> 6] & (1 << UInt64(number & 63)) != 0
    }

    private static let isWordByte = WordBytes.table
}
