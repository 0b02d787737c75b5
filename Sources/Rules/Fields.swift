internal import Documents
internal import SourceText

/// The keys of one mapping in a rule, with the mistakes in them reported.
struct Fields {
    /// What the mapping is, to begin a sentence with: `The rule`.
    let what: String
    let position: TextPosition
    let log: ProblemLog
    let entries: [YAMLEntry]

    /// Reports and returns nothing when `node` is no mapping.
    init?(_ node: YAMLNode, what: String, log: ProblemLog) {
        guard let entries = node.mapping else {
            log.report(
                .wrongKind(of: what, expected: "a mapping of keys and values", found: node.kind),
                at: node.position)
            return nil
        }
        self.what = what
        self.log = log
        self.entries = entries
        position = entries.first?.key.start ?? node.position
    }

    var keys: [LocatedText] { entries.map(\.key) }

    /// The value of `key`; nothing when it is missing or null.
    subscript(key: String) -> YAMLNode? {
        guard let value = entries.first(where: { $0.key.text == key })?.value else { return nil }
        return value.isNull ? nil : value
    }

    func has(_ key: String) -> Bool { entries.contains { $0.key.text == key } }

    func position(of key: String) -> TextPosition {
        entries.first { $0.key.text == key }?.key.start ?? position
    }

    /// Warns of keys that are in neither of two collections, except those that begin with a prefix
    /// in `ignoring`.
    func warnOfUnknownKeys(
        known: some Collection<String>, and more: [String] = [], ignoring prefixes: [String] = []
    ) {
        for entry in entries where !known.contains(entry.key.text) {
            let key = entry.key.text
            if more.contains(key) || prefixes.contains(where: { key.hasPrefix($0) }) { continue }
            log.warn(
                .unknownKey(
                    key, in: what, nearest: nearestNames(to: key, among: Array(known) + more)),
                at: entry.key.start)
        }
    }

    // MARK: Values of a kind

    /// Text that is not empty.
    func text(_ key: String) -> LocatedText? {
        guard let node = node(key) else { return nil }
        guard let text = node.scalar else { return wrongKind(key, "text", node) }
        guard !text.text.isBlank else {
            log.report(.emptyValue(key), at: position(of: key))
            return nil
        }
        return text
    }

    /// Text that must be there.
    func requiredText(_ key: String, example: String) -> LocatedText? {
        guard has(key) else {
            log.report(.missingKey(key, in: what, example: example), at: position)
            return nil
        }
        return text(key)
    }

    func flag(_ key: String) -> Bool? {
        guard let node = self[key] else { return nil }
        switch node.value {
        case .boolean(let value): return value
        case .text("true"): return true
        case .text("false"): return false
        default: return wrongKind(key, "true or false", node)
        }
    }

    func integer(_ key: String) -> Int? {
        guard let node = self[key] else { return nil }
        if case .integer(let value) = node.value { return value }
        if case .text(let text) = node.value, let value = Int(text) { return value }
        return wrongKind(key, "a whole number", node)
    }

    func list(_ key: String) -> [YAMLNode]? {
        guard let node = node(key) else { return nil }
        return node.list ?? wrongKind(key, "a list", node)
    }

    /// A list of texts; one text stands for a list of it.
    func texts(_ key: String) -> [LocatedText]? {
        guard let node = node(key) else { return nil }
        if let text = node.scalar { return [text] }
        guard let items = node.list else { return wrongKind(key, "text or a list of texts", node) }
        return items.compactMap { item in
            if let text = item.scalar { return text }
            log.report(
                .wrongKind(of: key, expected: "text", found: item.kind), at: item.position)
            return nil
        }
    }

    /// One of the values of a `String` enumeration, in any case.
    func choice<Value: CaseIterable & RawRepresentable>(
        _ key: String, as type: Value.Type
    ) -> Value? where Value.RawValue == String {
        guard let text = text(key) else { return nil }
        let found = Value.allCases.first { $0.rawValue.lowercased() == text.text.lowercased() }
        if found == nil {
            reportUnknownValue(text, of: key, allowed: Value.allCases.map(\.rawValue))
        }
        return found
    }

    func reportUnknownValue(_ text: LocatedText, of key: String, allowed: [String]) {
        log.report(
            .unknownValue(
                text.text, of: key, allowed: allowed,
                nearest: nearestNames(to: text.text, among: allowed)),
            at: text.start)
    }

    // MARK: Details

    /// The value of `key`, reported when it is there but null.
    private func node(_ key: String) -> YAMLNode? {
        if has(key), self[key] == nil { log.report(.emptyValue(key), at: position(of: key)) }
        return self[key]
    }

    private func wrongKind<Value>(_ key: String, _ expected: String, _ node: YAMLNode) -> Value? {
        log.report(.wrongKind(of: key, expected: expected, found: node.kind), at: node.position)
        return nil
    }
}
