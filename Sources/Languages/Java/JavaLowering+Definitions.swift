import SourceText
import SyntaxTrees

extension Lowering where Roles == JavaRoles {
    mutating func definition(_ step: Step) {
        switch kind(of: step.node) {
        case .classDeclaration: classDefinition(step, .plain)
        case .interfaceDeclaration: classDefinition(step, .interface)
        case .enumDeclaration: classDefinition(step, .enum)
        case .recordDeclaration: classDefinition(step, .record)
        case .annotationTypeDeclaration: classDefinition(step, .annotationType)
        case .classBody, .interfaceBody, .enumBody, .annotationTypeBody:
            open(.classBody, step)
            addChildren(of: step.node, .element, .member)
        case .enumConstant: enumConstant(step)
        case .methodDeclaration, .annotationElementDeclaration: function(step, .plain)
        case .constructorDeclaration, .compactConstructorDeclaration: function(step, .constructor)
        case .staticInitializer:
            open(.function, step, variant: .initializer)
            add(child(of: step.node, kind: .staticToken), .modifier, .modifier)
            addInOrder(step.node, .body, .element)
        case .formalParameters, .inferredParameters:
            open(.parameters, step)
            addChildren(of: step.node, .parameter, .parameter)
        case .formalParameter: parameter(step)
        case .spreadParameter: spreadParameter(step)
        case .receiverParameter: receiverParameter(step)
        case .importDeclaration: importDeclaration(step)
        case .packageDeclaration:
            open(.package, step)
            var children = children(of: step.node)
            while let child = next(&children) {
                let slot: Slot = isAnnotation(child) ? .annotation : .path
                add(child, isError(child) ? .element : slot)
            }
        default: other(step)
        }
    }

    /// A block among the members of a class is an initializer; what follows an enum's constants is
    /// members like any others.
    mutating func member(_ step: Step) {
        switch kind(of: step.node) {
        case .block:
            open(.function, step, variant: .initializer)
            add(step.node, .body)
        case .enumBodyDeclarations: addChildren(of: step.node, .element, .member)
        default: node(step)
        }
    }

    // MARK: - Modifiers and annotations

    /// Adds modifiers and annotations to the node they belong to.
    mutating func addModifiers(_ modifiers: Int32) {
        var children = children(of: modifiers)
        while let child = nextOrToken(&children) {
            if isAnnotation(child) {
                add(child, .annotation)
            } else if isError(child) {
                add(child, .element)
            } else if !nodes[Int(child)].isExtra {
                add(child, .modifier, .modifier)
            }
        }
    }

