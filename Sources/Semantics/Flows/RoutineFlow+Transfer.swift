import Languages
import SourceText

/// What instructions make of values.
extension RoutineFlow {
    func step(_ index: Int) {
        let instruction = routine.instructions[index]
        let roles = matches.roles[index]
        var value = transfer(index, instruction)
        if isUnreachable {
            if isRecording { record(index, value, roles) }
            return
        }
        if !value.marks.isEmpty, query.safeNumbers | query.safeBooleans != 0 {
            value.marks = value.marks.keeping(~file.harmlessRules(at: instruction.range))
        }
        if roles.contains(.source) { addSources(index, instruction, to: &value) }
        if roles.contains(.propagatorTo) { receive(index, into: &value) }
        if roles.contains(.sanitizer), let rules = matches.sanitized[Int32(index)] {
            let constant = value.constant
            value = flattened(value, keeping: ~rules)
            value.constant = constant
            sanitizeBySideEffect(index, instruction)
        }
        values[index] = value
        finish(index, instruction, value)
        if roles.contains(.propagatorFrom) { send(index) }
        if isRecording { record(index, value, roles) }
    }

    private func record(_ index: Int, _ value: FlowValue, _ roles: FlowMatches.Roles) {
        wholes[index] = whole(value)
        if roles.contains(.sink) { checkSinks(index) }
    }

    private func transfer(_ index: Int, _ instruction: Instruction) -> FlowValue {
        switch instruction.operation {
        case .constant: return constant(index, instruction)
        case .load: return load(index, instruction)
        case .parameter: return parameter(index, instruction)
        case .target, .branch: return FlowValue()
        case .throw:
            if let value = value(0, of: instruction), !value.objects.isEmpty || !value.marks.isEmpty
            {
                state.thrown = value
                state.thrown?.constant = nil
                stateChanged = true
            }
            return FlowValue()
        case .yield:
            let value = value(0, of: instruction) ?? FlowValue()
            yielded = yielded.map { FlowValue.joined([$0, value]) } ?? value
            return FlowValue()
        case .store: return storedValue(instruction)
        case .member:
            let around = value(0, of: instruction) ?? FlowValue()
            return property(instruction.word, of: around, instruction)
                ?? member(around, instruction.word)
        case .element: return element(index, instruction)
        case .operate: return operate(index, instruction)
        case .call: return call(index, instruction)
        case .merge:
            return FlowValue.joined(
                routine.operands(of: instruction).compactMap { values[Int($0)] })
        case .return:
            return value(0, of: instruction) ?? FlowValue()
        }
    }

    private func finish(_ index: Int, _ instruction: Instruction, _ value: FlowValue) {
        switch instruction.operation {
        case .parameter: storeParameter(index, instruction, value)
        case .store: store(index, instruction, value)
        case .return: noteReturn(instruction, value)
        default: break
        }
    }

    // MARK: Values without operands

    private func constant(_ index: Int, _ instruction: Instruction) -> FlowValue {
        var value = FlowValue()
        if instruction.detail == .closure, instruction.site >= 0 {
            return closure(instruction.site, at: index)
        }
        if instruction.detail == .caught {
            let caught = state.thrown ?? value
            state.thrown = nil
            return caught
        }
        if instruction.detail == .none, instruction.site >= 0 {
            value.constant = routine.constants[Int(instruction.site)]
        }
        return value
    }

    /// A function as a value, with what the variables around it hold now.
    func closure(_ number: Int32, at index: Int) -> FlowValue {
        let inner = scope.file.routines[Int(number)]
        var content = FlowObject()
        content.isComplete = true
        for variable in inner.variables where variable.kind == .enclosing {
            if let captured = visibleValue(of: variable.name) {
                content.parts[.field(variable.name.value)] = captured
            }
        }
        guard !content.parts.isEmpty else {
            var value = FlowValue()
            value.entities = [.function(number)]
            return value
        }
        var value = makeObject(index, 1, content)
        value.entities = [.function(number)]
        return value
    }

