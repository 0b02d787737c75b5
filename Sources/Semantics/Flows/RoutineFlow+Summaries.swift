import Languages
import SourceText

/// Summaries: making that of the routine, and applying those of the functions it calls.
extension RoutineFlow {
    // MARK: Applying

    /// What a call of a function does here.
    ///
    /// - Returns: What it gives back; nothing when it never returns.
    func apply(_ target: CallTarget, _ binding: CallBinding, _ index: Int) -> FlowValue? {
        let summary = target.summary
        if isRecording, let callee = target.routine {
            file.noteData(dataKinds(of: binding), from: number, to: callee)
        }
        var inputs = InputValues(flow: self, binding: binding)
        var passage: [(callee: Int32, marks: Marks)] = []
        for mark in summary.allMarks.items {
            passage.append((mark.origin, inputs.marks(Marks(mark))))
        }
        if isRecording, !passage.isEmpty {
            passages[index, default: []].append(Passage(ways: target.ways, origins: passage))
        }
        if isRecording {
            for reached in summary.reaches {
                let marks = inputs.marks(reached.marks).union(state.control)
                reach(
                    reached.sink, marks.keeping(reached.marks.rules), at: index)
            }
        }
        var made: Int32 = 100
        let effects = summary.effects.map { effect in
            (inputs.value(of: effect.path), effect.parts.mapValues { $0 })
        }
        var writes: [(FlowValue, Part, FlowValue)] = []
        for (object, parts) in effects {
            for (part, tree) in parts.sorted(by: { $0.key < $1.key }) {
                writes.append((object, part, inputs.value(of: tree, index, &made)))
            }
        }
        let returned = inputs.value(of: summary.returned, index, &made)
        let variables = summary.variables.sorted { $0.key < $1.key }.map {
            ($0.key, inputs.value(of: $0.value, index, &made))
        }
        for (object, part, value) in writes {
            var value = value
            let isWeak = value.mayInherit
            value.mayInherit = false
            write(value, to: part, of: object, isWeak: isWeak || part == .elements)
            note(index, -1, value)
        }
        for (name, value) in variables { writeOuter(name, value, index, target) }
        if let thrown = summary.thrown {
            var all = inputs.value(of: thrown, index, &made)
            if let known = state.thrown { all.join(known) }
            state.thrown = all
            stateChanged = true
        }
        for invocation in summary.invocations {
            let function = inputs.value(of: invocation.function)
            guard !function.entities.isEmpty else {
                passOn(invocation, function, &inputs, index, &made)
                continue
            }
            let arguments = invocation.arguments.map { inputs.value(of: $0, index, &made) }
            _ = invoke(function, arguments, index)
        }
        for path in summary.checked { check(path, binding) }
        return summary.neverReturns ? nil : returned
    }

    private func dataKinds(of binding: CallBinding) -> DataKinds {
        var kinds = binding.parameters.values.reduce(into: DataKinds()) { kinds, value in
            kinds.formUnion(dataKinds(of: value))
        }
        for case let value? in [binding.receiver, binding.closure]
        where dataKinds(of: value).contains(.untrusted) {
            kinds.insert(.untrusted)
        }
        return kinds
    }

    /// A function that was an input here as well.
    private func passOn(
        _ invocation: FlowSummary.Invocation, _ function: FlowValue,
        _ inputs: inout InputValues, _ index: Int, _ made: inout Int32
    ) {
        guard isRecording, invocations.count < 8, let object = function.objects.only,
            let path = input(of: object)
        else { return }
        let arguments = invocation.arguments.map {
            tree(of: inputs.value(of: $0, index, &made))
        }
        let own = FlowSummary.Invocation(function: path, arguments: arguments)
        if !invocations.contains(own) { invocations.append(own) }
    }

    private func check(_ path: InputPath, _ binding: CallBinding) {
        guard path.steps.isEmpty, case .parameter(let number) = path.root,
            let operand = binding.operands[number]
        else { return }
        let instruction = routine.instructions[operand]
        guard instruction.operation == .load,
            case .variable(let variable)? = place(of: instruction)?.step
        else { return }
        clean(.variable(variable))
    }

    /// A variable of code around the callee: this routine's own, or one around this one too.
    private func writeOuter(_ name: UInt64, _ value: FlowValue, _ index: Int, _ target: CallTarget)
    {
        guard let callee = target.routine, isInside(callee) else { return }
        for (variable, content) in routine.variables.enumerated()
        where content.name.value == name {
            var value = value
            let isWeak = value.mayInherit
            value.mayInherit = false
            if isWeak { value.join(readVariable(Int32(variable))) }
            writeVariable(Int32(variable), value)
            note(index, Int32(variable), value)
        }
    }

    /// Whether an object is known to have a part.
    func keeps(_ part: Part, _ value: FlowValue) -> Bool {
        value.objects.members.contains { state.objects[$0]?.parts[part] != nil }
    }

