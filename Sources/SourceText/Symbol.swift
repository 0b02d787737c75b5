/// A word, known by a 64-bit hash of its UTF-8 bytes.
///
/// Names are compared millions of times in one scan, by several threads, against patterns compiled at
/// other times. A hash needs no table to be shared or locked, and equal text has the same symbol in
/// every file and every run. Two different words of one scan share a symbol with a probability below
/// 10⁻⁹ for ten million distinct words; the text itself is always at hand through the byte range.
package struct Symbol: Hashable, Sendable {
    package let value: UInt64

    /// Stands for "no name". No text has it.
    package static let none = Symbol(value: 0)

    package init(value: UInt64) { self.value = value }

    package init(_ text: String) {
        var text = text
        self = text.withUTF8 { Symbol(bytes: $0) }
    }

    /// - Complexity: O(*n*), about one nanosecond for eight bytes.
    @inlinable
    package init(bytes: UnsafeBufferPointer<UInt8>) {
        var hash = Symbol.seed
        for byte in bytes { hash = Symbol.mixed(hash, byte) }
        self = Symbol.finished(hash)
    }

    package init(bytes: some Sequence<UInt8>) {
        var hash = Symbol.seed
        for byte in bytes { hash = Symbol.mixed(hash, byte) }
        self = Symbol.finished(hash)
    }

    /// The running form, for scanners that hash while they read: start with `seed`, `mixed` in each
    /// byte, then `finished`.
    @inlinable package static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }

    /// What `mixed` multiplies with.
    @inlinable package static var prime: UInt64 { 0x100_0000_01b3 }

    /// FNV-1a over 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
    @inlinable
    package static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* prime
    }

    /// The same for many bytes, in one call.
    package static func mixed(_ hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = hash
        for byte in bytes { hash = mixed(hash, byte) }
        return hash
    }

    @inlinable
    package static func finished(_ hash: UInt64) -> Symbol {
        Symbol(value: hash == 0 ? 1 : hash)
    }
}
