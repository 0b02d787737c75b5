import Languages
import SourceText

/// A function that a call may lead to.
struct CallTarget {
    let summary: FlowSummary
    let ways: FlowWays
    /// The number of the routine, when it is one of this file.
    let routine: Int32?
    /// What the function has as its instance; nothing for functions without.
    var receiver: FlowValue?
    /// The value that was called, when it is a function as a value.
    var closure: FlowValue?
    /// Whether the first argument is the instance: `Type.method(object, …)`.
    var takesReceiverAsArgument = false
}

/// Values for the parameters of one call.
struct CallBinding {
    var parameters: [Int32: FlowValue] = [:]
    var receiver: FlowValue?
    var closure: FlowValue?
    var target: Int32?
    /// The instructions that give the arguments, by parameter, for checks.
    var operands: [Int32: Int] = [:]
}

/// Calls: of functions whose code is known by their summaries, of all others by rule of thumb.
extension RoutineFlow {
    func call(_ index: Int, _ instruction: Instruction) -> FlowValue {
        guard instruction.site >= 0 else { return FlowValue() }
        let site = routine.sites[Int(instruction.site)]
        let kinds = dataKinds(of: site)
        file.callHasData = !kinds.isEmpty
        if !kinds.isDisjoint(with: .untrusted) { holdsUntrusted = true }
        if let type = constructedType(site) { return construct(type, site, index) }
        file.calledNames.removeAll(keepingCapacity: true)
        if let made = constructOutside(site, index) { return made }
        let targets = self.targets(of: site, index)
        if isRecording, !file.calledNames.isEmpty { file.noteData(kinds) }
        if !targets.isEmpty { return apply(targets, site, index) }
        if site.isOnSuper, isConstructor { keepForSuper(site) }
        if let known = libraryCall(index, site) { return known }
        return unknownCall(index, site)
    }

    private var isConstructor: Bool {
        routine.isConstructor || routine.kind == .classBody && !scope.isPython
    }

    /// What a constructor hands to that of a library's class is somewhere in the object.
    private func keepForSuper(_ site: CallSite) {
        for argument in site.arguments {
            guard var value = values[Int(argument.value)] else { continue }
            value.constant = nil
            write(value, to: .elements, of: instanceValue())
        }
    }

    private func dataKinds(of site: CallSite) -> DataKinds {
        var kinds: DataKinds = []
        for argument in site.arguments {
            if let value = values[Int(argument.value)] { kinds.formUnion(dataKinds(of: value)) }
        }
        if site.receiver >= 0, let value = values[Int(site.receiver)],
            dataKinds(of: value).contains(.untrusted)
        {
            kinds.insert(.untrusted)
        }
        return kinds
    }

    func dataKinds(of value: FlowValue) -> DataKinds {
        whole(value).items.reduce(into: []) { kinds, mark in
            kinds.insert(origins[mark.origin].isSource ? .untrusted : .input)
        }
    }

    /// What a call gives of which nothing is known: whatever went in.
    func unknownCall(_ index: Int, _ site: CallSite) -> FlowValue {
        var marks = Marks()
        for argument in site.arguments {
            if let value = values[Int(argument.value)] { marks.formUnion(whole(value)) }
        }
        if site.receiver >= 0, let value = values[Int(site.receiver)] {
            marks.formUnion(whole(value))
        } else if site.callee >= 0, let value = values[Int(site.callee)] {
            marks.formUnion(value.marks)
            invokeInput(value, site)
        }
        if site.receiver < 0, routine.isExtension, !site.isConstruction {
            // What an extension function calls is its receiver's, as far as anyone knows.
            marks.formUnion(whole(instanceValue()))
        }
        if !site.isConstruction { marks = marks.keeping(~query.safeFunctions) }
        marks = marks.keeping(~query.onlyAssignments)
        var result = FlowValue(marks)
        if site.lambdaResult >= 0, let value = values[Int(site.lambdaResult)] {
            result.marks.formUnion(whole(value))
        }
        result.marks.formUnion(invokeArguments(site, index))
        result.objects = ObjectSet(object(.made(Int32(index), 0)))
        state.objects[object(.made(Int32(index), 0))] = nil
        result.entities = constructedEntities(site)
        return result
    }

