import Languages
import SourceText

/// Calls of methods that the languages' own libraries have under one name for one purpose.
extension RoutineFlow {
    /// What the call gives, or nothing when its name says nothing.
    func libraryCall(_ index: Int, _ site: CallSite) -> FlowValue? {
        if query.onlyAssignments == query.allRules { return nil }
        if let component = recordComponent(site) ?? enumConstant(site) { return component }
        if let outcome = lambdaCall(index, site) { return outcome }
        guard let kind = LibraryWords.kind(of: site) else { return propertyCall(index, site) }
        let arguments = site.arguments.filter { !isClosure(Int($0.value)) }
        if site.receiver >= 0 {
            return methodCall(kind, index, site, arguments)
                ?? sharedCall(kind, index, site, arguments)
        }
        return functionCall(kind, index, site, arguments)
            ?? sharedCall(kind, index, site, arguments)
    }

    private func isClosure(_ index: Int) -> Bool {
        routine.instructions[index].detail == .closure
    }

    func argument(_ position: Int, _ arguments: [CallSite.Argument]) -> FlowValue? {
        arguments.indices.contains(position) ? values[Int(arguments[position].value)] : nil
    }

    /// `o.setName(v)` and `o.getName()`, where nothing else is known of them.
    private func propertyCall(_ index: Int, _ site: CallSite) -> FlowValue? {
        guard site.property >= 0, site.receiver >= 0,
            case .field(let name) = routine.places[Int(site.property)].step
        else { return nil }
        let part = Part.field(name.value)
        if site.isSetter, let value = argument(0, site.arguments) {
            write(value, to: part, of: container(Int(site.receiver)))
            note(index, -1, value)
            return FlowValue()
        }
        guard let receiver = values[Int(site.receiver)] else { return nil }
        let isKnown = receiver.objects.members.contains {
            state.objects[$0]?.parts[part] != nil || input(of: $0) != nil
        }
        return isKnown ? member(receiver, name) : nil
    }

    // MARK: Lambdas

    private func lambdaCall(_ index: Int, _ site: CallSite) -> FlowValue? {
        let hasLambda = site.arguments.contains { isClosure(Int($0.value)) }
        guard hasLambda else { return nil }
        let result =
            site.lambdaResult >= 0 ? values[Int(site.lambdaResult)] ?? FlowValue() : FlowValue()
        if LibraryWords.builders.contains(site.name) {
            return FlowValue(appended(within: index).union(whole(result)))
        }
        let receiver = site.receiver >= 0 ? values[Int(site.receiver)] : nil
        if LibraryWords.givesReceiver.contains(site.name), let receiver {
            let added = appended(within: index)
            if !added.isEmpty {
                let target = container(Int(site.receiver))
                write(FlowValue(added), to: .elements, of: target)
                return target
            }
            return receiver
        }
        if LibraryWords.givesLambdaResult.contains(site.name) {
            var joined = result
            if LibraryWords.takesDefault.contains(site.name) {
                for argument in site.arguments where !isClosure(Int(argument.value)) {
                    if let value = values[Int(argument.value)] { joined.join(value) }
                }
            }
            if LibraryWords.orReceiver.contains(site.name), let receiver { joined.join(receiver) }
            return joined
        }
        if LibraryWords.mapsElements.contains(site.name) {
            var content = FlowObject()
            content.isComplete = true
            var element = result
            element.constant = nil
            if LibraryWords.flattens.contains(site.name) { element.join(read(result, .elements)) }
            content.parts[.elements] = element
            return makeObject(index, 0, content)
        }
        if LibraryWords.keepsElements.contains(site.name) {
            return receiver
                ?? site.arguments.first { !isClosure(Int($0.value)) }
                .flatMap { values[Int($0.value)] }
        }
        if LibraryWords.findsElement.contains(site.name), let receiver {
            var element = read(receiver, .elements)
            element.constant = nil
            return element
        }
        return LibraryWords.givesTruth.contains(site.name) ? FlowValue() : nil
    }

