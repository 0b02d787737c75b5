import Findings
import Languages
import Patterns
import Rules
import Semantics
import SourceText

/// What one file gave.
struct FileResult: Sendable {
    var findings: [Finding] = []
    var notifications: [Notification] = []
    var wasRead = false
    /// Whether its words were collected.
    var wasSearched = false
    var wasParsed = false
    /// Whether all of this comes from an earlier scan.
    var isKnown = false
    /// Whether it depends on files of settings.
    var hasReadSettings = false
    var byteCount = 0
    /// How much of it was parsed; nothing for all.
    var parsedByteCount: Int?
    /// What there is apart from flows that are followed through calls, for when these are followed again;
    /// nothing where that would have to be found out.
    var own: (findings: [Finding], notifications: [Notification])?
    /// Nothing for a file that no such flow was followed in.
    var flows: FlowOutcome?
    /// By group of rules: which flows may begin or end in the file.
    var ends: [FlowEnds] = []
    /// The file's words, for when flows are looked for that come from other files.
    var words: FileWords?
    /// Only where times are asked for.
    var times: WorkTimes?
}

/// What a timer measured on one file.
struct WorkTimes: Sendable {
    let phases: [WorkTimer.Phase: Double]
    let rules: [WorkTimer.RuleTime]

    /// - Parameter earlier: What was measured on the file before, which is added.
    init(_ timer: WorkTimer, after earlier: WorkTimes? = nil) {
        phases = timer.seconds.merging(earlier?.phases ?? [:], uniquingKeysWith: +)
        rules = timer.rules + (earlier?.rules ?? [])
    }
}

/// Runs the rules of a plan on one file. Trouble with the file becomes a notification.
struct FileScan {
    let plan: ScanPlan
    let settings: ScanSettings
    var cache: ScanCache?
    var properties: PropertyFiles?
    /// Whether flows are followed after all files were looked at, and not in each by itself.
    var defersFlows = false

    func result(
        for source: SourceFile, language: Language?, timer: WorkTimer? = nil,
        around: FlowRun.Around? = nil
    ) -> FileResult {
        var result = FileResult()
        result.wasRead = true
        result.wasSearched = true
        result.byteCount = source.bytes.count
        let wordPlan = timer.run(.rules) { plan.words(for: language) }
        var (words, candidates, textCandidates) = timer.run(.prefilter) {
            let words = WordSet(source.bytes, wordPlan.vocabulary)
            return (
                words, self.candidates(wordPlan.code, source, words),
                self.candidates(wordPlan.text, source, words)
            )
        }
        let hasFlows = !plan.flowGroups(for: language).isEmpty
        if hasFlows {
            result.words = FileWords(source.bytes)
            result.ends = ends(of: source, language, words)
        }
        let takesPart = around != nil || candidates.contains(where: \.followsCalls)
        var parts: [ByteRange]?
        if !takesPart, !candidates.isEmpty, settings.usesPrefilter, settings.parsesInParts {
            parts = timer.run(.prefilter) { narrow(&candidates, source, language) }
        }
        guard takesPart || !candidates.isEmpty || !textCandidates.isEmpty else { return result }

        var code: FileContext?
        let deadline = settings.timeLimit.map { ContinuousClock.now + $0 }
        if takesPart || !candidates.isEmpty {
            let file = FileContext(
                source, language: language, timeLimit: settings.timeLimit,
                words: settings.usesPrefilter ? words : nil, parts: parts,
                properties: properties, timer: timer)
            run(candidates.filter { !$0.followsCalls }, on: file, until: deadline, &result)
            result.wasParsed = true
            if let parts, file.isPartial {
                result.parsedByteCount = parts.reduce(0) { $0 + $1.count }
            }
            noteParseTrouble(file, &result)
            code = file
        }
        if !textCandidates.isEmpty {
            let text = FileContext(source, language: nil, timer: timer)
            run(textCandidates, on: text, until: deadline, &result)
            code = code ?? text
        }
        if hasFlows { result.own = (result.findings, result.notifications) }
        if takesPart, let code, code.language != nil {
            if defersFlows, around == nil {
                noteSources(code, &result)
            } else {
                follow(code, around, &result)
            }
        }
        finish(&result, code, source)
        return result
    }

    private func finish(_ result: inout FileResult, _ code: FileContext?, _ source: SourceFile) {
        code?.forgetSharedMatches()
        result.hasReadSettings = result.hasReadSettings || code?.hasReadSettings ?? false
        result.findings.sort { $0.precedes($1) }
        if let code { silence(code, &result) }
        addFingerprints(to: &result.findings, in: source)
    }

    // MARK: Flows

    /// The sinks that the file's words allow for; sources are looked for by matching.
    private func ends(
        of source: SourceFile, _ language: Language?, _ words: WordSet
    ) -> [FlowEnds] {
        let isTest = TestFiles.contain(source.path)
        return plan.flowGroups(for: language).map { group in
            var ends = FlowEnds()
            for (number, entry) in group.enumerated()
            where (!settings.usesPrefilter || entry.sinkRequirement.mayHold(in: words))
                && entry.covers(source.path, isTest: isTest)
            {
                ends.sinks |= 1 << UInt64(number)
            }
            return ends
        }
    }

