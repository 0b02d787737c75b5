internal import Documents
package import Rules

extension Rulebook {
    /// The documents of this folder, as they were when the program was built.
    ///
    /// `pack` is written by `RulebookCompiler` during the build. This file stands among the documents
    /// because the build plans anew when files come or go beside the sources of a module, and nowhere
    /// else.
    package static let embedded = Rulebook(DocumentPack(.literal(pack)))
}
