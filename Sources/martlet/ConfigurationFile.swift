import Rules
import SourceText

/// A configuration file that cannot be read.
struct ConfigurationFileProblem: Error, CustomStringConvertible {
    let file: String
    let reason: String

    var description: String { "The configuration '\(file)' could not be read: \(reason)." }
}

/// The configuration of a scan.
enum ConfigurationFile {
    /// Reads `file`, or the first of the customary names in the working folder.
    ///
    /// - Returns: An empty configuration when no file is named and none is there.
    static func configuration(named file: String?) throws -> ScanConfiguration {
        if let file { return try read(file) }
        for name in ScanConfiguration.fileNames where (try? RawPath(name).contents()) != nil {
            return try read(name)
        }
        return ScanConfiguration()
    }

    private static func read(_ file: String) throws -> ScanConfiguration {
        let bytes: [UInt8]
        do {
            bytes = try RawPath(file).contents(limit: 16 << 20)
        } catch {
            throw ConfigurationFileProblem(file: file, reason: error.explanation)
        }
        let text = String(decoding: DecodedText(bytes).bytes, as: UTF8.self)
        var configuration = try ScanConfiguration(text, file: file)
        configuration.file = file
        // Paths in the file are meant from where it stands.
        if let baseline = configuration.baseline, let folder = RawPath(file).parent {
            configuration.baseline =
                RawPath(baseline).isAbsolute ? baseline : folder.appending(baseline).description
        }
        return configuration
    }
}
