import Languages
import SourceText

/// Checks that make a value safe on one way from a condition: equality with a constant, membership in
/// a constant collection, a whole match of a strict expression, a function that does one of these.
extension RoutineFlow {
    enum CheckedPlace: Hashable {
        case variable(Int32)
        case part(Int32, Part)
    }

    /// The places that are safe when the condition has the outcome `isTrue`.
    func checkedPlaces(_ index: Int, _ isTrue: Bool, depth: Int) -> Set<CheckedPlace> {
        let instruction = routine.instructions[index]
        guard depth < 12 else { return [] }
        switch instruction.operation {
        case .load:
            guard case .variable? = place(of: instruction)?.step,
                let stored = soleStores[instruction.place], stored >= 0, stored < index
            else { return [] }
            return checkedPlaces(stored, isTrue, depth: depth + 1)
        case .operate: return checkedPlaces(ofOperation: index, isTrue, depth)
        case .call:
            return checkedPlaces(ofCall: index, isTrue)
        default: return []
        }
    }

    private func checkedPlaces(
        ofOperation index: Int, _ isTrue: Bool, _ depth: Int
    ) -> Set<CheckedPlace> {
        let instruction = routine.instructions[index]
        guard let left = operand(0, of: instruction) else { return [] }
        let word = instruction.word
        if Operator.notWords.contains(word) {
            return checkedPlaces(left, !isTrue, depth: depth + 1)
        }
        guard let right = operand(1, of: instruction) else {
            return instruction.detail == .cast || instruction.detail == .await
                ? checkedPlaces(left, isTrue, depth: depth + 1) : []
        }
        if Operator.isLogical(word) {
            let first = checkedPlaces(left, isTrue, depth: depth + 1)
            let second = checkedPlaces(right, isTrue, depth: depth + 1)
            // Of `a and b`, both hold when it does; of `a or b`, neither when it doesn't.
            return Operator.andWords.contains(word) == isTrue
                ? first.union(second) : first.intersection(second)
        }
        guard instruction.detail == .comparison else { return [] }
        if let isSame = GuardWords.equality[word] {
            if values[right]?.constant == .null {
                return checkedPlaces(left, isSame != isTrue, depth: depth + 1)
            }
            if case .boolean(let flag)? = values[right]?.constant {
                return checkedPlaces(left, (isSame == isTrue) == flag, depth: depth + 1)
            }
            guard isSame == isTrue else { return [] }
            return isConstant(right) ? places(left) : isConstant(left) ? places(right) : []
        }
        if let isIn = GuardWords.membership[word], isIn == isTrue, isConstantCollection(right) {
            return places(left)
        }
        return []
    }

    private func isConstant(_ index: Int) -> Bool {
        guard let constant = values[index]?.constant else { return false }
        return constant != .null
    }

    /// Whether all that a collection holds is known to be harmless.
    private func isConstantCollection(_ index: Int) -> Bool {
        guard let value = values[index] else { return false }
        if value.constant != nil { return false }
        return !value.objects.isEmpty && whole(value).isEmpty
            && value.objects.members.allSatisfy { state.objects[$0]?.isComplete ?? false }
    }

    /// The place an instruction reads, or that of the text it makes a variant of.
    private func places(_ index: Int) -> Set<CheckedPlace> {
        let instruction = routine.instructions[index]
        switch instruction.operation {
        case .load:
            guard let place = place(of: instruction) else { return [] }
            if case .variable(let variable) = place.step {
                return places(ofVariable: variable)
            }
            guard let around = operand(0, of: instruction), let object = values[around],
                let only = object.objects.only
            else { return [] }
            let part: Part =
                instruction.access == .field
                ? .field(instruction.word.value)
                : self.part(at: operand(1, of: instruction), of: object)
            return part == .elements ? [] : [.part(only, part)]
        case .call:
            let site = routine.sites[Int(instruction.site)]
            guard site.receiver >= 0, site.arguments.isEmpty,
                GuardWords.variants.contains(site.name)
            else { return [] }
            return places(Int(site.receiver))
        case .operate where instruction.detail == .cast || instruction.detail == .await:
            return operand(0, of: instruction).map { places($0) } ?? []
        default: return []
        }
    }

    private func places(ofVariable variable: Int32) -> Set<CheckedPlace> {
        guard case .ownField? = outerName(variable) else { return [.variable(variable)] }
        guard let object = instanceValue().objects.only else { return [] }
        return [.part(object, .field(routine.variables[Int(variable)].name.value))]
    }

    // MARK: Calls

    private func checkedPlaces(ofCall index: Int, _ isTrue: Bool) -> Set<CheckedPlace> {
        if let checks = callChecks[index] {
            let operands = isTrue ? checks.whenTrue : checks.whenFalse
            return operands.reduce(into: []) { $0.formUnion(places($1)) }
        }
        guard isTrue else { return [] }
        let site = routine.sites[Int(routine.instructions[index].site)]
        let arguments = site.arguments.map { Int($0.value) }
        let receiver = site.receiver >= 0 ? Int(site.receiver) : nil
        if GuardWords.contains.contains(site.name), let receiver, arguments.count == 1,
            isConstantCollection(receiver)
        {
            return places(arguments[0])
        }
        if GuardWords.equals.contains(site.name), let receiver, let other = arguments.first {
            return isConstant(other)
                ? places(receiver) : isConstant(receiver) ? places(other) : []
        }
        if GuardWords.characterTests.contains(site.name) {
            return arguments.isEmpty ? receiver.map { places($0) } ?? [] : places(arguments[0])
        }
        if GuardWords.matches.contains(site.name) {
            return placesMatched(receiver, arguments, isPartial: GuardWords.partial == site.name)
        }
        return []
    }

