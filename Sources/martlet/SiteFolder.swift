import DocumentationSite
import Engine
import SourceText

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The folder that a site is written to. It keeps a list of the files that are ours, so that a later
/// run may replace them and take away what is no longer needed, and touches nothing else.
struct SiteFolder {
    /// As it was given, for messages.
    let path: String
    private let place: RawPath
    private static let listName = ".martlet-site"
    private static let listHead = "Files of a site that 'martlet docs' wrote."

    init(_ path: String) {
        self.path = path
        place = RawPath(path).standardized(from: .current)
    }

    /// - Throws: `SiteFolderProblem` before anything was changed, `WritingProblem` when a file cannot be
    ///   written; a further run goes on from there.
    func write(_ files: [RulebookSite.File]) throws {
        let old = try earlierFiles()
        let new = Set(files.map(\.path))
        let foreign = new.subtracting(old).sorted().first { exists($0) }
        if let foreign { throw SiteFolderProblem.foreignFile(foreign, in: path) }
        try makeFolder(place)
        // The list comes first: what is written is known to be ours, even if we get no further.
        try writeList(old.union(new))
        for file in files {
            let file = (place: place.appending(file.path), text: file.text)
            if let folder = file.place.parent { try makeFolder(folder) }
            try martlet.write(Array(file.text.utf8), toFile: file.place.description)
        }
        for path in old.subtracting(new) { remove(path) }
        try writeList(new)
    }

    // MARK: What is there

    /// The files of the site that is in the folder; none if it is not there, or holds nothing but
    /// hidden files such as those of version control.
    private func earlierFiles() throws -> Set<String> {
        guard isThere(place) else { return [] }
        guard isFolder(place) else { throw SiteFolderProblem.noFolder(path) }
        if let bytes = try? place.appending(Self.listName).contents(limit: 64 << 20),
            case let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n"),
            lines.first == Self.listHead[...]
        {
            return Set(lines.dropFirst().map(String.init).filter(Self.staysInside))
        }
        let names: [[UInt8]]
        do {
            names = try place.fileNames
        } catch {
            throw WritingProblem(file: path, reason: error.explanation)
        }
        guard names.allSatisfy({ $0.first == UInt8(ascii: ".") }) else {
            throw SiteFolderProblem.notEmpty(path)
        }
        return []
    }

    /// Whether a path of the list leads to a place below the folder. Somebody may have changed the list.
    private static func staysInside(_ path: String) -> Bool {
        !path.hasPrefix("/")
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0 != "." && $0 != ".."
            }
    }

    private func exists(_ path: String) -> Bool { isThere(place.appending(path)) }

    private func isThere(_ place: RawPath) -> Bool {
        var status = stat()
        return place.withCString { lstat($0, &status) } == 0
    }

    private func isFolder(_ place: RawPath) -> Bool {
        var status = stat()
        return place.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    // MARK: Changes

    private func writeList(_ paths: Set<String>) throws {
        let lines = [Self.listHead] + paths.sorted()
        let text = lines.joined(separator: "\n") + "\n"
        try martlet.write(Array(text.utf8), toFile: "\(place.appending(Self.listName))")
    }

    /// Makes a folder, and before it those above that are not there.
    private func makeFolder(_ folder: RawPath) throws {
        var missing: [RawPath] = []
        var next: RawPath? = folder
        while let folder = next, !isFolder(folder) {
            missing.append(folder)
            next = folder.parent
        }
        for folder in missing.reversed() {
            guard folder.withCString({ mkdir($0, 0o777) }) != 0, errno != EEXIST else { continue }
            throw WritingProblem(
                file: folder.description, reason: String(cString: strerror(errno)))
        }
    }

    /// Takes away a file that was ours, and the folders that are empty then.
    private func remove(_ path: String) {
        _ = place.appending(path).withCString { unlink($0) }
        var parts = path.split(separator: "/").dropLast()
        while !parts.isEmpty {
            let folder = place.appending(parts.joined(separator: "/"))
            guard folder.withCString({ rmdir($0) }) == 0 else { return }
            parts = parts.dropLast()
        }
    }
}

/// Why a site is not written to a folder.
enum SiteFolderProblem: Error, CustomStringConvertible {
    case noFolder(String)
    case notEmpty(String)
    case foreignFile(String, in: String)

    var description: String {
        switch self {
        case .noFolder(let path):
            "'\(path)' is a file. Name a folder with --output."
        case .notEmpty(let path):
            "'\(path)' is not empty and holds no earlier site, so nothing was written. Name a folder "
                + "that is empty or not there yet, or take away what is in it."
        case .foreignFile(let file, let path):
            "'\(path)' holds '\(file)', which no earlier site put there, so nothing was written. Move "
                + "it away, or name another folder."
        }
    }
}
