import Patterns
import SourceText
import Testing

/// What is wanted must be let through, whatever else is.
@Suite struct PlacesTests {
    private let ranges = [ByteRange(10..<20), ByteRange(12..<14), ByteRange(40..<50)]

    private func wanted(_ relation: Places.Relation, _ start: UInt32, _ end: UInt32) -> Bool {
        Places(relation, ranges).mayHave(start, end, mayShrink: false)
    }

    @Test func `holding takes what is around a range`() {
        #expect(wanted(.holding, 0, 60))
        #expect(wanted(.holding, 11, 15))
        #expect(!wanted(.holding, 13, 19))
        #expect(!wanted(.holding, 20, 39))
    }

    @Test func `same takes the very range, or one that may shrink to it`() {
        #expect(wanted(.same, 12, 14))
        #expect(!wanted(.same, 12, 15))
        #expect(Places(.same, ranges).mayHave(11, 15, mayShrink: true))
    }

    @Test func `within takes what lies in a range`() {
        #expect(wanted(.within, 15, 20))
        #expect(wanted(.within, 40, 50))
        #expect(!wanted(.within, 9, 12))
        #expect(!wanted(.within, 41, 51))
    }

    @Test func `touching takes what shares an end`() {
        #expect(wanted(.touching, 20, 30))
        #expect(wanted(.touching, 50, 60))
        #expect(!wanted(.touching, 21, 39))
        #expect(!wanted(.touching, 51, 60))
    }

    @Test func `no range, no place`() {
        #expect(!Places(.touching, []).mayHave(0, 100, mayShrink: true))
    }
}
