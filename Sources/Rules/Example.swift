internal import Documents
package import SourceText

/// Code in a page that shows what a rule reports, or what it accepts.
package struct Example: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case nonCompliant = "non-compliant"
        case compliant
    }

    /// What a mark at the end of a line says of the line.
    package enum Mark: String, Hashable, Sendable, CaseIterable {
        /// The rule reports the line.
        case finding
        /// A trace begins in the line.
        case source
        /// A known miss: the rule should report the line and does not.
        case missed = "todo: finding"
        /// A known false alarm: the rule reports the line and should not.
        case falseAlarm = "todo: ok"
    }

    package let kind: Kind
    /// Counted from 1 among the examples of its kind on the page.
    package let number: Int
    /// The canonical name of its language, or the word behind the fence when that names none.
    package let language: String
    /// The path that the example asks for (`title="…"`), where the path matters.
    package let path: String?
    /// As written, marks included.
    package let text: String
    /// What is scanned: marks are blanked out, so every character keeps its place.
    package let code: String
    /// By line, counted from 1 within the code.
    package let marks: [Int: Set<Mark>]
    /// Where the code starts in its document.
    package let position: TextPosition

    /// The lines the rule reports today, sorted. Without a mark the page only tells whether there is
    /// a finding at all.
    package var expectedLines: [Int] {
        marks.filter { $0.value.contains(.finding) || $0.value.contains(.falseAlarm) }.keys.sorted()
    }

    /// The lines where traces begin, sorted.
    package var sourceLines: [Int] {
        marks.filter { $0.value.contains(.source) }.keys.sorted()
    }

    /// Whether its author said line by line what is expected.
    package var isMarked: Bool { !marks.isEmpty }

    /// The place in the document of a line of the code.
    package func documentPosition(ofLine line: Int) -> TextPosition {
        TextPosition(line: position.line + line - 1, column: position.column)
    }
}

extension Example {
    /// The examples of a page, in their order.
    ///
    /// - Parameter readsMarks: Published pages have no marks; a comment there that looks like one is
    ///   a comment.
    static func all(on page: MarkdownPage, readsMarks: Bool) -> [Example] {
        var examples: [Example] = []
        var counts: [Kind: Int] = [:]
        for section in page.sections {
            guard let kind = Kind(sectionTitle: section.title) else { continue }
            for fence in section.fences {
                counts[kind, default: 0] += 1
                examples.append(
                    Example(
                        fence, kind: kind, number: counts[kind] ?? 1, readsMarks: readsMarks))
            }
        }
        return examples
    }

    private init(
        _ fence: MarkdownPage.Fence, kind: Kind, number: Int, readsMarks: Bool
    ) {
        let known = RuleLanguage.named(fence.language)
        self.kind = kind
        self.number = number
        language = known?.id ?? fence.language.lowercased()
        path = fence.attributes["title"]
        text = fence.code
        position = fence.codePosition
        // A block of a page always ends its last line; a file need not.
        let isCutOff = readsMarks && fence.attributes["final-newline"] == "none"
        let written = isCutOff ? String(fence.code.dropLast()) : fence.code
        (code, marks) = readsMarks ? ExampleMarks(known).blanked(written) : (written, [:])
    }
}

extension Example.Kind {
    /// The kind of examples below a heading: `Non-Compliant Code Examples`, `Compliant: …`.
    package init?(sectionTitle: String) {
        let title = sectionTitle.lowercased()
        if title.hasPrefix("non-compliant") || title.hasPrefix("noncompliant") {
            self = .nonCompliant
        } else if title.hasPrefix("compliant") {
            self = .compliant
        } else {
            return nil
        }
    }

    /// The heading of the published pages.
    var sectionTitle: String {
        self == .compliant ? "Compliant Code Examples" : "Non-Compliant Code Examples"
    }
}

/// Finds and blanks the marks at line ends, in the comment syntax of one language.
///
/// A comment is a mark, or several with commas between them. A reason in brackets may follow:
/// `# todo: finding (needs the type of the receiver)`.
package struct ExampleMarks {
    /// What opens and what closes a comment of one piece.
    private let comments: [(open: String, close: String)]

    package init(_ language: RuleLanguage?) {
        var comments: [(String, String)] = []
        if let line = language?.lineComment { comments.append((line, "")) }
        if let block = language?.blockComment, block.count == 2 {
            comments.append((block[0], block[1]))
        }
        // A language nobody knows: the two most common ways.
        self.comments = comments.isEmpty ? [("#", ""), ("//", "")] : comments
    }

    /// How a mark for a finding is written.
    var sample: String {
        guard let comment = comments.first else { return "# finding" }
        return comment.close.isEmpty
            ? "\(comment.open) finding" : "\(comment.open) finding \(comment.close)"
    }

    /// The code with spaces in the place of its marks, and the marks by line, counted from 1.
    package func blanked(_ code: String) -> (code: String, marks: [Int: Set<Example.Mark>]) {
        var marks: [Int: Set<Example.Mark>] = [:]
        var lines: [String] = []
        let texts = code.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in texts.enumerated() {
            if let (start, found) = mark(in: line) {
                marks[index + 1] = found
                let length = line[start...].unicodeScalars.count
                lines.append(line[..<start] + String(repeating: " ", count: length))
            } else {
                lines.append(String(line))
            }
        }
        return (lines.joined(separator: "\n"), marks)
    }

    /// The marks of a line and where their comment begins.
    private func mark(in line: Substring) -> (start: Substring.Index, Set<Example.Mark>)? {
        for comment in comments {
            guard let open = line.ranges(of: comment.open).last else { continue }
            var content = line[open.upperBound...].trimmedSubstring
            if !comment.close.isEmpty {
                guard content.hasSuffix(comment.close) else { continue }
                content = content.dropLast(comment.close.count).trimmedSubstring
            }
            if content.last == ")", let reason = content.firstIndex(of: "(") {
                content = content[..<reason].trimmedSubstring
            }
            let words = content.split(separator: ",").map { String($0.trimmedSubstring) }
            let found = words.map(Example.Mark.init(rawValue:))
            guard !found.isEmpty, !found.contains(nil) else { continue }
            return (open.lowerBound, Set(found.compactMap(\.self)))
        }
        return nil
    }
}

extension Substring {
    fileprivate var trimmedSubstring: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
