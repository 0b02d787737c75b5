import SourceText
import SyntaxTrees

/// The type arguments of calls that the grammar takes for comparisons.
///
/// They were blanked out for it, so there is no node of theirs: they are read from the file's text.
extension Lowering where Roles == KotlinRoles {
    /// Whether `<` follows the callee that ends at `end`, before the next part of the call.
    func hasBlankedTypeArguments(from end: UInt32, to next: UInt32) -> Bool {
        end < next && byte(end) == UInt8(ascii: "<")
    }

    /// Makes the type arguments between the step's node and the callee before it.
    mutating func blankedTypeArguments(_ step: Step) {
        guard let callee = previousSibling(of: step.node), canOpen(Self.typeDepthLimit * 10) else {
            return
        }
        var offset = end(of: callee)
        typeArguments(&offset, step.slot, limit: start(of: step.node), depth: 0)
    }

    private static var typeDepthLimit: Int { 20 }

    /// `<A, B.C<D>, *>`, from `<` on. What is no type ends it.
    private mutating func typeArguments(
        _ offset: inout UInt32, _ slot: Slot, limit: UInt32, depth: Int
    ) {
        guard depth < Self.typeDepthLimit else { return }
        let node = builder.open(.typeArguments, slot, start: offset, end: limit)
        offset += 1
        while offset < limit {
            skipBlanks(&offset, limit: limit)
            if byte(offset) == UInt8(ascii: "*") {
                builder.leaf(.wildcardType, .type, start: offset, end: offset + 1)
                offset += 1
            } else if !typeName(&offset, limit: limit, depth: depth) {
                break
            }
            skipBlanks(&offset, limit: limit)
            guard byte(offset) == UInt8(ascii: ",") else { break }
            offset += 1
        }
        if offset < limit, byte(offset) == UInt8(ascii: ">") { offset += 1 }
        let end = offset
        builder.update(node) { $0.end = max($0.start, end) }
        builder.close(node)
    }

    /// `A.B<C>?`.
    private mutating func typeName(_ offset: inout UInt32, limit: UInt32, depth: Int) -> Bool {
        let start = offset
        var words: [(start: UInt32, end: UInt32)] = []
        while let end = wordEnd(from: offset, to: limit), words.count < 8 {
            words.append((offset, end))
            offset = end
            guard offset < limit, byte(offset) == UInt8(ascii: ".") else { break }
            offset += 1
        }
        guard let first = words.first else { return false }
        let isNullable = isQuestionMark(behindTypeAt: offset, limit: limit)
        let nullable =
            isNullable ? builder.open(.nullableType, .type, start: start, end: limit) : nil
        let named = builder.open(.namedType, .type, start: start, end: offset)
        var members: [NodeID] = []
        for word in words.dropFirst().reversed() {
            members.append(
                builder.open(
                    .member, members.isEmpty ? .path : .object, start: start, end: word.end,
                    name: builder.symbol(word.start, word.end)))
        }
        builder.leaf(
            .identifier, members.isEmpty ? .path : .object, start: first.start, end: first.end,
            name: builder.symbol(first.start, first.end))
        for word in words.dropFirst() {
            builder.leaf(
                .identifier, .name, start: word.start, end: word.end,
                name: builder.symbol(word.start, word.end))
            if let member = members.popLast() { builder.close(member) }
        }
        if offset < limit, byte(offset) == UInt8(ascii: "<") {
            typeArguments(&offset, .typeArguments, limit: limit, depth: depth + 1)
        }
        let typeEnd = offset
        builder.update(named) { $0.end = typeEnd }
        builder.close(named)
        if let nullable {
            if offset < limit, byte(offset) == UInt8(ascii: "?") { offset += 1 }
            let end = offset
            builder.update(nullable) { $0.end = end }
            builder.close(nullable)
        }
        return true
    }

    /// Whether `?` follows a type, behind the type arguments that it may have.
    private func isQuestionMark(behindTypeAt offset: UInt32, limit: UInt32) -> Bool {
        var offset = offset
        var depth = 0
        while offset < limit {
            let byte = byte(offset)
            if byte == UInt8(ascii: "<") { depth += 1 }
            if byte == UInt8(ascii: ">") { depth -= 1 }
            if depth < 0 { return false }
            if depth == 0, byte != UInt8(ascii: ">") { return byte == UInt8(ascii: "?") }
            offset += 1
        }
        return false
    }

    private func skipBlanks(_ offset: inout UInt32, limit: UInt32) {
        while offset < limit, byte(offset).isBlank { offset += 1 }
    }
}
