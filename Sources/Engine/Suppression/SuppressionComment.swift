import SourceText

/// What one comment says about findings: `martlet:ignore sql-injection -- the value is a constant`.
///
/// The forms of two other analysers are understood as well, so that code need not be changed:
/// `no-dd-sa` (also `no-dd-sa:ruleset/rule`) and `nosemgrep` (also `nosem: rule`).
struct SuppressionComment: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        /// `martlet:ignore`.
        case ignore
        /// `martlet:ignore-start`.
        case start
        /// `martlet:ignore-end`.
        case end
        /// `martlet:ignore-file`.
        case file
        /// `no-dd-sa`: means the whole file in its first line.
        case ddSA
        /// `nosemgrep`, `nosem`.
        case nosem
    }

    let form: Form
    /// The rules it names; none means all.
    let rules: [String]
    let reason: String?
    /// Where it starts.
    let offset: ByteOffset
    /// As it is written, for messages.
    let text: String
}

/// What the comments of `source` say, in their order.
///
/// - Parameter comments: Their ranges in text order, marks included.
func suppressionComments(_ comments: [ByteRange], in source: SourceFile) -> [SuppressionComment] {
    // One look at the whole file: most files say nothing, and have many comments.
    guard let marks = try? mark?.matches(in: source.bytes), !marks.isEmpty else { return [] }
    var found: [SuppressionComment] = []
    var remaining = comments[...]
    for (index, match) in marks.enumerated() {
        let start = match.range(ofGroup: 1)?.lowerBound ?? match.range.lowerBound
        remaining = remaining.drop { $0.end.int <= start }
        guard let comment = remaining.first, comment.start.int <= start else { continue }
        let next = index + 1 < marks.count ? marks[index + 1].range.lowerBound : comment.end.int
        if let comment = read(match, until: min(next, comment.end.int), in: source) {
            found.append(comment)
        }
    }
    return found
}

/// Whether something in the file looks like such a comment.
func mayHaveSuppressions(_ source: SourceFile) -> Bool {
    guard let mark else { return true }
    return (try? mark.firstMatch(in: source.bytes)) ?? nil != nil
}

/// Places that look like comments with a mark in them, for texts of no known language.
func likelyComments(in source: SourceFile) -> [ByteRange] {
    guard let marks = try? mark?.matches(in: source.bytes) else { return [] }
    return marks.compactMap { match in
        let line = source.lines.range(
            ofLine: source.lines.line(of: ByteOffset(match.range.lowerBound)))
        let before = String(
            decoding: source.slice(ByteRange(line.start.int..<match.range.upperBound)),
            as: UTF8.self)
        let opener = ["#", "//", "/*", "<!--", "--", ";", "%", "'"].contains { before.contains($0) }
        return opener ? ByteRange(match.range.lowerBound..<line.end.int) : nil
    }
}

private let mark = try? Regex(
    #"(?<![\w.-])(martlet:ignore(?:-start|-end|-file)?|no-dd-sa|nosem(?:grep)?)(?![\w-])"#,
    options: .caseless)

private func read(
    _ match: Regex.Match, until end: Int, in source: SourceFile
) -> SuppressionComment? {
    let name = source.bytes[match.range(ofGroup: 1) ?? match.range]
    guard let form = form(named: String(decoding: name, as: UTF8.self).lowercased()) else {
        return nil
    }
    // What is said stands on one line.
    let rest = source.bytes[match.range.upperBound..<max(end, match.range.upperBound)]
        .prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let said = Said(String(decoding: rest.prefix(2_000), as: UTF8.self), needsColon: form.isForeign)
    let shown = String(decoding: name, as: UTF8.self)
    return SuppressionComment(
        form: form, rules: said.rules, reason: said.reason,
        offset: ByteOffset(match.range.lowerBound),
        text: said.rules.isEmpty ? shown : shown + " " + said.rules.joined(separator: ", "))
}

private func form(named name: String) -> SuppressionComment.Form? {
    switch name {
    case "martlet:ignore": .ignore
    case "martlet:ignore-start": .start
    case "martlet:ignore-end": .end
    case "martlet:ignore-file": .file
    case "no-dd-sa": .ddSA
    case "nosem", "nosemgrep": .nosem
    default: nil
    }
}

extension SuppressionComment.Form {
    /// In the forms of others, words without a colon in front are no rules.
    fileprivate var isForeign: Bool { self == .ddSA || self == .nosem }
}

/// What follows a mark: rules, then perhaps ` -- ` and a reason.
private struct Said {
    var rules: [String] = []
    var reason: String?

    init(_ text: String, needsColon: Bool) {
        var words = withoutClosing(text.drop(while: \.isWhitespace))
        if words.hasPrefix("--") {
            reason = trimmed(words.dropFirst(2))
            return
        }
        if let dashes = words.firstRange(of: " --") {
            reason = trimmed(words[dashes.upperBound...])
            words = words[..<dashes.lowerBound]
        }
        guard words.hasPrefix(":") || !needsColon else { return }
        let names = words.drop { $0 == ":" }.split { $0 == "," || $0.isWhitespace }
        // Behind the names prose may follow that is no name any more.
        rules = names.prefix { name in
            name.contains(where: \.isLetter)
                && name.allSatisfy { $0.isLetter || $0.isNumber || "._/-".contains($0) }
        }.map(String.init)
    }
}

private func trimmed(_ text: Substring) -> String? {
    let words = text.trimmingBlanks
    return words.isEmpty ? nil : String(words)
}

/// Without the end of a block comment.
private func withoutClosing(_ text: Substring) -> Substring {
    var text = text.trimmingBlanks
    for closing in ["*/", "-->", "*}", "%>"] where text.hasSuffix(closing) {
        text = text.dropLast(closing.count).trimmingBlanks
    }
    return text
}
