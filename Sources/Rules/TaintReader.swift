internal import Documents
internal import SourceText

/// Reads taint specifications, in both spellings.
struct TaintReader {
    let log: ProblemLog
    /// Whether text such as `remote-input` names a concept of the shared models. In rule files it is
    /// always a pattern.
    let knowsConcepts: Bool

    /// `pattern-sources`, `pattern-sinks` and so on, as keys of a rule.
    func specification(ofRule fields: Fields) -> TaintSpecification? {
        specification(
            of: fields, sources: "pattern-sources", sinks: "pattern-sinks",
            sanitizers: "pattern-sanitizers", propagators: "pattern-propagators")
    }

    /// The mapping under `taint`.
    func specification(ofTaint node: YAMLNode) -> TaintSpecification? {
        guard let fields = Fields(node, what: "'taint'", log: log) else { return nil }
        fields.warnOfUnknownKeys(known: ["sources", "sinks", "sanitizers", "propagators"])
        return specification(
            of: fields, sources: "sources", sinks: "sinks", sanitizers: "sanitizers",
            propagators: "propagators")
    }

    private func specification(
        of fields: Fields, sources: String, sinks: String, sanitizers: String, propagators: String
    ) -> TaintSpecification? {
        let before = log.problems.count
        let result = TaintSpecification(
            sources: items(under: sources, of: fields, isRequired: true, read: source),
            sinks: items(under: sinks, of: fields, isRequired: true, read: sink),
            sanitizers: items(under: sanitizers, of: fields, isRequired: false, read: sanitizer),
            propagators: items(under: propagators, of: fields, isRequired: false, read: propagator))
        guard !log.hasErrors(since: before) else { return nil }
        return result
    }

    private func items<Item>(
        under key: String, of fields: Fields, isRequired: Bool, read: (YAMLNode) -> Item?
    ) -> [Item] {
        guard fields.has(key) else {
            if isRequired {
                log.report(
                    .missingKey(key, in: fields.what, example: "\(key): [pattern: source()]"),
                    at: fields.position)
            }
            return []
        }
        // One name of a concept stands for a list of it.
        let nodes = fields[key].flatMap { $0.scalar == nil ? nil : [$0] } ?? fields.list(key)
        guard let nodes else { return [] }
        if nodes.isEmpty, isRequired { log.report(.emptyValue(key), at: fields.position(of: key)) }
        return nodes.compactMap(read)
    }

    // MARK: Roles

    private func source(_ node: YAMLNode) -> TaintSource? {
        let attributes = ["exact", "by-side-effect", "label", "requires", "control"]
        guard let (matcher, fields) = matcher(node, "The source", attributes) else { return nil }
        var source = TaintSource(matcher: matcher)
        guard let fields else { return source }
        source.isExact = fields.flag("exact") ?? false
        source.sideEffect = sideEffect(of: fields) ?? .no
        source.label = fields.text("label")?.text ?? TaintSource.defaultLabel
        source.requires = requirement(of: fields)
        source.isControl = fields.flag("control") ?? false
        return source
    }

    private func sink(_ node: YAMLNode) -> TaintSink? {
        let attributes = ["exact", "requires", "at-exit"]
        guard let (matcher, fields) = matcher(node, "The sink", attributes) else { return nil }
        var sink = TaintSink(matcher: matcher)
        guard let fields else { return sink }
        sink.isExact = fields.flag("exact") ?? true
        sink.atExit = fields.flag("at-exit") ?? false
        if let list = fields["requires"]?.list {
            sink.requires = .labelsByMetavariable(list.flatMap(requirements))
        } else {
            sink.requires = requirement(of: fields).map(TaintSink.Requirement.labels)
        }
        return sink
    }

    private func sanitizer(_ node: YAMLNode) -> TaintSanitizer? {
        let attributes = ["exact", "by-side-effect", "not_conflicting", "not-conflicting"]
        guard let (matcher, fields) = matcher(node, "The sanitizer", attributes) else { return nil }
        var sanitizer = TaintSanitizer(matcher: matcher)
        guard let fields else { return sanitizer }
        sanitizer.isExact = fields.flag("exact") ?? false
        sanitizer.sideEffect = sideEffect(of: fields) ?? .no
        sanitizer.yieldsToOthers =
            fields.flag("not_conflicting") ?? fields.flag("not-conflicting") ?? false
        return sanitizer
    }

