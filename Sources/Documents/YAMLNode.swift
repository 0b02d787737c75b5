package import SourceText

/// A value of a YAML document, with its place. Aliases and merge keys (`<<`) are resolved.
package struct YAMLNode: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// `isPlain` tells `true` from `"true"`.
        case scalar(LocatedText, isPlain: Bool)
        case list([YAMLNode])
        case mapping([YAMLEntry])
    }

    package let content: Content
    /// Where the value starts; for quoted and block text where its characters start.
    package let position: TextPosition

    package init(_ content: Content, at position: TextPosition) {
        self.content = content
        self.position = position
    }

    package var scalar: LocatedText? {
        if case .scalar(let text, _) = content { return text }
        return nil
    }

    package var list: [YAMLNode]? {
        if case .list(let items) = content { return items }
        return nil
    }

    package var mapping: [YAMLEntry]? {
        if case .mapping(let entries) = content { return entries }
        return nil
    }

    /// The value under `key` of a mapping.
    package subscript(key: String) -> YAMLNode? {
        mapping?.first { $0.key.text == key }?.value
    }

    /// What a plain scalar means; quoted and block text is always text.
    package var value: YAMLValue? {
        guard case .scalar(let text, let isPlain) = content else { return nil }
        return isPlain ? YAMLValue(plain: text.text) : .text(text.text)
    }

    /// Whether the value is missing or written as `null`.
    package var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return YAMLValue.isNull(text.text)
    }

    /// A word for the kind of the value, for messages.
    package var kind: String {
        switch content {
        case .list: "a list"
        case .mapping: "a mapping"
        case .scalar:
            switch value {
            case .boolean: "a boolean"
            case .integer, .number: "a number"
            case .null: "nothing"
            default: "text"
            }
        }
    }
}

/// One `key: value` of a mapping.
package struct YAMLEntry: Hashable, Sendable {
    package let key: LocatedText
    package let value: YAMLNode

    package init(key: LocatedText, value: YAMLNode) {
        self.key = key
        self.value = value
    }
}

/// The meaning of a scalar, by YAML 1.2's core schema: `yes` and `on` are text.
package enum YAMLValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case text(String)

    static func isNull(_ plain: String) -> Bool {
        plain.isEmpty || ["~", "null", "Null", "NULL"].contains(plain)
    }

    package init(plain text: String) {
        switch text {
        case _ where YAMLValue.isNull(text): self = .null
        case "true", "True", "TRUE": self = .boolean(true)
        case "false", "False", "FALSE": self = .boolean(false)
        default:
            if let number = YAMLValue.integer(text) {
                self = .integer(number)
            } else if YAMLValue.looksLikeNumber(text), let number = Double(text) {
                self = .number(number)
            } else {
                self = .text(text)
            }
        }
    }

    private static func integer(_ text: String) -> Int? {
        if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
        if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
        return Int(text)
    }

    /// Keeps out what `Double` reads beyond YAML: `nan`, `infinity`, hexadecimal floats.
    private static func looksLikeNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy {
            ("0"..."9").contains(Character(UnicodeScalar($0))) || ".+-eE".utf8.contains($0)
        }
            && text.utf8.contains { ("0"..."9").contains(Character(UnicodeScalar($0))) }
    }
}