    private func noteSources(_ file: FileContext, _ result: inout FileResult) {
        for (number, group) in plan.flowGroups(for: file.language).enumerated() {
            file.gaveUp = false
            let rules = flowRules(group, file, &result)
            result.ends[number].sources = file.timer.run(.match) {
                FlowRun.sourceRules(rules, in: file)
            }
            if file.gaveUp, let entry = group.first {
                result.notifications.append(boundNotification(file, entry))
            }
        }
    }

    /// The rules of a group that look at the file.
    private func flowRules(
        _ group: ArraySlice<ScanPlan.Entry>, _ file: FileContext, _ result: inout FileResult
    ) -> [(rule: Rule, taint: CompiledTaint)?] {
        let isTest = TestFiles.contain(file.source.path)
        return group.map { entry in
            guard entry.covers(file.source.path, isTest: isTest) else { return nil }
            switch file.timer.run(.compile, { entry.rule.form(for: file.language) }) {
            case .success(.taint(let taint)): return (entry.rule.rule, taint)
            case .success: return nil
            case .failure(let problem):
                result.notifications.append(
                    entry.rule.notification(of: problem, language: file.language))
                return nil
            }
        }
    }

    /// Runs the rules whose flows are followed through calls.
    private func follow(
        _ file: FileContext, _ around: FlowRun.Around?, _ result: inout FileResult
    ) {
        var outcome = FlowOutcome()
        var followed = followedFunctions(file, result)
        for (number, group) in plan.flowGroups(for: file.language).enumerated() {
            file.gaveUp = false
            let rules = flowRules(group, file, &result)
            let flow = file.timer.run(.match) { FlowRun(rules, group: number, in: file, around) }
            if let flow {
                followed?.add(flow.sources)
                result.findings += file.timer.run(.taint) {
                    flow.findings(&outcome, &result.notifications)
                }
            }
            if file.gaveUp, let entry = group.first {
                result.notifications.append(boundNotification(file, entry))
            }
        }
        followed?.settle(&result.findings, plan.yielding)
        if !outcome.groups.isEmpty { result.flows = outcome }
    }

    /// Nothing where no finding could yield.
    private func followedFunctions(_ file: FileContext, _ result: FileResult) -> FollowedFunctions?
    {
        guard result.findings.contains(where: { plan.yielding[$0.rule] != nil }) else { return nil }
        return file.intermediateForm.map { FollowedFunctions(in: $0) }
    }

    /// Follows the flows of a file again, with what is known of other files by now.
    func result(
        for file: DiscoveredFile, around: FlowRun.Around, previous: FileResult
    ) -> FileResult {
        guard case .success(let loaded) = file.load() else { return previous }
        let timer = settings.measuresTime ? WorkTimer() : nil
        var result = previous
        if let own = previous.own {
            (result.findings, result.notifications) = own
            let context = FileContext(
                loaded.source, language: file.language, timeLimit: settings.timeLimit,
                words: settings.usesPrefilter
                    ? WordSet(loaded.source.bytes, plan.words(for: file.language).vocabulary) : nil,
                properties: properties, timer: timer)
            if !previous.wasParsed {
                result.wasParsed = true
                noteParseTrouble(context, &result)
                result.own = (result.findings, result.notifications)
            }
            follow(context, around, &result)
            finish(&result, context, loaded.source)
            result.notifications += loaded.notifications
        } else {
            // Nothing is known of the file but that it was passed over.
            result = self.result(
                for: loaded.source, language: file.language, timer: timer, around: around)
            result.notifications += previous.notifications
        }
        result.times = timer.map { WorkTimes($0, after: previous.times) }
        return result
    }

    /// Adds findings that come of other files' data.
    func adding(_ findings: [Finding], to result: FileResult, of file: DiscoveredFile) -> FileResult
    {
        let known = Set(result.findings.map(Place.init))
        let new = findings.filter { !known.contains(Place($0)) }
        guard !new.isEmpty, case .success(let loaded) = file.load() else { return result }
        var result = result
        result.findings += new
        for index in result.findings.indices { result.findings[index].suppression = nil }
        let context = FileContext(
            loaded.source, language: file.language, timeLimit: settings.timeLimit)
        finish(&result, context, loaded.source)
        return result
    }

    private struct Place: Hashable {
        let rule: RuleID
        let start: Int
        let end: Int

        init(_ finding: Finding) {
            rule = finding.rule
            start = finding.location.startOffset
            end = finding.location.endOffset
        }
    }

