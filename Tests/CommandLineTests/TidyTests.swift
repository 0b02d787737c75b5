import Foundation
import Testing

/// The repository itself.
@Suite struct TidyTests {
    @Test func `no file names a folder of somebody's machine`() throws {
        // Put together here, so that this file does not name them either.
        var folders = ["Users", "root", "work"].map { "/" + $0 + "/" }
        let home = FileManager.default.homeDirectoryForCurrentUser.path
        for place in [home, Repository.root.path] where place.split(separator: "/").count > 1 {
            folders.append(place)
        }
        for path in Repository.files {
            let text = try Repository.text(of: path)
            for folder in folders {
                #expect(!text.contains(folder), "\(path) names \(folder)")
            }
        }
    }

    @Test func `links between the documents lead somewhere`() throws {
        // Rules link to the web only; what tests hold is no documentation.
        let pages = Repository.files.filter { path in
            path.hasSuffix(".md") && !path.hasPrefix("Rulebook/") && !path.hasPrefix("Tests/")
        }
        for path in pages {
            let folder = path.split(separator: "/").dropLast().map(String.init)
            for link in Self.links(in: try Repository.text(of: path)) {
                var parts = folder
                for part in link.split(separator: "/") {
                    if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
                }
                #expect(
                    Repository.isThere(parts.joined(separator: "/")), "\(path) links to '\(link)'")
            }
        }
    }

    @Test func `each rule document has examples of both kinds`() throws {
        let documents = Repository.files.filter { path in
            path.hasPrefix("Rulebook/") && path.hasSuffix(".md")
                && !path.hasPrefix("Rulebook/Models/")
        }
        #expect(!documents.isEmpty)
        for path in documents {
            let text = try Repository.text(of: path)
            for heading in ["Non-Compliant Code Examples", "Compliant Code Examples"] {
                let section = text.range(of: "\n## \(heading)\n").map { text[$0.upperBound...] }
                #expect(section?.contains("\n```") == true, "\(path) lacks '\(heading)'")
            }
        }
    }

    @Test func `each decision record has a number of its own`() {
        let folder = "Documentation/Decisions/"
        let names = Repository.files.filter { $0.hasPrefix(folder) }.map {
            $0.dropFirst(folder.count)
        }
        let numbers = names.map { Int($0.prefix(4)) ?? 0 }
        #expect(!numbers.contains(0) && Set(numbers).count == numbers.count)
    }

    /// Where the links of a page lead to, without those to the web and to places in the page.
    private static func links(in page: String) -> [String] {
        page.components(separatedBy: "](").dropFirst().compactMap { rest in
            guard let end = rest.firstIndex(of: ")") else { return nil }
            let link = rest[..<end].prefix { $0 != "#" }
            return link.isEmpty || link.contains(":") ? nil : String(link)
        }
    }
}