    /// What a variable of this routine, or one that it sees, holds now.
    func visibleValue(of name: Symbol) -> FlowValue? {
        let found =
            routine.variables.indices.last {
                routine.variables[$0].name == name && state.variables[$0] != nil
            } ?? routine.variables.indices.first { routine.variables[$0].name == name }
        return found.map { readVariable(Int32($0)) }
    }

    // MARK: Places

    private func load(_ index: Int, _ instruction: Instruction) -> FlowValue {
        guard let place = place(of: instruction) else { return FlowValue() }
        if case .variable(let variable) = place.step {
            let value = readVariable(variable)
            if case .function(let number)? = value.entities.first, value.entities.count == 1,
                value.objects.isEmpty, scope.file.routines[Int(number)].parent == self.number
            {
                var captured = closure(number, at: Int(number) + routine.instructions.count)
                captured.entities = value.entities
                return captured
            }
            return value
        }
        switch instruction.access {
        case .field:
            let around = value(0, of: instruction) ?? FlowValue()
            if let called = property(instruction.word, of: around, instruction) { return called }
            return member(around, instruction.word)
        default: return element(index, instruction)
        }
    }

    /// A part of a sequence: its elements, at other positions.
    private func slice(_ object: FlowValue, _ index: Int) -> FlowValue {
        guard isContainer(object) else {
            var sliced = FlowValue(whole(object))
            sliced.objects = object.objects
            return sliced
        }
        var content = FlowObject()
        content.isComplete = true
        var elements = read(object, .elements)
        elements.constant = nil
        content.parts[.elements] = elements
        var sliced = makeObject(index, 3, content)
        sliced.marks = object.marks
        return sliced
    }

    private func element(_ index: Int, _ instruction: Instruction) -> FlowValue {
        let object = value(0, of: instruction) ?? FlowValue()
        guard instruction.detail != .slice else { return slice(object, index) }
        let key = operand(1, of: instruction)
        if case .string(let text)? = object.constant, let key,
            case .integer(let position)? = values[key]?.constant
        {
            return character(of: text, at: position)
        }
        return read(object, part(at: key, of: object))
    }

    func character(of text: String, at position: Int) -> FlowValue {
        var value = FlowValue()
        let characters = Array(text)
        let index = position < 0 ? characters.count + position : position
        if characters.indices.contains(index), !text.contains("\\") {
            value.constant = .string(String(characters[index]))
        }
        return value
    }

    // MARK: Parameters

    private func parameter(_ index: Int, _ instruction: Instruction) -> FlowValue {
        let given = FlowValue.joined(
            routine.operands(of: instruction).compactMap { values[Int($0)] })
        guard instruction.detail != .lambdaParameter else {
            return lambdaInput(given)
        }
        guard let position = parameterOfPlace[instruction.place] else { return given }
        let parameter = routine.parameters[position]
        if parameter.kind == .instance { return instanceValue() }
        var value = inputValue(InputPath(.parameter(Int32(position))))
        value.marks = given.marks
        value.entities = given.entities
        return value
    }

    /// What a call hands to a lambda: elements of what it works on, or that itself.
    private func lambdaInput(_ given: FlowValue) -> FlowValue {
        var result = given
        result.constant = nil
        let hasElements = given.objects.members.contains { object in
            state.objects[object]?.parts.keys.contains { $0.isElement } ?? false
        }
        if hasElements { result.join(read(given, .elements)) }
        return result
    }

    private func storeParameter(_ index: Int, _ instruction: Instruction, _ value: FlowValue) {
        guard case .variable(let variable)? = place(of: instruction)?.step else { return }
        writeVariable(variable, value)
        note(index, variable, value)
        if routine.kind == .classBody, !scope.isPython {
            // The parameters of a class's head are fields, as far as anything reads them.
            let name = routine.variables[Int(variable)].name
            write(value, to: .field(name.value), of: instanceValue())
        }
    }

    // MARK: Stores

