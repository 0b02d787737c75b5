internal import Documents

/// Reads one file of a concept: `Models/python/remote-input.yaml`.
struct ModelReader {
    let log: ProblemLog

    private static let keys =
        ["title", "description", "language", "languages", "options"]
        + TaintRole.allCases.map(\.rawValue)

    /// The concept that a file describes: the file's name.
    static func name(ofPath path: String) -> String {
        let file = path.split { $0 == "/" || $0 == "\\" }.last ?? ""
        return String(file.prefix { $0 != "." })
    }

    /// Whether `path` is that of a model: a YAML file below a folder `Models`.
    static func isModel(_ path: String) -> Bool {
        let folders = path.split { $0 == "/" || $0 == "\\" }.dropLast()
        let name = path.lowercased()
        return folders.contains("Models") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
    }

    /// What the file says, and the role of its entries; nothing when that cannot be told.
    func part(_ node: YAMLNode?) -> (role: TaintRole, part: TaintModel.Part)? {
        let name = Self.name(ofPath: log.file)
        if !TaintReader.isName(name) { log.report(.malformedModelName(name), at: .start) }
        guard let node else {
            log.report(.emptyFile, at: .start)
            return nil
        }
        guard let fields = Fields(node, what: "The model", log: log) else { return nil }
        fields.warnOfUnknownKeys(known: Self.keys)
        let title = fields.requiredText("title", example: "title: Data from the network")
        let description = fields.requiredText(
            "description", example: "description: What a server hands to its program.")
        let languages = languages(of: fields)
        guard let role = role(of: fields) else { return nil }
        let entries = TaintReader(log: log, models: nil).entries(of: role, in: fields)
        guard let title, let description, let entries, !languages.isEmpty else { return nil }
        let part = TaintModel.Part(
            file: log.file, title: title.text, description: description.text.trimmed,
            languages: languages, entries: entries,
            options: fields.has("options")
                ? DetectionReader(form: .document, log: log).options(of: fields) : nil)
        return (role, part)
    }

    private func languages(of fields: Fields) -> [String] {
        let key = fields.has("language") ? "language" : "languages"
        guard fields.has(key) else {
            log.report(
                .missingKey("languages", in: fields.what, example: "languages: [java, kotlin]"),
                at: fields.position)
            return []
        }
        return RuleLanguage.ids(of: fields.texts(key) ?? [], log: log)
    }

    /// The one role that the file has a key for.
    private func role(of fields: Fields) -> TaintRole? {
        let roles = TaintRole.allCases.filter { fields.has($0.rawValue) }
        guard let role = roles.first else {
            log.report(.modelWithoutRole, at: fields.position)
            return nil
        }
        if roles.count > 1 {
            log.report(
                .modelOfSeveralRoles(roles.map(\.rawValue)),
                at: fields.position(of: roles[1].rawValue))
        }
        return role
    }
}
