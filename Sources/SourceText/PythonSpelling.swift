/// A pattern with what only Python's `re` spells so written the way PCRE2 wants it.
///
/// `\uXXXX` and `\UXXXXXXXX` become `\x{…}`, `{,n}` becomes `{0,n}`, and the flags `a`, `u` and `L`,
/// which choose between kinds of text that are one here, are taken out of `(?…)`. All else is common to
/// both, or means in rules what PCRE2 makes of it (`\Z` stands before a last line end, too).
struct PythonSpelling {
    private(set) var bytes: [UInt8] = []
    /// For each of `bytes`, the offset it comes from.
    private var origins: [Int] = []
    private let original: [UInt8]
    private var position = 0
    private var isInClass = false

    init(rewriting pattern: String) {
        original = Array(pattern.utf8)
        bytes.reserveCapacity(original.count)
        while position < original.count { step() }
    }

    func originalOffset(of offset: Int) -> Int {
        origins.indices.contains(offset) ? origins[offset] : original.count
    }

    private mutating func step() {
        switch original[position] {
        case UInt8(ascii: "\\"): escape()
        case UInt8(ascii: "["):
            // A bracket right after the opening one (or after `[^`) belongs to the class.
            let opens = !isInClass
            isInClass = true
            copy(1)
            if opens {
                if peek(0) == UInt8(ascii: "^") { copy(1) }
                if peek(0) == UInt8(ascii: "]") { copy(1) }
            } else if peek(0) == UInt8(ascii: ":") {
                posixClass()
            }
        case UInt8(ascii: "]"):
            isInClass = false
            copy(1)
        case UInt8(ascii: "(") where !isInClass && peek(1) == UInt8(ascii: "?"): flags()
        case UInt8(ascii: "{") where !isInClass && isUpperBound():
            copy(1)
            write("0")
        default: copy(1)
        }
    }

    private mutating func escape() {
        let digits: Int
        switch peek(1) {
        case UInt8(ascii: "u"): digits = 4
        case UInt8(ascii: "U"): digits = 8
        default: return copy(2)
        }
        let start = position + 2
        guard start + digits <= original.count,
            let value = UInt32(
                String(decoding: original[start..<start + digits], as: UTF8.self), radix: 16)
        else { return copy(2) }
        write("\\x{" + String(value, radix: 16) + "}")
        position = start + digits
    }

    /// Copies `:alpha:]` so that its bracket does not end the class around it.
    private mutating func posixClass() {
        var end = position + 1
        while end < original.count, isLetter(original[end]) || original[end] == UInt8(ascii: "^") {
            end += 1
        }
        guard end + 1 < original.count, original[end] == UInt8(ascii: ":"),
            original[end + 1] == UInt8(ascii: "]")
        else { return }
        copy(end + 2 - position)
    }

    /// `(?aiu)` becomes `(?i)`, `(?u:` becomes `(?:`.
    private mutating func flags() {
        var end = position + 2
        while end < original.count, isLetter(original[end]) { end += 1 }
        let names = original[position + 2..<max(position + 2, end)]
        guard end < original.count, !names.isEmpty,
            [UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "-")].contains(original[end]),
            names.contains(where: isTextKind)
        else { return copy(2) }
        copy(2)
        while position < end {
            if isTextKind(original[position]) { position += 1 } else { copy(1) }
        }
    }

    private func isTextKind(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "a") || byte == UInt8(ascii: "u") || byte == UInt8(ascii: "L")
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Whether `{,n}` stands here, behind something that it can repeat.
    private func isUpperBound() -> Bool {
        guard position > 0, peek(1) == UInt8(ascii: ",") else { return false }
        var end = position + 2
        while end < original.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(original[end])
        {
            end += 1
        }
        return end > position + 2 && end < original.count && original[end] == UInt8(ascii: "}")
    }

    private func peek(_ distance: Int) -> UInt8? {
        position + distance < original.count ? original[position + distance] : nil
    }

    private mutating func copy(_ count: Int) {
        for offset in position..<min(position + count, original.count) {
            bytes.append(original[offset])
            origins.append(offset)
        }
        position += count
    }

    private mutating func write(_ text: String) {
        for byte in text.utf8 {
            bytes.append(byte)
            origins.append(position)
        }
    }
}
