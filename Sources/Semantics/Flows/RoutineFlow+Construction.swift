import Languages
import SourceText

/// Calls that make objects, and properties that are methods.
extension RoutineFlow {
    /// Where an object of a class within a function keeps a variable of that function.
    static func capturePart(_ name: UInt64) -> Part { .field(name ^ 0x5DEE_CE66_D1CE_4E5B) }

    func constructedType(_ site: CallSite) -> Int32? {
        if site.body >= 0, let type = scope.type(ofBody: site.body) { return type }
        if site.isConstruction {
            guard case .type(let type)? = scope.entity(words: site.path, from: number) else {
                return nil
            }
            return type
        }
        if site.receiver >= 0 {
            guard let receiver = values[Int(site.receiver)] else { return nil }
            for case .type(let outer) in receiver.entities {
                if scope.methods(named: site.name, in: outer).isEmpty,
                    let inner = scope.innerType(named: site.name, in: outer)
                {
                    return inner
                }
            }
            return nil
        }
        guard site.callee >= 0, let callee = values[Int(site.callee)] else { return nil }
        for entity in callee.entities {
            if case .type(let type) = entity { return type }
            if case .instance(let type) = entity, scope.isPython,
                scope.methods(named: Words.call, in: type).isEmpty
            {
                return type
            }
        }
        return nil
    }

    func construct(_ type: Int32, _ site: CallSite, _ index: Int) -> FlowValue {
        var made = makeObject(index, 0, FlowObject())
        made.entities = [.instance(type)]
        for name in scope.capturedNames(of: type) {
            guard let value = visibleValue(of: name) else { continue }
            write(value, to: Self.capturePart(name.value), of: made)
        }
        let record = scope.file.classes[Int(type)]
        let body = file.target(record.routine)
        let constructors = local(
            scope.isPython
                ? scope.methods(named: Words.initializer, in: type)
                : scope.ownMethods(named: Words.initializer, in: type), site, made)
        if !scope.isPython, var body {
            body.receiver = made
            let binding =
                body.summary.parameters.isEmpty
                ? CallBinding(receiver: made, target: record.routine) : bind(site, to: body)
            _ = apply(body, binding, index)
        }
        if !constructors.isEmpty {
            _ = apply(constructors, site, index)
        } else if body?.summary.parameters.isEmpty ?? true {
            constructFields(of: type, site, made)
        }
        return made
    }

    /// A class without a constructor of its own: arguments go to its fields, in order, as data
    /// classes have it, or to a constructor that nothing is known of.
    private func constructFields(of type: Int32, _ site: CallSite, _ made: FlowValue) {
        guard !site.arguments.isEmpty else { return }
        let fields = scope.fieldNames(of: type)
        let outer = scope.outerAncestry(of: type)
        for case .outside(let dots, let words) in outer {
            let targets = file.outsideMethods(
                dots: dots, words: words, name: Words.initializer, arity: site.arguments.count)
            guard let target = targets.first else { continue }
            let bound = outside(target, made)
            _ = apply(bound, bind(site, to: bound), 0)
            return
        }
        var position = 0
        for argument in site.arguments {
            guard let value = values[Int(argument.value)] else { continue }
            if argument.name != .none {
                write(value, to: .field(argument.name.value), of: made)
            } else if fields.indices.contains(position) {
                write(value, to: .field(fields[position].value), of: made)
                position += 1
            }
        }
    }

    /// An object of a class of another file.
    func constructOutside(_ site: CallSite, _ index: Int) -> FlowValue? {
        guard let (dots, words) = outsideTypeName(site),
            let type = file.outsideClass(dots: dots, words: words, arity: site.arguments.count)
        else { return nil }
        if isRecording { file.noteData(dataKinds(of: site)) }
        var made = makeObject(index, 0, FlowObject())
        made.entities = [type.entity]
        if let body = type.body {
            let bound = outside(body, made)
            _ = apply(bound, bind(site, to: bound), index)
        }
        if !type.constructors.isEmpty {
            _ = apply(type.constructors.map { outside($0, made) }, site, index)
        } else if type.body?.summary.parameters.isEmpty ?? true {
            var position = 0
            for argument in site.arguments {
                guard let value = values[Int(argument.value)] else { continue }
                if argument.name != .none {
                    write(value, to: .field(argument.name.value), of: made)
                } else if type.fields.indices.contains(position) {
                    write(value, to: .field(type.fields[position]), of: made)
                    position += 1
                }
            }
        }
        return made
    }

    private func outsideTypeName(_ site: CallSite) -> (Int, [UInt64])? {
        if site.isConstruction {
            guard
                case .outside(let dots, let words)? = scope.typeEntity(
                    words: site.path, from: number)
            else { return nil }
            return (dots, words)
        }
        let callee: FlowValue?
        if site.receiver >= 0 {
            callee = values[Int(site.receiver)].map { receiver in
                var value = FlowValue()
                for case .outside(let dots, let words) in receiver.entities {
                    value.entities = [.outside(dots: dots, words: words + [site.name.value])]
                }
                return value
            }
        } else {
            callee = site.callee >= 0 ? values[Int(site.callee)] : nil
        }
        guard case .outside(let dots, let words)? = callee?.entities.first else { return nil }
        return (dots, words)
    }

    /// A property that is a method: reading it calls that.
    func property(
        _ name: Symbol, of object: FlowValue, _ instruction: Instruction
    ) -> FlowValue? {
        for entity in object.entities {
            guard let type = entity.localType else { continue }
            let methods = scope.methods(named: name, in: type).filter {
                scope.file.routines[Int($0)].isProperty
            }
            guard let method = methods.first, let target = file.target(method) else { continue }
            var binding = CallBinding()
            binding.receiver = object
            binding.target = method
            let index = routine.instructions.count + Int(instruction.start % 4096)
            return apply(target, binding, index) ?? FlowValue()
        }
        return nil
    }
}
