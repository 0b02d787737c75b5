import SourceText

/// The kinds of the Kotlin grammar that the lowering knows.
enum KotlinKind: String, GrammarWord {
    // The file
    case shebang
    case fileAnnotation = "file_annotation"
    case packageHeader = "package_header"
    case importHeader = "import"
    case qualifiedIdentifier = "qualified_identifier"

    // Declarations
    case classDeclaration = "class_declaration"
    case objectDeclaration = "object_declaration"
    case companionObject = "companion_object"
    case propertyDeclaration = "property_declaration"
    case typeAlias = "type_alias"
    case functionDeclaration = "function_declaration"
    case anonymousInitializer = "anonymous_initializer"
    case secondaryConstructor = "secondary_constructor"
    case constructorDelegationCall = "constructor_delegation_call"
    case primaryConstructor = "primary_constructor"
    case classParameters = "class_parameters"
    case classParameter = "class_parameter"
    case delegationSpecifiers = "delegation_specifiers"
    case delegationSpecifier = "delegation_specifier"
    case constructorInvocation = "constructor_invocation"
    case explicitDelegation = "explicit_delegation"
    case classBody = "class_body"
    case enumClassBody = "enum_class_body"
    case enumEntry = "enum_entry"
    case functionValueParameters = "function_value_parameters"
    case parameter
    case parameterModifiers = "parameter_modifiers"
    case functionBody = "function_body"
    case variableDeclaration = "variable_declaration"
    case multiVariableDeclaration = "multi_variable_declaration"
    case propertyDelegate = "property_delegate"
    case getter, setter
    case modifiers
    case annotation
    case useSiteTarget = "use_site_target"
    case classModifier = "class_modifier"
    case functionModifier = "function_modifier"
    case propertyModifier = "property_modifier"
    case visibilityModifier = "visibility_modifier"
    case inheritanceModifier = "inheritance_modifier"
    case memberModifier = "member_modifier"
    case parameterModifier = "parameter_modifier"
    case platformModifier = "platform_modifier"
    case reificationModifier = "reification_modifier"
    case typeParameters = "type_parameters"
    case typeParameter = "type_parameter"
    case typeParameterModifiers = "type_parameter_modifiers"
    case typeConstraints = "type_constraints"
    case typeConstraint = "type_constraint"

    // Types
    case userType = "user_type"
    case nullableType = "nullable_type"
    case nonNullableType = "non_nullable_type"
    case parenthesizedType = "parenthesized_type"
    case functionType = "function_type"
    case functionTypeParameters = "function_type_parameters"
    case typeArguments = "type_arguments"
    case typeProjection = "type_projection"
    case typeModifiers = "type_modifiers"
    case varianceModifier = "variance_modifier"

    // Statements
    case block
    case forStatement = "for_statement"
    case whileStatement = "while_statement"
    case doWhileStatement = "do_while_statement"
    case assignment
    case label

    // Expressions
    case identifier
    case parenthesizedExpression = "parenthesized_expression"
    case annotatedExpression = "annotated_expression"
    case labeledExpression = "labeled_expression"
    case unaryExpression = "unary_expression"
    case binaryExpression = "binary_expression"
    case inExpression = "in_expression"
    case isExpression = "is_expression"
    case asExpression = "as_expression"
    case rangeExpression = "range_expression"
    case infixExpression = "infix_expression"
    case spreadExpression = "spread_expression"
    case callExpression = "call_expression"
    case valueArguments = "value_arguments"
    case valueArgument = "value_argument"
    case annotatedLambda = "annotated_lambda"
    case lambdaLiteral = "lambda_literal"
    case lambdaParameters = "lambda_parameters"
    case anonymousFunction = "anonymous_function"
    case indexExpression = "index_expression"
    case thisExpression = "this_expression"
    case superExpression = "super_expression"
    case ifExpression = "if_expression"
    case collectionLiteral = "collection_literal"
    case whenExpression = "when_expression"
    case whenSubject = "when_subject"
    case whenEntry = "when_entry"
    case rangeTest = "range_test"
    case typeTest = "type_test"
    case tryExpression = "try_expression"
    case catchBlock = "catch_block"
    case finallyBlock = "finally_block"
    case returnExpression = "return_expression"
    case throwExpression = "throw_expression"
    case callableReference = "callable_reference"
    case navigationExpression = "navigation_expression"
    case objectLiteral = "object_literal"

    // Literals
    case stringLiteral = "string_literal"
    case multilineStringLiteral = "multiline_string_literal"
    case stringContent = "string_content"
    case escapeSequence = "escape_sequence"
    case interpolation
    case characterLiteral = "character_literal"
    case numberLiteral = "number_literal"
    case floatLiteral = "float_literal"

    // Tokens
    case dotToken = "'.'"
    case safeDotToken = "'?.'"
    case doubleColonToken = "'::'"
    case safeAsToken = "'as?'"
    case notIsToken = "'!is'"
    case starToken = "'*'"
    case equalsToken = "'='"
    case arrowToken = "'->'"
    case colonToken = "':'"
    case commaToken = "','"
    case openParenthesisToken = "'('"
    case closeParenthesisToken = "')'"
    case openBraceToken = "'{'"
    case quoteToken = "'\"'"
    case rawQuoteToken = "'\"\"\"'"
    case longRawQuoteToken = "'\"\"\"\"'"
    case classToken = "'class'"
    case interfaceToken = "'interface'"
    case funToken = "'fun'"
    case valToken = "'val'"
    case varToken = "'var'"
    case elseToken = "'else'"
    case doToken = "'do'"
    case asToken = "'as'"
    case thisToken = "'this'"
    case superToken = "'super'"
    case enumToken = "'enum'"
    case annotationToken = "'annotation'"
    case varargToken = "'vararg'"
    case dynamicToken = "'dynamic'"
    case suspendToken = "'suspend'"

    case unknown
}

/// The few fields of the Kotlin grammar.
enum KotlinField: String, GrammarWord {
    case argument, condition, label, left, name, `operator`, right, type
    case unknown
}

extension KotlinRoles {
    /// Words and operators that the lowering compares names with.
    enum Word {
        static let `true` = Symbol("true")
        static let `false` = Symbol("false")
        static let null = Symbol("null")
        static let `break` = Symbol("break")
        static let `continue` = Symbol("continue")
        static let `class` = Symbol("class")
        static let finally = Symbol("finally")
        static let `super` = Symbol("super")
        static let equals = Symbol("=")
        static let ampersand = Symbol("&")
        static let empty = Symbol("")
    }
}
