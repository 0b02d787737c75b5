import SourceText

/// The value of a number in code, as a symbol: equal for equal values however they are written.
///
/// Integers become their decimal digits, other numbers digits and a power of ten (`1.50` is `15e-1`).
/// A whole number written with a point is no integer: `1.0` and `1` differ.
enum NumberLiteral {
    /// The letters that may follow the digits.
    struct Suffixes {
        let integer: Set<UInt8>
        let float: Set<UInt8>
        let imaginary: Set<UInt8>

        static let python = Suffixes(
            integer: Set("lL".utf8), float: [], imaginary: Set("jJ".utf8))
        /// Of Java and Kotlin.
        static let jvm = Suffixes(
            integer: Set("lLuU".utf8), float: Set("fFdD".utf8), imaginary: [])
    }

    /// - Complexity: O(*n*) for *n* bytes; a number in hexadecimal of more than 64 bits costs O(*n*²),
    ///   up to a length beyond which it stays as it is.
    static func symbol(
        of bytes: [UInt8], from start: UInt32, to end: UInt32, suffixes: Suffixes
    ) -> Symbol {
        guard start < end, Int(end) <= bytes.count else { return .none }
        let text = bytes[Int(start)..<Int(end)]
        if isPlain(text) { return Symbol(bytes: text) }
        return Symbol(bytes: canonical(text, suffixes))
    }

    /// Whether the text is its own canonical form, as nearly always.
    private static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first != zero || text.count == 1 else { return false }
        for byte in text where byte < zero || byte > nine { return false }
        return true
    }

    private static func canonical(_ text: ArraySlice<UInt8>, _ suffixes: Suffixes) -> [UInt8] {
        var digits = text.filter { $0 != UInt8(ascii: "_") }[...]
        if let radix = radix(of: digits) {
            digits = digits.dropFirst(2)
            if radix == 16, digits.contains(where: { $0 | 0x20 == UInt8(ascii: "p") }) {
                return hexadecimalFloat(digits, suffixes)
            }
            while let last = digits.last, suffixes.integer.contains(last) { digits.removeLast() }
            return decimal(digits, radix: radix)
        }
        var isFloat = false
        var isImaginary = false
        while let last = digits.last, last < zero || last > nine, last != UInt8(ascii: ".") {
            if suffixes.float.contains(last) { isFloat = true }
            if suffixes.imaginary.contains(last) { isImaginary = true }
            digits.removeLast()
        }
        if isFloat || isImaginary || digits.contains(where: { $0 < zero || $0 > nine }) {
            return float(digits) + (isImaginary ? [UInt8(ascii: "j")] : [])
        }
        // Python 2's and Java's octal numbers.
        let isOctal = digits.first == zero && digits.allSatisfy { $0 < UInt8(ascii: "8") }
        return decimal(digits, radix: isOctal ? 8 : 10)
    }

    private static func radix(of text: ArraySlice<UInt8>) -> UInt32? {
        guard text.first == zero, let letter = text.dropFirst().first else { return nil }
        switch letter | 0x20 {
        case UInt8(ascii: "x"): return 16
        case UInt8(ascii: "o"): return 8
        case UInt8(ascii: "b"): return 2
        default: return nil
        }
    }

    // MARK: - Integers

    private static func decimal(_ digits: ArraySlice<UInt8>, radix: UInt32) -> [UInt8] {
        let significant = digits.drop { $0 == zero }
        guard !significant.isEmpty else { return [zero] }
        if radix == 10 { return Array(significant) }
        guard significant.count <= 1_000 else {
            return Array("0\(radix):".utf8) + significant.map { $0 | 0x20 }
        }
        // Limbs of nine decimal digits, the least significant one first.
        var limbs: [UInt32] = [0]
        for digit in significant {
            var carry = UInt64(value(of: digit))
            for index in limbs.indices {
                let product = UInt64(limbs[index]) * UInt64(radix) + carry
                limbs[index] = UInt32(product % 1_000_000_000)
                carry = product / 1_000_000_000
            }
            if carry > 0 { limbs.append(UInt32(carry)) }
        }
        var text = String(limbs[limbs.count - 1])
        for limb in limbs.dropLast().reversed() {
            let part = String(limb)
            text += String(repeating: "0", count: 9 - part.utf8.count) + part
        }
        return Array(text.utf8)
    }

    private static func value(of digit: UInt8) -> UInt32 {
        switch digit {
        case zero...nine: UInt32(digit - zero)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(digit - UInt8(ascii: "A") + 10)
        default: 0
        }
    }

    // MARK: - Other numbers

    /// Digits without zeros at either end, and the power of ten they are to be multiplied by.
    private static func float(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let isExponentMark: (UInt8) -> Bool = { $0 | 0x20 == UInt8(ascii: "e") }
        let mantissa = text.prefix { !isExponentMark($0) }
        let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
        let fraction = mantissa.dropFirst(whole.count + 1)
        let exponentText = String(decoding: text.dropFirst(mantissa.count + 1), as: UTF8.self)
        // A power that no machine has room for is as good as any other one.
        var exponent = exponentText.isEmpty ? 0 : Int(exponentText) ?? Int(Int32.max)
        exponent = max(-1_000_000_000, min(exponent, 1_000_000_000)) - fraction.count

        var digits = Array((whole + fraction).drop { $0 == zero })
        while digits.last == zero {
            digits.removeLast()
            exponent += 1
        }
        guard !digits.isEmpty else { return Array("0e0".utf8) }
        return digits + Array("e\(exponent)".utf8)
    }

    private static func hexadecimalFloat(
        _ digits: ArraySlice<UInt8>, _ suffixes: Suffixes
    ) -> [UInt8] {
        var digits = digits
        while let last = digits.last, suffixes.float.contains(last) { digits.removeLast() }
        let text = "0x" + String(decoding: digits, as: UTF8.self)
        guard let value = Double(text), value.isFinite else { return Array(text.utf8) }
        return float(Array("\(value)".utf8)[...])
    }

    private static let zero = UInt8(ascii: "0")
    private static let nine = UInt8(ascii: "9")
}
