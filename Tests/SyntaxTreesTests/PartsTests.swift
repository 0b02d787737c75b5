import Foundation
import SourceText
import SyntaxTrees
import Testing

/// Lines parsed as if no others were there.
@Suite struct PartsTests {
    @Test func `offsets are those of the file`() throws {
        let code = """
            import a

            def left_out(x):
                return x

            class A:
                def also(self):
                    pass
                def kept(self):
                    return 1
            y = 2

            """
        let bytes = Array(code.utf8)
        func offset(_ text: String) throws -> Int {
            try #require(code.range(of: text)).lowerBound.utf16Offset(in: code)
        }
        let parts = [
            ByteRange(0..<(try offset("def left_out"))),
            ByteRange(try offset("class A")..<(try offset("    def also"))),
            ByteRange(try offset("    def kept")..<bytes.count),
        ]
        let whole = try Parser(.python).parse(bytes)
        let partial = try Parser(.python).parse(bytes, keeping: parts)
        let known = Set(
            whole.nodes.map { "\($0.kind.id) \($0.field.id) \($0.start) \($0.end) \($0.flags)" })
        // A body begins with what is left of it.
        for (index, node) in partial.nodes.enumerated() where partial.kindName(of: index) != "block"
        {
            #expect(
                known.contains(
                    "\(node.kind.id) \(node.field.id) \(node.start) \(node.end) \(node.flags)"))
        }
        #expect(partial.nodes.count < whole.nodes.count)
    }
}
