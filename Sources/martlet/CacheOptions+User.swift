import CBuildIdentity
import Engine
import SourceText

extension CacheOptions {
    /// Those of whoever runs this program, and of this program; nothing for no cache.
    init?(_ options: ScanOptions) {
        guard options.usesCache, let build = Self.buildIdentity,
            let folder = options.cache ?? Self.userFolder
        else { return nil }
        let place = RawPath(folder).standardized(from: .current)
        self.init(folder: place, isNamed: options.cache != nil, build: build)
    }

    /// By the XDG Base Directory Specification, which does not count relative paths.
    private static var userFolder: String? {
        if let caches = Console.environment("XDG_CACHE_HOME"), caches.hasPrefix("/") {
            return caches + "/martlet"
        }
        guard let home = Console.environment("HOME"), home.hasPrefix("/") else { return nil }
        return home + "/.cache/martlet"
    }

    /// What the linker made of all that the program consists of: rules, code, parsers.
    private static var buildIdentity: [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = build_identity(&bytes, bytes.count)
        return count > 0 ? Array(bytes.prefix(count)) : nil
    }
}
