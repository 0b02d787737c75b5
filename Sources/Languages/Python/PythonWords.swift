import SyntaxTrees

/// The names in tree-sitter's grammar of Python.
enum PythonKind: String, GrammarWord {
    case unknown = "?"

    // Names and literals
    case identifier, attribute, string, integer, float, ellipsis, none, interpolation
    case dottedName = "dotted_name"
    case concatenatedString = "concatenated_string"
    case stringStart = "string_start"
    case stringContent = "string_content"
    case stringEnd = "string_end"
    case formatSpecifier = "format_specifier"
    case formatExpression = "format_expression"
    case typeConversion = "type_conversion"
    case trueLiteral = "true"
    case falseLiteral = "false"

    // Operations
    case call
    case subscriptExpression = "subscript"
    case slice, await, yield, lambda
    case argumentList = "argument_list"
    case keywordArgument = "keyword_argument"
    case listSplat = "list_splat"
    case dictionarySplat = "dictionary_splat"
    case unaryOperator = "unary_operator"
    case notOperator = "not_operator"
    case binaryOperator = "binary_operator"
    case booleanOperator = "boolean_operator"
    case comparisonOperator = "comparison_operator"
    case conditionalExpression = "conditional_expression"
    case parenthesizedExpression = "parenthesized_expression"
    case parenthesizedListSplat = "parenthesized_list_splat"
    case namedExpression = "named_expression"
    case asPattern = "as_pattern"
    case asPatternTarget = "as_pattern_target"
    case assignment
    case augmentedAssignment = "augmented_assignment"

    // Containers
    case tuple, list, set, dictionary, pair
    case tupleExpression = "tuple_expression"
    case expressionList = "expression_list"
    case patternList = "pattern_list"
    case tuplePattern = "tuple_pattern"
    case listPattern = "list_pattern"
    case listSplatPattern = "list_splat_pattern"
    case dictionarySplatPattern = "dictionary_splat_pattern"
    case listComprehension = "list_comprehension"
    case setComprehension = "set_comprehension"
    case dictionaryComprehension = "dictionary_comprehension"
    case generatorExpression = "generator_expression"
    case forInClause = "for_in_clause"
    case ifClause = "if_clause"

    // Statements
    case block
    case ifStatement = "if_statement"
    case elifClause = "elif_clause"
    case elseClause = "else_clause"
    case forStatement = "for_statement"
    case whileStatement = "while_statement"
    case tryStatement = "try_statement"
    case exceptClause = "except_clause"
    case finallyClause = "finally_clause"
    case withStatement = "with_statement"
    case withClause = "with_clause"
    case withItem = "with_item"
    case returnStatement = "return_statement"
    case raiseStatement = "raise_statement"
    case breakStatement = "break_statement"
    case continueStatement = "continue_statement"
    case passStatement = "pass_statement"
    case assertStatement = "assert_statement"
    case deleteStatement = "delete_statement"
    case globalStatement = "global_statement"
    case nonlocalStatement = "nonlocal_statement"
    case printStatement = "print_statement"
    case execStatement = "exec_statement"
    case chevron

    // The match statement
    case matchStatement = "match_statement"
    case caseClause = "case_clause"
    case casePattern = "case_pattern"
    case classPattern = "class_pattern"
    case keywordPattern = "keyword_pattern"
    case unionPattern = "union_pattern"
    case dictPattern = "dict_pattern"
    case splatPattern = "splat_pattern"
    case complexPattern = "complex_pattern"

    // Definitions
    case functionDefinition = "function_definition"
    case classDefinition = "class_definition"
    case decoratedDefinition = "decorated_definition"
    case decorator, parameters
    case lambdaParameters = "lambda_parameters"
    case typedParameter = "typed_parameter"
    case defaultParameter = "default_parameter"
    case typedDefaultParameter = "typed_default_parameter"
    case keywordSeparator = "keyword_separator"
    case positionalSeparator = "positional_separator"
    case typeAliasStatement = "type_alias_statement"

    // Types
    case type
    case typeParameter = "type_parameter"
    case genericType = "generic_type"
    case unionType = "union_type"
    case constrainedType = "constrained_type"
    case memberType = "member_type"
    case splatType = "splat_type"

    // Imports
    case importStatement = "import_statement"
    case importFromStatement = "import_from_statement"
    case futureImportStatement = "future_import_statement"
    case aliasedImport = "aliased_import"
    case wildcardImport = "wildcard_import"
    case relativeImport = "relative_import"
    case importPrefix = "import_prefix"

    // Tokens
    case asyncToken = "'async'"
    case fromToken = "'from'"
    case futureToken = "'__future__'"
    case minusToken = "'-'"
    case plusToken = "'+'"
    case starToken = "'*'"
    case doubleStarToken = "'**'"
    case barToken = "'|'"
    case colonToken = "':'"
    case underscoreToken = "'_'"
    case lambdaToken = "'lambda'"
}

enum PythonField: String, GrammarWord {
    case unknown = ""
    case alias, alternative, argument, arguments, attribute, body, cause, code, condition
    case consequence, definition, expression, function, key, left, name
    case guardCondition = "guard"
    case object, `operator`, operators, parameters, right, subject, superclasses, type, value
    case moduleName = "module_name"
    case returnType = "return_type"
    case subscriptIndex = "subscript"
    case typeParameters = "type_parameters"
    case formatSpecifier = "format_specifier"
    case typeConversion = "type_conversion"
}
