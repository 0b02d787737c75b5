import SourceText
import Testing

@Suite struct TextEncodingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let raw: [UInt8]
        let text: String
        let encoding: TextEncoding
        let doubt: DecodedText.Doubt?

        init(
            _ raw: [UInt8], _ text: String, _ encoding: TextEncoding,
            _ doubt: DecodedText.Doubt? = nil
        ) {
            self.raw = raw
            self.text = text
            self.encoding = encoding
            self.doubt = doubt
        }

        var testDescription: String { "\(encoding.title): \(text)" }
    }

    static let cases = [
        Case([], "", .utf8),
        Case(Array("plain".utf8), "plain", .utf8),
        Case(Array("x = 'é漢😀'".utf8), "x = 'é漢😀'", .utf8),
        Case([0xEF, 0xBB, 0xBF] + "é".utf8, "é", .utf8WithMark),
        Case([0xFF, 0xFE] + littleEndian("aé😀"), "aé😀", .utf16(bigEndian: false, hasMark: true)),
        Case([0xFE, 0xFF] + bigEndian("aé😀"), "aé😀", .utf16(bigEndian: true, hasMark: true)),
        Case(
            littleEndian("x = 1\n"), "x = 1\n", .utf16(bigEndian: false, hasMark: false), .guessed),
        Case(bigEndian("x = 1\n"), "x = 1\n", .utf16(bigEndian: true, hasMark: false), .guessed),
        Case(
            [0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], "\u{FFFD}a",
            .utf16(bigEndian: false, hasMark: true), .lossy),
        Case([0xFF, 0xFE, 0x61], "", .utf16(bigEndian: false, hasMark: true), .lossy),
        Case([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "a", .utf32(bigEndian: false)),
        Case(
            [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61, 0, 0x11, 0, 0], "a\u{FFFD}", .utf32(bigEndian: true),
            .lossy),
        Case("# coding: latin-1\né".latin1, "# coding: latin-1\né", .named("ISO-8859-1")),
        Case(
            "#!/usr/bin/python\r\n# -*- coding: ISO_8859-1 -*-\r\né".latin1,
            "#!/usr/bin/python\r\n# -*- coding: ISO_8859-1 -*-\r\né", .named("ISO-8859-1")),
        Case("\n\n# coding: latin-1\né".latin1, "\n\n# coding: latin-1\né", .mixed, .guessed),
        Case("# coding: koi8-r\n".latin1 + [0xC1], "# coding: koi8-r\nа", .named("KOI8-R")),
        Case(
            "// -*- coding: cp1252 -*-\n".latin1 + [0x80], "// -*- coding: cp1252 -*-\n€",
            .named("CP1252")),
        Case(
            "# coding: shift_jis\n".latin1 + [0x93, 0xFA], "# coding: shift_jis\n日",
            .named("SHIFT_JIS")),
        Case(
            "# coding: shift_jis\n".latin1 + [0xFF, 0x61], "# coding: shift_jis\n\u{FFFD}a",
            .named("SHIFT_JIS"), .lossy),
        Case(
            "# coding: klingon\né".latin1, "# coding: klingon\né", .mixed,
            .unknownEncoding("klingon")),
        Case(
            Array("# coding: klingon\né".utf8), "# coding: klingon\né", .utf8,
            .unknownEncoding("klingon")),
        Case(Array("# coding: utf-8\né".utf8), "# coding: utf-8\né", .utf8),
        Case("x = 'é'".latin1, "x = 'é'", .mixed, .guessed),
        Case(
            Array("é".utf8) + [0x93, 0xE9, 0x81] + Array("漢".utf8), "é“é\u{81}漢", .mixed, .guessed),
        Case([0xE2, 0x82], "â‚", .mixed, .guessed),
        Case([0xED, 0xA0, 0x80], "í\u{A0}€", .mixed, .guessed),
    ]

    @Test(arguments: cases)
    func `text is decoded`(example: Case) {
        let decoded = DecodedText(example.raw)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == example.text)
        #expect(decoded.encoding == example.encoding)
        #expect(decoded.doubt == example.doubt)
    }

    @Test(arguments: cases)
    func `certain text goes back to the same bytes or not at all`(example: Case) {
        let decoded = DecodedText(example.raw)
        guard decoded.doubt != .lossy, let back = decoded.encoding.encoded(decoded.bytes) else {
            return
        }
        #expect(back == example.raw)
    }
}

private func littleEndian(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}

private func bigEndian(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
}

extension String {
    fileprivate var latin1: [UInt8] { unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
}