    /// Whether a function lies within this routine, or beside it within another.
    func isInside(_ callee: Int32) -> Bool {
        var next = scope.file.routines[Int(callee)].parent
        while next > 0 {
            if next == number { return true }
            next = scope.file.routines[Int(next)].parent
        }
        return number == 0 || scope.file.routines[Int(callee)].parent == routine.parent
    }

    // MARK: Making

    func makeSummary() -> (FlowSummary, FlowWays) {
        var summary = FlowSummary()
        summary.parameters = routine.parameters.map {
            FlowSummary.Parameter(name: $0.name.value, kind: $0.kind)
        }
        guard let exit = exitState else {
            summary.neverReturns = !hitBound
            summary.thrown = escaping
            summary.reaches = summaryReaches()
            summary.invocations = invocations
            return (summary, ways(summary))
        }
        state = exit
        var result = returned ?? FlowValue()
        if let yielded {
            var content = FlowObject()
            content.isComplete = true
            content.parts[.elements] = yielded
            result.join(makeObject(routine.instructions.count + 7, 0, content))
        }
        summary.returned = tree(of: result)
        if summary.returned.entities.isEmpty,
            let entity = scope.instance(ofType: routine.returnType, from: number)
        {
            summary.returned.entities = [entity]
        }
        summary.effects = effects(exit)
        for variable in outerWrites.sorted() {
            guard let value = exit.variables[Int(variable)] else { continue }
            summary.variables[routine.variables[Int(variable)].name.value] = tree(of: value)
        }
        summary.reaches = summaryReaches()
        summary.invocations = invocations
        summary.thrown = escaping
        if let exitChecks {
            // Falling off the end gives back nothing, so no check of the way there counts as true.
            let always = exit.checked.intersection(exitChecks.always)
            summary.checked = sorted(always)
            summary.checkedWhenTrue = sorted(exitChecks.whenTrue.union(always))
            summary.checkedWhenFalse = sorted(exitChecks.whenFalse.union(always))
        } else {
            summary.checked = sorted(exit.checked)
        }
        return (summary, ways(summary))
    }

    private func sorted(_ paths: Set<InputPath>) -> [InputPath] {
        paths.filter { $0.steps.isEmpty }.sorted { "\($0.root)" < "\($1.root)" }
    }

    private func summaryReaches() -> [FlowSummary.Reach] {
        reaches.sorted { $0.key < $1.key }.map { FlowSummary.Reach(sink: $0.key, marks: $0.value) }
    }

    private func effects(_ exit: FlowState) -> [FlowSummary.Effect] {
        let written = exit.objects.compactMap { object, content in
            content.parts.isEmpty ? nil : input(of: object).map { (path: $0, content: content) }
        }.sorted {
            ($0.path.steps.count, "\($0.path)") < ($1.path.steps.count, "\($1.path)")
        }
        // One bound for all: functions that call one another would else hand each other ever more.
        var budget = 64
        return written.prefix(32).map { path, content in
            var effect = FlowSummary.Effect(path: path, parts: [:])
            for (part, value) in content.parts.sorted(by: { $0.key < $1.key }) {
                effect.parts[part] = tree(of: value, depth: 0, &budget)
            }
            return effect
        }
    }

    func tree(of value: FlowValue) -> FlowTree {
        var budget = 32
        return tree(of: value, depth: 0, &budget)
    }

    private func tree(of value: FlowValue, depth: Int, _ budget: inout Int) -> FlowTree {
        var result = FlowTree()
        result.marks = value.marks
        result.constant = value.constant
        result.entities = value.entities
        result.mayInherit = value.mayInherit
        budget -= 1
        // Asking for the whole of each of many values would take longer than all else.
        guard budget > -64 else { return result }
        guard depth < FlowTree.depthLimit, budget > 0 else {
            result.marks = whole(value)
            return result
        }
        for object in value.objects.members {
            if let path = input(of: object) {
                result.inputs.append(path)
                continue
            }
            guard let content = state.objects[object] else { continue }
            let isFirst = !result.isObject
            result.count = isFirst ? content.count : -1
            result.isComplete = content.isComplete && (isFirst || result.isComplete)
            for (part, value) in content.parts.sorted(by: { $0.key < $1.key }) {
                let inner = tree(of: value, depth: depth + 1, &budget)
                if let known = result.parts[part] {
                    result.parts[part] = known.joined(inner)
                } else {
                    result.parts[part] = inner
                }
            }
        }
        return result
    }
}

extension FlowTree {
    func joined(_ other: FlowTree) -> FlowTree {
        var result = self
        result.marks.formUnion(other.marks)
        result.constant = Constant.joined(constant, other.constant)
        for path in other.inputs where !result.inputs.contains(path) { result.inputs.append(path) }
        for entity in other.entities where !result.entities.contains(entity) {
            result.entities.append(entity)
        }
        if result.entities.count > FlowValue.entityLimit { result.entities = [] }
        for (part, tree) in other.parts {
            result.parts[part] = result.parts[part].map { $0.joined(tree) } ?? tree
        }
        if result.count != other.count { result.count = -1 }
        result.isComplete = isComplete && other.isComplete
        result.mayInherit = mayInherit || other.mayInherit
        return result
    }

