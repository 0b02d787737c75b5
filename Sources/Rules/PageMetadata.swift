internal import Documents
internal import Findings
internal import SourceText

/// What a page tells of its rule: in the front matter, in its `meta`, or in the section `Metadata` of
/// published pages.
struct PageMetadata {
    private let frontMatter: YAMLNode?
    private let section: [String: YAMLNode]
    private let log: ProblemLog

    init(frontMatter: YAMLNode?, page: MarkdownPage, log: ProblemLog) {
        self.frontMatter = frontMatter
        self.log = log
        section = page.section("Metadata").map(Self.values) ?? [:]
    }

    /// The first value among `keys` that is there.
    func node(_ keys: String...) -> YAMLNode? {
        for key in keys {
            let found = frontMatter?[key] ?? frontMatter?["meta"]?[key] ?? section[key]
            if let found, !found.isNull { return found }
        }
        return nil
    }

    func text(_ key: String) -> LocatedText? {
        guard let node = node(key) else { return nil }
        guard let text = node.scalar, !text.text.trimmed.isEmpty else {
            log.report(
                .wrongKind(of: key, expected: "text", found: node.kind), at: node.position)
            return nil
        }
        return text
    }

    func texts(_ keys: String...) -> [LocatedText] {
        var found: [LocatedText] = []
        for key in keys {
            guard let node = node(key) else { continue }
            for item in node.list ?? [node] {
                if let text = item.scalar {
                    found.append(text)
                } else {
                    log.report(
                        .wrongKind(of: key, expected: "text", found: item.kind), at: item.position)
                }
            }
        }
        return found
    }

    func flag(_ key: String) -> Bool? {
        guard let node = node(key) else { return nil }
        if case .boolean(let value) = node.value { return value }
        log.report(
            .wrongKind(of: key, expected: "true or false", found: node.kind), at: node.position)
        return nil
    }

    // MARK: Values of a kind

    var severity: Severity? {
        guard let text = text("severity") else { return nil }
        // Published pages call the lowest severity 'Info'.
        if text.text.lowercased() == "info" { return Severity.none }
        return choice(text, "severity", Severity.allCases)
    }

    var category: Category? {
        text("category").flatMap { choice($0, "category", Category.allCases) }
    }

    var confidence: Confidence? {
        text("confidence").flatMap { choice($0, "confidence", Confidence.allCases) }
    }

    var cwe: [CWE] {
        texts("cwe", "related cwes").compactMap { text in
            let found = CWE(naming: text.text)
            if found == nil { log.report(.malformedCWE(text.text), at: text.start) }
            return found
        }
    }

    var languages: [String] { RuleLanguage.ids(of: texts("language", "languages"), log: log) }

    private func choice<Value: RawRepresentable>(
        _ text: LocatedText, _ key: String, _ all: [Value]
    ) -> Value? where Value.RawValue == String {
        let found = all.first { $0.rawValue.lowercased() == text.text.lowercased() }
        if found == nil {
            let names = all.map(\.rawValue)
            log.report(
                .unknownValue(
                    text.text, of: key, allowed: names,
                    nearest: nearestNames(to: text.text, among: names)),
                at: text.start)
        }
        return found
    }

    // MARK: The section of published pages

    /// Reads lines such as `**CWE**: [319](https://…)` and the list below `**Related CWEs**:`.
    private static func values(of section: MarkdownPage.Section) -> [String: YAMLNode] {
        var values: [String: YAMLNode] = [:]
        var current = ""
        for line in section.text.split(separator: "\n") {
            var content = line.drop(while: \.isWhitespace)
            if content.hasPrefix("**"), let end = content.dropFirst(2).firstRange(of: "**") {
                let key = content.dropFirst(2)[..<end.lowerBound]
                current = key.lowercased().filter { $0 != ":" }
                content = content[end.upperBound...].drop { $0 == ":" || $0.isWhitespace }
            }
            let items = items(of: content, at: section.position)
            guard !items.isEmpty, !current.isEmpty else { continue }
            values[current] = YAMLNode(
                .list((values[current]?.list ?? []) + items), at: section.position)
        }
        return values.mapValues { value in
            value.list?.count == 1 ? value.list?.first ?? value : value
        }
    }

    /// The texts of links, or the text without code marks and bullets.
    private static func items(of text: Substring, at position: TextPosition) -> [YAMLNode] {
        var found: [Substring] = text.split(separator: "[", omittingEmptySubsequences: false)
            .dropFirst().compactMap { part in
                part.firstIndex(of: "]").map { part[..<$0] }
            }
        if found.isEmpty {
            let plain = text.drop { $0 == "-" || $0 == "*" || $0.isWhitespace }
            if !plain.isEmpty { found = [plain] }
        }
        return found.map { item in
            let text = String(item).replacing("`", with: "").trimmed
            return YAMLNode(
                .scalar(LocatedText(text, start: position), isPlain: true), at: position)
        }
    }
}
