import Languages
import Patterns
import Rules
import SourceText

extension FormulaEvaluator {
    /// The matches that `condition` leaves of `match`: none, the match itself, or one for each set of
    /// new bindings.
    func apply(_ condition: CompiledCondition, to match: FormulaMatch) -> [FormulaMatch] {
        switch condition {
        case .regex(let number, let regex, let usesConstants):
            return apply(regex, to: number, usesConstants: usesConstants, match)
        case .comparison(let comparison):
            let evaluator = ComparisonEvaluator(comparison) { [self] name in
                value(of: name, in: match)
            } text: { [self] name in
                binding(of: name, in: match)?.text(in: file.source)
            }
            return evaluator.holds ? [match] : []
        case .type(let number, let types):
            return holdsType(number, types, match) ? [match] : []
        case .analysis(let number, let analyzer):
            guard let text = analyzedText(of: match.match.bindings[number]) else { return [] }
            let holds =
                switch analyzer {
                case .entropy: TextEntropy.looksRandom(text)
                case .redos: RegexBlowUp.mayTakeExponentialTime(text)
                }
            return holds ? [match] : []
        case .pattern(let number, let node, let reading):
            return apply(node, to: number, reading, match)
        }
    }

    func binding(of name: String, in match: FormulaMatch) -> Binding? {
        guard let number = formula.metavariables.number(of: name) else { return nil }
        let binding = match.match.bindings[number]
        return binding.isBound ? binding : nil
    }

    // MARK: metavariable-regex

    private func apply(
        _ regex: Regex, to number: Int, usesConstants: Bool, _ match: FormulaMatch
    ) -> [FormulaMatch] {
        let binding = match.match.bindings[number]
        guard binding.isBound else { return [] }
        var text = binding.text(in: file.source)
        var offset = binding.value == nil ? Int(binding.start) : nil
        if usesConstants, case .string(let constant)? = constant(of: binding) {
            text = constant
            offset = nil
        }
        let hit = text.withUTF8 { (try? regex.match(in: $0, at: 0)) ?? nil }
        guard let hit else { return [] }
        var extended = match
        for (group, name) in regex.groupNames.enumerated() {
            guard let name, let target = formula.metavariables.number(of: name),
                let range = hit.range(ofGroup: group + 1)
            else { continue }
            let captured = String(decoding: Array(text.utf8)[range], as: UTF8.self)
            let place = offset.map { (range.lowerBound + $0)..<(range.upperBound + $0) }
            extended.match.bindings[target] = .text(
                place.map { ByteRange($0) } ?? binding.range, value: place == nil ? captured : nil)
        }
        return [extended]
    }

    func constant(of binding: Binding) -> Constant? {
        if let node = binding.nodeID, let known = file.facts?.constant(of: node) { return known }
        return binding.kind == .text ? .string(binding.text(in: file.source)) : nil
    }

    // MARK: metavariable-comparison

    private func value(of name: String, in match: FormulaMatch) -> Constant? {
        guard let binding = binding(of: name, in: match) else { return nil }
        return constant(of: binding)
    }

    // MARK: metavariable-type

    private func holdsType(_ number: Int, _ types: [Pattern], _ match: FormulaMatch) -> Bool {
        guard let node = match.match.bindings[number].nodeID, let tree = file.tree,
            let index = file.index, let facts = file.facts
        else { return false }
        return types.contains { type in
            Matcher(
                type, metavariableCount: formula.metavariables.count, tree: tree, index: index,
                facts: facts, options: formula.options
            ).holdsType(of: node, under: match.match.bindings)
        }
    }

    // MARK: metavariable-analysis

    private func analyzedText(of binding: Binding) -> String? {
        guard binding.isBound else { return nil }
        if case .string(let text)? = constant(of: binding) { return text }
        return binding.text(in: file.source)
    }

    // MARK: metavariable-pattern

    private func apply(
        _ node: CompiledFormula.Node, to number: Int, _ reading: PieceReading,
        _ match: FormulaMatch
    ) -> [FormulaMatch] {
        let binding = match.match.bindings[number]
        guard binding.isBound else { return [] }
        switch reading {
        case .code: break
        case .content(let language):
            guard case .string(let content)? = constant(of: binding) else { return [] }
            return applyInside(node, to: content, at: binding.range, language: language, match)
        case .text:
            let text = literalContent(of: binding) ?? binding.text(in: file.source)
            return applyInside(node, to: text, at: binding.range, language: nil, match)
        case .literal:
            let content = binding.kind == .text ? binding.text(in: file.source) : nil
            guard let text = content ?? literalContent(of: binding) else { return [] }
            return applyInside(node, to: text, at: binding.range, language: nil, match)
        }
        var piece = match
        piece.match.start = binding.start
        piece.match.end = binding.end
        piece.match.node = binding.node
        piece.isContext = false
        return evaluate(node, scope: piece).compactMap { found in
            guard areCompatible(match.match.bindings, found.match.bindings) else { return nil }
            var extended = match
            for (slot, value) in found.match.bindings.enumerated()
            where value.isBound && !match.match.bindings[slot].isBound {
                extended.match.bindings[slot] = value
            }
            return extended
        }.uniqued()
    }

    /// What stands between the quotes of a string literal.
    private func literalContent(of binding: Binding) -> String? {
        guard let node = binding.nodeID, let tree = file.tree, tree[node].role == .string,
            case .string(let content)? = file.facts?.constant(of: node)
        else { return nil }
        return content
    }

    /// Evaluates on the piece as a file of its own: the content of a string in another language, or
    /// any piece as text.
    private func applyInside(
        _ node: CompiledFormula.Node, to text: String, at place: ByteRange, language: Language?,
        _ match: FormulaMatch
    ) -> [FormulaMatch] {
        let piece = FileContext(
            SourceFile(path: file.source.path, text: text), language: language)
        let inner = CompiledFormula(
            root: node, leaves: formula.leaves, metavariables: formula.metavariables,
            options: formula.options)
        let evaluator = FormulaEvaluator(inner, in: piece)
        let whole = FormulaMatch(
            match: PatternMatch(
                start: 0, end: UInt32(piece.source.bytes.count), node: piece.tree == nil ? -1 : 0,
                bindings: Array(repeating: .unbound, count: formula.metavariables.count)))
        let found = evaluator.unique(evaluator.evaluate(node, scope: whole))
        return found.compactMap { inside in
            var extended = match
            for (slot, value) in inside.match.bindings.enumerated() where value.isBound {
                let text = value.text(in: piece.source)
                if extended.match.bindings[slot].isBound {
                    guard extended.match.bindings[slot].text(in: file.source) == text else {
                        return nil
                    }
                } else {
                    extended.match.bindings[slot] = .text(place, value: text)
                }
            }
            return extended
        }.uniqued()
    }
}

extension Array where Element: Hashable {
    /// The elements without repetitions, in their order.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
