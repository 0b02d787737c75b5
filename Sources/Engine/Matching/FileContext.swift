import Languages
import Patterns
import Semantics
import SourceText
import SyntaxTrees

/// One file while rules run on it: what is known of it is worked out when it is first needed.
final class FileContext {
    let source: SourceFile
    /// Nothing for a file of no known language, which only text rules look at.
    let language: Language?
    private(set) var parseProblem: ParseProblem?
    private let timeLimit: Duration?

    private(set) lazy var tree: RoleTree? = parsedTree()
    private(set) lazy var index: NodeIndex? = tree.map { NodeIndex($0) }
    private(set) lazy var facts: FileSemantics? = tree.map { FileSemantics($0) }

    init(_ source: SourceFile, language: Language?, timeLimit: Duration? = nil) {
        self.source = source
        self.language = language
        self.timeLimit = timeLimit
    }

    /// Whether an unresolved name may be one that the file, as an example, forgot to import. A file
    /// that names its package sees the package's other files.
    var mayLackImports: Bool {
        guard let language, let index else { return false }
        return !language.names.packageIsScope || index.nodes(.package).isEmpty
    }

    private func parsedTree() -> RoleTree? {
        guard let language else { return nil }
        do {
            let concrete = try Parser(language.grammar, timeLimit: timeLimit).parse(source.bytes)
            return language.lower(concrete, source, language)
        } catch {
            parseProblem = error
            return nil
        }
    }
}
