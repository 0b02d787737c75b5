import Languages
import SourceText

/// Reading and writing variables and parts of objects.
extension RoutineFlow {
    // MARK: Whole values

    /// All untrusted data in a value and in what can be reached from it.
    func whole(_ value: FlowValue) -> Marks {
        guard !value.objects.isEmpty else { return value.marks }
        var result = value.marks
        var seen: Set<Int32> = []
        addWhole(of: value.objects, to: &result, &seen, depth: 0)
        return result
    }

    private func addWhole(
        of objects: ObjectSet, to result: inout Marks, _ seen: inout Set<Int32>, depth: Int
    ) {
        for object in objects.members where seen.insert(object).inserted {
            if let path = input(of: object) {
                result.insert(Mark(origin: origins.number(of: path), rules: query.allRules))
            }
            guard let content = state.objects[object], depth < 8 else { continue }
            for part in content.parts.values {
                result.formUnion(part.marks)
                addWhole(of: part.objects, to: &result, &seen, depth: depth + 1)
            }
        }
    }

    /// The value as text that rules in `unsafe` may still mind: nothing of its structure is kept.
    func flattened(_ value: FlowValue, keeping rules: UInt64) -> FlowValue {
        var result = FlowValue(whole(value).keeping(rules))
        // What the value is stays known: a function that is called within a sanitizer is still followed.
        result.constant = value.constant
        result.entities = value.entities
        return result
    }

    // MARK: Parts

    static let keysField = Part.field(Symbol("<keys>").value)

    /// What a part of a value holds.
    func read(_ value: FlowValue, _ part: Part) -> FlowValue {
        var found: [FlowValue] = []
        var inherits = value.objects.isEmpty
        for object in value.objects.members {
            let content = state.objects[object]
            var explicit = content.flatMap { self.explicit(part, in: $0) }
            if let known = explicit {
                inherits = inherits || known.mayInherit
                explicit?.mayInherit = false
                found.append(explicit ?? known)
            } else if !(content?.isComplete ?? false) {
                inherits = true
                found.append(missingPart(of: object, part))
            }
        }
        var result = FlowValue.joined(found)
        if found.count > 1 || inherits && !value.marks.isEmpty { result.constant = nil }
        if inherits { result.marks.formUnion(value.marks) }
        result.mayInherit = false
        return result
    }

    private func explicit(_ part: Part, in object: FlowObject) -> FlowValue? {
        guard part.isElement else { return object.parts[part] }
        if part == .elements {
            let all = object.parts.filter { $0.key.isElement }.sorted { $0.key < $1.key }
            guard !all.isEmpty else { return nil }
            var joined = FlowValue.joined(all.map(\.value))
            joined.mayInherit = joined.mayInherit || !object.isComplete
            return joined
        }
        guard var own = object.parts[part] ?? (object.isComplete ? FlowValue() : nil) else {
            guard var others = object.parts[.elements] else { return nil }
            others.mayInherit = true
            return others
        }
        if let others = object.parts[.elements] { own.join(others) }
        return own
    }

    /// Writes a part. When several objects are meant, each of them may keep what it had.
    func write(_ value: FlowValue, to part: Part, of container: FlowValue, isWeak: Bool = false) {
        stateChanged = true
        let isStrong = container.objects.only != nil && !isWeak && part != .elements
        for object in container.objects.members {
            var content = state.objects[object] ?? FlowObject()
            if isStrong {
                content.parts[part] = value
            } else {
                var joined = content.parts[part]
                if joined == nil, part != .elements {
                    joined = missingPart(of: object, part)
                    joined?.mayInherit = !content.isComplete
                }
                if joined == nil, !content.isComplete, part == .elements {
                    joined = missingPart(of: object, part)
                    joined?.mayInherit = true
                }
                var written = joined ?? value
                if joined != nil { written.join(value) }
                content.parts[part] = written
            }
            state.objects[object] = content
        }
    }

    /// The object behind a value that an instruction gave, made up when nothing is known of it.
    func container(_ index: Int) -> FlowValue {
        guard let value = values[index] else { return FlowValue() }
        guard value.objects.isEmpty else { return value }
        let instruction = routine.instructions[index]
        guard instruction.operation == .load else { return value }
        var result = value
        if case .variable(let variable)? = place(of: instruction)?.step {
            result.objects = ObjectSet(object(.variable(variable)))
            writeVariable(variable, result)
        } else if let around = operand(0, of: instruction) {
            result.objects = ObjectSet(object(.made(Int32(index), 0)))
            let outer = container(around)
            if instruction.access == .field {
                write(result, to: .field(instruction.word.value), of: outer)
            } else {
                write(result, to: part(at: operand(1, of: instruction), of: outer), of: outer)
            }
        }
        values[index] = result
        return result
    }

    /// The element that an index means.
    func part(at index: Int?, of container: FlowValue) -> Part {
        guard let index, let constant = values[index]?.constant else { return .elements }
        return part(constant, of: container)
    }

