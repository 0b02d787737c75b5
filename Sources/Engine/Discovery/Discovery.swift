package import Findings
package import Languages
package import SourceText

/// Which files of the roots are looked at.
package struct DiscoveryOptions: Sendable {
    /// Whether ignore files and the default ignores hold.
    package var honorsIgnoreFiles = true
    /// Whether git's ignore files are among them.
    package var honorsGitignore = true
    /// If there are any, a file must be covered by one of them. Relative to the roots' base.
    package var include: [PathPattern] = []
    /// What one of these covers is left out; they win over `include`.
    package var exclude: [PathPattern] = []
    /// In bytes. Nothing stands for `defaultMaxFileSize`, which does not hold for files named themselves.
    package var maxFileSize: Int?
    /// Whether files of no known language are wanted as well (rules may speak of any text).
    package var wantsAllTexts = false

    package static let defaultMaxFileSize = 1 << 20

    package init() {}
}

/// A file to scan.
package struct DiscoveredFile: Hashable, Sendable {
    /// As reports show it: relative to the roots' base.
    package let path: String
    /// Absolute.
    package let place: RawPath
    /// Nothing for a text of no known language.
    package let language: Language?
    package let byteCount: Int
    /// Whether the user named this very file. Such a file is scanned even if it looks generated.
    package let isNamed: Bool
}

