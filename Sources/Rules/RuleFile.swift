internal import Documents
internal import Findings
internal import SourceText

/// Rules that were read, and the mistakes that were found on the way.
package struct LoadedRules: Sendable {
    /// In the order of their files. A rule with an error is missing.
    package var rules: [Rule] = []
    package var problems: [RuleProblem] = []

    package init(rules: [Rule] = [], problems: [RuleProblem] = []) {
        self.rules = rules
        self.problems = problems
    }

    package var hasErrors: Bool { problems.contains { $0.level == .error } }

    package static func += (left: inout LoadedRules, right: LoadedRules) {
        left.rules += right.rules
        left.problems += right.problems
    }
}

/// A file of rules in plain YAML, in the syntax of Semgrep.
package struct RuleFile {
    private let log: ProblemLog

    /// Reads the rules of a file. A mistake in one rule does not keep the others from being read.
    ///
    /// - Parameter path: For positions in problems and origins; the file is not opened.
    package static func rules(in text: String, path: String) -> LoadedRules {
        let log = ProblemLog(file: path)
        var rules = RuleFile(log: log).rules(in: text)
        let hash = StableHash(text.utf8)
        for index in rules.indices { rules[index].textHash = hash }
        return LoadedRules(rules: rules, problems: log.problems)
    }

    /// Whether YAML or JSON text looks like a file of rules: a mapping with `rules`.
    package static func isRuleFile(_ text: String) -> Bool {
        let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("{") { return text.contains("\"rules\"") }
        return start.hasPrefix("rules:") || text.contains("\nrules:") || text.contains("\r\nrules:")
    }

    static let keys = DetectionReader.keys.union([
        "id", "languages", "severity", "metadata", "min-version", "max-version",
    ])
    /// Keys that concern other engines, or only the authors of the rule.
    static let silentKeys = [
        "author", "equivalences", "license", "product", "validators", "dependencies", "scan",
        "depends-on-either", "r2c-internal-project-depends-on", "project-depends-on", "shortlink",
    ]

    private func rules(in text: String) -> [Rule] {
        let root: YAMLNode?
        do {
            root = try YAMLReader.read(text)
        } catch {
            log.report(.yaml(error), at: error.position)
            return []
        }
        guard let root else {
            log.report(.emptyFile, at: .start)
            return []
        }
        guard let file = Fields(root, what: "The file", log: log) else { return [] }
        file.warnOfUnknownKeys(known: ["rules", "missed"])
        guard file.has("rules") else {
            log.report(
                .missingKey("rules", in: "The file", example: "rules: [{id: my-rule, …}]"),
                at: file.position)
            return []
        }
        let rules = file.list("rules")?.compactMap(rule) ?? []
        warnOfDuplicates(among: rules)
        return rules
    }

    private func warnOfDuplicates(among rules: [Rule]) {
        var lines: [RuleID: Int] = [:]
        for rule in rules {
            if let line = lines[rule.id] {
                log.rule = rule.id
                log.warn(.duplicateID(rule.id.description, line: line), at: rule.origin.position)
            } else {
                lines[rule.id] = rule.origin.position.line
            }
        }
    }

    private func rule(_ node: YAMLNode) -> Rule? {
        log.rule = node["id"]?.scalar.map { RuleID($0.text) }
        defer { log.rule = nil }
        let before = log.problems.count
        guard let fields = Fields(node, what: "The rule", log: log) else { return nil }
        fields.warnOfUnknownKeys(
            known: Self.keys, and: Self.silentKeys, ignoring: ["dev:", "r2c-internal-", "dev."])
        guard isForThisVersion(fields) else { return nil }
        reportUnsupported(in: fields)
        let id = id(of: fields)
        let message = fields.requiredText("message", example: "message: What is wrong.")
        let languages = languages(of: fields)
        let severity = severity(of: fields)
        let reader = DetectionReader(form: .file, log: log)
        let detection = reader.detection(of: fields)
        let options = reader.options(of: fields)
        let paths = reader.paths(of: fields)
        let fix = reader.fix(of: fields)
        let fixTitle = reader.fixTitle(of: fields)
        guard let id, let message, let severity, let detection, !languages.isEmpty,
            !log.hasErrors(since: before)
        else { return nil }
        var rule = Rule(
            id: id, title: id.name, languages: languages, severity: severity,
            category: .security, message: message.text.trimmed, detection: detection,
            origin: Rule.Origin(file: log.file, position: node.position))
        rule.options = options
        rule.paths = paths
        rule.fix = fix
        rule.fixTitle = fixTitle
        RuleFileMetadata(fields["metadata"]).apply(to: &rule)
        return rule
    }

    // MARK: Keys of a rule

    private func id(of fields: Fields) -> RuleID? {
        guard let text = fields.requiredText("id", example: "id: my-rule") else { return nil }
        let isWellFormed = text.text.utf8.allSatisfy { byte in
            byte.isDigit || (byte | 0x20).isLowerLetter || "-_./:".utf8.contains(byte)
        }
        guard isWellFormed else {
            log.report(.malformedID(text.text), at: text.start)
            return nil
        }
        return RuleID(text.text)
    }

    private func languages(of fields: Fields) -> [String] {
        guard fields.has("languages") else {
            log.report(
                .missingKey("languages", in: "The rule", example: "languages: [python]"),
                at: fields.position)
            return []
        }
        guard let texts = fields.texts("languages") else { return [] }
        if texts.isEmpty {
            log.report(.emptyValue("languages"), at: fields.position(of: "languages"))
        }
        return RuleLanguage.ids(of: texts, log: log)
    }

    private func severity(of fields: Fields) -> Severity? {
        guard let text = fields.requiredText("severity", example: "severity: WARNING") else {
            return nil
        }
        switch text.text.uppercased() {
        case "ERROR", "HIGH", "CRITICAL": return .error
        case "WARNING", "MEDIUM": return .warning
        case "INFO", "LOW": return .notice
        case "INVENTORY", "EXPERIMENT": return Severity.none
        default:
            fields.reportUnknownValue(
                text, of: "severity",
                allowed: ["INFO", "WARNING", "ERROR", "LOW", "MEDIUM", "HIGH", "CRITICAL"])
            return nil
        }
    }

    private func reportUnsupported(in fields: Fields) {
        let unsupported = [
            "pattern-where-python": "Use 'metavariable-comparison' or 'metavariable-regex'.",
            "join": "Write one rule for each of its parts.",
            "extract": "Use 'metavariable-pattern' with 'language'.",
            "steps": "Write one rule for each of its parts.",
        ]
        for key in fields.keys {
            guard let instead = unsupported[key.text] else { continue }
            log.report(.unsupportedKey(key.text, instead: instead), at: key.start)
        }
    }

    /// Whether the versions that the rule asks for include ours.
    private func isForThisVersion(_ fields: Fields) -> Bool {
        let lowest = version("min-version", of: fields)
        let highest = version("max-version", of: fields)
        if let lowest, RuleVersion.current < lowest {
            log.warn(.outsideVersions("from \(lowest)"), at: fields.position(of: "min-version"))
            return false
        }
        if let highest, highest < RuleVersion.current {
            log.warn(.outsideVersions("up to \(highest)"), at: fields.position(of: "max-version"))
            return false
        }
        return true
    }

    private func version(_ key: String, of fields: Fields) -> RuleVersion? {
        guard fields.has(key), let text = fields.text(key) else { return nil }
        guard let version = RuleVersion(text.text) else {
            log.report(.malformedVersion(text.text), at: text.start)
            return nil
        }
        return version
    }
}

extension RuleLanguage {
    /// The IDs of the languages named, without repeats; unknown names are reported.
    static func ids(of texts: [LocatedText], log: ProblemLog) -> [String] {
        var ids: [String] = []
        for text in texts {
            if let language = RuleLanguage.named(text.text) {
                if !ids.contains(language.id) { ids.append(language.id) }
            } else {
                log.report(
                    .unknownLanguage(
                        text.text, nearest: nearestNames(to: text.text, among: RuleLanguage.names)),
                    at: text.start)
            }
        }
        return ids
    }
}

extension String {
    /// Whether it holds nothing but blanks and line ends.
    var isBlank: Bool {
        utf8.allSatisfy { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
    }

    /// Without blanks and line ends around it.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
