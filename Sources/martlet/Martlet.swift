import ArgumentParser
import Engine
import Findings
import Foundation
import Languages
import Reporting
import Rules
import SourceText

@main
struct Martlet: ParsableCommand {
    static let configuration = CommandConfiguration(subcommands: [ScanCommand.self])
}

struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "scan")
    @Option var rules: [String] = []
    @Option var format = "text"
    @Option var output: String?
    @Option var jobs: Int = 1
    @Argument var paths: [String] = []

    func run() throws {
        var loaded = LoadedRules()
        for path in rules {
            var isFolder: ObjCBool = false
            FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            var files = [path]
            if isFolder.boolValue {
                files = FileManager.default.enumerator(atPath: path)!.compactMap { $0 as? String }
                    .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.map { path + "/" + $0 }.sorted()
            }
            for file in files {
                let text = String(decoding: try RawPath(file).contents(), as: UTF8.self)
                if RuleFile.isRuleFile(text) { loaded += RuleFile.rules(in: text, path: file) }
            }
        }
        var settings = ScanSettings()
        settings.jobs = jobs
        let scan = Scan(loaded.rules, settings: settings)
        let roots = try ScanRoots(paths)
        var options = DiscoveryOptions()
        options.wantsAllTexts = scan.wantsAllTexts
        options.honorsIgnoreFiles = false
        let discovery = Discovery(roots, options: options, languages: LanguageTable(Language.all), user: UserFolders(environment: [:]))
        var report = scan.report(on: discovery, roots: roots, version: "0")
        report.notifications += loaded.problems.map(\.notification)
        let bytes = Reporting.report(report, as: ReportFormat(rawValue: format)!, options: ReportOptions())
        if let output { FileManager.default.createFile(atPath: output, contents: Data(bytes)) } else { print(String(decoding: bytes, as: UTF8.self)) }
    }
}
