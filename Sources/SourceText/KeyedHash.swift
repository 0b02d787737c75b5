/// A 128-bit hash under a secret key: SipHash-2-4.
///
/// Whoever does not know the key cannot make two texts with the same hash, so that code from a stranger
/// cannot be given the cached result of other code.
///
/// - SeeAlso: Aumasson and Bernstein, "SipHash: a fast short-input PRF", and the authors' reference
///   implementation for the form with 128 bits.
package struct KeyedHash: Sendable {
    package struct Key: Hashable, Sendable {
        package let first: UInt64
        package let second: UInt64

        package init(first: UInt64, second: UInt64) {
            self.first = first
            self.second = second
        }

        package static var random: Key {
            var generator = SystemRandomNumberGenerator()
            return Key(first: generator.next(), second: generator.next())
        }
    }

    package struct Value: Hashable, Sendable {
        package let first: UInt64
        package let second: UInt64
    }

    private var state: State
    /// Bytes that do not fill a word yet, the first in the lowest place.
    private var tail: UInt64 = 0
    private var count: UInt64 = 0

    package init(_ key: Key) { state = State(key) }

    package mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { add($0) }
    }

    package mutating func add(_ text: String) {
        add(UInt64(text.utf8.count))
        add(Array(text.utf8))
    }

    package mutating func add(_ number: UInt64) {
        withUnsafeBytes(of: number.littleEndian) { add($0) }
    }

    private mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var state = state
        var tail = tail
        // In bits; what is in `tail` already stands in its lowest places.
        let shift = (count % 8) * 8
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            if shift == 0 {
                state.take(word)
            } else {
                state.take(tail | word << shift)
                tail = word >> (64 - shift)
            }
            offset += 8
        }
        count += UInt64(offset)
        for index in offset..<bytes.count {
            tail |= UInt64(bytes[index]) << ((count % 8) * 8)
            count += 1
            guard count.isMultiple(of: 8) else { continue }
            state.take(tail)
            tail = 0
        }
        self.state = state
        self.tail = tail
    }

    package var value: Value {
        var state = state
        state.take(tail | (count & 0xFF) << 56)
        return state.value()
    }
}

extension KeyedHash {
    fileprivate struct State {
        private var a: UInt64
        private var b: UInt64
        private var c: UInt64
        private var d: UInt64

        init(_ key: Key) {
            a = key.first ^ 0x736F_6D65_7073_6575
            b = key.second ^ 0x646F_7261_6E64_6F6D ^ 0xEE
            c = key.first ^ 0x6C79_6765_6E65_7261
            d = key.second ^ 0x7465_6462_7974_6573
        }

        mutating func take(_ word: UInt64) {
            d ^= word
            turn()
            turn()
            a ^= word
        }

        mutating func value() -> Value {
            c ^= 0xEE
            for _ in 0..<4 { turn() }
            let first = a ^ b ^ c ^ d
            b ^= 0xDD
            for _ in 0..<4 { turn() }
            return Value(first: first, second: a ^ b ^ c ^ d)
        }

        private mutating func turn() {
            a &+= b
            b = (b << 13 | b >> 51) ^ a
            a = a << 32 | a >> 32
            c &+= d
            d = (d << 16 | d >> 48) ^ c
            a &+= d
            d = (d << 21 | d >> 43) ^ a
            c &+= b
            b = (b << 17 | b >> 47) ^ c
            c = c << 32 | c >> 32
        }
    }
}