    private func storedValue(_ instruction: Instruction) -> FlowValue {
        guard let value = value(0, of: instruction) else { return FlowValue() }
        if instruction.position >= 0 { return component(instruction.position, of: value) }
        return instruction.position < -1 ? read(value, .elements) : value
    }

    /// The part that a destructuring takes: an element, or a field of a data class.
    private func component(_ position: Int32, of value: FlowValue) -> FlowValue {
        for entity in value.entities {
            guard case .instance(let type) = entity else { continue }
            let fields = scope.fieldNames(of: type)
            if fields.indices.contains(Int(position)) {
                return member(value, fields[Int(position)])
            }
        }
        return read(value, .position(position))
    }

    private func store(_ index: Int, _ instruction: Instruction, _ value: FlowValue) {
        if instruction.detail == .declaration {
            guard routine.kind == .function else { return }
        }
        switch instruction.access {
        case .variable:
            guard case .variable(let variable)? = place(of: instruction)?.step else { return }
            if routine.kind == .classBody, scope.isPython {
                write(
                    value, to: .field(routine.variables[Int(variable)].name.value),
                    of: instanceValue())
            }
            writeVariable(variable, value)
            note(index, variable, value)
        case .field:
            guard let around = operand(1, of: instruction) else { return }
            let target = container(around)
            writeStatic(instruction.word, of: target, value)
            write(value, to: .field(instruction.word.value), of: target)
            note(index, -1, value)
        case .element:
            guard let around = operand(1, of: instruction) else { return }
            let target = container(around)
            let part = part(at: operand(2, of: instruction), of: target)
            write(value, to: part, of: target)
            note(index, -1, value)
        }
    }

    /// `Type.field = value`.
    private func writeStatic(_ name: Symbol, of target: FlowValue, _ value: FlowValue) {
        for case .type(let type) in target.entities {
            let declaring = scope.declaringClass(of: name, in: type) ?? type
            file.share(.field(declaring, name), tree(of: value), final: false)
        }
    }

    func note(_ index: Int, _ variable: Int32, _ value: FlowValue) {
        // A property's call has no instruction of its own.
        guard isRecording, routine.instructions.indices.contains(index) else { return }
        let marks = whole(value)
        if !marks.isEmpty { writes.append((index, variable, marks)) }
    }

    private func noteReturn(_ instruction: Instruction, _ value: FlowValue) {
        guard isRecording else { return }
        returned = returned.map { FlowValue.joined([$0, value]) } ?? value
        var whenTrue: Set<InputPath>?
        var whenFalse: Set<InputPath>?
        let operand = operand(0, of: instruction)
        if value.constant?.truth != false {
            whenTrue = state.checked.union(inputs(checkedBy: operand, true))
        }
        if value.constant?.truth != true {
            whenFalse = state.checked.union(inputs(checkedBy: operand, false))
        }
        guard var checks = exitChecks else {
            exitChecks = (state.checked, whenTrue ?? [], whenFalse ?? [])
            hasTrueReturn = whenTrue != nil
            hasFalseReturn = whenFalse != nil
            return
        }
        checks.always.formIntersection(state.checked)
        if let whenTrue {
            checks.whenTrue = hasTrueReturn ? checks.whenTrue.intersection(whenTrue) : whenTrue
            hasTrueReturn = true
        }
        if let whenFalse {
            checks.whenFalse = hasFalseReturn ? checks.whenFalse.intersection(whenFalse) : whenFalse
            hasFalseReturn = true
        }
        exitChecks = checks
    }

    private func inputs(checkedBy condition: Int?, _ isTrue: Bool) -> [InputPath] {
        guard let condition else { return [] }
        return checkedPlaces(condition, isTrue, depth: 0).flatMap { inputs(at: $0) }
    }

    // MARK: Operations