    private func propagator(_ node: YAMLNode) -> TaintPropagator? {
        let attributes = ["from", "to", "by-side-effect", "label", "replace-labels", "requires"]
        guard let fields = Fields(node, what: "The propagator", log: log) else { return nil }
        let formula = FormulaReader(log: log).formula(of: node, attributes: attributes)
        let conditions = ConditionReader(log: log)
        let from = fields.requiredText("from", example: "from: $X").flatMap(conditions.metavariable)
        let to = fields.requiredText("to", example: "to: $Y").flatMap(conditions.metavariable)
        guard let formula, let from, let to else { return nil }
        var propagator = TaintPropagator(formula: formula, from: from, to: to)
        propagator.sideEffect = sideEffect(of: fields) ?? .yes
        propagator.label = fields.text("label")?.text
        propagator.replacedLabels =
            fields.has("replace-labels")
            ? fields.texts("replace-labels")?.map(\.text) : nil
        propagator.requires = requirement(of: fields)
        return propagator
    }

    // MARK: Details

    /// What an item matches, and its keys when it is a mapping.
    private func matcher(
        _ node: YAMLNode, _ what: String, _ attributes: [String]
    ) -> (TaintMatcher, Fields?)? {
        if let text = node.scalar {
            if knowsConcepts, Self.isConcept(text.text) { return (.concept(text), nil) }
            return FormulaReader(log: log).formula(of: node).map { (.formula($0), nil) }
        }
        guard let fields = Fields(node, what: what, log: log) else { return nil }
        if let concept = fields.has("concept") ? fields.text("concept") : nil {
            fields.warnOfUnknownKeys(known: ["concept"], and: attributes)
            return (.concept(concept), fields)
        }
        return FormulaReader(log: log).formula(of: node, attributes: attributes)
            .map { (.formula($0), fields) }
    }

    /// Whether `text` is made of lower-case words joined by hyphens, at least two.
    private static func isConcept(_ text: String) -> Bool {
        let words = text.split(separator: "-", omittingEmptySubsequences: false)
        return words.count >= 2
            && words.allSatisfy { word in
                !word.isEmpty && word.utf8.allSatisfy { $0.isDigit || $0.isLowerLetter }
            }
    }

    private func sideEffect(of fields: Fields) -> SideEffect? {
        let key = "by-side-effect"
        guard fields.has(key) else { return nil }
        if fields[key]?.value == .text("only") { return .only }
        return fields.flag(key).map { $0 ? .yes : .no }
    }

    private func requirement(of fields: Fields) -> LabelExpression? {
        guard fields.has("requires"), let node = fields["requires"] else { return nil }
        guard node.scalar != nil else {
            _ = fields.text("requires")
            return nil
        }
        return requirement(node)
    }

    private func requirement(_ node: YAMLNode) -> LabelExpression? {
        guard let text = node.scalar else {
            log.report(
                .wrongKind(of: "requires", expected: "text", found: node.kind), at: node.position)
            return nil
        }
        guard let expression = ConditionReader(log: log).expression(text) else { return nil }
        guard let labels = LabelExpression(expression) else {
            log.report(.malformedRequirement(text.text), at: text.start)
            return nil
        }
        return labels
    }

    /// One item of a list of requirements: `$X: A and B`.
    private func requirements(_ node: YAMLNode) -> [TaintSink.MetavariableRequirement] {
        guard let fields = Fields(node, what: "The requirement", log: log) else { return [] }
        return fields.entries.compactMap { entry in
            let metavariable = ConditionReader(log: log).metavariable(entry.key)
            let labels = requirement(entry.value)
            guard let metavariable, let labels else { return nil }
            return TaintSink.MetavariableRequirement(metavariable: metavariable, labels: labels)
        }
    }
}

extension UInt8 {
    var isLowerLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
