import Findings
internal import ResultStore
import Rules
package import SourceText

/// Where the results of files are kept between scans.
package struct CacheOptions: Sendable {
    package var folder: RawPath
    /// Whether the user named the folder, and wants to hear if it cannot be used.
    package var isNamed: Bool
    /// What tells this build of the program from all others.
    package var build: [UInt8]
    /// The most bytes that are kept.
    package var limit = ResultStore.defaultLimit

    package init(folder: RawPath, isNamed: Bool, build: [UInt8]) {
        self.folder = folder
        self.isNamed = isNamed
        self.build = build
    }
}

/// The results of files that were scanned before.
///
/// A result is known again by all that it depends on: the bytes of the file, its path and language, the
/// texts and settings of all rules, and the program itself. A clock is not among them, which is why
/// results that a time limit may have cut short (`TimeLimits`) are not to be kept.
struct ScanCache: Sendable {
    /// Of what is kept for a file. Another form is another key.
    private static let format: UInt64 = 2

    private let store: ResultStore
    private let options: CacheOptions
    private let context: KeyedHash

    /// - Returns: Nothing when some rule has no text to be known by.
    init?(_ options: CacheOptions, rules: [Rule], settings: ScanSettings) {
        guard rules.allSatisfy({ $0.textHash != nil }) else { return nil }
        self.options = options
        store = ResultStore(in: options.folder, limit: options.limit)
        var context = KeyedHash(store.secret)
        context.add(Self.format)
        context.add(UInt64(options.build.count))
        context.add(options.build)
        context.add(Regex.libraryVersion)
        let flags = [
            settings.scansGenerated, settings.honorsSuppressions,
            settings.reportsUnusedSuppressions, settings.usesPrefilter,
        ]
        for flag in flags { context.add(flag ? 1 : 0) }
        context.add(UInt64(rules.count))
        for rule in rules {
            context.add(UInt64(rule.argumentValues.count))
            context.add(rule)
        }
        self.context = context
    }

    func key(of file: DiscoveredFile, _ contents: [UInt8]) -> KeyedHash.Value {
        var hash = context
        hash.add(file.path)
        hash.add(file.language?.id ?? "")
        hash.add(file.isNamed ? 1 : 0)
        hash.add(contents)
        return hash.value
    }

    func result(for key: KeyedHash.Value) -> FileResult? {
        guard let bytes = store.value(for: key) else { return nil }
        var reader = ByteReader(bytes)
        guard let result = FileResult(from: &reader), reader.isAtEnd else { return nil }
        return result
    }

    func keep(_ result: FileResult, for key: KeyedHash.Value) {
        // There may be more time or memory the next time.
        guard !result.notifications.contains(where: { $0.kind == "not-parsed" }) else { return }
        // Flows depend on other files; those of a scan of several come after all this.
        guard result.flows == nil, !result.hasReadSettings else { return }
        var writer = ByteWriter()
        result.write(to: &writer)
        store.keep(writer.bytes, for: key)
    }

    /// Writes what is new, and tells what the user should know.
    func finish() -> [Notification] {
        store.close()
        switch store.trouble {
        case .unusable(let reason) where options.isNamed:
            return [
                Notification(
                    kind: "cache-unusable", level: .note,
                    message: "The cache in '\(options.folder)' could not be used: \(reason).",
                    fix: "Name another folder with --cache, or write --no-cache.")
            ]
        case .damaged:
            return [
                Notification(
                    kind: "cache-damaged", level: .note,
                    message: "The cache in '\(options.folder)' was damaged and was begun anew.")
            ]
        case .unusable, nil: return []
        }
    }
}

extension KeyedHash {
    fileprivate mutating func add(_ rule: Rule) {
        add(rule.id.description)
        add(rule.severity.rawValue)
        // Notifications name the place of the rule.
        add(rule.origin.file)
        add(UInt64(rule.origin.position.line))
        add(UInt64(rule.origin.position.column))
        add(rule.textHash?.high ?? 0)
        add(rule.textHash?.low ?? 0)
        for (name, value) in rule.argumentValues.sorted(by: { $0.key < $1.key }) {
            add(name)
            add(UInt64(value.values.count))
            for (path, value) in value.values.sorted(by: { $0.key < $1.key }) {
                add(path)
                add("\(value)")
            }
        }
    }
}