/// What a walk through the roots found.
package struct Discovery: Sendable {
    /// Sorted by the bytes of their paths, each file once.
    package private(set) var files: [DiscoveredFile] = []
    package private(set) var notifications: [Notification] = []
    /// Files of settings, which code may read.
    private(set) var propertyFiles: [RawPath] = []
    /// Folders left out by default, as paths from the base, and why: for statistics.
    package private(set) var foldersLeftOut: [(path: String, reason: String)] = []
    /// Entries that an ignore file or a glob left out.
    package private(set) var ignoredCount = 0

    private let roots: ScanRoots
    private let options: DiscoveryOptions
    private let languages: LanguageTable
    private let user: UserFolders
    private var seen: Set<RawPath> = []

    /// Walks all roots. Trouble with a folder or file becomes a notification.
    ///
    /// Symbolic links are followed where the user names them, and nowhere below: what a link within the
    /// roots points to is found by itself, and a link can lead in circles.
    package init(
        _ roots: ScanRoots, options: DiscoveryOptions, languages: LanguageTable, user: UserFolders
    ) {
        self.roots = roots
        self.options = options
        self.languages = languages
        self.user = user
        let folders = roots.places.filter { kind(of: $0, followsLink: true) == .folder }
        // A file that is named counts as named, even if it lies in a folder that is named, too.
        for place in roots.places where !folders.contains(place) {
            switch kind(of: place, followsLink: true) {
            case .file: takeNamedFile(place)
            default: notify(Trouble(path: place, problem: .notAFile))
            }
        }
        for folder in folders { walk(folder) }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        notifications.sort { ($0.path ?? "", $0.kind) < ($1.path ?? "", $1.kind) }
    }

    // MARK: Walking

    private mutating func walk(_ root: RawPath) {
        // An explicit stack: folders nest as deep as the disk allows.
        let rules =
            options.honorsIgnoreFiles
            ? IgnoreRules(for: root, user: user, includingGit: options.honorsGitignore) : nil
        var pending: [(folder: RawPath, rules: IgnoreRules?)] = [(root, rules)]
        while let (folder, rules) = pending.popLast() {
            do {
                for (subfolder, rules) in try take(folder, rules).reversed() {
                    pending.append((subfolder, rules))
                }
            } catch {
                notify(Trouble(path: folder, problem: error, isFolder: true))
            }
        }
    }

    /// Takes the files of `folder` and returns the folders to go on with.
    private mutating func take(
        _ folder: RawPath, _ rules: IgnoreRules?
    ) throws(FileProblem) -> [(RawPath, IgnoreRules?)] {
        var subfolders: [(RawPath, IgnoreRules?)] = []
        let entries = try entries(ofFolder: folder)
        let names = Set(entries.map(\.name))
        for entry in entries {
            let path = folder.appending(entry.name)
            switch entry.kind {
            case .file where !isIgnored(path, isFolder: false, rules): takeFile(path)
            case .folder where mayEnter(path, rules, siblings: names):
                subfolders.append((path, self.rules(for: path, within: rules)))
            case .link: noteLink(path, rules)
            default: break
            }
        }
        return subfolders
    }

    private func rules(for folder: RawPath, within rules: IgnoreRules?) -> IgnoreRules? {
        guard var rules else { return nil }
        if fileExists(folder.appending(".git")),
            let repository = GitRepository(around: folder, home: user), repository.root == folder
        {
            rules.enter(repository: repository)
        } else {
            rules.descend(into: folder, entryNames: nil)
        }
        return rules
    }

    private mutating func isIgnored(_ path: RawPath, isFolder: Bool, _ rules: IgnoreRules?) -> Bool
    {
        guard rules?.verdict(on: path, isFolder: isFolder) == true else { return false }
        ignoredCount += 1
        return true
    }

    private mutating func mayEnter(
        _ folder: RawPath, _ rules: IgnoreRules?, siblings: Set<[UInt8]>
    ) -> Bool {
        let shown = folder.relative(to: roots.base).bytes
        if options.exclude.contains(where: { $0.matches(shown[...], isFolder: true) }) {
            ignoredCount += 1
            return false
        }
        guard let rules else { return folder.name != Array(".git".utf8)[...] }
        if let verdict = rules.verdict(on: folder, isFolder: true) {
            if verdict { ignoredCount += 1 }
            if verdict { return false }
            // A pattern that takes a folder back outweighs the defaults.
            return folder.name != Array(".git".utf8)[...]
        }
        let reason = DefaultIgnores.reason(forFolder: Array(folder.name), siblings: siblings) {
            fileExists(folder.appending($0))
        }
        guard let reason else { return true }
        foldersLeftOut.append((roots.shownPath(of: folder), reason.rawValue))
        return false
    }

    // MARK: Taking files

    private mutating func takeNamedFile(_ place: RawPath) {
        guard isWanted(place) else {
            notifications.append(
                Notification(
                    kind: "file-excluded", level: .note,
                    message: "'\(roots.shownPath(of: place))' was named but is excluded by a glob.",
                    fix: "Change --include or --exclude to scan it.",
                    path: roots.shownPath(of: place)))
            return
        }
        add(place, language: language(of: place), isNamed: true)
    }

    private static let propertyEnding = Array(".properties".utf8)

    private mutating func takeFile(_ place: RawPath) {
        if place.name.suffix(Self.propertyEnding.count).elementsEqual(Self.propertyEnding) {
            propertyFiles.append(place)
        }
        guard isWanted(place) else {
            ignoredCount += 1
            return
        }
        let language = language(of: place)
        guard language != nil || options.wantsAllTexts else { return }
        add(place, language: language, isNamed: false)
    }

    private mutating func add(_ place: RawPath, language: Language?, isNamed: Bool) {
        guard seen.insert(place).inserted else { return }
        let limit =
            options.maxFileSize
            ?? (isNamed ? RawPath.largestFile : DiscoveryOptions.defaultMaxFileSize)
        let size = byteCount(of: place) ?? 0
        guard size <= limit else {
            // Large files of no language are pictures and archives; their absence is no news.
            guard language != nil || isNamed else { return }
            notify(Trouble(path: place, problem: .tooLarge(byteCount: size, limit: limit)))
            return
        }
        files.append(
            DiscoveredFile(
                path: roots.shownPath(of: place), place: place, language: language, byteCount: size,
                isNamed: isNamed))
    }

    private func isWanted(_ place: RawPath) -> Bool {
        let path = place.relative(to: roots.base).bytes
        if options.exclude.contains(where: { $0.covers(path) }) { return false }
        return options.include.isEmpty || options.include.contains { $0.covers(path) }
    }

    private func language(of place: RawPath) -> Language? {
        if let language = languages.language(ofFileNamed: place.name) { return language }
        // Scripts have no extension; reading the start of every other file would be slow.
        guard !place.name.contains(UInt8(ascii: ".")) else { return nil }
        return firstBytes(of: place).flatMap { languages.language(ofScript: $0) }
    }

    // MARK: News

    private struct Trouble {
        var path: RawPath
        var problem: FileProblem
        var isFolder = false
    }

    private mutating func notify(_ trouble: Trouble) {
        let path = roots.shownPath(of: trouble.path)
        notifications.append(.skipped(path, trouble.problem, isFolder: trouble.isFolder))
    }

    /// A link out of the roots hides what it leads to; any other link's target is found by itself.
    private mutating func noteLink(_ link: RawPath, _ rules: IgnoreRules?) {
        guard isWanted(link), rules?.verdict(on: link, isFolder: false) != true,
            let target = link.resolved,
            !roots.places.contains(where: { target.isInside($0.resolved ?? $0) }),
            kind(of: target, followsLink: true) == .folder
                || languages.language(ofFileNamed: link.name) != nil
        else { return }
        let path = roots.shownPath(of: link)
        notifications.append(
            Notification(
                kind: "symbolic-link", level: .note,
                message:
                    "'\(path)' is a symbolic link out of the scanned folders and was not followed.",
                fix: "Name its target to have it scanned.", path: path))
    }
}

extension Notification {
    /// A file or folder that could not be looked at.
    package static func skipped(
        _ path: String, _ problem: FileProblem, isFolder: Bool = false
    ) -> Notification {
        let shown = path.isEmpty ? "." : path
        let what = isFolder ? "The folder '\(shown)'" : "'\(shown)'"
        let message = "\(what) was skipped: \(problem.explanation)."
        switch problem {
        case .tooLarge:
            return Notification(
                kind: "file-too-large", level: .warning, message: message,
                fix: "Raise --max-file-size, or ignore the file.", path: path)
        case .absent, .notAFile, .unreadable:
            return Notification(
                kind: isFolder ? "folder-unreadable" : "file-unreadable", level: .warning,
                message: message, path: path)
        }
    }
}