    /// An object of a class of another file that nothing is known of yet is told by its class.
    private func constructedEntities(_ site: CallSite) -> [Entity] {
        guard site.callee >= 0, let value = values[Int(site.callee)] else {
            guard site.isConstruction,
                case .outside(let dots, let words)? = scope.entity(words: site.path, from: number)
            else { return [] }
            return [.outsideInstance(dots: dots, words: words)]
        }
        return value.entities.compactMap { entity in
            guard case .outside(let dots, let words) = entity,
                file.isOutsideType(dots: dots, words: words)
            else { return nil }
            return .outsideInstance(dots: dots, words: words)
        }
    }

    // MARK: Functions as values

    /// Remembers that a function among the inputs is called, for callers to follow.
    private func invokeInput(_ value: FlowValue, _ site: CallSite) {
        guard isRecording else { return }
        for object in value.objects.members {
            guard let path = input(of: object), invocations.count < 8 else { continue }
            let arguments = site.arguments.compactMap { values[Int($0.value)].map { tree(of: $0) } }
            let invocation = FlowSummary.Invocation(function: path, arguments: arguments)
            if !invocations.contains(invocation) { invocations.append(invocation) }
        }
    }

    /// A call that takes functions may call them, with what it works on.
    private func invokeArguments(_ site: CallSite, _ index: Int) -> Marks {
        var result = Marks()
        for (position, argument) in site.arguments.enumerated() {
            guard let value = values[Int(argument.value)], !value.entities.isEmpty,
                !isInline(Int(argument.value))
            else { continue }
            var input = FlowValue()
            if site.receiver >= 0, let receiver = values[Int(site.receiver)] {
                input.join(receiver)
                input.join(read(receiver, .elements))
            }
            for (other, argument) in site.arguments.enumerated() where other != position {
                guard let value = values[Int(argument.value)] else { continue }
                input.join(value)
                input.join(read(value, .elements))
            }
            input.constant = nil
            let outcome = invoke(value, [input, input], index)
            result.formUnion(whole(outcome))
        }
        return result
    }

    /// Whether the lambda was carried out where it stands.
    private func isInline(_ index: Int) -> Bool {
        let instruction = routine.instructions[index]
        return instruction.operation == .constant && instruction.detail == .closure
    }

    /// Functions that are handed functions may call those in turn; so deep they are followed.
    private static let invocationLimit = 4

    func invoke(_ function: FlowValue, _ arguments: [FlowValue], _ index: Int) -> FlowValue {
        var result = FlowValue()
        guard invocationDepth < Self.invocationLimit else { return result }
        invocationDepth += 1
        defer { invocationDepth -= 1 }
        for (callee, receiver) in invoked(function).prefix(FileScope.targetLimit) {
            guard let target = file.target(callee) else { continue }
            var binding = CallBinding()
            binding.closure = function
            binding.target = callee
            binding.receiver = receiver
            var position = 0
            for (number, parameter) in target.summary.parameters.enumerated()
            where parameter.kind == .plain && position < arguments.count {
                binding.parameters[Int32(number)] = arguments[position]
                position += 1
            }
            if let value = apply(target, binding, index) { result.join(value) }
        }
        return result
    }

    /// What somebody who is handed a value may call: a function, the methods of an object of a class
    /// without a name.
    private func invoked(_ value: FlowValue) -> [(callee: Int32, receiver: FlowValue?)] {
        value.entities.flatMap { entity -> [(callee: Int32, receiver: FlowValue?)] in
            switch entity {
            case .function(let callee): return [(callee, receiverForInner(callee))]
            case .instance(let type) where scope.isAnonymous(type):
                return scope.methods(of: type).map { ($0, value) }
            default: return []
            }
        }
    }

    /// Functions within a method share its instance.
    private func receiverForInner(_ callee: Int32) -> FlowValue? {
        let inner = scope.file.routines[Int(callee)]
        return inner.owner >= 0 && inner.owner == routine.owner ? instanceValue() : nil
    }

    // MARK: Targets

