import SourceText

/// The ignore files that hold for one folder and what lies below it.
///
/// Git's files and ours (`.martletignore`) are two stacks. Ours is asked first, so that it can take back
/// what git ignores; in each stack the file of the deepest folder is asked first, and the first verdict
/// counts (gitignore(5), "the last matching pattern decides").
struct IgnoreRules: Sendable {
    /// One ignore file, and how many bytes of an absolute path stand before what its patterns see.
    private struct Layer {
        let file: IgnoreFile
        let baseLength: Int
    }

    private var git: [Layer] = []
    private var own: [Layer] = []
    private let includesGit: Bool

    static let ownFileName = ".martletignore"

    /// The rules that hold for the folder `root` itself: those of its repository and of the folders
    /// between the repository's root and it.
    init(for root: RawPath, user: UserFolders, includingGit: Bool) {
        includesGit = includingGit
        guard let repository = GitRepository(around: root, home: user) else {
            descend(into: root, entryNames: nil)
            return
        }
        add(repository: repository)
        let below = root.relative(to: repository.root).bytes.split(separator: UInt8(ascii: "/"))
        var folder = repository.root
        readFiles(of: folder, entryNames: nil)
        for name in below {
            folder = folder.appending(name)
            readFiles(of: folder, entryNames: nil)
        }
    }

    /// Takes in what holds for the contents of `folder`, which lies in the folder these rules are for.
    ///
    /// - Parameter entryNames: The names in the folder, if known; saves looking for files.
    mutating func descend(into folder: RawPath, entryNames: Set<[UInt8]>?) {
        readFiles(of: folder, entryNames: entryNames)
    }

    /// Starts anew at the root of a repository within another, as git does: no outer file of git's holds.
    mutating func enter(repository: GitRepository) {
        git = []
        add(repository: repository)
        readFiles(of: repository.root, entryNames: nil)
    }

    /// Whether `path` is ignored; nothing when no pattern speaks of it. Its folders are known not to be.
    func verdict(on path: RawPath, isFolder: Bool) -> Bool? {
        verdict(of: own, on: path, isFolder) ?? verdict(of: git, on: path, isFolder)
    }

    private func verdict(of layers: [Layer], on path: RawPath, _ isFolder: Bool) -> Bool? {
        for layer in layers.reversed() {
            let name = path.bytes.dropFirst(layer.baseLength)
            if let verdict = layer.file.verdict(on: name, isFolder: isFolder) { return verdict }
        }
        return nil
    }

    private mutating func add(repository: GitRepository) {
        guard includesGit else { return }
        let length = baseLength(repository.root)
        git.append(Layer(file: repository.userExclude, baseLength: length))
        git.append(Layer(file: repository.exclude, baseLength: length))
    }

    private mutating func readFiles(of folder: RawPath, entryNames: Set<[UInt8]>?) {
        func file(_ name: String) -> Layer? {
            if let entryNames, !entryNames.contains(Array(name.utf8)) { return nil }
            let file = ignoreFile(at: folder.appending(name), followsLink: false)
            return file.patterns.isEmpty
                ? nil : Layer(file: file, baseLength: baseLength(folder))
        }
        if includesGit, let layer = file(".gitignore") { git.append(layer) }
        if let layer = file(Self.ownFileName) { own.append(layer) }
    }

    private func baseLength(_ folder: RawPath) -> Int {
        folder.bytes.last == UInt8(ascii: "/") ? folder.bytes.count : folder.bytes.count + 1
    }
}
