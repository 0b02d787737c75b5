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

    func dataKinds(of site: CallSite) -> DataKinds {
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
    func isInline(_ index: Int) -> Bool {
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

    // MARK: Applying

    func apply(_ targets: [CallTarget], _ site: CallSite, _ index: Int) -> FlowValue {
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

    func bind(_ site: CallSite, to target: CallTarget) -> CallBinding {
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
}
