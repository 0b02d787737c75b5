/// Tells regular expressions that can take exponential time (`metavariable-analysis: redos`): a
/// repetition of something that itself repeats, or of alternatives that start alike.
///
/// The criterion is that of nested and overlapping quantifiers (OWASP, "Regular expression Denial of
/// Service"): what may match the same text in several ways, repeated without a bound.
enum RegexBlowUp {
    static func mayTakeExponentialTime(_ pattern: String) -> Bool {
        var parser = Parser(Array(pattern.unicodeScalars))
        _ = parser.alternatives(depth: 0)
        return parser.isDangerous
    }

    /// What a part of the expression can be made of.
    private struct Part {
        /// Whether it holds a repetition without a bound that may stretch over the whole part.
        var repeats = false
        /// Whether two alternatives can match the same text.
        var overlaps = false
        /// How the part may start, as text; empty when it is not known.
        var start = ""
    }

    private struct Parser {
        private let scalars: [Unicode.Scalar]
        private var position = 0
        var isDangerous = false

        init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

        private var current: Unicode.Scalar? {
            position < scalars.count ? scalars[position] : nil
        }

        mutating func alternatives(depth: Int) -> Part {
            var parts = [sequence(depth: depth)]
            while current == "|" {
                position += 1
                parts.append(sequence(depth: depth))
            }
            var whole = Part()
            whole.repeats = parts.contains { $0.repeats }
            let starts = parts.map(\.start)
            whole.overlaps =
                parts.contains { $0.overlaps }
                || (parts.count > 1 && Set(starts).count < starts.count)
            whole.start = parts.count == 1 ? starts[0] : ""
            return whole
        }

        private mutating func sequence(depth: Int) -> Part {
            var parts: [Part] = []
            while let next = current, next != "|", next != ")" {
                guard let part = repeated(depth: depth) else { continue }
                parts.append(part)
            }
            var whole = Part()
            whole.start = parts.first?.start ?? ""
            // A mark between two repetitions keeps them apart; alone, the repetition is the part.
            whole.repeats = !parts.isEmpty && parts.allSatisfy(\.repeats)
            whole.overlaps = parts.count == 1 && parts[0].overlaps
            return whole
        }

        private mutating func repeated(depth: Int) -> Part? {
            guard var part = atom(depth: depth) else { return nil }
            guard let isUnbounded = quantifier() else { return part }
            if isUnbounded {
                if part.repeats || part.overlaps { isDangerous = true }
                part.repeats = true
            }
            return part
        }

        private mutating func atom(depth: Int) -> Part? {
            guard let next = current else { return nil }
            let start = position
            position += 1
            switch next {
            case "(":
                guard depth < 100 else { return Part() }
                skipGroupPrefix()
                let inner = alternatives(depth: depth + 1)
                if current == ")" { position += 1 }
                return inner
            case "[": skipClass()
            case "\\": position += 1
            case "^", "$": return nil
            default: break
            }
            let end = min(position, scalars.count)
            return Part(
                start: String(String.UnicodeScalarView(scalars[start..<max(start, end)])))
        }

        private mutating func skipGroupPrefix() {
            guard current == "?" else { return }
            position += 1
            if current == "P" { position += 1 }
            if current == "<" {
                while let next = current, next != ">", next != "=", next != "!" { position += 1 }
            }
            if current != nil { position += 1 }
        }

        private mutating func skipClass() {
            if current == "^" { position += 1 }
            if current == "]" { position += 1 }
            while let next = current, next != "]" { position += next == "\\" ? 2 : 1 }
            position += 1
        }

        /// Whether the repetition that stands here has no bound; nothing when there is none.
        private mutating func quantifier() -> Bool? {
            var isUnbounded: Bool
            switch current {
            case "*", "+":
                isUnbounded = true
                position += 1
            case "?":
                isUnbounded = false
                position += 1
            case "{":
                var end = position + 1
                while end < scalars.count, scalars[end] != "}" { end += 1 }
                guard end < scalars.count else {
                    position += 1
                    return nil
                }
                isUnbounded = scalars[end - 1] == ","
                position = end + 1
            default: return nil
            }
            if current == "?" { position += 1 }
            if current == "+" {
                // Possessive: it gives nothing back.
                position += 1
                isUnbounded = false
            }
            return isUnbounded
        }
    }
}
