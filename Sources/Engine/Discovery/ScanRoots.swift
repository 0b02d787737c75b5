package import SourceText

/// The places a scan was asked to look at, and the folder their paths are shown relative to.
package struct ScanRoots: Sendable {
    /// Absolute. The working folder when everything lies in it, else the closest folder around all.
    package let base: RawPath
    /// Absolute, sorted, each once.
    package let places: [RawPath]

    /// - Parameter paths: As the user wrote them; none means the working folder.
    /// - Throws: `MissingPaths` with every path that does not exist.
    package init(_ paths: [String], workingFolder: RawPath = .current) throws(MissingPaths) {
        let missing = paths.filter {
            $0.isEmpty
                || kind(of: RawPath($0).standardized(from: workingFolder), followsLink: true) == nil
        }
        guard missing.isEmpty else { throw MissingPaths(paths: missing) }
        let named = (paths.isEmpty ? ["."] : paths).map {
            RawPath($0).standardized(from: workingFolder)
        }
        places = Set(named).sorted()
        base =
            places.allSatisfy { $0.isInside(workingFolder) }
            ? workingFolder : commonFolder(of: places)
    }

    /// The path that reports show, with `/` between components.
    package func shownPath(of place: RawPath) -> String { place.relative(to: base).description }
}

/// Paths that a scan was asked to look at and that are not there.
package struct MissingPaths: Error, Hashable, Sendable, CustomStringConvertible {
    package let paths: [String]

    package init(paths: [String]) { self.paths = paths }

    package var description: String {
        let names = paths.map { "'\($0)'" }.joined(separator: ", ")
        return paths.count == 1
            ? "There is no file or folder \(names)." : "There are no files or folders \(names)."
    }
}

private func commonFolder(of places: [RawPath]) -> RawPath {
    let folders = places.map {
        kind(of: $0, followsLink: true) == .folder ? $0 : $0.parent ?? RawPath("/")
    }
    guard var common = folders.first else { return RawPath("/") }
    for folder in folders {
        while !folder.isInside(common), let parent = common.parent { common = parent }
    }
    return common
}
