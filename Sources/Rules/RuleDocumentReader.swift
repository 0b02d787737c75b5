internal import Documents
internal import Findings
internal import SourceText

/// Reads the rule of a document, and checks the document.
struct RuleDocumentReader {
    let page: MarkdownPage
    let path: String
    let log: ProblemLog
    private let frontMatter: YAMLNode?
    private let detection: YAMLNode?
    private let checkedID: RuleID?
    private let models: ModelLibrary

    static let frontMatterKeys = [
        "id", "title", "language", "languages", "severity", "category", "confidence", "cwe", "tags",
        "references", "related", "yields-to", "requires-import", "tests", "arguments",
    ]
    /// What the front matter of published pages has beyond that.
    static let publishedKeys = [
        "meta", "aliases", "dependencies", "disable_edit", "group_id", "description", "breadcrumbs",
        "further_reading",
    ]

    /// Reads the YAML of the page.
    init(page: MarkdownPage, path: String, models: ModelLibrary, log: ProblemLog) {
        self.models = models
        self.page = page
        self.path = path
        self.log = log
        checkedID = nil
        frontMatter = Self.frontMatter(of: page, log: log)
        detection = Self.detection(of: page, log: log)
    }

    /// For a document that was checked before: its ID is known, and what does not keep the rule from
    /// working is not looked at again.
    init(
        checked id: RuleID, page: MarkdownPage, path: String, frontMatter: YAMLNode?,
        detection: YAMLNode?, models: ModelLibrary, log: ProblemLog
    ) {
        self.models = models
        checkedID = id
        self.page = page
        self.path = path
        self.log = log
        self.frontMatter = frontMatter
        self.detection = detection
    }

    // MARK: YAML

    private static func frontMatter(of page: MarkdownPage, log: ProblemLog) -> YAMLNode? {
        if let start = page.unclosedFrontMatter { log.report(.unclosedFrontMatter, at: start) }
        guard let text = page.frontMatter else {
            if page.unclosedFrontMatter == nil {
                log.report(.missingFrontMatter, at: .start)
            }
            return nil
        }
        return yaml(text.text, at: text.start, log: log)
    }

    private static func detection(of page: MarkdownPage, log: ProblemLog) -> YAMLNode? {
        guard let section = page.section("Detection") else {
            log.report(
                .missingSection("Detection", content: "a block that begins with '```yaml'"),
                at: page.end)
            return nil
        }
        let blocks = section.yamlBlocks
        guard let block = blocks.first else {
            log.report(.missingDetectionBlock, at: section.position)
            return nil
        }
        if blocks.count > 1 { log.report(.severalDetectionBlocks, at: blocks[1].position) }
        return yaml(block.code, at: block.codePosition, log: log)
    }

    private static func yaml(_ text: String, at position: TextPosition, log: ProblemLog)
        -> YAMLNode?
    {
        do {
            if let node = try YAMLReader.read(text, startingAt: position) { return node }
            log.report(.emptyValue("The YAML"), at: position)
        } catch {
            log.report(.yaml(error), at: error.position)
        }
        return nil
    }

    // MARK: The rule

