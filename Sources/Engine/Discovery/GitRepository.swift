import SourceText

/// What discovery needs to know of the git repository around a folder.
struct GitRepository: Sendable {
    /// The folder that holds `.git`.
    let root: RawPath
    /// `.git/info/exclude` of the repository.
    let exclude: IgnoreFile
    /// What the user's own settings ignore in every repository (`core.excludesFile`).
    let userExclude: IgnoreFile

    /// The repository that `folder` lies in; nothing outside of any.
    init?(around folder: RawPath, home: UserFolders) {
        var candidate: RawPath? = folder
        while let folder = candidate {
            if let data = Self.dataFolder(of: folder) {
                root = folder
                exclude = ignoreFile(at: data.appending("info/exclude"))
                userExclude = home.excludeFile(repositorySettings: data.appending("config"))
                return
            }
            candidate = folder.parent
        }
        return nil
    }

    /// Where git keeps what all work trees of the repository share; nothing when `folder` is no work
    /// tree. In linked work trees and submodules `.git` is a file that names another folder.
    static func dataFolder(of folder: RawPath) -> RawPath? {
        let git = folder.appending(".git")
        if fileExists(git.appending("HEAD")) { return git }
        guard let link = try? git.contents(limit: 4_096),
            let target = value(of: link, after: "gitdir:")
        else { return nil }
        let data = RawPath(bytes: target).standardized(from: folder)
        guard let common = try? data.appending("commondir").contents(limit: 4_096),
            let shared = value(of: common, after: "")
        else { return data }
        return RawPath(bytes: shared).standardized(from: data)
    }

    private static func value(of text: [UInt8], after key: String) -> [UInt8]? {
        guard text.starts(with: key.utf8) else { return nil }
        let line = text.dropFirst(key.utf8.count).prefix { $0 != UInt8(ascii: "\n") }
        let value = line.drop { $0 == UInt8(ascii: " ") }
        return value.isEmpty ? nil : Array(value)
    }
}

/// Where the user's own settings are.
package struct UserFolders: Sendable {
    package var home: String?
    package var settings: String?

    /// - Parameter environment: `HOME` and `XDG_CONFIG_HOME` count.
    package init(environment: [String: String]) {
        home = environment["HOME"]
        settings =
            environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 }
            ?? home.map { $0 + "/.config" }
    }

    /// The file that `core.excludesFile` names, the repository's own setting first, or git's default.
    func excludeFile(repositorySettings: RawPath) -> IgnoreFile {
        let files =
            [repositorySettings] + (home.map { [RawPath($0).appending(".gitconfig")] } ?? [])
            + (settings.map { [RawPath($0).appending("git/config")] } ?? [])
        for file in files {
            guard let text = try? file.contents(limit: 1 << 20),
                let name = excludesFile(inSettings: String(decoding: text, as: UTF8.self))
            else { continue }
            return ignoreFile(at: place(name))
        }
        return settings.map { ignoreFile(at: RawPath($0).appending("git/ignore")) }
            ?? IgnoreFile(patterns: [])
    }

    private func place(_ name: String) -> RawPath {
        guard name.hasPrefix("~/"), let home else { return RawPath(name) }
        return RawPath(home).appending(String(name.dropFirst(2)))
    }
}

/// The value of `excludesFile` in section `core` of a git settings file.
private func excludesFile(inSettings text: String) -> String? {
    var isInCore = false
    var found: String?
    for line in text.split(whereSeparator: \.isNewline) {
        let line = line.trimmingBlanks
        if line.hasPrefix("[") {
            isInCore = line.lowercased() == "[core]"
        } else if isInCore, let equals = line.firstIndex(of: "="),
            line[..<equals].trimmingBlanks.lowercased() == "excludesfile"
        {
            let value = line[line.index(after: equals)...].trimmingBlanks
            found =
                value.hasPrefix("\"") && value.hasSuffix("\"") && value.count > 1
                ? String(value.dropFirst().dropLast()) : String(value)
        }
    }
    return found
}

extension Substring {
    /// Without the white space at both ends.
    var trimmingBlanks: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

/// An ignore file that cannot be read ignores nothing, as in git. Git follows no link to one inside a
/// work tree.
func ignoreFile(at path: RawPath, followsLink: Bool = true) -> IgnoreFile {
    IgnoreFile((try? path.contents(limit: 16 << 20, followsLink: followsLink)) ?? [])
}
