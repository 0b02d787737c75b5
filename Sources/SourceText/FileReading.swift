#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Why a file could not be read.
package enum FileProblem: Error, Hashable, Sendable {
    case absent
    /// A folder, a pipe, a device: there is no text to read.
    case notAFile
    case tooLarge(byteCount: Int, limit: Int)
    /// What the system says.
    case unreadable(reason: String)

    package var explanation: String {
        switch self {
        case .absent: "it does not exist"
        case .notAFile: "it is no ordinary file"
        case .tooLarge(let byteCount, let limit):
            "its \(byteCount) bytes exceed the limit of \(limit)"
        case .unreadable(let reason): reason
        }
    }

    package init(status: Int32) {
        switch status {
        case ENOENT, ENOTDIR: self = .absent
        case EISDIR, ENXIO: self = .notAFile
        default: self = .unreadable(reason: String(cString: strerror(status)))
        }
    }
}

extension RawPath {
    /// No file may be larger, whatever the options say: offsets have 32 bits, and text in another
    /// encoding can grow to three times its size.
    package static let largestFile = 1 << 30

    /// The bytes of the file at this path.
    ///
    /// Files are read, not mapped: a mapped file that is cut short while it is scanned ends the process.
    ///
    /// - Parameter followsLink: Whether the last component may be a symbolic link.
    package func contents(
        limit: Int = RawPath.largestFile, followsLink: Bool = true
    ) throws(FileProblem) -> [UInt8] {
        // Opening a pipe would wait for its writer without O_NONBLOCK.
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followsLink ? 0 : O_NOFOLLOW)
        let descriptor = withCString { open($0, flags) }
        guard descriptor >= 0 else { throw FileProblem(status: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileProblem(status: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        let limit = min(limit, RawPath.largestFile)
        let size = Int(status.st_size)
        guard size <= limit else { throw .tooLarge(byteCount: size, limit: limit) }
        return try bytes(from: descriptor, expecting: size, limit: limit)
    }

    private func bytes(
        from descriptor: Int32, expecting size: Int, limit: Int
    ) throws(FileProblem) -> [UInt8] {
        var (bytes, status) = chunk(from: descriptor, capacity: size + 1)
        // A file may have grown since, or (in /proc) not know its size.
        while status == 0, bytes.count > size, bytes.count <= limit {
            let (more, next) = chunk(from: descriptor, capacity: 64 << 10)
            status = next
            if more.isEmpty { break }
            bytes += more
        }
        guard status == 0 else { throw FileProblem(status: status) }
        guard bytes.count <= limit else { throw .tooLarge(byteCount: bytes.count, limit: limit) }
        return bytes
    }

    /// Reads until `capacity` bytes are there or the file ends.
    private func chunk(from descriptor: Int32, capacity: Int) -> (bytes: [UInt8], status: Int32) {
        var status: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity, let base = buffer.baseAddress {
                let got = read(descriptor, base + count, capacity - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { status = errno }
                guard got > 0 else { return }
                count += got
            }
        }
        return (bytes, status)
    }
}
