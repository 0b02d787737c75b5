package import SourceText

/// The patterns of one ignore file, in the order of the file.
package struct IgnoreFile: Sendable {
    package let patterns: [PathPattern]

    package init(patterns: [PathPattern]) { self.patterns = patterns }

    /// Reads the syntax of gitignore(5).
    package init(_ text: [UInt8]) {
        var text = text[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        patterns = text.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard line.first != UInt8(ascii: "#") else { return nil }
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            let pattern = withoutTrailingSpaces(line)
            return pattern.isEmpty ? nil : PathPattern(bytes: Array(pattern))
        }
    }

    /// Whether the last pattern that means `path` ignores it; nothing when none does.
    ///
    /// - Parameter path: Relative to the folder of the ignore file.
    package func verdict(on path: ArraySlice<UInt8>, isFolder: Bool) -> Bool? {
        patterns.last { $0.matches(path, isFolder: isFolder) }.map { !$0.isNegated }
    }
}

/// A space at the end counts only behind a backslash.
private func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var spaces: Int?
    var index = line.startIndex
    while index < line.endIndex {
        switch line[index] {
        case UInt8(ascii: " "):
            spaces = spaces ?? index
        case UInt8(ascii: "\\"):
            index += 1
            if index == line.endIndex { return line }
            spaces = nil
        default:
            spaces = nil
        }
        index += 1
    }
    return line[..<(spaces ?? line.endIndex)]
}
