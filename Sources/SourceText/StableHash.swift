/// A 128-bit hash that is the same on every machine and in every version: for names of findings and of
/// the texts of rules.
///
/// Two runs of FNV-1a over 64 bits, the second over the bytes with another start and each byte turned
/// over (draft-eastlake-fnv). It tells different texts apart by chance, not against someone who looks
/// for two with the same hash; nothing here depends on that.
package struct StableHash: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(_ bytes: some Sequence<UInt8>) {
        var high = Symbol.seed
        var low: UInt64 = 0x9E37_79B9_7F4A_7C15
        for byte in bytes {
            high = Symbol.mixed(high, byte)
            low = Symbol.mixed(low, ~byte)
        }
        self.high = high
        // The last bytes have moved few bits so far; one more round spreads them.
        self.low = (low ^ (low >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }

    /// 32 hexadecimal digits.
    package var hexadecimal: String { Self.digits(high) + Self.digits(low) }

    private static func digits(_ value: UInt64) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}
