import Findings
import SourceText

/// Scans that the snapshots show.
enum SampleReports {
    static let all: [(name: String, scan: ScanReport)] = [
        ("typical", typical), ("hostile", hostile), ("clean", clean),
    ]

    static let clean = ScanReport(
        toolVersion: "1.2.3", root: "/home/dana/shop", rules: [sqlInjection, socket],
        findings: [], notifications: [], statistics: statistics(files: 1))

    static let typical = ScanReport(
        toolVersion: "1.2.3", root: "/home/dana/shop",
        rules: [functionNaming, socket, sqlInjection, emptyExcept, customRule],
        findings: typicalFindings, notifications: typicalNotifications,
        statistics: statistics(files: 12_345))

    static let hostile = ScanReport(
        toolVersion: "1.2.3-dev+\u{1B}[31m", root: "/tmp/a b/ü%", rules: [hostileRule],
        findings: hostileFindings, notifications: hostileNotifications,
        statistics: ScanStatistics())

    static func statistics(files: Int) -> ScanStatistics {
        var statistics = ScanStatistics()
        statistics.filesFound = files + 17
        statistics.filesScanned = files
        statistics.filesParsed = files / 5
        statistics.filesSkipped = files > 1 ? 17 : 0
        statistics.bytesRead = files * 4_321
        statistics.bytesParsed = files * 876
        statistics.filesSearched = files
        statistics.bytesSearched = files * 4_321
        statistics.wallSeconds = 1.2345
        statistics.cpuSeconds = 1.925
        statistics.peakMemory = 45_678_592
        statistics.slowestFiles = [ScanStatistics.FileTime(path: "src/app.py", seconds: 0.25)]
        statistics.phaseSeconds = ["discover": 0.021, "prefilter": 0.4, "parse": 0.9, "match": 0.4]
        statistics.ruleSeconds = [sqlInjection.id: 0.31, socket.id: 0.0021]
        return statistics
    }
}

extension SampleReports {
    static let sqlInjection = RuleSummary(
        id: RuleID("python-security/sql-injection"),
        title: "SQL queries must not be built from user input",
        languages: ["Python"], severity: .error, category: .security, confidence: .high,
        cwe: [CWE(89), CWE(943)], message: "The query passed to '$EXECUTE' depends on '$SOURCE'.",
        help: """
            An attacker who controls a part of a *query* can read or change **every table** that the
            program may use. See `cursor.execute`.

            ## How to fix it

            - Pass values as parameters, never as text.
            - Check names of tables against a list
              of those you know.

            ```python
            cursor.execute("SELECT * FROM users WHERE name = ?", (name,))
            ```

            More in the [guide](https://example.org/sql?a=1&b=2) and in [another rule](other-rule.md).
            """,
        references: ["https://example.org/sql"],
        metadata: [
            "technology": "[\"sqlite\",\"flask\"]", "likelihood": "HIGH", "impact": "\"HIGH\"",
        ])

    static let socket = RuleSummary(
        id: RuleID("kotlin-security/ensure-secure-socket"), title: "Sockets must be encrypted",
        languages: ["Kotlin"], severity: .warning, category: .security, confidence: .medium,
        cwe: [CWE(319)], message: "This socket is not encrypted.",
        help: "Whoever sits between the two ends reads and changes what a plain socket carries.")

    static let functionNaming = RuleSummary(
        id: RuleID("kotlin-best-practices/function-naming"),
        title: "Function names begin in lower case",
        languages: ["Kotlin"], severity: .notice, category: .bestPractices)

    static let emptyExcept = RuleSummary(
        id: RuleID("python-best-practices/no-silent-exception"),
        title: "Exceptions are not swallowed",
        languages: ["Python"], severity: .warning, category: .errorProne, confidence: .low,
        cwe: [CWE(390)], help: "# Heading only")

    static let customRule = RuleSummary(
        id: RuleID("todo"), title: "", languages: ["Python", "Kotlin"], severity: .none,
        category: .codeStyle)
}

extension SampleReports {
    private static let view = MarkedSource(
        "app/views.py",
        """
        @app.get("/users")
        def users():
        \tname = «request.args["name"]»
        \treturn «find(name)»

        """)
    private static let database = MarkedSource(
        "app/db.py",
        """
        def find(name):
            query = «"SELECT * FROM users WHERE name = '" + name + "'"»
            return «cursor.execute(query)».fetchall()

        def count():
            «try:
                return int(cursor.execute("SELECT COUNT(*) FROM users").fetchone()[0])
            except Exception:
                pass»

        # «TODO: 数据库 needs an index 🚀»; ask «Zoë»
        """)
    private static let client = MarkedSource(
        "src/main/kotlin/Client.kt",
        """
        fun «Connect»(host: String) {
            val socket = «Socket»(host, 80); val audit = «ServerSocket(9000)»
        }
        """)

