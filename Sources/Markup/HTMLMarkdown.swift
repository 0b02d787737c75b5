/// Turns the Markdown of rule documents into HTML: paragraphs, headings, lists, fenced code, and in them
/// code, emphasis and links. Everything else is shown as it is written; HTML in the text is text.
package struct HTMLMarkdown {
    private let heading: Int
    private let code: (_ language: String, _ code: String) -> String
    private var out = ""
    private var paragraph: [Substring] = []
    /// The element of the list that is open.
    private var list: String?
    private var fence: Fence?

    /// A block of code whose end was not seen yet.
    private struct Fence {
        let mark: Substring
        let indentation: Int
        let language: String
        var code = ""
    }

    /// - Parameters:
    ///   - heading: The level of all headings in the text.
    ///   - code: Makes the HTML of a block of code, handed the word behind the fence and lines that end
    ///     with `\n`.
    package static func html(
        _ markdown: String, heading: Int = 4,
        code: @escaping (_ language: String, _ code: String) -> String = plainCode
    ) -> String {
        var renderer = HTMLMarkdown(heading: heading, code: code)
        for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            renderer.read(line)
        }
        renderer.closeFence()
        renderer.closeBlocks()
        return renderer.out
    }

    /// Code as it is.
    package static func plainCode(_ language: String, _ code: String) -> String {
        "<pre><code>\(code.escapedForMarkup())</code></pre>\n"
    }

    private init(heading: Int, code: @escaping (String, String) -> String) {
        self.heading = heading
        self.code = code
    }

    private mutating func read(_ line: Substring) {
        let text = line.drop { $0 == " " || $0 == "\t" }
        if let open = fence {
            let isEnd =
                text.hasPrefix(open.mark) && text.allSatisfy { $0 == "`" || $0 == "~" || $0 == " " }
            if isEnd {
                closeFence()
            } else {
                let blanks = line.prefix(open.indentation).prefix { $0 == " " || $0 == "\t" }
                fence?.code += line.dropFirst(blanks.count) + "\n"
            }
        } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
            closeBlocks()
            let mark = text.prefix { $0 == text.first }
            let words = text.dropFirst(mark.count).split(separator: " ")
            fence = Fence(
                mark: mark, indentation: line.count - text.count,
                language: words.first.map(String.init) ?? "")
        } else if text.isEmpty {
            closeParagraph()
        } else if let heading = text.heading {
            closeBlocks()
            out += "<h\(self.heading)>\(Self.inline(heading))</h\(self.heading)>\n"
        } else if let (kind, item) = text.listItem {
            closeParagraph()
            open(list: kind)
            paragraph = [item]
        } else {
            // A line that is not indented ends the list unless it goes on with an item's text.
            if paragraph.isEmpty, text.startIndex == line.startIndex { closeBlocks() }
            paragraph.append(text)
        }
    }

    private mutating func closeFence() {
        if let fence { out += code(fence.language, fence.code) }
        fence = nil
    }

    private mutating func open(list kind: String) {
        guard list != kind else { return }
        closeBlocks()
        out += "<\(kind)>\n"
        list = kind
    }

    private mutating func closeParagraph() {
        guard !paragraph.isEmpty else { return }
        let element = list == nil ? "p" : "li"
        out += "<\(element)>\(Self.inline(paragraph.joined(separator: " ")))</\(element)>\n"
        paragraph = []
    }

    private mutating func closeBlocks() {
        closeParagraph()
        if let list { out += "</\(list)>\n" }
        list = nil
    }
}

extension Substring {
    fileprivate var heading: String? {
        let marks = prefix { $0 == "#" }
        let rest = dropFirst(marks.count)
        return (1...6).contains(marks.count) && rest.first == " " ? String(rest.dropFirst()) : nil
    }

