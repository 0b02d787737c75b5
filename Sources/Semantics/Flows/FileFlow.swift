import Languages
package import SourceText

/// Follows data through all routines of a file, for all rules of a query at once.
///
/// A routine is analysed when a call of it is first met, with the summaries of what it calls in turn.
/// Those that saw a summary, or a variable of the file, that changed later are analysed again, until
/// nothing changes: functions that call each other come to their least fixpoint.
final class FileFlow {
    let query: FlowQuery
    let scope: FileScope
    let origins = OriginTable()
    let types: FileTypes?
    let program: FlowProgram?
    let viewpoint: FlowProgram.Viewpoint
    let deadline: ContinuousClock.Instant?
    private(set) var summaries: [Int32: FlowSummary] = [:]
    private(set) var ways: [Int32: FlowWays] = [:]
    private(set) var shared: [SharedKey: FlowTree] = [:]
    private var finals: Set<SharedKey> = []
    private var outsideNumbers: [[UInt64]: Int32] = [:]
    private var sharedNumbers: [SharedKey: Int32] = [:]
    private var storeCounts: [Symbol: Int] = [:]
    /// Who must be looked at again when a summary, or a variable, changes.
    private var callers: [Int32: Set<Int32>] = [:]
    private var readers: [SharedKey: Set<Int32>] = [:]
    private var pending: Set<Int32> = []
    private var stack: [Int32] = []
    private var runs: [Int32: Int] = [:]
    private(set) var boundCount = 0
    /// What the file names of other files, and whether it hands data to it.
    var wanted: [OutsideName: Bool] = [:]
    /// Those that the call at hand names.
    var calledNames: [OutsideName] = []
    var outsideTargets: [FlowProgram.Member: CallTarget] = [:]

    /// How often one routine is analysed at most.
    static let runLimit = 12
    /// How deep calls lead to the first analysis of further routines.
    static let depthLimit = 80

    init(
        _ file: IntermediateFile, query: FlowQuery, types: FileTypes? = nil,
        program: FlowProgram? = nil, deadline: ContinuousClock.Instant? = nil
    ) {
        scope = FileScope(file)
        self.query = query
        self.types = types
        self.program = program
        let module = file.package.map(\.value)
        viewpoint = FlowProgram.Viewpoint(
            path: file.path, module: module,
            imports: file.imports.map {
                FlowRecord.Import(
                    name: $0.name.value, dots: $0.dots, words: $0.path.map(\.value))
            })
        self.deadline = deadline
        countStores()
    }

    var isOverdue: Bool { deadline.map(TimeLimits.hasPassed) ?? false }

    func run() {
        for number in scope.file.routines.indices where summaries[Int32(number)] == nil {
            analyze(Int32(number))
        }
        while let next = pending.min() {
            pending.remove(next)
            guard runs[next, default: 0] < Self.runLimit, !isOverdue else {
                boundCount += 1
                continue
            }
            analyze(next)
        }
    }

    private func analyze(_ number: Int32) {
        stack.append(number)
        defer { stack.removeLast() }
        runs[number, default: 0] += 1
        pending.remove(number)
        let flow = RoutineFlow(number, in: self)
        flow.run()
        let (summary, ways) = flow.makeSummary()
        if flow.hitBound { boundCount += 1 }
        publish(flow)
        self.ways[number] = ways
        guard summaries[number] != summary else { return }
        summaries[number] = summary
        pending.formUnion(callers[number] ?? [])
    }

    // MARK: Calls

    /// The summary of a routine of the file, as far as it is known by now.
    func target(_ number: Int32) -> CallTarget? {
        guard scope.file.routines.indices.contains(Int(number)) else { return nil }
        if let caller = stack.last { callers[number, default: []].insert(caller) }
        if summaries[number] == nil, !stack.contains(number), stack.count < Self.depthLimit {
            analyze(number)
        }
        guard let summary = summaries[number] else {
            if !stack.contains(number) { pending.insert(number) }
            var empty = FlowSummary()
            empty.parameters = scope.file.routines[Int(number)].parameters.map {
                FlowSummary.Parameter(name: $0.name.value, kind: $0.kind)
            }
            return CallTarget(summary: empty, ways: FlowWays(), routine: number)
        }
        return CallTarget(summary: summary, ways: ways[number] ?? FlowWays(), routine: number)
    }

    // MARK: Variables that outlive calls

    private func countStores() {
        for routine in scope.file.routines {
            for instruction in routine.instructions
            where instruction.operation == .store && instruction.detail != .declaration {
                if instruction.access == .field {
                    storeCounts[instruction.word, default: 0] += 1
                } else if instruction.access == .variable, instruction.place >= 0,
                    case .variable(let number) = routine.places[Int(instruction.place)].step
                {
                    let variable = routine.variables[Int(number)]
                    if variable.kind == .outer || routine.kind != .function {
                        storeCounts[variable.name, default: 0] += 1
                    }
                }
            }
        }
    }

    func isFinal(_ key: SharedKey) -> Bool { finals.contains(key) }

    func isType(_ name: Symbol) -> Bool {
        scope.file.classes.contains { $0.name == name }
    }

