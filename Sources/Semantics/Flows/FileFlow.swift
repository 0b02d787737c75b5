import Languages
package import SourceText

/// Follows data through all routines of a file, for all rules of a query at once.
///
/// It begins with the routines in which a source stands and with those that other files ask for. From
/// there it goes on to what these call, with the summaries of what is called in turn, to what calls a
/// routine that gives it untrusted data, and to what reads a variable that holds such data: code that
/// untrusted data never comes to is not looked at. Routines that saw a summary, or a variable of the
/// file, that changed later are analysed again, until nothing changes: functions that call each other
/// come to their least fixpoint.
final class FileFlow {
    let query: FlowQuery
    private let demand: FlowDemand
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
    private let mentions: Mentions
    private var awakened: Set<Symbol> = []
    /// Routines that are handed untrusted data, and those that pass on what they are handed, by caller.
    private var handedData: Set<Int32> = []
    private var passesOn: [Int32: Set<Int32>] = [:]
    /// How far from untrusted data a routine is: 0 for one that holds some or is handed some.
    private var distances: [Int32: Int] = [:]
    /// Whether the call at hand hands on data.
    var callHasData = false
    /// Who must be looked at again when a summary, or a variable, changes.
    private var callers: [Int32: Set<Int32>] = [:]
    private var readers: [SharedKey: Set<Int32>] = [:]
    private var pending: Set<Int32> = []
    private var stack: [Int32] = []
    private var runs: [Int32: Int] = [:]
    private(set) var boundCount = 0
    /// By routine: what it names of other files, and the data that it hands to it.
    private var wantedNames: [Int32: [OutsideName: DataKinds]] = [:]
    /// Those that the call at hand names.
    var calledNames: [OutsideName] = []
    var outsideTargets: [FlowProgram.Member: CallTarget] = [:]
    var outsideMeanings: [OutsideName: FlowProgram.Meaning?] = [:]

    /// How often one routine is analysed at most.
    static let runLimit = 12
    /// How deep calls lead to the first analysis of further routines.
    static let depthLimit = 80
    /// What is called without data is followed for what it gives back, at most through so many calls.
    static let distanceLimit = 3

    init(
        _ file: IntermediateFile, query: FlowQuery, types: FileTypes? = nil,
        program: FlowProgram? = nil, demand: FlowDemand = FlowDemand(),
        deadline: ContinuousClock.Instant? = nil
    ) {
        scope = FileScope(file)
        mentions = Mentions(file)
        self.query = query
        self.demand = demand
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
        findRoots()
        while let next = pending.min() {
            pending.remove(next)
            guard runs[next, default: 0] < Self.runLimit, !isOverdue else {
                boundCount += 1
                continue
            }
            analyze(next)
        }
    }

    private func findRoots() {
        for (number, routine) in scope.file.routines.enumerated() {
            let isCalled = demand.called.contains(name(of: Int32(number)).value)
            if isCalled { handedData.insert(Int32(number)) }
            if isCalled
                || query.sources.contains(where: { $0.source.range.overlaps(routine.range) })
            {
                pending.insert(Int32(number))
                distances[Int32(number)] = 0
            }
        }
        for word in demand.called {
            // It may be a variable that the file or a class sets.
            for writer in mentions.routines(writing: Symbol(value: word))
            where scope.file.routines[Int(writer)].kind != .function {
                pending.insert(writer)
            }
        }
        for word in demand.giving { awaken(naming: Symbol(value: word)) }
    }

    /// Has the routines looked at that may call a function, or read a variable, which gives them
    /// untrusted data.
    private func awaken(naming word: Symbol) {
        guard awakened.insert(word).inserted else { return }
        let callers =
            Words.operatorFunctions.contains(word)
            ? scope.file.routines.indices.map { Int32($0) } : mentions.routines(naming: word)
        pending.formUnion(callers.filter { summaries[$0] == nil })
    }

    /// The word that calls of a routine have: that of its class for a constructor.
    func name(of number: Int32) -> Symbol {
        let routine = scope.file.routines[Int(number)]
        guard routine.kind == .classBody || routine.name == Words.initializer, routine.owner >= 0
        else { return routine.name }
        return scope.file.classes[Int(routine.owner)].name
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
        if flow.holdsUntrusted, distance(of: number) > 0 {
            distances[number] = 0
            pending.insert(number)
        }
        for inner in scope.inner(of: number) where summaries[inner] == nil {
            distances[inner] = min(distance(of: inner), distance(of: number))
            pending.insert(inner)
        }
        guard summaries[number] != summary else { return }
        summaries[number] = summary
        pending.formUnion(callers[number] ?? [])
        if gives(summary) { awaken(naming: name(of: number)) }
    }