    /// What calls without receiver, such as `append(x)`, add within the lambdas of a call.
    private func appended(within index: Int) -> Marks {
        let range = routine.instructions[index].range
        var result = Marks()
        for inner in stride(from: index - 1, through: 0, by: -1) {
            let instruction = routine.instructions[inner]
            guard instruction.start >= range.start.value else {
                if instruction.end <= range.start.value { break }
                continue
            }
            guard instruction.operation == .call, instruction.site >= 0 else { continue }
            let site = routine.sites[Int(instruction.site)]
            guard LibraryWords.kinds[site.name] == .add, site.receiver < 0 || isThis(site.receiver)
            else { continue }
            for argument in site.arguments {
                if let value = values[Int(argument.value)] { result.formUnion(whole(value)) }
            }
        }
        return result
    }

    private func isThis(_ index: Int32) -> Bool {
        guard case .variable(let variable)? = place(of: routine.instructions[Int(index)])?.step
        else { return false }
        return routine.variables[Int(variable)].name == Words.this
    }

    // MARK: Methods

    private func methodCall(
        _ kind: LibraryWords.Kind, _ index: Int, _ site: CallSite,
        _ arguments: [CallSite.Argument]
    ) -> FlowValue? {
        let receiverIndex = Int(site.receiver)
        guard let receiver = values[receiverIndex] else { return FlowValue() }
        switch kind {
        case .add: return add(index, receiverIndex, arguments)
        case .addFirst: return addFirst(index, receiverIndex, arguments)
        case .first, .last: return end(kind, of: receiver)
        case .removeFirst: return removeFirst(receiver)
        case .put where arguments.count == 1: return hold(index, receiverIndex, arguments)
        case .put where arguments.count == 3 && scope.isPython:
            return putInSection(index, receiverIndex, arguments)
        case .put: return put(index, receiverIndex, arguments)
        case .held:
            return arguments.isEmpty && isContainer(receiver) ? read(receiver, .elements) : nil
        case .print: return print(index, receiverIndex, arguments)
        case .setLength where argument(0, arguments)?.constant != .integer(0): return FlowValue()
        case .delete where !deletesAll(site, arguments): return receiver
        case .get: return section(receiver, arguments) ?? get(receiver, arguments)
        case .remove: return remove(receiver, arguments)
        case .addAll:
            guard let value = argument(0, arguments) else { return nil }
            let target = container(receiverIndex)
            if append(value, to: target) {
                note(index, -1, value)
                return receiver
            }
            for object in target.objects.members {
                var content = state.objects[object] ?? FlowObject()
                let length = content.count
                merge(value, into: &content)
                content.count = length < 0 ? -1 : length
                if content.parts[.elements] != nil { content.count = -1 }
                state.objects[object] = content
            }
            stateChanged = true
            note(index, -1, value)
            return receiver
        case .clear, .setLength, .delete:
            for object in receiver.objects.members where receiver.objects.only != nil {
                var content = FlowObject()
                content.isComplete = true
                content.count = 0
                state.objects[object] = content
            }
            stateChanged = true
            if case .variable(let variable)? = place(
                of: routine.instructions[receiverIndex])?.step
            {
                var value = receiver
                value.marks = Marks()
                writeVariable(variable, value)
            }
            return receiver
        case .keys: return elements(receiver, index, read(receiver, Self.keysField))
        case .values: return elements(receiver, index, read(receiver, .elements))
        case .entries: return entries(receiver, index)
        case .key, .value:
            let part = Part.position(kind == .key ? 0 : 1)
            let isKnown = receiver.objects.members.contains {
                state.objects[$0]?.parts[part] != nil
            }
            return isKnown ? read(receiver, part) : nil
        case .element: return read(receiver, .elements)
        case .characterAt:
            guard case .string(let text)? = receiver.constant,
                case .integer(let position)? = argument(0, arguments)?.constant
            else { return nil }
            return character(of: text, at: position)
        case .same: return arguments.isEmpty ? receiver : nil
        case .copy where arguments.isEmpty: return copy(receiver, index)
        case .equals:
            var value = FlowValue()
            if let left = receiver.constant, let right = argument(0, arguments)?.constant {
                value.constant = Constant.comparison(Operator.equal, left, right)
            }
            return value
        case .matcher:
            guard let constant = receiver.constant else { return nil }
            var value = unknownCall(index, site)
            value.constant = constant
            return value
        default: return nil
        }
    }

    /// Adds the elements of one sequence of known length to another.
    private func append(_ value: FlowValue, to target: FlowValue) -> Bool {
        guard let object = target.objects.only, var content = state.objects[object],
            content.isComplete, content.count >= 0, content.parts[.elements] == nil,
            let other = value.objects.only.flatMap({ state.objects[$0] }), other.isComplete,
            other.count >= 0, other.parts[.elements] == nil
        else { return false }
        for position in 0..<other.count {
            push(other.parts[.position(position)] ?? FlowValue(), isSpread: false, to: &content)
        }
        state.objects[object] = content
        stateChanged = true
        return true
    }

