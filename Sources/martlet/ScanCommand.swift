import ArgumentParser
import EmbeddedRulebook
import Engine
import Findings
import Languages
import Reporting
import Rules
import SourceText

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan", abstract: "Scans files and folders.")

    @OptionGroup var arguments: ScanArguments

    func run() throws {
        let options = arguments.options(
            with: arguments.noConfig
                ? ScanConfiguration() : try ConfigurationFile.configuration(named: arguments.config)
        )
        let timer = options.showsStatistics ? WorkTimer() : nil
        let baseline = try options.baseline.map(baseline(inFile:))
        let roots = try ScanRoots(options.paths)
        let loaded = try timer.run(.rules) { try rules(for: options) }
        let doubts = try doubts(about: options, with: loaded)
        var report = scan(roots, with: loaded.rules, options, timer)
        report.notifications += loaded.problems.map(\.notification) + doubts
        options.configuration.apply(to: &report.findings)
        baseline?.apply(to: &report.findings)
        report.findings.removeAll { $0.severity < options.severity }
        if options.fixesFindings { try fix(&report, below: roots.base, options) }
        report.sort()
        let statistics = report.statistics
        if let timer { report.statistics.add(timer) }
        report.statistics.noteResources()
        let targets = try arguments.targets
        try timer.run(.report) {
            for target in targets { try write(report, to: target, options) }
        }
        if let timer { show(statistics, timer) }
        let showsReport = targets.contains { $0.file == nil && $0.format == .text }
        if !showsReport { complain(of: report.notifications) }
        // Nothing was looked for: silence would pass for a clean bill.
        if loaded.rules.isEmpty, loaded.hasErrors { throw ExitStatus.failed }
        if options.fails(with: report.findings) { throw ExitStatus.findings }
    }

    private func rules(for options: ScanOptions) throws -> LoadedRules {
        var loaded = try RuleCatalog.rules(named: options.rules)
        if !options.rules.isEmpty, arguments.rules.isEmpty, options.configuration.usesDefaultRules {
            var others = try RuleCatalog.rules(named: ["default"])
            let named = Set(loaded.rules.map(\.id))
            others.rules.removeAll { named.contains($0.id) }
            loaded += others
        }
        let configuration = options.configuration
        loaded.rules = loaded.rules.filter { !configuration.ignores($0.id) }
            .map(configuration.configured)
        return loaded
    }

    /// What the configuration says of rules that are not there.
    ///
    /// - Throws: Its mistakes that keep a scan from what it asks for.
    private func doubts(
        about options: ScanOptions, with loaded: LoadedRules
    ) throws -> [Notification] {
        let configuration = options.configuration
        // Settings of the configuration's own rules stay right when flags choose others.
        let isReplaced = !arguments.rules.isEmpty && !configuration.rules.isEmpty
        let own = isReplaced ? RuleSelection(configuration.rules, from: .embedded).rules : []
        let problems = configuration.problems(with: loaded.rules + own, in: .embedded)
        guard problems.allSatisfy({ $0.level == .warning }) else {
            throw ConfigurationProblems(problems: problems)
        }
        // A rule with a mistake is missing, and the mistake is told already.
        return loaded.hasErrors ? [] : problems.map(\.notification)
    }

    private func scan(
        _ roots: ScanRoots, with rules: [Rule], _ options: ScanOptions, _ timer: WorkTimer?
    ) -> ScanReport {
        var settings = options.settings
        settings.cache = CacheOptions(options)
        let line = ProgressLine()
        if Console.showsProgress { settings.progress = { line.show($0, of: $1) } }
        let scan = timer.run(.rules) { Scan(rules, settings: settings) }
        var discoveryOptions = options.discovery
        discoveryOptions.wantsAllTexts = scan.wantsAllTexts
        let discovery = timer.run(.discover) {
            Discovery(
                roots, options: discoveryOptions, languages: LanguageTable(Language.all),
                user: .current)
        }
        let report = scan.report(on: discovery, roots: roots, version: Martlet.version)
        line.clear()
        return report
    }

    /// Tells what went wrong to whoever does not see the report.
    private func complain(of notifications: [Notification]) {
        for notification in notifications where notification.level == .error {
            let position = notification.position.map { "\($0.line):\($0.column)" }
            let place = [notification.path, position].compactMap(\.self).joined(separator: ":")
            let fix = notification.fix.map { "\n  fix: \($0)" } ?? ""
            let start = place.isEmpty ? "error: " : place + ": error: "
            Console.complain(start + notification.message + fix)
        }
    }

    private func baseline(inFile file: String) throws -> Baseline {
        do {
            return Baseline(fingerprints: try fingerprints(inReport: RawPath(file).contents()))
        } catch let problem as ReportProblem {
            let (message, fix) = problem.explanation
            throw BaselineProblem(file: file, reason: "\(message) \(fix)")
        } catch let problem as FileProblem {
            throw BaselineProblem(
                file: file, reason: "It could not be read: \(problem.explanation).")
        }
    }

    /// Mends the files; the report still tells what was found in them.
    private func fix(
        _ report: inout ScanReport, below base: RawPath, _ options: ScanOptions
    ) throws {
        let fixed = FixedFiles(mending: report.findings, below: base)
        report.notifications += fixed.notifications
        for file in fixed.files {
            let count = file.fixCount == 1 ? "1 finding" : "\(file.fixCount) findings"
            if options.isDryRun {
                Console.complain("Would mend \(count) in '\(file.path)'.")
            } else {
                try martlet.write(file.bytes, toFile: file.place.description)
                Console.complain("Mended \(count) in '\(file.path)'.")
            }
        }
    }

    /// Shows how much was done, the reports included, beside whatever goes to standard output.
    private func show(_ statistics: ScanStatistics, _ timer: WorkTimer) {
        var statistics = statistics
        statistics.add(timer)
        statistics.noteResources()
        let table = statisticsTable(statistics, usesColor: Console.usesColorForComplaints)
        _ = Console.write(Array(table.utf8), to: STDERR_FILENO)
    }

    private func write(
        _ report: ScanReport, to target: ReportTarget, _ options: ScanOptions
    ) throws {
        let look = ReportOptions(
            width: Console.width, usesColor: target.file == nil && Console.usesColor,
            showsSuppressed: options.showsSuppressed, showsStatistics: options.showsStatistics,
            finishedAt: Int(time(nil)))
        let bytes = Reporting.report(report, as: target.format, options: look)
        if let file = target.file {
            try martlet.write(bytes, toFile: file)
        } else {
            Console.write(bytes)
        }
    }
}

/// A baseline that cannot be used.
struct BaselineProblem: Error, CustomStringConvertible {
    let file: String
    let reason: String

    var description: String { "The baseline '\(file)' cannot be used. \(reason)" }
}

extension UserFolders {
    /// Those of whoever runs the program.
    static var current: UserFolders {
        var environment: [String: String] = [:]
        for name in ["HOME", "XDG_CONFIG_HOME"] { environment[name] = Console.environment(name) }
        return UserFolders(environment: environment)
    }
}
