package import SourceText

/// A Markdown page split into front matter, sections and fenced code, with places.
///
/// It knows as much Markdown as pages of rules need: headings with marks (`##`), fences, anchors of
/// headings (`{% #name %}`). Everything else stays text.
package struct MarkdownPage: Sendable {
    package struct Section: Hashable, Sendable {
        /// Without anchor and marks; empty for what comes before the first heading.
        package let title: String
        /// 1 or 2; deeper headings are part of the text.
        package let level: Int
        /// Where the heading stands.
        package let position: TextPosition
        /// The text below the heading, without blank lines around it.
        package fileprivate(set) var text: String
        package fileprivate(set) var fences: [Fence]
    }

    /// A block of code.
    package struct Fence: Hashable, Sendable {
        /// The first word behind the fence: the language.
        package let language: String
        /// What follows it: `title="tests/test_app.py"`.
        package let attributes: [String: String]
        /// Where the opening fence stands.
        package let position: TextPosition
        /// Where the code starts: the line below, after the fence's own indentation.
        package let codePosition: TextPosition
        /// Lines ended with `\n`.
        package fileprivate(set) var code: String
    }

    /// The YAML between the lines `---` at the start.
    package private(set) var frontMatter: LocatedText?
    package private(set) var sections: [Section] = []
    /// Where front matter starts that does not end.
    package private(set) var unclosedFrontMatter: TextPosition?
    /// Where code starts that does not end.
    package private(set) var unclosedFence: TextPosition?

    /// - Complexity: O(*n*) for *n* characters.
    package init(_ text: String) {
        let lines = Lines(text)
        let start = readFrontMatter(lines)
        readSections(lines, from: start)
    }

    /// The first section whose title is `title`, in any case.
    package func section(_ title: String) -> Section? {
        let wanted = title.lowercased()
        return sections.first { $0.title.lowercased() == wanted }
    }

    /// Where the page ends.
    package private(set) var end = TextPosition(line: 1, column: 1)

    // MARK: Front matter

    /// Returns the index of the line where the page proper starts.
    private mutating func readFrontMatter(_ lines: Lines) -> Int {
        end = TextPosition(line: max(1, lines.count), column: 1)
        guard let opening = lines.firstIndex(where: { !$0.isPreamble }), lines[opening].isRule
        else {
            return 0
        }
        guard let closing = lines[(opening + 1)...].firstIndex(where: \.isRule) else {
            unclosedFrontMatter = TextPosition(line: opening + 1, column: 1)
            return opening + 1
        }
        let text = lines[(opening + 1)..<closing].map { $0 + "\n" }.joined()
        frontMatter = LocatedText(text, start: TextPosition(line: opening + 2, column: 1))
        return closing + 1
    }

    // MARK: Sections

    private mutating func readSections(_ lines: Lines, from start: Int) {
        var section = Section(
            title: "", level: 1, position: TextPosition(line: start + 1, column: 1), text: "",
            fences: [])
        var body: [Substring] = []
        var open: OpenFence?
        func close(_ section: inout Section) {
            section.text = Self.trimmed(body)
            body = []
        }
        for index in lines.indices.dropFirst(start) {
            let line = lines[index]
            if let fence = open {
                body.append(line)
                if fence.isClosed(by: line) {
                    section.fences.append(fence.finished)
                    open = nil
                } else {
                    open?.append(line)
                }
            } else if let fence = OpenFence(line, number: index + 1) {
                body.append(line)
                open = fence
            } else if let (level, title) = line.heading, level <= 2 {
                close(&section)
                sections.append(section)
                section = Section(
                    title: title, level: level, position: TextPosition(line: index + 1, column: 1),
                    text: "", fences: [])
            } else {
                body.append(line)
            }
        }
        if let open {
            unclosedFence = open.position
            section.fences.append(open.finished)
        }
        close(&section)
        sections.append(section)
        if let first = sections.first, first.text.isEmpty, first.title.isEmpty {
            sections.removeFirst()
        }
    }

    private static func trimmed(_ lines: [Substring]) -> String {
        let isFilled = { (line: Substring) in !line.allSatisfy(\.isWhitespace) }
        guard let first = lines.firstIndex(where: isFilled),
            let last = lines.lastIndex(where: isFilled)
        else { return "" }
        return lines[first...last].joined(separator: "\n")
    }
}

