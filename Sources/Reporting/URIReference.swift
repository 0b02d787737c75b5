/// Percent-encoded forms of paths.
///
/// - SeeAlso: RFC 3986.
enum URIReference {
    /// A path as a reference relative to the scan's root; an absolute path becomes a `file` URI.
    static func of(path: String) -> String {
        path.hasPrefix("/") ? "file://" + encoded(path) : encoded(path)
    }

    /// A folder as a `file` URI with a slash at its end, as bases of relative references need it.
    static func of(folder: String) -> String {
        let path = folder.hasPrefix("/") ? folder : "/" + folder
        return "file://" + encoded(path) + (path.hasSuffix("/") ? "" : "/")
    }

    /// Everything but unreserved characters and slashes is encoded: a colon in the first component
    /// would otherwise read as a scheme.
    private static func encoded(_ path: String) -> String {
        var result = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}