    func part(_ constant: Constant, of container: FlowValue) -> Part {
        switch constant {
        case .string(let text): return .key(Symbol(text).value)
        case .integer(let number):
            guard let position = Int32(exactly: number) else { return .elements }
            if position >= 0 { return .position(position) }
            guard let object = container.objects.only, let count = state.objects[object]?.count,
                count >= 0, count + position >= 0
            else { return .elements }
            return .position(count + position)
        default: return .elements
        }
    }

    // MARK: Variables

    func place(of instruction: Instruction) -> Place? {
        instruction.place >= 0 ? routine.places[Int(instruction.place)] : nil
    }

    func readVariable(_ variable: Int32) -> FlowValue {
        if case .ownField? = outerName(variable) {
            return member(instanceValue(), routine.variables[Int(variable)].name)
        }
        return state.variables[Int(variable)] ?? initialValue(of: variable)
    }

    func writeVariable(_ variable: Int32, _ value: FlowValue) {
        stateChanged = true
        var value = value
        let content = routine.variables[Int(variable)]
        if value.entities.isEmpty, !content.type.isEmpty,
            let entity = scope.instance(ofType: content.type, from: number)
        {
            value.entities = [entity]
        }
        switch outerName(variable) {
        case .ownField?:
            write(value, to: .field(content.name.value), of: instanceValue())
        case nil: state.variables[Int(variable)] = value
        default:
            state.variables[Int(variable)] = value
            outerWrites.insert(variable)
        }
    }

    func instanceValue() -> FlowValue {
        var value = inputValue(InputPath(.receiver))
        if routine.owner >= 0 { value.entities = [.instance(routine.owner)] }
        return value
    }

    func initialValue(of variable: Int32) -> FlowValue {
        let content = routine.variables[Int(variable)]
        switch content.kind {
        case .local: return FlowValue()
        case .instance: return instanceValue()
        case .enclosing, .outer: break
        }
        switch outerName(variable) {
        case .captured?:
            var value = inputValue(InputPath(.outer(content.name.value)))
            if let functions = functionEntities(content.name) { value.entities = functions }
            return value
        case .shared(let key)?: return file.shared(key, for: self)
        case .entities(let entities)?:
            var value = FlowValue()
            value.entities = entities
            addOutsideValue(to: &value)
            if routine.isExtension, case .outside? = entities.first,
                scope.imported(content.name) == nil
            {
                value.marks.formUnion(whole(member(instanceValue(), content.name)))
            }
            return value
        default: return FlowValue()
        }
    }

    private func functionEntities(_ name: Symbol) -> [Entity]? {
        let functions = scope.functions(named: name, from: number)
        return functions.isEmpty ? nil : functions.prefix(8).map { .function($0) }
    }

    /// How a name from outside is reached; nothing for the routine's own variables.
    func outerName(_ variable: Int32) -> OuterName? {
        let content = routine.variables[Int(variable)]
        guard content.kind == .outer || content.kind == .enclosing else { return nil }
        if let known = outerNames[variable] { return known }
        let found = findOuterName(content)
        outerNames[variable] = found
        return found
    }

    private func findOuterName(_ variable: Variable) -> OuterName {
        let name = variable.name
        if variable.kind == .enclosing { return .captured }
        if !scope.isPython, routine.owner >= 0 {
            if scope.declaringClass(of: name, in: routine.owner) != nil { return .ownField }
            if let key = sharedField(name) { return .shared(key) }
        }
        if routine.kind == .classBody, scope.isPython,
            scope.fieldVariable(name, of: routine.owner) != nil
        {
            return .ownField
        }
        if let functions = functionEntities(name) { return .entities(functions) }
        if let entity = scope.entity(words: [name], from: number) {
            if case .outside = entity, scope.imported(name) == nil {
                if scope.isModuleVariable(name), number != 0 { return .shared(.global(name)) }
                let inherits =
                    routine.owner >= 0 && !scope.isPython
                    && !scope.outerAncestry(of: routine.owner).isEmpty
                let isType = file.isType(name) || variable.isNamedLikeType
                return inherits && !isType ? .ownField : .entities([entity])
            }
            return .entities([entity])
        }
        if scope.isModuleVariable(name), number != 0 { return .shared(.global(name)) }
        return .unknown
    }

    /// The field of a class around, or of a companion, that a bare name means.
    private func sharedField(_ name: Symbol) -> SharedKey? {
        var owner = routine.owner
        while owner >= 0 {
            if let companion = scope.companion(of: owner),
                scope.fieldVariable(name, of: companion) != nil
            {
                return .field(companion, name)
            }
            owner = scope.file.classes[Int(owner)].owner
            if owner >= 0, let found = scope.declaringClass(of: name, in: owner) {
                return .field(found, name)
            }
        }
        return nil
    }

    // MARK: Members

