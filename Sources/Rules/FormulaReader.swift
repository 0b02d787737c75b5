internal import Documents
internal import SourceText

/// Reads formulas, in the older spelling (`patterns`, `pattern-either`) and the newer (`all`, `any`).
///
/// Recursion is as deep as the YAML nests, which its reader bounds.
struct FormulaReader {
    let log: ProblemLog

    /// What one item of a conjunction adds to it.
    enum Item {
        case positive(Formula)
        case negative(Negation)
        case condition(Condition)
        case focus([Metavariable])
        /// Something that counts as fulfilled.
        case nothing
    }

    static let formulaKeys = [
        "pattern", "patterns", "pattern-either", "pattern-regex", "pattern-inside", "regex", "all",
        "any", "inside", "anywhere", "tree-sitter-query",
    ]
    static let negationKeys = ["pattern-not", "pattern-not-inside", "pattern-not-regex", "not"]
    static let conditionKeys = [
        "metavariable-regex", "metavariable-pattern", "metavariable-comparison",
        "metavariable-analysis", "metavariable-type", "focus-metavariable", "focus", "comparison",
    ]
    /// Conditions of other engines.
    static let ignoredKeys = ["metavariable-name", "semgrep-internal-metavariable-name"]
    static let extraKeys = ["where", "as"]
    static let operators = Set(formulaKeys + negationKeys + conditionKeys + ignoredKeys)
    static let itemKeys = operators.union(extraKeys)

    /// The formula of `node`: pattern text, or a mapping with one operator.
    ///
    /// - Parameters:
    ///   - attributes: Keys of the mapping that someone else reads.
    ///   - needsPositive: Whether a conjunction may not be made of negations and conditions alone.
    func formula(
        of node: YAMLNode, attributes: [String] = [], needsPositive: Bool = true
    ) -> Formula? {
        guard let item = item(of: node, attributes: attributes, needsPositive: needsPositive) else {
            return nil
        }
        switch item {
        case .positive(let formula): return formula
        case .nothing: return nil
        case .negative, .condition, .focus:
            if !needsPositive { return conjunction(of: [item], alias: nil) }
            let key = node.mapping?.first { Self.itemKeys.contains($0.key.text) }?.key
            log.report(.misplaced(key?.text ?? "not"), at: key?.start ?? node.position)
            return nil
        }
    }

    /// One item of a list of operators.
    func item(of node: YAMLNode, attributes: [String] = [], needsPositive: Bool = true) -> Item? {
        if let text = node.scalar { return pattern(text, key: "pattern").map(Item.positive) }
        guard let fields = Fields(node, what: "The item", log: log) else { return nil }
        guard let key = onlyOperator(of: fields, attributes: attributes) else { return nil }
        fields.warnOfUnknownKeys(known: Self.itemKeys, and: attributes)
        guard let item = item(under: key, of: fields, needsPositive: needsPositive) else {
            return nil
        }
        return refined(item, by: fields)
    }

    /// The one key of `fields` that is an operator.
    private func onlyOperator(of fields: Fields, attributes: [String]) -> String? {
        let entries = fields.entries
        let operators = entries.indices.filter { index in
            let key = entries[index].key.text
            return Self.operators.contains(key) && !attributes.contains(key)
        }
        if let first = operators.first, operators.count == 1 { return entries[first].key.text }
        if operators.isEmpty {
            let unknown = fields.keys.first { !attributes.contains($0.text) }
            let nearest = unknown.map { nearestNames(to: $0.text, among: Self.operators) } ?? []
            log.report(.noOperator(nearest: nearest), at: unknown?.start ?? fields.position)
        } else {
            let keys = operators.map { entries[$0].key }
            log.report(.severalOperators(keys.map(\.text)), at: keys[1].start)
        }
        return nil
    }

    private func item(under key: String, of fields: Fields, needsPositive: Bool) -> Item? {
        switch key {
        case "pattern":
            return fields.text(key).flatMap { pattern($0, key: key) }.map(Item.positive)
        case "pattern-regex", "regex":
            return fields.text(key).map { .positive(.regex($0)) }
        case "tree-sitter-query":
            return fields.text(key).map { .positive(.query($0)) }
        case "patterns", "all":
            return conjunction(under: key, of: fields, needsPositive: needsPositive)
                .map(Item.positive)
        case "pattern-either", "any":
            return union(under: key, of: fields).map(Item.positive)
        case "pattern-inside", "inside":
            return nested(key, of: fields).map { .positive(.inside($0)) }
        case "anywhere":
            return nested(key, of: fields).map { .positive(.anywhere($0)) }
        case "pattern-not", "not":
            return nested(key, of: fields).map { .negative(Negation(of: $0)) }
        case "pattern-not-inside":
            return nested(key, of: fields).map { .negative(Negation(kind: .inside, formula: $0)) }
        case "pattern-not-regex":
            return fields.text(key).map { .negative(Negation(kind: .overlap, formula: .regex($0))) }
        default:
            return ConditionReader(log: log).item(under: key, of: fields)
        }
    }