    private func add(
        _ index: Int, _ receiver: Int, _ arguments: [CallSite.Argument]
    ) -> FlowValue? {
        let site = routine.sites[Int(routine.instructions[index].site)]
        let isInsertion = arguments.count > 1 && LibraryWords.takesPosition.contains(site.name)
        guard let value = isInsertion ? argument(1, arguments) : joined(arguments) else {
            return values[receiver]
        }
        let target = container(receiver)
        guard !target.objects.isEmpty else { return nil }
        var added = value
        added.mayInherit = false
        if let object = target.objects.only, var content = state.objects[object],
            content.isComplete, content.count >= 0
        {
            insert(added, at: isInsertion ? argument(0, arguments) : nil, into: &content)
            state.objects[object] = content
            stateChanged = true
        } else {
            for argument in arguments {
                guard var value = values[Int(argument.value)] else { continue }
                value.constant = nil
                write(value, to: .elements, of: target)
            }
        }
        note(index, -1, value)
        return values[receiver]
    }

    func insert(_ value: FlowValue, at position: FlowValue?, into content: inout FlowObject) {
        guard let position else { return push(value, isSpread: false, to: &content) }
        guard case .integer(let number)? = position.constant, let at = Int32(exactly: number),
            at >= 0, at <= content.count
        else { return loosen(&content, adding: value) }
        for next in stride(from: content.count, to: at, by: -1) {
            content.parts[.position(next)] = content.parts[.position(next - 1)]
        }
        content.parts[.position(at)] = value
        content.count += 1
    }

    /// Positions are not known any more.
    private func loosen(_ content: inout FlowObject, adding value: FlowValue) {
        var elements = content.parts[.elements] ?? value
        elements.join(value)
        for (part, value) in content.parts {
            guard case .position = part else { continue }
            elements.join(value)
            content.parts[part] = nil
        }
        elements.constant = nil
        content.parts[.elements] = elements
        content.count = -1
    }

    private func put(
        _ index: Int, _ receiver: Int, _ arguments: [CallSite.Argument]
    ) -> FlowValue? {
        guard arguments.count >= 2, let key = argument(0, arguments),
            let value = argument(1, arguments)
        else { return nil }
        let target = container(receiver)
        guard !target.objects.isEmpty else { return nil }
        if target.objects.only != nil {
            var keys = key
            keys.join(read(target, Self.keysField))
            write(keys, to: Self.keysField, of: target)
        }
        let part = key.constant.map { self.part($0, of: target) } ?? Part.elements
        let site = routine.sites[Int(routine.instructions[index].site)]
        if LibraryWords.keepsPresent.contains(site.name) {
            var kept = read(target, part)
            kept.join(value)
            write(kept, to: part, of: target)
            note(index, -1, kept)
            return kept
        }
        var before = scope.isPython ? FlowValue() : read(target, part)
        before.constant = nil
        write(value, to: part, of: target)
        note(index, -1, value)
        return before
    }

    private func get(_ receiver: FlowValue, _ arguments: [CallSite.Argument]) -> FlowValue? {
        guard let key = argument(0, arguments) else { return nil }
        let part = key.constant.map { self.part($0, of: receiver) } ?? .elements
        let isKnown = receiver.objects.members.contains { object in
            guard let content = state.objects[object] else { return false }
            return content.isComplete || explicitlyHolds(part, content)
                || part != .elements && holdsKeys(content)
        }
        guard isKnown else { return nil }
        var result = read(receiver, part)
        if let other = argument(1, arguments) {
            result.join(other)
            result.constant = nil
        }
        return result
    }

    /// Whether a part was put in by a constant key: those that were not are the ones from before.
    private func holdsKeys(_ content: FlowObject) -> Bool {
        content.parts.keys.contains { if case .key = $0 { true } else { false } }
    }

    private func explicitlyHolds(_ part: Part, _ content: FlowObject) -> Bool {
        part == .elements
            ? content.parts.keys.contains { $0.isElement } : content.parts[part] != nil
    }

