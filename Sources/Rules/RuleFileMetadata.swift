internal import Documents
internal import Findings

/// What the free-form `metadata` of a rule file tells by custom.
struct RuleFileMetadata {
    private let node: YAMLNode?

    init(_ node: YAMLNode?) { self.node = node }

    func apply(to rule: inout Rule) {
        rule.category = category
        rule.confidence = text("confidence").flatMap { word in
            Confidence.allCases.first { $0.rawValue.lowercased() == word.lowercased() }
        }
        rule.cwe = texts("cwe").compactMap(CWE.init(naming:))
        rule.references = texts("references") + texts("reference")
        rule.tags = texts("technology")
        for entry in node?.mapping ?? [] { rule.metadata[entry.key.text] = entry.value.json }
    }

    private var category: Category {
        switch text("category")?.lowercased() {
        case "best-practice", "best-practices", "compatibility", "portability": .bestPractices
        case "maintainability", "code-style", "style": .codeStyle
        case "correctness", "error-prone", "bug": .errorProne
        case "performance", "caching": .performance
        case "safety": .safety
        default: .security
        }
    }

    private func text(_ key: String) -> String? { node?[key]?.scalar?.text }

    /// The texts of a list, or one text.
    private func texts(_ key: String) -> [String] {
        guard let value = node?[key] else { return [] }
        return (value.list ?? [value]).compactMap(\.scalar?.text).filter { !$0.isEmpty }
    }
}

extension CWE {
    /// Reads `319`, `CWE-319` and `CWE-319: Cleartext Transmission of Sensitive Information`.
    package init?(naming text: String) {
        var rest = text[...].drop { $0.isWhitespace }
        if rest.lowercased().hasPrefix("cwe") {
            rest = rest.dropFirst(3).drop { "-_ ".contains($0) }
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let after = rest.dropFirst(digits.count).first
        guard let number = Int(digits), (1...9999).contains(number),
            after.map({ !$0.isLetter && $0 != "." }) ?? true
        else { return nil }
        self.init(number)
    }
}
