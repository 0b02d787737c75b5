internal import Documents
internal import SourceText

/// Reads the checks below `layout`.
struct LayoutReader {
    let log: ProblemLog

    static let nodeKeys = [
        "before", "after", "blank-lines-before", "blank-lines-after", "comment-after", "matches",
        "length", "absent", "braces", "order", "aligned-stars",
    ]
    static let fileKeys = ["final-line-end", "line-length", "consecutive-blank-lines"]
    static let selectionKeys =
        [
            "node", "query", "within", "not-within", "field", "previous", "next", "has", "lacks",
            "children", "only", "not-after", "text", "previous-text", "next-text", "siblings",
        ] + LayoutSelection.Question.allCases.map(\.rawValue)
    static let keys = selectionKeys + nodeKeys + fileKeys + ["message"]

    /// One check, or a list of them. A check with a mistake makes the whole unusable.
    func specification(of node: YAMLNode) -> LayoutSpecification? {
        let items = node.list ?? [node]
        guard !items.isEmpty else {
            log.report(.emptyValue("layout"), at: node.position)
            return nil
        }
        let checks = items.map(check)
        guard !checks.contains(nil) else { return nil }
        return LayoutSpecification(checks: checks.compactMap(\.self))
    }

    private func check(of node: YAMLNode) -> LayoutCheck? {
        guard let fields = Fields(node, what: "The check", log: log) else { return nil }
        fields.warnOfUnknownKeys(known: Self.keys)
        let before = log.problems.count
        let isOfFile = Self.fileKeys.contains(where: fields.has)
        let demands = isOfFile ? fileDemands(of: fields) : nodeDemands(of: fields)
        let selection = isOfFile ? nil : self.selection(of: fields)
        let message = fields.has("message") ? fields.text("message")?.text.trimmed : nil
        checkKeys(of: fields, isOfFile: isOfFile)
        guard !log.hasErrors(since: before), !demands.isEmpty else { return nil }
        return LayoutCheck(
            selection: selection, demands: demands, message: message, position: fields.position)
    }

    /// Reports a check that demands nothing, or nothing of any node.
    private func checkKeys(of fields: Fields, isOfFile: Bool) {
        if isOfFile {
            let wrong = fields.keys.first { (Self.selectionKeys + Self.nodeKeys).contains($0.text) }
            if let wrong { log.report(.misplacedInFileCheck(wrong.text), at: wrong.start) }
        } else {
            if !fields.has("node"), !fields.has("query") {
                log.report(
                    .missingKey("node", in: fields.what, example: "node: '{'"), at: fields.position)
            }
            if !Self.nodeKeys.contains(where: fields.has) {
                log.report(
                    .missingKey("before", in: fields.what, example: "before: one-space"),
                    at: fields.position)
            }
        }
    }

    // MARK: Demands

    private func nodeDemands(of fields: Fields) -> [LayoutDemand] {
        var demands: [LayoutDemand] = []
        func add(_ demand: LayoutDemand?) { if let demand { demands.append(demand) } }
        func gap(_ key: String) -> LayoutGap? {
            fields.has(key) ? fields.choice(key, as: LayoutGap.self) : nil
        }
        add(gap("before").map { .before($0) })
        add(gap("after").map { .after($0) })
        add(bounds("blank-lines-before", of: fields).map { .blankLinesBefore($0) })
        add(bounds("blank-lines-after", of: fields).map { .blankLinesAfter($0) })
        add(bounds("length", of: fields).map { .length($0) })
        if fields.has("matches") { add(fields.text("matches").map { .matches($0) }) }
        add(word("comment-after", "forbidden", of: fields) ? .noCommentAfter : nil)
        add(word("braces", "required", of: fields) ? .braces : nil)
        add(word("aligned-stars", "required", of: fields) ? .alignedStars : nil)
        add(word("absent", "required", of: fields) ? .absent : nil)
        if fields.has("order"), let groups = fields.list("order") {
            add(.order(groups.map(words)))
        }
        return demands
    }

