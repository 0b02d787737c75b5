package import Findings
package import SourceText

/// A file with the fixes of its findings made.
package struct FixedFile: Sendable {
    /// As reports show it.
    package let path: String
    package let place: RawPath
    /// The whole file, in the encoding it has.
    package let bytes: [UInt8]
    /// How many findings are mended.
    package let fixCount: Int
}

/// Files to write, and what there is to say about the others.
package struct FixedFiles: Sendable {
    package private(set) var files: [FixedFile] = []
    package private(set) var notifications: [Notification] = []

    /// Makes the fixes of all findings that are not suppressed. No file is written.
    ///
    /// Where two fixes touch the same text, the first one in the file is made; the next run finds what
    /// the other one was for.
    ///
    /// - Parameter base: The folder that the paths of the findings are relative to.
    package init(mending findings: [Finding], below base: RawPath) {
        let mendable = findings.filter { $0.fix != nil && !$0.isSuppressed }
        let byPath = Dictionary(grouping: mendable, by: \.location.path)
        for (path, findings) in byPath.sorted(by: { $0.key < $1.key }) {
            mend(path, findings, base)
        }
    }

    private mutating func mend(_ path: String, _ findings: [Finding], _ base: RawPath) {
        let place = base.appending(path)
        let text: DecodedText
        do {
            text = DecodedText(try place.contents())
        } catch {
            notifications.append(unfixed(path, because: error.explanation))
            return
        }
        let source = SourceFile(path: path, bytes: text.bytes, encoding: text.encoding)
        let (edits, count) = compatibleEdits(findings)
        guard edits.allSatisfy({ fits($0, in: source) }) else {
            notifications.append(unfixed(path, because: "it has changed since it was scanned"))
            return
        }
        let isCertain = text.doubt == nil || text.doubt == .guessed
        guard isCertain, let bytes = text.encoding.encoded(mended(source.bytes, by: edits)) else {
            notifications.append(
                unfixed(path, because: "its encoding (\(text.encoding.title)) is only read"))
            return
        }
        files.append(FixedFile(path: path, place: place, bytes: bytes, fixCount: count))
    }

    private func unfixed(_ path: String, because reason: String) -> Notification {
        Notification(
            kind: "not-fixed", level: .warning, message: "'\(path)' was not fixed: \(reason).",
            path: path)
    }
}

/// The edits of as many fixes as do not touch each other, sorted, and the number of those fixes.
private func compatibleEdits(_ findings: [Finding]) -> (edits: [Fix.Edit], count: Int) {
    var chosen: [Fix.Edit] = []
    var count = 0
    let fixes = findings.compactMap(\.fix).filter { !$0.edits.isEmpty }.sorted { left, right in
        (left.edits.first?.startOffset ?? 0) < (right.edits.first?.startOffset ?? 0)
    }
    for fix in fixes {
        // Two rules may ask for the very same change, which is then made once.
        let fresh = fix.edits.filter { !chosen.contains($0) }
        let isFree = fresh.allSatisfy { edit in !chosen.contains { touches($0, edit) } }
        guard isFree else { continue }
        chosen += fresh
        count += 1
    }
    return (chosen.sorted { $0.startOffset < $1.startOffset }, count)
}

private func touches(_ left: Fix.Edit, _ right: Fix.Edit) -> Bool {
    left.startOffset < right.endOffset && right.startOffset < left.endOffset
        || left.startOffset == right.startOffset
}

/// Whether the places of `edit` are still what they were when the finding was made.
private func fits(_ edit: Fix.Edit, in source: SourceFile) -> Bool {
    edit.startOffset >= 0 && edit.startOffset <= edit.endOffset
        && edit.endOffset <= source.bytes.count
        && source.position(of: ByteOffset(edit.startOffset)) == edit.start
        && source.position(of: ByteOffset(edit.endOffset)) == edit.end
}

/// - Parameter edits: Sorted, apart from each other, within `bytes`.
private func mended(_ bytes: [UInt8], by edits: [Fix.Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits {
        result += bytes[position..<max(position, edit.startOffset)]
        result += edit.replacement.utf8
        position = max(position, edit.endOffset)
    }
    return result + bytes[position...]
}
