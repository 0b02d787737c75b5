/// Writes JSON with keys in the order they are given, indented by two spaces.
///
/// Reports are compared byte for byte, and large ones hold millions of values: hence no detour through
/// `Codable` or dictionaries.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    /// Above 0 inside of a value that is written on one line.
    private var inlineDepth = 0
    private var needsComma = false
    private var isAfterKey = false

    /// The text written so far, with a line end.
    var document: [UInt8] { bytes + [UInt8(ascii: "\n")] }

    mutating func object(_ body: (inout JSONWriter) -> Void) { nested("{", "}", body) }
    mutating func array(_ body: (inout JSONWriter) -> Void) { nested("[", "]", body) }

    mutating func object(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.key(key)
        object(body)
    }

    mutating func array(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.key(key)
        array(body)
    }

    mutating func array<Element>(
        _ key: StaticString, of elements: some Sequence<Element>,
        _ body: (inout JSONWriter, Element) -> Void
    ) {
        array(key) { writer in
            for element in elements { body(&writer, element) }
        }
    }

    /// An object that is written on one line, with all it holds.
    mutating func inlineObject(_ body: (inout JSONWriter) -> Void) {
        nested("{", "}", isInline: true, body)
    }

    mutating func inlineArray(_ body: (inout JSONWriter) -> Void) {
        nested("[", "]", isInline: true, body)
    }

    mutating func inlineObject(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.key(key)
        inlineObject(body)
    }

    mutating func field(_ key: StaticString, _ value: String) {
        self.key(key)
        self.value(value)
    }

    mutating func field(_ key: StaticString, _ value: Int) {
        self.key(key)
        self.value(value)
    }

    mutating func field(_ key: StaticString, _ value: Bool) {
        self.key(key)
        beginValue()
        append(value ? "true" : "false")
    }

    mutating func field(_ key: StaticString, _ value: Double) {
        self.key(key)
        self.value(value)
    }

    /// Writes nothing at all if there is no value.
    mutating func field(_ key: StaticString, ifPresent value: String?) {
        if let value { field(key, value) }
    }

    mutating func field(_ key: StaticString, _ values: some Sequence<String>) {
        self.key(key)
        inlineArray { writer in
            for value in values { writer.value(value) }
        }
    }

    mutating func key(_ key: StaticString) {
        beginValue()
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        append("\": ")
        isAfterKey = true
    }

    /// A key that is data, not part of the format.
    mutating func key(text: String) {
        beginValue()
        appendQuoted(text)
        append(": ")
        isAfterKey = true
    }

    mutating func value(_ text: String) {
        beginValue()
        appendQuoted(text)
    }

    mutating func value(_ number: Int) {
        beginValue()
        append(String(number))
    }

    mutating func value(_ number: Double) {
        beginValue()
        append(number.isFinite ? number.description : "null")
    }

    /// Writes text that is JSON already.
    mutating func value(json: String) {
        beginValue()
        append(json)
    }

    private mutating func beginValue() {
        if isAfterKey {
            isAfterKey = false
            return
        }
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        if inlineDepth > 0 {
            if needsComma { bytes.append(UInt8(ascii: " ")) }
        } else if depth > 0 {
            newLine()
        }
        needsComma = true
    }

    private mutating func nested(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, isInline: Bool = false,
        _ body: (inout JSONWriter) -> Void
    ) {
        beginValue()
        bytes.append(UInt8(ascii: open))
        depth += 1
        inlineDepth += isInline ? 1 : 0
        needsComma = false
        body(&self)
        depth -= 1
        if needsComma, inlineDepth == 0 { newLine() }
        inlineDepth -= isInline ? 1 : 0
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    private mutating func newLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { append("  ") }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func appendQuoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Besides what JSON demands, control characters beyond ASCII and the two line separators are
    /// escaped: a terminal obeys the former, and JavaScript once took the latter for line ends.
    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            let (code, length): (Int, Int) =
                switch byte {
                case 0..<0x20, 0x22, 0x5C, 0x7F: (Int(byte), 1)
                case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
                    (Int(text[index + 1]), 2)
                case 0xE2
                where index + 2 < text.count && text[index + 1] == 0x80
                    && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9):
                    (0x2000 + Int(text[index + 2]) - 0x80, 3)
                default: (0, 0)
                }
            guard length > 0 else {
                index += 1
                continue
            }
            bytes.append(contentsOf: text[copied..<index])
            appendEscape(code)
            index += length
            copied = index
        }
        bytes.append(contentsOf: text[copied...])
    }

    private mutating func appendEscape(_ code: Int) {
        switch code {
        case 0x22: append("\\\"")
        case 0x5C: append("\\\\")
        case 0x0A: append("\\n")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        default:
            let digits = String(code, radix: 16)
            append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
        }
    }
}
