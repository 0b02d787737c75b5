extension String {
    /// The text as content or attribute of XML and HTML.
    ///
    /// XML 1.0 has no place for most control characters, not even escaped, so they are made visible.
    /// In attributes a line end would be read as a blank and is written as a reference.
    package func escapedForMarkup(inAttribute: Bool = false) -> String {
        var result: [UInt8] = []
        let text = visible(keeping: ["\n", "\t"]).replacingNoncharacters
        result.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): result.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): result.append(contentsOf: "&#39;".utf8)
            case UInt8(ascii: "\n") where inAttribute: result.append(contentsOf: "&#10;".utf8)
            case UInt8(ascii: "\t") where inAttribute: result.append(contentsOf: "&#9;".utf8)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private var replacingNoncharacters: String {
        guard utf8.contains(0xEF) else { return self }
        return unicodeScalars.reduce(into: "") { result, scalar in
            if scalar == "\u{FFFE}" || scalar == "\u{FFFF}" {
                result += scalar.escape
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }
}