    private func targets(of site: CallSite, _ index: Int) -> [CallTarget] {
        var found: [CallTarget] = []
        if site.receiver >= 0 {
            let receiver = values[Int(site.receiver)] ?? FlowValue()
            found = methodTargets(site, receiver)
            if found.isEmpty, !scope.isPython {
                found = local(scope.extensionFunctions(named: site.name), site, receiver)
                if found.isEmpty {
                    found = file.outsideExtensions(
                        named: site.name, arity: site.arguments.count
                    ).map { outside($0, receiver) }
                }
            }
            if found.isEmpty, isCallOfFunction(receiver, site) {
                found = functionTargets(receiver, site, boundTo: nil)
            }
            if found.isEmpty, site.callee < 0, let callee = calleeMember(index, site) {
                found = functionTargets(callee, site, boundTo: receiver)
            }
        } else if site.isOnSuper {
            found = superTargets(site)
        } else if site.name == Words.this, routine.owner >= 0 {
            found = local(
                scope.ownMethods(named: Words.initializer, in: routine.owner), site,
                instanceValue())
        } else if site.callee >= 0, let callee = values[Int(site.callee)] {
            found = functionTargets(callee, site, boundTo: nil)
        }
        return found.count > FileScope.targetLimit ? [] : found
    }

    /// `function.apply(x)`: whatever the one method of its interface is called.
    private func isCallOfFunction(_ receiver: FlowValue, _ site: CallSite) -> Bool {
        guard !scope.isPython, !receiver.entities.isEmpty,
            !LibraryWords.joinsFunctions.contains(site.name),
            !site.arguments.contains(where: { isInline(Int($0.value)) })
        else { return false }
        return receiver.entities.allSatisfy { entity in
            if case .function = entity { return true }
            return false
        }
    }

    /// The member as a value: a module's function, a function kept in a field.
    private func calleeMember(_ index: Int, _ site: CallSite) -> FlowValue? {
        let operands = routine.operands(of: routine.instructions[index])
        guard let last = operands.last, Int(last) != Int(site.receiver) else { return nil }
        return values[Int(last)]
    }

    private func methodTargets(_ site: CallSite, _ receiver: FlowValue) -> [CallTarget] {
        if site.isOnSuper { return superTargets(site) }
        var found: [CallTarget] = []
        for entity in receiver.entities {
            switch entity {
            case .instance(let type):
                let own = scope.methods(named: site.name, in: type)
                let all =
                    own + scope.overrides(of: site.name, in: type).filter { !own.contains($0) }
                found += local(all, site, receiver)
                if own.isEmpty { found += inherited(type, site, receiver) }
                found += file.outsideOverrides(
                    of: site.name, in: type, arity: site.arguments.count
                ).map { outside($0, receiver) }
            case .type(let type):
                let methods = scope.methods(named: site.name, in: type)
                var targets = local(methods, site, receiver)
                for position in targets.indices {
                    guard let number = targets[position].routine else { continue }
                    let method = scope.file.routines[Int(number)]
                    let takesInstance = method.parameters.first?.kind == .instance
                    targets[position].takesReceiverAsArgument =
                        takesInstance && !method.isClassMethod
                }
                found += targets
            case .outsideInstance(let dots, let words):
                found += file.outsideMethods(
                    dots: dots, words: words, name: site.name, arity: site.arguments.count
                ).map { outside($0, receiver) }
            default: break
            }
        }
        return found
    }

    private func outside(_ target: CallTarget, _ receiver: FlowValue?) -> CallTarget {
        var target = target
        target.receiver = receiver
        return target
    }

    private func inherited(
        _ type: Int32, _ site: CallSite, _ receiver: FlowValue
    ) -> [CallTarget] {
        scope.outerAncestry(of: type).flatMap { entity -> [CallTarget] in
            guard case .outside(let dots, let words) = entity else { return [] }
            return file.outsideMethods(
                dots: dots, words: words, name: site.name, arity: site.arguments.count
            ).map { outside($0, receiver) }
        }
    }

