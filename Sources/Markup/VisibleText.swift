extension String {
    /// The text with every character that a terminal would obey, or that shows text in another order
    /// than it has, written as `\u{1B}`. Scanned code may be hostile to whoever reads the report.
    ///
    /// - Parameter kept: Control characters that stay, such as line ends where the format allows them.
    package func visible(keeping kept: Set<Unicode.Scalar> = []) -> String {
        guard utf8.contains(where: \.mayBeginTreachery) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            if scalar.isTreacherous, !kept.contains(scalar) {
                result += scalar.escape
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text on one line: runs of white space become one blank, other control characters visible.
    package var onOneLine: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ").visible()
    }

    /// At most `count` characters, the last one an ellipsis if any were cut off.
    package func shortened(to count: Int) -> String {
        guard self.count > count else { return self }
        return prefix(max(0, count - 1)) + "…"
    }
}

extension UInt8 {
    /// Whether a treacherous character may begin with this byte of UTF-8; most text has none.
    fileprivate var mayBeginTreachery: Bool {
        switch self {
        case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether the character steers a terminal (C0, DEL, C1), reorders text (bidirectional controls,
    /// as in "Trojan Source", CVE-2021-42574), ends a line for some readers, or is an invisible mark.
    package var isTreacherous: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        case 0xFEFF, 0xFFF9...0xFFFB: true
        default: false
        }
    }

    package var escape: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}