    fileprivate var listItem: (kind: String, text: Substring)? {
        if hasPrefix("- ") || hasPrefix("* ") || hasPrefix("+ ") { return ("ul", dropFirst(2)) }
        let digits = prefix { $0.isASCII && $0.isNumber }
        let rest = dropFirst(digits.count)
        guard (1...4).contains(digits.count), rest.hasPrefix(". ") || rest.hasPrefix(") ") else {
            return nil
        }
        return ("ol", rest.dropFirst(2))
    }
}

extension HTMLMarkdown {
    /// The mark-up inside a paragraph.
    package static func inline(_ text: String) -> String {
        var out = ""
        var open: [String] = []
        var plain = ""
        var rest = text[...]
        func flush() {
            out += plain.escapedForMarkup()
            plain = ""
        }
        while let character = rest.first {
            if let (html, length) = rest.span {
                flush()
                out += html
                rest = rest.dropFirst(length)
            } else if let (element, length) = rest.emphasis(after: plain.last, isOpen: open) {
                flush()
                let closes = open.last == element
                if closes { open.removeLast() } else { open.append(element) }
                out += closes ? "</\(element)>" : "<\(element)>"
                rest = rest.dropFirst(length)
            } else if character == "\\", let next = rest.dropFirst().first, next.isPunctuation {
                plain.append(next)
                rest = rest.dropFirst(2)
            } else {
                plain.append(character)
                rest = rest.dropFirst()
            }
        }
        flush()
        return out + open.reversed().map { "</\($0)>" }.joined()
    }
}

extension Substring {
    /// Code, a link or an address at the start of the text, with the characters it takes.
    fileprivate var span: (html: String, length: Int)? {
        switch first {
        case "`": codeSpan
        case "[": link
        case "<": address
        default: nil
        }
    }

    private var codeSpan: (html: String, length: Int)? {
        let fence = prefix { $0 == "`" }
        let inside = self[fence.endIndex...]
        guard let end = inside.firstRange(of: fence) else { return nil }
        let code = inside[..<end.lowerBound]
        let text = String(code).escapedForMarkup()
        return ("<code>\(text)</code>", fence.count * 2 + code.count)
    }

    private var link: (html: String, length: Int)? {
        guard let close = firstIndex(of: "]") else { return nil }
        let label = self[index(after: startIndex)..<close]
        let target = self[index(after: close)...]
        guard target.first == "(", let end = target.firstIndex(of: ")") else { return nil }
        let address = String(target[target.index(after: target.startIndex)..<end])
        let shown = String(label).replacing("`", with: "").escapedForMarkup()
        let length = label.count + address.count + 4
        // Other schemes, and pages beside the rule's own, lead nowhere from a report.
        guard address.isWebAddress else { return (shown, length) }
        return ("<a href=\"\(address.escapedForMarkup(inAttribute: true))\">\(shown)</a>", length)
    }

    private var address: (html: String, length: Int)? {
        guard let end = firstIndex(of: ">") else { return nil }
        let address = String(self[index(after: startIndex)..<end])
        guard address.isWebAddress else { return nil }
        let shown = address.escapedForMarkup(inAttribute: true)
        return ("<a href=\"\(shown)\">\(shown)</a>", address.count + 2)
    }

    /// Asterisks that begin or end an emphasis; underscores only count at the edge of a word.
    fileprivate func emphasis(
        after previous: Character?, isOpen open: [String]
    ) -> (element: String, length: Int)? {
        guard let mark = first, mark == "*" || mark == "_" else { return nil }
        let length = prefix { $0 == mark }.count
        guard length <= 2 else { return nil }
        let element = length == 2 ? "strong" : "em"
        let next = dropFirst(length).first
        if open.last == element {
            let isInWord = mark == "_" && next.map { $0.isLetter || $0.isNumber } == true
            return previous?.isWhitespace == false && !isInWord ? (element, length) : nil
        }
        let isInWord = mark == "_" && previous.map { $0.isLetter || $0.isNumber } == true
        guard !open.contains(element), next.map(\.isWhitespace) == false, !isInWord,
            dropFirst(length).contains(String(repeating: mark, count: length))
        else { return nil }
        return (element, length)
    }
}
