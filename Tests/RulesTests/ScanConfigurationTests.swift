import Findings
import Foundation
import Rules
import SourceText
import Testing

@Suite struct ScanConfigurationTests {
    private func configuration(_ text: String, _ file: String) throws -> ScanConfiguration {
        try ScanConfiguration(text, file: file)
    }

    /// The argument `name` as the configuration has it for the file at `path`.
    private func argument(_ rule: RuleSettings, _ name: String, _ path: String) -> String? {
        guard case .text(let text)? = rule.arguments[name]?.values.value(for: path)?.content else {
            return nil
        }
        return text
    }

    @Test func `our format is read`() throws {
        let text = """
            rules: [python-security, ./more]
            ignore-rules: [python-security/x]
            exclude: [build/]
            max-file-size-kb: 1.5
            severity: warning
            fail-on: error
            use-gitignore: false
            rule-settings:
              python-security:
                exclude: [tests/]
              python-security/sql-injection:
                severity: {/: error, legacy: notice}
                arguments: {depth: 20, flag: true, words: "a b"}
                category: error-prone
            """
        let read = try configuration(text, "conf/martlet.yaml")
        #expect(read.rules == ["python-security", "./more"])
        #expect(!read.usesDefaultRules)
        #expect(read.maxFileSize == 1_536)
        #expect(read.severity == .warning && read.failOn == .error)
        #expect(read.honorsGitignore == false && read.skipsGeneratedFiles == nil)
        let rule = read.settings(for: RuleID("python-security/sql-injection"))
        #expect(rule.severity?.value(for: "src/a.py") == .error)
        #expect(rule.severity?.value(for: "legacy/b/a.py") == .notice)
        #expect(argument(rule, "depth", "x") == "20")
        #expect(argument(rule, "flag", "x") == "true")
        #expect(rule.category == .errorProne)
        #expect(!rule.covers("tests/a.py") && rule.covers("src/a.py"))
        #expect(read.settings(for: RuleID("other")) == RuleSettings())
    }

    @Test(arguments: ["", "# nothing\n", "{}"])
    func `an empty configuration of ours means the defaults`(text: String) throws {
        #expect(try configuration(text, "martlet.yml") == ScanConfiguration())
    }

    @Test func `the published format is read`() throws {
        let text = """
            schema-version: v1.2
            secrets: {anything: [1]}
            sast:
              use-default-rulesets: false
              use-rulesets: [java-security]
              ignore-rulesets: [java-style]
              global-config:
                only-paths: ["src/*.java"]
                ignore-paths: [out]
                use-gitignore: true
                max-file-size-kb: 2
              ruleset-configs:
                java-security:
                  only-paths: [src/main/]
                  rule-configs:
                    weak-hash:
                      ignore-paths: ["**/legacy/**"]
                      severity: NOTICE
                      category: BEST_PRACTICES
                      arguments: {size: {/: 1, a/b: 2}}
            """
        let read = try configuration(text, "code-security.datadog.yaml")
        #expect(!read.usesDefaultRules)
        #expect(read.rules == ["java-security"] && read.ignoredRules == ["java-style"])
        #expect(read.include == ["src/*.java"] && read.exclude == ["out"])
        #expect(read.maxFileSize == 2_048)
        let rule = read.settings(for: RuleID("java-security/weak-hash"))
        #expect(rule.severity?.value(for: "") == .notice && rule.category == .bestPractices)
        #expect(argument(rule, "size", "a/b/c.java") == "2")
        #expect(argument(rule, "size", "a/bc.java") == "1")
        #expect(rule.covers("src/main/A.java"))
        #expect(!rule.covers("src/test/A.java") && !rule.covers("src/main/legacy/A.java"))
    }