    /// `re.fullmatch(p, x)`, `x.matches(p)`, `p.matches(x)`, `p.matcher(x).matches()`.
    private func placesMatched(
        _ receiver: Int?, _ arguments: [Int], isPartial: Bool
    ) -> Set<CheckedPlace> {
        func isStrict(_ index: Int) -> Bool {
            guard case .string(let text)? = values[index]?.constant else { return false }
            return GuardWords.isStrict(text, anchored: isPartial)
        }
        if arguments.count >= 2, isStrict(arguments[0]) { return places(arguments[1]) }
        if let receiver {
            if let argument = arguments.first {
                return isStrict(argument)
                    ? places(receiver) : isStrict(receiver) ? places(argument) : []
            }
            let call = routine.instructions[receiver]
            guard call.operation == .call else { return [] }
            let inner = routine.sites[Int(call.site)]
            guard inner.receiver >= 0, let subject = inner.arguments.first,
                isStrict(Int(inner.receiver))
            else { return [] }
            return places(Int(subject.value))
        }
        return []
    }

    // MARK: Effects

    func clean(_ place: CheckedPlace) {
        for path in inputs(at: place) { state.checked.insert(path) }
        switch place {
        case .variable(let variable):
            guard var value = state.variables[Int(variable)] else { return }
            value.marks = Marks()
            value.objects = ObjectSet()
            state.variables[Int(variable)] = value
        case .part(let object, let part):
            var content = state.objects[object] ?? FlowObject()
            var value = content.parts[part] ?? FlowValue()
            value.marks = Marks()
            value.objects = ObjectSet()
            value.mayInherit = false
            content.parts[part] = value
            state.objects[object] = content
        }
        stateChanged = true
    }

    /// The inputs that a place holds just as they came.
    func inputs(at place: CheckedPlace) -> [InputPath] {
        let value: FlowValue
        switch place {
        case .variable(let variable): value = readVariable(variable)
        case .part(let object, let part):
            guard let known = state.objects[object]?.parts[part] else {
                return input(of: object).map { [$0.appending(part)] } ?? []
            }
            value = known
        }
        guard let object = value.objects.only, let path = input(of: object) else { return [] }
        return [path]
    }
}

/// Words that checks are made of, over all languages.
enum GuardWords {
    private static func set(_ words: String) -> Set<Symbol> {
        Set(words.split(separator: " ").map { Symbol(String($0)) })
    }

    /// Whether the operator says that both sides are the same.
    static let equality: [Symbol: Bool] = [
        Symbol("=="): true, Symbol("==="): true, Symbol("is"): true, Symbol("!="): false,
        Symbol("!=="): false, Symbol("is not"): false,
    ]
    static let membership: [Symbol: Bool] = [
        Symbol("in"): true, Symbol("not in"): false, Symbol("!in"): false,
    ]
    static let contains = set("contains containsKey has includes")
    static let equals = set("equals equalsIgnoreCase contentEquals __eq__")
    static let characterTests = set(
        """
        isdigit isalnum isalpha isdecimal isnumeric isidentifier isNumeric isAlphanumeric isAlpha \
        isDigits isCreatable
        """)
    static let matches = set("fullmatch matches match matchEntire")
    static let partial = Symbol("match")
    static let variants = set(
        """
        strip trim lower upper lowercase uppercase toLowerCase toUpperCase toString casefold \
        lstrip rstrip str
        """)

    /// Whether an expression matches all but letters, digits and a few signs that no language minds.
    static func leavesChosen(_ pattern: String) -> Bool {
        guard pattern.hasPrefix("[^") else { return false }
        var body = pattern.dropFirst(2)
        while let last = body.last, "+*".contains(last) { body.removeLast() }
        guard body.popLast() == "]" else { return false }
        var isEscaped = false
        for character in body {
            if isEscaped {
                guard "wds-".contains(character) else { return false }
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if !(character.isASCII && character.isLetter || character.isNumber)
                && !"-_ :,@".contains(character)
            {
                return false
            }
        }
        return !body.isEmpty
    }

    /// Whether an expression lets only chosen characters pass: no dot, no class by exclusion.
    static func isStrict(_ pattern: String, anchored: Bool) -> Bool {
        var escaped = false
        var isInClass = false
        var previous: Character?
        for character in pattern {
            if escaped {
                if "SDWX".contains(character) { return false }
                escaped = false
            } else if character == "\\" {
                escaped = true
            } else if character == "[" {
                isInClass = true
            } else if character == "]" {
                isInClass = false
            } else if character == "^", previous == "[" {
                return false
            } else if character == ".", !isInClass {
                return false
            }
            previous = character
        }
        guard anchored else { return true }
        return pattern.hasSuffix("$") || pattern.hasSuffix("\\Z") || pattern.hasSuffix("\\z")
    }
}
