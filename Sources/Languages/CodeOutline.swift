package import SourceText

/// What a look at a file's tokens tells without parsing it: where its functions and classes stand, and
/// which words stand in which of them.
///
/// Where the tokens leave a doubt there is no outline.
package struct CodeOutline: Sendable {
    /// A function or class, or the file. A function is one piece with all that it holds; the pieces in
    /// a class are those of its members, and what is between them is the class's own.
    package struct Piece: Sendable {
        package enum Kind: Sendable {
            case file, type, function
        }

        package var kind: Kind
        package var name: Symbol = .none
        /// The piece around it; −1 for the file.
        package let parent: Int32
        /// From the start of its first line, decorators included.
        package let start: UInt32
        /// Where the line starts that comes next and has code.
        package var end: UInt32
        /// Whether it may change what names outside of it mean.
        package var reachesOut = false
        /// Whether a statement of its own, and of no member, gives values to something.
        package var givesValues = false

        package init(_ kind: Kind, parent: Int32, start: UInt32, end: UInt32 = 0) {
            self.kind = kind
            self.parent = parent
            self.start = start
            self.end = end
        }
    }

    package struct Word: Sendable {
        package struct Flags: OptionSet, Sendable {
            package let rawValue: UInt16
            package init(rawValue: UInt16) { self.rawValue = rawValue }

            package static let code = Flags(rawValue: 1)
            package static let string = Flags(rawValue: 2)
            /// Without a dot in front of it.
            package static let leading = Flags(rawValue: 4)
            package static let inImport = Flags(rawValue: 8)
            /// A name that an import gives: `b` of `from a import b` and of `import a as b`.
            package static let imported = Flags(rawValue: 16)
            /// Such a name behind `as`.
            package static let renamed = Flags(rawValue: 64)
            /// At the start of a string, or of a part of it behind something interpolated.
            package static let startsString = Flags(rawValue: 128)
            package static let endsString = Flags(rawValue: 256)
            /// In a statement that gives values to something.
            package static let assigned = Flags(rawValue: 32)
        }

        package let symbol: Symbol
        /// An index into `pieces`.
        package let piece: Int32
        /// Counts the logical lines of the file.
        package let statement: Int32
        package var flags: Flags

        package init(_ symbol: Symbol, piece: Int32, statement: Int32, _ flags: Flags) {
            self.symbol = symbol
            self.piece = piece
            self.statement = statement
            self.flags = flags
        }
    }

    /// In text order; the file is the first.
    package let pieces: [Piece]
    /// In text order.
    package let words: [Word]

    package init(pieces: [Piece], words: [Word]) {
        self.pieces = pieces
        self.words = words
    }
}
