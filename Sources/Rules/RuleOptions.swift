/// How a rule wants its patterns to be matched. Names and defaults are those of the rule language.
package struct RuleOptions: Hashable, Sendable {
    // Equivalences
    package var constantPropagation = true
    package var symbolicPropagation = false
    package var associativeCommutativeMatching = true
    package var commutativeBooleanOperators = false
    package var symmetricEquality = false
    package var variableDefinitionIsAssignment = true
    package var fieldDefinitionIsAssignment = false
    package var attributeIsExpression = true
    package var arrowIsFunction = true
    package var letIsVariable = true
    package var implicitReturn = true
    package var implicitEllipsis = true
    package var goesDeeperInStatements = true
    package var goesDeeperInExpressions = true
    package var implicitDeepExpressionStatement = true
    package var unifiesIdentifiersStrictly = true
    package var decoratorOrderMatters = false

    // Taint
    package var taintAssumesSafeFunctions = false
    package var taintAssumesSafeIndexes = false
    package var taintAssumesSafeComparisons = false
    package var taintAssumesSafeBooleans = false
    package var taintAssumesSafeNumbers = false
    package var taintOnlyThroughAssignments = false
    package var taintUnifiesMetavariables = false
    /// Whether flows are followed through calls, into other files too; on in rule documents.
    package var taintCrossesFunctions = false
    /// Reports the source instead of the sink.
    package var taintFocusesOnSource = false

    // Text patterns
    /// How many line ends an ellipsis spans.
    package var genericEllipsisMaximumSpan = 10
    /// `c`, `cpp` or `shell`: comments of that style are blanked.
    package var genericCommentStyle: String?
    package var genericIgnoresCase = false

    // Names
    /// Whether a dotted pattern name matches only what an import brings in, never bare text.
    package var requiresImport = false
    /// Whether the last word of a dotted pattern name matches in a file that shows neither a package
    /// nor an import, as examples in documents do. On for rule documents, off for rule files.
    package var matchesNamesInSnippets = false

    package init() {}
}

extension RuleOptions {
    /// The switches by their names in rules.
    static let switches: [String: any WritableKeyPath<RuleOptions, Bool> & Sendable] = [
        "constant_propagation": \.constantPropagation,
        "symbolic_propagation": \.symbolicPropagation,
        "ac_matching": \.associativeCommutativeMatching,
        "commutative_boolop": \.commutativeBooleanOperators,
        "symmetric_eq": \.symmetricEquality,
        "vardef_assign": \.variableDefinitionIsAssignment,
        "flddef_assign": \.fieldDefinitionIsAssignment,
        "attr_expr": \.attributeIsExpression,
        "arrow_is_function": \.arrowIsFunction,
        "let_is_var": \.letIsVariable,
        "implicit_return": \.implicitReturn,
        "implicit_ellipsis": \.implicitEllipsis,
        "go_deeper_stmt": \.goesDeeperInStatements,
        "go_deeper_expr": \.goesDeeperInExpressions,
        "implicit_deep_exprstmt": \.implicitDeepExpressionStatement,
        "unify_ids_strictly": \.unifiesIdentifiersStrictly,
        "decorators_order_matters": \.decoratorOrderMatters,
        "taint_assume_safe_functions": \.taintAssumesSafeFunctions,
        "taint_assume_safe_indexes": \.taintAssumesSafeIndexes,
        "taint_assume_safe_comparisons": \.taintAssumesSafeComparisons,
        "taint_assume_safe_booleans": \.taintAssumesSafeBooleans,
        "taint_assume_safe_numbers": \.taintAssumesSafeNumbers,
        "taint_only_propagate_through_assignments": \.taintOnlyThroughAssignments,
        "taint_across_functions": \.taintCrossesFunctions,
        "taint_unify_mvars": \.taintUnifiesMetavariables,
        "generic_caseless": \.genericIgnoresCase,
        "requires-import": \.requiresImport,
        "snippet-names": \.matchesNamesInSnippets,
    ]

    /// Options that rules carry for other ways of analysis, and that change nothing here.
    static let withoutEffect: Set<String> = [
        // Public rule files carry these with expectations that hold within functions.
        "interfile", "taint_intrafile",
        "generic_multiline", "generic_engine",
        "generic_extra_braces", "generic_extra_word_characters", "xml_attrs_implicit_ellipsis",
        "xml_children_ordered", "xml_singleton_loose_matching", "cpp_parsing_pref",
        "taint_fixpoint_timeout", "taint_match_on", "max_match_per_file", "dynamic_timeout",
        "dynamic_timeout_unit_kb", "dynamic_timeout_max_multiplier",
    ]

    static let names =
        Array(switches.keys) + Array(withoutEffect)
        + ["taint_focus_on", "generic_ellipsis_max_span", "generic_comment_style"]
}
