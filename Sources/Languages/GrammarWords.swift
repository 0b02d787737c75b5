package import SourceText
package import SyntaxTrees

/// A kind or field of a grammar that a lowering knows. The raw value is its name there; a token's is
/// in quotes, `'async'`. The case `unknown` stands for all others.
package protocol GrammarWord: RawRepresentable, Equatable, Sendable where RawValue == String {
    static var unknown: Self { get }
}

/// The words of a grammar by their numbers in it, looked up once per run.
package struct GrammarWords<Kind: GrammarWord, Field: GrammarWord>: Sendable {
    private let kinds: [Kind]
    private let fields: [Field]
    private let symbols: [Symbol]
    private let comments: [Bool]

    /// - Parameter comments: the names of the grammar's comments.
    package init(_ grammar: Grammar, comments: Set<String>) {
        let kindNames = grammar.kindNames
        kinds = kindNames.indices.map { index in
            let kind = NodeKind(UInt16(clamping: index))
            let name = kindNames[index]
            // A kind that only tokens have goes by its quoted name; several symbols may share one.
            if grammar.kind(name) == kind { return Kind(rawValue: name) ?? .unknown }
            if grammar.token(name) == kind { return Kind(rawValue: "'\(name)'") ?? .unknown }
            return .unknown
        }
        fields = grammar.fieldNames.map { Field(rawValue: $0) ?? .unknown }
        symbols = kindNames.map { Symbol($0) }
        self.comments = kindNames.map { comments.contains($0) }
    }

    @inline(__always)
    package func kind(_ kind: NodeKind) -> Kind {
        let id = Int(kind.id)
        return id < kinds.count ? kinds[id] : .unknown
    }

    @inline(__always)
    package func field(_ field: FieldID) -> Field {
        let id = Int(field.id)
        return id < fields.count ? fields[id] : .unknown
    }

    @inline(__always)
    package func symbol(of kind: NodeKind) -> Symbol {
        let id = Int(kind.id)
        return id < symbols.count ? symbols[id] : .none
    }

    @inline(__always)
    package func isComment(_ kind: NodeKind) -> Bool {
        let id = Int(kind.id)
        return id < comments.count && comments[id]
    }
}
