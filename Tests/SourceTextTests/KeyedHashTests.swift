import SourceText
import Testing

@Suite struct KeyedHashTests {
    /// The bytes 0, 1, 2 … 15, as in the vectors of the authors.
    static let key = KeyedHash.Key(first: 0x0706_0504_0302_0100, second: 0x0F0E_0D0C_0B0A_0908)

    static func digits(_ bytes: [UInt8]) -> String {
        var hash = KeyedHash(key)
        hash.add(bytes)
        return [hash.value.first, hash.value.second].map { word in
            withUnsafeBytes(of: word.littleEndian) { bytes in
                bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            }
        }.joined()
    }

    @Test(arguments: [
        (0, "a3817f04ba25a8e66df67214c7550293"), (1, "da87c1d86b99af44347659119b22fc45"),
        (2, "8177228da4a45dc7fca38bdef60affe4"), (3, "9c70b60c5267a94e5f33b6b02985ed51"),
        (8, "3b62a9ba6258f5610f83e264f31497b4"), (15, "5493e99933b0a8117e08ec0f97cfc3d9"),
        (63, "5150d1772f50834a503e069a973fbd7c"),
    ])
    func `hashes are those of the reference`(count: Int, expected: String) {
        #expect(Self.digits((0..<UInt8(count)).map { $0 }) == expected)
    }

    @Test func `it does not matter in which pieces bytes are added`() {
        let bytes = (0..<100).map { UInt8($0 &* 37 & 0xFF) }
        for first in 0..<20 {
            for second in stride(from: first, through: 100, by: 7) {
                var hash = KeyedHash(Self.key)
                hash.add(Array(bytes[..<first]))
                hash.add(Array(bytes[first..<second]))
                hash.add(Array(bytes[second...]))
                var whole = KeyedHash(Self.key)
                whole.add(bytes)
                #expect(hash.value == whole.value)
            }
        }
    }

    @Test func `texts that join to the same text have different hashes`() {
        func hash(_ texts: String...) -> KeyedHash.Value {
            var hash = KeyedHash(Self.key)
            for text in texts { hash.add(text) }
            return hash.value
        }
        #expect(hash("ab", "c") != hash("a", "bc"))
        #expect(hash("ab") != hash("ab", ""))
    }

    @Test func `another key gives another hash`() {
        var hash = KeyedHash(KeyedHash.Key(first: 1, second: 2))
        var other = KeyedHash(KeyedHash.Key(first: 1, second: 3))
        hash.add("text")
        other.add("text")
        #expect(hash.value != other.value)
    }
}