    private func operate(_ index: Int, _ instruction: Instruction) -> FlowValue {
        let operands = routine.operands(of: instruction).map { Int($0) }
        let first = value(0, of: instruction) ?? FlowValue()
        switch instruction.detail {
        case .cast, .await: return first
        case .iteration: return iteration(first)
        case .comparison: return comparison(instruction)
        case .boolean: return boolean(instruction)
        case .list: return list(index, operands)
        case .dictionary: return dictionary(index, operands)
        case .pair: return list(index, operands)
        case .container where instruction.word == Words.splat: return first
        case .container, .mappingComprehension: return collection(index, operands)
        case .reference: return reference(instruction, first)
        default: return arithmetic(index, instruction, operands)
        }
    }

    /// One element, in a loop. A dictionary gives its keys.
    func iteration(_ value: FlowValue) -> FlowValue {
        var found = FlowValue()
        var isMapping = false
        for object in value.objects.members {
            if let keys = state.objects[object]?.parts[Self.keysField] {
                isMapping = true
                found.join(keys)
                if !scope.isPython {
                    // An entry, with key and value.
                    found.marks.formUnion(whole(read(value, .elements)))
                }
            }
        }
        var result = isMapping ? found : read(value, .elements)
        result.constant = nil
        return result
    }

    private func comparison(_ instruction: Instruction) -> FlowValue {
        var value = FlowValue()
        guard let left = self.value(0, of: instruction)?.constant,
            let right = self.value(1, of: instruction)?.constant
        else { return value }
        value.constant =
            nullComparison(instruction.word, left, right)
            ?? Constant.comparison(instruction.word, left, right)
        return value
    }

    /// Whether something known is, or is not, nothing.
    private func nullComparison(
        _ word: Symbol, _ left: Constant, _ right: Constant
    ) -> Constant? {
        guard left == .null || right == .null, let isSame = GuardWords.equality[word] else {
            return nil
        }
        return .boolean((left == right) == isSame)
    }

    private func boolean(_ instruction: Instruction) -> FlowValue {
        let left = value(0, of: instruction)
        var result = FlowValue()
        if Operator.notWords.contains(instruction.word) {
            result.constant = left?.constant?.truth.map { .boolean(!$0) }
            return result
        }
        let right = value(1, of: instruction)
        let isAnd = Operator.andWords.contains(instruction.word)
        if let truth = left?.constant?.truth {
            return (truth == isAnd ? right : left) ?? FlowValue()
        }
        if let right, let truth = right.constant?.truth, truth != isAnd {
            // Whatever the left one is, the whole is decided; but it may be what is given back.
            result.constant = scope.isPython ? nil : right.constant
        }
        let joined = FlowValue.joined([left, right].compactMap { $0 })
        result.marks = scope.isPython ? joined.marks : Marks()
        result.objects = scope.isPython ? joined.objects : ObjectSet()
        result.entities = scope.isPython ? joined.entities : []
        return result
    }

    private func arithmetic(
        _ index: Int, _ instruction: Instruction, _ operands: [Int]
    ) -> FlowValue {
        let present = operands.compactMap { values[$0] }
        if instruction.word == Operator.elvis || instruction.word == Operator.assertNotNull {
            return FlowValue.joined(present)
        }
        if instruction.word == Words.to, present.count == 2 { return list(index, operands) }
        var marks = Marks()
        for value in present { marks.formUnion(whole(value)) }
        var result = FlowValue(marks.keeping(~query.onlyAssignments))
        if present.count == 2, let left = present[0].constant, let right = present[1].constant {
            result.constant =
                instruction.word == Operator.plus
                ? Constant.sum(left, right) : Constant.arithmetic(instruction.word, left, right)
        } else if present.count == 1, instruction.word == Operator.minus,
            case .integer(let number)? = present[0].constant
        {
            result.constant = .integer(0 &- number)
        }
        if instruction.word == Operator.plus, present.contains(where: { isSequence($0) }) {
            return concatenation(index, present)
        }
        return result
    }

    private func isSequence(_ value: FlowValue) -> Bool {
        value.objects.members.contains { object in
            state.objects[object].map { $0.isComplete && $0.parts.keys.contains { $0.isElement } }
                ?? false
        }
    }

