package import SourceText

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// One entry of a folder.
struct FolderEntry: Sendable {
    enum Kind: Sendable { case file, folder, link, other }

    let name: [UInt8]
    let kind: Kind
}

/// The entries of the folder at `path`, sorted by the bytes of their names.
func entries(ofFolder path: RawPath) throws(FileProblem) -> [FolderEntry] {
    guard let folder = path.withCString({ opendir($0) }) else { throw FileProblem(status: errno) }
    defer { closedir(folder) }
    var found: [FolderEntry] = []
    errno = 0
    while let entry = readdir(folder) {
        let name = entryName(entry)
        if name != [dot], name != [dot, dot] {
            found.append(FolderEntry(name: name, kind: kind(entry, in: path, name)))
        }
        errno = 0
    }
    guard errno == 0 else { throw FileProblem(status: errno) }
    return found.sorted { $0.name.lexicographicallyPrecedes($1.name) }
}

extension RawPath {
    /// The names of what the folder at this path holds, sorted by their bytes.
    package var fileNames: [[UInt8]] {
        get throws(FileProblem) { try entries(ofFolder: self).map(\.name) }
    }
}

private let dot = UInt8(ascii: ".")

private func entryName(_ entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    // The name is read through the entry's address: it may be longer than the imported tuple.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let name = UnsafeRawPointer(entry) + offset
    return Array(
        UnsafeRawBufferPointer(start: name, count: strlen(name.assumingMemoryBound(to: CChar.self)))
    )
}

private func kind(
    _ entry: UnsafeMutablePointer<dirent>, in folder: RawPath, _ name: [UInt8]
) -> FolderEntry.Kind {
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    // Some file systems leave the kind to a call of its own.
    case Int(DT_UNKNOWN): kind(of: folder.appending(name), followsLink: false) ?? .other
    default: .other
    }
}

/// What stands at `path`; nothing when nothing does.
func kind(of path: RawPath, followsLink: Bool) -> FolderEntry.Kind? {
    guard let status = status(of: path, followsLink: followsLink) else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
}

func fileExists(_ path: RawPath) -> Bool { kind(of: path, followsLink: true) != nil }

/// The size of the file at `path` in bytes.
func byteCount(of path: RawPath) -> Int? {
    status(of: path, followsLink: true).map { Int($0.st_size) }
}

private func status(of path: RawPath, followsLink: Bool) -> stat? {
    var status = stat()
    let result = path.withCString { followsLink ? stat($0, &status) : lstat($0, &status) }
    return result == 0 ? status : nil
}

/// The first bytes of the file at `path`, enough for a `#!` line.
func firstBytes(of path: RawPath) -> [UInt8]? {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
        count = max(0, read(descriptor, buffer.baseAddress, 256))
    }
}