    private static var typicalFindings: [Finding] {
        [
            Finding(
                rule: sqlInjection.id, severity: .error,
                message: "The query passed to 'cursor.execute' depends on 'request.args'.",
                location: database.location(1),
                trace: [
                    TraceStep(
                        kind: .source, location: view.location(0),
                        note: "'request.args' comes from the user."),
                    TraceStep(
                        kind: .call, location: view.location(1), note: "It is passed to 'find'."),
                    TraceStep(
                        kind: .propagation, location: database.location(0),
                        note: "It becomes part of 'query'."),
                    TraceStep(
                        kind: .sink, location: database.location(1),
                        note: "The database runs it as a query."),
                ],
                bindings: ["$EXECUTE": "cursor.execute", "$SOURCE": "request.args"],
                fingerprint: "5f1c0a7be2d94c31"),
            Finding(
                rule: emptyExcept.id, severity: .warning, message: "The exception is swallowed.",
                location: database.location(2), fingerprint: "9d0e11aa00bb22cc"),
            Finding(
                rule: customRule.id, severity: .none, message: "An open point.",
                location: database.location(3), fingerprint: "0a0a0a0a0a0a0a0a"),
            Finding(
                rule: customRule.id, severity: .none, message: "An open point that was known.",
                location: database.location(4), fingerprint: "1b1b1b1b1b1b1b1b",
                suppression: SuppressionNote(kind: .baseline)),
            Finding(
                rule: functionNaming.id, severity: .notice,
                message: "The function 'Connect' begins with a capital letter.",
                location: client.location(0),
                fix: Fix(
                    description: "Rename it to 'connect'.", edits: [client.edit(0, "connect")]),
                fingerprint: "2c2c2c2c2c2c2c2c"),
            Finding(
                rule: socket.id, severity: .warning,
                message:
                    "The socket that 'Socket' opens is not encrypted; whoever sits between the two"
                    + " ends reads and changes what it carries.",
                location: client.location(1),
                fix: Fix(
                    description: "Let 'SSLSocketFactory' make the socket.",
                    edits: [client.edit(1, "SSLSocketFactory.getDefault()\n        .createSocket")]),
                fingerprint: "3d3d3d3d3d3d3d3d"),
            Finding(
                rule: socket.id, severity: .warning, message: "This socket is not encrypted.",
                location: client.location(2), fingerprint: "4e4e4e4e4e4e4e4e",
                suppression: SuppressionNote(kind: .comment, reason: "only listens on the loopback")
            ),
        ]
    }

    private static var typicalNotifications: [Notification] {
        [
            Notification(
                kind: "partial-parse", level: .note,
                message:
                    "A part of the file could not be parsed and was searched without its context.",
                path: "app/legacy.py", position: TextPosition(line: 7, column: 3)),
            Notification(
                kind: "file-too-large", level: .warning,
                message: "The file has 12 MB and was skipped.",
                fix: "Raise the limit with '--max-file-size'.", path: "static/bundle.min.js"),
            Notification(
                kind: "rule-problem", level: .error,
                message: "The rule uses a regular expression that cannot be compiled.",
                fix: "Close the bracket at offset 4.", rule: RuleID("todo")),
        ]
    }
}

extension SampleReports {
    private static let hostileText = """
        =cmd|' /C calc'!A0, "q" <script>alert(1)</script> & 100%::error:: [link](0) {0} | `code` *b* \
        @octocat #12 ]]> \u{1B}[31mred\u{7} \u{202E}gnp\u{85} \u{9B}2J
        second line\r\n\n\u{0}third \u{FFFF}
        """
    private static let hostileRule = RuleSummary(
        id: RuleID("odd rules/a:b,c <d>&\"e\"\u{1B}"), title: "<b>=1+1</b>\n\u{1B}[2J",
        languages: ["<i>"], severity: .error, category: .security, cwe: [CWE(1)],
        message: hostileText,
        help: "<script>alert(2)</script> [x](javascript:alert(3)) `a<b` **open",
        references: ["javascript:alert(4)", "https://example.org/?q=\"<&"],
        metadata: ["broken": "{\"a\":", "nested": "[1.0,{\"b\":null}]", "\u{1B}": "tru"])

    private static var hostileFindings: [Finding] {
        let code = MarkedSource(
            "a b/ü%20,x:y/=1\u{1B}[0m<&\".py",
            "\tx = «\"</span><script>\u{1B}]0;owned\u{7}\u{202E}```\"» # 漢字\u{FEFF}\r\n")
        return [
            Finding(
                rule: hostileRule.id, severity: .error, message: hostileText,
                location: code.location(),
                trace: [TraceStep(kind: .source, location: code.location(), note: hostileText)],
                fix: Fix(description: hostileText, edits: [code.edit(0, "\u{1B}[32m</code>```")]),
                bindings: ["$X": hostileText], fingerprint: "\u{1B}\"<"),
            Finding(
                rule: RuleID("unknown rule"), severity: .notice, message: "",
                location: Location(
                    path: "/etc/empty", startOffset: 0, endOffset: 0,
                    start: TextPosition(line: 1, column: 1), end: TextPosition(line: 1, column: 1),
                    excerpt: SourceExcerpt(lines: [])),
                fix: Fix(
                    description: "",
                    edits: [
                        Fix.Edit(
                            startOffset: 5, endOffset: 5, start: TextPosition(line: 9, column: 1),
                            end: TextPosition(line: 9, column: 1), replacement: "import x\n")
                    ])),
        ]
    }

    private static var hostileNotifications: [Notification] {
        (1...13).map { number in
            Notification(
                kind: "partial-parse", level: .warning, message: hostileText, fix: hostileText,
                path: "x\u{1B}[0m/\(number)::notice.py",
                position: TextPosition(line: number, column: 1))
        } + [Notification(kind: "odd:kind,\n", level: .note, message: "")]
    }
}
