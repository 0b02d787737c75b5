package import SourceText
internal import Yams

/// A mistake in YAML text, worded for its author.
package struct YAMLProblem: Error, Hashable, Sendable {
    package let position: TextPosition
    /// What is wrong, one sentence.
    package let message: String
    /// What to change, one sentence.
    package let fix: String

    init(_ message: String, fix: String, at position: TextPosition) {
        self.message = message
        self.fix = fix
        self.position = position
    }

    static func tooDeep(at position: TextPosition) -> YAMLProblem {
        YAMLProblem(
            "The YAML is nested deeper than \(YAMLReader.depthLimit) levels.",
            fix: "Write it flatter.", at: position)
    }

    static func tooManyNodes(at position: TextPosition) -> YAMLProblem {
        YAMLProblem(
            "The aliases of the YAML text expand to too many values.",
            fix: "Use fewer aliases, or write the values out.", at: position)
    }

    static func listAsKey(at position: TextPosition) -> YAMLProblem {
        YAMLProblem(
            "A list or a mapping is used as a key.", fix: "Use text as the key.", at: position)
    }
}

extension YAMLProblem {
    /// Words what the YAML parser says, with positions relative to the text it was given.
    init(_ error: any Error, in text: String) {
        guard let error = error as? YamlError else {
            self.init(
                "The YAML cannot be read: \(error).", fix: "Check its syntax.",
                at: TextPosition(line: 1, column: 1))
            return
        }
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let place = TextPosition(line: mark.line, column: mark.column)
            let around = context.map { " (\($0.text) that starts in line \($0.mark.line))" } ?? ""
            self.init(
                "The YAML does not parse: \(problem)\(around).",
                fix: Self.remedy(for: problem, before: Self.character(at: place, in: text)),
                at: place)
        case .duplicatedKeysInMapping(let names, let context):
            let list = names.sorted().map { "'\($0)'" }.joined(separator: ", ")
            self.init(
                "One mapping has the same key twice: \(list).",
                fix: "Keep one of them; several items of a kind go into a list.",
                at: TextPosition(line: context.mark.line, column: context.mark.column))
        case .reader(_, let offset, let value, _):
            self.init(
                "The YAML holds a character that YAML does not allow (U+\(Self.hexadecimal(value))).",
                fix: "Take it out, or write it as an escape in a double-quoted string.",
                at: Self.position(ofCharacter: offset ?? 0, in: text))
        default:
            self.init(
                "The YAML cannot be read.", fix: "Check its syntax.",
                at: TextPosition(line: 1, column: 1))
        }
    }

    private static func remedy(for problem: String, before next: Character?) -> String {
        switch next {
        case "\t": return "Indent with spaces: YAML takes no tabs there."
        case "@", "`", "%": return "Put the text in quotes: YAML keeps this character for itself."
        default: break
        }
        if problem.contains("mapping values are not allowed") {
            return "Put the text in quotes if ': ' is part of it; otherwise check the indentation."
        }
        if problem.contains("undefined alias") {
            return
                "Define the anchor before it is used, or put text that begins with '*' in quotes."
        }
        if problem.contains("another document") {
            return "Keep one document: take out the line '---' between the two."
        }
        if problem.contains("expected ','") {
            return "Close the bracket that is open, or put a comma between the values."
        }
        if problem.contains("end of stream") || problem.contains("document indicator") {
            return "Close the quote or bracket that is open."
        }
        return "Check the indentation, the brackets and the quotes around this place."
    }

    private static func character(at place: TextPosition, in text: String) -> Character? {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        guard lines.indices.contains(place.line - 1) else { return nil }
        return lines[place.line - 1].dropFirst(place.column - 1).first
    }

    private static func position(ofCharacter offset: Int, in text: String) -> TextPosition {
        let before = text.prefix(offset)
        let line = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return TextPosition(
            line: line.count, column: (line.last?.unicodeScalars.count ?? 0) + 1)
    }

    private static func hexadecimal(_ value: Int32) -> String {
        let digits = String(UInt32(bitPattern: value), radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
