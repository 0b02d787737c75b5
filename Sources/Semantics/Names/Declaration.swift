package import Languages
package import SourceText

/// A region of a file within which names are declared.
package struct Scope: Sendable {
    package enum Kind: UInt8, Sendable {
        case file
        /// The members of a class, an interface, an enumeration or an object.
        case type
        /// A function or a lambda: parameters and, where blocks are no scopes, all local names.
        case function
        case block
        /// The variables of a comprehension.
        case comprehension
    }

    package let kind: Kind
    package let node: NodeID
    /// The index of the scope around this one; −1 for the file's.
    package let parent: Int32
    /// The index of the innermost function, lambda or file. Code of one frame runs in text order,
    /// code of another one at some other time.
    package let frame: Int32
    /// The scope of Kotlin's `companion object`, whose members are visible in the class; −1 without.
    package internal(set) var companion: Int32 = -1
}

/// Something that has a name in one scope. All bindings of the name in that scope share it.
package struct Declaration: Sendable {
    package enum Kind: UInt8, Sendable {
        case variable, parameter, field, function, type, typeParameter, importedName
    }

    package let name: Symbol
    /// Index of the scope.
    package let scope: Int32
    /// What the first binding makes of it.
    package let kind: Kind
    package let namespaces: Namespaces
    /// The identifier of the first binding. For an implicit parameter, its lambda.
    package let identifier: NodeID
    /// The construct of the first binding: a `variableDefinition`, a `parameter`, an `assignment`.
    package let definition: NodeID
    /// The node index from which on the first binding holds.
    var firstEffect: Int32
    /// The binding recorded last; earlier ones hang on it.
    var lastBinding: Int32 = -1
    /// The scope of the members of a class that is declared here; −1 for anything else.
    package internal(set) var memberScope: Int32 = -1
    /// The declaration of the same name and scope in another namespace.
    var sibling: Int32 = -1
    var hasImport = false
    /// Whether only members of an instance (`self.x = …`) bound it so far.
    var isAttribute: Bool
}

/// One place that gives a name a meaning.
struct Binding {
    let declaration: Int32
    let identifier: Int32
    /// The node index from which on it holds: an assignment's own value still sees the one before.
    let effect: Int32
    /// The scope whose code binds: that of a `global` statement is not that of the declaration.
    let scope: Int32
    /// Index of the full name that an import gave; −1 for a relative import and for anything else.
    let importedName: Int32
    let isImport: Bool
    let previous: Int32
}

/// Languages that tell a name's kinds apart by its place may use one word for several things.
package struct Namespaces: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let value = Namespaces(rawValue: 1 << 0)
    package static let function = Namespaces(rawValue: 1 << 1)
    package static let type = Namespaces(rawValue: 1 << 2)
    package static let all: Namespaces = [.value, .function, .type]
}

extension NameRules {
    /// Whether names are known in all of their scope, also ahead of their declaration. Where an
    /// assignment declares, the order of the text decides.
    var hoistsMembers: Bool { !assignmentDeclares }
    /// Whether the functions of a class see its members without `self.`.
    var functionsSeeMembers: Bool { !assignmentDeclares }
    /// Whether a variable, a function and a type of one scope may share a name.
    var separatesNamespaces: Bool { !assignmentDeclares }
}