    /// What a variable holds that code of several functions sees.
    func shared(_ key: SharedKey, for flow: RoutineFlow) -> FlowValue {
        readers[key, default: []].insert(flow.number)
        let home: Int32 =
            switch key {
            case .global: 0
            case .field(let type, _): scope.file.classes[Int(type)].routine
            }
        if summaries[home] == nil, !stack.contains(home), stack.count < Self.depthLimit {
            analyze(home)
        }
        guard let tree = shared[key] else { return FlowValue() }
        return flow.value(of: tree, shared: sharedNumber(key))
    }

    /// A number for another file's variable, apart from those of this file.
    func number(ofOutside words: [UInt64]) -> Int32 {
        if let known = outsideNumbers[words] { return known }
        let number = Int32(100_000 + outsideNumbers.count)
        outsideNumbers[words] = number
        return number
    }

    private func sharedNumber(_ key: SharedKey) -> Int32 {
        if let known = sharedNumbers[key] { return known }
        let number = Int32(sharedNumbers.count)
        sharedNumbers[key] = number
        return number
    }

    /// Takes note of what code writes to a variable that others see: data from sources, and types. The
    /// value itself counts when it is written only once.
    func share(_ key: SharedKey, _ tree: FlowTree, final: Bool) {
        let name: Symbol =
            switch key {
            case .global(let name), .field(_, let name): name
            }
        let isFinal = final && !tree.hasInputs(origins) && storeCounts[name, default: 0] <= 1
        var tree = tree.ofSources(origins)
        if isFinal {
            finals.insert(key)
        } else {
            tree = tree.withoutConstants()
        }
        guard isFinal || !tree.isEmpty || tree.isObject else { return }
        let joined = isFinal ? tree : shared[key].map { $0.joined(tree) } ?? tree
        guard joined != shared[key] else { return }
        shared[key] = joined
        pending.formUnion(readers[key] ?? [])
    }

    private func publish(_ flow: RoutineFlow) {
        guard let exit = flow.exitState else { return }
        let routine = flow.routine
        if routine.kind == .file {
            for (number, variable) in routine.variables.enumerated() where variable.name != .none {
                guard let value = exit.variables[number] else { continue }
                share(.global(variable.name), flow.tree(of: value), final: true)
            }
        }
        for variable in flow.outerWrites.sorted() {
            guard case .shared(let key)? = flow.outerNames[variable],
                let value = exit.variables[Int(variable)]
            else { continue }
            share(key, flow.tree(of: value), final: false)
        }
        guard routine.owner >= 0 else { return }
        for (object, content) in exit.objects where flow.input(of: object) == InputPath(.receiver) {
            for case (.field(let name), let value) in content.parts {
                let field = Symbol(value: name)
                let declaring = scope.declaringClass(of: field, in: routine.owner) ?? routine.owner
                share(
                    .field(declaring, field), flow.tree(of: value),
                    final: routine.kind == .classBody)
            }
        }
    }

    // MARK: Options

    /// The rules that don't mind what the types of an expression let through.
    func harmlessRules(at range: ByteRange) -> UInt64 {
        guard let types else { return 0 }
        var rules: UInt64 = 0
        if query.safeBooleans != 0, types.isBoolean(range) { rules |= query.safeBooleans }
        if query.safeNumbers != 0, types.isNumber(range) { rules |= query.safeNumbers }
        return rules
    }
}

/// The name of something in another file.
package struct OutsideName: Hashable, Sendable, Codable {
    package let dots: Int
    package let words: [UInt64]
    /// A method of an instance of the class that `words` name; 0 for none.
    package let method: UInt64
}

extension RoutineFlow {
    /// The value of a variable that outlives calls.
    func value(of tree: FlowTree, shared number: Int32) -> FlowValue {
        let base = -1000 * (number + 1)
        if tree.isObject {
            let known = object(.made(base, 1))
            if state.objects[known] != nil {
                var value = FlowValue(tree.marks)
                value.entities = tree.entities
                value.objects = ObjectSet(known)
                return value
            }
        }
        var inputs = InputValues(flow: self, binding: CallBinding())
        var made: Int32 = 0
        let changed = stateChanged
        defer { stateChanged = changed }
        return inputs.value(of: tree, Int(base), &made)
    }
}

extension FlowTree {
    /// Without what depends on inputs of some function.
    func ofSources(_ origins: OriginTable) -> FlowTree {
        var result = mapMarks { marks in
            marks.items.contains { origins[$0.origin].input != nil }
                ? marks.items.reduce(into: Marks()) { result, mark in
                    if origins[mark.origin].isSource { result.insert(mark) }
                } : marks
        }
        result.dropInputs()
        return result
    }

    /// Whether anything in it depends on inputs of some function.
    func hasInputs(_ origins: OriginTable) -> Bool {
        !inputs.isEmpty || marks.items.contains { origins[$0.origin].input != nil }
            || parts.values.contains { $0.hasInputs(origins) }
    }

    private mutating func dropInputs() {
        inputs = []
        for part in parts.keys { parts[part]?.dropInputs() }
    }

    func withoutConstants() -> FlowTree {
        var result = self
        result.constant = nil
        result.isComplete = false
        result.count = -1
        result.parts = parts.mapValues { $0.withoutConstants() }.filter { !$0.value.isEmpty }
        return result
    }
}
