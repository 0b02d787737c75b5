import Synchronization

/// The bytes of one file, as UTF-8.
///
/// Positions everywhere in a scan are offsets into `bytes`. A file in another encoding was transcoded
/// before it got here, so that offsets, lines and columns are those of the UTF-8 text.
package final class SourceFile: Sendable {
    /// The path as reports show it: relative to the scan's root, with `/` between components.
    package let path: String
    package let bytes: [UInt8]
    /// Most files are never asked for their lines.
    package var lines: LineIndex {
        knownLines.withLock { known in
            if let known { return known }
            let made = LineIndex(bytes)
            known = made
            return made
        }
    }
    private let knownLines = Mutex<LineIndex?>(nil)
    /// How the file on disk spells `bytes`; whoever changes the file has to write it back so.
    package let encoding: TextEncoding

    package init(path: String, bytes: [UInt8], encoding: TextEncoding = .utf8) {
        self.path = path
        self.bytes = bytes
        self.encoding = encoding
    }

    package convenience init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The text of `range`, with invalid UTF-8 replaced by U+FFFD. A range beyond the end is cut off.
    package func text(in range: ByteRange) -> String {
        String(decoding: slice(range), as: UTF8.self)
    }

    package func slice(_ range: ByteRange) -> ArraySlice<UInt8> {
        let start = min(range.start.int, bytes.count)
        return bytes[start..<max(start, min(range.end.int, bytes.count))]
    }

    package func position(of offset: ByteOffset) -> TextPosition {
        lines.position(of: offset, in: bytes)
    }
}
