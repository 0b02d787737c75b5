import Findings
import Rules
import SourceText

/// Makes the edit that a rule's fix describes for one finding.
struct FixMaker {
    let source: SourceFile
    let range: ByteRange

    /// - Parameter interpolated: Fills in the metavariables.
    func fix(of rule: Rule, interpolated: (String) -> String) -> Fix? {
        let title = rule.fixTitle.map(interpolated)
        switch rule.fix {
        case nil: return nil
        case .replacement(let text):
            return edit(replacement: indented(interpolated(text)), title)
        case .regex(let pattern, let replacement, let count):
            guard let regex = try? Regex(pattern.text, options: .multiline) else { return nil }
            let text = source.text(in: range)
            let replaced = regex.replacing(
                in: text, with: interpolated(replacement), count: count ?? .max)
            return replaced == text ? nil : edit(replacement: replaced, title)
        }
    }

    private func edit(replacement: String, _ title: String?) -> Fix {
        Fix(
            description: title ?? Self.title(of: replacement),
            edits: [
                Fix.Edit(
                    startOffset: range.start.int, endOffset: range.end.int,
                    start: source.position(of: range.start), end: source.position(of: range.end),
                    replacement: replacement)
            ])
    }

    /// What a fix does whose rule gives it no title. Long code is shown by the report in any case.
    private static func title(of replacement: String) -> String {
        if replacement.allSatisfy(\.isWhitespace) { return "Remove the code" }
        let isShort = replacement.count <= 60 && !replacement.contains(where: \.isNewline)
        return isShort ? "Write '\(replacement)' instead" : "Replace the code"
    }

    /// Lines after the first start in the column of the finding's line.
    private func indented(_ text: String) -> String {
        var text = text
        while text.last == "\n" { text.removeLast() }
        guard text.contains("\n") else { return text }
        let line = source.lines.range(ofLine: source.lines.line(of: range.start))
        let blanks = source.slice(line).prefix {
            $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
        }
        let indent = String(decoding: blanks, as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { $0 == 0 || $1.isEmpty ? String($1) : indent + $1 }.joined(separator: "\n")
    }
}

extension Regex {
    /// Replaces the first `count` matches. `\1` and `$1` in `template` stand for groups.
    fileprivate func replacing(in text: String, with template: String, count: Int) -> String {
        let bytes = Array(text.utf8)
        guard let found = try? matches(in: bytes) else { return text }
        var result: [UInt8] = []
        var position = 0
        for match in found.prefix(count) {
            result += bytes[position..<match.range.lowerBound]
            result += expanded(Array(template.utf8), match, bytes)
            position = match.range.upperBound
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }

    private func expanded(_ template: [UInt8], _ match: Match, _ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < template.count {
            let byte = template[index]
            let isMark = byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "$")
            if isMark, index + 1 < template.count,
                case let digit = template[index + 1],
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
            {
                if let range = match.range(ofGroup: Int(digit - UInt8(ascii: "0"))) {
                    result += bytes[range]
                }
                index += 2
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }
}
