#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A path as the system knows it: bytes, which need not be UTF-8.
package struct RawPath: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }
    package init(_ text: String) { bytes = Array(text.utf8) }

    /// For people: bytes that are not UTF-8 are replaced by U+FFFD.
    package var description: String { String(decoding: bytes, as: UTF8.self) }

    package var isAbsolute: Bool { bytes.first == slash }

    /// The part after the last slash.
    package var name: ArraySlice<UInt8> {
        bytes[(bytes.lastIndex(of: slash).map { $0 + 1 } ?? 0)...]
    }

    /// The folder that holds this place; nothing for the root and for a lone name.
    package var parent: RawPath? {
        guard let last = bytes.lastIndex(of: slash), bytes.count > 1 else { return nil }
        return RawPath(bytes: last == 0 ? [slash] : Array(bytes[..<last]))
    }

    package func appending(_ name: some Sequence<UInt8>) -> RawPath {
        RawPath(bytes: bytes + (bytes.last == slash || bytes.isEmpty ? [] : [slash]) + name)
    }

    package func appending(_ name: String) -> RawPath { appending(name.utf8) }

    /// Whether this is `folder` or lies below it, by its spelling.
    package func isInside(_ folder: RawPath) -> Bool {
        guard bytes.starts(with: folder.bytes) else { return false }
        return bytes.count == folder.bytes.count || folder.bytes.last == slash
            || bytes[folder.bytes.count] == slash
    }

    /// The path from `folder`, which this path is inside of; empty for the folder itself.
    package func relative(to folder: RawPath) -> RawPath {
        guard isInside(folder) else { return self }
        return RawPath(bytes: Array(bytes.dropFirst(folder.bytes.count).drop { $0 == slash }))
    }

    /// The same place without `.`, `..` and double slashes, made absolute from `folder`. Symbolic links
    /// are not looked at.
    package func standardized(from folder: RawPath) -> RawPath {
        let whole = isAbsolute ? bytes : folder.appending(bytes).bytes
        var parts: [ArraySlice<UInt8>] = []
        for part in whole.split(separator: slash) where part != [UInt8(ascii: ".")] {
            if part == [UInt8(ascii: "."), UInt8(ascii: ".")] {
                _ = parts.popLast()
            } else {
                parts.append(part)
            }
        }
        return RawPath(bytes: [slash] + parts.joined(separator: [slash]))
    }

    package func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows
        -> Result
    {
        try (bytes.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { path in
            // The array has at least the closing zero, so that there is a base address.
            guard let base = path.baseAddress else { return try "".withCString(body) }
            return try body(base)
        }
    }

    package static func < (left: RawPath, right: RawPath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

private let slash = UInt8(ascii: "/")

extension RawPath {
    /// The folder that relative paths start from.
    package static var current: RawPath {
        guard let text = getcwd(nil, 0) else { return RawPath("/") }
        defer { free(text) }
        return RawPath(String(cString: text))
    }

    /// The same place with all symbolic links followed; nothing when it does not exist.
    package var resolved: RawPath? {
        guard let text = withCString({ realpath($0, nil) }) else { return nil }
        defer { free(text) }
        return RawPath(bytes: Array(UnsafeRawBufferPointer(start: text, count: strlen(text))))
    }
}