    /// Whether callers of a function get untrusted data that they did not hand to it.
    func gives(_ summary: FlowSummary) -> Bool {
        summary.givenMarks.items.contains { origins[$0.origin].isSource }
    }

    // MARK: Calls

    /// The summary of a routine of the file, as far as it is known by now.
    func target(_ number: Int32) -> CallTarget? {
        guard scope.file.routines.indices.contains(Int(number)) else { return nil }
        var isFollowed = true
        if let caller = stack.last {
            callers[number, default: []].insert(caller)
            isFollowed = approach(number, from: caller)
        }
        if isFollowed, summaries[number] == nil, !stack.contains(number),
            stack.count < Self.depthLimit
        {
            let outer = callHasData
            analyze(number)
            callHasData = outer
        }
        guard let summary = summaries[number] else {
            if isFollowed, !stack.contains(number) { pending.insert(number) }
            return CallTarget(
                summary: scope.emptySummary(of: number), ways: FlowWays(), routine: number)
        }
        return CallTarget(summary: summary, ways: ways[number] ?? FlowWays(), routine: number)
    }

    private func distance(of number: Int32) -> Int { distances[number] ?? Self.distanceLimit }

    /// Notes how far a routine that is called is from untrusted data.
    ///
    /// - Returns: Whether it is near enough to be followed.
    private func approach(_ callee: Int32, from caller: Int32) -> Bool {
        let around = distance(of: caller)
        guard around < Self.distanceLimit else { return false }
        let new = around == 0 && callHasData ? 0 : around + 1
        guard new < distance(of: callee) else { return true }
        distances[callee] = new
        if summaries[callee] != nil { pending.insert(callee) }
        return true
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
            if let reader = stack.last {
                distances[home] = min(distance(of: home), distance(of: reader) + 1)
            }
            let outer = callHasData
            analyze(home)
            callHasData = outer
        }
        if let reader = stack.last, distance(of: reader) < Self.distanceLimit {
            for writer in mentions.routines(writing: key.name) where summaries[writer] == nil {
                distances[writer] = min(distance(of: writer), distance(of: reader) + 1)
                pending.insert(writer)
            }
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
        let isFinal = final && !tree.hasInputs(origins) && storeCounts[key.name, default: 0] <= 1
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
        if joined.allMarks.items.contains(where: { origins[$0.origin].isSource }) {
            awaken(naming: key.name)
        }
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

    // MARK: What the file wants of others

    func want(_ name: OutsideName, _ kinds: DataKinds = []) {
        calledNames.append(name)
        guard let routine = stack.last else { return }
        wantedNames[routine, default: [:]][name, default: []].formUnion(kinds)
    }

    /// Takes note that the call at hand hands on data.
    func noteData(_ kinds: DataKinds) {
        guard let routine = stack.last, !kinds.isEmpty else { return }
        for name in calledNames {
            wantedNames[routine, default: [:]][name, default: []].formUnion(kinds)
        }
    }

    /// Takes note that a routine hands data to another one of the file.
    func noteData(_ kinds: DataKinds, from caller: Int32, to callee: Int32) {
        if kinds.contains(.untrusted) { handedData.insert(callee) }
        if kinds.contains(.input) { passesOn[caller, default: []].insert(callee) }
    }

    /// What the file names of other files, and whether it hands untrusted data to it, its own or what
    /// its functions are handed.
    var wanted: [OutsideName: Bool] {
        var reached = handedData
        var stack = Array(reached)
        while let next = stack.popLast() {
            let others = (passesOn[next] ?? []).union(scope.inner(of: next))
            for other in others where reached.insert(other).inserted { stack.append(other) }
        }
        var wanted: [OutsideName: Bool] = [:]
        for (routine, names) in wantedNames {
            for (name, kinds) in names {
                let isHanded =
                    kinds.contains(.untrusted)
                    || kinds.contains(.input) && reached.contains(routine)
                wanted[name] = wanted[name] ?? false || isHanded
            }
        }
        return wanted
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

/// What a call hands on.
struct DataKinds: OptionSet {
    let rawValue: UInt8
    /// Data from a source.
    static let untrusted = DataKinds(rawValue: 1 << 0)
    /// What the routine was handed itself.
    static let input = DataKinds(rawValue: 1 << 1)
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