    /// The rule, or nothing when something it cannot do without is missing.
    func rule(text: PageText) -> Rule? {
        let metadata = PageMetadata(frontMatter: frontMatter, page: page, log: log)
        let id = checkedID ?? id(metadata)
        log.rule = id
        if checkedID == nil { checkKeys() }
        let title = required("title", "title: Sockets must be encrypted", metadata.text("title"))
        let languages = required("language", "language: Python", languages(metadata))
        let severity = required("severity", "severity: Error", metadata.severity, metadata)
        let category = required("category", "category: Security", metadata.category, metadata)
        let confidence = metadata.confidence
        let cwe = metadata.cwe
        guard let detection,
            let fields = Fields(detection, what: "The detection", log: log)
        else { return nil }
        fields.warnOfUnknownKeys(known: DetectionReader.keys, and: DetectionReader.modelKeys)
        let reader = DetectionReader(form: .document, log: log, models: models)
        guard let found = reader.detection(of: fields), let title, let languages, let severity,
            let category
        else { return nil }
        var rule = Rule(
            id: id, title: title.text, languages: languages, severity: severity,
            category: category, message: title.text, detection: found,
            origin: Rule.Origin(file: path, position: detection.position))
        if fields.has("message"), let message = fields.text("message") {
            rule.message = message.text.trimmed
        }
        rule.confidence = confidence
        rule.cwe = cwe
        rule.options = options(reader.options(of: fields), metadata)
        rule.paths = reader.paths(of: fields)
        rule.fix = reader.fix(of: fields)
        rule.fixTitle = reader.fixTitle(of: fields)
        rule.page = text
        add(metadata, to: &rule)
        if checkedID == nil {
            checkMetavariables(of: rule, fields)
            ArgumentUses(in: detection).check(against: rule.arguments, log)
            checkModels(of: rule)
        }
        return rule
    }

    private func add(_ metadata: PageMetadata, to rule: inout Rule) {
        rule.tags = metadata.texts("tags").map(\.text)
        rule.references = metadata.texts("references").map(\.text)
        rule.related = metadata.texts("related").map { RuleID($0.text) }
        rule.yieldsTo = metadata.texts("yields-to").map { RuleID($0.text) }
        rule.appliesToTests = appliesToTests(metadata)
        rule.arguments = ArgumentReader(log: log).arguments(
            declared: frontMatter?["arguments"], described: page.section("Arguments"))
    }

    private func id(_ metadata: PageMetadata) -> RuleID {
        let byPath = RuleID(documentPath: path)
        guard let stated = metadata.text("id") else {
            if !byPath.isWellFormed {
                log.report(
                    .malformedDocumentID(byPath.description), at: .start)
            }
            return byPath
        }
        let id = RuleID(stated.text)
        if !id.isWellFormed { log.report(.malformedDocumentID(stated.text), at: stated.start) }
        if path.split(separator: "/").dropLast().contains("Rulebook"), id != byPath {
            log.report(.idDiffersFromPath(stated.text, path: byPath.description), at: stated.start)
        }
        return id
    }

    private func languages(_ metadata: PageMetadata) -> [String]? {
        guard metadata.node("language", "languages") != nil else { return nil }
        return metadata.languages
    }

    private func options(_ given: RuleOptions, _ metadata: PageMetadata) -> RuleOptions {
        var options = given
        if let requiresImport = metadata.flag("requires-import") {
            options.requiresImport = requiresImport
        }
        if options.requiresImport { options.matchesNamesInSnippets = false }
        return options
    }

    /// `tests: exclude` keeps a rule away from files of tests.
    private func appliesToTests(_ metadata: PageMetadata) -> Bool {
        guard let node = metadata.node("tests") else { return true }
        switch node.value {
        case .boolean(let value): return value
        case .text("include"): return true
        case .text("exclude"): return false
        default:
            log.report(
                .unknownValue(
                    node.scalar?.text ?? node.kind, of: "tests", allowed: ["include", "exclude"],
                    nearest: []),
                at: node.position)
            return true
        }
    }

    // MARK: Checks

    /// Reports a key that is missing. A value that is there but wrong was reported before.
    private func required<Value>(
        _ key: String, _ example: String, _ value: Value?, _ metadata: PageMetadata? = nil
    ) -> Value? {
        let isThere = metadata?.node(key) != nil || frontMatter?[key] != nil
        if value == nil, !isThere, frontMatter != nil {
            log.report(
                .missingKey(key, in: "The front matter", example: example),
                at: page.frontMatter?.start ?? .start)
        }
        return value
    }

    private func checkKeys() {
        guard let frontMatter,
            let fields = Fields(frontMatter, what: "The front matter", log: log)
        else { return }
        let nearest = Self.frontMatterKeys
        for key in fields.keys where !(nearest + Self.publishedKeys).contains(key.text) {
            log.warn(
                .unknownKey(
                    key.text, in: fields.what, nearest: nearestNames(to: key.text, among: nearest)),
                at: key.start)
        }
    }

