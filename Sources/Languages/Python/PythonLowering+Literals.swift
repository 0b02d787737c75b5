import SourceText
import SyntaxTrees

extension Lowering where Roles == PythonRoles {
    mutating func string(_ step: Step) {
        var content = StringContent()
        read(step.node, into: &content)
        open(
            .string, step, flags: content.isTemplate ? .template : [], name: content.name)
        addParts(of: step.node)
    }

    /// Adjacent strings are one string, of all their parts.
    mutating func concatenatedString(_ step: Step) {
        var content = StringContent()
        var strings = children(of: step.node)
        while let string = next(&strings) {
            if kind(of: string) == .string { read(string, into: &content) }
        }
        open(
            .string, step, flags: content.isTemplate ? .template : [], name: content.name)
        strings = children(of: step.node)
        while let string = next(&strings) {
            if kind(of: string) == .string { addParts(of: string) } else { add(string, .element) }
        }
    }

    private func read(_ string: Int32, into content: inout StringContent) {
        var start = start(of: string)
        var end = end(of: string)
        var children = children(of: string)
        while let child = next(&children) {
            switch kind(of: child) {
            case .stringStart:
                start = self.end(of: child)
                if isTemplate(child) { content.isTemplate = true }
            case .stringEnd: end = self.start(of: child)
            case .interpolation: content.isConstant = false
            default: break
            }
        }
        content.hash = builder.mixed(content.hash, start, end)
    }

    /// Whether the prefix has an `f`, or a `t` (Python 3.14).
    private func isTemplate(_ stringStart: Int32) -> Bool {
        for offset in start(of: stringStart)..<max(start(of: stringStart), end(of: stringStart)) {
            switch byte(offset) | 0x20 {
            case UInt8(ascii: "f"), UInt8(ascii: "t"): return true
            default: continue
            }
        }
        return false
    }

    private mutating func addParts(of string: Int32) {
        var children = children(of: string)
        while let child = next(&children) {
            switch kind(of: child) {
            case .stringStart, .stringEnd: break
            default: add(child, .element)
            }
        }
    }

    /// `{x!r:>{width}}`. What is interpolated in the format comes behind the value, as elements.
    mutating func interpolation(_ step: Step) {
        open(.interpolation, step)
        var children = children(of: step.node)
        while let child = next(&children) {
            switch field(of: child) {
            case .expression: add(child, .value)
            case .formatSpecifier: addChildren(of: child, .element)
            case .typeConversion: break
            default: add(child, .element)
            }
        }
    }

    func number(of node: Int32) -> Symbol {
        NumberLiteral.symbol(
            of: builder.bytes, from: start(of: node), to: end(of: node), suffixes: .python)
    }
}

/// What is known of a string's content while its parts are read.
private struct StringContent {
    var hash = Symbol.seed
    var isTemplate = false
    var isConstant = true

    var name: Symbol { isConstant ? Symbol.finished(hash) : .none }
}
