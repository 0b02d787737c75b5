import Foundation

/// The checkout that the tests stand in.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The files that belong to the project, as paths from its root. Hidden folders and what builds
    /// leave behind are not among them.
    static let files: [String] = {
        let walk = FileManager.default.enumerator(atPath: root.path)
        let paths = walk?.compactMap { $0 as? String } ?? []
        return paths.filter { path in
            let parts = path.split(separator: "/")
            let isHidden = parts.contains { $0.hasPrefix(".") && $0 != ".ci" }
            return !isHidden && !parts.contains("__pycache__") && path != "Package.resolved"
                && isFile(path)
        }.sorted()
    }()

    static func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }

    static func isThere(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let place = root.appending(path: path).path
        return FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
            && !isFolder.boolValue
    }
}