    /// Marks the findings that comments of the file silence.
    private func silence(_ file: FileContext, _ result: inout FileResult) {
        guard settings.honorsSuppressions,
            !result.findings.isEmpty || settings.reportsUnusedSuppressions
        else { return }
        var file = file
        if file.isPartial {
            guard mayHaveSuppressions(file.source) else { return }
            // A comment may stand in lines that were left out, and speak of others.
            file = FileContext(
                file.source, language: file.language, timeLimit: settings.timeLimit)
        }
        var suppressions =
            file.tree.map { Suppressions(in: $0) } ?? Suppressions(inText: file.source)
        suppressions.apply(to: &result.findings)
        guard settings.reportsUnusedSuppressions else { return }
        result.notifications += suppressions.notifications(
            afterRunning: plan.rules.map(\.id))
    }

    private func candidates(
        _ index: EntryIndex, _ source: SourceFile, _ words: WordSet
    ) -> [ScanPlan.Entry] {
        lazy var isTest = TestFiles.contain(source.path)
        let entries = settings.usesPrefilter ? index.candidates(words) : index.entries
        return entries.filter { $0.covers(source.path, isTest: isTest) }
    }

    /// Takes a closer look at a file that seems to have words of rules.
    ///
    /// - Parameter candidates: Loses the rules whose words stand in comments and strings alone.
    /// - Returns: The lines that need to be parsed for the others; nothing for all.
    private func narrow(
        _ candidates: inout [ScanPlan.Entry], _ source: SourceFile, _ language: Language?
    ) -> [ByteRange]? {
        guard let language, let outline = language.outline(source.bytes) else { return nil }
        let words = OutlineWords(outline, for: candidates.map(\.requirement))
        candidates.removeAll { !words.mayHold($0.requirement) }
        guard !candidates.isEmpty, !settings.reportsUnusedSuppressions else { return nil }
        var localities: [Locality] = []
        for entry in candidates {
            guard !words.mayBeFolded(entry.requirement), let locality = entry.locality(in: language)
            else { return nil }
            localities.append(locality)
        }
        return NeededPieces.ranges(of: outline, for: localities)
    }

    private func run(
        _ entries: [ScanPlan.Entry], on file: FileContext, until deadline: ContinuousClock.Instant?,
        _ result: inout FileResult
    ) {
        for entry in entries {
            if let deadline, TimeLimits.hasPassed(deadline) {
                result.notifications.append(timeLimitNotification(file, from: entry))
                return
            }
            switch file.timer.run(.compile, { entry.rule.form(for: file.language) }) {
            case .success(let form):
                file.gaveUp = false
                result.findings += file.timer.measure(rule: entry.rule.number) {
                    findings(of: entry.rule, form, in: file, &result)
                }
                if file.gaveUp { result.notifications.append(boundNotification(file, entry)) }
            case .failure(let problem):
                result.notifications.append(
                    entry.rule.notification(of: problem, language: file.language))
            }
        }
    }

    private func findings(
        of rule: CompiledRule, _ form: CompiledRule.Form, in file: FileContext,
        _ result: inout FileResult
    ) -> [Finding] {
        switch form {
        case .search(let formula):
            let maker = FindingMaker(rule: rule.rule, formula: formula, file: file)
            return file.timer.run(.match) {
                maker.findings(from: FormulaEvaluator(formula, in: file).matches())
            }
        case .taint(let taint):
            let run = file.timer.run(.match) {
                var run = TaintRun(taint, of: rule.rule, in: file)
                run.collectAll()
                return run
            }
            return file.timer.run(.taint) { run.findings(&result.notifications) }
        case .layout(let layout):
            return file.timer.run(.layout) {
                LayoutRun(layout, of: rule.rule, in: file).findings()
            }
        }
    }

    private func timeLimitNotification(_ file: FileContext, from entry: ScanPlan.Entry)
        -> Notification
    {
        Notification(
            kind: "time-limit", level: .warning,
            message: "The time limit for '\(file.source.path)' was reached; the rule "
                + "'\(entry.rule.rule.id)' and those after it did not run on it.",
            fix: "Raise --timeout, or ignore the file.", path: file.source.path)
    }

    private func boundNotification(_ file: FileContext, _ entry: ScanPlan.Entry) -> Notification {
        Notification(
            kind: "analysis-bound", level: .warning,
            message:
                "The rule '\(entry.rule.rule.id)' did not look at all of '\(file.source.path)': "
                + "its patterns meet there in too many ways, or the time limit was reached.",
            fix: "Raise --timeout, or ignore the file.", path: file.source.path)
    }

    private func noteParseTrouble(_ file: FileContext, _ result: inout FileResult) {
        let path = file.source.path
        if let problem = file.parseProblem {
            result.wasParsed = false
            result.notifications.append(
                Notification(
                    kind: "not-parsed", level: .warning,
                    message: "'\(path)' was not parsed: \(problem.explanation)",
                    fix: "Raise --timeout, or ignore the file.", path: path))
        } else if let first = file.tree?.errors.first {
            let count = file.tree?.errors.count ?? 1
            let places = count == 1 ? "one place" : "\(count) places"
            result.notifications.append(
                Notification(
                    kind: "partial-parse", level: .note,
                    message:
                        "'\(path)' did not parse in \(places); code there may have been missed.",
                    path: path, position: file.source.position(of: first.start)))
        }
    }
}
