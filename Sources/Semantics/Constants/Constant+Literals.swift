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

/// Templates of strings and what fills them.
enum StringTemplate {
    /// `"%s:%d" % ("a", 1)`. Nil when the arguments don't fit.
    static func percent(_ template: String, _ arguments: [Constant]) -> Constant? {
        var result = ""
        var rest = arguments[...]
        var isExact = true
        var characters = template.makeIterator()
        while let character = characters.next() {
            guard character == "%" else {
                result.append(character)
                continue
            }
            guard let kind = characters.next() else { return nil }
            if kind == "%" {
                result.append("%")
            } else if let argument = rest.popFirst() {
                let text = "sdiu".contains(kind) ? argument.textInString : nil
                isExact = isExact && text != nil
                result += text ?? ""
            } else {
                return nil
            }
        }
        guard isExact else { return .someString }
        return rest.isEmpty ? .string(bounded: result) : nil
    }

    /// `"{}:{name}".format("a", name=1)`. Nil when an argument is missing.
    static func braces(
        _ template: String, _ arguments: [Constant], _ named: [String: Constant]
    ) -> Constant? {
        var result = ""
        var next = 0
        var rest = template[...]
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            result += rest[..<brace]
            let following = rest.index(after: brace)
            guard following < rest.endIndex else { return nil }
            if rest[following] == rest[brace] {
                result.append(rest[brace])
                rest = rest[rest.index(after: following)...]
                continue
            }
            guard rest[brace] == "{", let end = rest[following...].firstIndex(of: "}") else {
                return nil
            }
            let field = rest[following..<end]
            rest = rest[rest.index(after: end)...]
            // Conversions and formats make a string, but which one is not worth knowing.
            guard !field.contains(where: { "!:.[{".contains($0) }) else { return .someString }
            let index = field.isEmpty ? next : Int(field)
            if field.isEmpty { next += 1 }
            let value =
                index.map { arguments.indices.contains($0) ? arguments[$0] : nil }
                ?? named[String(field)]
            guard let value else { return nil }
            guard let text = value.textInString else { return .someString }
            result += text
        }
        return .string(bounded: result + rest)
    }
}