    private func checkMetavariables(of rule: Rule, _ fields: Fields) {
        let bound = BoundMetavariables(rule.detection)
        guard !bound.isOpen else { return }
        for key in ["message", "fix", "fix-title"] {
            guard let text = fields[key]?.scalar else { continue }
            for name in BoundMetavariables.uses(in: text.text) where !bound.names.contains(name) {
                let offset = text.text.firstRange(of: name).map {
                    text.text.utf8.distance(from: text.text.startIndex, to: $0.lowerBound)
                }
                log.report(
                    .unboundMetavariable(name, in: "The \(key)", bound: bound.names.sorted()),
                    at: text.position(ofByte: offset ?? 0))
            }
        }
    }

    /// Reports models that know nothing of a language of the rule.
    private func checkModels(of rule: Rule) {
        guard case .taint(let taint) = rule.detection else { return }
        for use in taint.models {
            for language in rule.languages where !use.model.languages.contains(language) {
                log.report(
                    .modelWithoutLanguage(
                        use.name.text, language: language, known: use.model.languages),
                    at: use.name.start)
            }
        }
    }

    /// Reports what is wrong with the sections and the examples.
    func check() {
        if let start = page.unclosedFence { log.report(.unclosedFence, at: start) }
        checkSections()
        for kind in [Example.Kind.nonCompliant, .compliant] { checkExamples(of: kind) }
        // Reading the rule has reported what is wrong with the languages.
        let silent = ProblemLog(file: path)
        let metadata = PageMetadata(frontMatter: frontMatter, page: page, log: silent)
        let expected = metadata.languages.filter { RuleLanguage.named($0)?.isPseudo == false }
        let examples = Example.all(on: page, readsMarks: true)
        let hasMarks = examples.contains(where: \.isMarked)
        for example in examples { check(example, in: expected, hasMarks: hasMarks) }
    }

    private func checkSections() {
        let description = page.section("Description")
        if description?.text.isEmpty ?? true {
            log.report(
                .missingSection("Description", content: "why the weakness matters"),
                at: description?.position ?? page.end)
        }
        for title in ["Description", "Detection", "Arguments", "Metadata"] {
            let same = page.sections.filter { $0.title.lowercased() == title.lowercased() }
            if same.count > 1 { log.report(.duplicateSection(title), at: same[1].position) }
        }
    }

    private func checkExamples(of kind: Example.Kind) {
        let sections = page.sections.filter { Example.Kind(sectionTitle: $0.title) == kind }
        if sections.isEmpty {
            log.report(
                .missingSection(kind.sectionTitle, content: "an example"), at: page.end)
        }
        for section in sections where section.fences.isEmpty {
            log.report(.sectionWithoutExample(section.title), at: section.position)
        }
    }

    /// - Parameter hasMarks: Whether any example of the page is marked.
    private func check(_ example: Example, in languages: [String], hasMarks: Bool) {
        let position = example.documentPosition(ofLine: 0)
        if example.language.isEmpty {
            log.report(.exampleWithoutLanguage, at: position)
        } else if !languages.isEmpty, !languages.contains(example.language) {
            log.report(
                .exampleOfOtherLanguage(example.language, expected: languages), at: position)
        }
        switch example.kind {
        case .nonCompliant:
            if !example.isMarked, hasMarks {
                let sample = ExampleMarks(RuleLanguage.named(example.language)).sample
                log.report(.unmarkedExample(sample), at: position)
            }
        case .compliant:
            for line in example.marks.keys.sorted() {
                let marks = example.marks[line] ?? []
                if marks.contains(.finding) || marks.contains(.missed) {
                    log.report(
                        .findingInCompliantExample, at: example.documentPosition(ofLine: line))
                }
            }
        }
    }
}

extension MarkdownPage.Section {
    /// The blocks that hold a detection.
    var yamlBlocks: [MarkdownPage.Fence] {
        fences.filter { ["yaml", "yml"].contains($0.language.lowercased()) }
    }
}