    /// The field of an object, the member of a class or of a module.
    func member(_ value: FlowValue, _ name: Symbol) -> FlowValue {
        let part = Part.field(name.value)
        var result = read(value, part)
        if let element = LibraryWords.elements[name], let held = heldElement(element, of: value) {
            return held
        }
        let isOwn = value.entities.contains { $0.localType != nil }
        if !isOwn, let held = heldElements(name, of: value) { return held }
        if LibraryWords.numberFields.contains(name), !isOwn {
            result.marks = whole(result).keeping(~query.safeNumbers)
            result.objects = ObjectSet()
        }
        let isInput = value.objects.members.contains { input(of: $0) != nil }
        let isWritten = value.objects.members.contains {
            state.objects[$0]?.parts[part].map { !$0.mayInherit } ?? false
        }
        for entity in value.entities {
            switch entity {
            case .instance(let type):
                guard let declaring = scope.declaringClass(of: name, in: type) else { continue }
                if isInput, !isWritten {
                    addShared(.field(declaring, name), to: &result)
                }
                addDeclaredType(of: name, declaring, to: &result)
            case .type(let type):
                addStatic(name, of: type, to: &result, isWritten)
            case .outside(let dots, let words):
                guard result.entities.isEmpty else { continue }
                result.entities = [.outside(dots: dots, words: words + [name.value])]
                addOutsideValue(to: &result)
            default: break
            }
        }
        if result.entities.isEmpty { addMethods(name, of: value, to: &result) }
        return result
    }

    /// `first` of a pair, `value` of an entry.
    private func heldElement(_ position: Int32, of value: FlowValue) -> FlowValue? {
        guard !value.objects.isEmpty else { return nil }
        let isPair = value.objects.members.allSatisfy { object in
            guard let content = state.objects[object] else { return false }
            return content.isComplete && content.parts[.position(position)] != nil
        }
        return isPair ? read(value, .position(position)) : nil
    }

    /// `values` and `keys` of a map: what they hold stands for them.
    private func heldElements(_ name: Symbol, of value: FlowValue) -> FlowValue? {
        guard !scope.isPython, name == Words.values || name == Words.keys,
            !value.objects.isEmpty,
            value.objects.members.allSatisfy({
                state.objects[$0]?.parts[Self.keysField] != nil
            })
        else { return nil }
        var held = read(value, name == Words.values ? .elements : Self.keysField)
        held.constant = nil
        return held
    }

    private func addShared(_ key: SharedKey, to result: inout FlowValue) {
        let shared = file.shared(key, for: self)
        if shared.constant != nil || file.isFinal(key) {
            result = shared
        } else {
            result.marks.formUnion(shared.marks)
            for entity in shared.entities where !result.entities.contains(entity) {
                result.entities.append(entity)
            }
        }
    }

    private func addDeclaredType(of name: Symbol, _ type: Int32, to result: inout FlowValue) {
        guard result.entities.isEmpty, let field = scope.fieldVariable(name, of: type),
            let entity = scope.instance(
                ofType: field.type, from: scope.file.classes[Int(type)].routine)
        else { return }
        result.entities = [entity]
    }

    private func addStatic(
        _ name: Symbol, of type: Int32, to result: inout FlowValue, _ isWritten: Bool
    ) {
        if let inner = scope.innerType(named: name, in: type) {
            result.entities.append(.type(inner))
            return
        }
        let holders = [scope.declaringClass(of: name, in: type), companionField(name, of: type)]
        if let declaring = holders.compactMap({ $0 }).first {
            if !isWritten { addShared(.field(declaring, name), to: &result) }
            addDeclaredType(of: name, declaring, to: &result)
        }
    }

    /// The value of another file's variable.
    func addOutsideValue(to value: inout FlowValue) {
        for case .outside(let dots, let words) in value.entities {
            guard
                let tree = file.outsideValue(
                    dots: dots, words: words, isNeeded: !matches.sources.isEmpty)
            else { continue }
            let known = self.value(of: tree, shared: file.number(ofOutside: words))
            value.marks.formUnion(known.marks)
            value.objects.formUnion(known.objects)
            value.constant = known.constant
            if !known.entities.isEmpty { value.entities = known.entities }
            return
        }
    }

    private func companionField(_ name: Symbol, of type: Int32) -> Int32? {
        guard let companion = scope.companion(of: type),
            scope.fieldVariable(name, of: companion) != nil
        else { return nil }
        return companion
    }

    private func addMethods(_ name: Symbol, of value: FlowValue, to result: inout FlowValue) {
        for entity in value.entities {
            guard let type = entity.localType else { continue }
            let methods = scope.methods(named: name, in: type)
            result.entities += methods.prefix(4).map { .function($0) }
        }
    }
}

extension Entity {
    var localType: Int32? {
        switch self {
        case .type(let type), .instance(let type): type
        default: nil
        }
    }
}
