import SourceText

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A file that could not be written.
struct WritingProblem: Error, CustomStringConvertible {
    let file: String
    let reason: String

    var description: String { "'\(file)' could not be written: \(reason)." }
}

/// Writes `bytes` to the file at `path`, all or nothing: a reader sees the old file or the new one.
func write(_ bytes: [UInt8], toFile path: String) throws(WritingProblem) {
    // A device or pipe (`/dev/stdout`) cannot be replaced, only written to; a link stays a link.
    let place = RawPath(path).resolved ?? RawPath(path)
    var status = stat()
    let exists = place.withCString { stat($0, &status) } == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
        try write(bytes, opening: place, flags: O_WRONLY, mode: 0, shownAs: path)
        return
    }
    let draft = RawPath(bytes: place.bytes + Array(".\(getpid()).tmp".utf8))
    let mode = exists ? status.st_mode & 0o777 : 0o666
    do {
        try write(
            bytes, opening: draft, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode, shownAs: path)
    } catch {
        _ = draft.withCString { unlink($0) }
        throw error
    }
    if exists { _ = draft.withCString { chmod($0, mode) } }
    let result = draft.withCString { draft in place.withCString { rename(draft, $0) } }
    guard result == 0 else {
        let reason = String(cString: strerror(errno))
        _ = draft.withCString { unlink($0) }
        throw WritingProblem(file: path, reason: reason)
    }
}

private func write(
    _ bytes: [UInt8], opening place: RawPath, flags: Int32, mode: mode_t, shownAs path: String
) throws(WritingProblem) {
    let descriptor = place.withCString { open($0, flags | O_CLOEXEC, mode) }
    guard descriptor >= 0 else {
        throw WritingProblem(file: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    guard Console.write(bytes, to: descriptor) else {
        throw WritingProblem(file: path, reason: String(cString: strerror(errno)))
    }
}