    private func concatenation(_ index: Int, _ values: [FlowValue]) -> FlowValue {
        var content = FlowObject()
        content.isComplete = true
        var elements = FlowValue()
        for value in values { elements.join(read(value, .elements)) }
        elements.constant = nil
        content.parts[.elements] = elements
        return makeObject(index, 0, content)
    }

    // MARK: Containers

    func list(_ index: Int, _ operands: [Int]) -> FlowValue {
        var content = FlowObject()
        content.isComplete = true
        content.count = 0
        for operand in operands {
            guard let value = values[operand] else { continue }
            push(value, isSpread: isSplat(operand), to: &content)
        }
        return makeObject(index, 0, content)
    }

    /// Adds an element at the end, or all elements of a sequence.
    func push(_ value: FlowValue, isSpread: Bool, to content: inout FlowObject) {
        if !isSpread, content.count >= 0, content.count < 32 {
            content.parts[.position(content.count)] = value
            content.count += 1
            return
        }
        content.count = -1
        var element = isSpread ? read(value, .elements) : value
        if let known = content.parts[.elements] { element.join(known) }
        content.parts[.elements] = element
    }

    private func isSplat(_ operand: Int) -> Bool {
        let instruction = routine.instructions[operand]
        return instruction.operation == .operate && instruction.detail == .container
            && instruction.word == Words.splat
    }

    private func dictionary(_ index: Int, _ operands: [Int]) -> FlowValue {
        var content = FlowObject()
        content.isComplete = true
        for operand in operands {
            let pair = routine.instructions[operand]
            guard pair.detail == .pair, let key = value(0, of: pair),
                let value = value(1, of: pair)
            else {
                if let spread = values[operand] { merge(spread, into: &content) }
                continue
            }
            put(value, under: key, in: &content)
        }
        return makeObject(index, 0, content)
    }

    func put(_ value: FlowValue, under key: FlowValue, in content: inout FlowObject) {
        var keys = key
        if let known = content.parts[Self.keysField] { keys.join(known) }
        content.parts[Self.keysField] = keys
        let part = key.constant.map { self.part($0, of: FlowValue()) } ?? Part.elements
        var value = value
        if part == .elements, let known = content.parts[.elements] { value.join(known) }
        content.parts[part] = value
    }

    /// Takes in the parts of another container.
    func merge(_ value: FlowValue, into content: inout FlowObject) {
        guard let object = value.objects.only, let other = state.objects[object], other.isComplete,
            other.count < 0
        else {
            var elements = read(value, .elements)
            elements.marks.formUnion(value.marks)
            if let known = content.parts[.elements] { elements.join(known) }
            content.parts[.elements] = elements
            return
        }
        for (part, value) in other.parts {
            if part == .elements, let known = content.parts[part] {
                content.parts[part] = FlowValue.joined([known, value])
            } else {
                content.parts[part] = value
            }
        }
    }

    /// A set, a comprehension.
    private func collection(_ index: Int, _ operands: [Int]) -> FlowValue {
        var content = FlowObject()
        content.isComplete = true
        for operand in operands {
            guard let value = values[operand] else { continue }
            let instruction = routine.instructions[operand]
            if instruction.detail == .pair, let key = self.value(0, of: instruction),
                let element = self.value(1, of: instruction)
            {
                var key = key
                key.constant = nil
                put(element, under: key, in: &content)
            } else {
                content.count = -1
                push(value, isSpread: isSplat(operand), to: &content)
            }
        }
        return makeObject(index, 0, content)
    }

    private func reference(_ instruction: Instruction, _ object: FlowValue) -> FlowValue {
        if instruction.operandCount > 0 { return member(object, instruction.word) }
        var value = FlowValue()
        let functions = scope.functions(named: instruction.word, from: number)
        value.entities = functions.prefix(8).map { .function($0) }
        if functions.isEmpty, let entity = scope.entity(words: [instruction.word], from: number) {
            value.entities = [entity]
        }
        return value
    }
}
