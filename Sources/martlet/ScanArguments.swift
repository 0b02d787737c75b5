import ArgumentParser
import Engine
import Findings
import Reporting
import Rules
import SourceText

/// The flags of `martlet scan`.
struct ScanArguments: ParsableArguments {
    @Argument(help: "Files and folders to scan. (default: the working folder)")
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "What to look for: a ruleset, a rule ID, a rule document, a folder or a rule file; "
                + "repeatable. (default: all rules in the box)", valueName: "name"))
    var rules: [String] = []

    @Option(
        help: ArgumentHelp(
            "The configuration. (default: martlet.yaml, code-security.datadog.yaml or "
                + "static-analysis.datadog.yml in the working folder)", valueName: "file"))
    var config: String?

    @Flag(help: "Read no configuration.")
    var noConfig = false

    @Option(help: ArgumentHelp("The shape of a report; repeatable.", valueName: "format"))
    var format: [ReportFormat] = []

    @Option(
        help: ArgumentHelp(
            "Where a report goes; repeatable, each with its --format in the same order, or by the "
                + "name's extension. (default: standard output)", valueName: "file"))
    var output: [String] = []

    @Option(help: "Report no findings below this severity: none, notice, warning or error.")
    var severity: SeverityArgument?

    @Option(
        help:
            "Fail from this severity on: any, none, notice, warning, error or never. (default: any)"
    )
    var failOn: FailureArgument?

    @Option(
        help: ArgumentHelp("Scan only files that a glob covers; repeatable.", valueName: "glob"))
    var include: [GlobArgument] = []

    @Option(help: ArgumentHelp("Scan no files that a glob covers; repeatable.", valueName: "glob"))
    var exclude: [GlobArgument] = []

    @Option(help: "How many files to scan at once. (default: one for each processor)")
    var jobs: CountArgument?

    @Option(
        help: ArgumentHelp(
            "Skip larger files: bytes, or with k, M or G. (default: 1M)", valueName: "size"))
    var maxFileSize: SizeArgument?

    @Option(
        help: ArgumentHelp(
            "Give up on a file after this time; 0 for never. (default: 30)", valueName: "seconds"))
    var timeout: SecondsArgument?

    @Option(
        help: ArgumentHelp(
            "Mark the findings of an earlier report (JSON or SARIF) as known.", valueName: "report")
    )
    var baseline: String?

    @Option(
        help: ArgumentHelp(
            "Where the results of unchanged files are kept. (default: martlet in the user's cache "
                + "folder)", valueName: "folder"))
    var cache: String?

    @Flag(help: "Scan all files anew, and keep no results.")
    var noCache = false

    @Flag(help: "Show how much was done and how long it took.")
    var stats = false

    @Flag(help: "List suppressed findings as well, marked as such.")
    var showSuppressed = false

    @Flag(help: "Scan what ignore files and the default ignores leave out.")
    var noIgnore = false

    @Flag(help: "Mend what has a fix, in place.")
    var fix = false

    @Flag(help: "With --fix: show what would change, and change nothing.")
    var dryRun = false

    @Flag(help: "Tell of comments that silence no finding.")
    var reportUnusedSuppressions = false

    @Flag(help: ArgumentHelp("Parse all of every file.", visibility: .hidden))
    var parseEverything = false

    func validate() throws {
        if dryRun, !fix { throw ValidationError("--dry-run is of use with --fix only.") }
        if noConfig, config != nil {
            throw ValidationError("--config and --no-config exclude each other.")
        }
        if noCache, cache != nil {
            throw ValidationError("--cache and --no-cache exclude each other.")
        }
        do {
            _ = try targets
        } catch {
            throw ValidationError(error.description)
        }
    }

    var targets: [ReportTarget] {
        get throws(ReportTargetProblem) {
            try ReportTarget.targets(formats: format, files: output)
        }
    }

    /// What the flags and `configuration` ask for together.
    func options(with configuration: ScanConfiguration) -> ScanOptions {
        var options = ScanOptions()
        options.configuration = configuration
        options.paths = paths
        options.rules = rules.isEmpty ? configuration.rules : rules
        options.include =
            include.isEmpty
            ? configuration.include.map { PathPattern(configured: $0) } : include.map(\.pattern)
        options.exclude =
            configuration.exclude.map { PathPattern(configured: $0) } + exclude.map(\.pattern)
        options.maxFileSize = maxFileSize?.bytes ?? configuration.maxFileSize
        options.honorsIgnoreFiles = !noIgnore
        options.honorsGitignore = configuration.honorsGitignore ?? true
        options.skipsGeneratedFiles = !noIgnore && configuration.skipsGeneratedFiles ?? true
        options.jobs = jobs?.count
        options.parsesEverything = parseEverything
        options.severity = severity?.severity ?? configuration.severity ?? .none
        options.failOn =
            failOn?.threshold ?? configuration.failOn.map { .severity($0) } ?? .anyFinding
        options.baseline = baseline ?? configuration.baseline
        if let seconds = timeout?.seconds ?? configuration.timeout {
            options.timeLimit = seconds == 0 ? nil : .milliseconds(Int64(min(seconds, 1e9) * 1_000))
        }
        options.usesCache = !noCache && (cache != nil || configuration.usesCache ?? true)
        options.cache = cache
        options.fixesFindings = fix
        options.isDryRun = dryRun
        options.showsStatistics = stats
        options.showsSuppressed = showSuppressed
        options.reportsUnusedSuppressions = reportUnusedSuppressions
        return options
    }
}

extension ReportFormat: ExpressibleByArgument {}
