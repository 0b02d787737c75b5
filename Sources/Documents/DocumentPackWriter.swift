internal import SourceText

/// Writes documents into the form that `DocumentPack` reads.
package struct DocumentPackWriter {
    private var documents: [String] = []

    package init() {}

    /// Adds a document with the YAML values that its readers will ask for.
    package mutating func add(
        path: String, text: String, excerpt: String = "", values: [YAMLNode?]
    ) {
        var body = ""
        Self.write(path, to: &body)
        Self.write(text, to: &body)
        Self.write(excerpt, to: &body)
        body += "\(values.count) "
        for value in values { Self.write(value, to: &body) }
        documents.append("\(body.utf8.count) \(body)")
    }

    package var packed: String {
        DocumentPack.head + "\(documents.count) " + documents.joined()
    }

    /// The pack as a string literal of Swift: raw, over several lines.
    package var swiftLiteral: String {
        let text = packed
        // More marks than any run in the text, so that nothing within ends or escapes the literal.
        let marks = String(repeating: "#", count: Self.longestRun(of: "#", in: text) + 1)
        return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
    }

    private static func longestRun(of character: Character, in text: String) -> Int {
        let wanted = character.asciiValue
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == wanted ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    private static func write(_ text: String, to body: inout String) {
        body += "\(text.utf8.count) \(text)"
    }

    private static func write(_ position: TextPosition, to body: inout String) {
        body += "\(position.line) \(position.column) "
    }

    private static func write(_ text: LocatedText, to body: inout String) {
        write(text.text, to: &body)
        write(text.start, to: &body)
        body += "\(text.anchors.count) "
        for anchor in text.anchors {
            body += "\(anchor.offset) "
            write(anchor.position, to: &body)
        }
    }

    private static func write(_ node: YAMLNode?, to body: inout String) {
        switch node?.content {
        case nil: body += "-"
        case .scalar(let text, let isPlain):
            body += isPlain ? "p" : "t"
            write(text, to: &body)
        case .list(let items):
            body += "l"
            if let node { write(node.position, to: &body) }
            body += "\(items.count) "
            for item in items { write(item, to: &body) }
        case .mapping(let entries):
            body += "m"
            if let node { write(node.position, to: &body) }
            body += "\(entries.count) "
            for entry in entries {
                write(entry.key, to: &body)
                write(entry.value, to: &body)
            }
        }
    }
}