/// The lines of a text without their ends (`\n` or `\r\n`).
private typealias Lines = [Substring]

extension Lines {
    fileprivate init(_ text: String) {
        // A byte order mark is no part of the text.
        let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        self = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { line in
                let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
                return Substring(line)
            }
    }
}

extension Substring {
    /// The line `---` that opens and closes front matter.
    fileprivate var isRule: Bool {
        let bytes = utf8.drop { $0 == UInt8(ascii: " ") }
        guard bytes.starts(with: "---".utf8) else { return false }
        return bytes.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") }
    }

    /// Whether front matter may still follow the line: it is blank, a comment, or says where an
    /// exported page comes from.
    fileprivate var isPreamble: Bool {
        allSatisfy(\.isWhitespace) || hasPrefix("<!--") || hasPrefix("# Source:")
    }

    /// The level and the title of a heading.
    fileprivate var heading: (level: Int, title: String)? {
        guard utf8.first == UInt8(ascii: "#") else { return nil }
        let level = utf8.prefix { $0 == UInt8(ascii: "#") }.count
        let rest = dropFirst(level)
        guard level <= 6, rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
        return (level, rest.withoutAnchor)
    }

    /// A heading's text without `{% #anchor %}`, `{#anchor}`, closing marks and blanks.
    private var withoutAnchor: String {
        var title = self
        if let brace = title.firstRange(of: "{%") ?? title.firstRange(of: "{#") {
            title = title[..<brace.lowerBound]
        }
        while let last = title.last, last.isWhitespace || last == "#" { title.removeLast() }
        return String(title.drop(while: \.isWhitespace))
    }
}

/// A fence whose end was not seen yet.
private struct OpenFence {
    let mark: UInt8
    let length: Int
    let indentation: Int
    let position: TextPosition
    private var fence: MarkdownPage.Fence

    /// Nothing when `line` opens no fence.
    init?(_ line: Substring, number: Int) {
        let text = line.utf8.drop { $0 == UInt8(ascii: " ") }
        guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
            return nil
        }
        length = text.prefix { $0 == mark }.count
        let info = Substring(text.dropFirst(length))
        guard length >= 3, mark == UInt8(ascii: "~") || !info.contains("`") else { return nil }
        self.mark = mark
        indentation = line.utf8.count - text.count
        position = TextPosition(line: number, column: indentation + 1)
        let words = Self.words(of: info)
        fence = MarkdownPage.Fence(
            language: words.first ?? "", attributes: Self.attributes(words.dropFirst()),
            position: position,
            codePosition: TextPosition(line: number + 1, column: indentation + 1), code: "")
    }

    func isClosed(by line: Substring) -> Bool {
        let text = line.utf8.drop { $0 == UInt8(ascii: " ") }
        let count = text.prefix { $0 == mark }.count
        return count >= length
            && text.dropFirst(count).allSatisfy {
                $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
            }
    }

    mutating func append(_ line: Substring) {
        let blanks = line.utf8.prefix(indentation).prefix { $0 == UInt8(ascii: " ") }.count
        fence.code += Substring(line.utf8.dropFirst(blanks))
        fence.code += "\n"
    }

    var finished: MarkdownPage.Fence { fence }

    /// Words separated by blanks; blanks within double quotes do not separate.
    private static func words(of info: Substring) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in info {
            if character == "\"" { isQuoted.toggle() }
            if character.isWhitespace, !isQuoted {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    private static func attributes(_ words: ArraySlice<String>) -> [String: String] {
        var attributes: [String: String] = [:]
        for word in words {
            guard let equals = word.firstIndex(of: "=") else { continue }
            let value = word[word.index(after: equals)...]
            attributes[String(word[..<equals])] = String(value).replacing("\"", with: "")
        }
        return attributes
    }
}
