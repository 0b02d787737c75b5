import Findings
import SourceText

/// Where things stand in the site. All addresses are relative, so that the site works from a folder, a
/// server and the archive of a build alike.
enum SitePath {
    static func rule(_ id: RuleID) -> String {
        "rules/" + id.description.split(separator: "/").map(component).joined(separator: "/")
            + ".html"
    }

    static func ruleset(_ name: String) -> String {
        // Folders of rulesets may nest; their pages don't.
        "rulesets/" + component(name.replacing("/", with: "-")[...]) + ".html"
    }

    static func language(_ id: String) -> String { "languages/" + component(id[...]) + ".html" }
    static func severity(_ severity: Severity) -> String {
        "severities/" + severity.rawValue.lowercased() + ".html"
    }
    static func weakness(_ cwe: CWE) -> String { "cwe/\(cwe.number).html" }

    /// What leads from the page at `page` to the root: `../../`.
    static func root(from page: String) -> String {
        String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// A part of an ID as the name of a file. IDs are their authors': `..` leads nowhere, and long ones
    /// stay within what file systems take.
    private static func component(_ part: Substring) -> String {
        var name = ""
        for scalar in part.unicodeScalars {
            let stays =
                scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
                || scalar == "-" || scalar == "_" || scalar == "."
            name += stays ? String(scalar) : "~" + String(scalar.value, radix: 16)
        }
        name = name == "." ? "~2e" : name.replacing("..", with: "~2e~2e")
        guard name.utf8.count > 120 else { return name }
        return name.prefix(100) + "-" + StableHash(name.utf8).hexadecimal.prefix(16)
    }
}
