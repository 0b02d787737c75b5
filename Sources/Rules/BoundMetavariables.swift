internal import Documents

/// The metavariables that a rule can bind, by the text of its patterns.
struct BoundMetavariables {
    private(set) var names: Set<String> = []
    /// Whether a part is defined elsewhere, so that more names may be bound than are seen.
    private(set) var isOpen = false

    init(_ detection: Rule.Detection) {
        switch detection {
        case .search(let formula): add(formula)
        case .taint(let taint): add(taint)
        case .layout: isOpen = true
        }
    }

    /// The metavariables that `text` uses: `$X`, `$...X`, `$1`.
    static func uses(in text: String) -> [String] {
        var found: [String] = []
        var rest = text.utf8[...]
        while let mark = rest.firstIndex(of: UInt8(ascii: "$")) {
            var end = rest.index(after: mark)
            if rest[end...].starts(with: "...".utf8) { end = rest.index(end, offsetBy: 3) }
            let name = rest[end...].prefix(while: \.continuesMetavariable)
            let word = String(Substring(rest[mark..<name.endIndex]))
            if Metavariable.isName(word) { found.append(word) }
            rest = rest[name.endIndex...]
        }
        return found
    }

    private mutating func add(_ taint: TaintSpecification) {
        for source in taint.sources { add(source.formula) }
        for sink in taint.sinks { add(sink.formula) }
        for sanitizer in taint.sanitizers { add(sanitizer.formula) }
        for propagator in taint.propagators { add(propagator.formula) }
        // Only what sources and sinks bind is known where a finding is made.
        for use in taint.models where use.role == .sources || use.role == .sinks {
            for part in use.model.parts { add(part.entries) }
        }
    }

    private mutating func add(_ formula: Formula) {
        switch formula {
        case .pattern(let text): names.formUnion(Self.uses(in: text.text))
        case .regex(let text): addGroups(of: text.text)
        case .query: isOpen = true
        case .any(let parts): for part in parts { add(part) }
        case .inside(let part), .anywhere(let part): add(part)
        case .all(let all):
            for part in all.positives { add(part) }
            if let alias = all.alias { names.insert(alias.name) }
            for condition in all.conditions {
                if case .regex(_, let pattern, _) = condition { addGroups(of: pattern.text) }
                if case .pattern(_, let inner, _) = condition { add(inner) }
            }
        }
    }

    /// `(?P<NAME>…)`, `(?<NAME>…)` and as many numbers as there are other groups.
    private mutating func addGroups(of regex: String) {
        var count = 0
        for part in regex.replacing("\\(", with: "").split(separator: "(").dropFirst(
            regex.hasPrefix("(") ? 0 : 1)
        {
            for mark in ["?P<", "?<"] where part.hasPrefix(mark) {
                names.insert("$" + part.dropFirst(mark.count).prefix { $0 != ">" })
            }
            if !part.hasPrefix("?") || part.hasPrefix("?P<") || part.hasPrefix("?<") {
                count += 1
                names.insert("$\(count)")
            }
        }
    }
}
