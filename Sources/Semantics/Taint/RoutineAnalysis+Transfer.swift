/// What calls of functions whose code is known do, told by their summaries.
protocol CallEffects {
    /// What a call gives back, or `nil` when nothing is known of the function.
    func effect(of site: CallSite, in routine: Routine) -> CallEffect?
}

/// What a call does with the taint of its arguments.
struct CallEffect {
    /// Arguments whose taint the result has: positions in the call's argument list, −1 for the receiver.
    var returned: [Int] = []
    /// Taint that arises in the callee and comes back.
    var fresh: [Taint] = []
}

/// What the value of an instruction is made of, before sources and propagators add to it.
extension RoutineAnalysis {
    mutating func transfer(_ index: Int, _ instruction: Instruction) -> Value {
        switch instruction.operation {
        case .constant, .target, .yield, .throw, .branch: return Value()
        case .load: return load(instruction)
        case .parameter:
            if instruction.detail == .lambdaParameter, options.isCompatible { return Value() }
            return Value(fresh: operandTaint(instruction))
        case .store: return storedValue(instruction)
        case .member:
            return options.propagatesOnlyThroughAssignments
                ? Value() : Value(fresh: operandTaint(instruction))
        case .element: return element(instruction)
        case .operate: return operate(instruction)
        case .call: return call(index, instruction)
        case .merge:
            var result = Value()
            for operand in routine.operands(of: instruction) {
                result.fresh.formUnion(values[Int(operand)].own)
                result.inner.formUnion(values[Int(operand)].inner)
            }
            return result
        case .return: return Value(fresh: operandTaint(instruction))
        }
    }

    /// All taint of all operands, and of what can be reached through them.
    func operandTaint(_ instruction: Instruction) -> TaintSet {
        var result = TaintSet()
        for operand in routine.operands(of: instruction) {
            result.formUnion(values[Int(operand)].whole)
        }
        return result
    }

    private func storedValue(_ instruction: Instruction) -> Value {
        guard let operand = operand(0, of: instruction), instruction.detail != .declaration else {
            return Value()
        }
        if instruction.detail == .capture, options.isCompatible { return Value() }
        let value = values[operand]
        return Value(fresh: value.own, inner: value.inner)
    }

    // MARK: Places

    /// Reads a place. The first operand is the value of the place around it, further ones are indices.
    private func load(_ instruction: Instruction) -> Value {
        if instruction.detail == .slice, options.isCompatible { return Value() }
        var result = Value()
        let around = operand(0, of: instruction).map { values[$0] } ?? Value()
        if !options.propagatesOnlyThroughAssignments {
            result.fresh = around.fresh
            result.fresh.formUnion(indexTaint(instruction))
        }
        let place = instruction.place
        if let entry = state.entry(place) {
            result.known = entry
        } else if !options.propagatesOnlyThroughAssignments {
            let parent = routine.places[Int(place)].parent
            // The value around it may have been sanitized on the way here: that counts, not the place.
            result.known =
                parent >= 0 && instruction.operandCount > 0
                ? around.known : state.taint(of: place, in: routine.places)
        }
        if !isInstance(place) { result.inner = state.innerTaint(of: place, in: routine.places) }
        return result
    }

    private func indexTaint(_ instruction: Instruction) -> TaintSet {
        var result = TaintSet()
        guard !options.assumesSafeIndexes, !options.propagatesOnlyThroughAssignments,
            !(instruction.detail == .slice && options.isCompatible)
        else { return result }
        for operand in routine.operands(of: instruction).dropFirst() {
            result.formUnion(values[Int(operand)].whole)
        }
        return result
    }

    private func element(_ instruction: Instruction) -> Value {
        if options.propagatesOnlyThroughAssignments { return Value() }
        if instruction.detail == .slice, options.isCompatible { return Value() }
        let object = operand(0, of: instruction).map { values[$0].whole } ?? TaintSet()
        return Value(fresh: object.union(indexTaint(instruction)))
    }

    // MARK: Operations

    private func operate(_ instruction: Instruction) -> Value {
        let isCarried =
            switch instruction.detail {
            case .cast, .iteration: true
            case .comparison:
                !options.assumesSafeComparisons && !options.assumesSafeBooleans
                    && !options.propagatesOnlyThroughAssignments
            case .boolean: !options.assumesSafeBooleans && !options.propagatesOnlyThroughAssignments
            case .mappingComprehension:
                !options.isCompatible && !options.propagatesOnlyThroughAssignments
            default: !options.propagatesOnlyThroughAssignments
            }
        return isCarried ? Value(fresh: operandTaint(instruction)) : Value()
    }

    // MARK: Calls

    func argumentTaint(_ instruction: Instruction) -> TaintSet {
        var result = TaintSet()
        guard instruction.site >= 0 else { return result }
        for argument in routine.sites[Int(instruction.site)].arguments {
            result.formUnion(values[Int(argument.value)].whole)
        }
        return result
    }

    private mutating func call(_ index: Int, _ instruction: Instruction) -> Value {
        guard instruction.site >= 0 else { return Value() }
        let site = routine.sites[Int(instruction.site)]
        let arguments = argumentTaint(instruction)
        var result = Value()
        if site.property >= 0 {
            if site.isSetter {
                add(arguments, to: site.property, at: index)
            } else {
                // A getter gives its own property, and not what other properties hold.
                result.fresh = state.taint(of: site.property, in: routine.places)
                result.inner = state.innerTaint(of: site.property, in: routine.places)
                if site.receiver >= 0 { result.fresh.formUnion(values[Int(site.receiver)].fresh) }
                return result
            }
        }
        if let known = resultOfLambda(site) { return known }
        if let effect = callees?.effect(of: site, in: routine) {
            result.fresh.formUnion(taint(of: effect, site))
            return result
        }
        if options.propagatesOnlyThroughAssignments { return result }
        if site.isConstruction {
            result.fresh.formUnion(arguments)
        } else if !options.assumesSafeFunctions {
            result.fresh.formUnion(operandTaint(instruction))
        }
        return result
    }

    /// What `let`, `run`, `also` and the like give back is known, unless the rule is written for less.
    private func resultOfLambda(_ site: CallSite) -> Value? {
        guard !options.isCompatible else { return nil }
        switch site.lambdaUse {
        case .none: return nil
        case .givesResult: return values[Int(site.lambdaResult)]
        case .givesReceiver: return site.receiver >= 0 ? values[Int(site.receiver)] : nil
        }
    }

    private mutating func taint(of effect: CallEffect, _ site: CallSite) -> TaintSet {
        var result = TaintSet()
        for position in effect.returned {
            let value = position < 0 ? site.receiver : site.arguments[position].value
            if value >= 0 { result.formUnion(values[Int(value)].whole) }
        }
        for taint in effect.fresh { result.insert(table.number(of: taint)) }
        return result
    }
}