    @Test func `the legacy format is read`() throws {
        let text = """
            rulesets:
              - python-style
              - go-security:
              - java-security:
                only: [src]
                x-mine: 1
                rules:
                  weak-hash:
                    severity: ERROR
            ignore: [gen]
            ignore-gitignore: true
            ignore-generated-files: false
            """
        let read = try configuration(text, "static-analysis.datadog.yml")
        #expect(read.rules == ["python-style", "go-security", "java-security"])
        #expect(!read.usesDefaultRules && read.honorsGitignore == false)
        #expect(read.skipsGeneratedFiles == false && read.exclude == ["gen"])
        #expect(
            read.settings(for: RuleID("java-security/weak-hash")).severity?.value(for: "a")
                == .error)
    }

    /// A wrong configuration, and the places of all its mistakes.
    struct Mistaken: Sendable, CustomTestStringConvertible {
        let file: String
        let text: String
        let places: [String]

        init(_ file: String, _ text: String, _ places: [String]) {
            self.file = file
            self.text = text
            self.places = places
        }

        var testDescription: String { text }
    }

    static let mistaken = [
        Mistaken("martlet.yaml", "rules: x\nexclud: [a]\nfail-on: high", ["1:8", "2:1", "3:10"]),
        Mistaken("martlet.yaml", "- a", ["1:1"]),
        Mistaken("martlet.yaml", "a: [", ["2:1"]),
        Mistaken(
            "martlet.yaml", "rules: ['', 3, [x]]\ntimeout: -1", ["1:9", "1:13", "1:16", "2:10"]),
        Mistaken(
            "martlet.yaml", "rule-settings:\n  a/b: {serverity: x}\n  c: {severity: error}",
            ["2:9", "3:7"]),
        Mistaken("code-security.datadog.yaml", "sast: {}", ["1:1"]),
        Mistaken(
            "code-security.datadog.yaml", "schema-version: v2\nsast: []\nx: 1",
            ["1:17", "2:7", "3:1"]),
        Mistaken("code-security.datadog.yaml", "schema-version: v1.\n", ["1:17"]),
        Mistaken("code-security.datadog.yaml", "schema-version: 1.0\n", ["1:17"]),
        Mistaken("c.yml", "schema-version: v1.0\nsast:\n  unknown: true", ["3:3"]),
        Mistaken(
            "c.yml", "schema-version: v1.0\nsast:\n  global-config: {max-file-size-kb: -1, z: 0}",
            ["3:37", "3:41"]),
        Mistaken(
            "c.yml",
            "schema-version: v1.0\nsast:\n  ruleset-configs: {r: {rule-configs: {x: {severity: error, category: X}}}}",
            ["3:54", "3:71"]),
        Mistaken(
            "c.yml", "schema-version: v1.0\nsast:\n  ruleset-configs: {r: {rule-configs: {x: }}}",
            ["3:43"]),
        Mistaken("c.yml", "schema-version: v2\nuse-ruleset: [a]", ["2:1"]),
        Mistaken("c.yml", "use-rulesets: [a]", ["1:1"]),
        Mistaken("c.yml", "schema-version: v3\nrulesets: [a]", ["1:17"]),
        Mistaken("static-analysis.datadog.yml", "ignore: [a]", ["1:1"]),
        Mistaken("static-analysis.datadog.yml", "", ["1:1"]),
        Mistaken("static-analysis.datadog.yml", "rulesets: []\nonly: a", ["1:11", "2:7"]),
        Mistaken("static-analysis.datadog.yml", "rulesets:\n  a:\n    only: [x]", ["2:3"]),
        Mistaken(
            "static-analysis.datadog.yml",
            "rulesets:\n  - a:\n      only: [x]\n  - b:\n    only: x", ["2:5", "5:11"]),
        Mistaken(
            "static-analysis.datadog.yml",
            "rulesets:\n  - a:\n    rules: [x]\n  - b:\n    rules:\n      r:\n        arguments: [x]",
            ["3:12", "7:20"]),
        Mistaken(
            "static-analysis.datadog.yml",
            "rulesets:\n  - a:\n    rules:\n      r:\n        arguments: {x: [1]}\n        severity: HIGH\n",
            ["5:24", "6:19"]),
        Mistaken(
            "static-analysis.datadog.yml",
            "rulesets: [a]\nmax-file-size-kb: '1'\nignore-gitignore: 1\nschema-version: v0",
            ["2:20", "3:19", "4:17"]),
    ]

    @Test(arguments: mistaken)
    func `all mistakes are told with their places`(example: Mistaken) {
        do {
            let read = try ScanConfiguration(example.text, file: example.file)
            Issue.record("accepted: \(read)")
        } catch {
            let places = error.problems.map { "\($0.position.line):\($0.position.column)" }
            #expect(places == example.places, "\(error)")
            #expect(
                error.problems.allSatisfy {
                    $0.mistake.explanation.fix.hasSuffix(".")
                        || $0.mistake.explanation.fix.hasSuffix("?")
                })
        }
    }

    @Test(arguments: [
        ("src/", "src/a.py", true), ("src/*.py", "src/a/b.py", true), ("src", "srcs/a.py", false),
        ("**/vendor/", "x/vendor/a.py", true), ("*/**/out/*.py", "a/b/out/c.py", true),
        ("./src", "src/a.py", true), ("**", "a", true), ("a.py", "x/a.py", true),
        ("src/main", "src/main/java/A.java", true), ("main", "src/main/A.java", true),
        ("/", "a", false), ("", "a", false),
    ])
    func `paths of configurations cover files`(glob: String, path: String, covers: Bool) {
        #expect(PathPattern(configured: glob).covers(path) == covers)
    }

    // MARK: Published examples

    /// The published examples, where they are at hand.
    static let examples: [URL] = {
        guard let folder = SharedCorpus.folder else { return [] }
        let places = [folder, folder.deletingLastPathComponent()]
            .map { $0.appending(path: "schemas/examples") }
        let root = places.first { FileManager.default.fileExists(atPath: $0.path) }
        let files = root.flatMap {
            FileManager.default.enumerator(at: $0, includingPropertiesForKeys: nil)
        }
        return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "yml" }
            .sorted { $0.path < $1.path }
    }()

    @Test(.enabled(if: !examples.isEmpty, "the published examples are not beside the checkout"))
    func `published examples are accepted and rejected as published`() throws {
        for example in Self.examples {
            let text = try String(contentsOf: example, encoding: .utf8)
            let isValid = example.path.contains("/valid/")
            let isLegacy = !example.path.contains("/v1.0/")
            let file = isLegacy ? "static-analysis.datadog.yml" : "code-security.datadog.yaml"
            let problems: String?
            do {
                _ = try ScanConfiguration(text, file: file)
                problems = nil
            } catch { problems = error.description }
            #expect((problems == nil) == isValid, "\(example.path): \(problems ?? "accepted")")
        }
    }
}
