internal import Documents
internal import SourceText

/// Reads a rule's arguments: declared in the front matter, described in the section `Arguments`.
struct ArgumentReader {
    let log: ProblemLog

    /// What a page declares, with descriptions and missing declarations from its section.
    func arguments(declared node: YAMLNode?, described section: MarkdownPage.Section?)
        -> [RuleArgument]
    {
        let described = section.map(self.described) ?? []
        let declared = declarations(of: node).compactMap { argument($0, $1, described) }
        let names = Set(declared.map(\.name))
        return declared + described.filter { !names.contains($0.name) }
    }

    // MARK: Front matter

    /// Both shapes: a list of mappings with `name`, or a mapping by name.
    private func declarations(of node: YAMLNode?) -> [(LocatedText?, YAMLNode)] {
        guard let node else { return [] }
        if let entries = node.mapping { return entries.map { ($0.key, $0.value) } }
        if let items = node.list { return items.map { ($0["name"]?.scalar, $0) } }
        log.report(
            .wrongKind(of: "arguments", expected: "a list", found: node.kind), at: node.position)
        return []
    }

    private func argument(
        _ name: LocatedText?, _ node: YAMLNode, _ described: [RuleArgument]
    ) -> RuleArgument? {
        guard let fields = Fields(node, what: "The argument", log: log) else { return nil }
        fields.warnOfUnknownKeys(known: ["name", "type", "default", "description"])
        guard let name, Self.isName(name.text) else {
            log.report(.malformedArgument(name?.text ?? ""), at: name?.start ?? node.position)
            return nil
        }
        let value = fields["default"].flatMap(value)
        let kind =
            fields.has("type")
            ? fields.choice("type", as: RuleArgument.Kind.self) : value?.kind ?? .text
        guard let kind else { return nil }
        guard value.map({ $0.kind == kind || ($0.kind == .integer && kind == .number) }) ?? true
        else {
            log.report(
                .argumentDefault(name.text, type: kind.rawValue),
                at: fields["default"]?.position ?? node.position)
            return nil
        }
        let description = fields.has("description") ? fields.text("description")?.text : nil
        return RuleArgument(
            name: name.text, kind: kind, defaultValue: value,
            description: description?.trimmed
                ?? described.first { $0.name == name.text }?.description ?? "")
    }

    private func value(_ node: YAMLNode) -> RuleArgument.Value? {
        if let items = node.list { return .list(items.compactMap(\.scalar?.text)) }
        return node.value.flatMap(RuleArgument.Value.init)
    }

    static func isName(_ text: String) -> Bool {
        let words = text.split(separator: "-", omittingEmptySubsequences: false)
        return words.allSatisfy { word in
            !word.isEmpty && word.utf8.allSatisfy { $0.isDigit || $0.isLowerLetter }
        }
    }

    // MARK: The section

    /// Reads items such as ``* `min-length`: The shortest name. Default: 2.``
    private func described(in section: MarkdownPage.Section) -> [RuleArgument] {
        section.text.split(separator: "\n").compactMap { line in
            let item = line.drop { $0.isWhitespace || $0 == "*" || $0 == "-" }
            guard item.count < line.count, item.first == "`",
                let end = item.dropFirst().firstIndex(of: "`")
            else { return nil }
            let name = String(item.dropFirst()[..<end])
            let text = String(item[item.index(after: end)...].drop { $0 == ":" }).trimmed
            guard Self.isName(name) else { return nil }
            let value = Self.defaultValue(in: text)
            return RuleArgument(
                name: name, kind: value?.kind ?? .text, defaultValue: value, description: text)
        }
    }

    private static func defaultValue(in text: String) -> RuleArgument.Value? {
        guard let found = text.firstRange(of: "Default:") else { return nil }
        var word = String(text[found.upperBound...]).trimmed
        if word.last == "." { word.removeLast() }
        return RuleArgument.Value(YAMLValue(plain: word.replacing("`", with: "")))
    }
}

extension RuleArgument.Value {
    init?(_ value: YAMLValue) {
        switch value {
        case .null: return nil
        case .boolean(let value): self = .boolean(value)
        case .integer(let value): self = .integer(value)
        case .number(let value): self = .number(value)
        case .text(let value): self = .text(value)
        }
    }

    package var kind: RuleArgument.Kind {
        switch self {
        case .integer: .integer
        case .number: .number
        case .text: .text
        case .boolean: .boolean
        case .list: .list
        }
    }
}
