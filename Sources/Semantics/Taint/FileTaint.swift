package import Languages
package import SourceText

extension TaintQuery {
    /// Answers the query for one file, routine by routine.
    ///
    /// - Parameter facts: Types of expressions, which `taint_assume_safe_booleans` and
    ///   `taint_assume_safe_numbers` ask for.
    package func result(in file: IntermediateFile, facts: FileTypes? = nil) -> TaintResult {
        var run = FileTaint(query: self, file: file, types: facts)
        return run.result()
    }
}

/// Tells what is known of the type of the expression at a range.
package struct FileTypes {
    package let isBoolean: (ByteRange) -> Bool
    package let isNumber: (ByteRange) -> Bool

    package init(
        isBoolean: @escaping (ByteRange) -> Bool, isNumber: @escaping (ByteRange) -> Bool
    ) {
        self.isBoolean = isBoolean
        self.isNumber = isNumber
    }
}

private struct FileTaint {
    let query: TaintQuery
    let file: IntermediateFile
    let types: FileTypes?
    private var table = TaintTable()
    /// What globals hold when the routine that sets them has run: by routine, then by name.
    private var globals: [[Symbol: TaintSet]] = []

    init(query: TaintQuery, file: IntermediateFile, types: FileTypes?) {
        self.query = query
        self.file = file
        self.types = types
    }

    mutating func result() -> TaintResult {
        var result = TaintResult(findings: [], hitBound: false)
        guard !query.sources.isEmpty, !query.sinks.isEmpty else { return result }
        var found: [Int: TaintFinding] = [:]
        for routine in file.routines {
            let entry = entryState(of: routine)
            guard !routine.isLambda, isWorthRunning(routine, entry) else {
                globals.append([:])
                continue
            }
            let types = types
            let options = query.options
            var analysis = RoutineAnalysis(
                routine, query: query, table: table,
                isHarmlessType: { index in
                    guard let types else { return false }
                    let range = routine.instructions[index].range
                    return options.assumesSafeBooleans && types.isBoolean(range)
                        || options.assumesSafeNumbers && types.isNumber(range)
                })
            analysis.run(from: entry)
            table = analysis.table
            result.hitBound = result.hitBound || analysis.hitBound
            globals.append(finalGlobals(of: analysis))
            for hit in analysis.hits where found[hit.sink] == nil {
                found[hit.sink] = finding(hit, analysis)
            }
        }
        result.findings = found.sorted { $0.key < $1.key }.map(\.value)
        return result
    }

    /// Most routines of a file hold no source or no sink.
    private func isWorthRunning(_ routine: Routine, _ entry: TaintState) -> Bool {
        let isOuter = routine.kind != .function
        let hasSource =
            !entry.tainted.isEmpty || query.sources.contains { routine.range.overlaps($0.range) }
        return hasSource && (isOuter || query.sinks.contains { routine.range.overlaps($0.range) })
    }

    // MARK: Globals

    /// What the globals that the routine reads hold.
    private func entryState(of routine: Routine) -> TaintState {
        var state = TaintState()
        for (number, place) in routine.places.enumerated() {
            guard case .variable(let variable) = place.step,
                routine.variables[Int(variable)].kind == .outer
            else { continue }
            let taint = global(routine.variables[Int(variable)].name, seenFrom: routine)
            state.add(taint, to: Int32(number), in: routine.places)
        }
        return state
    }

    private func global(_ name: Symbol, seenFrom routine: Routine) -> TaintSet {
        var next = routine.parent
        while next >= 0, Int(next) < globals.count {
            if let found = globals[Int(next)][name] { return found }
            next = file.routines[Int(next)].parent
        }
        return TaintSet()
    }

    private func finalGlobals(of analysis: RoutineAnalysis) -> [Symbol: TaintSet] {
        let routine = analysis.routine
        var result: [Symbol: TaintSet] = [:]
        guard routine.kind == .file || routine.kind == .classBody else { return result }
        for (place, taint) in analysis.exitState.tainted {
            guard case .variable(let number) = routine.places[Int(place)].step else { continue }
            let variable = routine.variables[Int(number)]
            if variable.isFinal { result[variable.name] = taint }
        }
        return result
    }

    // MARK: Findings

    private func finding(_ hit: RoutineAnalysis.Hit, _ analysis: RoutineAnalysis) -> TaintFinding {
        var sources: Set<Int> = []
        var labels: Set<String> = []
        for member in hit.taint.members {
            let taint = analysis.table.taints[member]
            labels.insert(taint.label)
            if case .source(let number) = taint.origin {
                sources.insert(query.sources[number].match)
            }
        }
        return TaintFinding(
            sink: query.sinks[hit.sink].match, sources: sources.sorted(), labels: labels.sorted(),
            trace: TaintTrace(analysis: analysis).steps(to: hit))
    }
}