    private func remove(_ receiver: FlowValue, _ arguments: [CallSite.Argument]) -> FlowValue? {
        guard let object = receiver.objects.only, var content = state.objects[object],
            content.isComplete
        else { return nil }
        let key = argument(0, arguments)
        if content.count > 0 {
            let at: Int32?
            switch key {
            case nil: at = content.count - 1
            case let key?:
                if case .position(let position)? = key.constant.map({ self.part($0, of: receiver) })
                {
                    at = position
                } else {
                    at = nil
                }
            }
            guard let at, at < content.count else {
                let all = read(receiver, .elements)
                loosen(&content, adding: all)
                state.objects[object] = content
                return all
            }
            let removed = content.removeElement(at: at)
            state.objects[object] = content
            stateChanged = true
            return removed
        }
        guard let key, let constant = key.constant else { return read(receiver, .elements) }
        let part = self.part(constant, of: receiver)
        let removed = read(receiver, part)
        content.parts[part] = nil
        state.objects[object] = content
        stateChanged = true
        return removed
    }

    private func elements(_ receiver: FlowValue, _ index: Int, _ value: FlowValue) -> FlowValue? {
        let isKnown = receiver.objects.members.contains { state.objects[$0]?.isComplete ?? false }
        guard isKnown else { return nil }
        var content = FlowObject()
        content.isComplete = true
        var element = value
        element.constant = nil
        content.parts[.elements] = element
        return makeObject(index, 0, content)
    }

    private func entries(_ receiver: FlowValue, _ index: Int) -> FlowValue? {
        var pair = FlowObject()
        pair.isComplete = true
        pair.count = 2
        pair.parts[.position(0)] = read(receiver, Self.keysField)
        pair.parts[.position(1)] = read(receiver, .elements)
        for part in [Part.position(0), .position(1)] { pair.parts[part]?.constant = nil }
        pair.parts[.field(Words.key.value)] = pair.parts[.position(0)]
        pair.parts[.field(Words.value.value)] = pair.parts[.position(1)]
        return elements(receiver, index, makeObject(index, 1, pair))
    }

    /// Another container with the same elements.
    private func copy(_ value: FlowValue, _ index: Int) -> FlowValue {
        guard let object = value.objects.only, let content = state.objects[object] else {
            return value
        }
        var result = makeObject(index, 0, content)
        result.marks = value.marks
        result.entities = value.entities
        return result
    }

    // MARK: Functions

    private func functionCall(
        _ kind: LibraryWords.Kind, _ index: Int, _ site: CallSite,
        _ arguments: [CallSite.Argument]
    ) -> FlowValue? {
        switch kind {
        case .add where scope.isPython:
            guard let buffer = arguments.first(where: { $0.name == LibraryWords.file }) else {
                return site.name == LibraryWords.print ? FlowValue() : nil
            }
            return print(index, Int(buffer.value), arguments.filter { $0.name == .none })
        case .copy, .element, .same:
            guard let value = argument(0, arguments) else {
                return kind == .copy ? list(index, []) : nil
            }
            switch kind {
            case .copy:
                var copied = copy(iterated(value, index), index)
                copied.constant = nil
                return copied
            case .element: return read(value, .elements)
            default: return value
            }
        case .mapOf where arguments.contains(where: { $0.name != .none }):
            var content = FlowObject()
            content.isComplete = true
            for argument in arguments where argument.name != .none {
                content.parts[.key(argument.name.value)] = values[Int(argument.value)]
            }
            return makeObject(index, 0, content)
        case .enumerate:
            guard let value = argument(0, arguments) else { return nil }
            var pair = FlowObject()
            pair.isComplete = true
            pair.parts[.position(1)] = iteration(value)
            pair.parts[.position(0)] = FlowValue()
            return gathered(index, [makeObject(index, 1, pair)])
        case .zip:
            var tuple = FlowObject()
            tuple.isComplete = true
            for position in arguments.indices {
                guard let value = argument(position, arguments) else { continue }
                tuple.parts[.position(Int32(position))] = iteration(value)
            }
            return gathered(index, [makeObject(index, 1, tuple)])
        case .getAttribute:
            guard let object = argument(0, arguments),
                case .string(let name)? = argument(1, arguments)?.constant
            else { return nil }
            return member(object, Symbol(name))
        case .setAttribute:
            guard arguments.count > 2, let value = argument(2, arguments),
                case .string(let name)? = argument(1, arguments)?.constant
            else { return nil }
            write(
                value, to: .field(Symbol(name).value), of: container(Int(arguments[0].value)))
            return FlowValue()
        default: return nil
        }
    }

