package import SourceText
package import SyntaxTrees

/// A language: how its files are told, how they parse, what its nodes mean.
///
/// Everything above this module works on roles and on the facts below; adding a language adds a folder
/// here and one entry to `Language.all`.
package struct Language: Sendable, Hashable {
    /// The name in rule files and reports' machine-readable parts: `python`.
    package let id: String
    /// The name for people and rule documents: `Python`.
    package let title: String
    /// Other names in rule files: `py`, `python3`.
    package let aliases: [String]
    /// With the dot: `.py`.
    package let fileExtensions: [String]
    /// Whole names of files: `SConstruct`.
    package let fileNames: [String]
    /// Programs in a `#!` line: `python3` (a version behind the name is ignored).
    package let interpreters: [String]
    package let comments: CommentSyntax
    package let names: NameRules
    package let patterns: PatternSyntax
    package let grammar: Grammar
    /// Lowers a concrete tree to roles. Bounded in recursion; never fails.
    package let lower: @Sendable (FlatTree, SourceFile, Language) -> RoleTree
    /// Reads the outline of a file off its tokens; nothing where there is none, or a doubt.
    package let outline: @Sendable ([UInt8]) -> CodeOutline?

    package init(
        id: String, title: String, aliases: [String], fileExtensions: [String],
        fileNames: [String] = [], interpreters: [String] = [], comments: CommentSyntax,
        names: NameRules, patterns: PatternSyntax, grammar: Grammar,
        lower: @escaping @Sendable (FlatTree, SourceFile, Language) -> RoleTree,
        outline: @escaping @Sendable ([UInt8]) -> CodeOutline? = { _ in nil }
    ) {
        self.id = id
        self.title = title
        self.aliases = aliases
        self.fileExtensions = fileExtensions
        self.fileNames = fileNames
        self.interpreters = interpreters
        self.comments = comments
        self.names = names
        self.patterns = patterns
        self.grammar = grammar
        self.lower = lower
        self.outline = outline
    }

    package static func == (left: Language, right: Language) -> Bool { left.id == right.id }
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Language: CustomStringConvertible {
    package var description: String { id }
}

/// How comments are written.
package struct CommentSyntax: Sendable, Hashable {
    /// `#`, `//`.
    package let line: String
    /// `/*` and `*/`, where there are block comments.
    package let block: [String]

    package init(line: String, block: [String] = []) {
        self.line = line
        self.block = block
    }
}

/// How names reach a file without being declared in it.
package struct NameRules: Sendable, Hashable {
    /// Packages whose members every file sees: `java.lang`, `kotlin.collections`.
    package let defaultImports: [String]
    /// Names that need no import: Python's built-ins.
    package let builtins: Set<Symbol>
    /// Whether files of one package see each other's declarations without an import.
    package let packageIsScope: Bool
    /// Whether a block opens a scope of its own (not in Python).
    package let blocksAreScopes: Bool
    /// Whether an assignment to an unknown name declares it (Python).
    package let assignmentDeclares: Bool
    /// Whether `C(...)` makes an instance of class `C` (Python, Kotlin).
    package let callConstructs: Bool
    /// The name of the instance within methods: `this`, `self`.
    package let selfNames: [String]
    /// Whether `import a.b.c` makes `a` known rather than `c` (Python).
    package let importBindsFirstWord: Bool
    /// The parameter of a lambda that declares none: Kotlin's `it`.
    package let implicitParameter: String?
    package let literalTypes: LiteralTypes

    package init(
        defaultImports: [String] = [], builtins: Set<Symbol> = [], packageIsScope: Bool,
        blocksAreScopes: Bool, assignmentDeclares: Bool, callConstructs: Bool, selfNames: [String],
        importBindsFirstWord: Bool = false, implicitParameter: String? = nil,
        literalTypes: LiteralTypes = LiteralTypes()
    ) {
        self.defaultImports = defaultImports
        self.builtins = builtins
        self.packageIsScope = packageIsScope
        self.blocksAreScopes = blocksAreScopes
        self.assignmentDeclares = assignmentDeclares
        self.callConstructs = callConstructs
        self.selfNames = selfNames
        self.importBindsFirstWord = importBindsFirstWord
        self.implicitParameter = implicitParameter
        self.literalTypes = literalTypes
    }
}

/// The names of the types of literals; nil where the language has no such type.
package struct LiteralTypes: Sendable, Hashable {
    package let string: String?
    package let character: String?
    package let boolean: String?
    package let integer: String?
    /// The type of integers written with a suffix `L`.
    package let longInteger: String?
    package let float: String?
    /// The type of numbers written with a suffix `f`.
    package let shortFloat: String?
    /// The member that is an integer in every array: Java's `length`.
    package let arrayLength: String?
    /// What stands in a type's place to leave it to the value: Java's `var`.
    package let inferred: String?

    package init(
        string: String? = nil, character: String? = nil, boolean: String? = nil,
        integer: String? = nil, longInteger: String? = nil, float: String? = nil,
        shortFloat: String? = nil, arrayLength: String? = nil, inferred: String? = nil
    ) {
        self.string = string
        self.character = character
        self.boolean = boolean
        self.integer = integer
        self.longInteger = longInteger
        self.float = float
        self.shortFloat = shortFloat
        self.arrayLength = arrayLength
        self.inferred = inferred
    }
}

/// How a pattern is made to parse: the texts to put around it, tried in order, and what to write for an
/// ellipsis where a plain identifier does not parse. In these forms `%` stands for the identifier.
package struct PatternSyntax: Sendable, Hashable {
    /// Where a pattern's text goes.
    package struct Context: Sendable, Hashable {
        package enum Kind: Sendable {
            /// One expression, and nothing else.
            case expression
            /// One or several statements.
            case statements
            /// Members of a class, such as a method's head without its body.
            case member
            case type
            /// One annotation, and nothing else.
            case annotation
            /// A part that only stands within something else: `finally { }`.
            case fragment
        }

        package let kind: Kind
        package let before: String
        package let after: String
        /// Blanks to put in front of each line, for languages where they count.
        package let indent: String

        package init(_ kind: Kind, before: String = "", after: String = "", indent: String = "") {
            self.kind = kind
            self.before = before
            self.after = after
            self.indent = indent
        }
    }

    package let contexts: [Context]
    /// `% %` where a parameter is a type and a name.
    package let parameterEllipsis: String
    package let statementEllipsis: String
    /// What stands in the parentheses of `catch (...)`.
    package let handlerEllipsis: String
    /// What stands in the parentheses of `for (...)`.
    package let loopEllipsis: String
    /// What stands in the parentheses of `try (...)`.
    package let resourceEllipsis: String
    /// A case of a `switch` or `when`.
    package let caseEllipsis: String
    /// An entry of a dictionary display.
    package let dictionaryEllipsis: String
    /// An element of an annotation that names its elements; nothing where a bare one may stand.
    package let namedElementEllipsis: String?
    /// The word that starts a function (`def`); nothing where its type does (Java).
    package let functionKeyword: String?
    /// Whether a typed metavariable is `(Type $X)` and not `($X: Type)`.
    package let typeComesFirst: Bool
    /// Whether statements nest by indentation.
    package let isIndented: Bool
    /// Whether strings interpolate `$name` and `${expression}` without a prefix.
    package let dollarInterpolates: Bool
    /// Whether a function's head without a body stands for its definition (Java).
    package let headsMatchDefinitions: Bool
    /// Whether the supertypes of a class pattern are the first ones, in order (Python).
    package let supertypesAreOrdered: Bool
    /// Whether `import a` also stands for imports of what is in `a` (Python).
    package let importsMatchPrefixes: Bool
    /// How the language writes true, false and null.
    package let literals: Literals
    /// Words of a pattern that code may do without and match: keywords with other spellings, types
    /// that are inferred, modifiers. The prefilter does not ask for them.
    package let optionalWords: Set<String>

    package struct Literals: Sendable, Hashable {
        package let yes: Symbol
        package let no: Symbol
        package let null: Symbol

        package init(yes: String, no: String, null: String) {
            self.yes = Symbol(yes)
            self.no = Symbol(no)
            self.null = Symbol(null)
        }
    }

    package init(
        contexts: [Context], parameterEllipsis: String = "%", statementEllipsis: String = "%",
        handlerEllipsis: String = "%", loopEllipsis: String = "%", resourceEllipsis: String = "%",
        caseEllipsis: String = "%", dictionaryEllipsis: String = "%",
        namedElementEllipsis: String? = nil,
        functionKeyword: String? = nil, typeComesFirst: Bool = false, isIndented: Bool = false,
        dollarInterpolates: Bool = false, headsMatchDefinitions: Bool = false,
        supertypesAreOrdered: Bool = false, importsMatchPrefixes: Bool = false,
        literals: Literals = Literals(yes: "true", no: "false", null: "null"),
        optionalWords: Set<String> = PatternSyntax.commonWords
    ) {
        self.contexts = contexts
        self.parameterEllipsis = parameterEllipsis
        self.statementEllipsis = statementEllipsis
        self.handlerEllipsis = handlerEllipsis
        self.loopEllipsis = loopEllipsis
        self.resourceEllipsis = resourceEllipsis
        self.caseEllipsis = caseEllipsis
        self.dictionaryEllipsis = dictionaryEllipsis
        self.namedElementEllipsis = namedElementEllipsis
        self.functionKeyword = functionKeyword
        self.typeComesFirst = typeComesFirst
        self.isIndented = isIndented
        self.dollarInterpolates = dollarInterpolates
        self.headsMatchDefinitions = headsMatchDefinitions
        self.supertypesAreOrdered = supertypesAreOrdered
        self.importsMatchPrefixes = importsMatchPrefixes
        self.literals = literals
        self.optionalWords = optionalWords
    }

    /// Words that mean something, or stand in nearly every file, in one language or another.
    package static let commonWords: Set<String> = [
        "abstract", "and", "as", "assert", "async", "await", "boolean", "break", "by", "byte",
        "case", "catch", "char", "class", "companion", "const", "continue", "def", "default",
        "del", "do", "double", "elif", "else", "enum", "except", "extends", "external",
        "false", "False", "final", "finally", "float", "for", "from", "fun", "global", "if",
        "implements", "import", "in", "infix", "init", "inline", "instanceof", "int", "Int",
        "interface", "internal", "is", "it", "lambda", "long", "native", "new", "None", "nonlocal",
        "not", "null", "object", "open", "operator", "or", "out", "override", "package", "pass",
        "print", "private", "protected", "public", "raise", "record", "return", "sealed", "self",
        "short", "static", "str", "String", "super", "suspend", "switch", "synchronized", "this",
        "throw", "throws", "transient", "true", "True", "try", "typealias", "val", "var", "vararg",
        "void", "volatile", "when", "while", "with", "yield", "bool", "Boolean", "bytes", "f", "b",
        "r", "u",
    ]
}
