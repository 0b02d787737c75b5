/// The encoding that a file names in a comment: `# -*- coding: latin-1 -*-`.
struct DeclaredEncoding {
    /// As the file spells it.
    let text: String

    /// Without case, and with `-` for `_`, as Python compares names.
    private var normalized: String {
        String(text.lowercased().map { $0 == "_" ? "-" : $0 })
    }

    var isUTF8: Bool {
        ["utf-8", "utf8", "u8", "utf-8-sig", "utf8-sig"].contains(normalized)
            || normalized.hasPrefix("utf-8-")
    }

    /// The name for the system's converter. Only encodings of the table are asked for: the name comes
    /// from the scanned file.
    var converterName: String? {
        if let known = Self.converterNames[normalized] { return known }
        for (prefix, name) in [
            ("cp125", "CP125"), ("windows-125", "CP125"), ("iso-8859-", "ISO-8859-"),
        ]
        where normalized.hasPrefix(prefix) {
            let number = normalized.dropFirst(prefix.count)
            if let value = Int(number), (0...16).contains(value) { return name + number }
        }
        return nil
    }

    private static let converterNames = [
        "latin-1": "ISO-8859-1", "latin1": "ISO-8859-1", "l1": "ISO-8859-1",
        "iso8859-1": "ISO-8859-1", "iso-latin-1": "ISO-8859-1", "8859": "ISO-8859-1",
        "cp819": "ISO-8859-1", "latin-9": "ISO-8859-15", "latin9": "ISO-8859-15",
        "iso8859-15": "ISO-8859-15", "latin-2": "ISO-8859-2", "latin2": "ISO-8859-2",
        "ascii": "CP1252", "us-ascii": "CP1252",
        "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "cp866": "CP866", "mac-roman": "MACINTOSH",
        "gbk": "GBK", "cp936": "GBK", "gb2312": "GBK", "gb18030": "GB18030", "big5": "BIG5",
        "shift-jis": "SHIFT_JIS", "sjis": "SHIFT_JIS", "cp932": "CP932", "euc-jp": "EUC-JP",
        "euc-kr": "EUC-KR", "cp949": "CP949",
    ]
}

/// What a comment in one of the first two lines says (PEP 263), in `#` comments and in the `-*-` form of
/// editors in any comment.
func declaredEncoding(_ raw: [UInt8]) -> DeclaredEncoding? {
    let lines = raw.prefix(512)
        .split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
        .prefix(2)
    for line in lines {
        let text = String(decoding: line, as: UTF8.self).drop { $0 == " " || $0 == "\t" }
        guard text.hasPrefix("#") || text.contains("-*-"),
            let word = text.firstRange(of: "coding")
        else { continue }
        let rest = text[word.upperBound...]
        guard rest.hasPrefix(":") || rest.hasPrefix("=") else { continue }
        let name = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
        if !name.isEmpty { return DeclaredEncoding(text: String(name)) }
    }
    return nil
}
