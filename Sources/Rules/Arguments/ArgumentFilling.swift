internal import Documents

/// Puts the values of arguments where a rule names them: `${max-size}`.
///
/// Only names of declared arguments are replaced; all else that looks like one, such as an
/// interpolation of Kotlin, stays. In patterns and texts a value stands as it is. A list stands for
/// each of its items: in a regular expression as alternatives, of a pattern as many patterns.
struct ArgumentFilling {
    private let values: [(mark: String, name: String, value: RuleArgument.Value)]

    init(_ arguments: [RuleArgument]) {
        values = arguments.compactMap { argument in
            argument.defaultValue.map { ("${\(argument.name)}", argument.name, $0) }
        }
    }

    // MARK: Texts

    func text(_ text: String) -> String { filled(text) { $0.text } }

    /// In a regular expression the items of a list are plain text.
    private func regex(_ text: LocatedText) -> LocatedText {
        located(text) { value in
            guard case .list(let items) = value else { return value.text }
            return "(?:" + items.map(\.escapedForRegex).joined(separator: "|") + ")"
        }
    }

    private func located(
        _ text: LocatedText, _ spelling: (RuleArgument.Value) -> String
    ) -> LocatedText {
        let filled = filled(text.text, spelling)
        return filled == text.text
            ? text : LocatedText(filled, start: text.start, anchors: text.anchors)
    }

    private func filled(_ text: String, _ spelling: (RuleArgument.Value) -> String) -> String {
        guard text.contains("${") else { return text }
        return values.reduce(text) { $0.replacing($1.mark, with: spelling($1.value)) }
    }

    func fix(_ fix: FixTemplate) -> FixTemplate {
        switch fix {
        case .replacement(let text): .replacement(self.text(text))
        case .regex(let pattern, let replacement, let count):
            .regex(regex(pattern), replacement: text(replacement), count: count)
        }
    }

    // MARK: Detections

    func detection(_ detection: Rule.Detection) -> Rule.Detection {
        switch detection {
        case .search(let formula): return .search(self.formula(formula))
        case .layout(let specification):
            return .layout(LayoutSpecification(checks: specification.checks.map(check)))
        case .taint(var taint):
            for index in taint.sources.indices { fill(&taint.sources[index].formula) }
            for index in taint.sinks.indices { fill(&taint.sinks[index].formula) }
            for index in taint.sanitizers.indices { fill(&taint.sanitizers[index].formula) }
            for index in taint.propagators.indices { fill(&taint.propagators[index].formula) }
            return .taint(taint)
        }
    }

    private func fill(_ formula: inout Formula) {
        formula = self.formula(formula)
    }

    /// Recursion is as deep as the rule's YAML nests, which its reader bounds.
    private func formula(_ formula: Formula) -> Formula {
        switch formula {
        case .pattern(let text): pattern(text)
        case .regex(let text): .regex(regex(text))
        case .query(let text): .query(located(text) { $0.text })
        case .inside(let part): .inside(self.formula(part))
        case .anywhere(let part): .anywhere(self.formula(part))
        case .any(let parts): .any(parts.map(self.formula))
        case .all(let conjunction): .all(self.conjunction(conjunction))
        }
    }

    private func pattern(_ text: LocatedText) -> Formula {
        let list = values.first { value in
            if case .list = value.value { text.text.contains(value.mark) } else { false }
        }
        guard let list, case .list(let items) = list.value else {
            return .pattern(located(text) { $0.text })
        }
        return .any(
            items.map { item in
                pattern(
                    LocatedText(
                        text.text.replacing(list.mark, with: item), start: text.start,
                        anchors: text.anchors))
            })
    }

    private func conjunction(_ given: Conjunction) -> Conjunction {
        Conjunction(
            positives: given.positives.map(formula),
            negatives: given.negatives.map {
                Negation(kind: $0.kind, formula: formula($0.formula))
            },
            conditions: given.conditions.map(condition), focus: given.focus, alias: given.alias)
    }

    private func condition(_ condition: Condition) -> Condition {
        switch condition {
        case .regex(let metavariable, let pattern, let usesConstants):
            .regex(metavariable, pattern: regex(pattern), usesConstants: usesConstants)
        case .pattern(let metavariable, let inner, let language):
            .pattern(metavariable, formula: formula(inner), language: language)
        case .comparison(let given):
            .comparison(
                Condition.Comparison(
                    expression: expression(given.expression), metavariable: given.metavariable,
                    stripsQuotes: given.stripsQuotes, base: given.base))
        case .type(let metavariable, let types):
            .type(metavariable, types: types.map { located($0) { $0.text } })
        case .analysis: condition
        }
    }

    private func expression(_ expression: Expression) -> Expression {
        switch expression {
        case .argument(let name):
            values.first { $0.name == name }.map { Expression($0.value) } ?? expression
        case .text(let text): .text(self.text(text))
        case .list(let parts): .list(parts.map(self.expression))
        case .unary(let word, let part): .unary(word, self.expression(part))
        case .binary(let word, let left, let right):
            .binary(word, self.expression(left), self.expression(right))
        case .call(let function, let arguments):
            .call(function, arguments.map(self.expression))
        default: expression
        }
    }

    // MARK: Layout

    /// Numbers are looked up when the check is compiled.
    private func check(_ check: LayoutCheck) -> LayoutCheck {
        var check = check
        check.message = check.message.map(text)
        check.selection = check.selection.map { given in
            var selection = given
            selection.text = given.text.map(regex)
            selection.previousText = given.previousText.map(regex)
            selection.nextText = given.nextText.map(regex)
            return selection
        }
        check.demands = check.demands.map { demand in
            switch demand {
            case .matches(let pattern): .matches(regex(pattern))
            case .lineLength(let bounds, let within, let matching):
                .lineLength(bounds, exceptWithin: within, exceptMatching: matching.map(regex))
            default: demand
            }
        }
        return check
    }
}

extension Expression {
    init(_ value: RuleArgument.Value) {
        switch value {
        case .integer(let value): self = .integer(value)
        case .number(let value): self = .number(value)
        case .text(let value): self = .text(value)
        case .boolean(let value): self = .boolean(value)
        case .list(let values): self = .list(values.map { .text($0) })
        }
    }
}

extension String {
    /// The text as a regular expression that matches nothing else.
    fileprivate var escapedForRegex: String {
        String(flatMap { "\\^$.|?*+()[]{}#-".contains($0) ? "\\\($0)" : String($0) })
    }
}
