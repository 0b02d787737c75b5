/// How the bytes of a file stand for text.
package enum TextEncoding: Hashable, Sendable {
    case utf8
    /// UTF-8 behind the mark `EF BB BF`.
    case utf8WithMark
    case utf16(bigEndian: Bool, hasMark: Bool)
    case utf32(bigEndian: Bool)
    /// An encoding that the file names itself, as the system's converter knows it: `ISO-8859-1`.
    case named(String)
    /// UTF-8 with other bytes in between, which were read as Windows-1252.
    case mixed

    /// The bytes to write to disk for UTF-8 `text`; nothing when this encoding is only read here.
    package func encoded(_ text: [UInt8]) -> [UInt8]? {
        switch self {
        case .utf8: return text
        case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + text
        case .utf16(let bigEndian, let hasMark):
            let units =
                Array((hasMark ? "\u{FEFF}" : "").utf16)
                + String(decoding: text, as: UTF8.self).utf16
            return units.flatMap { unit in
                let bytes = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
                return bigEndian ? bytes : bytes.reversed()
            }
        case .utf32, .named, .mixed: return nil
        }
    }

    /// The name for people.
    package var title: String {
        switch self {
        case .utf8, .utf8WithMark: "UTF-8"
        case .utf16(let bigEndian, _): bigEndian ? "UTF-16 (big-endian)" : "UTF-16 (little-endian)"
        case .utf32(let bigEndian): bigEndian ? "UTF-32 (big-endian)" : "UTF-32 (little-endian)"
        case .named(let name): name
        case .mixed: "UTF-8 with Windows-1252"
        }
    }
}

/// The text of a file as UTF-8, and how sure that is.
package struct DecodedText: Sendable {
    package enum Doubt: Hashable, Sendable {
        /// Nothing in the file says what the encoding is.
        case guessed
        /// Some bytes stand for no character and became U+FFFD.
        case lossy
        /// The file names an encoding that is not known here; the bytes were taken for UTF-8.
        case unknownEncoding(String)
    }

    package let bytes: [UInt8]
    package let encoding: TextEncoding
    /// Nothing when the text is certain.
    package let doubt: Doubt?

    /// Finds the encoding of `raw` and transcodes it: by its mark, by its pattern of zeros, by what a
    /// comment in the first two lines says (PEP 263), and else as UTF-8. Bytes that are no UTF-8 are
    /// read as Windows-1252, which gives every byte a character.
    ///
    /// - Complexity: O(*n*), without a copy for plain UTF-8.
    package init(_ raw: [UInt8]) {
        if let (encoding, start) = markedEncoding(raw) {
            self.init(raw[start...], encoding, isGuessed: false)
        } else if let encoding = zerosEncoding(raw) {
            self.init(raw[...], encoding, isGuessed: true)
        } else if isASCII(raw) {
            self.init(bytes: raw, encoding: .utf8)
        } else if let name = declaredEncoding(raw), !name.isUTF8 {
            self.init(raw, declaredAs: name)
        } else if isUTF8(raw) {
            self.init(bytes: raw, encoding: .utf8)
        } else {
            self.init(bytes: mendedUTF8(raw[...]), encoding: .mixed, doubt: .guessed)
        }
    }

    private init(bytes: [UInt8], encoding: TextEncoding, doubt: Doubt? = nil) {
        self.bytes = bytes
        self.encoding = encoding
        self.doubt = doubt
    }

    private init(_ raw: ArraySlice<UInt8>, _ encoding: TextEncoding, isGuessed: Bool) {
        let decoded: (bytes: [UInt8], isLossy: Bool)
        switch encoding {
        case .utf16(let bigEndian, _): decoded = decodedUTF16(raw, bigEndian: bigEndian)
        case .utf32(let bigEndian): decoded = decodedUTF32(raw, bigEndian: bigEndian)
        default:
            let bytes = Array(raw)
            guard isUTF8(bytes) else {
                self.init(bytes: mendedUTF8(raw), encoding: .mixed, doubt: .guessed)
                return
            }
            decoded = (bytes, false)
        }
        self.init(
            bytes: decoded.bytes, encoding: encoding,
            doubt: decoded.isLossy ? .lossy : isGuessed ? .guessed : nil)
    }

    private init(_ raw: [UInt8], declaredAs name: DeclaredEncoding) {
        if let converter = name.converterName, let decoded = converted(raw, from: converter) {
            self.init(
                bytes: decoded.bytes, encoding: .named(converter),
                doubt: decoded.isLossy ? .lossy : nil)
        } else {
            let isSound = isUTF8(raw)
            self.init(
                bytes: isSound ? raw : mendedUTF8(raw[...]), encoding: isSound ? .utf8 : .mixed,
                doubt: .unknownEncoding(name.text))
        }
    }
}

// MARK: Finding the encoding

/// The encoding that a byte order mark tells, and where the text behind it starts.
private func markedEncoding(_ raw: [UInt8]) -> (TextEncoding, Int)? {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8WithMark, 3) }
    // The UTF-32 mark begins with that of UTF-16; a UTF-16 text does not begin with U+0000.
    if raw.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32(bigEndian: false), 4) }
    if raw.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32(bigEndian: true), 4) }
    if raw.starts(with: [0xFF, 0xFE]) { return (.utf16(bigEndian: false, hasMark: true), 2) }
    if raw.starts(with: [0xFE, 0xFF]) { return (.utf16(bigEndian: true, hasMark: true), 2) }
    return nil
}

/// UTF-16 without a mark: program text is mostly ASCII, so that nearly every second byte is zero.
private func zerosEncoding(_ raw: [UInt8]) -> TextEncoding? {
    let pairs = min(raw.count, 2_048) / 2
    guard pairs >= 2 else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in 0..<pairs {
        if raw[2 * index] == 0 { zeros.even += 1 }
        if raw[2 * index + 1] == 0 { zeros.odd += 1 }
    }
    if zeros.even == 0, zeros.odd * 10 >= pairs * 7 {
        return .utf16(bigEndian: false, hasMark: false)
    }
    if zeros.odd == 0, zeros.even * 10 >= pairs * 7 {
        return .utf16(bigEndian: true, hasMark: false)
    }
    return nil
}

func isASCII(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
        var index = 0
        while index + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if word & 0x8080_8080_8080_8080 != 0 { return false }
            index += 8
        }
        return bytes[index...].allSatisfy { $0 < 0x80 }
    }
}

func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        while index < bytes.count {
            guard let length = scalarLength(bytes, at: index) else { return false }
            index += length
        }
        return true
    }
}

/// The number of bytes of the UTF-8 scalar at `index`, or nothing when there is none (The Unicode
/// Standard, table 3-7).
func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    func follows(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
        index + distance < bytes.count && range.contains(bytes[index + distance])
    }
    switch bytes[index] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : nil
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : nil
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : nil
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : nil
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : nil
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : nil
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : nil
    default: return nil
    }
}
