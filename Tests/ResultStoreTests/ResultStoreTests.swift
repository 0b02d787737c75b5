import Foundation
import ResultStore
import SourceText
import Testing

@Suite struct ResultStoreTests {
    private let folder = RawPath(
        FileManager.default.temporaryDirectory.path + "/martlet-store-" + UUID().uuidString)

    private var file: String { folder.appending(ResultStore.fileName).description }

    private func key(_ text: String, in store: ResultStore) -> KeyedHash.Value {
        var hash = KeyedHash(store.secret)
        hash.add(text)
        return hash.value
    }

    private func removed() { try? FileManager.default.removeItem(atPath: folder.description) }

    @Test func `what was kept is there in the next store`() {
        defer { removed() }
        var store = ResultStore(in: folder)
        #expect(store.trouble == nil)
        let values = (0..<500).map { [UInt8](repeating: UInt8($0 & 0xFF), count: $0 * 7) }
        for (number, value) in values.enumerated() {
            store.keep(value, for: key("\(number)", in: store))
        }
        store.save()
        store = ResultStore(in: folder)
        for (number, value) in values.enumerated() {
            #expect(store.value(for: key("\(number)", in: store)) == value)
        }
        #expect(store.value(for: key("unknown", in: store)) == nil && store.trouble == nil)
    }

    @Test func `a later value takes the place of an earlier one`() {
        defer { removed() }
        let store = ResultStore(in: folder)
        for value in [[1, 2, 3], [4], []] as [[UInt8]] {
            store.keep(value, for: key("a", in: store))
            store.save()
            #expect(store.value(for: key("a", in: store)) == value)
        }
    }

    @Test func `a value under another key's number is damage`() throws {
        defer { removed() }
        var store = ResultStore(in: folder)
        let right = key("a", in: store)
        let wrong = KeyedHash(KeyedHash.Key(first: 1, second: 2)).value
        store.keep([1], for: right)
        store.save()
        store = ResultStore(in: folder)
        // No key is found twice by chance; this stands for a bit that fell over.
        #expect(store.value(for: wrong) == nil && store.trouble == nil)
        #expect(store.value(for: right) == [1])
    }

    @Test(arguments: ["start", "middle", "end", "cut", "nonsense"])
    func `a damaged file is begun anew`(place: String) throws {
        defer { removed() }
        do {
            let store = ResultStore(in: folder)
            for number in 0..<300 {
                store.keep([UInt8](repeating: 7, count: 300), for: key("\(number)", in: store))
            }
            store.save()
        }
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        switch place {
        case "start": for index in 0..<50 { bytes[index] = 0xFF }
        case "middle": for index in 8_192..<bytes.count - 8_192 { bytes[index] ^= 0x55 }
        case "end": for index in bytes.count - 9_000..<bytes.count { bytes[index] ^= 0x55 }
        case "cut": bytes.removeLast(bytes.count / 2)
        default: bytes = Array("no database".utf8)
        }
        for name in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + name) }
        try Data(bytes).write(to: URL(fileURLWithPath: file))

        var store = ResultStore(in: folder)
        for number in 0..<300 {
            let value = store.value(for: key("\(number)", in: store))
            #expect(value == nil || value == [UInt8](repeating: 7, count: 300))
        }
        #expect(store.trouble == .damaged)
        store.keep([1, 2], for: key("new", in: store))
        store.save()
        store = ResultStore(in: folder)
        #expect(store.value(for: key("new", in: store)) == [1, 2] && store.trouble == nil)
    }

    @Test func `a folder that cannot be made keeps nothing and harms nobody`() throws {
        defer { removed() }
        try Data("a file".utf8).write(to: URL(fileURLWithPath: folder.description))
        let store = ResultStore(in: folder.appending("below"))
        guard case .unusable = store.trouble else {
            Issue.record("\(String(describing: store.trouble))")
            return
        }
        store.keep([1], for: key("a", in: store))
        store.save()
        #expect(store.value(for: key("a", in: store)) == nil)
    }

    @Test func `the file does not grow beyond its limit`() throws {
        defer { removed() }
        let limit = 1 << 20
        for round in 0..<20 {
            let store = ResultStore(in: folder, limit: limit)
            for number in 0..<100 {
                store.keep(
                    [UInt8](repeating: 1, count: 2_000), for: key("\(round) \(number)", in: store))
            }
            store.save()
            #expect(store.trouble == nil, "round \(round)")
            #expect(store.value(for: key("\(round) 50", in: store)) != nil)
        }
        let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
        #expect(size ?? 0 <= limit && size ?? 0 > limit / 4)
    }

    @Test func `any number of stores use one file at once`() async {
        defer { removed() }
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    let store = ResultStore(in: folder)
                    for number in 0..<200 {
                        let key = key("\(writer % 4) \(number)", in: store)
                        if let known = store.value(for: key) {
                            #expect(known == [UInt8(writer % 4), UInt8(number)])
                        }
                        store.keep([UInt8(writer % 4), UInt8(number)], for: key)
                        if number % 20 == 0 { store.save() }
                    }
                    store.save()
                    // On a machine that is busy enough the file may be locked for too long.
                    #expect(store.trouble != .damaged)
                }
            }
        }
        let last = ResultStore(in: folder)
        #expect(last.trouble == nil)
        last.keep([9], for: key("last", in: last))
        last.save()
        #expect(last.value(for: key("last", in: last)) == [9])
    }
}