    private func fileDemands(of fields: Fields) -> [LayoutDemand] {
        var demands: [LayoutDemand] = []
        if word("final-line-end", "required", of: fields) { demands.append(.finalLineEnd) }
        if let bounds = bounds("consecutive-blank-lines", of: fields) {
            demands.append(.consecutiveBlankLines(bounds))
        }
        if fields.has("line-length"), let node = fields["line-length"],
            let given = Fields(node, what: "'line-length'", log: log)
        {
            given.warnOfUnknownKeys(known: ["least", "most", "except-within", "except-matching"])
            demands.append(
                .lineLength(
                    bounds(of: given), exceptWithin: texts("except-within", of: given),
                    exceptMatching: given.has("except-matching")
                        ? given.text("except-matching") : nil))
        }
        return demands
    }

    /// A key with only one value, which is there to be read.
    private func word(_ key: String, _ value: String, of fields: Fields) -> Bool {
        guard fields.has(key), let text = fields.text(key) else { return false }
        if text.text != value { fields.reportUnknownValue(text, of: key, allowed: [value]) }
        return text.text == value
    }

    private func bounds(_ key: String, of fields: Fields) -> LayoutBounds? {
        guard fields.has(key) else { return nil }
        guard let node = fields[key], let given = Fields(node, what: "'\(key)'", log: log) else {
            if fields[key] == nil { log.report(.emptyValue(key), at: fields.position(of: key)) }
            return nil
        }
        given.warnOfUnknownKeys(known: ["least", "most"])
        return bounds(of: given)
    }

    private func bounds(of fields: Fields) -> LayoutBounds {
        if !fields.has("least"), !fields.has("most") {
            log.report(
                .missingKey("most", in: fields.what, example: "most: 1"), at: fields.position)
        }
        return LayoutBounds(least: number("least", of: fields), most: number("most", of: fields))
    }

    private func number(_ key: String, of fields: Fields) -> LayoutBounds.Number? {
        guard let node = fields[key] else { return nil }
        if node.mapping == nil { return fields.integer(key).map { .fixed($0) } }
        guard let given = Fields(node, what: "'\(key)'", log: log) else { return nil }
        given.warnOfUnknownKeys(known: ["argument"])
        return given.requiredText("argument", example: "argument: max-length")
            .map { .argument($0) }
    }

    // MARK: Selection

    private func selection(of fields: Fields) -> LayoutSelection {
        var selection = LayoutSelection()
        selection.nodes = texts("node", of: fields)
        if fields.has("query") { selection.query = fields.text("query") }
        selection.within = texts("within", of: fields).map(path)
        selection.notWithin = texts("not-within", of: fields).map(path)
        if fields.has("field") { selection.field = fields.text("field") }
        selection.previous = texts("previous", of: fields)
        selection.next = texts("next", of: fields)
        selection.has = texts("has", of: fields).map(path)
        selection.lacks = texts("lacks", of: fields).map(path)
        selection.only = texts("only", of: fields)
        selection.notAfter = texts("not-after", of: fields)
        if fields.has("text") { selection.text = fields.text("text") }
        if fields.has("previous-text") { selection.previousText = fields.text("previous-text") }
        if fields.has("next-text") { selection.nextText = fields.text("next-text") }
        selection.siblings = bounds("siblings", of: fields)
        if fields.has("children"), let lists = fields.list("children") {
            selection.children = lists.map { $0.list?.compactMap(\.scalar) ?? [] }
        }
        for question in LayoutSelection.Question.allCases where fields.has(question.rawValue) {
            selection.answers[question] = fields.flag(question.rawValue)
        }
        return selection
    }

    private func texts(_ key: String, of fields: Fields) -> [LocatedText] {
        fields.has(key) ? fields.texts(key) ?? [] : []
    }

    private func words(of node: YAMLNode) -> [String] {
        node.scalar.map { [$0.text] } ?? node.list?.compactMap(\.scalar?.text) ?? []
    }

    /// `function_body > block`, from the outside in.
    private func path(of text: LocatedText) -> LayoutSelection.Path {
        text.text.split(separator: " > ").map { LocatedText(String($0).trimmed, start: text.start) }
    }
}
