import SourceText
import Synchronization

/// The files of settings among those that a scan walks past: what code reads out of them is constant.
final class PropertyFiles: Sendable {
    private let places: [String: [RawPath]]
    private let known = Mutex<[String: [String: String]]>([:])

    private static let largestFile = 1 << 20

    init(_ places: [RawPath]) {
        self.places = Dictionary(grouping: places) { String(decoding: $0.name, as: UTF8.self) }
    }

    /// What the files of a name say; of several what all of them say alike.
    func values(ofFileNamed name: String) -> [String: String]? {
        guard let places = places[name] else { return nil }
        if let values = known.withLock({ $0[name] }) { return values }
        var values: [String: String]?
        for place in places {
            guard let bytes = try? place.contents(limit: Self.largestFile) else { continue }
            let own = Self.values(in: String(decoding: bytes, as: UTF8.self))
            values = values.map { $0.filter { own[$0.key] == $0.value } } ?? own
        }
        guard let values else { return nil }
        known.withLock { $0[name] = values }
        return values
    }

    /// Keys and values, line by line. A backslash at a line's end goes on with the next one.
    static func values(in text: String) -> [String: String] {
        var values: [String: String] = [:]
        var held = ""
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = line.drop { $0.isWhitespace }
            if held.isEmpty, line.isEmpty || line.hasPrefix("#") || line.hasPrefix("!") { continue }
            if line.hasSuffix("\\"), !line.hasSuffix("\\\\") {
                held += line.dropLast()
                continue
            }
            let (key, value) = pair(held + line)
            values[key] = value
            held = ""
        }
        return values
    }

    private static func pair(_ line: String) -> (String, String) {
        let key = line.prefix { !"=: \t".contains($0) }
        var rest = line.dropFirst(key.count).drop { $0.isWhitespace }
        if let first = rest.first, "=:".contains(first) { rest = rest.dropFirst() }
        let value = rest.drop { $0.isWhitespace }
        return (String(key), String(value.reversed().drop { $0.isWhitespace }.reversed()))
    }
}