    /// `super.f()`, and `super(…)` for the constructor.
    private func superTargets(_ site: CallSite) -> [CallTarget] {
        guard routine.owner >= 0 else { return [] }
        let name = site.name == Words.super ? Words.initializer : site.name
        let isConstruction = site.name == Words.super
        let receiver = instanceValue()
        var found: [CallTarget] = []
        for type in scope.ancestry(of: routine.owner).dropFirst() {
            if isConstruction, !scope.isPython,
                let body = file.target(scope.file.classes[Int(type)].routine)
            {
                var target = body
                target.receiver = receiver
                found.append(target)
            }
            let methods = scope.ownMethods(named: name, in: type)
            if !methods.isEmpty {
                found += local(methods, site, receiver)
                break
            }
            if !found.isEmpty { break }
        }
        guard found.isEmpty else { return found }
        return scope.outerAncestry(of: routine.owner).flatMap { entity -> [CallTarget] in
            guard case .outside(let dots, let words) = entity else { return [] }
            return file.outsideMethods(
                dots: dots, words: words, name: name, arity: site.arguments.count
            ).map { outside($0, receiver) }
        }
    }

    private func functionTargets(
        _ callee: FlowValue, _ site: CallSite, boundTo receiver: FlowValue?
    ) -> [CallTarget] {
        var functions: [Int32] = []
        var found: [CallTarget] = []
        for entity in callee.entities {
            switch entity {
            case .function(let function): functions.append(function)
            case .outside(let dots, let words):
                found += file.outsideFunctions(
                    dots: dots, words: words, arity: site.arguments.count)
            case .instance(let type):
                found += local(
                    scope.methods(named: Words.call, in: type)
                        + scope.methods(named: Words.invoke, in: type), site, callee)
            default: break
            }
        }
        let isMethod = functions.contains {
            scope.file.routines[Int($0)].owner >= 0
                && !scope.file.routines[Int($0)].isStatic
        }
        let own = isMethod && routine.owner >= 0 ? instanceValue() : receiver
        var locals = local(functions, site, own)
        for position in locals.indices { locals[position].closure = callee }
        return found + locals
    }

    /// Targets of this file, without those that the number of arguments rules out.
    private func local(
        _ functions: [Int32], _ site: CallSite, _ receiver: FlowValue?
    ) -> [CallTarget] {
        let fitting = functions.filter { accepts($0, site.arguments.count) }
        return (fitting.isEmpty ? functions : fitting).prefix(FileScope.targetLimit + 1).compactMap
        {
            guard var target = file.target($0) else { return nil }
            target.receiver = receiver
            return target
        }
    }

    private func accepts(_ function: Int32, _ count: Int) -> Bool {
        let parameters = scope.file.routines[Int(function)].parameters.filter {
            $0.kind != .instance
        }
        if parameters.contains(where: { $0.kind != .plain }) { return true }
        return scope.file.languageID == "java"
            ? parameters.count == count : count <= parameters.count
    }

    // MARK: Applying

    private func apply(_ targets: [CallTarget], _ site: CallSite, _ index: Int) -> FlowValue {
        let before = state
        var outcome: FlowValue?
        var joined: FlowState?
        callChecks[index] = nil
        for (position, target) in targets.enumerated() {
            state = before
            let binding = bind(site, to: target)
            let value = apply(target, binding, index)
            noteChecks(target.summary, binding, index, isFirst: position == 0)
            guard let value else { continue }
            outcome = outcome.map { FlowValue.joined([$0, value]) } ?? value
            if joined == nil {
                joined = state
            } else {
                _ = joined?.join(
                    state, initial: { self.initialValue(of: Int32($0)) },
                    missing: { self.missingPart(of: $0, $1) })
            }
        }
        state = joined ?? before
        stateChanged = true
        guard var outcome else {
            isUnreachable = true
            return FlowValue()
        }
        if outcome.objects.isEmpty {
            outcome.objects = ObjectSet(object(.made(Int32(index), 99)))
        }
        return outcome
    }

    /// Which arguments a call's outcome says are safe.
    private func noteChecks(
        _ summary: FlowSummary, _ binding: CallBinding, _ index: Int, isFirst: Bool
    ) {
        func operands(_ paths: [InputPath]) -> [Int] {
            paths.compactMap { path in
                guard path.steps.isEmpty, case .parameter(let number) = path.root else {
                    return nil
                }
                return binding.operands[number]
            }
        }
        let whenTrue = operands(summary.checkedWhenTrue)
        let whenFalse = operands(summary.checkedWhenFalse)
        if isFirst {
            callChecks[index] = (whenTrue, whenFalse)
        } else if let known = callChecks[index] {
            callChecks[index] = (
                known.whenTrue.filter(whenTrue.contains),
                known.whenFalse.filter(whenFalse.contains)
            )
        }
    }

