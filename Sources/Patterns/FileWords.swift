package import SourceText

/// The words of one file, by hash.
///
/// A bit for each of 2¹⁶ hash values: a word that is there is always found; one that is not is found by
/// mistake about once in 2¹⁶ divided by the number of the file's different words.
package struct FileWords {
    private var bits = [UInt64](repeating: 0, count: FileWords.bitCount / 64)
    /// Of the words without a dot in front of them.
    private var leadingBits = [UInt64](repeating: 0, count: FileWords.bitCount / 64)

    private static let bitCount = 1 << 16

    /// - Complexity: O(*n*) for *n* bytes; about 2 ns a byte.
    package init(_ bytes: [UInt8]) {
        bits.withUnsafeMutableBufferPointer { bits in
            leadingBits.withUnsafeMutableBufferPointer { leadingBits in
                bytes.withUnsafeBufferPointer { bytes in
                    var index = 0
                    while index < bytes.count {
                        guard FileWords.isWordByte[Int(bytes[index])] else {
                            index += 1
                            continue
                        }
                        let isLeading = index == 0 || bytes[index - 1] != UInt8(ascii: ".")
                        var hash = Symbol.seed
                        repeat {
                            hash = Symbol.mixed(hash, bytes[index])
                            index += 1
                        } while index < bytes.count && FileWords.isWordByte[Int(bytes[index])]
                        let position = FileWords.position(of: Symbol.finished(hash))
                        bits[position / 64] |= 1 << UInt64(position % 64)
                        if isLeading { leadingBits[position / 64] |= 1 << UInt64(position % 64) }
                    }
                }
            }
        }
    }

    /// The words without all else: small enough to be kept for every file of a scan.
    package struct Positions: Sendable {
        package let sorted: [UInt16]

        package init(_ sorted: [UInt16]) { self.sorted = sorted }

        /// - Complexity: O(log *n*) for *n* words.
        package func contains(_ word: Symbol) -> Bool {
            let position = UInt16(FileWords.position(of: word))
            var low = 0
            var high = sorted.count
            while low < high {
                let middle = (low + high) / 2
                if sorted[middle] < position { low = middle + 1 } else { high = middle }
            }
            return low < sorted.count && sorted[low] == position
        }
    }

    package var positions: Positions {
        var sorted: [UInt16] = []
        for (number, word) in bits.enumerated() {
            var rest = word
            while rest != 0 {
                sorted.append(UInt16(number * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        return Positions(sorted)
    }

    package func contains(_ word: Symbol) -> Bool {
        let position = FileWords.position(of: word)
        return bits[position / 64] & (1 << UInt64(position % 64)) != 0
    }

    package func containsLeading(_ word: Symbol) -> Bool {
        let position = FileWords.position(of: word)
        return leadingBits[position / 64] & (1 << UInt64(position % 64)) != 0
    }

    private static func position(of word: Symbol) -> Int {
        Int(truncatingIfNeeded: (word.value ^ (word.value >> 32)) & UInt64(bitCount - 1))
    }

    /// Letters, digits, `_`, `$` in no language's words here, and every byte beyond ASCII.
    private static let isWordByte: [Bool] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
            true
        default: false
        }
    }
}
