/// Colours the YAML of a detection: keys, comments, quoted text. Enough to read it, and no parser.
enum YAMLColours {
    static func highlighter(for yaml: String) -> CodeHighlighter {
        var classes: [CodeClass?] = []
        var blockIndent: Int?
        for line in yaml.split(separator: "\n", omittingEmptySubsequences: false) {
            let bytes = Array(line.utf8)
            let indent = bytes.prefix { $0 == UInt8(ascii: " ") }.count
            // The text of a block (`pattern: |`) goes on as long as it is indented more.
            if let around = blockIndent, bytes.allSatisfy({ $0 == 0x20 }) || indent > around {
                classes += Array(repeating: .string, count: bytes.count)
            } else {
                blockIndent = nil
                classes += colours(of: bytes)
                if bytes.last == UInt8(ascii: "|") || bytes.last == UInt8(ascii: ">")
                    || line.hasSuffix("|-") || line.hasSuffix(">-")
                {
                    blockIndent = indent
                }
            }
            classes.append(nil)
        }
        return CodeHighlighter(yaml, classes: classes)
    }

    private static func colours(of line: [UInt8]) -> [CodeClass?] {
        var classes: [CodeClass?] = Array(repeating: nil, count: line.count)
        var at = line.prefix { $0 == UInt8(ascii: " ") }.count
        while at + 1 < line.count, line[at] == UInt8(ascii: "-"), line[at + 1] == 0x20 {
            classes[at] = .punctuation
            at += 2
            while at < line.count, line[at] == 0x20 { at += 1 }
        }
        if at < line.count, line[at] == UInt8(ascii: "#") {
            for index in at..<line.count { classes[index] = .comment }
            return classes
        }
        let colon = line[at...].firstIndex(of: UInt8(ascii: ":"))
        if let colon, colon + 1 == line.count || line[colon + 1] == 0x20,
            line[at..<colon].allSatisfy(isKeyByte)
        {
            for index in at..<colon { classes[index] = .keyword }
            classes[colon] = .punctuation
            at = colon + 1
            while at < line.count, line[at] == 0x20 { at += 1 }
        }
        for index in at..<line.count { classes[index] = .string }
        let comment = line.indices.first { index in
            index > at && line[index] == UInt8(ascii: "#") && line[index - 1] == 0x20
                && line[at] != UInt8(ascii: "\"") && line[at] != UInt8(ascii: "'")
        }
        if let comment { for index in comment..<line.count { classes[index] = .comment } }
        return classes
    }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-_/.$".utf8.contains(byte)
    }
}
