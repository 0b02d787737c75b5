import Languages
import SourceText

extension Constant {
    /// The value of a number as written: `1_000`, `0x1F`, `0o17`, `0b101`, `10L`, `1.5f`.
    init?(number bytes: ArraySlice<UInt8>) {
        var text = String(decoding: bytes.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
            .lowercased()
        let isHexadecimal = text.hasPrefix("0x")
        while let last = text.last, "lu".contains(last) || "fd".contains(last) && !isHexadecimal {
            text.removeLast()
        }
        if let integer = Self.integer(text) {
            let isFloat = !isHexadecimal && bytes.contains { "fFdD".utf8.contains($0) }
            self = isFloat ? .float(Double(integer)) : .integer(integer)
        } else if let float = Double(text), float.isFinite,
            text.contains(where: { ".e".contains($0) })
        {
            self = .float(float)
        } else {
            return nil
        }
    }

    private static func integer(_ text: String) -> Int? {
        for (prefix, radix) in [("0x", 16), ("0b", 2), ("0o", 8)] where text.hasPrefix(prefix) {
            return Int(text.dropFirst(2), radix: radix)
        }
        if text.count > 1, text.hasPrefix("0"), text.allSatisfy({ ("0"..."7").contains($0) }) {
            return Int(text, radix: 8)
        }
        return text.first == "+" || text.first == "-" ? nil : Int(text)
    }
}
