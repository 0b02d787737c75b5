/// The bytes of which words are made, for looking at text without its tokens.
package enum WordBytes {
    /// By byte: letters, digits, `_`, and every byte beyond ASCII; `$` is in no language's words here.
    package static let table: [Bool] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
            true
        default: false
        }
    }
}
