package import Findings
package import SourceText

/// Gives the findings of one file fingerprints that stay when lines move.
///
/// A fingerprint is a hash (`StableHash`) over the rule, the path, the text of the finding's lines
/// without regard to white space, and a number that tells equal findings apart, counted from the top of
/// the file.
///
/// - Parameter findings: All findings in `source`, sorted by offset.
package func addFingerprints(to findings: inout [Finding], in source: SourceFile) {
    var occurrences: [[UInt8]: Int] = [:]
    for index in findings.indices {
        let subject = subject(of: findings[index], in: source)
        let number = occurrences[subject, default: 0]
        occurrences[subject] = number + 1
        findings[index].fingerprint = hash(subject + [0] + String(number).utf8)
    }
}

/// What identifies a finding but for its number: the parts with a zero byte between them.
private func subject(of finding: Finding, in source: SourceFile) -> [UInt8] {
    let place = ByteRange(
        finding.location
            .startOffset..<max(
                finding.location.startOffset, finding.location.endOffset))
    var text = source.slice(lines(of: place, in: source))
    // Very long lines are data or minified code; there the finding stands for itself.
    if text.count > longestText { text = source.slice(place).prefix(longestText) }
    return Array(finding.rule.description.utf8) + [0] + finding.location.path.utf8 + [0]
        + withoutExtraSpace(text)
}

private let longestText = 4_000

private func lines(of place: ByteRange, in source: SourceFile) -> ByteRange {
    let last = ByteOffset(max(place.start.int, place.end.int - 1))
    return ByteRange(
        source.lines.range(ofLine: source.lines.line(of: place.start)).start,
        source.lines.range(ofLine: source.lines.line(of: last)).end)
}

/// With runs of white space made one space, and none at the ends.
private func withoutExtraSpace(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let words = text.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return Array(words.joined(separator: [0x20]))
}

private func hash(_ bytes: [UInt8]) -> String { StableHash(bytes).hexadecimal }
