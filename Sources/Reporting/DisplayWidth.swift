/// How many cells of a terminal `text` takes. Control characters count nothing; make them visible first.
package func displayWidth(of text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + $1.displayWidth }
}

extension Character {
    /// The cells that the character takes: a sequence that draws one emoji takes two, marks take none,
    /// everything else is the sum of its parts.
    var displayWidth: Int {
        var sum = 0
        var isEmojiSequence = false
        for scalar in unicodeScalars {
            switch scalar.value {
            // The variation selector that asks for an emoji, and a joiner or skin tone after another.
            case 0xFE0F, 0x200D: isEmojiSequence = true
            case 0x1F3FB...0x1F3FF where sum > 0: isEmojiSequence = true
            case 0x1F1E6...0x1F1FF: sum += 1
            default: sum += scalar.displayWidth
            }
        }
        guard isEmojiSequence, unicodeScalars.first?.properties.isEmoji == true else { return sum }
        return 2
    }
}

extension Unicode.Scalar {
    fileprivate var displayWidth: Int {
        if value < 0x300 {
            return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1
        }
        // Vowels and final consonants of Hangul join the syllable that a wide consonant begins.
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: return properties.isEmojiPresentation || isWide ? 2 : 1
        }
    }

    /// East Asian Width W or F, emoji aside.
    ///
    /// - SeeAlso: Unicode Standard Annex #11; the ranges are those of Unicode 16, where unassigned
    ///   places inside a block of wide characters are wide as well.
    private var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F: true
        case 0x2E80...0x303E, 0x3041...0x4DFF, 0x4E00...0xA4CF, 0xA960...0xA97C: true
        case 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B: true
        case 0xFF01...0xFF60, 0xFFE0...0xFFE6: true
        case 0x16FE0...0x16FFF, 0x17000...0x18DFF, 0x1AFF0...0x1B2FF: true
        case 0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F265: true
        case 0x20000...0x2FFFD, 0x30000...0x3FFFD: true
        default: false
        }
    }
}

/// Breaks `text` into lines of at most `width` cells at blanks; line ends in `text` stay. A word that is
/// longer than a line gets one of its own and is not cut, so that it can be copied.
///
/// - Parameter taken: Cells of the first line that something else stands in.
func wrapped(_ text: String, width: Int, taken: Int = 0) -> [String] {
    var lines: [String] = []
    var used = taken
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
        var line = ""
        for word in paragraph.split(whereSeparator: \.isWhitespace) {
            let wordWidth = displayWidth(of: word)
            if !line.isEmpty, used + 1 + wordWidth > width {
                lines.append(line)
                line = ""
                used = 0
            }
            used += (line.isEmpty ? 0 : 1) + wordWidth
            line += (line.isEmpty ? "" : " ") + word
        }
        lines.append(line)
        used = 0
    }
    return lines
}
