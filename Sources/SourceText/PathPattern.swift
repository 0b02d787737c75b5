/// One line of an ignore file, or a glob of the command line or a configuration: which paths it means.
package struct PathPattern: Sendable, Hashable {
    /// As its author wrote it.
    package let text: String
    /// Whether it takes back what an earlier pattern matched (`!`).
    package let isNegated: Bool
    /// Whether it means folders only (`build/`).
    package let isForFolders: Bool
    /// Whether a slash ties it to the folder of its ignore file; without one it matches the last
    /// component at any depth.
    package let isAnchored: Bool
    /// What stands before the first special character of an anchored pattern.
    private let prefix: [UInt8]
    private let pattern: [UInt8]
    private let kind: Kind
    /// The whole text, for configurations; see `init(configured:)`.
    private let loosePattern: [UInt8]

    /// Most patterns are plain names or `*.extension`, which need no matcher.
    private enum Kind: Hashable { case literal, suffix, wild }

    /// Reads a pattern in the syntax of gitignore(5), `!` included.
    package init(_ text: String) { self.init(bytes: Array(text.utf8)) }

    /// Reads a path of a configuration, in which `*` may stand for several components as well:
    /// published configurations mean `src/a/b.py`, too, by `src/*.py`.
    package init(configured text: String) {
        let text = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
        self.init(bytes: Array(text.utf8), isLoose: true)
    }

    package init(bytes line: [UInt8]) { self.init(bytes: line, isLoose: false) }

    private init(bytes line: [UInt8], isLoose: Bool) {
        loosePattern = isLoose ? line : []
        text = String(decoding: line, as: UTF8.self)
        var rest = line[...]
        isNegated = rest.first == UInt8(ascii: "!")
        if isNegated { rest.removeFirst() }
        isForFolders = rest.last == UInt8(ascii: "/")
        if isForFolders { rest.removeLast() }
        isAnchored = rest.contains(UInt8(ascii: "/"))
        if rest.first == UInt8(ascii: "/") { rest.removeFirst() }
        let isSpecial: (UInt8) -> Bool = { "*?[\\".utf8.contains($0) }
        if !rest.contains(where: isSpecial) {
            kind = .literal
        } else if !isAnchored, rest.first == UInt8(ascii: "*"),
            !rest.dropFirst().contains(where: isSpecial)
        {
            kind = .suffix
            rest.removeFirst()
        } else {
            kind = .wild
        }
        // As git does, the plain start is compared by itself: `a**/b` then means `a`, and `**/b` behind it.
        let plain = isAnchored && kind == .wild ? rest.prefix { !isSpecial($0) } : []
        prefix = Array(plain)
        pattern = Array(rest.dropFirst(plain.count))
    }

    /// Whether this pattern means `path` itself (not something above it).
    ///
    /// - Parameter path: Relative to the folder that the pattern belongs to.
    package func matches(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
        if isForFolders, !isFolder { return false }
        var path = path
        if !isAnchored, let last = path.lastIndex(of: UInt8(ascii: "/")) {
            path = path[(last + 1)...]
        }
        switch kind {
        case .literal: return path.elementsEqual(pattern)
        case .suffix:
            return path.count >= pattern.count && path.suffix(pattern.count) == pattern[...]
        case .wild:
            return path.starts(with: prefix)
                && Wildmatch(pattern[...], respectsSlashes: isAnchored)
                    .matches(path.dropFirst(prefix.count))
        }
    }

    /// Whether this pattern means the file at `path` or a folder above it: `src/` means all files below
    /// the `src` folder.
    package func covers(_ path: String) -> Bool { covers(Array(path.utf8)) }

    package func covers(_ path: [UInt8]) -> Bool {
        if matches(path[...], isFolder: false) { return true }
        if !loosePattern.isEmpty,
            Wildmatch(loosePattern[...], respectsSlashes: false).matches(path[...])
        {
            return true
        }
        return path.indices.contains {
            path[$0] == UInt8(ascii: "/") && matches(path[..<$0], isFolder: true)
        }
    }
}
