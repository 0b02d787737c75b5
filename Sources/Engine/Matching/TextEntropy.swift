/// Tells random strings, such as keys, from words (`metavariable-analysis: entropy`).
enum TextEntropy {
    /// Whether `text` holds more information than words do: above 64 bits in all, and above 4.8 bits for
    /// each character, which is six tenths of the bits that store it.
    ///
    /// The repetition of one character holds none, however long it is.
    static func looksRandom(_ text: String) -> Bool {
        let bytes = Array(text.lowercased().utf8)
        guard Set(bytes).count > 1 else { return false }
        let bits = information(in: bytes)
        return bits > 64 && bits > 4.8 * Double(text.unicodeScalars.count)
    }

    /// The bits that it takes to write `bytes` with the letters and frequent letter triples of English,
    /// in the way that takes fewest.
    ///
    /// Letters count without their case. Digits and marks are rare in prose, hence dear; what is
    /// beyond ASCII counts as a rare letter.
    ///
    /// - Complexity: O(*n*).
    static func information(in bytes: [UInt8]) -> Double {
        /// The fewest bits up to each position.
        var fewest = [0.0]
        fewest.reserveCapacity(bytes.count + 1)
        for index in bytes.indices {
            var least = fewest[index] + bits(of: bytes[index])
            if index >= 2, let triple = EnglishText.bits(ofTriple: bytes[(index - 2)...index]) {
                least = min(least, fewest[index - 2] + triple)
            }
            fewest.append(least)
        }
        return fewest[bytes.count]
    }

    private static func bits(of byte: UInt8) -> Double {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            return EnglishText.letters[Int(byte - UInt8(ascii: "a"))]
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): return 2.5
        // The bytes that follow the first of a character hold what the first leaves open.
        case 0x80...0xBF: return 3
        default: return 6
        }
    }
}
