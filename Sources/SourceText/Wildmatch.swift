/// Matches paths as git's ignore files do ("wildmatch").
///
/// The steps follow gitignore(5) to the letter, odd corners included: a pattern that matches here and not
/// in git, or the other way round, is a bug.
package struct Wildmatch: Sendable {
    private enum Verdict { case match, mismatch, abort, abortToStars }

    private let pattern: ArraySlice<UInt8>
    /// Whether `*`, `?` and classes stop at slashes, and `**` does not.
    private let respectsSlashes: Bool
    /// Stars nest one call each; a pattern with more of them matches nothing.
    private static let deepest = 128
    /// Patterns such as `**/**/**/x` try exponentially many ways. Real ones take some hundred steps; after
    /// this many the answer is no.
    private static let mostSteps = 50_000

    package init(_ pattern: ArraySlice<UInt8>, respectsSlashes: Bool) {
        self.pattern = pattern
        self.respectsSlashes = respectsSlashes
    }

    package func matches(_ text: ArraySlice<UInt8>) -> Bool {
        var steps = 0
        return verdict(pattern, text, depth: 0, &steps) == .match
    }

    private func verdict(
        _ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, depth: Int, _ steps: inout Int
    ) -> Verdict {
        guard depth < Self.deepest else { return .abort }
        var pattern = pattern
        var text = text
        while let special = pattern.popFirst() {
            steps += 1
            guard steps < Self.mostSteps else { return .abort }
            guard let byte = text.first else {
                if special == star { return stars(&pattern, &text, depth, &steps) ?? .abort }
                return .abort
            }
            switch special {
            case star:
                if let verdict = stars(&pattern, &text, depth, &steps) { return verdict }
                continue
            case question:
                if respectsSlashes, byte == slash { return .mismatch }
            case bracket:
                guard let contains = classContains(&pattern, byte) else { return .abort }
                if !contains || respectsSlashes && byte == slash { return .mismatch }
            case backslash:
                guard let literal = pattern.popFirst(), literal == byte else { return .mismatch }
            default:
                if special != byte { return .mismatch }
            }
            text.removeFirst()
        }
        return text.isEmpty ? .match : .mismatch
    }

    /// Goes on behind a star that was just taken from `pattern`. Nothing means: both are moved on, and the
    /// caller continues.
    private func stars(
        _ pattern: inout ArraySlice<UInt8>, _ text: inout ArraySlice<UInt8>, _ depth: Int,
        _ steps: inout Int
    ) -> Verdict? {
        var crossesSlashes = !respectsSlashes
        if pattern.first == star {
            let isAtStart = isBehindSlash(pattern)
            pattern = pattern.drop { $0 == star }
            if respectsSlashes, isAtStart, isBeforeSlash(pattern) {
                // `a/**/b` matches `a/b` as well.
                if pattern.first == slash,
                    verdict(pattern.dropFirst(), text, depth: depth + 1, &steps) == .match
                {
                    return .match
                }
                crossesSlashes = true
            }
        }
        if pattern.isEmpty {
            return crossesSlashes || !text.contains(slash) ? .match : .abortToStars
        }
        if !crossesSlashes, pattern.first == slash {
            guard let next = text.firstIndex(of: slash) else { return .abort }
            text = text[(next + 1)...]
            pattern.removeFirst()
            return nil
        }
        return longest(pattern, text, crossesSlashes: crossesSlashes, depth, &steps)
    }

    /// Whether the star before `rest` starts the pattern or follows a slash.
    private func isBehindSlash(_ rest: ArraySlice<UInt8>) -> Bool {
        let before = rest.startIndex - 2
        return before < pattern.startIndex || pattern[before] == slash
    }

    private func isBeforeSlash(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.isEmpty || rest.first == slash || rest.starts(with: [backslash, slash])
    }

    private func longest(
        _ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, crossesSlashes: Bool, _ depth: Int,
        _ steps: inout Int
    ) -> Verdict {
        var text = text
        while let byte = text.first {
            let verdict = verdict(pattern, text, depth: depth + 1, &steps)
            if verdict != .mismatch {
                if !crossesSlashes || verdict != .abortToStars { return verdict }
            } else if !crossesSlashes, byte == slash {
                return .abortToStars
            }
            text.removeFirst()
        }
        return .abort
    }
}

// MARK: Classes

extension Wildmatch {
    /// Whether the class whose `[` was just taken from `pattern` contains `byte`; takes the rest of the
    /// class. Nothing when it is malformed.
    private func classContains(_ pattern: inout ArraySlice<UInt8>, _ byte: UInt8) -> Bool? {
        guard var next = pattern.popFirst() else { return nil }
        let isNegated = next == UInt8(ascii: "!") || next == UInt8(ascii: "^")
        if isNegated {
            guard let first = pattern.popFirst() else { return nil }
            next = first
        }
        var contains = false
        var previous: UInt8 = 0
        repeat {
            if next == backslash {
                guard let literal = pattern.popFirst() else { return nil }
                if literal == byte { contains = true }
                previous = literal
            } else if next == UInt8(ascii: "-"), previous != 0, let end = pattern.first,
                end != closing
            {
                guard let high = rangeEnd(&pattern) else { return nil }
                if previous <= byte, byte <= high { contains = true }
                previous = 0
            } else if next == bracket, pattern.first == UInt8(ascii: ":") {
                guard let isMember = namedClassContains(&pattern, byte) else { return nil }
                if isMember { contains = true }
                previous = self.pattern[pattern.startIndex - 1] == closing ? 0 : bracket
            } else {
                if next == byte { contains = true }
                previous = next
            }
            guard let following = pattern.popFirst() else { return nil }
            next = following
        } while next != closing
        return contains != isNegated
    }

    private func rangeEnd(_ pattern: inout ArraySlice<UInt8>) -> UInt8? {
        guard let end = pattern.popFirst() else { return nil }
        return end == backslash ? pattern.popFirst() : end
    }

    /// Takes `:alpha:]`, whose `[` was just taken. A colon without its end is an ordinary character.
    private func namedClassContains(_ pattern: inout ArraySlice<UInt8>, _ byte: UInt8) -> Bool? {
        guard let end = pattern.firstIndex(of: closing) else { return nil }
        let name = pattern[(pattern.startIndex + 1)..<end]
        guard let last = name.last, last == UInt8(ascii: ":") else { return byte == bracket }
        pattern = pattern[(end + 1)...]
        return isMember(byte, ofClass: String(decoding: name.dropLast(), as: UTF8.self))
    }

    private func isMember(_ byte: UInt8, ofClass name: String) -> Bool? {
        let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        let isVisible = (0x21...0x7E).contains(byte)
        switch name {
        case "alnum": return isUpper || isLower || isDigit
        case "alpha": return isUpper || isLower
        case "blank": return byte == 0x20 || byte == 0x09
        case "cntrl": return byte < 0x20 || byte == 0x7F
        case "digit": return isDigit
        case "graph": return isVisible
        case "lower": return isLower
        case "print": return isVisible || byte == 0x20
        case "punct": return isVisible && !isUpper && !isLower && !isDigit
        case "space": return byte == 0x20 || (0x09...0x0D).contains(byte)
        case "upper": return isUpper
        case "xdigit": return isDigit || (0x61...0x66).contains(byte | 0x20) && (isUpper || isLower)
        default: return nil
        }
    }
}

private let star = UInt8(ascii: "*")
private let question = UInt8(ascii: "?")
private let bracket = UInt8(ascii: "[")
private let closing = UInt8(ascii: "]")
private let backslash = UInt8(ascii: "\\")
private let slash = UInt8(ascii: "/")
