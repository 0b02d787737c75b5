package import SourceText

/// What is known of the nodes of one file beyond their shape.
///
/// Patterns ask, `Semantics` answers; neither knows the other. Everything is computed when it is first
/// asked for.
package protocol SemanticFacts: AnyObject {
    /// What an identifier in an expression's, callee's or type's place stands for.
    func resolution(of identifier: NodeID) -> NameResolution

    /// The variable, parameter, function or class that an identifier refers to or declares, when the
    /// file declares it. Two identifiers with one declaration are the same entity.
    func declaration(of identifier: NodeID) -> DeclarationID?

    /// The value of an expression, when it is the same each time the expression is reached.
    func constant(of expression: NodeID) -> Constant?

    /// The static type of an expression, or of a declared name at its declaration.
    func type(of expression: NodeID) -> StaticType?

    /// The expression a local variable stands for, when it was assigned once and that is all that
    /// reaches here (`symbolic_propagation`).
    func assignedExpression(of identifier: NodeID) -> NodeID?

    /// Further full names the identifier may stand for: imports in branches that exclude each other.
    func otherNames(of identifier: NodeID) -> [QualifiedName]

    /// The full name behind a variable that was assigned once: `f = os.system`, then `f(x)`. Apart
    /// from `resolution`, as not every rule wants to look through variables.
    func aliasedName(of identifier: NodeID) -> QualifiedName?

    /// The packages and modules whose names are all visible here: wildcard imports, default imports,
    /// and nothing else.
    var wildcardImports: [QualifiedName] { get }

    /// Calls that read a setting whose value is known.
    var knownSettings: [Int32] { get }

    /// Whether the file shows neither a package nor an import, as examples in documents do.
    var isSnippet: Bool { get }
}

extension SemanticFacts {
    package func otherNames(of identifier: NodeID) -> [QualifiedName] { [] }
    package func aliasedName(of identifier: NodeID) -> QualifiedName? { nil }
    package var knownSettings: [Int32] { [] }
}

/// A dotted name, as the symbols of its words: `os.path.join`.
package struct QualifiedName: Hashable, Sendable {
    package let words: [Symbol]

    package init(words: [Symbol]) { self.words = words }

    package init(_ dotted: String) {
        words = dotted.split(separator: ".").map { Symbol(String($0)) }
    }

    package func appending(_ word: Symbol) -> QualifiedName {
        QualifiedName(words: words + [word])
    }
}

package enum NameResolution: Hashable, Sendable {
    /// Declared in this file, within reach.
    case declared(DeclarationID)
    /// An import brought it in, under this full name.
    case imported(QualifiedName)
    /// Neither; a wildcard import, the package, or the built-ins may have it.
    case unresolved
}

/// Identifies a declaration within one file.
package struct DeclarationID: Hashable, Sendable {
    package let value: Int32

    package init(value: Int32) { self.value = value }
}

/// A value known without running the code.
package enum Constant: Hashable, Sendable, Codable {
    /// The characters as written between the quotes: escapes are not resolved.
    case string(String)
    case integer(Int)
    case float(Double)
    case boolean(Bool)
    case null
    /// A string for sure, but one of several.
    case someString
}

/// A type as far as names tell it.
package struct StaticType: Hashable, Sendable {
    /// The type's name as the code writes it, without type arguments: `Map.Entry`.
    package let name: QualifiedName
    /// The full name through imports, when it is known.
    package let resolved: QualifiedName?
    /// The node of the type in this file, when there is one; its type arguments are below it.
    package let node: NodeID?
    /// How many `[]` follow.
    package let dimensions: Int

    package init(
        name: QualifiedName, resolved: QualifiedName? = nil, node: NodeID? = nil,
        dimensions: Int = 0
    ) {
        self.name = name
        self.resolved = resolved
        self.node = node
        self.dimensions = dimensions
    }
}
