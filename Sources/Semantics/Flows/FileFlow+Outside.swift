import Languages
import SourceText

/// Functions of other files, with their summaries in terms of this file's table of origins.
extension FileFlow {
    /// A class of another file: what its construction runs.
    struct OutsideClass {
        let body: CallTarget?
        let constructors: [CallTarget]
        let fields: [UInt64]
        let entity: Entity
    }

    private func meaning(dots: Int, words: [UInt64]) -> FlowProgram.Meaning? {
        guard let program else { return nil }
        let name = OutsideName(dots: dots, words: words, method: 0)
        if let known = outsideMeanings[name] { return known }
        let meaning = program.meaning(dots: dots, words: words, from: viewpoint)
        outsideMeanings[name] = .some(meaning)
        return meaning
    }

    func isOutsideType(dots: Int, words: [UInt64]) -> Bool {
        if case .type? = meaning(dots: dots, words: words) { return true }
        return false
    }

    /// The fields of a class of another file.
    func fields(ofOutside dots: Int, _ words: [UInt64]) -> [UInt64] {
        guard let program, case .type(let type)? = meaning(dots: dots, words: words) else {
            return []
        }
        return program[type: type].fields
    }

    func outsideFunctions(dots: Int, words: [UInt64], arity: Int) -> [CallTarget] {
        want(OutsideName(dots: dots, words: words, method: 0))
        guard case .functions(let members)? = meaning(dots: dots, words: words) else { return [] }
        return targets(members, arity)
    }

    func outsideMethods(dots: Int, words: [UInt64], name: Symbol, arity: Int) -> [CallTarget] {
        want(OutsideName(dots: dots, words: words, method: name.value))
        guard let program, case .type(let type)? = meaning(dots: dots, words: words) else {
            return []
        }
        let own = program.methods(named: name.value, in: type)
        let others = program.overrides(of: name.value, in: type).filter { !own.contains($0) }
        return targets(own + others, arity)
    }

    /// Methods of subclasses in other files.
    func outsideOverrides(of name: Symbol, in type: Int32, arity: Int) -> [CallTarget] {
        guard let program, case .outside(let dots, let words)? = exported(.type(type)) else {
            return []
        }
        want(OutsideName(dots: dots, words: words, method: name.value))
        guard case .type(let member)? = meaning(dots: dots, words: words) else { return [] }
        return targets(program.overrides(of: name.value, in: member), arity)
    }

    func outsideExtensions(named name: Symbol, arity: Int) -> [CallTarget] {
        guard !scope.isPython else { return [] }
        want(OutsideName(dots: 0, words: [name.value], method: name.value))
        guard let program else { return [] }
        return targets(program.extensions(named: name.value, from: viewpoint), arity)
    }

    func outsideClass(dots: Int, words: [UInt64], arity: Int) -> OutsideClass? {
        want(OutsideName(dots: dots, words: words, method: 0))
        guard let program, case .type(let type)? = meaning(dots: dots, words: words) else {
            return nil
        }
        let record = program[type: type]
        let initializers =
            scope.isPython
            ? program.methods(named: Words.initializer.value, in: type)
            : (record.methods[Words.initializer.value] ?? []).map {
                FlowProgram.Member(record: type.record, index: $0)
            }
        let body = target(FlowProgram.Member(record: type.record, index: record.body))
        return OutsideClass(
            body: scope.isPython ? nil : body, constructors: targets(initializers, arity),
            fields: record.fields,
            entity: .outsideInstance(
                dots: -1, words: program.records[type.record].module + record.path))
    }

    /// The value of a variable of another file.
    ///
    /// - Parameter isNeeded: Whether data comes in where it is read: then it may decide what happens
    ///   to that.
    func outsideValue(dots: Int, words: [UInt64], isNeeded: Bool) -> FlowTree? {
        let name = OutsideName(dots: dots, words: words, method: 0)
        want(name, isNeeded ? .untrusted : [])
        guard let program,
            case .value(let tree, let record)? = meaning(dots: dots, words: words)
        else { return nil }
        return tree.mapMarks { self.translated($0, program.records[record]) }
    }

    // MARK: Translation

    private func targets(_ members: [FlowProgram.Member], _ arity: Int) -> [CallTarget] {
        let all = members.prefix(FileScope.targetLimit + 1).map { target($0) }
        let fitting = all.filter { target in
            let parameters = target.summary.parameters.filter { $0.kind != .instance }
            let isOpen = parameters.contains { $0.kind != .plain }
            return isOpen
                || (scope.file.languageID == "java"
                    ? parameters.count == arity : arity <= parameters.count)
        }
        return fitting.isEmpty ? all : fitting
    }

    private func target(_ member: FlowProgram.Member) -> CallTarget {
        if let known = outsideTargets[member] { return known }
        guard let program else {
            return CallTarget(summary: FlowSummary(), ways: FlowWays(), routine: nil)
        }
        let record = program.records[member.record]
        let function = program[function: member]
        var summary = function.summary
        summary.returned = summary.returned.mapMarks { self.translated($0, record) }
        summary.thrown = summary.thrown?.mapMarks { self.translated($0, record) }
        for index in summary.effects.indices {
            summary.effects[index].parts = summary.effects[index].parts.mapValues {
                $0.mapMarks { self.translated($0, record) }
            }
        }
        summary.reaches = summary.reaches.map {
            FlowSummary.Reach(
                sink: translated($0.sink, record), marks: translated($0.marks, record))
        }
        summary.invocations = summary.invocations.map { invocation in
            FlowSummary.Invocation(
                function: invocation.function,
                arguments: invocation.arguments.map {
                    $0.mapMarks { self.translated($0, record) }
                })
        }
        let made = CallTarget(
            summary: summary, ways: translated(function.ways, record), routine: nil)
        outsideTargets[member] = made
        return made
    }

    private func translated(_ marks: Marks, _ record: FlowRecord) -> Marks {
        marks.items.reduce(into: Marks()) { result, mark in
            result.insert(Mark(origin: translated(mark.origin, record), rules: mark.rules))
        }
    }

    private func translated(_ origin: Int32, _ record: FlowRecord) -> Int32 {
        guard record.origins.indices.contains(Int(origin)) else { return origin }
        var content = record.origins[Int(origin)]
        if case .source(let file, let match, let start, let end) = content.kind {
            content.kind = .source(
                file: path(file, record), match: match, start: start, end: end)
        }
        return origins.number(of: content)
    }

    private func translated(_ sink: SinkID, _ record: FlowRecord) -> SinkID {
        SinkID(file: path(sink.file, record), number: sink.number)
    }

    /// Names of files as this file sees them: its own is empty.
    private func path(_ file: String, _ record: FlowRecord) -> String {
        let whole = file.isEmpty ? record.path : file
        return whole == scope.file.path ? "" : whole
    }

    private func translated(_ ways: FlowWays, _ record: FlowRecord) -> FlowWays {
        var result = FlowWays()
        func translated(_ steps: [FlowStep]) -> [FlowStep] {
            steps.map { step in
                var step = step
                step.file = path(step.file, record)
                return step
            }
        }
        for (origin, steps) in ways.returned {
            result.returned[self.translated(origin, record)] = translated(steps)
        }
        for (sink, byOrigin) in ways.reached {
            var own: [Int32: [FlowStep]] = [:]
            for (origin, steps) in byOrigin {
                own[self.translated(origin, record)] = translated(steps)
            }
            result.reached[self.translated(sink, record)] = own
        }
        return result
    }
}
