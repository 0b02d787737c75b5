import Foundation
import Testing

/// What a configuration says of single rules, by real scans.
@Suite struct ConfiguredRulesTests {
    /// A house rule with an argument of each kind that a detection can name.
    static let document = """
        ---
        title: Numbers stay small
        language: Python
        severity: Warning
        category: Security
        arguments:
          - {name: most, type: integer, default: 10}
          - {name: called, type: list, default: [f]}
          - {name: named, type: text, default: "x.*"}
        ---
        ## Description
        Words.
        ## Detection
        ```yaml
        message: "More than ${most}."
        patterns:
          - pattern: ${called}($N, $X)
          - metavariable-comparison: {comparison: "$N > ${most}"}
          - metavariable-regex: {metavariable: $X, regex: "${named}"}
        fix: ${called}(${most}, $X)
        fix-title: Take ${most} instead of $N
        ```
        ## Non-Compliant Code Examples
        ```python
        f(11, x) # finding
        ```
        ## Compliant Code Examples
        ```python
        f(10, x)
        f(11, y)
        ```
        """

    private func rows(
        _ configuration: String, _ files: [String: String], file: String = "martlet.yaml",
        _ more: [String] = []
    ) throws -> [String] {
        let program = try Program(
            [file: configuration, "house/small.md": Self.document].merging(files) { $1 })
        let outcome = try program.run(["scan", "--format", "json"] + more)
        #expect(outcome.status < 2, "\(outcome)")
        let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
        return report.findings.map { "\($0.severity) \($0.rule) \($0.path):\($0.start.line)" }
    }

    private struct Report: Decodable {
        struct Finding: Decodable {
            struct Position: Decodable { let line: Int }
            let severity: String
            let rule: String
            let path: String
            let start: Position
        }
        let findings: [Finding]
    }

    private func places(
        _ settings: String, _ files: [String: String]
    ) throws -> [String] {
        try rows("rules: [house]\nrule-settings:\n  house/small: \(settings)\n", files)
            .compactMap { $0.split(separator: " ").last.map(String.init) }
    }