    private func bind(_ site: CallSite, to target: CallTarget) -> CallBinding {
        var binding = CallBinding()
        binding.receiver = target.receiver
        binding.closure = target.closure
        binding.target = target.routine
        var arguments = site.arguments
        if target.takesReceiverAsArgument, let first = arguments.first {
            binding.receiver = values[Int(first.value)]
            arguments.removeFirst()
        }
        let parameters = target.summary.parameters
        var position = 0
        var rest: [FlowValue] = []
        var spread: FlowValue?
        func nextPlain() -> Int? {
            while position < parameters.count, parameters[position].kind == .instance {
                position += 1
            }
            return position < parameters.count && parameters[position].kind == .plain
                ? position : nil
        }
        for argument in arguments {
            guard let value = values[Int(argument.value)] else { continue }
            if argument.name != .none {
                let named = parameters.firstIndex { $0.name == argument.name.value }
                if let named {
                    binding.parameters[Int32(named)] = value
                    binding.operands[Int32(named)] = Int(argument.value)
                } else {
                    rest.append(value)
                }
            } else if argument.isSplat {
                spread = FlowValue.joined([spread ?? FlowValue(), value])
                spreadOut(value, from: &position, parameters, &binding)
            } else if let next = nextPlain() {
                binding.parameters[Int32(next)] = value
                binding.operands[Int32(next)] = Int(argument.value)
                position += 1
            } else {
                rest.append(value)
            }
        }
        bindRest(rest, spread, site, parameters, &binding)
        return binding
    }

    /// The elements of a splat go to the parameters that follow; what has names goes to those.
    private func spreadOut(
        _ value: FlowValue, from position: inout Int, _ parameters: [FlowSummary.Parameter],
        _ binding: inout CallBinding
    ) {
        var offset: Int32 = 0
        for (number, parameter) in parameters.enumerated()
        where parameter.kind == .plain && binding.parameters[Int32(number)] == nil {
            guard number >= position else { continue }
            var element = read(value, .position(offset))
            let named = value.objects.members.contains {
                state.objects[$0]?.parts[.key(parameter.name)] != nil
            }
            if named { element = read(value, .key(parameter.name)) }
            element.constant = nil
            binding.parameters[Int32(number)] = element
            offset += 1
        }
    }

    private func bindRest(
        _ rest: [FlowValue], _ spread: FlowValue?, _ site: CallSite,
        _ parameters: [FlowSummary.Parameter], _ binding: inout CallBinding
    ) {
        for (number, parameter) in parameters.enumerated()
        where parameter.kind == .rest || parameter.kind == .keywords {
            var content = FlowObject()
            content.isComplete = true
            content.count = 0
            if parameter.kind == .rest {
                for value in rest { push(value, isSpread: false, to: &content) }
            } else {
                content.count = -1
                for argument in site.arguments where argument.name != .none {
                    guard !parameters.contains(where: { $0.name == argument.name.value }),
                        let value = values[Int(argument.value)]
                    else { continue }
                    content.parts[.key(argument.name.value)] = value
                }
            }
            if let spread { push(spread, isSpread: true, to: &content) }
            let instruction = routine.instructions.count + Int(site.callee + 2) * 64
            binding.parameters[Int32(number)] = makeObject(instruction, Int32(number), content)
        }
    }

    // MARK: Constructing

    /// Where an object of a class within a function keeps a variable of that function.
    static func capturePart(_ name: UInt64) -> Part { .field(name ^ 0x5DEE_CE66_D1CE_4E5B) }

    private func constructedType(_ site: CallSite) -> Int32? {
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

    private func construct(_ type: Int32, _ site: CallSite, _ index: Int) -> FlowValue {
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
    private func constructOutside(_ site: CallSite, _ index: Int) -> FlowValue? {
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
