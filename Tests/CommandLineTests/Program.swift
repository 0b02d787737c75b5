import Foundation

/// The program as users run it.
struct Program {
    struct Outcome {
        let status: Int32
        let output: String
        let complaint: String
    }

    /// An empty folder to run in, which lives as long as this value.
    let folder: URL
    private let remover: Remover

    private final class Remover {
        let folder: URL
        init(_ folder: URL) { self.folder = folder }
        deinit { try? FileManager.default.removeItem(at: folder) }
    }

    init(_ files: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "martlet-program-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        remover = Remover(folder)
        for (name, text) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

    func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"].merging(environment) {
            $1
        }
        let output = folder.appending(path: ".output-" + UUID().uuidString)
        let complaint = folder.appending(path: ".complaint-" + UUID().uuidString)
        // Files, not pipes: nobody has to empty both at once.
        FileManager.default.createFile(atPath: output.path, contents: nil)
        FileManager.default.createFile(atPath: complaint.path, contents: nil)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: complaint)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        defer {
            try? FileManager.default.removeItem(at: output)
            try? FileManager.default.removeItem(at: complaint)
        }
        return Outcome(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self))
    }

    func text(of name: String) -> String? {
        try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// Beside the tests, where the build puts both.
    private static let executable: URL = {
        let beside =
            Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
            ?? URL(filePath: CommandLine.arguments.first ?? "")
        return beside.deletingLastPathComponent().appending(path: "martlet")
    }()
}
