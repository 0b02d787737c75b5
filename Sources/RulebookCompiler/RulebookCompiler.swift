import Foundation
import Rules

/// Packs the documents below a folder into a Swift constant, for the build.
///
/// Mistakes in documents are printed as compilers print them; with an error nothing is written and
/// the build fails.
@main
struct RulebookCompiler {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            fail("usage: RulebookCompiler FOLDER OUTPUT.swift")
        }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        var packer = RulebookPacker()
        for path in paths(below: folder) {
            guard let data = try? Data(contentsOf: folder.appending(path: path)) else {
                fail("error: \(folder.path)/\(path) cannot be read")
            }
            packer.add(path: path, bytes: Array(data), root: folder.path + "/")
        }
        let book = packer.pack()
        for problem in book.problems { print(problem) }
        guard !book.problems.contains(where: { $0.level == .error }) else { exit(1) }
        write(book.swiftSource, to: arguments[2])
    }

    /// Files in a stable order, relative to the folder. Hidden ones are left out.
    private static func paths(below folder: URL) -> [String] {
        let walk = FileManager.default.enumerator(atPath: folder.path)
        let paths = walk?.compactMap { $0 as? String } ?? []
        return paths.filter { path in
            let parts = path.split(separator: "/")
            return !parts.contains { $0.hasPrefix(".") }
                && [".md", ".yaml", ".yml"].contains { path.hasSuffix($0) }
        }.sorted()
    }

    private static func write(_ source: String, to path: String) {
        do {
            try source.write(toFile: path, atomically: true, encoding: .utf8)
        } catch {
            fail("error: \(path) cannot be written: \(error)")
        }
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(1)
    }
}
