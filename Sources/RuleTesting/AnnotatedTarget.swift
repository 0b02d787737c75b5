package import Engine
package import Findings
package import Languages
package import Rules
package import SourceText

/// A file of code beside a rule file, with comments that say what each rule must find in it.
///
/// `ruleid: a, b` speaks of the next line that is no such comment: the rules must report it. `ok:` says
/// they must not; `todoruleid:` and `todook:` mark known misses and known false alarms, which count
/// neither way. The forms are those of public rule corpora.
package struct AnnotatedTarget: Sendable {
    package let path: String
    package let text: String
    /// By rule: the lines that must be reported, and the lines that may be.
    package let expectations: [String: Expectation]

    package struct Expectation: Sendable, Hashable {
        package var required: Set<Int> = []
        package var tolerated: Set<Int> = []
    }

    package init(path: String, text: String) {
        self.path = path
        self.text = text
        expectations = Self.expectations(in: text)
    }

    private static let mark = try? Regex(
        #"^\s*(?:\{?/\*|#|//|<!--|\(\*)\s*((?:(?:pro|deep)?(?:todoruleid|todook|ruleid|ok)\s*:\s*)+)(.*)$"#
    )
    private static let kind = try? Regex("(pro|deep)?(todoruleid|todook|ruleid|ok)")

    private static func expectations(in text: String) -> [String: Expectation] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let annotations = lines.map(annotation)
        var found: [String: Expectation] = [:]
        for (index, annotation) in annotations.enumerated() {
            guard let annotation else { continue }
            var target = index + 1
            while target < annotations.count, annotations[target] != nil { target += 1 }
            for id in annotation.ids {
                if annotation.kinds.contains("ruleid") {
                    found[id, default: Expectation()].required.insert(target + 1)
                } else if annotation.kinds.contains("ok") {
                    found[id, default: Expectation()].required.formUnion([])
                } else {
                    found[id, default: Expectation()].tolerated.insert(target + 1)
                }
            }
        }
        return found
    }

    private static func annotation(of line: String) -> (kinds: Set<String>, ids: [String])? {
        let bytes = Array(line.utf8)
        guard let match = (try? mark?.firstMatch(in: bytes)) ?? nil,
            let head = match.range(ofGroup: 1), let tail = match.range(ofGroup: 2)
        else { return nil }
        let headBytes = Array(bytes[head])
        var kinds: Set<String> = []
        for hit in (try? kind?.matches(in: headBytes)) ?? [] {
            // Forms for other engines make no demand here.
            guard hit.range(ofGroup: 1) == nil, let word = hit.range(ofGroup: 2) else { continue }
            kinds.insert(String(decoding: headBytes[word], as: UTF8.self))
        }
        var rest = String(decoding: bytes[tail], as: UTF8.self)
        for end in ["-->", "*/", "*)"] {
            if let cut = rest.firstRange(of: end) { rest = String(rest[..<cut.lowerBound]) }
        }
        let ids = rest.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
        return (kinds, ids.filter { !$0.isEmpty })
    }

    // MARK: Running

    /// What one rule gave on the target.
    package struct Verdict: Sendable {
        package let rule: RuleID
        package let path: String
        package let missed: [Int]
        package let unexpected: [Int]

        package var holds: Bool { missed.isEmpty && unexpected.isEmpty }
    }

    /// Runs `rule` on the target. Its path filters do not count: targets are named after the rule.
    package func verdict(on rule: Rule, language: Language?) -> Verdict {
        var rule = rule
        rule.paths = PathFilter()
        let source = SourceFile(path: path, text: text)
        let found = Set(
            Scan([rule]).findings(in: source, language: language).findings
                .filter { !$0.isSuppressed }.map { $0.location.start.line })
        let expectation = expectations[rule.id.description] ?? Expectation()
        return Verdict(
            rule: rule.id, path: path, missed: expectation.required.subtracting(found).sorted(),
            unexpected: found.subtracting(expectation.required)
                .subtracting(expectation.tolerated).sorted())
    }
}
