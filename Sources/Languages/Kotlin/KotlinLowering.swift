import SourceText
import SyntaxTrees

extension Lowering where Roles == KotlinRoles {
    private typealias Word = KotlinRoles.Word

    /// A node whose place says what it is.
    mutating func node(_ step: Step, _ action: KotlinRoles.Action) {
        switch action {
        case .statement: statement(step)
        case .branch: branch(step)
        case .emptyBranch:
            open(.block, step.slot, end(of: step.node), end(of: step.node), flags: .implicit)
        case .receiver: receiver(step)
        case .soleLambda:
            open(.arguments, step)
            add(step.node, .argument)
        case .lambdaAsBlock: lambdaAsBlock(step)
        case .name: leaf(.identifier, step, name: name(of: step.node))
        case .typeAsExpression: typeAsExpression(step)
        case .expressionAsType: expressionAsType(step)
        case .annotationValue: annotationValue(step)
        case .bareAnnotation:
            open(.annotation, step)
            add(step.node, .value, .annotationValue)
        case .lambdaBody: lambdaBody(step)
        case .lambdaParameter: lambdaParameter(step)
        case .accessorParameters: accessorParameters(step)
        case .blankedTypeArguments: blankedTypeArguments(step)
        case .stringPart: stringPart(step)
        case .subjectVariable: subjectVariable(step)
        case .functionTypeParameter: functionTypeParameter(step)
        }
    }

    /// A node whose kind says what it is.
    mutating func node(_ step: Step) {
        switch kind(of: step.node) {
        case .identifier: identifier(step)
        case .callExpression, .navigationExpression, .indexExpression, .unaryExpression:
            chain(step)
        case .stringLiteral, .multilineStringLiteral: string(step)
        case .interpolation:
            open(.interpolation, step)
            addChildren(of: step.node, .value)
        case .numberLiteral, .floatLiteral: leaf(.number, step, name: number(of: step.node))
        case .characterLiteral: character(step)
        case .block:
            open(.block, step)
            addChildren(of: step.node, .element, .statement)
        case .classBody, .enumClassBody:
            open(.classBody, step)
            addChildren(of: step.node, .element, .statement)
        case .ifExpression, .whenExpression, .whenEntry, .tryExpression, .catchBlock,
            .finallyBlock, .forStatement, .whileStatement, .doWhileStatement, .returnExpression,
            .throwExpression, .labeledExpression:
            compound(step)
        case .fileAnnotation, .packageHeader, .importHeader, .shebang: header(step)
        case .classDeclaration, .objectDeclaration, .companionObject, .objectLiteral,
            .propertyDeclaration, .typeAlias, .functionDeclaration, .anonymousFunction,
            .anonymousInitializer, .secondaryConstructor, .enumEntry, .getter, .setter:
            declaration(step)
        case .classModifier, .functionModifier, .propertyModifier, .visibilityModifier,
            .inheritanceModifier, .memberModifier, .parameterModifier, .platformModifier,
            .reificationModifier, .varianceModifier, .valToken, .varToken, .funToken,
            .suspendToken:
            word(.modifier, step)
        case .annotation: annotation(step)
        case .userType, .nullableType, .nonNullableType, .parenthesizedType, .functionType,
            .functionTypeParameters, .typeArguments, .typeProjection, .typeParameters,
            .typeParameter, .typeConstraints, .typeConstraint, .dynamicToken:
            type(step)
        default: operation(step)
        }
    }

    /// One of a list of statements. The grammar has no node for an expression statement.
    private mutating func statement(_ step: Step) {
        switch kind(of: step.node) {
        case .identifier where isJump(step.node): node(step)
        case .annotatedExpression: annotatedStatement(step)
        case .labeledExpression where jumpLabel(of: step.node) == nil: compound(step)
        case .ifExpression, .whenExpression, .tryExpression, .catchBlock, .finallyBlock,
            .forStatement, .whileStatement, .doWhileStatement, .returnExpression,
            .throwExpression, .labeledExpression, .fileAnnotation, .packageHeader, .importHeader,
            .shebang, .classDeclaration, .objectDeclaration, .companionObject,
            .propertyDeclaration, .typeAlias, .functionDeclaration, .anonymousInitializer,
            .secondaryConstructor, .enumEntry, .getter, .setter, .annotation, .block, .classBody,
            .enumClassBody, .unknown:
            node(step)
        case .modifiers: addModifiers(step.node)
        case .userType, .nullableType, .functionType, .parenthesizedType, .typeParameters,
            .typeArguments, .primaryConstructor, .classParameters, .delegationSpecifiers,
            .functionValueParameters, .variableDeclaration, .whenEntry, .whenSubject:
            // Only broken code has these here.
            node(step)
        default:
            open(.expressionStatement, step)
            add(step.node, .value)
        }
    }

