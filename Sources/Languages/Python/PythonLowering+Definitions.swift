import SourceText
import SyntaxTrees

extension Lowering where Roles == PythonRoles {
    /// A function or class with its decorators, the first of which begins its range.
    mutating func decoratedDefinition(_ step: Step) {
        guard let definition = child(of: step.node, .definition) else { return other(step) }
        self.definition(step, definition)
    }

    /// - Parameter definition: the definition proper; the step's node may have decorators around it.
    mutating func definition(_ step: Step, _ definition: Int32) {
        let name = symbol(of: child(of: definition, .name))
        let isClass = kind(of: definition) == .classDefinition
        if isClass {
            open(.classDefinition, step, name: name)
        } else {
            open(.function, step, flags: asyncFlag(of: definition), name: name)
        }
        if definition != step.node { addDecorators(step.node) }
        var children = children(of: definition)
        while let child = nextOrToken(&children) {
            switch field(of: child) {
            case .name: add(child, .name)
            case .typeParameters: add(child, .typeParameters)
            case .parameters: add(child, .parameters)
            case .returnType: add(child, .returnType, .type)
            case .superclasses: addBases(child)
            case .body: add(child, .body, isClass ? .classBody : nil)
            default:
                if kind(of: child) == .asyncToken { add(child, .modifier) }
                addUnlessToken(child, .element)
            }
        }
    }

    private mutating func addDecorators(_ node: Int32) {
        var children = children(of: node)
        while let child = next(&children) {
            if field(of: child) == .definition { continue }
            add(child, kind(of: child) == .decorator ? .annotation : .element)
        }
    }

    /// The grammar has the end of the line in a decorator.
    mutating func decorator(_ step: Step) {
        var end = min(start(of: step.node) + 1, self.end(of: step.node))
        var children = children(of: step.node)
        while let child = next(&children) { end = max(end, self.end(of: child)) }
        open(.annotation, step.slot, start(of: step.node), end, flags: flags(of: step.node))
        addInOrder(step.node, .value, .element)
    }

    private mutating func addBases(_ arguments: Int32) {
        var children = children(of: arguments)
        while let child = next(&children) {
            if isError(child) { add(child, .element) } else { add(child, .supertype, .base) }
        }
    }

    mutating func base(_ step: Step) {
        switch kind(of: step.node) {
        case .keywordArgument, .listSplat, .dictionarySplat: node(step)
        default:
            open(.supertype, step)
            add(step.node, .type, .type)
        }
    }

    mutating func parameter(_ step: Step) {
        switch kind(of: step.node) {
        case .keywordSeparator, .positionalSeparator: word(.parameterMark, step)
        case .typedParameter, .defaultParameter, .typedDefaultParameter:
            let declared = child(of: step.node, .name) ?? firstChild(of: step.node)
            openParameter(step, declared)
            var children = children(of: step.node)
            while let child = next(&children) {
                switch field(of: child) {
                case _ where child == declared: addParameterName(child)
                case .type: add(child, .type, .type)
                case .value: add(child, .defaultValue)
                default: add(child, .element)
                }
            }
        case .identifier, .listSplatPattern, .dictionarySplatPattern, .tuplePattern:
            openParameter(step, step.node)
            addParameterName(step.node)
        default: node(step)
        }
    }

    private mutating func openParameter(_ step: Step, _ declared: Int32?) {
        guard let declared else {
            open(.parameter, step)
            return
        }
        switch kind(of: declared) {
        case .listSplatPattern:
            let name = symbol(of: firstChild(of: declared))
            open(.parameter, step, variant: .rest, name: name)
        case .dictionarySplatPattern:
            let name = symbol(of: firstChild(of: declared))
            open(.parameter, step, variant: .double, name: name)
        case .tuplePattern: open(.parameter, step)
        default: open(.parameter, step, name: symbol(of: declared))
        }
    }

    private mutating func addParameterName(_ declared: Int32) {
        switch kind(of: declared) {
        case .listSplatPattern, .dictionarySplatPattern: addInOrder(declared, .name, .element)
        default: add(declared, .name)
        }
    }
}
