import Engine
import Findings
import Languages
import Rules
import SourceText
import Testing

/// Settings that code reads from a file of the tree are constants.
@Suite struct SettingsTests {
    private static let rules = """
        rules:
          - id: demo.weak
            languages: [java]
            severity: ERROR
            message: '$NAME is weak.'
            mode: taint
            options: {taint_across_functions: true}
            pattern-sources:
              - patterns:
                  - pattern: '"$NAME"'
                  - metavariable-regex: {metavariable: $NAME, regex: (?:MD5|SHA1)$}
            pattern-sinks: [{pattern: digest(...)}]
        """

    private func lines(_ body: String, settings: [String: String]) throws -> [Int] {
        let folder = try TemporaryFolder()
        try folder.write("class A {\nvoid f() {\n" + body + "\n}\n}\n", to: "src/A.java")
        try folder.write(settings)
        let roots = try ScanRoots([folder.path])
        let discovery = Discovery(
            roots, options: DiscoveryOptions(), languages: LanguageTable(Language.all),
            user: UserFolders(environment: [:]))
        let loaded = RuleFile.rules(in: Self.rules, path: "rules.yaml").rules
        let report = Scan(loaded).report(on: discovery, roots: roots, version: "0")
        return report.findings.map { $0.location.start.line }
    }

    private static let read = """
        Properties p = new Properties();
        p.load(A.class.getResourceAsStream("/conf/shop.properties"));
        String n = p.getProperty("hash", "SHA256");
        digest(n);
        """

    @Test(
        "a setting has the value that its file gives it",
        arguments: [
            ("hash=MD5", [6]), ("hash = MD5 ", [6]), ("hash: MD5", [6]), ("# c\n\nhash MD5\n", [6]),
            ("hash=M\\\n   D5", [6]), ("hash=SHA512", []), ("#hash=MD5", []), ("other=MD5", []),
            ("", []),
        ])
    func values(text: String, expected: [Int]) throws {
        #expect(try lines(Self.read, settings: ["resources/shop.properties": text]) == expected)
    }

    @Test("files of one name that differ say nothing")
    func twoFiles() throws {
        let found = try lines(
            Self.read,
            settings: ["a/shop.properties": "hash=MD5", "b/shop.properties": "hash=SHA512"])
        #expect(found.isEmpty)
    }

    @Test("a setting that code changes is not what the file says")
    func changed() throws {
        let body = Self.read.replacing("String n", with: "p.setProperty(\"hash\", f()); String n")
        #expect(try lines(body, settings: ["shop.properties": "hash=MD5"]).isEmpty)
    }

    @Test("a bundle is named without its ending")
    func bundle() throws {
        let body = """
            ResourceBundle b = ResourceBundle.getBundle("conf.shop");
            String n = b.getString("hash");
            digest(n);
            """
        #expect(try lines(body, settings: ["conf/shop.properties": "hash=SHA1"]) == [5])
    }
}
