internal import Documents
internal import SourceText

/// Reads what rule files and the YAML block of rule documents share: what is looked for, with which
/// options, where, and how it is mended.
struct DetectionReader {
    /// Which of the two it is.
    enum Form { case file, document }

    let form: Form
    let log: ProblemLog
    /// The models that a document may name.
    var models = ModelLibrary.empty

    static let formulaKeys = [
        "pattern", "patterns", "pattern-either", "pattern-regex", "tree-sitter-query", "match",
        "taint", "layout",
    ]
    static let taintKeys = [
        "pattern-sources", "pattern-sinks", "pattern-sanitizers", "pattern-propagators",
    ]
    /// The names of models, in documents.
    static let modelKeys = TaintRole.allCases.map(\.rawValue)
    /// Operators that stand within lists only.
    static let itemKeys = FormulaReader.itemKeys.subtracting(formulaKeys)
    static let keys = Set(
        formulaKeys + itemKeys + taintKeys + [
            "mode", "message", "options", "paths", "fix", "fix-regex", "fix-title",
        ])

    // MARK: What is looked for

    func detection(of fields: Fields) -> Rule.Detection? {
        if fields.has("mode"), let mode = fields.text("mode") {
            guard ["search", "taint"].contains(mode.text) else {
                log.report(.unsupportedMode(mode.text), at: mode.start)
                return nil
            }
            if mode.text == "taint", !fields.has("taint") { return taint(ofRule: fields) }
        } else if taintKeys.contains(where: fields.has), !hasFormula(fields) {
            return taint(ofRule: fields)
        }
        return search(of: fields)
    }

    private var taintKeys: [String] {
        Self.taintKeys + (form == .document ? Self.modelKeys : [])
    }

    private func hasFormula(_ fields: Fields) -> Bool {
        Self.formulaKeys.contains(where: fields.has)
    }

    private func taint(ofRule fields: Fields) -> Rule.Detection? {
        let reader = TaintReader(log: log, models: form == .document ? models : nil)
        return reader.specification(ofRule: fields).map { .taint(checkingLabels(of: $0, fields)) }
    }

    private func search(of fields: Fields) -> Rule.Detection? {
        let misplaced = fields.keys.filter { Self.itemKeys.contains($0.text) }
        for key in misplaced { log.report(.misplaced(key.text), at: key.start) }
        guard misplaced.isEmpty else { return nil }
        let found = fields.keys.filter { Self.formulaKeys.contains($0.text) }
        guard let key = found.first else {
            log.report(.noFormula, at: fields.position)
            return nil
        }
        guard found.count == 1 else {
            log.report(.severalFormulas(found.map(\.text)), at: found[1].start)
            return nil
        }
        guard let node = fields[key.text] else {
            log.report(.emptyValue(key.text), at: key.start)
            return nil
        }
        let reader = FormulaReader(log: log)
        switch key.text {
        case "layout":
            return LayoutReader(log: log).specification(of: node).map(Rule.Detection.layout)
        case "match": return reader.formula(of: node).map(Rule.Detection.search)
        case "taint":
            let reader = TaintReader(log: log, models: form == .document ? models : nil)
            return reader.specification(ofTaint: node).map {
                .taint(checkingLabels(of: $0, fields))
            }
        default:
            let entry = fields.entries.first { $0.key.text == key.text }
            let only = YAMLNode(.mapping(entry.map { [$0] } ?? []), at: key.start)
            return reader.formula(of: only).map(Rule.Detection.search)
        }
    }

    /// Warns of requirements that name a label nobody gives.
    private func checkingLabels(
        of taint: TaintSpecification, _ fields: Fields
    ) -> TaintSpecification {
        let sources =
            taint.sources + taint.models.flatMap { $0.model.parts.flatMap(\.entries.sources) }
        let given = Set(sources.map(\.label) + taint.propagators.compactMap(\.label))
        let known = given.subtracting([TaintSource.defaultLabel]).sorted()
        for label in taint.requiredLabels.subtracting(given).sorted() {
            let key = fields.has("taint") ? "taint" : "pattern-sinks"
            log.warn(.unknownLabel(label, known: known), at: fields.position(of: key))
        }
        return taint
    }

