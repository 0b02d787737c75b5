import Languages
import SourceText

extension Matcher {
    /// A string literal of the pattern against one of the code, or against its interpolated form.
    func matchLiteralString(
        _ p: Int32, _ wanted: Pattern.Node, _ t: Int32, _ state: inout MatchState,
        _ next: Continuation
    ) -> Bool {
        let target = nodes[Int(t)]
        if wanted.name != .none, !wanted.flags.contains(.template) {
            return wanted.name == target.name && next(&state)
        }
        guard target.flags.contains(.template) || wanted.groupCount > 0 else { return false }
        let group = pattern.group(of: p, .element)
        let members = group.map { pattern.members(of: $0) } ?? []
        let parts = tree.children(of: NodeID(t)).map(\.value)
        return matchInOrder(members, parts[...], &state, next)
    }

    /// `"..."`, `"$X"`, `"=~/re/"`: any expression with a constant string for its value.
    func matchString(
        _ wanted: Pattern.Node, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        if wanted.flags.contains(.template), wanted.operation == .anyString {
            let target = nodes[Int(t)]
            return target.role == .string && target.flags.contains(.template)
                && !startsWithPlainLiteral(t) && next(&state)
        }
        if wanted.role == .stringText {
            return matchTextPiece(wanted, t, &state, next)
        }
        if wanted.operation == .joinedStrings {
            return nodes[Int(t)].role == .string && tree.isJoined(NodeID(t)) && next(&state)
        }
        guard let content = stringContent(of: t) else { return false }
        switch wanted.operation {
        case .anyString: return next(&state)
        case .stringMetavariable:
            guard let content = content.known else { return false }
            return state.binding(Int(wanted.operand), to: content, in: self, next)
        default:
            guard let content = content.known, pattern.regexes.indices.contains(Int(wanted.operand))
            else { return false }
            let regex = pattern.regexes[Int(wanted.operand)]
            return regex.matches(content.text(in: tree.source)) && next(&state)
        }
    }

    /// Whether the first of several joined literals does not interpolate: `"a" f"{b}"`.
    private func startsWithPlainLiteral(_ t: Int32) -> Bool {
        guard tree.isJoined(NodeID(t)) else { return false }
        let prefix = tree.source.slice(tree.range(of: NodeID(t))).prefix {
            $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'")
        }
        return !prefix.contains { "fFtT".utf8.contains($0) }
    }

    /// `$X` as a piece of text between interpolations.
    private func matchTextPiece(
        _ wanted: Pattern.Node, _ t: Int32, _ state: inout MatchState, _ next: Continuation
    ) -> Bool {
        guard wanted.operation == .stringMetavariable, nodes[Int(t)].role == .stringText else {
            return false
        }
        return state.binding(
            Int(wanted.operand), to: .text(tree.range(of: NodeID(t))), in: self, next)
    }

    /// Whether `t` is one of several pieces of a string: text between interpolations, or one of
    /// literals that stand side by side. Such a piece is a string by itself as well.
    func isTextPiece(_ t: Int32) -> Bool {
        let node = nodes[Int(t)]
        guard node.role == .stringText, node.parent >= 0 else { return false }
        return node.parent + 1 != t || nodes[Int(node.parent)].subtreeEnd != node.subtreeEnd
    }

    /// What is known of an expression's string value.
    package struct StringContent {
        /// The content, as a binding; nothing when it is one of several strings.
        package let known: Binding?
    }

    /// The content of a string literal or of an expression that is known to be a constant string.
    package func stringContent(of t: Int32) -> StringContent? {
        let target = nodes[Int(t)]
        if target.role == .string {
            if let literal = literalContent(of: t) { return StringContent(known: literal) }
        }
        if isTextPiece(t) { return StringContent(known: .text(tree.range(of: NodeID(t)))) }
        guard options.constantPropagation, target.role.isExpression else { return nil }
        switch facts.constant(of: NodeID(t)) {
        case .string(let value):
            let range = tree.range(of: NodeID(t))
            return StringContent(known: .text(range, value: value))
        case .someString: return StringContent(known: nil)
        default: return nil
        }
    }

    private func literalContent(of t: Int32) -> Binding? {
        let parts = tree.children(of: NodeID(t)).map(\.value)
        guard let first = parts.first, let last = parts.last else {
            // An empty literal: its content is the empty place before the closing quote.
            let end = nodes[Int(t)].end
            return .text(ByteRange(ByteOffset(end), ByteOffset(end)), value: "")
        }
        guard parts.allSatisfy({ nodes[Int($0)].role == .stringText }) else { return nil }
        let range = ByteRange(
            ByteOffset(nodes[Int(first)].start), ByteOffset(nodes[Int(last)].end))
        guard parts.count > 1 else { return .text(range) }
        let joined = parts.map { tree.text(of: NodeID($0)) }.joined()
        return .text(range, value: joined)
    }
}

extension RoleTree {
    /// Whether a string is made of several literals that stand side by side: between two of its
    /// parts there are quotes.
    func isJoined(_ string: NodeID) -> Bool {
        var end: UInt32?
        for part in children(of: string) {
            if let end, end < self[part].start { return true }
            end = self[part].end
        }
        return false
    }
}

extension Regex {
    /// Whether there is a match anywhere. A search that hits its limit finds nothing.
    package func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { (try? firstMatch(in: $0)) ?? nil } != nil
    }
}
