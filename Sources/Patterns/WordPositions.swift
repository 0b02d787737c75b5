import Languages
import SourceText

/// Where each word stands as an identifier in one tree.
///
/// A hash table over the identifiers alone, in three arrays for the whole file: most words of a file
/// are never asked for, so that none has an array of its own.
struct WordPositions {
    /// The identifiers, in text order.
    private let identifiers: [Int32]
    private let nodes: [RoleNode]
    /// By slot of the table: the number of the first identifier of a word, −1 for none.
    private var first: [Int32]
    /// By number of an identifier: the number of the next one of the same word, −1 for none.
    private var next: [Int32]
    private let mask: Int

    /// - Parameter identifiers: In text order.
    init(_ identifiers: ArraySlice<Int32>, of nodes: [RoleNode]) {
        self.identifiers = Array(identifiers)
        self.nodes = nodes
        var size = 16
        while size < identifiers.count * 2 { size *= 2 }
        mask = size - 1
        first = Array(repeating: -1, count: size)
        next = Array(repeating: -1, count: identifiers.count)
        // From the end, so that the numbers of each word come out rising.
        for number in self.identifiers.indices.reversed() {
            let slot = self.slot(of: nodes[Int(self.identifiers[number])].name)
            next[number] = first[slot]
            first[slot] = Int32(number)
        }
    }

    /// The slot that `word` has, or may take.
    private func slot(of word: Symbol) -> Int {
        var slot = Int(truncatingIfNeeded: word.value) & mask
        while first[slot] >= 0, nodes[Int(identifiers[Int(first[slot])])].name != word {
            slot = (slot + 1) & mask
        }
        return slot
    }

    /// The identifiers with this word, in text order.
    func positions(of word: Symbol) -> [Int32] {
        var found: [Int32] = []
        var number = first[slot(of: word)]
        while number >= 0 {
            found.append(identifiers[Int(number)])
            number = next[Int(number)]
        }
        return found
    }
}
