internal import Documents
internal import SourceText

extension ScanConfiguration {
    /// The names that a configuration has by custom, in the order they are looked for.
    package static let fileNames = [
        "martlet.yaml", "martlet.yml", "code-security.datadog.yaml", "code-security.datadog.yml",
        "static-analysis.datadog.yml", "static-analysis.datadog.yaml",
    ]

    /// Reads a configuration in our format or in a published one, told by name and content.
    ///
    /// - Parameter file: Its path, for the format and for messages; the file is not opened.
    /// - Throws: All mistakes in it.
    package init(_ text: String, file: String) throws(ConfigurationProblems) {
        let log = ConfigurationLog(file: file)
        let root: YAMLNode?
        do {
            root = try YAMLReader.read(text)
        } catch {
            log.report(.yaml(message: error.message, fix: error.fix), at: error.position)
            throw ConfigurationProblems(problems: log.problems)
        }
        self = ScanConfiguration.read(
            root ?? YAMLNode(.mapping([]), at: TextPosition(line: 1, column: 1)), file: file, log)
        guard log.problems.isEmpty else {
            throw ConfigurationProblems(problems: log.problems.sorted { $0.position < $1.position })
        }
    }

    private enum Format { case own, codeSecurity, second, legacy }

    private static func read(
        _ root: YAMLNode, file: String, _ log: ConfigurationLog
    ) -> ScanConfiguration {
        switch format(of: root, file: file) {
        case .own: OwnConfigurationReader(log: log).configuration(root)
        case .codeSecurity: PublishedConfigurationReader(log: log).codeSecurity(root)
        case .second: PublishedConfigurationReader(log: log).second(root)
        case .legacy: LegacyConfigurationReader(log: log).configuration(root)
        }
    }

    private static func format(of root: YAMLNode, file: String) -> Format {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        if name.hasPrefix("martlet.") { return .own }
        if name.hasPrefix("code-security.") { return .codeSecurity }
        let version = root["schema-version"]?.scalar?.text ?? ""
        if version.hasPrefix("v1.") || root["sast"] != nil { return .codeSecurity }
        if version == "v2" { return .second }
        let isPublished = ["schema-version", "rulesets", "use-rulesets"].contains {
            root[$0] != nil
        }
        return isPublished || name.hasPrefix("static-analysis.") ? .legacy : .own
    }
}