    private func iterated(_ value: FlowValue, _ index: Int) -> FlowValue {
        let isMapping = value.objects.members.contains {
            state.objects[$0]?.parts[Self.keysField] != nil
        }
        return isMapping ? gathered(index, [iteration(value)]) : value
    }

    private func gathered(_ index: Int, _ elements: [FlowValue]) -> FlowValue {
        var content = FlowObject()
        content.isComplete = true
        content.parts[.elements] = FlowValue.joined(elements)
        return makeObject(index, 2, content)
    }

    /// Functions of classes and modules, and functions without either.
    private func sharedCall(
        _ kind: LibraryWords.Kind, _ index: Int, _ site: CallSite,
        _ arguments: [CallSite.Argument]
    ) -> FlowValue? {
        switch kind {
        case .number, .truth:
            let rules = kind == .number ? ~query.safeNumbers : ~query.safeBooleans
            var marks = Marks()
            for argument in arguments {
                if let value = values[Int(argument.value)] { marks.formUnion(whole(value)) }
            }
            if site.receiver >= 0, let receiver = values[Int(site.receiver)] {
                marks.formUnion(whole(receiver))
            }
            var result = FlowValue(marks.keeping(rules))
            if arguments.count == 1, site.receiver < 0 || LibraryWords.length != site.name,
                case .integer(let number)? = argument(0, arguments)?.constant
            {
                result.constant = .integer(number)
            }
            if site.name == LibraryWords.pythonLength, site.receiver < 0,
                case .string(let text)? = argument(0, arguments)?.constant, !text.contains("\\")
            {
                result.constant = .integer(text.unicodeScalars.count)
            }
            if site.name == LibraryWords.length, site.receiver >= 0,
                case .string(let text)? = values[Int(site.receiver)]?.constant,
                !text.contains("\\")
            {
                result.constant = .integer(text.count)
            }
            return result
        case .test: return FlowValue()
        case .substitute: return substituted(site, arguments)
        case .listOf where site.name == Words.of && site.path.contains(Words.map):
            return mapOf(index, arguments)
        case .listOf:
            return list(index, arguments.map { Int($0.value) })
        case .mapOf: return mapOf(index, arguments)
        case .empty where arguments.allSatisfy({ isNumber($0) }): return list(index, [])
        case .empty, .asList:
            guard arguments.count == 1, let value = argument(0, arguments),
                isContainer(value) || kind == .empty
            else { return list(index, arguments.map { Int($0.value) }) }
            guard isContainer(value) else { return nil }
            return copy(value, index)
        case .demand:
            guard let condition = arguments.first else { return nil }
            for place in checkedPlaces(Int(condition.value), true, depth: 0) { clean(place) }
            return FlowValue()
        case .pass: return argument(0, arguments)
        case .wrap: return argument(0, arguments).flatMap { isContainer($0) ? $0 : nil }
        case .exit:
            isUnreachable = true
            return FlowValue()
        case .compile:
            guard let constant = argument(0, arguments)?.constant else { return nil }
            var value = FlowValue()
            value.constant = constant
            return value
        default: return nil
        }
    }

    private func isNumber(_ argument: CallSite.Argument) -> Bool {
        guard case .integer? = values[Int(argument.value)]?.constant else { return false }
        return true
    }

    func isContainer(_ value: FlowValue) -> Bool {
        value.objects.members.contains { state.objects[$0]?.isComplete ?? false }
    }

    private func mapOf(_ index: Int, _ arguments: [CallSite.Argument]) -> FlowValue? {
        var content = FlowObject()
        content.isComplete = true
        let given = arguments.compactMap { values[Int($0.value)] }
        let arePairs = given.allSatisfy { value in
            value.objects.members.contains { state.objects[$0]?.count == 2 }
        }
        if arePairs {
            for pair in given {
                put(read(pair, .position(1)), under: read(pair, .position(0)), in: &content)
            }
        } else if given.count.isMultiple(of: 2) {
            for position in stride(from: 0, to: given.count, by: 2) {
                put(given[position + 1], under: given[position], in: &content)
            }
        } else if given.count == 1, isContainer(given[0]) {
            return copy(given[0], index)
        } else {
            return nil
        }
        return makeObject(index, 0, content)
    }
}
