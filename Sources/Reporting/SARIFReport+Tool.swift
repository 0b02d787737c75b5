import Findings
import Markup

extension SARIFReport {
    func writeDriver(_ writer: inout JSONWriter) {
        writer.field("name", "Martlet")
        writer.field("version", scan.toolVersion)
        if scan.toolVersion.isSemanticVersion { writer.field("semanticVersion", scan.toolVersion) }
        if !weaknesses.isEmpty {
            writer.array("supportedTaxonomies") { writer in
                writer.inlineObject { writer in
                    writer.field("name", "CWE")
                    writer.field("index", 0)
                }
            }
        }
        writer.array("rules", of: scan.rules) { writer, rule in
            writer.object { write(rule, to: &$0) }
        }
        writer.array("notifications", of: notificationKinds) { writer, kind in
            writer.inlineObject { $0.field("id", kind) }
        }
    }

    private func write(_ rule: RuleSummary, to writer: inout JSONWriter) {
        writer.field("id", rule.id.description)
        writer.field("name", rule.id.name.pascalCased)
        writer.inlineObject("shortDescription") {
            $0.field("text", rule.title.orIfBlank(rule.id.name))
        }
        writer.inlineObject("fullDescription") {
            $0.field("text", rule.summary.shortened(to: 1000))
        }
        writer.inlineObject("defaultConfiguration") {
            $0.field("level", rule.severity.levelInSARIF)
        }
        writer.field("helpUri", ifPresent: rule.helpPage)
        writer.object("help") { writer in
            // Markdown is meant to be read as it is; a plain text of its own would say the same.
            let markdown = rule.helpWithReferences
            writer.field("text", markdown)
            writer.field("markdown", markdown)
        }
        writeRelationships(of: rule, to: &writer)
        writer.object("properties") { writeProperties(of: rule, to: &$0) }
    }

    private func writeRelationships(of rule: RuleSummary, to writer: inout JSONWriter) {
        guard !rule.cwe.isEmpty else { return }
        writer.array("relationships", of: rule.cwe) { writer, cwe in
            writer.inlineObject { writer in
                writer.inlineObject("target") { writer in
                    writer.field("id", String(cwe.number))
                    if let index = weaknessIndices[cwe] { writer.field("index", index) }
                    writer.inlineObject("toolComponent") { writer in
                        writer.field("name", "CWE")
                        writer.field("index", 0)
                    }
                }
                // What the rule finds are cases of the weakness.
                writer.field("kinds", ["superset"])
            }
        }
    }

    private func writeProperties(of rule: RuleSummary, to writer: inout JSONWriter) {
        writer.field("tags", rule.tags)
        writer.field("category", rule.category.rawValue)
        writer.field("languages", rule.languages)
        writer.field("precision", ifPresent: rule.confidence?.rawValue.lowercased())
        if rule.category == .security { writer.field("security-severity", rule.severity.score) }
        writer.field("problem.severity", rule.severity.problemSeverity)
        if !rule.metadata.isEmpty { writer.object("metadata") { rule.writeMetadata(to: &$0) } }
    }

    func writeWeaknesses(_ writer: inout JSONWriter) {
        writer.field("name", "CWE")
        writer.field("organization", "MITRE")
        writer.field("informationUri", "https://cwe.mitre.org")
        writer.inlineObject("shortDescription") { writer in
            writer.field("text", "The MITRE Common Weakness Enumeration")
        }
        writer.field("isComprehensive", false)
        writer.array("taxa", of: weaknesses) { writer, cwe in
            writer.inlineObject { writer in
                writer.field("id", String(cwe.number))
                writer.field("name", cwe.name)
                writer.field("helpUri", cwe.page)
            }
        }
    }
}

extension Severity {
    /// The score that GitHub sorts security findings by: 7 and more is high, 4 and more is medium.
    fileprivate var score: String {
        switch self {
        case .error: "8.0"
        case .warning: "5.5"
        case .notice: "3.0"
        case .none: "1.0"
        }
    }

    /// GitHub's word for the severity of what is no security finding.
    fileprivate var problemSeverity: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .notice, .none: "recommendation"
        }
    }
}

extension RuleSummary {
    /// Words that SARIF readers group rules by. `external/cwe/cwe-089` is the form that GitHub reads.
    fileprivate var tags: [String] {
        let category = category.rawValue.lowercased().split(separator: " ").joined(separator: "-")
        let weaknesses = cwe.sorted().map { cwe in
            let digits = String(cwe.number)
            return "external/cwe/cwe-" + String(repeating: "0", count: max(0, 3 - digits.count))
                + digits
        }
        return [category] + weaknesses
    }

    /// The first paragraph of the help, without its mark-up; the title where there is none.
    fileprivate var summary: String {
        let blocks = help.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.allSatisfy(\.isWhitespace) }
        let prose = blocks.first { block in
            block.first.map { !$0.hasPrefix("#") && !$0.hasPrefix("```") } ?? false
        }
        let text = (prose ?? []).joined(separator: " ").replacing("`", with: "").replacing(
            "**", with: "")
        return text.orIfBlank(title.orIfBlank(id.description))
    }

    fileprivate var helpWithReferences: String {
        let body = help.orIfBlank(title.orIfBlank(id.description))
        let links = references + cwe.map(\.page)
        guard !links.isEmpty else { return body }
        return body.trimmedEnd + "\n\n## References\n\n" + links.map { "- <\($0)>\n" }.joined()
    }

    /// The further metadata, sorted by key. A value that is no JSON is written as a string.
    func writeMetadata(to writer: inout JSONWriter) {
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            writer.key(text: key)
            if JSONReader.isValid(value) { writer.value(json: value) } else { writer.value(value) }
        }
    }
}

extension String {
    func orIfBlank(_ other: @autoclosure () -> String) -> String {
        allSatisfy(\.isWhitespace) ? other() : self
    }

    var trimmedEnd: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// `SqlInjection` for `sql-injection`.
    fileprivate var pascalCased: String {
        split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined()
            .orIfBlank(self)
    }

    /// Three numbers with points between them, then perhaps a pre-release or build.
    fileprivate var isSemanticVersion: Bool {
        let core = prefix { $0 != "-" && $0 != "+" }.split(
            separator: ".", omittingEmptySubsequences: false)
        return core.count == 3
            && core.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }
}
