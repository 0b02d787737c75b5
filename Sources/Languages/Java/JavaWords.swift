/// The names in tree-sitter's grammar of Java.
enum JavaKind: String, GrammarWord {
    case unknown = "?"

    // Names and literals
    case identifier, this, `super`
    case scopedIdentifier = "scoped_identifier"
    case underscorePattern = "underscore_pattern"
    case decimalInteger = "decimal_integer_literal"
    case hexInteger = "hex_integer_literal"
    case octalInteger = "octal_integer_literal"
    case binaryInteger = "binary_integer_literal"
    case decimalFloat = "decimal_floating_point_literal"
    case hexFloat = "hex_floating_point_literal"
    case characterLiteral = "character_literal"
    case stringLiteral = "string_literal"
    case stringFragment = "string_fragment"
    case multilineStringFragment = "multiline_string_fragment"
    case escapeSequence = "escape_sequence"
    case stringInterpolation = "string_interpolation"
    case trueLiteral = "true"
    case falseLiteral = "false"
    case nullLiteral = "null_literal"
    case classLiteral = "class_literal"

    // Operations
    case methodInvocation = "method_invocation"
    case objectCreation = "object_creation_expression"
    case fieldAccess = "field_access"
    case arrayAccess = "array_access"
    case methodReference = "method_reference"
    case argumentList = "argument_list"
    case parenthesizedExpression = "parenthesized_expression"
    case assignmentExpression = "assignment_expression"
    case binaryExpression = "binary_expression"
    case unaryExpression = "unary_expression"
    case updateExpression = "update_expression"
    case ternaryExpression = "ternary_expression"
    case castExpression = "cast_expression"
    case instanceofExpression = "instanceof_expression"
    case lambdaExpression = "lambda_expression"
    case inferredParameters = "inferred_parameters"
    case arrayCreation = "array_creation_expression"
    case arrayInitializer = "array_initializer"
    case dimensionsExpression = "dimensions_expr"
    case dimensions
    case switchExpression = "switch_expression"

    // Statements
    case block
    case constructorBody = "constructor_body"
    case expressionStatement = "expression_statement"
    case localVariableDeclaration = "local_variable_declaration"
    case ifStatement = "if_statement"
    case whileStatement = "while_statement"
    case doStatement = "do_statement"
    case forStatement = "for_statement"
    case enhancedForStatement = "enhanced_for_statement"
    case switchBlock = "switch_block"
    case switchRule = "switch_rule"
    case switchGroup = "switch_block_statement_group"
    case switchLabel = "switch_label"
    case `guard`
    case pattern
    case typePattern = "type_pattern"
    case recordPattern = "record_pattern"
    case recordPatternBody = "record_pattern_body"
    case recordPatternComponent = "record_pattern_component"
    case tryStatement = "try_statement"
    case tryWithResources = "try_with_resources_statement"
    case resourceSpecification = "resource_specification"
    case resource
    case catchClause = "catch_clause"
    case catchFormalParameter = "catch_formal_parameter"
    case catchType = "catch_type"
    case finallyClause = "finally_clause"
    case returnStatement = "return_statement"
    case throwStatement = "throw_statement"
    case breakStatement = "break_statement"
    case continueStatement = "continue_statement"
    case yieldStatement = "yield_statement"
    case assertStatement = "assert_statement"
    case synchronizedStatement = "synchronized_statement"
    case labeledStatement = "labeled_statement"
    case explicitConstructorInvocation = "explicit_constructor_invocation"

    // Definitions
    case modifiers, annotation
    case markerAnnotation = "marker_annotation"
    case annotationArgumentList = "annotation_argument_list"
    case elementValuePair = "element_value_pair"
    case elementValueArray = "element_value_array_initializer"
    case classDeclaration = "class_declaration"
    case interfaceDeclaration = "interface_declaration"
    case enumDeclaration = "enum_declaration"
    case recordDeclaration = "record_declaration"
    case annotationTypeDeclaration = "annotation_type_declaration"
    case classBody = "class_body"
    case interfaceBody = "interface_body"
    case enumBody = "enum_body"
    case annotationTypeBody = "annotation_type_body"
    case enumBodyDeclarations = "enum_body_declarations"
    case enumConstant = "enum_constant"
    case superclass
    case superInterfaces = "super_interfaces"
    case extendsInterfaces = "extends_interfaces"
    case permits
    case typeList = "type_list"
    case methodDeclaration = "method_declaration"
    case constructorDeclaration = "constructor_declaration"
    case compactConstructorDeclaration = "compact_constructor_declaration"
    case annotationElementDeclaration = "annotation_type_element_declaration"
    case staticInitializer = "static_initializer"
    case fieldDeclaration = "field_declaration"
    case constantDeclaration = "constant_declaration"
    case variableDeclarator = "variable_declarator"
    case formalParameters = "formal_parameters"
    case formalParameter = "formal_parameter"
    case spreadParameter = "spread_parameter"
    case receiverParameter = "receiver_parameter"
    case throwsClause = "throws"

    // Types
    case typeIdentifier = "type_identifier"
    case scopedTypeIdentifier = "scoped_type_identifier"
    case genericType = "generic_type"
    case arrayType = "array_type"
    case annotatedType = "annotated_type"
    case integralType = "integral_type"
    case floatingPointType = "floating_point_type"
    case booleanType = "boolean_type"
    case voidType = "void_type"
    case typeArguments = "type_arguments"
    case typeParameters = "type_parameters"
    case typeParameter = "type_parameter"
    case typeBound = "type_bound"
    case wildcard

    // Files
    case importDeclaration = "import_declaration"
    case packageDeclaration = "package_declaration"
    case asterisk

    // Tokens
    case staticToken = "'static'"
    case newToken = "'new'"
    case extendsToken = "'extends'"
    case bracketToken = "'['"
    case parenthesisToken = "'('"
    case semicolonToken = "';'"
}

enum JavaField: String, GrammarWord {
    case unknown = ""
    case alternative, arguments, array, body, condition, consequence, constructor, declarator
    case dimensions, element, field, index, interfaces, key, left, name, object, operand
    case `operator`, parameters, pattern, permits, resources, right, superclass, type, update, value
    case initializer = "init"
    case typeArguments = "type_arguments"
    case typeParameters = "type_parameters"
}
