/// What a node is, in words that hold for every language.
///
/// Each language lowers the concrete tree of its grammar to nodes with these roles. The slots in
/// brackets are the children; one that the code leaves out is not there. They come in the order of
/// the text, whatever the order here: Python's `a if c else b` has its condition in the middle. Where
/// the brackets name no slot, it is `element`; arguments, parameters, cases and the operands of types
/// are in the slots `argument`, `parameter`, `switchCase` and `type`. Errors may be among the
/// children of any node, in slot `element`.
package enum Role: UInt8, Sendable, CaseIterable {
    /// [statements]. The root.
    case file

    // Names and paths
    /// Leaf. `name` is the word. `this`, `self`, `super` are identifiers as well.
    case identifier
    /// [object][typeArguments?][name: identifier]. `name` repeats the last word. Variants: `plain`,
    /// `safe` (`?.`). The type arguments are those of Java's `this.<T>f()`.
    case member
    /// [object?][name: identifier]. `Type::method`, `::function`.
    case methodReference
    /// [type]. `Type.class`, `Type::class`.
    case classLiteral

    // Literals
    /// [stringText | interpolation]*. `name` is the content when it has no interpolation. Quotes and
    /// prefixes do not count; adjacent Python literals are one node with all their parts. Flag
    /// `template` for a string that may interpolate and says so (`f"…"`).
    case string
    /// Leaf: literal text within a string, escapes as written. `name` is the text.
    case stringText
    /// [value]. `{x}`, `${x}`, `$x`. What is interpolated in a format (`{x:{width}}`) follows in slot
    /// `element`.
    case interpolation
    /// Leaf. `name` is the canonical value: `0x10` and `16` are equal, and `1.50` and `1.5`.
    case number
    /// Leaf. `name` is `true` or `false` in the language's own spelling.
    case boolean
    /// Leaf. `None`, `null`.
    case null
    /// Leaf. `'c'`.
    case character

    // Operations
    /// [callee][arguments][trailingLambda?]. A lambda that is the only argument is in `arguments`.
    case call
    /// [object?][typeArguments?][type][arguments][body?]. `new C(...)`, `outer.new C(...)`; the body
    /// is that of an anonymous class.
    case new
    /// Arguments of a call, with the parentheses in its range: (expression | keywordArgument | splat)*.
    case arguments
    /// [name: identifier][value]. `name` repeats the word.
    case keywordArgument
    /// [value]. Variants: `plain` (`*x`), `double` (`**x`).
    case splat
    /// [object][index]*. `a[i]`.
    case index
    /// [lower?][upper?][step?]. Within an index.
    case slice
    /// [operand]. `name` is the operator (`-`, `not`, `!`, `++`); variant `postfix` for `x++`, `x!!`.
    case unary
    /// [left][right]. `name` is the operator as written, words included (`and`, `not in`, `to`).
    /// `a < b < c` nests to the left.
    case binary
    /// [condition][then][else]. A conditional expression. Kotlin's `if` expression is an `ifStatement`.
    case conditional
    /// [type][value]. Variants: `plain`, `safe` (`as?`).
    case cast
    /// [value][type][name?] or [value][pattern]. `x instanceof T`, `x is T`; variant `negated` for
    /// `!is`. The name is a variable of that type, the pattern one as in a `case`.
    case typeTest
    /// [parameters][returnType?][body]. The body is a block or one expression.
    case lambda
    /// [value].
    case await
    /// [value?]. Variants: `plain`, `double` (`yield from`).
    case yield
    /// [element]*. `(a, b)`, also the bare `a, b`.
    case tuple
    /// [element]*. `[a, b]`, Java's `{a, b}`.
    case list
    /// [element]*.
    case set
    /// [element: pair | splat]*.
    case dictionary
    /// [key][value].
    case pair
    /// [element][clause]+. Variants: `list`, `set`, `dictionary`, `generator`. The element of a
    /// dictionary comprehension is a pair.
    case comprehension
    /// [target][iterable]. The `for` of a comprehension; flag `isAsync`.
    case comprehensionFor
    /// [condition]. The `if` of a comprehension.
    case comprehensionIf
    /// [type][index]*[value?]. `new int[3]`, `new int[] {1, 2}`; the value is a list.
    case arrayCreation
    /// [target][type?][value?]. `name` is `=`; `:=` for Python's named expression. Python's bare
    /// annotation `x: int` has no value. Several targets (`a = b = c`) nest in the value.
    case assignment
    /// [target][value]. `name` is the operator (`+=`).
    case augmentedAssignment

    // Statements
    /// [value].
    case expressionStatement
    /// [statements].
    case block
    /// [condition][then: block][else: block | ifStatement]?. Also Kotlin's expression. The branches are
    /// always blocks, even of one bare statement or expression (flag `implicit`).
    case ifStatement
    /// [condition][body][else?].
    case whileLoop
    /// [body][condition].
    case doWhileLoop
    /// [modifier*][type?][target][iterable][body][else?]; flag `isAsync`.
    case forEach
    /// [initializer*][condition?][update*][body].
    case forLoop
    /// [subject?][case]*. `switch`, `match`, `when`; statement or expression.
    case switchStatement
    /// [pattern]*[guard?][body]. No pattern: the default case (`default`, `else`, `_`). A pattern is
    /// what it looks like: a class's or record's is a call, `P as x` an assignment called `as` whose
    /// target comes last, Java's `T x` a variableDefinition.
    case switchCase
    /// [resource]*[body][catch]*[else?][finally?]. Variant `resources` when it has resources.
    case tryStatement
    /// [modifier]*[type]*[name: identifier?][body]. A handler; no type: bare `except:`. Variant
    /// `double` for Python's `except*`. Python's types here are expressions.
    case catchClause
    /// [body].
    case finallyClause
    /// [resource: withItem]+[body]; flag `isAsync`.
    case withStatement
    /// [value][target?].
    case withItem
    /// [value?].
    case returnStatement
    /// [value?][cause?]. `throw e`, `raise e from cause`.
    case throwStatement
    /// [label?].
    case breakStatement
    /// [label?].
    case continueStatement
    /// [condition][message?].
    case assertStatement
    /// [target]+. `del`.
    case deleteStatement
    /// [name: identifier]+. `global`; variant `double` for `nonlocal`.
    case globalStatement
    /// Leaf. `pass`, an empty statement.
    case emptyStatement
    /// [condition][body]. `synchronized`.
    case synchronizedStatement
    /// [label][body].
    case labeledStatement
    /// [target?][value]*. Python 2's `print >>target, x`; `name` is `print` or `exec`.
    case printStatement

    // Definitions
    /// [annotation | modifier]*[typeParameters?][returnType?][receiver?][name: identifier?][parameters]
    /// [throws*][body?]. The body is a block, or an expression for Kotlin's `= e` (flag `expressionBody`).
    /// `name` repeats the word. Variants: `plain`, `constructor`, `getter`, `setter`, `initializer`
    /// (`init { }`, `static { }`). Flag `isAsync`.
    case function
    /// [parameter | parameterMark]*, with the parentheses in its range.
    case parameters
    /// [annotation | modifier]*[type?][name: identifier][default?]. Variants: `plain`, `rest` (`*args`,
    /// `String...`, `vararg`), `double` (`**kw`). Kotlin's `val x: T` in a class head has the modifier.
    case parameter
    /// Leaf. Python's bare `*` and `/` in a parameter list; `name` is the mark.
    case parameterMark
    /// [annotation | modifier]*[name][typeParameters?][parameters?][supertype]*[interface]*[body?].
    /// `name` repeats the word. Variants: `plain` (class), `interface`, `object`, `companion`, `enum`,
    /// `record`, `annotationType`. Python's bases and Kotlin's supertypes are supertypes; Python's
    /// `metaclass=M` is a keywordArgument in slot `supertype`. Interfaces are supertypes by role; the
    /// types behind `permits` are in slot `bound`.
    case classDefinition
    /// [type][arguments?]. `Base(1)`, Kotlin's delegation `Base by x` has the value in `arguments`.
    case supertype
    /// [member declarations]. A class body.
    case classBody
    /// [annotation | modifier]*[name][arguments?][body?].
    case enumConstant
    /// [annotation | modifier]*[typeParameters?][receiver?][type?][name: identifier | tuple][value?]
    /// [accessor: function]*. A local variable, field or property; one node per declared name. Java's
    /// and Kotlin's only. `name` repeats the word. Variants: `plain` (Java), `val`, `var`; flag
    /// `delegated` for `by`.
    case variableDefinition
    /// [annotation | modifier]*[name][typeParameters?][type]. `typealias`, Python's `type X = …`.
    case typeAlias
    /// [value: identifier | member | call]. `@d`, `@d(x)`.
    case annotation
    /// Leaf. `name` is the word: `public`, `override`, `async`.
    case modifier

    // Types
    /// [path: identifier | member][typeArguments?]. A type in a type's place.
    case namedType
    /// [type]*.
    case typeArguments
    /// [typeParameter]*.
    case typeParameters
    /// [name][bound: type]*.
    case typeParameter
    /// [type]. `T?`.
    case nullableType
    /// [type]. `T[]`.
    case arrayType
    /// [parameters][returnType].
    case functionType
    /// Leaf or [bound]. `?`, `? extends T`, `*`. Java's `name` is `?`, `extends` or `super`.
    case wildcardType
    /// [type]+. `A | B`, `A & B`; `name` is the operator.
    case compoundType

    // Imports
    /// [path: identifier | member][alias?]. `import a.b as c`; Java's and Kotlin's imports of one name.
    /// Variant `static` for Java's. One node per imported name.
    case importModule
    /// [path][name: identifier][alias?]. Python's `from a import b as c`, one node per name. Relative
    /// modules keep their dots in the path's text; flag `relative`.
    case importName
    /// [path]. `from a import *`, `import a.*`. Variant `static` for Java's.
    case importWildcard
    /// [path].
    case package

    /// [anything]. Code that no role fits; `name` is the grammar's kind. Two of them are alike when
    /// their kinds and children are.
    case other
    /// [whatever could be made out]. Code that does not parse.
    case error
}