    /// `@A`, `@A(1)`: what follows the mark is a name or a call.
    mutating func annotation(_ step: Step) {
        open(.annotation, step)
        let isCall = child(of: step.node, .arguments) != nil
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .name: add(child, .value, isCall ? .annotationCall : nil)
            case .arguments: break
            default: add(child, .element)
            }
        }
    }

    mutating func annotationCall(_ step: Step) {
        let annotation = nodes[Int(step.node)].parent
        guard annotation >= 0, let arguments = child(of: annotation, .arguments) else {
            return node(step)
        }
        open(
            .call, step.slot, start(of: step.node), end(of: arguments), flags: flags(of: annotation)
        )
        add(step.node, .callee)
        add(arguments, .arguments)
    }

    // MARK: - Classes

    private mutating func classDefinition(_ step: Step, _ variant: Variant) {
        let name = child(of: step.node, .name)
        open(.classDefinition, step, variant: variant, name: symbol(of: name))
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .modifiers: addModifiers(child)
            case .identifier where child == name: add(child, .name)
            case .typeParameters: add(child, .typeParameters)
            case .formalParameters: add(child, .parameters)
            case .superclass: addAncestors(child, .supertype)
            case .extendsInterfaces: addAncestors(child, .supertype)
            case .superInterfaces: addAncestors(child, .interface)
            case .permits: addAncestors(child, .bound)
            case .classBody, .interfaceBody, .enumBody, .annotationTypeBody: add(child, .body)
            default: add(child, .element)
            }
        }
    }

    /// The types of a clause such as `implements A, B`.
    private mutating func addAncestors(_ clause: Int32, _ slot: Slot) {
        var types = children(of: clause)
        while let type = next(&types) {
            if kind(of: type) == .typeList {
                addAncestors(type, slot)
            } else if isError(type) {
                add(type, .element)
            } else {
                add(type, slot, slot == .bound ? nil : .supertype)
            }
        }
    }

    private mutating func enumConstant(_ step: Step) {
        let name = child(of: step.node, .name)
        open(.enumConstant, step, name: symbol(of: name))
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .name: add(child, .name)
            case .arguments: add(child, .arguments)
            case .body: add(child, .body)
            case _ where kind(of: child) == .modifiers: addModifiers(child)
            default: add(child, .element)
            }
        }
    }

    // MARK: - Functions

    private mutating func function(_ step: Step, _ variant: Variant) {
        let name = child(of: step.node, .name)
        let dimensions = child(of: step.node, .dimensions)
        open(.function, step, variant: variant, name: symbol(of: name))
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .typeParameters: add(child, .typeParameters)
            case .type: addType(child, .returnType, dimensions: dimensions)
            case .name:
                add(child, .name)
                if kind(of: step.node) == .annotationElementDeclaration {
                    add(step.node, .parameters, .emptyParameters)
                }
            case .parameters: add(child, .parameters)
            case .body: add(child, .body)
            case .value: add(child, .defaultValue)
            case .dimensions: break
            default: addFunctionPart(child)
            }
        }
    }

    private mutating func addFunctionPart(_ child: Int32) {
        switch kind(of: child) {
        case .modifiers: addModifiers(child)
        case .throwsClause: addChildren(of: child, .throwsType)
        default: add(child, isAnnotation(child) ? .annotation : .element)
        }
    }

    mutating func emptyParameters(_ step: Step) {
        let opening = child(of: step.node, kind: .parenthesisToken) ?? step.node
        var end = end(of: opening)
        var siblings = children(of: step.node, after: opening)
        if opening != step.node, let closing = nextOrToken(&siblings) {
            end = self.end(of: closing)
        }
        open(.parameters, step.slot, start(of: opening), end)
    }

    private mutating func parameter(_ step: Step) {
        let name = child(of: step.node, .name)
        open(.parameter, step, name: symbol(of: name))
        addVariable(step.node, dimensions: child(of: step.node, .dimensions))
    }

    /// `T... names`.
    private mutating func spreadParameter(_ step: Step) {
        let declarator = child(of: step.node, kind: .variableDeclarator)
        let name = declarator.flatMap { child(of: $0, .name) }
        open(.parameter, step, variant: .rest, name: symbol(of: name))
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .modifiers: addModifiers(child)
            case .variableDeclarator: add(name, .name)
            case .annotation, .markerAnnotation: add(child, .annotation)
            default: add(child, isError(child) ? .element : .type)
            }
        }
    }

    /// `Outer Outer.this`: a parameter that says the type of `this`.
    private mutating func receiverParameter(_ step: Step) {
        open(.parameter, step, name: .this)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch kind(of: child) {
            case .annotation, .markerAnnotation: add(child, .annotation)
            case .this: add(child, .name)
            case .identifier: break
            default: add(child, isError(child) ? .element : .type)
            }
        }
    }

    /// `this(…)`, `super(…)`, `outer.super(…)`: a call in a statement.
    mutating func explicitConstructor(_ step: Step) {
        open(.expressionStatement, step)
        guard let name = child(of: step.node, .constructor),
            let arguments = child(of: step.node, .arguments)
        else { return addErrors(of: step.node) }
        let object = child(of: step.node, .object)
        open(.call, .value, start(of: object ?? name), end(of: arguments))
        if let object {
            open(.member, .callee, start(of: object), end(of: name), name: symbol(of: name))
            add(object, .object)
            add(name, .name)
            close()
        } else {
            add(name, .callee)
        }
        add(arguments, .arguments)
        close()
        addErrors(of: step.node)
    }

    // MARK: - Variables

    /// One node for each variable, which begins with the declaration and ends with the variable, or
    /// with the declaration if the variable is the only one.
    mutating func declaration(_ step: Step) {
        var declarators = 0
        var children = children(of: step.node)
        while let child = next(&children) {
            if field(of: child) == .declarator { declarators += 1 }
        }
        children = self.children(of: step.node)
        while let child = next(&children) {
            guard field(of: child) == .declarator else { continue }
            add(child, step.slot, declarators == 1 ? .onlyDeclarator : .declarator)
        }
        // Behind all variables, as those begin where the declaration does.
        addErrors(of: step.node)
    }

    mutating func declarator(_ step: Step, isOnly: Bool) {
        let declaration = nodes[Int(step.node)].parent
        guard declaration >= 0 else { return other(step) }
        let name = child(of: step.node, .name)
        open(
            .variableDefinition, step.slot, start(of: declaration),
            end(of: isOnly ? declaration : step.node), flags: flags(of: step.node),
            name: symbol(of: name))
        let dimensions = child(of: step.node, .dimensions)
        var children = children(of: declaration)
        while let child = next(&children), field(of: child) != .declarator {
            switch kind(of: child) {
            case .modifiers: addModifiers(child)
            case _ where field(of: child) == .type: addType(child, .type, dimensions: dimensions)
            default: break
            }
        }
        addVariable(step.node, dimensions: nil)
    }

    /// Modifiers, type, name and value of a variable, whichever the node has.
    mutating func addVariable(_ node: Int32, dimensions: Int32?) {
        var children = children(of: node)
        while let child = next(&children) {
            switch field(of: child) {
            case .type: addType(child, .type, dimensions: dimensions)
            case .name: add(child, .name)
            case .value: add(child, .value)
            case .dimensions: break
            case _ where kind(of: child) == .modifiers: addModifiers(child)
            default: add(child, .element)
            }
        }
    }

    // MARK: - Files

    private mutating func importDeclaration(_ step: Step) {
        let isStatic = child(of: step.node, kind: .staticToken) != nil
        let isWildcard = child(of: step.node, kind: .asterisk) != nil
        open(
            isWildcard ? .importWildcard : .importModule, step,
            variant: isStatic ? .static : .plain)
        var children = children(of: step.node)
        while let child = next(&children) {
            if kind(of: child) == .asterisk { continue }
            add(child, isError(child) ? .element : .path)
        }
    }
}

extension Symbol {
    static let this = Symbol("this")
}
