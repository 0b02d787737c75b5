import EmbeddedRulebook
import Foundation
import RuleTesting
import Rules
import Testing

/// The rules in the box against the published pages, where these are at hand: beside the checkout or
/// where `MARTLET_SHARED` says.
@Suite struct PublishedPagesTests {
    static let folder: URL? = {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let shared =
            ProcessInfo.processInfo.environment["MARTLET_SHARED"].map { URL(filePath: $0) }
            ?? checkout.deletingLastPathComponent().appending(path: "shared")
        let pages = shared.appending(path: "conformance/rule-docs")
        return FileManager.default.fileExists(atPath: pages.path) ? pages : nil
    }()

    @Test(.enabled(if: folder != nil, "the published pages are not at hand"))
    func `the seed rules behave as their pages say`() throws {
        let folder = try #require(Self.folder)
        let names = [
            "seed-kotlin-ensure-secure-socket.txt", "seed-python-insecure-ssl-protocols.txt",
        ]
        for name in names {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let page = try #require(PublishedPage.read(text, path: name).page)
            let rule = try #require(Rulebook.embedded.entry(page.id)?.load().rules.first)
            let blocks = PageCheck(page, rule: rule).blocks
            #expect(!blocks.isEmpty)
            for block in blocks {
                #expect(block.holds, "\(page.id), \(block.example.kind.rawValue) block")
            }
        }
    }
}