/// What a node is for its parent.
package enum Slot: UInt8, Sendable, CaseIterable {
    /// An element of the parent's main sequence: statements of a block, elements of a list.
    case element
    case object, name, type, path
    case callee, arguments, argument, trailingLambda
    case value, operand, left, right, target, index
    case lower, upper, step
    case condition, then, otherwise, guardCondition
    case parameters, parameter, returnType, receiver, throwsType, body, defaultValue
    case annotation, modifier
    case typeParameters, typeArguments, bound
    case supertype, interface, accessor
    case key, clause, iterable
    case initializer, update
    case subject, switchCase, pattern
    case resource, catchClause, finallyClause, cause, message, label
    case alias
}

/// Shades of a role that must be equal for two nodes to be alike.
package enum Variant: UInt8, Sendable {
    case plain
    case safe, postfix, double, negated
    case list, set, dictionary, generator
    case resources
    case constructor, getter, setter, initializer
    case rest
    case interface, object, companion, `enum`, record, annotationType
    case val, `var`
    case `static`
}

/// Facts about a node that do not make it another construct.
package struct NodeFlags: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A string that interpolates, or says that it may.
    package static let template = NodeFlags(rawValue: 1 << 0)
    /// The node has no text of its own kind in the code: a block around a bare statement.
    package static let implicit = NodeFlags(rawValue: 1 << 1)
    package static let isAsync = NodeFlags(rawValue: 1 << 2)
    package static let expressionBody = NodeFlags(rawValue: 1 << 3)
    package static let delegated = NodeFlags(rawValue: 1 << 4)
    package static let relative = NodeFlags(rawValue: 1 << 5)
    /// The node holds, or is, code that did not parse.
    package static let broken = NodeFlags(rawValue: 1 << 6)
    /// The code has parentheses around it, outside the node's range.
    package static let parenthesized = NodeFlags(rawValue: 1 << 7)
}
