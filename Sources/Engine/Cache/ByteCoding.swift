/// Something that is written as bytes and read again by the same program.
protocol ByteCodable {
    func write(to writer: inout ByteWriter)
    /// Nothing when the bytes are no such thing.
    init?(from reader: inout ByteReader)
}

/// Numbers are written in groups of seven bits, the lowest first (LEB128); texts and lists behind their
/// number of elements.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    mutating func write<Element: ByteCodable>(_ list: [Element]) {
        write(list.count)
        for element in list { element.write(to: &self) }
    }

    mutating func write<Value: ByteCodable>(_ value: Value?) {
        write(value != nil)
        value?.write(to: &self)
    }
}

/// Every read is checked against the end of the bytes.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    private mutating func byte() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func number() -> Int? {
        var value: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 7) {
            guard let byte = byte() else { return nil }
            value |= UInt64(byte & 0x7F) << UInt64(shift)
            if byte < 0x80 { return Int(truncatingIfNeeded: value) }
        }
        return nil
    }

    mutating func flag() -> Bool? {
        byte().flatMap { $0 < 2 ? $0 == 1 : nil }
    }

    mutating func text() -> String? {
        guard let count = number(), count >= 0, count <= bytes.count - position else { return nil }
        defer { position += count }
        return String(validating: bytes[position..<position + count], as: UTF8.self)
    }

    mutating func list<Element: ByteCodable>() -> [Element]? {
        guard let count = number(), count >= 0, count <= bytes.count - position else { return nil }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count {
            guard let element = Element(from: &self) else { return nil }
            list.append(element)
        }
        return list
    }

    /// - Returns: Nothing when the bytes are wrong; a lack of a value is a value of its own.
    mutating func optional<Value: ByteCodable>() -> Value?? {
        guard let isThere = flag() else { return nil }
        guard isThere else { return .some(nil) }
        return Value(from: &self).map { .some($0) }
    }
}

extension String: ByteCodable {
    func write(to writer: inout ByteWriter) { writer.write(self) }

    init?(from reader: inout ByteReader) {
        guard let text = reader.text() else { return nil }
        self = text
    }
}

/// Cases are written as the texts that they stand for.
extension ByteCodable where Self: RawRepresentable<String> {
    func write(to writer: inout ByteWriter) { writer.write(rawValue) }

    init?(from reader: inout ByteReader) {
        guard let text = reader.text() else { return nil }
        self.init(rawValue: text)
    }
}