    /// Statements cannot carry annotations in roles: the annotation goes before the statement.
    private mutating func annotatedStatement(_ step: Step) {
        var children = children(of: step.node)
        while let child = next(&children) {
            if kind(of: child) == .annotation {
                add(child, .annotation)
            } else {
                add(child, step.slot, .statement, flags: step.flags)
            }
        }
    }

    // MARK: - The head of a file

    private mutating func header(_ step: Step) {
        switch kind(of: step.node) {
        case .fileAnnotation: annotation(Step(node: step.node, slot: .annotation))
        case .packageHeader:
            open(.package, step)
            if let path = child(of: step.node, kind: .qualifiedIdentifier) {
                self.path(path, .path)
            }
        case .importHeader: importHeader(step)
        default: break
        }
    }

    private mutating func importHeader(_ step: Step) {
        let isWildcard = child(of: step.node, kind: .starToken) != nil
        let path = child(of: step.node, kind: .qualifiedIdentifier)
        // The grammar has the semicolon in it.
        let last = isWildcard ? child(of: step.node, kind: .starToken) : path
        var alias: Int32?
        if child(of: step.node, kind: .asToken) != nil {
            alias = child(of: step.node, kind: .identifier)
        }
        let end = (alias ?? last).map(end(of:)) ?? end(of: step.node)
        open(
            isWildcard ? .importWildcard : .importModule, step.slot, start(of: step.node), end,
            flags: flags(of: step.node))
        if let path { self.path(path, .path) }
        add(alias, .alias, .name)
    }

    // MARK: - Names

    /// A word in an expression. `true` and `break` are words like any other to the grammar.
    private mutating func identifier(_ step: Step) {
        // Written as a word for the grammar, which knows no empty literal.
        if byte(start(of: step.node)) == UInt8(ascii: "[") {
            open(.list, step)
            return
        }
        let name = name(of: step.node)
        switch name {
        case Word.true, Word.false: leaf(.boolean, step, name: name)
        case Word.null: leaf(.null, step, name: name)
        case Word.break: open(.breakStatement, step)
        case Word.continue: open(.continueStatement, step)
        default: leaf(.identifier, step, name: name)
        }
    }

    func isJump(_ node: Int32) -> Bool {
        let name = name(of: node)
        return name == Word.break || name == Word.continue
    }

    /// The word without its backticks: `in` is a name of its own only with them, and quoting another
    /// word changes nothing.
    func name(of node: Int32) -> Symbol {
        let start = start(of: node)
        let end = end(of: node)
        guard byte(start) == UInt8(ascii: "`"), end > start + 2 else { return symbol(of: node) }
        return builder.symbol(start + 1, end - 1)
    }

    /// Adds a dotted name as members of members, from a node whose words are its children.
    mutating func path(_ node: Int32, _ slot: Slot, flags: NodeFlags = []) {
        var words: [Int32] = []
        var children = children(of: node)
        while let child = next(&children) {
            if kind(of: child) == .identifier { words.append(child) }
        }
        path(words, slot, flags: flags)
    }

    /// At most so many words make members; no real name has more.
    private static var pathLimit: Int { 200 }

    mutating func path(_ words: [Int32], _ slot: Slot, flags: NodeFlags = []) {
        guard let first = words.first, words.count <= Self.pathLimit, canOpen(words.count) else {
            return
        }
        var opened: [NodeID] = []
        for word in words.dropFirst().reversed() {
            opened.append(
                builder.open(
                    .member, opened.isEmpty ? slot : .object, start: start(of: first),
                    end: end(of: word), flags: opened.isEmpty ? flags : [], name: name(of: word)))
        }
        pathWord(first, opened.isEmpty ? slot : .object, flags: opened.isEmpty ? flags : [])
        for word in words.dropFirst() {
            pathWord(word, .name)
            if let member = opened.popLast() { builder.close(member) }
        }
    }

    private mutating func pathWord(_ word: Int32, _ slot: Slot, flags: NodeFlags = []) {
        builder.leaf(
            .identifier, slot, start: start(of: word), end: end(of: word), flags: flags,
            name: name(of: word))
    }
}
