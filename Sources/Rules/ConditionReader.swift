internal import Documents
internal import SourceText

/// Reads the filters of conjunctions: `metavariable-…`, `focus-metavariable` and the items of `where`.
struct ConditionReader {
    let log: ProblemLog

    /// The filter under `key`, in the older spelling.
    func item(under key: String, of fields: Fields) -> FormulaReader.Item? {
        switch key {
        case "focus-metavariable", "focus": return focus(under: key, of: fields)
        case "comparison": return comparison(of: fields).map(FormulaReader.Item.condition)
        case "metavariable-name", "semgrep-internal-metavariable-name":
            log.warn(.ignoredCondition(key), at: fields.position(of: key))
            return .nothing
        default: break
        }
        guard let node = fields[key] else {
            log.report(.emptyValue(key), at: fields.position(of: key))
            return nil
        }
        guard let inner = Fields(node, what: "'\(key)'", log: log) else { return nil }
        return condition(key, of: inner).map(FormulaReader.Item.condition)
    }

    private func condition(_ key: String, of fields: Fields) -> Condition? {
        switch key {
        case "metavariable-regex":
            fields.warnOfUnknownKeys(known: ["metavariable", "regex", "constant-propagation"])
            return regex(of: fields)
        case "metavariable-pattern": return pattern(of: fields)
        case "metavariable-comparison":
            fields.warnOfUnknownKeys(known: ["metavariable", "comparison", "strip", "base"])
            return comparison(of: fields)
        case "metavariable-analysis":
            fields.warnOfUnknownKeys(known: ["metavariable", "analyzer", "options"])
            return analysis(of: fields)
        default:
            fields.warnOfUnknownKeys(known: ["metavariable", "type", "types"])
            return type(of: fields)
        }
    }

    /// One item of `where`.
    func whereItem(of node: YAMLNode) -> FormulaReader.Item? {
        guard let fields = Fields(node, what: "The condition", log: log) else { return nil }
        if fields.has("focus") || fields.has("focus-metavariable") {
            fields.warnOfUnknownKeys(known: ["focus", "focus-metavariable"])
            return focus(under: fields.has("focus") ? "focus" : "focus-metavariable", of: fields)
        }
        let more = [
            "metavariable", "strip", "base", "constant-propagation", "analyzer", "type", "types",
            "language",
        ]
        fields.warnOfUnknownKeys(known: FormulaReader.itemKeys, and: more)
        if fields.has("comparison") {
            return comparison(of: fields).map(FormulaReader.Item.condition)
        }
        if fields.has("analyzer") { return analysis(of: fields).map(FormulaReader.Item.condition) }
        if fields.has("type") || fields.has("types") {
            return type(of: fields).map(FormulaReader.Item.condition)
        }
        if fields.has("regex") { return regex(of: fields).map(FormulaReader.Item.condition) }
        return pattern(of: fields).map(FormulaReader.Item.condition)
    }

    // MARK: Kinds of conditions

    private func focus(under key: String, of fields: Fields) -> FormulaReader.Item? {
        guard let texts = fields.texts(key) else { return nil }
        let metavariables = texts.map(metavariable)
        guard !texts.isEmpty else {
            log.report(.emptyValue(key), at: fields.position(of: key))
            return nil
        }
        guard !metavariables.contains(nil) else { return nil }
        return .focus(metavariables.compactMap(\.self))
    }

    private func regex(of fields: Fields) -> Condition? {
        let pattern = fields.requiredText("regex", example: "regex: ^http://")
        let usesConstants = fields.flag("constant-propagation") ?? false
        guard let metavariable = metavariable(of: fields), let pattern else { return nil }
        return .regex(metavariable, pattern: pattern, usesConstants: usesConstants)
    }

    private func pattern(of fields: Fields) -> Condition? {
        let metavariable = metavariable(of: fields)
        let node = YAMLNode(.mapping(fields.entries), at: fields.position)
        let formula = FormulaReader(log: log).formula(
            of: node, attributes: ["metavariable", "language", "constant-propagation"],
            needsPositive: false)
        var language: String?
        if let name = fields.text("language") {
            guard let known = RuleLanguage.named(name.text) else {
                log.report(
                    .unknownLanguage(
                        name.text, nearest: nearestNames(to: name.text, among: RuleLanguage.names)),
                    at: name.start)
                return nil
            }
            language = known.id
        }
        guard let metavariable, let formula else { return nil }
        return .pattern(metavariable, formula: formula, language: language)
    }

    private func comparison(of fields: Fields) -> Condition? {
        let text = fields.requiredText("comparison", example: "comparison: $X < 2048")
        let metavariable = fields.text("metavariable").flatMap(metavariable)
        if fields.has("metavariable"), metavariable == nil { return nil }
        let base = fields.integer("base")
        let strips = fields.flag("strip") ?? false
        guard let text, let expression = expression(text) else { return nil }
        return .comparison(
            Condition.Comparison(
                expression: expression, metavariable: metavariable, stripsQuotes: strips, base: base
            ))
    }

    private func analysis(of fields: Fields) -> Condition? {
        let analyzer = fields.choice("analyzer", as: Condition.Analyzer.self)
        if !fields.has("analyzer") {
            log.report(
                .missingKey("analyzer", in: fields.what, example: "analyzer: entropy"),
                at: fields.position)
        }
        guard let metavariable = metavariable(of: fields), let analyzer else { return nil }
        return .analysis(metavariable, analyzer)
    }

    private func type(of fields: Fields) -> Condition? {
        let types = (fields.texts("type") ?? []) + (fields.texts("types") ?? [])
        let metavariable = metavariable(of: fields)
        guard !types.isEmpty else {
            log.report(
                .missingKey("type", in: fields.what, example: "type: String"), at: fields.position)
            return nil
        }
        return metavariable.map { .type($0, types: types) }
    }

    // MARK: Details

    private func metavariable(of fields: Fields) -> Metavariable? {
        fields.requiredText("metavariable", example: "metavariable: $X").flatMap(metavariable)
    }

    func metavariable(_ text: LocatedText) -> Metavariable? {
        guard Metavariable.isName(text.text) else {
            log.report(.malformedMetavariable(text.text), at: text.start)
            return nil
        }
        return Metavariable(text.text, at: text.start)
    }

    func expression(_ text: LocatedText) -> Expression? {
        do {
            return try ExpressionParser.parse(text.text)
        } catch {
            log.report(error.mistake, at: text.position(ofByte: error.offset))
            return nil
        }
    }
}

extension ExpressionMistake {
    var mistake: RuleMistake {
        switch kind {
        case .unknownFunction(let name): .unknownFunction(name)
        case .malformedMetavariable: .expression(reason: "a metavariable is expected after '$'")
        case .malformedArgument:
            .expression(reason: "the name of an argument and '}' are expected after '${'")
        case .malformedNumber: .expression(reason: "this is not a number")
        case .unclosedString: .expression(reason: "the string does not end")
        case .unexpectedCharacter: .expression(reason: "this character has no meaning")
        case .expectedOperand: .expression(reason: "a value is expected")
        case .expectedEnd: .expression(reason: "an operator or the end is expected")
        case .expectedClosing(let symbol): .expression(reason: "'\(symbol)' is expected")
        case .tooDeep: .expression(reason: "it is nested too deep")
        }
    }
}
