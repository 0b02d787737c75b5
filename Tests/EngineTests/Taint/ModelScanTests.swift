import Documents
import Engine
import Languages
import Rules
import SourceText
import Testing

/// Scans with rules that name models.
@Suite struct ModelScanTests {
    private static let models = [
        "python/outer-input": """
        title: Data from outside
        description: What comes in.
        languages: [python]
        sources:
          - pattern: outside($NAME)
          - pattern: harbour.boat($SHIP)
        """,
        "python/great-fire": """
        title: Fire
        description: What burns.
        languages: [python]
        sinks:
          - patterns:
              - pattern: burn($FUEL)
              - focus-metavariable: $FUEL
        """,
        "python/cold-water": """
        title: Water
        description: What puts fires out.
        languages: [python]
        sanitizers:
          - pattern: wet(...)
        """,
        "python/wood-flow": """
        title: Flow
        description: What goes into a pile.
        languages: [python]
        propagators:
          - {pattern: $PILE.stack($LOG), from: $LOG, to: $PILE}
        """,
    ]

    /// A rule that has a metavariable of its own before those of the models.
    private static func document(_ message: String, _ more: String = "") -> String {
        """
        ---
        title: No fire
        language: Python
        severity: Warning
        category: Security
        ---
        ## Description
        Fire burns.
        ## Detection
        ```yaml
        message: "\(message)"
        mode: taint
        sources: outer-input
        sinks: great-fire
        sanitizers: cold-water
        propagators: wood-flow
        pattern-sinks:
          - pattern: smoulder($SLOWLY)
        \(more)
        ```
        ## Non-Compliant Code Examples
        ```python
        burn(outside(1))  # finding
        ```
        ## Compliant Code Examples
        ```python
        burn(1)
        ```
        """
    }

    private static func scan(_ documents: [String], usesPrefilter: Bool = true) -> Scan {
        var packer = RulebookPacker()
        for (name, text) in models {
            packer.add(path: "Models/\(name).yaml", bytes: Array(text.utf8), root: "")
        }
        for (number, text) in documents.enumerated() {
            packer.add(path: "a-b/r\(number).md", bytes: Array(text.utf8), root: "")
        }
        let packed = packer.pack()
        #expect(packed.problems.map(\.description) == [])
        var settings = ScanSettings()
        settings.usesPrefilter = usesPrefilter
        return Scan(
            Rulebook(DocumentPack(.bytes(packed.bytes))).loadAll().rules, settings: settings)
    }

    private func messages(_ scan: Scan, _ code: String) -> [String] {
        let result = scan.findings(
            in: SourceFile(path: "a.py", text: code), language: Language.named("python"))
        #expect(result.notifications.map(\.message) == [])
        return result.findings.map { "\($0.location.start.line): \($0.message)" }
    }

    @Test(arguments: [true, false])
    func `entries of models act as those of the rule`(usesPrefilter: Bool) {
        let scan = Self.scan([Self.document("Fire.")], usesPrefilter: usesPrefilter)
        let code = """
            burn(outside(1))
            burn(wet(outside(1)))
            pile.stack(outside(1))
            burn(pile)
            smoulder(outside(1))
            burn(1)
            """
        #expect(messages(scan, code) == ["1: Fire.", "4: Fire.", "5: Fire."])
    }

    @Test func `messages use what models bind`() {
        let rules = [Self.document("'$FUEL' of '$NAME'."), Self.document("$NAME burns as $FUEL.")]
        let code = "burn(a + outside(key))"
        #expect(
            messages(Self.scan(rules), code) == [
                "1: 'a + outside(key)' of 'key'.", "1: key burns as a + outside(key).",
            ])
    }

    @Test func `a rule that requires imports has the models do so too`() {
        let loose = Self.document("Loose.")
        let strict = Self.document("Strict.").replacing(
            "category: Security", with: "category: Security\nrequires-import: true")
        let scan = Self.scan([loose, strict])
        #expect(messages(scan, "burn(boat(1))") == ["1: Loose."])
        #expect(
            messages(scan, "from harbour import boat\nburn(boat(1))") == [
                "2: Loose.", "2: Strict.",
            ])
    }
}
