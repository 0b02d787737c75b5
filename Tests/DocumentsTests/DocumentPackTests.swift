import Documents
import Testing

@Suite struct DocumentPackTests {
    @Test func `what is packed is unpacked`() throws {
        let yaml = "a: [1, 'é', null]\nb: |\n  x\n   y\nc: {}\n'': \"q\\n\""
        let value = try #require(try YAMLReader.read(yaml))
        var writer = DocumentPackWriter()
        writer.add(path: "a/b.md", text: "漢 text", excerpt: "ex", values: [value, nil, value])
        writer.add(path: "c", text: "", values: [])
        let pack = DocumentPack(.bytes(Array(writer.packed.utf8)))
        #expect(pack.documents.map(\.path) == ["a/b.md", "c"])
        let first = try #require(pack.documents.first)
        #expect(first.text.text == "漢 text" && first.excerpt.text == "ex")
        #expect(first.readValues() == [value, nil, value])
        #expect(pack.documents[1].readValues() == [])
    }

    @Test func `a literal cannot be left by its text`() {
        var writer = DocumentPackWriter()
        writer.add(path: "a", text: #####"x """## \##(y) ###"#####, values: [])
        #expect(writer.swiftLiteral.hasPrefix("####\"\"\"\n"))
        #expect(writer.swiftLiteral.hasSuffix("\n\"\"\"####"))
    }
}