    // MARK: Options

    func options(of fields: Fields) -> RuleOptions {
        var options = RuleOptions()
        options.matchesNamesInSnippets = form == .document
        options.taintCrossesFunctions = form == .document
        guard let node = fields["options"],
            let given = Fields(node, what: "'options'", log: log)
        else { return options }
        given.warnOfUnknownKeys(known: RuleOptions.names)
        for key in given.keys.map(\.text) {
            switch key {
            case "taint_focus_on":
                let focus = given.text(key)
                options.taintFocusesOnSource = focus?.text == "source"
                if let focus, !["source", "sink"].contains(focus.text) {
                    given.reportUnknownValue(focus, of: key, allowed: ["source", "sink"])
                }
            case "generic_ellipsis_max_span":
                options.genericEllipsisMaximumSpan = max(0, given.integer(key) ?? 10)
            case "generic_comment_style": options.genericCommentStyle = given.text(key)?.text
            default:
                guard let path = RuleOptions.switches[key], let value = given.flag(key) else {
                    continue
                }
                options[keyPath: path] = value
            }
        }
        return options
    }

    func paths(of fields: Fields) -> PathFilter {
        guard let node = fields["paths"], let given = Fields(node, what: "'paths'", log: log) else {
            return PathFilter()
        }
        given.warnOfUnknownKeys(known: ["include", "exclude"])
        return PathFilter(
            include: given.has("include") ? given.texts("include")?.map(\.text) ?? [] : [],
            exclude: given.has("exclude") ? given.texts("exclude")?.map(\.text) ?? [] : [])
    }

    // MARK: Fixes

    func fix(of fields: Fields) -> FixTemplate? {
        if fields.has("fix-regex") { return regexFix(of: fields) }
        // An empty fix deletes the finding's text.
        if fields["fix"]?.scalar?.text == "" { return .replacement("") }
        return fields.has("fix") ? fields.text("fix").map { .replacement($0.text) } : nil
    }

    /// What the fix does, for people: `fix-title: Verify the certificate`.
    func fixTitle(of fields: Fields) -> String? {
        guard fields.has("fix-title"), let title = fields.text("fix-title") else { return nil }
        if !fields.has("fix"), !fields.has("fix-regex"), !fields.has("layout") {
            log.warn(.titleWithoutFix, at: fields.position(of: "fix-title"))
        }
        return title.text.trimmed
    }

    private func regexFix(of fields: Fields) -> FixTemplate? {
        guard let node = fields["fix-regex"],
            let given = Fields(node, what: "'fix-regex'", log: log)
        else { return nil }
        given.warnOfUnknownKeys(known: ["regex", "replacement", "count"])
        let regex = given.requiredText("regex", example: "regex: http://")
        guard let replacement = given["replacement"]?.scalar else {
            log.report(
                .missingKey("replacement", in: given.what, example: "replacement: https://"),
                at: given.position)
            return nil
        }
        let count = given.has("count") ? given.integer("count") : nil
        return regex.map { .regex($0, replacement: replacement.text, count: count) }
    }
}

extension TaintSpecification {
    /// The labels that any part asks for.
    var requiredLabels: Set<String> {
        var labels: Set<String> = []
        for source in sources { labels.formUnion(source.requires?.labels ?? []) }
        for propagator in propagators { labels.formUnion(propagator.requires?.labels ?? []) }
        for sink in sinks {
            switch sink.requires {
            case .labels(let expression): labels.formUnion(expression.labels)
            case .labelsByMetavariable(let list):
                for item in list { labels.formUnion(item.labels.labels) }
            case nil: break
            }
        }
        return labels
    }
}
