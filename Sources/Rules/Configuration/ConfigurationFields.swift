internal import Documents
internal import SourceText

/// Gathers mistakes while a configuration is read, so that one run tells all of them.
final class ConfigurationLog {
    private let file: String
    private(set) var problems: [ConfigurationProblem] = []

    init(file: String) { self.file = file }

    func report(_ mistake: ConfigurationMistake, at position: TextPosition) {
        problems.append(ConfigurationProblem(file: file, position: position, mistake: mistake))
    }
}

/// One mapping of a configuration. Every accessor reports what it cannot read and returns nothing.
struct ConfigurationFields {
    /// To begin a sentence with: `The configuration`.
    let what: String
    let log: ConfigurationLog
    let entries: [YAMLEntry]

    /// - Parameter name: The key that holds the mapping, for messages.
    init?(_ node: YAMLNode, named name: String, what: String, log: ConfigurationLog) {
        guard let entries = node.mapping else {
            log.report(
                .wrongKind(of: name, expected: "a mapping of keys and values", found: node.kind),
                at: node.position)
            return nil
        }
        self.what = what
        self.log = log
        self.entries = entries
    }

    subscript(key: String) -> YAMLNode? { entries.first { $0.key.text == key }?.value }

    func rejectKeys(except known: [String]) {
        for entry in entries where !known.contains(entry.key.text) {
            let key = entry.key.text
            log.report(
                .unknownKey(
                    key, in: what, nearest: nearestNames(to: key, among: known, limit: 2),
                    known: known),
                at: entry.key.start)
        }
    }

    // MARK: Values

    func flag(_ key: String) -> Bool? {
        guard let node = self[key] else { return nil }
        guard case .boolean(let flag) = node.value else { return wrong(key, "true or false", node) }
        return flag
    }

    /// A number that is not negative.
    func number(_ key: String) -> Double? {
        guard let node = self[key] else { return nil }
        let number: Double
        switch node.value {
        case .integer(let value): number = Double(value)
        case .number(let value): number = value
        default: return wrong(key, "a number", node)
        }
        guard number >= 0, number.isFinite else {
            log.report(.negativeNumber(key), at: node.position)
            return nil
        }
        return number
    }

    func text(_ key: String) -> String? {
        guard let node = self[key] else { return nil }
        guard case .text(let text) = node.value else { return wrong(key, "text", node) }
        return text
    }

    /// A list of texts, none empty. Nothing written gives no items.
    func texts(_ key: String) -> [String] {
        guard let node = self[key] else { return [] }
        guard let items = node.list else {
            return wrong(key, "a list, one item on a line behind '- '", node) ?? []
        }
        return items.compactMap { text(ofItem: $0, in: key) }
    }

    /// As `texts`, with the place of each.
    func locatedTexts(_ key: String) -> [LocatedText] {
        guard self[key]?.list != nil else {
            return texts(key).map { LocatedText($0, start: .start) }
        }
        return (self[key]?.list ?? []).compactMap { item in
            text(ofItem: item, in: key).map { LocatedText($0, start: item.position) }
        }
    }

    func text(ofItem item: YAMLNode, in key: String) -> String? {
        guard case .text(let text) = item.value else {
            return wrong("an item of \(key)", "text", item)
        }
        if text.isEmpty { log.report(.emptyText(key), at: item.position) }
        return text.isEmpty ? nil : text
    }

    /// The entries of the mapping under `key`.
    func mapping(_ key: String) -> [YAMLEntry] {
        guard let node = self[key] else { return [] }
        return node.mapping ?? wrong(key, "a mapping of names and settings", node) ?? []
    }

    /// One of the words in `known`.
    func choice<Value>(_ key: String, _ known: KeyValuePairs<String, Value>) -> Value? {
        self[key].flatMap { choice(key, $0, known) }
    }

    private func choice<Value>(
        _ key: String, _ node: YAMLNode, _ known: KeyValuePairs<String, Value>
    ) -> Value? {
        guard case .text(let word) = node.value else {
            return wrong(key, "one of \(known.map(\.key).joined(separator: ", "))", node)
        }
        if let found = known.first(where: { $0.key == word }) { return found.value }
        log.report(.unknownValue(word, of: key, known: known.map(\.key)), at: node.position)
        return nil
    }

    /// A choice, or a mapping of paths to choices.
    func choiceByPath<Value>(
        _ key: String, _ known: KeyValuePairs<String, Value>
    ) -> ValueByPath<Value>? {
        guard let node = self[key] else { return nil }
        guard let entries = node.mapping else {
            return choice(key, node, known).map { ValueByPath($0) }
        }
        return ValueByPath(values(entries) { choice(key, $0, known) })
    }

    /// Under `key`, values by name, each perhaps different from path to path.
    ///
    /// - Parameter allowsLists: The published formats have none.
    func arguments(_ key: String, allowsLists: Bool) -> [String: ArgumentSetting] {
        var found: [String: ArgumentSetting] = [:]
        for entry in mapping(key) {
            let node = entry.value
            let given =
                node.mapping.map { entries in
                    ValueByPath(values(entries) { written($0, allowsLists) })
                } ?? written(node, allowsLists).map { ValueByPath($0) }
            guard let given else { continue }
            found[entry.key.text] = ArgumentSetting(position: entry.key.start, values: given)
        }
        return found
    }

    private func written(_ node: YAMLNode, _ allowsLists: Bool) -> WrittenValue? {
        if allowsLists, let items = node.list {
            let texts = items.compactMap { item in
                item.scalar?.text ?? wrong("an item of an argument", "text", item)
            }
            return WrittenValue(content: .list(texts), position: node.position)
        }
        switch node.value {
        case .text, .boolean, .integer, .number:
            return node.scalar.map { WrittenValue(content: .text($0.text), position: $0.start) }
        default:
            return wrong("an argument", "text, a number, true or false", node)
        }
    }

    private func values<Value>(
        _ entries: [YAMLEntry], _ value: (YAMLNode) -> Value?
    ) -> [String: Value] {
        var found: [String: Value] = [:]
        for entry in entries { found[entry.key.text] = value(entry.value) }
        return found
    }

    private func wrong<Value>(_ name: String, _ expected: String, _ node: YAMLNode) -> Value? {
        log.report(.wrongKind(of: name, expected: expected, found: node.kind), at: node.position)
        return nil
    }
}
