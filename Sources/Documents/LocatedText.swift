package import SourceText

/// Text out of a document, and where in the document its characters stand.
///
/// A pattern in a rule may be a block, a quoted string or folded over lines. Whatever its shape, a
/// mistake inside it is reported at the line and column where its author sees it.
package struct LocatedText: Hashable, Sendable {
    /// From `offset` on, characters stand side by side in the document, beginning at `position`.
    package struct Anchor: Hashable, Sendable {
        /// UTF-8 bytes from the start of the text.
        package let offset: Int
        package let position: TextPosition

        package init(offset: Int, position: TextPosition) {
            self.offset = offset
            self.position = position
        }
    }

    package let text: String
    /// Where the first character stands.
    package let start: TextPosition
    /// Further places where the text goes on, in order; empty for text on one line.
    package let anchors: [Anchor]

    package init(_ text: String, start: TextPosition, anchors: [Anchor] = []) {
        self.text = text
        self.start = start
        self.anchors = anchors
    }

    /// The place in the document of the byte at `offset` of the text. An offset beyond the end is
    /// taken as the end.
    package func position(ofByte offset: Int) -> TextPosition {
        let anchor =
            anchors.last { $0.offset <= offset } ?? Anchor(offset: 0, position: start)
        let bytes = text.utf8.dropFirst(anchor.offset).prefix(max(0, offset - anchor.offset))
        // Continuation bytes (10xxxxxx) belong to the code point before them.
        let points = bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return TextPosition(
            line: anchor.position.line, column: anchor.position.column + points)
    }
}
