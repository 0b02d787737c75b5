#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the program tells its caller. Thrown by a command that has said all there is to say.
enum ExitStatus: Int32, Error {
    /// Nothing was found that counts.
    case clean = 0
    /// Something was found.
    case findings = 1
    /// The command could not do its work.
    case failed = 2

    func end() -> Never { exit(rawValue) }
}
