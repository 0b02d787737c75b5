import Languages

extension Role {
    /// Whether a node with this role stands where an expression may.
    package var isExpression: Bool {
        switch self {
        case .identifier, .member, .methodReference, .classLiteral, .string, .number, .boolean,
            .null,
            .character, .call, .new, .index, .unary, .binary, .conditional, .cast, .typeTest,
            .lambda,
            .await, .yield, .tuple, .list, .set, .dictionary, .comprehension, .arrayCreation,
            .assignment, .augmentedAssignment, .splat, .slice:
            true
        default: false
        }
    }

    /// Whether `RoleNode.name` says something that the children do not.
    var nameCounts: Bool {
        switch self {
        case .identifier, .string, .stringText, .number, .boolean, .null, .character, .unary,
            .binary,
            .assignment, .augmentedAssignment, .parameterMark, .modifier, .compoundType,
            .printStatement,
            .other, .wildcardType:
            true
        default: false
        }
    }

    /// Whether statements may be skipped into by an ellipsis between statements.
    var opensNestedStatements: Bool {
        switch self {
        case .ifStatement, .whileLoop, .doWhileLoop, .forEach, .forLoop, .switchStatement,
            .switchCase,
            .tryStatement, .catchClause, .finallyClause, .withStatement, .synchronizedStatement,
            .labeledStatement, .block, .function, .classDefinition, .classBody:
            true
        default: false
        }
    }

    /// Whether code may leave out this slot of a pattern's node, and hold it when the pattern does not:
    /// "less is fine".
    func isOptional(_ slot: Slot) -> Bool {
        switch (self, slot) {
        case (_, .annotation), (_, .modifier), (_, .typeParameters), (_, .typeArguments),
            (.function, .returnType), (.function, .receiver), (.function, .throwsType),
            (.lambda, .returnType), (.parameter, .type), (.parameter, .defaultValue),
            (.variableDefinition, .type), (.variableDefinition, .accessor),
            (.variableDefinition, .receiver), (.assignment, .type), (.forEach, .type),
            (.classDefinition, .supertype), (.classDefinition, .interface),
            (.classDefinition, .body),
            (.ifStatement, .otherwise), (.forEach, .otherwise), (.whileLoop, .otherwise),
            (.supertype, .arguments), (.enumConstant, .arguments), (.enumConstant, .body),
            (.throwStatement, .cause), (.call, .trailingLambda), (.typeParameter, .bound),
            (.catchClause, .modifier):
            true
        default: false
        }
    }

    /// How the children in one slot are compared.
    func order(of slot: Slot) -> SequenceOrder {
        switch (self, slot) {
        case (.arguments, _): .arguments
        case (.set, .element), (.dictionary, .element): .anyOrder
        case (_, .annotation), (_, .modifier), (.classDefinition, .interface), (_, .accessor),
            (_, .catchClause), (_, .switchCase), (.globalStatement, _), (.classBody, .element),
            (_, .throwsType):
            .someInAnyOrder
        case (.classDefinition, .supertype): .supertypes
        case (.block, .element), (.file, .element), (.switchCase, .element): .statements
        default: .inOrder
        }
    }
}

/// How two lists of nodes are compared.
enum SequenceOrder {
    /// One by one; an ellipsis stands for any number.
    case inOrder
    /// As `inOrder`, with keyword arguments found by name.
    case arguments
    /// Each with a partner, in any order; the rest only with an ellipsis.
    case anyOrder
    /// Each of the pattern's with a partner, in any order; the code may have more.
    case someInAnyOrder
    /// The first ones in order, or any of them, as the language says.
    case supertypes
    /// One by one; an ellipsis also skips into nested blocks.
    case statements
}
