import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The terminal, or what stands in for it.
enum Console {
    /// Whether colour may be used on standard output (https://no-color.org).
    static var usesColor: Bool { usesColor(on: STDOUT_FILENO) }

    /// Whether colour may be used on standard error.
    static var usesColorForComplaints: Bool { usesColor(on: STDERR_FILENO) }

    private static func usesColor(on descriptor: Int32) -> Bool {
        isatty(descriptor) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }

    /// Columns that a reader sees; nothing where the output goes to a file or another program.
    static var visibleWidth: Int? { isatty(STDOUT_FILENO) == 1 ? width : nil }

    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

    /// Columns of the terminal; 80 where nobody says.
    static var width: Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            return Int(size.ws_col)
        }
        return environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
    }

    static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    /// Writes `text` to standard output.
    static func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes `bytes` to standard output. A report that nobody can read must not pass for a scan
    /// without findings: where they cannot be written (a full disk), the program says so and ends.
    static func write(_ bytes: [UInt8]) {
        guard !write(bytes, to: STDOUT_FILENO), errno != EPIPE else { return }
        complain(
            "error: Standard output could not be written: \(String(cString: strerror(errno))).")
        ExitStatus.failed.end()
    }

    /// Writes a line to standard error.
    static func complain(_ text: String) { _ = write(Array((text + "\n").utf8), to: STDERR_FILENO) }

    /// - Returns: Whether all bytes were written. A reader that has gone is no mistake of the user's.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                #if canImport(Darwin)
                    Darwin.write(
                        descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                #else
                    Glibc.write(
                        descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }
}

/// A line on standard error that says how far a scan is.
final class ProgressLine: Sendable {
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    /// Shows the state, ten times a second at most.
    func show(_ done: Int, of all: Int) {
        let now = ContinuousClock.now
        let isDue = last.withLock { last in
            if let shown = last, now - shown < .milliseconds(100) { return false }
            last = now
            return true
        }
        guard isDue else { return }
        _ = Console.write(Array("\r\u{1B}[K\(done) of \(all) files".utf8), to: STDERR_FILENO)
    }

    /// Takes the line away.
    func clear() {
        guard last.withLock({ $0 }) != nil else { return }
        _ = Console.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
    }
}
