import SourceText
import SyntaxTrees

extension Lowering where Roles == JavaRoles {
    mutating func operation(_ step: Step) {
        switch kind(of: step.node) {
        case .objectCreation: objectCreation(step)
        case .arrayAccess:
            open(.index, step)
            addInOrder(step.node, .object, .index)
        case .methodReference: methodReference(step)
        case .assignmentExpression: assignment(step)
        case .unaryExpression:
            open(.unary, step, name: kindSymbol(of: child(of: step.node, .operator)))
            addInOrder(step.node, .operand, .element)
        case .updateExpression: update(step)
        case .ternaryExpression: conditional(step)
        case .castExpression: cast(step)
        case .instanceofExpression: typeTest(step)
        case .lambdaExpression: lambda(step)
        case .arrayCreation: arrayCreation(step)
        case .arrayInitializer, .elementValueArray:
            open(.list, step)
            addChildren(of: step.node, .element)
        case .classLiteral:
            open(.classLiteral, step)
            addInOrder(step.node, .type, .element)
        case .switchExpression: switchStatement(step)
        case .annotation, .markerAnnotation: annotation(step)
        case .elementValuePair:
            let name = child(of: step.node, .key)
            open(.keywordArgument, step, name: symbol(of: name))
            addInOrder(step.node, .name, .value)
        default: statement(step)
        }
    }

    /// `new T(…) { … }`, also `outer.new T(…)`.
    private mutating func objectCreation(_ step: Step) {
        open(.new, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .typeArguments: add(child, .typeArguments)
            case .type: add(child, .type)
            case .arguments: add(child, .arguments)
            case _ where kind(of: child) == .classBody: add(child, .body)
            case _ where isAnnotation(child): add(child, .annotation)
            default: add(child, isError(child) ? .element : .object)
            }
        }
    }

    /// `Type::name`, `Type::new`. A type of one word is an identifier, which it may as well be.
    private mutating func methodReference(_ step: Step) {
        open(.methodReference, step)
        var slot = Slot.object
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            if kind(of: child) == .newToken {
                add(child, .name)
            } else if nodes[Int(child)].isNamed, !nodes[Int(child)].isExtra || isError(child) {
                switch kind(of: child) {
                case .typeArguments: add(child, .typeArguments)
                case .typeIdentifier, .scopedTypeIdentifier: add(child, slot, .path)
                default: add(child, isError(child) ? .element : slot)
                }
                if !isError(child) { slot = .name }
            }
        }
    }

    private mutating func assignment(_ step: Step) {
        let name = kindSymbol(of: child(of: step.node, .operator))
        open(name == .equals ? .assignment : .augmentedAssignment, step, name: name)
        addInOrder(step.node, .target, .value)
    }

    /// `x++`, `--x`.
    private mutating func update(_ step: Step) {
        var name = Symbol.none
        var isPostfix = false
        var children = children(of: step.node)
        while let child = nextOrToken(&children) {
            if nodes[Int(child)].isNamed {
                if !nodes[Int(child)].isExtra, name == .none { isPostfix = true }
            } else {
                name = kindSymbol(of: child)
            }
        }
        open(.unary, step, variant: isPostfix ? .postfix : .plain, name: name)
        addInOrder(step.node, .operand, .element)
    }

    private mutating func conditional(_ step: Step) {
        open(.conditional, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .condition: add(child, .condition)
            case .consequence: add(child, .then)
            case .alternative: add(child, .otherwise)
            default: add(child, .element)
            }
        }
    }

    /// `(A) x`, `(A & B) x`.
    private mutating func cast(_ step: Step) {
        open(.cast, step)
        var types = 0
        var children = children(of: step.node)
        while let child = next(&children) {
            if field(of: child) == .type { types += 1 }
        }
        children = self.children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .type where types == 1: add(child, .type)
            case .type:
                // Of several types, the first stands for all.
                if types > 1 { add(step.node, .type, .intersection) }
                types = 0
            case .value: add(child, .value)
            default: add(child, .element)
            }
        }
    }

    mutating func intersection(_ step: Step) {
        var types: [Int32] = []
        var children = children(of: step.node)
        while let child = next(&children) {
            if field(of: child) == .type { types.append(child) }
        }
        guard let first = types.first, let last = types.last else { return other(step) }
        open(.compoundType, step.slot, start(of: first), end(of: last), name: .ampersand)
        for type in types { add(type, .type) }
    }

    /// `x instanceof T`, and with a variable or a pattern behind it.
    private mutating func typeTest(_ step: Step) {
        open(.typeTest, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .left: add(child, .value)
            case .right: add(child, .type)
            case .name: add(child, .name)
            case .pattern: add(child, .pattern)
            default: add(child, .element)
            }
        }
    }

    private mutating func lambda(_ step: Step) {
        open(.lambda, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .parameters:
                add(child, .parameters, kind(of: child) == .identifier ? .parameters : nil)
            case .body: add(child, .body)
            default: add(child, .element)
            }
        }
    }

    private mutating func arrayCreation(_ step: Step) {
        open(.arrayCreation, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .type: add(child, .type)
            case .dimensions where kind(of: child) == .dimensionsExpression:
                addInOrder(child, .index, .element)
            case .dimensions: break
            case .value: add(child, .value)
            default: add(child, isAnnotation(child) ? .annotation : .element)
            }
        }
    }

    // MARK: - Strings

    /// Text between escapes and text blocks' lines are one text.
    mutating func string(_ step: Step) {
        let start = start(of: step.node)
        let quotes: UInt32 = isTextBlock(step.node) ? 3 : 1
        let from = start + quotes
        let to = max(from, end(of: step.node) > quotes ? end(of: step.node) - quotes : 0)
        guard child(of: step.node, kind: .stringInterpolation) == nil else {
            open(.string, step, flags: .template)
            return addChildren(of: step.node, .element)
        }
        let name = Symbol.finished(builder.mixed(Symbol.seed, from, to))
        open(.string, step, name: name)
        if from < to, to <= end(of: step.node) {
            builder.leaf(.stringText, .element, start: from, end: to, name: name)
        }
        addErrors(of: step.node)
    }

    private func isTextBlock(_ node: Int32) -> Bool {
        let start = start(of: node)
        let quote = UInt8(ascii: "\"")
        return end(of: node) - start >= 6 && byte(start + 1) == quote && byte(start + 2) == quote
    }
}

extension Symbol {
    static let ampersand = Symbol("&")
}
