import Reporting
import SourceText

/// One report to write: its format and where it goes.
struct ReportTarget: Hashable {
    let format: ReportFormat
    /// Nothing for standard output.
    let file: String?

    /// Pairs `--format` and `--output`.
    ///
    /// Without files one format goes to standard output. With files the formats are theirs in the same
    /// order, or none is given and the names tell. `-` stands for standard output.
    static func targets(
        formats: [ReportFormat], files: [String]
    ) throws(ReportTargetProblem) -> [ReportTarget] {
        guard !files.isEmpty else {
            guard formats.count <= 1 else { throw .formatsWithoutFiles(formats.map(\.rawValue)) }
            return [ReportTarget(format: formats.first ?? .text, file: nil)]
        }
        guard formats.isEmpty || formats.count == files.count else {
            throw .unequalCounts(formats: formats.count, files: files.count)
        }
        var targets: [ReportTarget] = []
        for (index, file) in files.enumerated() {
            guard !file.isEmpty else { throw .emptyName }
            let format = formats.isEmpty ? Self.format(ofFile: file) : formats[index]
            guard let format else { throw .unknownExtension(file) }
            let target = ReportTarget(format: format, file: file == "-" ? nil : file)
            guard !targets.contains(where: { $0.file == target.file }) else {
                throw .sameFile(file)
            }
            targets.append(target)
        }
        return targets
    }

    private static func format(ofFile file: String) -> ReportFormat? {
        file == "-" ? .text : ReportFormat(fileName: file)
    }
}

/// A mistake in how `--format` and `--output` are put together.
enum ReportTargetProblem: Error, Hashable, CustomStringConvertible {
    case formatsWithoutFiles([String])
    case unequalCounts(formats: Int, files: Int)
    case unknownExtension(String)
    case sameFile(String)
    case emptyName

    var description: String {
        switch self {
        case .formatsWithoutFiles(let formats):
            "Only one report fits on standard output, but \(formats.count) formats are given. "
                + "Give each an --output."
        case .unequalCounts(let formats, let files):
            "There are \(formats) times --format for \(files) times --output. "
                + "Give one format for each file, in the same order, or leave the formats out."
        case .unknownExtension(let file):
            "The name '\(file)' does not tell a format. Give it with --format."
        case .sameFile(let file):
            "Two reports go to '\(file)'. Give each a file of its own."
        case .emptyName:
            "An --output has no name. Give a file, or '-' for standard output."
        }
    }
}
