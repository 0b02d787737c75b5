internal import Documents
internal import SourceText

/// Reads taint specifications, in both spellings, and the entries of models.
struct TaintReader {
    let log: ProblemLog
    /// What text such as `remote-input` may name. In rule files, and without models, it is always a
    /// pattern.
    let models: ModelLibrary?

    /// `pattern-sources`, `pattern-sinks` and so on, as keys of a rule; in documents `sources`, `sinks`
    /// and so on besides, with the names of models.
    func specification(ofRule fields: Fields) -> TaintSpecification? {
        specification(of: fields, prefix: "pattern-")
    }

    /// The mapping under `taint`.
    func specification(ofTaint node: YAMLNode) -> TaintSpecification? {
        guard let fields = Fields(node, what: "'taint'", log: log) else { return nil }
        fields.warnOfUnknownKeys(known: TaintRole.allCases.map(\.rawValue))
        return specification(of: fields, prefix: "")
    }

    /// The entries of a model, all of one role.
    func entries(of role: TaintRole, in fields: Fields) -> TaintSpecification? {
        let before = log.problems.count
        let nodes = list(under: role.rawValue, of: fields)
        var result = TaintSpecification(sources: [], sinks: [])
        add(nodes, as: role, to: &result)
        return log.hasErrors(since: before) ? nil : result
    }

    private func specification(of fields: Fields, prefix: String) -> TaintSpecification? {
        let before = log.problems.count
        var result = TaintSpecification(sources: [], sinks: [])
        for role in TaintRole.allCases {
            let key = prefix + role.rawValue
            let nodes = fields.has(key) ? list(under: key, of: fields) : []
            add(nodes.filter { modelName($0) == nil }, as: role, to: &result)
            var names = nodes.compactMap(modelName)
            if models != nil, key != role.rawValue, fields.has(role.rawValue) {
                names += fields.texts(role.rawValue) ?? []
            }
            result.models += names.compactMap { use(of: $0, as: role) }
            let isRequired = role == .sources || role == .sinks
            if isRequired, !fields.has(key), models == nil || !fields.has(role.rawValue) {
                log.report(
                    .missingKey(
                        key, in: fields.what, example: "\(key): [pattern: \(role.singular)()]"),
                    at: fields.position)
            }
        }
        return log.hasErrors(since: before) ? nil : result
    }

    /// The items under `key`, which is there. One text stands for a list of it.
    private func list(under key: String, of fields: Fields) -> [YAMLNode] {
        let nodes = fields[key].flatMap { $0.scalar == nil ? nil : [$0] } ?? fields.list(key) ?? []
        let mayBeEmpty = key.hasSuffix("sanitizers") || key.hasSuffix("propagators")
        if fields[key]?.list?.isEmpty ?? false, !mayBeEmpty {
            log.report(.emptyValue(key), at: fields.position(of: key))
        }
        return nodes
    }

    private func add(_ nodes: [YAMLNode], as role: TaintRole, to result: inout TaintSpecification) {
        switch role {
        case .sources: result.sources += nodes.compactMap(source)
        case .sinks: result.sinks += nodes.compactMap(sink)
        case .sanitizers: result.sanitizers += nodes.compactMap(sanitizer)
        case .propagators: result.propagators += nodes.compactMap(propagator)
        }
    }

    // MARK: Models

    /// The name of a model that stands in place of an item.
    private func modelName(_ node: YAMLNode) -> LocatedText? {
        guard let models, let text = node.scalar, Self.isName(text.text) else { return nil }
        // A lone word may be a pattern as well.
        return text.text.contains("-") || models.names.contains(text.text) ? text : nil
    }

    private func use(of name: LocatedText, as role: TaintRole) -> ModelUse? {
        guard let models else { return nil }
        guard let model = models.model(named: name.text) else {
            let sameRole = models.names.filter { models.model(named: $0)?.role == role }
            log.report(
                .unknownModel(
                    name.text, role: role,
                    nearest: nearestNames(to: name.text, among: models.names),
                    known: sameRole),
                at: name.start)
            return nil
        }
        guard model.role == role else {
            log.report(
                .modelOfOtherRole(name.text, role: model.role, wanted: role), at: name.start)
            return nil
        }
        return ModelUse(model: model, name: name)
    }

    /// Whether `text` is made of lower-case words joined by hyphens.
    static func isName(_ text: String) -> Bool {
        text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.utf8.allSatisfy { $0.isDigit || $0.isLowerLetter }
        }
    }

    // MARK: Roles

    private func source(_ node: YAMLNode) -> TaintSource? {
        let attributes = ["exact", "by-side-effect", "label", "requires", "control"]
        guard let (formula, fields) = item(node, "The source", attributes) else { return nil }
        var source = TaintSource(formula: formula)
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
        guard let (formula, fields) = item(node, "The sink", attributes) else { return nil }
        var sink = TaintSink(formula: formula)
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
        guard let (formula, fields) = item(node, "The sanitizer", attributes) else { return nil }
        var sanitizer = TaintSanitizer(formula: formula)
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
    private func item(
        _ node: YAMLNode, _ what: String, _ attributes: [String]
    ) -> (Formula, Fields?)? {
        let reader = FormulaReader(log: log)
        if node.scalar != nil { return reader.formula(of: node).map { ($0, nil) } }
        guard let fields = Fields(node, what: what, log: log) else { return nil }
        return reader.formula(of: node, attributes: attributes).map { ($0, fields) }
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
