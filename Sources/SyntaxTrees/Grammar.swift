internal import CTreeSitter

/// A tree-sitter grammar that is linked in: the names of its kinds of nodes and of its fields.
///
/// One more language is one more line among the statics below and an entry in
/// `Grammars/grammars.lock`.
package final class Grammar: @unchecked Sendable {
    package static let python = Grammar(tree_sitter_python(), "python")
    package static let java = Grammar(tree_sitter_java(), "java")
    package static let kotlin = Grammar(tree_sitter_kotlin(), "kotlin")

    package static let all = [python, java, kotlin]

    /// The name in `Grammars/grammars.lock`.
    package let name: String
    /// The names of all kinds by their number, as node types are called in queries. Symbols that
    /// never show in a tree are among them.
    package let kindNames: [String]
    /// The names of all fields by their number; the first is that of no field.
    package let fieldNames: [String]

    /// The parse tables: constant data of the program, never freed or written to. That, and the rest
    /// being constants of value types, makes the class safe to share.
    let language: OpaquePointer

    private let namedKinds: [String: NodeKind]
    private let tokenKinds: [String: NodeKind]
    private let fields: [String: FieldID]

    private init(_ language: OpaquePointer?, _ name: String) {
        guard let language else {
            preconditionFailure("The grammar '\(name)' has no parse tables.")
        }
        self.language = language
        self.name = name

        var kindNames: [String] = []
        var named: [String: NodeKind] = [:]
        var tokens: [String: NodeKind] = ["ERROR": .error]
        named["ERROR"] = .error
        tokens["ERROR"] = nil
        for symbol in 0..<UInt16(clamping: ts_language_symbol_count(language)) {
            let kindName =
                ts_language_symbol_name(language, symbol).map { String(cString: $0) } ?? ""
            kindNames.append(kindName)
            // Several symbols may show as one kind; the runtime maps each to that of the trees.
            let isNamed = ts_language_symbol_type(language, symbol) == TSSymbolTypeRegular
            let isToken = ts_language_symbol_type(language, symbol) == TSSymbolTypeAnonymous
            guard isNamed || isToken else { continue }
            let length = UInt32(clamping: kindName.utf8.count)
            let kind = NodeKind(ts_language_symbol_for_name(language, kindName, length, isNamed))
            if isNamed { named[kindName] = kind } else { tokens[kindName] = kind }
        }
        self.kindNames = kindNames
        namedKinds = named
        tokenKinds = tokens

        let fieldCount = ts_language_field_count(language)
        precondition(fieldCount <= UInt8.max, "A flat node keeps its field in one byte.")
        fieldNames =
            [""]
            + (0..<UInt16(clamping: fieldCount)).map {
                ts_language_field_name_for_id(language, $0 + 1).map { String(cString: $0) } ?? ""
            }
        fields = Dictionary(
            fieldNames.enumerated().dropFirst().map { ($1, FieldID(UInt8(clamping: $0))) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The kind of named nodes called `name`, such as `call`; nil if the grammar has none.
    package func kind(_ name: String) -> NodeKind? { namedKinds[name] }

    /// The kind of a keyword, an operator or a bracket, such as `(`; nil if the grammar has none.
    package func token(_ text: String) -> NodeKind? { tokenKinds[text] }

    package func field(_ name: String) -> FieldID? { fields[name] }

    package func name(of kind: NodeKind) -> String {
        if kind == .error { return "ERROR" }
        return kindNames.indices.contains(Int(kind.id)) ? kindNames[Int(kind.id)] : ""
    }

    package func name(of field: FieldID) -> String {
        fieldNames.indices.contains(Int(field.id)) ? fieldNames[Int(field.id)] : ""
    }

    /// Whether text has to end with the end of a line.
    ///
    /// The scanner of tree-sitter-kotlin 1.1.0 looks for the blank that ends an annotation and does
    /// not see the end of the text: `class A`, a line end and `@B` would keep it busy forever.
    package var needsFinalLineEnd: Bool { name == "kotlin" }

    /// The number of kinds. `NodeKind.error` is beyond it.
    package var kindCount: Int { kindNames.count }
}

extension Grammar: Hashable {
    package static func == (left: Grammar, right: Grammar) -> Bool { left === right }
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
