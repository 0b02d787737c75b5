package import Findings
package import SourceText

/// A file read from disk, and what there is to say about how.
package struct LoadedFile: Sendable {
    package let source: SourceFile
    package let notifications: [Notification]
}

extension DiscoveredFile {
    /// Reads the file.
    ///
    /// - Returns: Its bytes, or the notification that says why there are none.
    package func contents(
        maxFileSize: Int = RawPath.largestFile
    ) -> Result<[UInt8], SkippedFile> {
        do {
            return .success(try place.contents(limit: maxFileSize))
        } catch {
            return .failure(SkippedFile(notification: .skipped(path, error)))
        }
    }

    /// Reads the file and decodes its text.
    package func load() -> Result<LoadedFile, SkippedFile> { contents().map(loaded(from:)) }

    /// Decodes what was read of the file.
    package func loaded(from contents: [UInt8]) -> LoadedFile {
        let text = DecodedText(contents)
        return LoadedFile(
            source: SourceFile(path: path, bytes: text.bytes, encoding: text.encoding),
            notifications: text.notification(for: path).map { [$0] } ?? [])
    }

    /// The notification for a file that is left out because of what it holds; nothing if it is to be
    /// scanned. A file that was named is left out only if it is binary.
    package func notification(
        for kind: ContentKind, scansGenerated: Bool = false
    ) -> Notification? {
        guard let reason = kind.reasonToSkip else { return nil }
        if kind == .binary {
            return Notification(
                kind: "file-binary", level: .note, message: "'\(path)' was skipped: \(reason).",
                path: path)
        }
        guard !isNamed, !scansGenerated else { return nil }
        return Notification(
            kind: "file-generated", level: .note, message: "'\(path)' was skipped: \(reason).",
            fix: "Name the file itself to have it scanned.", path: path)
    }
}

/// Why there is no file to scan.
package struct SkippedFile: Error, Sendable {
    package let notification: Notification
}

extension DecodedText {
    /// What the user should know of a text that is not certain.
    package func notification(for path: String) -> Notification? {
        switch doubt {
        case nil: return nil
        case .guessed:
            return Notification(
                kind: "encoding-guessed", level: .note,
                message: "The encoding of '\(path)' is a guess: it was read as \(encoding.title).",
                fix: "Save the file as UTF-8, or name its encoding in its first line.", path: path)
        case .lossy:
            return Notification(
                kind: "encoding-lossy", level: .warning,
                message:
                    "Some bytes of '\(path)' are no text in \(encoding.title) and were replaced.",
                fix: "Save the file as UTF-8.", path: path)
        case .unknownEncoding(let name):
            return Notification(
                kind: "encoding-unknown", level: .warning,
                message:
                    "'\(path)' names the encoding '\(name)', which is not known; it was read as"
                    + " \(encoding.title).",
                fix: "Save the file as UTF-8.", path: path)
        }
    }
}
