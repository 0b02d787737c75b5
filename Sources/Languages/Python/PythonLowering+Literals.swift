import SourceText
import SyntaxTrees

extension Lowering where Roles == PythonRoles {
    mutating func string(_ step: Step) {
        let content = content(of: step.node)
        let flags: NodeFlags = content.isTemplate ? .template : []
        guard content.isConstant else {
            open(.string, step, flags: flags)
            return addParts(of: step.node)
        }
        let name = Symbol.finished(builder.mixed(Symbol.seed, content.start, content.end))
        open(.string, step, flags: flags, name: name)
        if content.start < content.end {
            builder.leaf(
                .stringText, .element, start: content.start, end: content.end, name: name)
        }
    }

    /// Adjacent strings are one string, of all their parts.
    mutating func concatenatedString(_ step: Step) {
        var flags: NodeFlags = []
        var hash = Symbol.seed
        var isConstant = true
        var strings = children(of: step.node)
        while let string = next(&strings) {
            guard kind(of: string) == .string else { continue }
            let content = content(of: string)
            if content.isTemplate { flags = .template }
            if !content.isConstant { isConstant = false }
            hash = builder.mixed(hash, content.start, content.end)
        }
        open(.string, step, flags: flags, name: isConstant ? Symbol.finished(hash) : .none)
        strings = children(of: step.node)
        while let string = next(&strings) {
            if kind(of: string) == .string { addParts(of: string) } else { add(string, .element) }
        }
    }

    private func content(of string: Int32) -> StringContent {
        var content = StringContent(start: start(of: string), end: end(of: string))
        var children = children(of: string)
        while let child = next(&children) {
            switch kind(of: child) {
            case .stringStart:
                content.start = end(of: child)
                content.isTemplate = isTemplate(child)
            case .stringEnd: content.end = start(of: child)
            case .stringContent: break
            default: content.isConstant = false
            }
        }
        return content
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

/// What lies between the quotes of a string.
private struct StringContent {
    var start: UInt32
    var end: UInt32
    var isTemplate = false
    /// Whether there is but text: no interpolation and no error.
    var isConstant = true
}
