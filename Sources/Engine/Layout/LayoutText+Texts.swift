import SourceText
import SyntaxTrees

/// Demands on the text of a node: of names, comments and modifiers.
extension LayoutText {
    func miss(ofMatch regex: Regex, in node: Int) -> LayoutMiss? {
        guard !regex.occurs(in: tree.slice(of: tree[node])) else { return nil }
        var miss = LayoutMiss.mendedByRule
        miss.range = tree.range(of: tree[node])
        return miss
    }

    func missOfAbsence(of node: Int) -> LayoutMiss {
        var miss = LayoutMiss.mendedByRule
        // Comments at the start of a file are not what is wrong with it.
        let first = tokens(of: node).first { !isComment($0) }
        let start = first.flatMap { self.node(ofToken: $0)?.start } ?? tree[node].start
        miss.range = ByteRange(ByteOffset(start), ByteOffset(max(start, tree[node].end)))
        return miss
    }

    func miss(ofLength bounds: CompiledLayout.Bounds, of node: Int) -> LayoutMiss? {
        // The quotation of a name is no part of it.
        let name = tree.text(of: node).filter { $0 != "`" }
        let length = name.unicodeScalars.count
        guard !bounds.contains(length) else { return nil }
        var miss = LayoutMiss(tree.range(of: tree[node]))
        miss.values = [
            "LENGTH": String(length),
            "LIMIT": String(length < bounds.least ? bounds.least : bounds.most),
        ]
        return miss
    }

    // MARK: Order

    /// The words of the node that have a group, in the order of the groups. Annotations have none.
    func miss(ofOrder groups: [[UInt8]: Int], in node: Int) -> LayoutMiss? {
        let words = tokens(of: node).compactMap { token -> (token: Int, group: Int)? in
            groups[Array(bytes(ofToken: token))].map { (token, $0) }
        }.filter { isModifier($0.token, of: node) }
        let ordered = words.enumerated().sorted {
            ($0.element.group, $0.offset) < ($1.element.group, $1.offset)
        }.map(\.element)
        guard let first = words.first, let last = words.last,
            zip(words, ordered).contains(where: { $0.token != $1.token }),
            let start = self.node(ofToken: first.token)?.start,
            let end = self.node(ofToken: last.token)?.end
        else { return nil }
        var miss = LayoutMiss(ByteRange(ByteOffset(start), ByteOffset(end)))
        miss.values["ORDER"] = ordered.map { text(ofToken: $0.token) }.joined(separator: " ")
        miss.edits = zip(words, ordered).filter { $0.token != $1.token }.compactMap { old, new in
            self.node(ofToken: old.token).map {
                LayoutMiss.Edit(range: tree.range(of: $0), replacement: text(ofToken: new.token))
            }
        }
        return miss
    }

    /// Whether the token is a child of the node, or the whole of one.
    private func isModifier(_ token: Int, of node: Int) -> Bool {
        let leaf = Int(tokens[token])
        let parent = Int(tree[leaf].parent)
        if parent == node { return true }
        return parent >= 0 && Int(tree[parent].parent) == node && tokens(of: parent).count == 1
    }

    private func text(ofToken token: Int) -> String {
        tokens.indices.contains(token) ? tree.text(of: Int(tokens[token])) : ""
    }

    // MARK: Comments

    /// A comment whose inner lines all begin with `*` has each of them one column right of its start.
    func missOfAlignment(ofComment node: Int) -> LayoutMiss? {
        let comment = tree[node]
        let firstLine = source.lines.line(of: ByteOffset(comment.start))
        let lastLine = source.lines.line(of: ByteOffset(max(comment.start, comment.end) - 1))
        guard lastLine > firstLine else { return nil }
        let margin = self.margin(ofComment: comment, line: firstLine)
        var edits: [LayoutMiss.Edit] = []
        for line in (firstLine + 1)...lastLine {
            let content = self.content(ofLine: line)
            guard let star = content.first(where: { !source.bytes[$0].isLayoutBlank }) else {
                return nil
            }
            guard source.bytes[star] == UInt8(ascii: "*") else { return nil }
            let blanks = ByteRange(content.lowerBound..<star)
            if source.text(in: blanks) != margin {
                edits.append(LayoutMiss.Edit(range: blanks, replacement: margin))
            }
        }
        return edits.isEmpty ? nil : LayoutMiss(nil, edits: edits)
    }

    /// What stands before the stars: as wide as what stands before the comment, and one more.
    private func margin(ofComment comment: FlatNode, line: Int) -> String {
        let start = source.lines.range(ofLine: line).start.int
        let before = source.text(in: ByteRange(start..<Int(comment.start)))
        return String(before.map { $0 == "\t" ? "\t" : " " }) + " "
    }
}
