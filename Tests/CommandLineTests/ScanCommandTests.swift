import Foundation
import Testing

@Suite struct ScanCommandTests {
    static let rule = """
        rules:
          - id: demo.no-eval
            languages: [python]
            severity: ERROR
            message: No eval.
            pattern: eval(...)
          - id: demo.no-exec
            languages: [python]
            severity: INFO
            message: No exec.
            pattern: exec(...)
        """

    private func program(_ files: [String: String] = [:]) throws -> Program {
        try Program(["rules.yaml": Self.rule].merging(files) { $1 })
    }

    @Test func `the exit status says whether something was found`() throws {
        let program = try program([
            "bad.py": "eval(x)\n", "good.py": "print(x)\n", "info.py": "exec(x)\n",
        ])
        #expect(try program.run("scan", "--rules", "rules.yaml", "good.py").status == 0)
        #expect(try program.run("scan", "--rules", "rules.yaml", "bad.py").status == 1)
        #expect(try program.run("scan", "--rules", "rules.yaml", "info.py").status == 1)
        #expect(
            try program.run("scan", "--rules", "rules.yaml", "--fail-on", "error", "info.py").status
                == 0)
        #expect(try program.run("scan", "--rules", "rules.yaml", "--fail-on", "error").status == 1)
        #expect(try program.run("scan", "--rules", "rules.yaml", "--fail-on", "never").status == 0)
        #expect(
            try program.run("scan", "--rules", "rules.yaml", "--severity", "warning", "info.py")
                .status == 0)
    }

    @Test(arguments: [
        ["--what"], ["--format", "pdf"], ["--jobs", "0"], ["--jobs", "x"], ["--timeout", "-1"],
        ["--max-file-size", "1T"], ["--max-file-size", "9e30"], ["--severity", "high"],
        ["--fail-on", "high"], ["--include", "!a"], ["--dry-run"], ["--output", "report"],
        ["--format", "json", "--format", "csv"], ["--output", "a.json", "--output", "a.json"],
        ["--format", "json", "--output", "a", "--output", "b"], ["nowhere"],
        ["a.py", "no", "nope"],
        ["--rules", "no-such-rule"], ["--rules", "./nothing.yaml"], ["--config", "nothing.yaml"],
        ["--config", "broken.yaml"], ["--baseline", "nothing.json"], ["--baseline", "a.py"],
        ["--output", "no/such/folder/a.json"], ["--rules"],
    ])
    func `a wrong command line ends with status 2 and says why`(arguments: [String]) throws {
        let program = try program(["a.py": "x = 1\n", "broken.yaml": "rules: x\nseverity: high\n"])
        var all = ["scan"] + arguments
        if !arguments.contains("--rules") { all += ["--rules", "rules.yaml"] }
        let outcome = try program.run(all)
        #expect(outcome.status == 2, "\(outcome)")
        #expect(outcome.complaint.lowercased().contains("error"), "\(outcome)")
        #expect(outcome.output.isEmpty, "\(outcome)")
    }

    @Test func `all mistakes of a configuration are told`() throws {
        let program = try program(["martlet.yaml": "rules: x\nexclud: [a]\n"])
        let outcome = try program.run("scan")
        #expect(outcome.status == 2)
        #expect(outcome.complaint.contains("martlet.yaml:1:8"))
        #expect(outcome.complaint.contains("martlet.yaml:2:1"))
        #expect(outcome.complaint.contains("Did you mean 'exclude'?"))
        #expect(try program.run("scan", "--no-config", "--rules", "rules.yaml").status == 0)
    }

    @Test func `reports go where they are sent`() throws {
        let program = try program(["bad.py": "eval(x)\n"])
        let outcome = try program.run(
            "scan", "--rules", "rules.yaml", "--output", "a.sarif", "--output", "b.json",
            "--output", "-")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("bad.py"))
        #expect(program.text(of: "a.sarif")?.contains("\"2.1.0\"") == true)
        #expect(program.text(of: "b.json")?.contains("demo.no-eval") == true)
        let paired = try program.run(
            "scan", "--rules", "rules.yaml", "--format", "csv", "--output", "report")
        #expect(paired.status == 1)
        #expect(program.text(of: "report")?.contains("demo.no-eval") == true)
    }

    @Test func `a configuration chooses rules and files`() throws {
        let program = try program([
            "martlet.yaml":
                "rules: [rules.yaml]\nexclude: [old]\nfail-on: error\nignore-rules: [demo.no-eval]\n",
            "bad.py": "eval(x)\n", "old/info.py": "exec(x)\n", "new/info.py": "exec(x)\n",
        ])
        let outcome = try program.run("scan", "--format", "csv")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.contains("new/info.py"))
        #expect(!outcome.output.contains("old/info.py") && !outcome.output.contains("bad.py"))
    }

    @Test func `a configuration sets rules by path`() throws {
        let rules = Self.rule.replacing("demo.", with: "demo/")
        let program = try Program([
            "rules.yaml": rules, "a/bad.py": "eval(x)\n", "b/bad.py": "eval(x)\n",
            "c/bad.py": "eval(x)\n",
            "martlet.yaml": """
            rules: [rules.yaml]
            rule-settings:
              demo: {exclude: [c/]}
              demo/no-eval: {severity: {/: warning, b: notice}}
            """,
        ])
        let outcome = try program.run("scan", "--format", "csv")
        let rows = outcome.output.split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ",")
        }
        #expect(rows.map { String($0[0]) } == ["Warning", "Notice"], "\(outcome)")
    }

    @Test func `comments, baselines and fixes work together`() throws {
        let fixing = Self.rule.replacing(
            "pattern: eval(...)", with: "pattern: eval($X)\n    fix: safe($X)")
        let text = "eval(1)  # martlet:ignore no-eval -- known\neval(2)\n# martlet:ignore\nx = 1\n"
        let program = try Program([
            "rules.yaml": fixing, "a.py": text, "g.py": "# @generated\neval(3)\n",
        ])
        let unused = try program.run(
            "scan", "--rules", "rules.yaml", "--report-unused-suppressions")
        #expect(unused.status == 1 && unused.output.contains("silences no finding"))
        let known = try program.run("scan", "--rules", "rules.yaml", "--output", "known.json")
        #expect(known.status == 1)
        #expect(
            try program.run("scan", "--rules", "rules.yaml", "--baseline", "known.json").status == 0
        )
        let all = try program.run("scan", "--rules", "rules.yaml", "--no-ignore", "--format", "csv")
        #expect(all.output.contains("g.py,2"))
        let dry = try program.run("scan", "--rules", "rules.yaml", "--fix", "--dry-run")
        #expect(dry.complaint == "Would mend 1 finding in 'a.py'.\n")
        #expect(program.text(of: "a.py") == text)
        _ = try program.run("scan", "--rules", "rules.yaml", "--fix")
        #expect(program.text(of: "a.py") == text.replacing("eval(2)", with: "safe(2)"))
    }

    @Test func `no colour and no progress where there is no terminal`() throws {
        let program = try program(["bad.py": "eval(x)\n"])
        let outcome = try program.run("scan", "--rules", "rules.yaml", "bad.py")
        #expect(!outcome.output.contains("\u{1B}"))
        #expect(outcome.complaint.isEmpty)
    }

    @Test func `statistics go to standard error, and to JSON`() throws {
        let program = try program(["bad.py": "eval(x)\n", "good.py": "print(x)\n"])
        let outcome = try program.run(
            "scan", "--rules", "rules.yaml", "--stats", "--output", "-", "--output", "a.json")
        #expect(outcome.output.contains("of them parsed ("), "\(outcome)")
        for row in ["files parsed", "prefilter", "demo.no-eval", "bad.py", "report"] {
            #expect(outcome.complaint.contains("  \(row) "), "\(outcome)")
        }
        let json = program.text(of: "a.json") ?? ""
        #expect(json.contains("\"filesParsed\": ") && json.contains("\"slowestFiles\": ["))
        let plain = try program.run("scan", "--rules", "rules.yaml", "--format", "json")
        #expect(plain.complaint.isEmpty && !plain.output.contains("slowestFiles"))
    }

    @Test func `unknown names are told with what may be meant`() throws {
        let outcome = try program().run(
            "scan", "--rules", "./rules.yml", "--rules", "nothing-like-it")
        #expect(outcome.status == 2)
        #expect(
            outcome.complaint.contains("'./rules.yml'")
                && outcome.complaint.contains("'nothing-like-it'"))
    }

    @Test func `help and version are answers, not mistakes`() throws {
        let program = try program()
        let version = try program.run("--version")
        #expect(version.status == 0 && version.output.contains("."))
        for command in [["--help"], ["scan", "--help"], ["rules", "--help"], ["docs", "--help"]] {
            let outcome = try program.run(command)
            #expect(
                outcome.status == 0 && outcome.output.contains("USAGE") && outcome.complaint.isEmpty
            )
        }
    }
}
