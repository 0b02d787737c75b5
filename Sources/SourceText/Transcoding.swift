#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// UTF-8 with each byte that belongs to no scalar read as Windows-1252.
func mendedUTF8(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    raw.withUnsafeBufferPointer { raw in
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count + raw.count / 8)
        var index = 0
        while index < raw.count {
            if let length = scalarLength(raw, at: index) {
                bytes.append(contentsOf: raw[index..<index + length])
                index += length
            } else {
                append(windows1252(raw[index]), to: &bytes)
                index += 1
            }
        }
        return bytes
    }
}

/// The character of a byte from 0x80 up; the five bytes without one stand for themselves (WHATWG
/// Encoding Standard, "windows-1252").
private func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    let special: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039,
        0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    guard byte >= 0x80, byte < 0xA0 else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(special[Int(byte) - 0x80]) ?? "\u{FFFD}"
}

func decodedUTF16(_ raw: ArraySlice<UInt8>, bigEndian: Bool) -> (bytes: [UInt8], isLossy: Bool) {
    let start = raw.startIndex
    let units = (0..<raw.count / 2).lazy.map { index in
        let first = UInt16(raw[start + 2 * index])
        let second = UInt16(raw[start + 2 * index + 1])
        return bigEndian ? first << 8 | second : second << 8 | first
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    var isLossy = raw.count % 2 != 0
    var decoder = UTF16()
    var iterator = units.makeIterator()
    while true {
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar): append(scalar, to: &bytes)
        case .emptyInput: return (bytes, isLossy)
        case .error:
            append("\u{FFFD}", to: &bytes)
            isLossy = true
        }
    }
}

func decodedUTF32(_ raw: ArraySlice<UInt8>, bigEndian: Bool) -> (bytes: [UInt8], isLossy: Bool) {
    var bytes: [UInt8] = []
    var isLossy = raw.count % 4 != 0
    var index = raw.startIndex
    while index + 4 <= raw.endIndex {
        let unit = raw[index..<index + 4].enumerated().reduce(UInt32(0)) { value, byte in
            value | UInt32(byte.element) << UInt32(8 * (bigEndian ? 3 - byte.offset : byte.offset))
        }
        let scalar = Unicode.Scalar(unit)
        if scalar == nil { isLossy = true }
        append(scalar ?? "\u{FFFD}", to: &bytes)
        index += 4
    }
    return (bytes, isLossy)
}

private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
}

/// `raw` through the system's converter; nothing when it does not know the encoding.
func converted(_ raw: [UInt8], from name: String) -> (bytes: [UInt8], isLossy: Bool)? {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
        return nil
    }
    defer { iconv_close(converter) }
    var isLossy = false
    // One byte of any encoding in the table becomes three bytes of UTF-8 at most, U+FFFD included.
    let capacity = raw.count * 3 + 16
    var input = raw.map(CChar.init(bitPattern:))
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        output.withMemoryRebound(to: CChar.self) { output in
            input.withUnsafeMutableBufferPointer { input in
                var from = input.baseAddress
                var fromLeft = input.count
                var to = output.baseAddress
                var toLeft = capacity
                while fromLeft > 0, iconv(converter, &from, &fromLeft, &to, &toLeft) == -1 {
                    guard toLeft >= 3, fromLeft > 0 else { break }
                    isLossy = true
                    for byte in UTF8.encodedReplacementCharacter {
                        to?.pointee = CChar(bitPattern: byte)
                        to = to.map { $0 + 1 }
                    }
                    toLeft -= 3
                    from = from.map { $0 + 1 }
                    fromLeft -= 1
                }
                count = capacity - toLeft
            }
        }
    }
    return (bytes, isLossy)
}
