internal import SourceText

/// Documents in one stretch of text, with their YAML already read.
///
/// Reading the YAML of a thousand rules costs a third of a second; unpacking it costs a few
/// milliseconds. The form is text, so that it can be a literal of a Swift program:
///
///     pack     = "martlet-pack 1 " count document*
///     document = length path text excerpt values   length: bytes of the rest of the document
///     values   = count value*
///     value    = "-" | "p" text place | "t" text place | "l" place count value*
///              | "m" place count (text place value)*
///     place    = line column count (offset line column)*
///     text     = length bytes
///
/// Numbers are decimal and end with a blank.
package struct DocumentPack: Sendable {
    static let head = "martlet-pack 1 "

    package struct Document: Sendable {
        package let path: String
        package let text: PackedText
        /// The part of the text that is asked for most; what it is, the packer decides.
        package let excerpt: PackedText
        private let data: PackedData
        private let values: Int

        fileprivate init(
            path: String, text: PackedText, excerpt: PackedText, data: PackedData, values: Int
        ) {
            self.path = path
            self.text = text
            self.excerpt = excerpt
            self.data = data
            self.values = values
        }

        /// The YAML values that were packed with the document, in their order.
        ///
        /// - Complexity: O(*n*) for *n* bytes of YAML.
        package func readValues() -> [YAMLNode?] {
            data.withBytes { bytes in
                var reader = PackReader(bytes: bytes, at: values)
                guard let count = reader.number() else { return [] }
                return (0..<count).map { _ in reader.value(depth: 0) }
            }
        }
    }

    /// In the order they were packed.
    package let documents: [Document]

    /// Finds the documents; nothing is read yet. Data in another form holds none.
    ///
    /// - Complexity: O(*n*) for *n* documents.
    package init(_ data: PackedData) {
        documents = data.withBytes { bytes in
            var reader = PackReader(bytes: bytes, at: 0)
            guard reader.skip(Self.head), let count = reader.number() else { return [] }
            return (0..<count).compactMap { _ in
                guard let length = reader.number() else { return nil }
                let end = reader.at + length
                defer { reader.at = end }
                guard let path = reader.text(), let text = reader.stretch(),
                    let excerpt = reader.stretch()
                else { return nil }
                return Document(
                    path: path, text: PackedText(in: data, text),
                    excerpt: PackedText(in: data, excerpt), data: data, values: reader.at)
            }
        }
    }
}

/// Reads the parts of a pack. Every read is checked against the end of the bytes.
private struct PackReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var at: Int

    mutating func skip(_ text: String) -> Bool {
        let end = at + text.utf8.count
        guard end <= bytes.count, bytes[at..<end].elementsEqual(text.utf8) else { return false }
        at = end
        return true
    }

    mutating func number() -> Int? {
        var value = 0
        while at >= 0, at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: " ") { return value }
            // No number in a pack is longer than the pack.
            guard byte >= 48, byte < 58, value < 1 << 40 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return nil
    }

    mutating func stretch() -> Range<Int>? {
        guard let length = number(), length <= bytes.count - at else { return nil }
        defer { at += length }
        return at..<at + length
    }

    mutating func text() -> String? {
        stretch().map { String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self) }
    }

    private mutating func position() -> TextPosition? {
        guard let line = number(), let column = number() else { return nil }
        return TextPosition(line: line, column: column)
    }

    private mutating func located() -> LocatedText? {
        guard let text = text(), let start = position(), let count = number() else { return nil }
        guard count > 0 else { return LocatedText(text, start: start) }
        var anchors: [LocatedText.Anchor] = []
        for _ in 0..<count {
            guard let offset = number(), let place = position() else { return nil }
            anchors.append(LocatedText.Anchor(offset: offset, position: place))
        }
        return LocatedText(text, start: start, anchors: anchors)
    }

    mutating func value(depth: Int) -> YAMLNode? {
        guard at < bytes.count, depth <= YAMLReader.depthLimit else { return nil }
        let kind = bytes[at]
        at += 1
        switch kind {
        case UInt8(ascii: "p"), UInt8(ascii: "t"):
            return located().map {
                YAMLNode(.scalar($0, isPlain: kind == UInt8(ascii: "p")), at: $0.start)
            }
        case UInt8(ascii: "l"):
            guard let place = position(), let count = number() else { return nil }
            var items: [YAMLNode] = []
            items.reserveCapacity(min(count, 1 << 16))
            for _ in 0..<count {
                guard let item = value(depth: depth + 1) else { return nil }
                items.append(item)
            }
            return YAMLNode(.list(items), at: place)
        case UInt8(ascii: "m"):
            guard let place = position(), let count = number() else { return nil }
            var entries: [YAMLEntry] = []
            entries.reserveCapacity(min(count, 1 << 16))
            for _ in 0..<count {
                guard let key = located(), let item = value(depth: depth + 1) else { return nil }
                entries.append(YAMLEntry(key: key, value: item))
            }
            return YAMLNode(.mapping(entries), at: place)
        default: return nil
        }
    }
}
