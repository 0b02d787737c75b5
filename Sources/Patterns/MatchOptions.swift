/// What a rule may switch on or off in matching. The names are those of the rule language's `options`.
package struct MatchOptions: Hashable, Sendable {
    package var constantPropagation = true
    package var symbolicPropagation = false
    package var commutativeBooleanOperators = false
    package var symmetricEquality = false
    package var acMatching = true
    package var variableDefinitionsAreAssignments = true
    package var annotationsAreExpressions = true
    package var deepExpressionStatements = true
    package var deepStatementEllipsis = true
    package var decoratorsOrderMatters = false
    /// A dotted name means the thing: it does not match text whose first word this file declares or
    /// imports from elsewhere, and it follows plain assignments of names.
    package var strictNames = false
    /// A dotted name matches only what an import brings in, never bare text.
    package var requiresImport = false
    /// An unresolved name matches the end of a dotted name, as in examples without their imports.
    package var unresolvedNamesMatch = false

    package init() {}
}
