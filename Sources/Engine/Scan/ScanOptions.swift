package import Findings
package import Rules
package import SourceText

/// A scan as it was asked for: flags first, then the configuration, then defaults.
package struct ScanOptions: Sendable {
    /// When a scan fails.
    package enum Threshold: Hashable, Sendable {
        case anyFinding
        case severity(Severity)
        case never
    }

    /// Files and folders; none means the working folder.
    package var paths: [String] = []
    /// Rulesets, rule IDs, documents, folders and rule files. None means the rules in the box.
    package var rules: [String] = []
    /// For rules and arguments; what flags say as well stands in the properties below.
    package var configuration = ScanConfiguration()
    package var include: [PathPattern] = []
    package var exclude: [PathPattern] = []
    /// In bytes.
    package var maxFileSize: Int?
    package var honorsIgnoreFiles = true
    package var honorsGitignore = true
    package var skipsGeneratedFiles = true
    package var jobs: Int?
    /// How long one file may take; nothing for any time.
    package var timeLimit: Duration? = .seconds(30)
    /// Findings below are not reported.
    package var severity: Severity = .none
    package var failOn: Threshold = .anyFinding
    /// The path of a report with known findings.
    package var baseline: String?
    package var fixesFindings = false
    /// Shows what fixing would change, and changes nothing.
    package var isDryRun = false
    /// Whether results of unchanged files are kept and used.
    package var usesCache = true
    /// The folder for them; nothing for that of the user.
    package var cache: String?
    package var showsStatistics = false
    /// Whether every file is parsed, and all of it; of use only to tell that nothing is missed else.
    package var parsesEverything = false
    /// Whether reports for people list suppressed findings as well.
    package var showsSuppressed = false
    package var reportsUnusedSuppressions = false

    package init() {}

    package var discovery: DiscoveryOptions {
        var options = DiscoveryOptions()
        options.honorsIgnoreFiles = honorsIgnoreFiles
        options.honorsGitignore = honorsGitignore
        options.include = include
        options.exclude = exclude
        options.maxFileSize = maxFileSize
        return options
    }

    package var settings: ScanSettings {
        var settings = ScanSettings()
        if let jobs { settings.jobs = jobs }
        settings.timeLimit = timeLimit
        settings.measuresTime = showsStatistics
        settings.usesPrefilter = !parsesEverything
        settings.scansGenerated = !skipsGeneratedFiles
        settings.reportsUnusedSuppressions = reportsUnusedSuppressions
        return settings
    }

    /// Whether a scan with these findings fails.
    package func fails(with findings: [Finding]) -> Bool {
        findings.contains { finding in
            guard !finding.isSuppressed else { return false }
            switch failOn {
            case .anyFinding: return true
            case .severity(let least): return finding.severity >= least
            case .never: return false
            }
        }
    }
}
