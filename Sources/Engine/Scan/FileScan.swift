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
    var byteCount = 0
    /// Only where times are asked for.
    var times: WorkTimes?
}

/// What a timer measured on one file.
struct WorkTimes: Sendable {
    let phases: [WorkTimer.Phase: Double]
    let rules: [WorkTimer.RuleTime]

    init(_ timer: WorkTimer) {
        phases = timer.seconds
        rules = timer.rules
    }
}

/// Runs the rules of a plan on one file. Trouble with the file becomes a notification.
struct FileScan {
    let plan: ScanPlan
    let settings: ScanSettings

    func result(
        for source: SourceFile, language: Language?, timer: WorkTimer? = nil
    ) -> FileResult {
        var result = FileResult()
        result.wasRead = true
        result.wasSearched = true
        result.byteCount = source.bytes.count
        let (words, candidates, textCandidates) = timer.run(.prefilter) {
            let words = WordSet(source.bytes)
            return (
                words, self.candidates(plan.entries(for: language), source, words),
                self.candidates(plan.textEntries, source, words)
            )
        }
        guard !candidates.isEmpty || !textCandidates.isEmpty else { return result }

        var code: FileContext?
        let deadline = settings.timeLimit.map { ContinuousClock.now + $0 }
        if !candidates.isEmpty {
            let file = FileContext(
                source, language: language, timeLimit: settings.timeLimit,
                words: settings.usesPrefilter ? words : nil, timer: timer)
            run(candidates, on: file, until: deadline, &result)
            file.forgetSharedMatches()
            result.wasParsed = true
            noteParseTrouble(file, &result)
            code = file
        }
        if !textCandidates.isEmpty {
            let text = FileContext(source, language: nil, timer: timer)
            run(textCandidates, on: text, until: deadline, &result)
            code = code ?? text
        }
        result.findings.sort { $0.precedes($1) }
        if let code { silence(code, &result) }
        addFingerprints(to: &result.findings, in: source)
        return result
    }

    /// Marks the findings that comments of the file silence.
    private func silence(_ file: FileContext, _ result: inout FileResult) {
        guard settings.honorsSuppressions,
            !result.findings.isEmpty || settings.reportsUnusedSuppressions
        else { return }
        var suppressions =
            file.tree.map { Suppressions(in: $0) } ?? Suppressions(inText: file.source)
        suppressions.apply(to: &result.findings)
        guard settings.reportsUnusedSuppressions else { return }
        result.notifications += suppressions.notifications(
            afterRunning: plan.rules.map(\.id))
    }

    private func candidates(
        _ entries: [ScanPlan.Entry], _ source: SourceFile, _ words: WordSet
    ) -> [ScanPlan.Entry] {
        let isTest = TestFiles.contain(source.path)
        return entries.filter { entry in
            (!settings.usesPrefilter || entry.requirement.mayHold(in: words))
                && entry.covers(source.path, isTest: isTest)
        }
    }

    private func run(
        _ entries: [ScanPlan.Entry], on file: FileContext, until deadline: ContinuousClock.Instant?,
        _ result: inout FileResult
    ) {
        var flows: [(rule: Rule, taint: CompiledTaint)] = []
        for entry in entries {
            if let deadline, ContinuousClock.now > deadline {
                result.notifications.append(timeLimitNotification(file, from: entry))
                return
            }
            switch file.timer.run(.compile, { entry.rule.form(for: file.language) }) {
            case .success(.taint(let taint)) where !taint.options.isCompatible:
                flows.append((entry.rule.rule, taint))
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
        file.gaveUp = false
        for start in stride(from: 0, to: flows.count, by: FlowQuery.ruleLimit) {
            let group = Array(flows[start..<min(flows.count, start + FlowQuery.ruleLimit)])
            let flow = file.timer.run(.match) { FlowRun(group, in: file) }
            result.findings += file.timer.run(.taint) { flow.findings(&result.notifications) }
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
            let run = file.timer.run(.match) { TaintRun(taint, of: rule.rule, in: file) }
            return file.timer.run(.taint) { run.findings(&result.notifications) }
        case .layout(let layout):
            return file.timer.run(.layout) {
                LayoutRun(layout, of: rule.rule, in: file).findings()
            }
        }
    }

    private func timeLimitNotification(_ file: FileContext, from entry: ScanPlan.Entry) -> Notification {
        Notification(
            kind: "time-limit", level: .warning,
            message: "The time limit for '\(file.source.path)' was reached; the rule "
                + "'\(entry.rule.rule.id)' and those after it did not run on it.",
            fix: "Raise --timeout, or ignore the file.", path: file.source.path)
    }

    private func boundNotification(_ file: FileContext, _ entry: ScanPlan.Entry) -> Notification {
        Notification(
            kind: "analysis-bound", level: .warning,
            message: "The rule '\(entry.rule.rule.id)' did not look at all of '\(file.source.path)': "
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
                    message: "'\(path)' did not parse in \(places); code there may have been missed.",
                    path: path, position: file.source.position(of: first.start)))
        }
    }
}