    @Test func `arguments change what is found, globally and by path`() throws {
        let files = [
            "a.py": "f(11, x)\nf(21, x)\nf(31, x)\n", "src/a.py": "f(11, x)\nf(21, x)\nf(31, x)\n",
            "src/old/a.py": "f(11, x)\nf(21, x)\nf(31, x)\n",
        ]
        #expect(
            try places("{}", ["a.py": "f(11, x)\nf(11, y)\nf(10, x)\ng(11, x)\n"]) == ["a.py:1"])
        #expect(
            try places("{arguments: {most: 20}}", ["a.py": "f(11, x)\nf(21, x)\n"]) == ["a.py:2"])
        #expect(
            try places("{arguments: {most: {/: 10, src: 20, src/old: '30'}}}", files)
                == ["a.py:1", "a.py:2", "a.py:3", "src/a.py:2", "src/a.py:3", "src/old/a.py:3"])
        #expect(
            try places(
                "{arguments: {called: [f, a.g], named: '[yz]'}}",
                [
                    "a.py": "import a\nf(11, x)\nf(11, y)\na.g(11, z)\nh(11, z)\n"
                ]) == ["a.py:3", "a.py:4"])
    }

    @Test func `layout follows arguments as well`() throws {
        let long = "val a = \"" + String(repeating: "x", count: 60) + "\"\n"
        let configuration = """
            rules: [kotlin-code-style/max-line-len, kotlin-code-style/function-name-min-length]
            rule-settings:
              kotlin-code-style/max-line-len: {arguments: {max-length: {short: 40}}}
              kotlin-code-style/function-name-min-length: {arguments: {min-length: 4}}
            """
        let found = try rows(
            configuration,
            [
                "a.kt": long, "short/a.kt": long, "short/b.kt": "fun abc() = 1\n",
                "b.kt": "fun abcd() = 1\n",
            ])
        #expect(
            found.compactMap { $0.split(separator: " ").last } == ["short/a.kt:1", "short/b.kt:1"])
    }

    @Test func `published formats set arguments, paths, severity and category`() throws {
        let sast = """
            schema-version: v1.0
            sast:
              use-default-rulesets: false
              use-rulesets: [kotlin-code-style]
              ruleset-configs:
                kotlin-code-style:
                  ignore-paths: [gen]
                  rule-configs:
                    function-name-min-length:
                      only-paths: [src]
                      severity: {/: ERROR, src/old: NONE}
                      arguments: {min-length: {/: 3, src/wide: 5}}
            """
        let legacy = """
            rulesets:
              - kotlin-code-style:
                ignore: [gen]
                rules:
                  function-name-min-length:
                    only: [src]
                    severity: {/: ERROR, src/old: NONE}
                    arguments: {min-length: {/: 3, src/wide: 5}}
            """
        let files = [
            "src/a.kt": "fun ab() = 1\n\nfun abc() = 1\n", "src/old/a.kt": "fun ab() = 1\n",
            "src/wide/a.kt": "fun abcd() = 1\n", "gen/src/a.kt": "fun a() = 1\n",
            "other/a.kt": "fun a() = 1\n",
        ]
        let expected = ["Error src/a.kt:1", "None src/old/a.kt:1", "Error src/wide/a.kt:1"]
        for (file, text) in [
            ("code-security.datadog.yaml", sast), ("static-analysis.datadog.yml", legacy),
        ] {
            let found = try rows(text, files, file: file)
                .filter { $0.contains("function-name-min-length") }
                .map { $0.replacing(" kotlin-code-style/function-name-min-length", with: "") }
            #expect(found == expected, "\(file)")
        }
    }

    @Test func `rules of rule files go by their ids`() throws {
        let found = try rows(
            """
            rules: [rules.yaml]
            rule-settings:
              demo.no-eval: {severity: {/: notice, a: error}, exclude: [b]}
              demo/no-exec: {severity: none}
              demo: {include: [a]}
            """,
            [
                "rules.yaml": ScanCommandTests.rule.replacing("demo.no-exec", with: "demo/no-exec"),
                "a/a.py": "eval(x)\nexec(x)\n", "b/a.py": "eval(x)\nexec(x)\n", "c.py": "eval(x)\n",
            ])
        #expect(
            found.map { $0.split(separator: " ") }.map { "\($0[0]) \($0[2])" }
                == ["Error a/a.py:1", "None a/a.py:2", "Notice c.py:1"])
    }

    @Test func `generated files are scanned where the configuration says so`() throws {
        let files = ["a.py": "# @generated\nf(11, x)\n"]
        let house = "rules: [house]\n"
        #expect(try rows(house, files) == [])
        #expect(try rows(house + "ignore-generated-files: false\n", files).count == 1)
    }

    @Test func `values of another type end the scan with their places`() throws {
        let program = try Program([
            "house/small.md": Self.document,
            "martlet.yaml": """
            rules: [house]
            rule-settings:
              house/small:
                arguments:
                  most: {/: many, src: 1.5}
                  called: {a: [f]}
              kotlin-code-style/max-line-len: {arguments: {max-length: [1]}}
            """,
        ])
        let outcome = try program.run("scan")
        #expect(outcome.status == 2)
        for place in ["martlet.yaml:5:17", "martlet.yaml:5:28", "martlet.yaml:7:60"] {
            #expect(outcome.complaint.contains("\(place): error: "), "\(outcome.complaint)")
        }
        #expect(outcome.complaint.contains("'most' of 'house/small' must be a whole number."))
    }

    @Test func `unknown names are told with the nearest, and the scan goes on`() throws {
        let program = try Program([
            "house/small.md": Self.document, "a.py": "f(11, x)\n",
            "martlet.yaml": """
            rules: [house]
            ignore-rules: [python-securty]
            rule-settings:
              house/smal: {severity: error}
              house/small: {arguments: {mots: 3}}
              hose: {exclude: [a]}
            """,
        ])
        let outcome = try program.run("scan")
        #expect(outcome.status == 1, "\(outcome)")
        for words in [
            "martlet.yaml:2:16", "Did you mean 'python-security'?", "martlet.yaml:4:3",
            "There is no rule 'house/smal'", "Did you mean 'house/small'?", "martlet.yaml:5:29",
            "has no argument 'mots'", "Did you mean 'most'?", "martlet.yaml:6:3",
            "There is no ruleset 'hose'", "Did you mean 'house'?",
        ] {
            let text = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains(words), "\(words)\n\(outcome.output)")
        }
    }

    @Test func `a fix says what it does`() throws {
        let program = try Program(["house/small.md": Self.document, "a.py": "f(11, x)\n"])
        let outcome = try program.run("scan", "--no-config", "--rules", "house", "a.py")
        #expect(outcome.output.contains("Fix: Take 10 instead of 11"), "\(outcome)")
    }

    @Test func `suppressed findings are listed when asked for`() throws {
        let program = try Program([
            "house/small.md": Self.document, "a.py": "f(11, x)  # martlet:ignore small -- known\n",
        ])
        let plain = try program.run("scan", "--no-config", "--rules", "house", "a.py")
        #expect(plain.status == 0 && !plain.output.contains("More than 10."))
        let all = try program.run(
            "scan", "--no-config", "--rules", "house", "--show-suppressed", "a.py")
        #expect(all.status == 0 && all.output.contains("More than 10."), "\(all)")
    }
}
