/// Reads JSON from start to end without building a tree of it.
///
/// The caller walks into the objects and arrays it knows and skips the rest, so that a baseline of a
/// hundred megabytes costs no more memory than its bytes. Skipping uses no recursion, and walking
/// goes as deep as the caller's own code.
///
/// - SeeAlso: RFC 8259.
struct JSONReader {
    enum Kind { case object, array, string, number, literal }

    private let bytes: [UInt8]
    private(set) var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// Whether `text` is one JSON value and nothing else.
    static func isValid(_ text: String) -> Bool {
        var reader = JSONReader(Array(text.utf8))
        do {
            try reader.skipValue()
            try reader.finish()
            return true
        } catch {
            return false
        }
    }

    /// The kind of the value that comes next.
    mutating func nextKind() throws(ReportProblem) -> Kind {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte): return .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return .literal
        default: throw problem
        }
    }

    /// Calls `body` with each key of the object that comes next. `body` must consume the value.
    mutating func object(
        _ body: (String, inout JSONReader) throws(ReportProblem) -> Void
    ) throws(ReportProblem) {
        try expect("{")
        if accept("}") { return }
        repeat {
            skipSpace()
            let key = try string()
            try expect(":")
            try body(key, &self)
        } while accept(",")
        try expect("}")
    }

    /// Calls `body` at each element of the array that comes next. `body` must consume it.
    mutating func array(
        _ body: (inout JSONReader) throws(ReportProblem) -> Void
    ) throws(ReportProblem) {
        try expect("[")
        if accept("]") { return }
        repeat { try body(&self) } while accept(",")
        try expect("]")
    }

    /// Passes over whatever comes next, of any depth.
    mutating func skipValue() throws(ReportProblem) {
        // The closing byte of each open object and array, innermost last.
        var open: [UInt8] = []
        repeat {
            switch try nextKind() {
            case .object:
                index += 1
                if accept("}") { break }
                try skipKey()
                open.append(UInt8(ascii: "}"))
                continue
            case .array:
                index += 1
                if accept("]") { break }
                open.append(UInt8(ascii: "]"))
                continue
            case .string: try skipString()
            case .number: try skipNumber()
            case .literal: try skipLiteral()
            }
            try closeValues(&open)
        } while !open.isEmpty
    }

    /// After a value: passes the ends of all that it completes, and the comma before the next one.
    private mutating func closeValues(_ open: inout [UInt8]) throws(ReportProblem) {
        while let close = open.last {
            if accept(",") {
                if close == UInt8(ascii: "}") { try skipKey() }
                return
            }
            skipSpace()
            guard peek == close else { throw problem }
            index += 1
            open.removeLast()
        }
    }

    private mutating func skipKey() throws(ReportProblem) {
        skipSpace()
        try skipString()
        try expect(":")
    }

    /// Nothing but white space may be left.
    mutating func finish() throws(ReportProblem) {
        skipSpace()
        guard index == bytes.count else { throw problem }
    }

    mutating func string() throws(ReportProblem) -> String {
        skipSpace()
        let start = index + 1
        try skipString()
        let raw = bytes[start..<index - 1]
        guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
        return unescaped(raw)
    }

    /// The text of a number's literal; the reader needs no number but versions and counts.
    mutating func integer() throws(ReportProblem) -> Int? {
        skipSpace()
        let start = index
        try skipNumber()
        return Int(String(decoding: bytes[start..<index], as: UTF8.self))
    }
}

extension JSONReader {
    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// What to throw when the byte at `index` cannot stand there.
    private var problem: ReportProblem {
        let seen = bytes.prefix(index)
        let line = 1 + seen.count { $0 == UInt8(ascii: "\n") }
        let lineStart = seen.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return .malformedJSON(line: line, column: index - lineStart + 1)
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            index += 1
        }
    }

    private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
        skipSpace()
        guard peek == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws(ReportProblem) {
        guard accept(scalar) else { throw problem }
    }

    private mutating func skipString() throws(ReportProblem) {
        guard peek == UInt8(ascii: "\"") else { throw problem }
        index += 1
        while let byte = peek, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw problem }
            index += 1
            if byte == UInt8(ascii: "\\") { try skipEscape() }
        }
        guard peek != nil else { throw problem }
        index += 1
    }

    private mutating func skipEscape() throws(ReportProblem) {
        switch peek {
        case UInt8(ascii: "u"):
            index += 1
            for _ in 0..<4 {
                guard let digit = peek, Unicode.Scalar(digit).properties.isASCIIHexDigit else {
                    throw problem
                }
                index += 1
            }
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            index += 1
        default: throw problem
        }
    }

    private mutating func skipNumber() throws(ReportProblem) {
        if peek == UInt8(ascii: "-") { index += 1 }
        if peek == UInt8(ascii: "0") { index += 1 } else { try skipDigits() }
        if peek == UInt8(ascii: ".") {
            index += 1
            try skipDigits()
        }
        guard peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") else { return }
        index += 1
        if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
        try skipDigits()
    }

    private mutating func skipDigits() throws(ReportProblem) {
        let start = index
        while let byte = peek, Self.isDigit(byte) { index += 1 }
        guard index > start else { throw problem }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
    }

    private mutating func skipLiteral() throws(ReportProblem) {
        for literal in ["true", "false", "null"] where bytes[index...].starts(with: literal.utf8) {
            index += literal.utf8.count
            return
        }
        throw problem
    }

    /// Half of a surrogate pair becomes U+FFFD, as the standard library decodes it.
    private func unescaped(_ raw: ArraySlice<UInt8>) -> String {
        var units: [UInt16] = []
        var scalars = String(decoding: raw, as: UTF8.self).unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            guard scalar == "\\", let escape = scalars.popFirst() else {
                units.append(contentsOf: UTF16.encode(scalar) ?? .init())
                continue
            }
            switch escape {
            case "n": units.append(0x0A)
            case "r": units.append(0x0D)
            case "t": units.append(0x09)
            case "b": units.append(0x08)
            case "f": units.append(0x0C)
            case "u":
                units.append(UInt16(String(scalars.prefix(4)), radix: 16) ?? 0xFFFD)
                scalars = scalars.dropFirst(4)
            default: units.append(contentsOf: UTF16.encode(escape) ?? .init())
            }
        }
        return String(decoding: units, as: UTF16.self)
    }
}