    // MARK: Leaves

    private func pattern(_ text: LocatedText, key: String) -> Formula? {
        guard !text.text.isBlank else {
            log.report(.emptyValue(key), at: text.start)
            return nil
        }
        return .pattern(text)
    }

    /// The formula under a key that takes text or a formula.
    private func nested(_ key: String, of fields: Fields) -> Formula? {
        guard let node = fields[key] else {
            log.report(.emptyValue(key), at: fields.position(of: key))
            return nil
        }
        return formula(of: node)
    }

    // MARK: Groups

    private func union(under key: String, of fields: Fields) -> Formula? {
        guard let nodes = items(under: key, of: fields) else { return nil }
        let parts = nodes.map { formula(of: $0) }
        // A part with a mistake makes the whole unusable: the rest would find less than it should.
        guard !parts.contains(nil) else { return nil }
        return parts.count == 1 ? parts[0] : .any(parts.compactMap(\.self))
    }

    private func conjunction(
        under key: String, of fields: Fields, needsPositive: Bool
    ) -> Formula? {
        guard let nodes = items(under: key, of: fields) else { return nil }
        let items = nodes.map { item(of: $0) }
        guard !items.contains(where: { $0 == nil }) else { return nil }
        let hasPositive = items.contains { item in
            if case .positive = item { true } else { false }
        }
        guard hasPositive || !needsPositive else {
            log.report(.noPositive, at: fields.position(of: key))
            return nil
        }
        return conjunction(of: items.compactMap(\.self), alias: nil)
    }

    private func items(under key: String, of fields: Fields) -> [YAMLNode]? {
        guard let nodes = fields.list(key) else { return nil }
        guard !nodes.isEmpty else {
            log.report(.emptyValue(key), at: fields.position(of: key))
            return nil
        }
        return nodes
    }

    private func conjunction(of items: [Item], alias: Metavariable?) -> Formula {
        var result = Conjunction(positives: [], alias: alias)
        for item in items {
            switch item {
            case .positive(let formula): result.positives.append(formula)
            case .negative(let negation): result.negatives.append(negation)
            case .condition(let condition): result.conditions.append(condition)
            case .focus(let metavariables): result.focus.append(metavariables)
            case .nothing: break
            }
        }
        let isPlain =
            result.negatives.isEmpty && result.conditions.isEmpty && result.focus.isEmpty
            && alias == nil
        if isPlain, result.positives.count == 1, let only = result.positives.first { return only }
        return .all(result)
    }

    // MARK: The newer spelling

    /// Adds the conditions under `where` and the name under `as`.
    private func refined(_ item: Item, by fields: Fields) -> Item? {
        guard fields.has("where") || fields.has("as") else { return item }
        guard case .positive(let formula) = item else {
            let key = fields.has("where") ? "where" : "as"
            log.report(.misplaced(key), at: fields.position(of: key))
            return nil
        }
        let reader = ConditionReader(log: log)
        let alias = fields.text("as").flatMap(reader.metavariable)
        if fields.has("as"), alias == nil { return nil }
        var conditions: [Item] = []
        for node in fields.has("where") ? fields.list("where") ?? [] : [] {
            guard let condition = reader.whereItem(of: node) else { return nil }
            conditions.append(condition)
        }
        // The kind of a context stays that of a context.
        if case .inside(let inner) = formula {
            return .positive(
                .inside(conjunction(of: [.positive(inner)] + conditions, alias: alias)))
        }
        return .positive(flattened(formula, conditions, alias: alias))
    }

    /// Joins conditions to a conjunction that has no name and no focus of its own.
    private func flattened(
        _ formula: Formula, _ conditions: [Item], alias: Metavariable?
    ) -> Formula {
        guard case .all(let inner) = formula, inner.alias == nil, inner.focus.isEmpty,
            case .all(var outer) = conjunction(of: [.positive(formula)] + conditions, alias: alias)
        else { return conjunction(of: [.positive(formula)] + conditions, alias: alias) }
        outer.positives = inner.positives
        outer.negatives = inner.negatives
        outer.conditions = inner.conditions + outer.conditions
        return .all(outer)
    }
}
