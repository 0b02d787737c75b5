package import SourceText

/// All words of one file, by hash: small enough to be kept for every file of a scan.
///
/// Of each word 16 bits are kept: a word that is there is always found; one that is not is found by
/// mistake about once in 2¹⁶ divided by the number of the file's different words.
package struct FileWords: Sendable {
    /// The words' bits, in ascending order.
    package let sorted: [UInt16]

    package init(sorted: [UInt16]) { self.sorted = sorted }

    /// - Complexity: O(*n*) for *n* bytes; about 2 ns a byte.
    package init(_ bytes: [UInt8]) {
        var found = [UInt64](repeating: 0, count: (Int(UInt16.max) + 1) / 64)
        WordBytes.table.withUnsafeBufferPointer { isWordByte in
            var index = 0
            while index < bytes.count {
                guard isWordByte[Int(bytes[index])] else {
                    index += 1
                    continue
                }
                var hash = Symbol.seed
                repeat {
                    hash = Symbol.mixed(hash, bytes[index])
                    index += 1
                } while index < bytes.count && isWordByte[Int(bytes[index])]
                let bits = FileWords.bits(of: Symbol.finished(hash))
                found[Int(bits) / 64] |= 1 << UInt64(bits % 64)
            }
        }
        var sorted: [UInt16] = []
        for (number, word) in found.enumerated() {
            var rest = word
            while rest != 0 {
                sorted.append(UInt16(number * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        self.sorted = sorted
    }

    /// - Complexity: O(log *n*) for *n* words.
    package func contains(_ word: Symbol) -> Bool {
        let bits = FileWords.bits(of: word)
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < bits { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] == bits
    }

    private static func bits(of word: Symbol) -> UInt16 {
        UInt16(truncatingIfNeeded: word.value ^ (word.value >> 32))
    }
}