    /// The marks of the tree and of all parts; inputs have none.
    var allMarks: Marks {
        parts.values.reduce(marks) { $0.union($1.allMarks) }
    }

    var isEmpty: Bool {
        marks.isEmpty && inputs.isEmpty && entities.isEmpty && constant == nil && parts.isEmpty
    }
}

extension FlowSummary {
    /// All marks in what is returned, written and reached.
    var allMarks: Marks {
        reaches.reduce(outcomeMarks) { $0.union($1.marks) }
    }

    /// All marks in what callers get: also what functions that they hand over are called with.
    var givenMarks: Marks {
        invocations.reduce(outcomeMarks) { result, invocation in
            invocation.arguments.reduce(result) { $0.union($1.allMarks) }
        }
    }

    private var outcomeMarks: Marks {
        var result = returned.allMarks
        for effect in effects {
            for tree in effect.parts.values { result.formUnion(tree.allMarks) }
        }
        for tree in variables.values { result.formUnion(tree.allMarks) }
        if let thrown { result.formUnion(thrown.allMarks) }
        return result
    }
}

/// What the inputs of a callee are at one call.
struct InputValues {
    let flow: RoutineFlow
    let binding: CallBinding
    private var known: [InputPath: FlowValue] = [:]
    /// By origin.
    private var knownMarks: [Int32: Marks] = [:]

    init(flow: RoutineFlow, binding: CallBinding) {
        self.flow = flow
        self.binding = binding
    }

    mutating func value(of path: InputPath) -> FlowValue {
        if let found = known[path] { return found }
        let found: FlowValue
        if let last = path.steps.last {
            let around = value(of: InputPath(path.root, Array(path.steps.dropLast())))
            if case .field(let name) = last {
                found = flow.member(around, Symbol(value: name))
            } else {
                found = flow.read(around, last)
            }
        } else {
            found = root(path.root)
        }
        known[path] = found
        return found
    }

    private func root(_ root: InputPath.Root) -> FlowValue {
        switch root {
        case .parameter(let number): return binding.parameters[number] ?? FlowValue()
        case .receiver: return binding.receiver ?? FlowValue()
        case .outer(let name):
            if let target = binding.target, flow.isInside(target),
                let value = flow.visibleValue(of: Symbol(value: name))
            {
                return value
            }
            if let receiver = binding.receiver, flow.keeps(RoutineFlow.capturePart(name), receiver)
            {
                return flow.read(receiver, RoutineFlow.capturePart(name))
            }
            if let closure = binding.closure { return flow.read(closure, .field(name)) }
            return FlowValue()
        }
    }

    mutating func marks(_ marks: Marks) -> Marks {
        var result = Marks()
        for mark in marks.items {
            if let known = knownMarks[mark.origin] {
                result.formUnion(known.keeping(mark.rules))
                continue
            }
            let origin = flow.origins[mark.origin]
            guard let path = origin.input else {
                result.insert(mark)
                continue
            }
            var whole = flow.whole(value(of: path))
            if !origin.label.isEmpty { whole = relabelled(whole, origin.label) }
            knownMarks[mark.origin] = whole
            result.formUnion(whole.keeping(mark.rules))
        }
        return result
    }

    private func relabelled(_ marks: Marks, _ label: String) -> Marks {
        marks.items.reduce(into: Marks()) { result, mark in
            var origin = flow.origins[mark.origin]
            origin.label = label
            result.insert(Mark(origin: flow.origins.number(of: origin), rules: mark.rules))
        }
    }

    /// A tree as a value here: objects in it are made anew.
    mutating func value(of tree: FlowTree, _ index: Int, _ made: inout Int32) -> FlowValue {
        var result = FlowValue(marks(tree.marks))
        result.constant = tree.constant
        result.entities = tree.entities
        result.mayInherit = tree.mayInherit
        for path in tree.inputs {
            let input = value(of: path)
            let isAlone = tree.inputs.count == 1 && !tree.isObject && tree.marks.isEmpty
            if isAlone, tree.constant == nil { result.constant = input.constant }
            result.marks.formUnion(input.marks)
            result.objects.formUnion(input.objects)
            for entity in input.entities where !result.entities.contains(entity) {
                result.entities.append(entity)
            }
        }
        guard tree.isObject else { return result }
        var content = FlowObject()
        content.count = tree.count
        content.isComplete = tree.isComplete
        made += 1
        let position = made
        for (part, inner) in tree.parts.sorted(by: { $0.key < $1.key }) {
            content.parts[part] = value(of: inner, index, &made)
        }
        result.objects.formUnion(flow.makeObject(index, position, content).objects)
        return result
    }
}
