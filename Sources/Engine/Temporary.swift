import Findings
import Rules
import Languages

extension Rule {
    var summary: RuleSummary {
        RuleSummary(id: id, title: title, languages: languages, severity: severity, category: category,
            confidence: confidence, cwe: cwe, message: message, references: references, metadata: metadata)
    }
}

func interpolated(_ template: String, with lookup: (String, Bool) -> String?) -> String {
    var result = ""
    var rest = Substring(template)
    while let dollar = rest.firstIndex(of: "$") {
        result += rest[..<dollar]
        let after = rest[rest.index(after: dollar)...]
        let dots = after.hasPrefix("...") ? "..." : ""
        let name = after.dropFirst(dots.count).prefix { $0 == "_" || ("A"..."Z").contains($0) || $0.isNumber }
        if !name.isEmpty, let value = lookup("$" + dots + name, false) {
            result += value
            rest = after.dropFirst(dots.count + name.count)
        } else {
            result += "$"
            rest = after
        }
    }
    return result + rest
}

extension Constant {
    var shownText: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .float(let number): String(number)
        case .boolean(let flag): String(flag)
        case .null, .someString: nil
        }
    }
}
