import Foundation

/// A folder of published rules and pages that may stand beside the checkout. Tests over it are
/// skipped, and say so, where it is missing; `MARTLET_SHARED` names it where it stands elsewhere.
enum SharedCorpus {
    static let missing = "No folder of published rules stands beside the checkout."

    static let folder: URL? = {
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let above = package.deletingLastPathComponent()
        let places = [
            ProcessInfo.processInfo.environment["MARTLET_SHARED"].map { URL(filePath: $0) },
            above.appending(path: "shared/conformance"),
            above.deletingLastPathComponent().appending(path: "shared/conformance"),
        ]
        return places.compactMap(\.self).first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    /// The files below `name` with one of the extensions, sorted by path.
    static func files(_ name: String, _ extensions: Set<String>) -> [URL] {
        guard let root = folder?.appending(path: name),
            let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        else { return [] }
        return walk.compactMap { $0 as? URL }.filter { extensions.contains($0.pathExtension) }
            .sorted { $0.path < $1.path }
    }

    static func text(of file: URL) throws -> String {
        String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}
