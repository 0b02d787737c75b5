import SourceText
import SyntaxTrees

extension Lowering where Roles == PythonRoles {
    /// A node whose place says what it is.
    mutating func node(_ step: Step, _ action: PythonRoles.Action) {
        switch action {
        case .statement: statement(step)
        case .elif: elifClause(step)
        case .type: type(step)
        case .typeOperand: typeOperand(step)
        case .typeParameter: typeParameter(step)
        case .base: base(step)
        case .classBody:
            open(.classBody, step)
            addChildren(of: step.node, .element, .statement)
        case .parameter: parameter(step)
        case .withItem: withItem(step)
        case .soleArgument:
            open(.arguments, step)
            add(step.node, .argument)
        case .bareTuple: bareTuple(step)
        case .patternPair: patternPair(step)
        case .patternArguments: patternArguments(step)
        case .negativeNumber: negativeNumber(step)
        case .subscriptArguments: subscriptArguments(step)
        case .typeArguments: typeArguments(step)
        case .importedName: importedName(step, isOnly: false)
        case .onlyImportedName: importedName(step, isOnly: true)
        }
    }

    /// A node whose kind says what it is.
    mutating func node(_ step: Step) {
        switch kind(of: step.node) {
        case .identifier: word(.identifier, step)
        case .attribute: attribute(step)
        case .call: call(step)
        case .argumentList:
            open(.arguments, step)
            addChildren(of: step.node, .argument)
        case .keywordArgument: keywordArgument(step)
        case .string: string(step)
        case .stringContent: word(.stringText, step)
        case .concatenatedString: concatenatedString(step)
        case .interpolation, .formatExpression: interpolation(step)
        case .integer, .float: leaf(.number, step, name: number(of: step.node))
        case .trueLiteral, .falseLiteral: word(.boolean, step)
        case .none: word(.null, step)

        case .block:
            open(.block, step)
            addChildren(of: step.node, .element, .statement)
        case .ifStatement, .forStatement, .whileStatement, .tryStatement, .exceptClause,
            .finallyClause, .withStatement, .returnStatement, .raiseStatement, .breakStatement,
            .continueStatement, .passStatement, .assertStatement, .deleteStatement,
            .globalStatement, .nonlocalStatement, .printStatement, .execStatement,
            .matchStatement, .caseClause:
            compoundOrSimple(step)
        case .functionDefinition, .classDefinition: definition(step, step.node)
        case .decoratedDefinition: decoratedDefinition(step)
        case .decorator: decorator(step)
        case .importStatement, .importFromStatement, .futureImportStatement: importStatement(step)
        case .typeAliasStatement: typeAlias(step)
        case .parameters, .lambdaParameters:
            open(.parameters, step)
            addChildren(of: step.node, .parameter, .parameter)
        case .typeParameter:
            open(.typeParameters, step)
            addChildren(of: step.node, .element, .typeParameter)
        case .type: unwrap(step)
        case .asyncToken: word(.modifier, step)
        case .dottedName: dottedName(step)
        case .wildcardImport: wildcardImport(step)
        default: operation(step)
        }
    }

    private mutating func attribute(_ step: Step) {
        open(.member, step, name: symbol(of: child(of: step.node, .attribute)))
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .object: add(child, .object)
            case .attribute: add(child, .name)
            default: add(child, .element)
            }
        }
    }

    private mutating func call(_ step: Step) {
        open(.call, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .function: add(child, .callee)
            case .arguments where kind(of: child) == .generatorExpression:
                add(child, .arguments, .soleArgument)
            case .arguments: add(child, .arguments)
            default: add(child, .element)
            }
        }
    }

    private mutating func keywordArgument(_ step: Step) {
        open(.keywordArgument, step, name: symbol(of: child(of: step.node, .name)))
        addByField(step.node, (.name, .name), (.value, .value))
    }

    /// Adds the children of `node` that have one of two fields, and errors.
    mutating func addByField(
        _ node: Int32, _ first: (PythonField, Slot), _ second: (PythonField, Slot)
    ) {
        var children = children(of: node)
        while let child = next(&children) {
            let field = field(of: child)
            if isError(child) {
                add(child, .element)
            } else if field == first.0 {
                add(child, first.1)
            } else {
                add(child, field == second.0 ? second.1 : .element)
            }
        }
    }

    /// Adds the children of `node`, the first one to `first` and the others to `others`; errors to
    /// neither.
    mutating func addInOrder(_ node: Int32, _ first: Slot, _ others: Slot) {
        var slot = first
        var children = children(of: node)
        while let child = next(&children) {
            guard !isError(child) else {
                add(child, .element)
                continue
            }
            add(child, slot)
            slot = others
        }
    }

    /// `a`, `a.b.c`: the path of an import, a decorator or a pattern.
    private mutating func dottedName(_ step: Step) {
        path(step.slot, step.node, start: start(of: step.node), flags: step.flags)
    }

    /// Opens the members of a dotted name, whose first word begins at `start`: a relative import's
    /// dots belong to its first word.
    mutating func path(_ slot: Slot, _ node: Int32, start: UInt32, flags: NodeFlags = []) {
        var names: [Int32] = []
        var children = children(of: node)
        while let child = next(&children) {
            if !isError(child) { names.append(child) }
        }
        guard let first = names.first, canOpen(names.count) else { return }
        for (depth, name) in names.dropFirst().reversed().enumerated() {
            open(
                .member, depth == 0 ? slot : .object, start, end(of: name),
                flags: depth == 0 ? flags : [], name: symbol(of: name))
        }
        builder.leaf(
            .identifier, names.count == 1 ? slot : .object, start: start, end: end(of: first),
            flags: names.count == 1 ? flags : [], name: builder.symbol(start, end(of: first)))
        for name in names.dropFirst() {
            add(name, .name)
            close()
        }
    }
}
