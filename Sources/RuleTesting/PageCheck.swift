package import Engine
package import Findings
import Languages
package import Rules
package import SourceText

/// Whether the rule with a published page's ID behaves as the page says, block by block: a
/// non-compliant block must give a finding, a compliant one none.
package struct PageCheck: Sendable {
    package struct Block: Sendable {
        package let example: Example
        package let findings: [Finding]

        package var holds: Bool { findings.isEmpty == (example.kind == .compliant) }
    }

    package let page: PublishedPage
    package let blocks: [Block]

    package var holds: Bool { blocks.allSatisfy(\.holds) }

    package init(_ page: PublishedPage, rule: Rule) {
        self.page = page
        let check = Scan([rule])
        blocks = page.examples.map { example in
            let language = Language.named(example.language)
            let name = example.path ?? "example" + (language?.fileExtensions.first ?? "")
            let source = SourceFile(path: name, text: example.code)
            let found = check.findings(in: source, language: language).findings
            return Block(example: example, findings: found.filter { !$0.isSuppressed })
        }
    }
}
